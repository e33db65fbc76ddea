//! What the query of the page's own address may ask for. What does not fit this small grammar is ignored.
//!
//! Nothing in it is decoded: every value that is allowed stands there as it is.

/// How long a workspace's name may be.
const WORKSPACE: usize = 64;
/// How long a bank's file name may be, with its ending.
const BANK: usize = 64;
/// How long a language's tag may be.
const LANGUAGE: usize = 35;

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Which save: `[a-z0-9-]{1,64}`.
    pub workspace: Option<String>,
    /// The name of a JSON file in the page's own folder, never a path.
    pub bank: Option<String>,
    /// The tag of a language, such as `en` or `pt-BR`.
    pub language: Option<String>,
}

impl Address {
    /// Reads a query with or without its `?`. Of two with one name the first that fits counts.
    pub fn read(query: &str) -> Address {
        let mut address = Address::default();
        for part in query.strip_prefix('?').unwrap_or(query).split('&') {
            let Some((name, value)) = part.split_once('=') else { continue };
            let (slot, fits) = match name {
                "workspace" => (&mut address.workspace, is_workspace(value)),
                "bank" => (&mut address.bank, is_bank(value)),
                "lang" => (&mut address.language, is_language(value)),
                _ => continue,
            };
            if fits && slot.is_none() {
                *slot = Some(value.to_owned());
            }
        }
        address
    }
}

/// Whether a text can name a workspace.
pub fn is_workspace(text: &str) -> bool {
    let fits = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    (1..=WORKSPACE).contains(&text.len()) && text.bytes().all(fits)
}

/// Whether a text can name a bank in the page's own folder: no path, no hidden file.
pub fn is_bank(text: &str) -> bool {
    let fits = |letter: u8| letter.is_ascii_alphanumeric() || b"-_.".contains(&letter);
    let name = text.strip_suffix(".json").unwrap_or_default();
    text.len() <= BANK && !name.is_empty() && !name.starts_with('.') && name.bytes().all(fits)
}

/// Whether a text has the form of a language's tag: letters, then parts of letters and digits.
pub fn is_language(text: &str) -> bool {
    let is_part =
        |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    text.len() <= LANGUAGE
        && (2..=3).contains(&first.len())
        && first.bytes().all(|letter| letter.is_ascii_alphabetic())
        && text.split('-').all(is_part)
}
