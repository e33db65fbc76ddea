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
pub mod shell;
pub mod time;

use self::home::{HOME, Home};
use self::shell::{SHELL, Shell};
use self::time::{TIME, Time};

/// Every text of the tool, by screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    /// BCP 47 tag.
    pub language: &'static str,
    pub shell: Shell,
    pub home: Home,
    pub time: Time,
}

/// All of it in English.
pub const ENGLISH: Messages = Messages { language: "en", shell: SHELL, home: HOME, time: TIME };
