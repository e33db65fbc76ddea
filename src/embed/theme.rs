//! The look that a host asks for: seven tokens, each parsed here, held to its contrast, and turned into properties of our own.
//!
//! No text of a host's ever comes out again. A theme is for one tone: the one that the host names, or else the one that its
//! surface or its text is of, or else light. In the other tone, in print, with forced colors and where a person asks for
//! more contrast, the tool's own colors stand: the style sheets see to that, since they name the properties made here only
//! where a theme may speak.

use super::color::Color;
use super::dress::dress;

/// The roundest corner, in CSS pixels.
pub const RADIUS_MOST: u8 = 24;
/// What every token's name begins with.
const PREFIX: &str = "--foothold-";

/// Whether grounds are light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Light,
    Dark,
}

/// What a host may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token {
    Accent,
    OnAccent,
    Surface,
    Text,
    Border,
    Radius,
    Font,
}

const TOKENS: [(&str, Token); 7] = [
    ("accent", Token::Accent),
    ("on-accent", Token::OnAccent),
    ("surface", Token::Surface),
    ("text", Token::Text),
    ("border", Token::Border),
    ("radius", Token::Radius),
    ("font", Token::Font),
];

/// What of a theme is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeFault {
    /// No token of ours; the beginning of its name.
    Unknown(String),
    /// No value that this token may have.
    Malformed(Token),
    /// Too little contrast: this token and what goes with it are as they are without a theme.
    Contrast(Token),
}

impl ThemeFault {
    /// The word for it in a message to the host.
    pub fn code(&self) -> &'static str {
        match self {
            ThemeFault::Unknown(_) | ThemeFault::Malformed(_) => "theme-token",
            ThemeFault::Contrast(_) => "theme-contrast",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Font {
    System,
    Serif,
    Rounded,
}

const FONTS: [(&str, Font); 3] = [("system", Font::System), ("serif", Font::Serif), ("rounded", Font::Rounded)];

const SANS: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif";
const SERIF: &str = "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, Georgia, \"Noto Serif\", serif";
const ROUNDED: &str = "ui-rounded, \"SF Pro Rounded\", \"Arial Rounded MT Bold\", Nunito, system-ui, sans-serif";

/// What the colors of a theme are called, behind the tone.
const COLORS: [&str; 9] =
    ["paper", "ink", "ink-soft", "line", "line-strong", "accent", "accent-strong", "on-accent", "accent-wash"];
const RADII: [&str; 2] = ["--fh-host-radius", "--fh-host-radius-small"];
const STACKS: [&str; 2] = ["--fh-host-sans", "--fh-host-serif"];

/// Every property that a theme may set.
pub fn names() -> Vec<String> {
    let colors = [Tone::Light, Tone::Dark].into_iter().flat_map(|tone| COLORS.map(|name| color_name(tone, name)));
    colors.chain(RADII.iter().chain(&STACKS).map(|name| (*name).to_owned())).collect()
}

fn color_name(tone: Tone, name: &str) -> String {
    let tone = match tone {
        Tone::Light => "light",
        Tone::Dark => "dark",
    };
    format!("--fh-{tone}-{name}")
}

/// A look that can be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    /// Name and value of each custom property of ours that it sets; all the others are as they are without a theme.
    pub properties: Vec<(String, String)>,
}

/// What was given and parsed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Given {
    pub accent: Option<Color>,
    pub on_accent: Option<Color>,
    pub surface: Option<Color>,
    pub text: Option<Color>,
    pub border: Option<Color>,
    radius: Option<u8>,
    font: Option<Font>,
}

/// Makes a theme of tokens by their names, such as `--foothold-accent`. An empty value is none. `tone` is what the host's own
/// page is, if it says so.
pub fn parse<'a>(tokens: impl IntoIterator<Item = (&'a str, &'a str)>, tone: Option<Tone>) -> (Theme, Vec<ThemeFault>) {
    let (mut given, mut faults) = (Given::default(), Vec::new());
    for (name, value) in tokens {
        let value = value.trim_matches(|letter: char| letter.is_ascii_whitespace());
        let known = name.strip_prefix(PREFIX).and_then(|name| TOKENS.iter().find(|(known, _)| *known == name));
        match known {
            None => faults.push(ThemeFault::Unknown(name.chars().take(40).collect())),
            Some(_) if value.is_empty() => {}
            Some((_, token)) if given.take(*token, value).is_none() => faults.push(ThemeFault::Malformed(*token)),
            Some(_) => {}
        }
    }
    let tone = tone.unwrap_or_else(|| given.tone());
    let mut properties = Vec::new();
    for (name, color) in dress(&given, tone, &mut faults) {
        properties.push((color_name(tone, name), color.to_string()));
    }
    if let Some(radius) = given.radius {
        // The smaller corners lie inside the larger ones.
        let radii = RADII.iter().zip([radius, radius - radius / 5]);
        properties.extend(radii.map(|(name, pixels)| ((*name).to_owned(), format!("{pixels}px"))));
    }
    if let Some(font) = given.font {
        let stacks = match font {
            Font::System => [SANS, SANS],
            Font::Serif => [SERIF, SERIF],
            Font::Rounded => [ROUNDED, ROUNDED],
        };
        properties.extend(STACKS.iter().zip(stacks).map(|(name, stack)| ((*name).to_owned(), stack.to_owned())));
    }
    (Theme { properties }, faults)
}

impl Given {
    /// Parses one value; `None` if it is no value of this token.
    fn take(&mut self, token: Token, value: &str) -> Option<()> {
        match token {
            Token::Accent => self.accent = Some(Color::read(value)?),
            Token::OnAccent => self.on_accent = Some(Color::read(value)?),
            Token::Surface => self.surface = Some(Color::read(value)?),
            Token::Text => self.text = Some(Color::read(value)?),
            Token::Border => self.border = Some(Color::read(value)?),
            Token::Radius => self.radius = Some(radius(value)?),
            Token::Font => self.font = Some(FONTS.iter().find(|(name, _)| *name == value)?.1),
        }
        Some(())
    }

    fn tone(&self) -> Tone {
        let is_light = |color: Color| color.contrast(Color::BLACK) > color.contrast(Color::WHITE);
        let is_dark = match (self.surface, self.text) {
            (Some(surface), _) => !is_light(surface),
            (None, Some(text)) => is_light(text),
            (None, None) => false,
        };
        if is_dark { Tone::Dark } else { Tone::Light }
    }
}

/// `0`, or whole pixels.
fn radius(text: &str) -> Option<u8> {
    let digits = if text == "0" { text } else { text.strip_suffix("px")? };
    let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|pixels| is_number && *pixels <= RADIUS_MOST)
}
