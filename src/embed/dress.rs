//! The colors of a theme, pair by pair: what goes with what, and what can be read on what.

use super::color::Color;
use super::palette::{DARK, LIGHT, Palette};
use super::theme::{Given, ThemeFault, Token, Tone};

/// What text must have on its ground (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;
/// What borders, focus and graphics must have (1.4.11).
pub const MARK_CONTRAST: f64 = 3.0;

/// The colors to set, by the names of their purposes. A pair that cannot be read is left out and noted.
pub(super) fn dress(given: &Given, tone: Tone, faults: &mut Vec<ThemeFault>) -> Vec<(&'static str, Color)> {
    let palette = match tone {
        Tone::Light => &LIGHT,
        Tone::Dark => &DARK,
    };
    let grounds = vec![palette.paper, palette.sheet];
    let mut dress = Dress { palette, grounds, ink: palette.ink, colors: Vec::new(), faults };
    dress.grounds_and_text(given);
    dress.border(given);
    dress.accent(given);
    dress.colors
}

/// What is set so far, and what the next color has to be readable on.
struct Dress<'a> {
    palette: &'static Palette,
    grounds: Vec<Color>,
    ink: Color,
    colors: Vec<(&'static str, Color)>,
    faults: &'a mut Vec<ThemeFault>,
}

impl Dress<'_> {
    fn grounds_and_text(&mut self, given: &Given) {
        let Some(first) = given.surface.map(|_| Token::Surface).or(given.text.map(|_| Token::Text)) else { return };
        let grounds = given.surface.map_or(self.grounds.clone(), |surface| vec![surface]);
        let all = [&grounds[..], &self.palette.washes].concat();
        let ink = given.text.unwrap_or(self.ink);
        if !(self.palette.is_readable_on(&grounds) && reads_on(ink, &all)) {
            self.faults.push(ThemeFault::Contrast(first));
            return;
        }
        let ground = grounds[0];
        self.colors.extend(given.surface.map(|surface| ("paper", surface)));
        self.colors.push(("ink", ink));
        self.colors.push(("ink-soft", toward(ink, ground, &[25, 15, 5], |soft| reads_on(soft, &all))));
        self.colors.push(("line", ground.mixed(ink, 16)));
        (self.grounds, self.ink) = (grounds, ink);
    }

    fn border(&mut self, given: &Given) {
        match given.border {
            Some(border) if shows_on(border, &self.grounds) => self.colors.push(("line-strong", border)),
            Some(_) => self.faults.push(ThemeFault::Contrast(Token::Border)),
            None => {}
        }
    }

    fn accent(&mut self, given: &Given) {
        let first = given.accent.map(|_| Token::Accent).or(given.on_accent.map(|_| Token::OnAccent));
        let accent = given.accent.unwrap_or(self.palette.accent);
        let on_accent = given.on_accent.unwrap_or_else(|| most_readable(accent, self.palette));
        let is_readable = reads_on(accent, &self.grounds) && reads_on(on_accent, &[accent]);
        self.faults.extend(first.filter(|_| !is_readable).map(ThemeFault::Contrast));
        let is_own = first.is_some() && is_readable;
        // The usual wash goes with the usual accent and grounds only.
        if is_own || !self.colors.is_empty() {
            self.wash(if is_own { accent } else { self.palette.accent });
        }
        if is_own {
            let reads = |strong: Color| reads_on(strong, &self.grounds) && reads_on(on_accent, &[strong]);
            let strong = toward(accent, self.ink, &[30, 15], reads);
            self.colors.extend([("accent", accent), ("on-accent", on_accent), ("accent-strong", strong)]);
        }
    }

    /// A ground with a little of the accent in it, on which accent and text can both be read.
    fn wash(&mut self, accent: Color) {
        let ground = self.grounds[0];
        let reads = |wash: &Color| reads_on(accent, &[*wash]) && reads_on(self.ink, &[*wash]);
        let wash = [12, 8, 4].map(|share| ground.mixed(accent, share)).into_iter().find(reads).unwrap_or(ground);
        self.colors.push(("accent-wash", wash));
        self.grounds.push(wash);
    }
}

/// Whether text of this color can be read on all of these.
fn reads_on(text: Color, grounds: &[Color]) -> bool {
    grounds.iter().all(|ground| text.contrast(*ground) >= TEXT_CONTRAST)
}

/// Whether a line or a mark of this color shows on all of these.
fn shows_on(mark: Color, grounds: &[Color]) -> bool {
    grounds.iter().all(|ground| mark.contrast(*ground) >= MARK_CONTRAST)
}

/// The color moved toward another as far as it is still good, by the first of the shares that is; or as it is.
fn toward(color: Color, other: Color, shares: &[u8], is_good: impl Fn(Color) -> bool) -> Color {
    shares.iter().map(|share| color.mixed(other, *share)).find(|mixed| is_good(*mixed)).unwrap_or(color)
}

/// What is written on an accent where nobody says so.
fn most_readable(accent: Color, palette: &Palette) -> Color {
    let usual = [palette.on_accent, Color::WHITE, Color::BLACK];
    usual.into_iter().find(|on_accent| reads_on(*on_accent, &[accent])).unwrap_or(palette.on_accent)
}

impl Palette {
    /// Whether everything of the tool's own that no theme changes can still be told apart on these grounds.
    fn is_readable_on(&self, grounds: &[Color]) -> bool {
        self.texts.iter().chain([&self.accent]).all(|text| reads_on(*text, grounds))
            && self.marks.iter().chain([&self.line_strong]).all(|mark| shows_on(*mark, grounds))
    }
}
