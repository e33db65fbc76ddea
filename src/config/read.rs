//! From the bytes of a config to a checked one, or to every fault it has, in file order.

use serde_json::Value;

use super::fault::{Fault, FaultKind};
use super::{Config, Link, scheme_of};
use crate::embed::address::is_bank;
use crate::embed::color::Color;
use crate::embed::theme::{Theme, parse as parse_theme};
use crate::json::cursor::Cursor;
use crate::json::nearest::nearest;
use crate::json::parse::{Malformed, parse};
use crate::json::place::Place;
use crate::json::shape::{Faults, Shape};

/// Bytes in a config.
pub const SIZE_LIMIT: usize = 64 * 1024;
/// Characters in the title.
pub const TITLE_LIMIT: usize = 120;
/// How many links there may be.
pub const LINKS_LIMIT: usize = 8;
/// Characters in a link's text.
pub const LINK_TEXT_LIMIT: usize = 80;
/// Characters in a link's address.
pub const HREF_LIMIT: usize = 1_000;
/// How many hosts there may be.
pub const HOSTS_LIMIT: usize = 100;
/// Characters in a host.
pub const ORIGIN_LIMIT: usize = 300;
/// The languages that the tool speaks.
pub const LANGUAGES: [(&str, &str); 1] = [("en", "en")];
/// The format and its major version.
pub const FORMAT: &str = "foothold-config/1";

const NAME: &str = "foothold-config/";
const MAJOR: u64 = 1;
/// What editors put there, to find the schema, is let pass.
const KEYS: [&str; 8] = ["$schema", "format", "bank", "title", "accent", "language", "links", "hosts"];
const LINK_KEYS: [&str; 2] = ["text", "href"];

/// Reads a config. What comes out is checked; what does not comes with all its faults.
pub fn read(bytes: &[u8]) -> Result<Config, Vec<Fault>> {
    let tree = parse(bytes, SIZE_LIMIT).map_err(|why| vec![malformed(why)])?;
    recognize(&tree).map_err(|kind| vec![Fault { place: Place::root().key("format"), kind }])?;
    let noted = Faults::default();
    let mut walk = Walk { noted: &noted, faults: Vec::new() };
    let config = walk.config(&Cursor::new(&tree, &noted));
    if walk.faults.is_empty() { Ok(config) } else { Err(walk.faults) }
}

/// Whether this is a config, of whatever version.
pub fn is_config(tree: &Value) -> bool {
    tree.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with(NAME))
}

fn recognize(tree: &Value) -> Result<(), FaultKind> {
    let found = tree.get("format").and_then(Value::as_str);
    match found.and_then(|found| found.strip_prefix(NAME)?.parse().ok()) {
        Some(MAJOR) => Ok(()),
        Some(newer) if newer > MAJOR => Err(FaultKind::Newer { found: newer }),
        _ => Err(FaultKind::OtherFormat { found: found.map(beginning) }),
    }
}

fn malformed(why: Malformed) -> Fault {
    let place = match &why {
        Malformed::DuplicateKey { place } | Malformed::TooDeep { place, .. } => place.clone(),
        _ => Place::root(),
    };
    Fault { place, kind: FaultKind::Malformed(why) }
}

/// What was found so far, as a walk through the file comes to it.
struct Walk<'a> {
    noted: &'a Faults,
    faults: Vec<Fault>,
}

