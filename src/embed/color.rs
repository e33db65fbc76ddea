//! Colors that a stranger may name: read strictly, and held against each other (WCAG 2.2, contrast).

use std::fmt;

/// No color that is read has more characters.
const LONGEST: usize = 64;

/// An opaque color of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// The names that every page knows since CSS 2.
const NAMED: [(&str, u32); 17] = [
    ("aqua", 0x00_ff_ff),
    ("black", 0x00_00_00),
    ("blue", 0x00_00_ff),
    ("fuchsia", 0xff_00_ff),
    ("gray", 0x80_80_80),
    ("green", 0x00_80_00),
    ("lime", 0x00_ff_00),
    ("maroon", 0x80_00_00),
    ("navy", 0x00_00_80),
    ("olive", 0x80_80_00),
    ("orange", 0xff_a5_00),
    ("purple", 0x80_00_80),
    ("red", 0xff_00_00),
    ("silver", 0xc0_c0_c0),
    ("teal", 0x00_80_80),
    ("white", 0xff_ff_ff),
    ("yellow", 0xff_ff_00),
];

impl Color {
    /// Black.
    pub const BLACK: Color = Color::hex(0);
    /// White.
    pub const WHITE: Color = Color::hex(0xff_ff_ff);

    /// The color of six hexadecimal digits, as in `0x0b_5d_5e`.
    pub const fn hex(digits: u32) -> Color {
        let [_, red, green, blue] = digits.to_be_bytes();
        Color { red, green, blue }
    }

    /// Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)` with whole numbers, or a basic name. `None` for
    /// anything else, and for what one can see through, since nobody knows what would be seen.
    pub fn read(text: &str) -> Option<Color> {
        let text = text.trim_matches(|letter: char| letter.is_ascii_whitespace());
        if text.len() > LONGEST {
            return None;
        }
        let text = text.to_ascii_lowercase();
        match text.strip_prefix('#') {
            Some(digits) => of_digits(digits),
            None => of_function(&text).or_else(|| of_name(&text)),
        }
    }

    /// Relative luminance: 0 black, 1 white.
    pub fn luminance(self) -> f64 {
        let light = |channel: u8| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.040_45 { channel / 12.92 } else { libm::pow((channel + 0.055) / 1.055, 2.4) }
        };
        0.2126 * light(self.red) + 0.7152 * light(self.green) + 0.0722 * light(self.blue)
    }

    /// Contrast: 1 none, 21 black on white. It is the same both ways.
    pub fn contrast(self, other: Color) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// This color with `percent` of another in it: 0 this one, 100 the other.
    pub fn mixed(self, other: Color, percent: u8) -> Color {
        let share = u32::from(percent.min(100));
        let mix = |one: u8, two: u8| {
            let sum = u32::from(one) * (100 - share) + u32::from(two) * share;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Color { red: mix(self.red, other.red), green: mix(self.green, other.green), blue: mix(self.blue, other.blue) }
    }
}

/// `#rrggbb`.
impl fmt::Display for Color {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

fn of_digits(digits: &str) -> Option<Color> {
    let digits: Vec<u8> = digits
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    match digits[..] {
        [red, green, blue] | [red, green, blue, 15] => {
            Some(Color { red: red * 17, green: green * 17, blue: blue * 17 })
        }
        [r, red, g, green, b, blue] | [r, red, g, green, b, blue, 15, 15] => {
            Some(Color { red: r * 16 + red, green: g * 16 + green, blue: b * 16 + blue })
        }
        _ => None,
    }
}

/// With commas as browsers write it, or with spaces and a stroke.
fn of_function(text: &str) -> Option<Color> {
    let inside = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
    let parts: Vec<&str> = if inside.contains(',') {
        inside.split(',').map(str::trim).collect()
    } else {
        let (channels, alpha) =
            inside.split_once('/').map_or((inside, None), |(channels, alpha)| (channels, Some(alpha)));
        channels.split_ascii_whitespace().chain(alpha.map(str::trim)).collect()
    };
    match parts[..] {
        [red, green, blue] | [red, green, blue, "1" | "1.0" | "100%"] => {
            Some(Color { red: channel(red)?, green: channel(green)?, blue: channel(blue)? })
        }
        _ => None,
    }
}

fn channel(text: &str) -> Option<u8> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn of_name(text: &str) -> Option<Color> {
    NAMED.iter().find(|(name, _)| *name == text).map(|(_, digits)| Color::hex(*digits))
}
