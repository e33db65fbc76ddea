//! What a color is for: its class, for a style sheet, and its value in the light theme, where there is none.

/// What a color is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The ground of the zone in which one may start.
    Zone,
    /// Frames.
    Line,
    /// The empty part of a bar.
    Track,
    /// Cut-offs and leaders: lines that mean something.
    Edge,
    /// Plain words.
    Soft,
    /// Names and numbers in front of everything else.
    Name,
    /// Values of which a high one is bad.
    Bad,
    /// Values of which a high one is good.
    Good,
    /// An entry point's own color, by its place in the bank, from 0.
    EntryPoint(usize),
}

/// The ground on which the light colors stand.
pub const PAPER: &str = "#ffffff";

/// The entry points' colors, by place in the bank.
const ENTRY_POINTS: [&str; 8] =
    ["#008590", "#5443bd", "#9c3d12", "#541150", "#a17b00", "#00317e", "#7b445a", "#222222"];

impl Ink {
    /// The class that a style sheet colors.
    pub fn class(self) -> String {
        let class = match self {
            Ink::Zone => "fh-ink-zone",
            Ink::Line => "fh-ink-line",
            Ink::Track => "fh-ink-track",
            Ink::Edge => "fh-ink-edge",
            Ink::Soft => "fh-ink-soft",
            Ink::Name => "fh-ink-name",
            Ink::Bad => "fh-ink-bad",
            Ink::Good => "fh-ink-good",
            Ink::EntryPoint(place) => return format!("fh-ep-{}", place % ENTRY_POINTS.len() + 1),
        };
        class.to_owned()
    }

    /// Its color in the light theme.
    pub fn light(self) -> &'static str {
        match self {
            Ink::Zone => "#e4f1ee",
            Ink::Line | Ink::Track => "#d8ddd8",
            Ink::Edge => "#6f7f83",
            Ink::Soft => "#4d5f66",
            Ink::Name => "#1a2b30",
            Ink::Bad => "#a96800",
            Ink::Good => "#0b6e6e",
            Ink::EntryPoint(place) => ENTRY_POINTS[place % ENTRY_POINTS.len()],
        }
    }
}
