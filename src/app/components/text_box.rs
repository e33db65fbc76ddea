//! A text to read and to copy in a box that is exactly as tall as it, however wide the screen is.

use yew::prelude::*;

/// The box, under the label for `id`. A text area alone does not grow with its text in every browser: the same text stands
/// behind it unseen, and makes room.
pub fn text_box(id: &'static str, text: &AttrValue) -> Html {
    html! {
        <div class="fh-text-box" data-text={text}>
            <textarea class="fh-field__control fh-text-box__text" {id} rows="1" readonly={true} autocomplete="off" spellcheck="false"
                dir="auto" value={text} />
        </div>
    }
}