impl Walk<'_> {
    fn note(&mut self, at: &Cursor<'_>, kind: FaultKind) {
        self.faults.push(Fault { place: at.place(), kind });
    }

    /// What was read, unless its shape was wrong.
    fn whole<T>(&mut self, value: T) -> Option<T> {
        let noted = self.noted.take();
        let is_whole = noted.is_empty();
        let shapes = noted.into_iter().map(|fault| Fault { place: fault.place, kind: FaultKind::Shape(fault.shape) });
        self.faults.extend(shapes);
        is_whole.then_some(value)
    }

    fn config(&mut self, root: &Cursor<'_>) -> Config {
        let mut config = Config::default();
        for (key, at) in root.members() {
            match key {
                "$schema" | "format" => {}
                _ if at.given().is_none() && KEYS.contains(&key) => {}
                "bank" => config.bank = self.bank(&at),
                "title" => config.title = self.text(&at, TITLE_LIMIT),
                "accent" => config.accent = self.accent(&at),
                "language" => {
                    let word = at.word(&LANGUAGES);
                    config.language = self.whole(word).flatten();
                }
                "links" => config.links = self.links(&at),
                "hosts" => config.hosts = Some(self.hosts(&at)),
                _ => self.unknown(&at, key, &KEYS),
            }
        }
        config
    }

    fn unknown(&mut self, at: &Cursor<'_>, key: &str, known: &[&str]) {
        let nearest = nearest(key, &mut known.iter().copied());
        self.note(at, FaultKind::UnknownKey { nearest });
    }

    fn text(&mut self, at: &Cursor<'_>, limit: usize) -> Option<String> {
        let text = at.text(limit);
        let text = self.whole(text)?;
        if text.trim().is_empty() {
            self.note(at, FaultKind::EmptyText);
            return None;
        }
        Some(text)
    }

    fn bank(&mut self, at: &Cursor<'_>) -> Option<String> {
        let name = self.text(at, HREF_LIMIT)?;
        if !is_bank(&name) {
            self.note(at, FaultKind::NotFileName { found: beginning(&name) });
            return None;
        }
        Some(name)
    }

    fn accent(&mut self, at: &Cursor<'_>) -> Option<Color> {
        let text = self.text(at, HREF_LIMIT)?;
        let color = Color::read(&text);
        let (theme, _) = parse_theme([("--foothold-accent", text.as_str())], None);
        let found = beginning(&text);
        match color {
            None => self.note(at, FaultKind::NotColor { found }),
            Some(_) if theme == Theme::default() => self.note(at, FaultKind::TooPale { found }),
            Some(_) => return color,
        }
        None
    }

    fn links(&mut self, at: &Cursor<'_>) -> Vec<Link> {
        let elements = at.list(|each| each);
        let Some(elements) = self.whole(elements) else { return Vec::new() };
        if elements.len() > LINKS_LIMIT {
            self.note(at, FaultKind::TooManyLinks { found: elements.len(), limit: LINKS_LIMIT });
            return Vec::new();
        }
        elements.iter().filter_map(|each| self.link(each)).collect()
    }

    fn link(&mut self, at: &Cursor<'_>) -> Option<Link> {
        let (mut text, mut href) = (None, None);
        let members = at.members();
        for (key, member) in self.whole(members)? {
            match key {
                "text" => text = self.text(&member, LINK_TEXT_LIMIT),
                "href" => href = self.href(&member),
                _ => self.unknown(&member, key, &LINK_KEYS),
            }
        }
        for key in LINK_KEYS.iter().filter(|key| at.field(key).value().is_none()) {
            self.note(&at.field(key), FaultKind::Shape(Shape::Missing));
        }
        Some(Link { text: text?, href: href? })
    }

    fn hosts(&mut self, at: &Cursor<'_>) -> Vec<String> {
        let elements = at.list(|each| each);
        let Some(elements) = self.whole(elements) else { return Vec::new() };
        if elements.len() > HOSTS_LIMIT {
            self.note(at, FaultKind::TooManyHosts { found: elements.len(), limit: HOSTS_LIMIT });
            return Vec::new();
        }
        elements.iter().filter_map(|each| self.host(each)).collect()
    }

    fn host(&mut self, at: &Cursor<'_>) -> Option<String> {
        let text = self.text(at, ORIGIN_LIMIT)?;
        let origin = origin(&text);
        if origin.is_none() {
            self.note(at, FaultKind::NotOrigin { found: beginning(&text) });
        }
        origin
    }

    fn href(&mut self, at: &Cursor<'_>) -> Option<String> {
        let href = self.text(at, HREF_LIMIT)?;
        if !is_href(&href) {
            self.note(at, FaultKind::NotAddress { found: beginning(&href) });
            return None;
        }
        Some(href)
    }
}

/// Whether a link may lead there: to a page on the web, to a letter, or to something below the same site.
pub fn is_href(text: &str) -> bool {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') {
        return false;
    }
    let Some(scheme) = scheme_of(text) else { return !text.starts_with("//") };
    let rest = &text[scheme.len() + 1..];
    match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => {
            let host = rest.strip_prefix("//").unwrap_or_default();
            host.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '[')
        }
        "mailto" => !rest.is_empty(),
        _ => false,
    }
}

/// The origin that a text names, as browsers write it: in small letters, without the port that goes without saying.
pub fn origin(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (scheme, rest) = text.split_once("://")?;
    let usual = match scheme {
        "https" => "443",
        "http" => "80",
        _ => return None,
    };
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (rest, None),
    };
    let is_port = |port: &str| {
        (1..=5).contains(&port.len()) && !port.starts_with('0') && port.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_host(host) || port.is_some_and(|port| !is_port(port)) {
        return None;
    }
    let port = port.filter(|port| *port != usual).map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{scheme}://{host}{port}"))
}

/// Whether this is a name or a number of a machine.
fn is_host(text: &str) -> bool {
    if let Some(inside) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        return !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_hexdigit() || b":.".contains(&byte));
    }
    let is_end = |letter: char| letter.is_ascii_alphanumeric();
    let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    text.starts_with(is_end) && text.ends_with(is_end) && text.bytes().all(is_inside)
}

fn beginning(text: &str) -> String {
    text.chars().take(64).collect()
}
