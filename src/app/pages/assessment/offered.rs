//! What came of handing a file over, and its text where no file arrives.

use yew::prelude::*;

use super::offer::{Instead, Offer, Outcome, sentence};
use crate::app::browser::{announce, clipboard, focus};
use crate::app::components::button::button;
use crate::app::components::field::Label;
use crate::app::hooks::text::use_text;
use crate::i18n::text::fill;

/// One file that was handed over, or was not.
#[derive(Debug, PartialEq, Properties)]
pub struct OfferedProps {
    /// Begins the ids of what it holds.
    pub id: String,
    pub offer: Offer,
}

/// What came of it, and one tap away the text: a browser that blocks downloads does not say so. Where it is sure that
/// there is no file, the text stands open.
#[component]
pub fn Offered(props: &OfferedProps) -> Html {
    let text = use_text();
    let words = &text.keep;
    let said = use_state_eq(|| None::<&'static str>);
    let area = format!("{}-text", props.id);
    let (setter, id, file) = (said.setter(), area.clone(), props.offer.instead.text.clone());
    let on_copy = Callback::from(move |_: MouseEvent| {
        let (setter, id) = (setter.clone(), id.clone());
        clipboard::copy(file.clone(), move |is_copied| {
            if !is_copied {
                focus::select(&id);
            }
            let sentence = if is_copied { words.copied } else { words.not_copied };
            announce::say(sentence);
            setter.set(Some(sentence));
        });
    });
    let is_kept = matches!(props.offer.outcome, Outcome::Offered(_));
    let sentence = sentence(text, &props.offer);
    let hint = fill(props.offer.instead.hint, &[("name", &props.offer.name)]);
    html! {
        <div class="fh-keep__offer">
            <p class={if is_kept { "fh-small" } else { "fh-error" }}><span key={sentence.clone()}>{ sentence }</span></p>
            <details class="fh-fold" open={!is_kept}>
                <summary>{ words.instead }</summary>
                <div class="fh-fold__body">
                    { kept_text(&props.offer.instead, area) }
                    <p class="fh-small"><span key={hint.clone()}>{ hint }</span></p>
                    <div class="fh-row">
                        { button("fh-button", words.copy, on_copy) }
                        if let Some(said) = *said {
                            <span key={said}>{ said }</span>
                        }
                    </div>
                </div>
            </details>
        </div>
    }
}

/// All of a file's text, to be copied by hand.
fn kept_text(instead: &Instead, id: String) -> Html {
    let label = Label { id, label: instead.label, hint: None };
    label.around(html! {
        <textarea class="fh-field__control fh-keep__text" id={label.id.clone()} rows="5" readonly=true autocomplete="off"
            spellcheck="false" value={instead.text.clone()} />
    })
}
