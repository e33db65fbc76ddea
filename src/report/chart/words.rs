//! Words in a drawing, measured by the widest that a font may set them, so that they never run into anything.

use super::area::Area;

/// The widest that a character is on average, in parts of the font's size.
pub const WIDEST: f64 = 0.65;

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub text: String,
    /// The point at its start, middle or end, on the base line.
    pub x: f64,
    pub y: f64,
    /// In CSS pixels.
    pub size: f64,
    pub anchor: Anchor,
    /// Set in a heavy face.
    pub heavy: bool,
}

/// Which part of a word stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Word {
    /// All that the word may cover: ascent above its base line, descent below it.
    pub fn area(&self) -> Area {
        let width = width(&self.text, self.size);
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area { x, y: self.y - 0.8 * self.size, width, height: self.size }
    }
}

/// How lines of text are set one under another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// In CSS pixels.
    pub size: f64,
    /// From one base line to the next.
    pub line: f64,
    pub anchor: Anchor,
    pub heavy: bool,
}

impl Setting {
    /// Text that begins at its point; lines of 3 pixels more than its size.
    pub const fn plain(size: f64) -> Setting {
        Setting { size, line: size + 3.0, anchor: Anchor::Start, heavy: false }
    }

    pub const fn anchored(self, anchor: Anchor) -> Setting {
        Setting { anchor, ..self }
    }

    pub const fn heavy(self) -> Setting {
        Setting { heavy: true, ..self }
    }

    /// How high so many lines are.
    pub fn height(&self, lines: &[String]) -> f64 {
        lines.iter().map(|_| self.line).sum()
    }
}

/// How wide a text may be at this size.
pub fn width(text: &str, size: f64) -> f64 {
    let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(characters) * WIDEST * size
}

/// Breaks a text into lines that surely fit; between words where it can, within a word that is too long alone.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, size, room)) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// The same in at most so many lines; what does not fit is cut, and an ellipsis says so.
pub fn fit(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, size, room);
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        while !last.is_empty() && width(last, size) + width(ELLIPSIS, size) > room {
            last.pop();
        }
        last.truncate(last.trim_end_matches([' ', '.', ',', ';', ':']).len());
        last.push_str(ELLIPSIS);
    }
    lines
}

const ELLIPSIS: &str = "\u{2026}";

fn pieces(word: &str, size: f64, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in word.chars() {
        let full =
            pieces.last().is_none_or(|piece| !piece.is_empty() && width(&format!("{piece}{character}"), size) > room);
        if full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
}
