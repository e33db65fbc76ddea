//! The texts of the language that the page speaks.

use yew::prelude::*;

use crate::i18n::en::{ENGLISH, Messages};

/// What the page provides to everything inside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Language(pub &'static Messages);

static DEFAULT: Messages = ENGLISH;

/// The texts; English where nothing was provided.
#[hook]
pub fn use_text() -> &'static Messages {
    use_context::<Language>().map_or(&DEFAULT, |language| language.0)
}
