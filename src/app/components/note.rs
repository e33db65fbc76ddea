//! A field for some sentences, with what room is left.

use yew::prelude::*;

use super::field::Label;
use crate::app::hooks::event::text_of;
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, grouped};

/// From so many characters on, a screen reader is told what is left.
const NEARLY_FULL: usize = 100;

/// A text area. `room` is how many characters it may have; the session cuts what is more. What is left is written
/// below it, and never silent near the end.
pub fn note(text: &Messages, label: &Label, value: &str, room: usize, on_note: &Callback<String>) -> Html {
    let oninput = on_note.reform(|event: InputEvent| text_of(&event));
    let left = room.saturating_sub(value.chars().count());
    let room_id = format!("{}-room", label.id);
    let described_by = label.hint_id().map_or_else(|| room_id.clone(), |hint_id| format!("{hint_id} {room_id}"));
    let (sentence, class) = match left {
        0 => (text.item.note_full, "fh-error"),
        _ => (text.item.note_left, "fh-field__hint"),
    };
    let live = if left <= NEARLY_FULL { "polite" } else { "off" };
    label.around(html! {
        <>
            <textarea class="fh-field__control" id={label.id.clone()} rows="3" value={value.to_owned()} autocomplete="off" dir="auto"
                aria-describedby={described_by} {oninput} />
            <span {class} id={room_id} aria-live={live}>
                if !value.is_empty() {
                    <span key={left}>{ fill(sentence, &[("n", &grouped(left))]) }</span>
                }
            </span>
        </>
    })
}
