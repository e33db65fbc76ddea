//! The texts of the language that the page speaks.

use yew::prelude::*;

use crate::i18n::en::embed::{EMBED, EmbedTexts};
use crate::i18n::en::result::{RESULT, ResultTexts};
use crate::i18n::en::{ENGLISH, LATER, LaterTexts, Messages};

/// The one copy of the English texts.
pub static DEFAULT: Messages = ENGLISH;

/// Values of their own, so that they come with the later parts of the page, which alone ask for them.
static DEFAULT_LATER: LaterTexts = LATER;
static DEFAULT_RESULT: ResultTexts = RESULT;
static DEFAULT_EMBED: EmbedTexts = EMBED;

/// The texts. A hook, so that a second language changes this one place: there is only English so far.
#[hook]
pub fn use_text() -> &'static Messages {
    &DEFAULT
}

/// The texts of the other screens that come later, in the language of the first.
pub fn later_text() -> &'static LaterTexts {
    &DEFAULT_LATER
}

/// The texts of the result, in the language of the others.
pub fn result_text() -> &'static ResultTexts {
    &DEFAULT_RESULT
}

/// The texts inside somebody else's page, in the language of the first.
pub fn embed_text() -> &'static EmbedTexts {
    &DEFAULT_EMBED
}
