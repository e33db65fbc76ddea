//! English, the language that the tool is written in.

/// A struct of texts together with its English constant, so that each text is named and written in one place.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident = $english:ident { $($field:ident: $text:expr,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name {
            $(pub $field: &'static str,)*
        }

        pub const $english: $name = $name { $($field: $text,)* };
    };
}

pub mod banks;
pub mod begin;
pub mod config;
pub mod critical;
pub mod embed;
pub mod first;
pub mod home;
pub mod item;
pub mod keep;
pub mod link;
pub mod notices;
pub mod paper;
pub mod privacy;
pub mod put_on_site;
pub mod result;
pub mod review;
pub mod shell;
pub mod team;
pub mod team_files;
pub mod team_report;
pub mod team_setup;
pub mod team_talk;
pub mod time;
pub mod unopened;
pub mod way;

use self::begin::{BEGIN, Begin};
use self::critical::{CRITICAL, Critical};
use self::home::{HOME, Home};
use self::item::{ITEM, Item};
use self::keep::{KEEP, Keep, RESCUED, Rescued, SAFE_START, SafeStart};
use self::notices::{NOTICES, Notices, PREVIEW, Preview};
use self::privacy::{PRIVACY, Privacy};
use self::review::{REVIEW, Review};
use self::shell::{SHELL, Shell};
use self::time::{TIME, Time};
use self::unopened::{UNOPENED, Unopened};
use self::way::{WAY, Way};

/// The texts of the start and the questions, and of what stands round every screen. The others come later (`LaterTexts`,
/// `result::ResultTexts`).
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    /// BCP 47 tag.
    pub language: &'static str,
    pub shell: Shell,
    pub time: Time,
    pub home: Home,
    pub notices: Notices,
    pub begin: Begin,
    pub item: Item,
    pub way: Way,
    pub keep: Keep,
    pub safe_start: SafeStart,
}

impl PartialEq for Messages {
    /// Two languages are the same when they are the same constant; comparing every text would cost the page 16 KB.
    fn eq(&self, other: &Messages) -> bool {
        std::ptr::eq(self, other)
    }
}

/// All of it in English.
pub const ENGLISH: Messages = Messages {
    language: "en",
    shell: SHELL,
    time: TIME,
    home: HOME,
    notices: NOTICES,
    begin: BEGIN,
    item: ITEM,
    way: WAY,
    keep: KEEP,
    safe_start: SAFE_START,
};

/// The texts of screens that come with the second part of the page, but for those of the result.
#[derive(Debug, Clone, Copy)]
pub struct LaterTexts {
    pub unopened: Unopened,
    pub preview: Preview,
    pub rescued: Rescued,
    pub critical: Critical,
    pub review: Review,
    pub privacy: Privacy,
}

/// All of them in English.
pub const LATER: LaterTexts = LaterTexts {
    unopened: UNOPENED,
    preview: PREVIEW,
    rescued: RESCUED,
    critical: CRITICAL,
    review: REVIEW,
    privacy: PRIVACY,
};
