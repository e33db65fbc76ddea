//! A label over a control, with a hint between them: the frame of every field, and a line of text in it.

use yew::prelude::*;

use crate::app::hooks::event::text_of;

/// What a field is called and what helps to fill it.
pub struct Label {
    /// The control's id, unlike every other element's.
    pub id: String,
    pub label: &'static str,
    pub hint: Option<&'static str>,
}

impl Label {
    /// The id of the hint, if there is one.
    pub fn hint_id(&self) -> Option<String> {
        self.hint.map(|_| format!("{}-hint", self.id))
    }

    /// The frame around a control.
    pub fn around(&self, control: Html) -> Html {
        html! {
            <div class="fh-field">
                <label class="fh-field__label" for={self.id.clone()}>{ self.label }</label>
                if let Some(hint) = self.hint {
                    <span class="fh-field__hint" id={self.hint_id()}>{ hint }</span>
                }
                { control }
            </div>
        }
    }
}

/// Characters that a title may have, and as a rule any line.
pub const LINE_LIMIT: usize = 120;

/// A line of text of at most `limit` characters. `on_text` is told of each key.
pub fn field(label: &Label, value: &str, limit: usize, on_text: &Callback<String>) -> Html {
    let oninput = on_text.reform(|event: InputEvent| text_of(&event));
    label.around(html! {
        <input class="fh-field__control" id={label.id.clone()} type="text" value={value.to_owned()} maxlength={limit.to_string()}
            autocomplete="off" dir="auto" aria-describedby={label.hint_id()} {oninput} />
    })
}
