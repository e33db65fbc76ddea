//! The document's title for the screen that is shown.

use yew::prelude::*;

use super::text::use_text;
use crate::app::browser::title;
use crate::i18n::text::fill;

/// Sets the title to `place – Foothold` while this screen is shown.
#[hook]
pub fn use_title(place: &str) {
    let text = use_text();
    let whole = fill(text.shell.title, &[("place", place)]);
    use_effect_with(whole, |whole| title::set(whole));
}
