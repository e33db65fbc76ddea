//! The texts of the language that the page speaks.

use yew::prelude::*;

use crate::i18n::en::result::{RESULT, ResultTexts};
use crate::i18n::en::{ENGLISH, Messages};

/// What the page provides to everything inside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Language(pub &'static Messages);

/// The one copy of the English texts.
pub static DEFAULT: Messages = ENGLISH;

/// A value of its own, so that it comes with the second part of the page, which alone asks for it.
static DEFAULT_RESULT: ResultTexts = RESULT;

/// The texts; English where nothing was provided.
#[hook]
pub fn use_text() -> &'static Messages {
    use_context::<Language>().map_or(&DEFAULT, |language| language.0)
}

/// The texts of the result, in the language of the others: there is only English so far.
pub fn result_text() -> &'static ResultTexts {
    &DEFAULT_RESULT
}
