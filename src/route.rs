//! WHERE WE ARE: the screens and their addresses, `#/…`, each into the other.
//!
//! Reading is total: whatever stands behind the `#`, the answer is a screen or `None`, never a panic. Nothing is
//! decoded, because no address of ours needs it, so a broken percent sign is simply no address of ours.

use std::fmt;

use crate::bank::id::{DimensionId, EntryPointId, ItemId, ModuleId};

/// A screen, and whose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    Home,
    /// What is asked before the first item.
    Begin(ShortId),
    /// One dimension's items.
    Take(ShortId, ModuleId, DimensionId),
    /// The most critical issues and what lies under them.
    Critical(ShortId),
    Review(ShortId),
    Result(ShortId),
    /// The team's own plan for one entry point; without one, all such plans side by side.
    Choice(ShortId, Option<EntryPointId>),
    /// What to do, by whom and by when.
    Plan(ShortId),
    /// Then and now.
    Compare(ShortId),
    Example,
    /// How results are worked out.
    Method,
    /// The blank form for paper.
    Worksheet,
    Privacy,
    /// The snippet for an organisation's own page.
    PutOnSite,
    /// Question banks of one's own: how to write, check and use one.
    Bank,
    /// A team's meeting: who is in, where they agree, what to talk about.
    Team,
    /// One item that a team talks about.
    TeamTalk(ItemId),
    /// What a team came to, before its talk and after it.
    TeamReport,
    /// Before the meeting: a link and a letter for the members.
    TeamSetUp,
    /// Worksheets of paper, typed in.
    TeamPaper,
    /// What a member's link opens, with what it carries.
    Join(String),
}

/// What stands for an assessment in an address: eight hexadecimal digits, as a rule the first of its id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortId(String);

const SHORT_LENGTH: usize = 8;
/// No id in a bank is longer.
const ID_LIMIT: usize = 64;
/// No invitation has more letters.
const PACKED_LIMIT: usize = 1_000;

impl ShortId {
    /// The short form of a response's id. An id that is no UUID (a file may bring anything) gets digits of its own.
    pub fn of(id: &str) -> ShortId {
        let start: String = id.chars().take(SHORT_LENGTH).collect();
        ShortId::read(&start).unwrap_or_else(|| ShortId(format!("{:08x}", scatter(id))))
    }

    /// The short id written like this; `None` if it is not one.
    pub fn read(text: &str) -> Option<ShortId> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == SHORT_LENGTH && text.bytes().all(is_digit)).then(|| ShortId(text.to_owned()))
    }
}

impl fmt::Display for ShortId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Route {
    /// The screen that a hash names, with or without its `#`; `None` if it names none of ours.
    pub fn read(hash: &str) -> Option<Route> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix('/').filter(|path| !path.is_empty()).unwrap_or(path);
        // One more than the longest address has, so that a long hostile hash is not split to its end.
        let parts: Vec<&str> = path.splitn(7, '/').collect();
        match parts.as_slice() {
            [""] => Some(Route::Home),
            ["example"] => Some(Route::Example),
            ["method"] => Some(Route::Method),
            ["worksheet"] => Some(Route::Worksheet),
            ["privacy"] => Some(Route::Privacy),
            ["embed"] => Some(Route::PutOnSite),
            ["bank"] => Some(Route::Bank),
            ["team", screen @ ..] => Route::of_team(screen),
            ["join", packed] if is_packed(packed) => Some(Route::Join((*packed).to_owned())),
            ["a", id, screen @ ..] => Route::of_assessment(ShortId::read(id)?, screen),
            _ => None,
        }
    }

    fn of_assessment(id: ShortId, screen: &[&str]) -> Option<Route> {
        match screen {
            ["begin"] => Some(Route::Begin(id)),
            ["critical"] => Some(Route::Critical(id)),
            ["review"] => Some(Route::Review(id)),
            ["result"] => Some(Route::Result(id)),
            ["compare"] => Some(Route::Compare(id)),
            ["choice"] => Some(Route::Choice(id, None)),
            ["choice", option] if is_id(option) => Some(Route::Choice(id, Some(EntryPointId::from(*option)))),
            ["plan"] => Some(Route::Plan(id)),
            ["take", module, dimension] if is_id(module) && is_id(dimension) => {
                Some(Route::Take(id, ModuleId::from(*module), DimensionId::from(*dimension)))
            }
            _ => None,
        }
    }

    fn of_team(screen: &[&str]) -> Option<Route> {
        match screen {
            [] => Some(Route::Team),
            ["report"] => Some(Route::TeamReport),
            ["new"] => Some(Route::TeamSetUp),
            ["paper"] => Some(Route::TeamPaper),
            ["talk", item] if is_id(item) => Some(Route::TeamTalk(ItemId::from(*item))),
            _ => None,
        }
    }

    /// The assessment that the screen is about.
    pub fn assessment(&self) -> Option<&ShortId> {
        match self {
            Route::Home | Route::Example | Route::Method | Route::Worksheet | Route::Privacy => None,
            Route::PutOnSite | Route::Bank | Route::Team | Route::TeamTalk(_) | Route::TeamReport => None,
            Route::TeamSetUp | Route::TeamPaper | Route::Join(_) => None,
            Route::Begin(id) | Route::Critical(id) | Route::Review(id) | Route::Result(id) | Route::Plan(id) => {
                Some(id)
            }
            Route::Take(id, ..) | Route::Choice(id, _) | Route::Compare(id) => Some(id),
        }
    }
}

/// The hash as it stands in a link.
impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => write!(out, "#/"),
            Route::Begin(id) => write!(out, "#/a/{id}/begin"),
            Route::Take(id, module, dimension) => write!(out, "#/a/{id}/take/{module}/{dimension}"),
            Route::Critical(id) => write!(out, "#/a/{id}/critical"),
            Route::Review(id) => write!(out, "#/a/{id}/review"),
            Route::Result(id) => write!(out, "#/a/{id}/result"),
            Route::Compare(id) => write!(out, "#/a/{id}/compare"),
            Route::Choice(id, None) => write!(out, "#/a/{id}/choice"),
            Route::Choice(id, Some(option)) => write!(out, "#/a/{id}/choice/{option}"),
            Route::Plan(id) => write!(out, "#/a/{id}/plan"),
            Route::Example => write!(out, "#/example"),
            Route::Method => write!(out, "#/method"),
            Route::Worksheet => write!(out, "#/worksheet"),
            Route::Privacy => write!(out, "#/privacy"),
            Route::PutOnSite => write!(out, "#/embed"),
            Route::Bank => write!(out, "#/bank"),
            Route::Team => write!(out, "#/team"),
            Route::TeamTalk(item) => write!(out, "#/team/talk/{item}"),
            Route::TeamReport => write!(out, "#/team/report"),
            Route::TeamSetUp => write!(out, "#/team/new"),
            Route::TeamPaper => write!(out, "#/team/paper"),
            Route::Join(packed) => write!(out, "#/join/{packed}"),
        }
    }
}

/// Letters of a link, and no more of them than one of ours has; what they say is for `files::invitation` to find out.
fn is_packed(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=PACKED_LIMIT).contains(&text.len()) && text.bytes().all(is_letter)
}

/// `[a-z][a-z0-9-]{1,63}`, as in files.
fn is_id(text: &str) -> bool {
    let is_rest = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let starts_well = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    (2..=ID_LIMIT).contains(&text.len()) && starts_well && text.bytes().all(is_rest)
}

/// 32 bits that depend on every byte (FNV-1a); for telling addresses apart, not for safety.
fn scatter(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
