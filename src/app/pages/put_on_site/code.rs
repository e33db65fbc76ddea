//! Lines of code, or a text, to copy, with a button for it.

use yew::prelude::*;

use crate::app::browser::{announce, clipboard, focus};
use crate::app::components::button::button_of;
use crate::app::components::text_box::text_box;
use crate::i18n::en::put_on_site::PUT_ON_SITE;
use crate::i18n::text::fill;

/// The lines and what they are called.
#[derive(Debug, PartialEq, Properties)]
pub struct CodeProps {
    /// Unlike every other element's.
    pub id: &'static str,
    pub name: &'static str,
    pub code: AttrValue,
    /// It is no code but a text to read: its lines break where they have to.
    #[prop_or_default]
    pub is_text: bool,
}

/// They stand in a text area, so that they can be copied where the browser lets no page do it (F69): it then has the focus,
/// with everything selected.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let words = &PUT_ON_SITE;
    let copied = use_state_eq(|| None);
    let setter = copied.setter();
    // What was said of the last copy is not true of other lines.
    use_effect_with(props.code.clone(), move |_| setter.set(None));
    let onclick = use_callback((props.code.clone(), props.id, copied.setter()), |_: MouseEvent, (code, id, setter)| {
        let (id, setter) = (*id, setter.clone());
        clipboard::copy(code.to_string(), move |is_copied| {
            announce::say(came(is_copied));
            setter.set(Some(is_copied));
            if !is_copied {
                focus::select(id);
            }
        });
    });
    let name = fill(if props.is_text { words.text } else { words.code }, &[("name", props.name)]);
    let lines = if props.is_text { text_box(props.id, &props.code) } else { code(props.id, &props.code) };
    html! {
        <div class="fh-stack fh-stack--tight">
            <label class="fh-hidden" for={props.id}>{ name }</label>
            { lines }
            <div class="fh-row">
                { button_of("fh-button", words.copy, format!(" {}", props.name), onclick) }
                if let Some(is_copied) = *copied {
                    <span class="fh-small" key={is_copied.to_string()}>{ came(is_copied) }</span>
                }
            </div>
        </div>
    }
}

/// Its lines are as long as they are, and it scrolls.
fn code(id: &'static str, code: &AttrValue) -> Html {
    html! {
        <textarea class="fh-field__control fh-code" {id} rows={(code.lines().count() + 1).to_string()} readonly={true} autocomplete="off"
            spellcheck="false" dir="ltr" value={code} />
    }
}

/// What came of copying.
fn came(is_copied: bool) -> &'static str {
    if is_copied { PUT_ON_SITE.copied } else { PUT_ON_SITE.not_copied }
}
