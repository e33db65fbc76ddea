//! What a page around the tool says: messages, the look that it asks for, and addresses.

use foothold::embed::address::{Address, is_bank, is_language, is_workspace};
use foothold::embed::color::Color;
use foothold::embed::handshake::{init, look};
use foothold::embed::message::{Heard, TALLEST, Told};
use foothold::embed::palette::{DARK, LIGHT};
use foothold::embed::theme::{Theme, ThemeFault, Tone, names, parse};
use foothold::embed::value::{NAMES, TEXT, Value};
use foothold::route::Route;

const NONCE: &str = "0123456789abcdef0123456789abcdef";
/// Words that messages have.
const WORDS: [&str; 12] =
    ["foothold", "init", "config", "viewport", "ping", "pong", "light", "dark", "rtl", "summary", NONCE, "#0b5d5e"];

/// A message, and the same bytes as an address and as what stands behind `#`.
pub fn message(bytes: &[u8]) {
    let value = value(&mut bytes.iter().copied(), 4);
    if let Some(host) = init(&value, NONCE) {
        assert_eq!(value.text_of("n"), Some(NONCE));
        asks(&host.look);
    }
    match Heard::read(&value) {
        Some(Heard::Config(look)) => asks(&look),
        Some(Heard::Viewport { top, height }) => {
            assert!((0.0..=TALLEST).contains(&top) && (0.0..=TALLEST).contains(&height));
        }
        Some(Heard::Ping(number)) => assert_eq!(Heard::read(&Told::Ping(number).value()), Some(Heard::Ping(number))),
        Some(Heard::Pong(number)) => assert_eq!(Heard::read(&Told::Pong(number).value()), Some(Heard::Pong(number))),
        None => {}
    }
    asks(&look(&value));
    let text = String::from_utf8_lossy(bytes);
    address(&text);
    if let Some(route) = Route::read(&text) {
        assert_eq!(Route::read(&route.to_string()), Some(route));
    }
}

/// Tokens of ours, none longer than a message's texts are.
fn asks(look: &foothold::embed::handshake::Look) {
    for (name, value) in &look.tokens {
        assert!(NAMES.contains(name) && name.starts_with("--") && value.encode_utf16().count() <= TEXT);
    }
    themed(look.tokens.iter().map(|(name, value)| (*name, value.as_str())).collect(), look.tone);
}

fn address(query: &str) {
    let Address { workspace, bank, language } = Address::read(query);
    assert!(workspace.is_none_or(|name| is_workspace(&name) && query.contains(&name)));
    assert!(language.is_none_or(|tag| is_language(&tag)));
    assert!(bank.is_none_or(|name| is_bank(&name) && !name.contains(['/', '\\', '%'])));
}

/// A value out of bytes: its kind, then what it is made of.
fn value(bytes: &mut dyn Iterator<Item = u8>, depth: usize) -> Value {
    let mut next = || bytes.next().unwrap_or_default();
    match next() % 8 {
        0 => Value::Number(f64::from(next())),
        1 => Value::Number(f64::from_bits(u64::from_be_bytes(std::array::from_fn(|_| next())))),
        2 => Value::Text(WORDS[usize::from(next()) % WORDS.len()].to_owned()),
        3 => {
            let length = usize::from(next());
            Value::Text((0..length).map(|_| char::from(next())).collect())
        }
        4 if depth > 0 => {
            let count = next() % 5;
            Value::List((0..count).map(|_| value(bytes, depth - 1)).collect())
        }
        5 | 6 if depth > 0 => {
            let count = next() % 9;
            let name = |byte: u8| NAMES[usize::from(byte) % NAMES.len()];
            Value::Object(
                (0..count).map(|_| (name(bytes.next().unwrap_or_default()), value(bytes, depth - 1))).collect(),
            )
        }
        _ => Value::Other,
    }
}

/// Tokens, one a line: its name, a space, its value. The first byte says the host's tone.
pub fn theme(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let tone = [None, Some(Tone::Light), Some(Tone::Dark)][usize::from(*first) % 3];
    let text = String::from_utf8_lossy(rest);
    themed(text.lines().map(|line| line.split_once(' ').unwrap_or((line, ""))).collect(), tone);
    if let Some(color) = Color::read(&text) {
        assert_eq!(Color::read(&color.to_string()), Some(color));
    }
}

/// Only properties of ours, only colors, lengths and fonts of ours, and all of it can be read.
fn themed(tokens: Vec<(&str, &str)>, tone: Option<Tone>) {
    let (theme, faults) = parse(tokens.iter().copied(), tone);
    for (name, value) in &theme.properties {
        assert!(names().contains(name), "{name}");
        let is_length = value.strip_suffix("px").is_some_and(|digits| digits.parse::<u8>().is_ok_and(|px| px <= 24));
        let is_font = value.ends_with("sans-serif") || value.ends_with(" serif");
        assert!(Color::read(value).is_some() || is_length || is_font, "{value}");
    }
    for fault in &faults {
        assert!(!matches!(fault, ThemeFault::Unknown(name) if name.chars().count() > 40));
        assert!(["theme-token", "theme-contrast"].contains(&fault.code()));
    }
    reads(&theme, "light", LIGHT.paper, LIGHT.sheet, LIGHT.ink, LIGHT.accent);
    reads(&theme, "dark", DARK.paper, DARK.sheet, DARK.ink, DARK.accent);
}

/// Text and accent on their grounds, what is written on the accent, and borders (WCAG 2.2).
#[track_caller]
fn reads(theme: &Theme, tone: &str, paper: Color, sheet: Color, ink: Color, accent: Color) {
    let found = |name: &str| {
        let name = format!("--fh-{tone}-{name}");
        theme.properties.iter().find(|(known, _)| *known == name).and_then(|(_, value)| Color::read(value))
    };
    // Where there is a surface it is paper and sheet.
    let grounds = found("paper").map_or([paper, sheet], |paper| [paper, paper]);
    let (ink, accent) = (found("ink").unwrap_or(ink), found("accent").unwrap_or(accent));
    let wash = found("accent-wash");
    let all: Vec<Color> = grounds.into_iter().chain(wash).collect();
    let texts = [Some(ink), Some(accent), found("ink-soft"), found("accent-strong")];
    for ground in &all {
        let is_soft = wash == Some(*ground);
        for text in texts.iter().take(if is_soft { 2 } else { 4 }).flatten() {
            assert!(text.contrast(*ground) >= 4.5, "{text} on {ground} in {theme:?}");
        }
    }
    if let Some(on_accent) = found("on-accent") {
        assert!(on_accent.contrast(accent) >= 4.5, "{theme:?}");
    }
    if let Some(border) = found("line-strong") {
        assert!(grounds.iter().all(|ground| border.contrast(*ground) >= 3.0), "{theme:?}");
    }
}
