//! English, the language that the tool is written in.

/// A struct of texts together with its English constant, so that each text is named and written in one place.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident = $english:ident { $($field:ident: $text:expr,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name {
            $(pub $field: &'static str,)*
        }

        pub const $english: $name = $name { $($field: $text,)* };
    };
}

pub mod home;
pub mod result;
pub mod item;
pub mod shell;
pub mod time;
pub mod way;

use self::home::{HOME, Home};
use self::result::{RESULT, ResultTexts};
use self::item::{ITEM, Item};
use self::shell::{SHELL, Shell};
use self::time::{TIME, Time};
use self::way::{WAY, Way};

/// Every text of the tool, by screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    /// BCP 47 tag.
    pub language: &'static str,
    pub shell: Shell,
    pub home: Home,
    pub result: ResultTexts,
    pub item: Item,
    pub way: Way,
    pub time: Time,
}

/// All of it in English.
pub const ENGLISH: Messages =
    Messages { language: "en", shell: SHELL, home: HOME, result: RESULT, item: ITEM, way: WAY, time: TIME };
