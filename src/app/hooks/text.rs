//! The texts of the language that the page speaks.

use yew::prelude::*;

use crate::i18n::en::{ENGLISH, Messages};

/// What the page provides to everything inside it.
#[derive(Debug, Clone, Copy)]
pub struct Language(pub &'static Messages);

impl PartialEq for Language {
    /// Two languages are the same when they are the same constant; their texts need no comparing.
    fn eq(&self, other: &Language) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

static DEFAULT: Messages = ENGLISH;

/// The texts; English where nothing was provided.
#[hook]
pub fn use_text() -> &'static Messages {
    use_context::<Language>().map_or(&DEFAULT, |language| language.0)
}
