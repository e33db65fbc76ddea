//! A field for some sentences, with what room is left.

use yew::prelude::*;

use crate::app::hooks::event::text_of;
use crate::app::hooks::text::use_text;
use crate::i18n::text::{fill, grouped};

/// The text so far and whom to tell of each key.
#[derive(Debug, PartialEq, Properties)]
pub struct NoteProps {
    /// Unlike every other element's.
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub note: AttrValue,
    /// How many characters it may have. The session cuts what is more.
    pub room: usize,
    #[prop_or(3)]
    pub rows: u8,
    pub on_note: Callback<String>,
}

/// From so many characters on, a screen reader is told what is left.
const NEARLY_FULL: usize = 100;

/// A text area with its label. What is left is written below it, and never silent near the end.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    let text = &use_text().item;
    let oninput = props.on_note.reform(|event: InputEvent| text_of(&event));
    let left = props.room.saturating_sub(props.note.chars().count());
    let (hint_id, room_id) = (format!("{}-hint", props.id), format!("{}-room", props.id));
    let described_by = if props.hint.is_some() {
        format!("{hint_id} {room_id}")
    } else {
        room_id.clone()
    };
    let sentence = if left == 0 { text.note_full } else { text.note_left };
    let class = if left == 0 { "fh-error" } else { "fh-field__hint" };
    let live = if left <= NEARLY_FULL { "polite" } else { "off" };
    html! {
        <div class="fh-field">
            <label class="fh-field__label" for={&props.id}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <span class="fh-field__hint" id={hint_id}>{ hint }</span>
            }
            <textarea class="fh-field__control" id={&props.id} rows={props.rows.to_string()} value={&props.note} autocomplete="off"
                dir="auto" aria-describedby={described_by} {oninput} />
            <span {class} id={room_id} aria-live={live}>
                if !props.note.is_empty() {
                    <span key={left}>{ fill(sentence, &[("n", &grouped(left))]) }</span>
                }
            </span>
        </div>
    }
}
