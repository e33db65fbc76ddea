//! Keeping a file of assessments, from memory, whatever the browser's storage says; and its text where no file arrives.

use yew::prelude::*;

use super::offer::{Offer, Outcome, offer, sentence};
use crate::app::browser::{announce, clipboard, clock, focus};
use crate::app::components::button::button;
use crate::app::components::field::Label;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::use_session;
use crate::i18n::text::fill;
use crate::route::ShortId;

/// Whose, and how the button looks.
#[derive(Debug, PartialEq, Properties)]
pub struct KeepFileProps {
    /// One file each.
    pub ids: Vec<ShortId>,
    /// Where on the screen it stands, so that what it shows has ids of its own.
    pub place: AttrValue,
    pub class: &'static str,
    pub label: &'static str,
}

/// The button and, once it was pressed, what was handed over.
#[component]
pub fn KeepFile(props: &KeepFileProps) -> Html {
    let (text, session) = (use_text(), use_session());
    let offers = use_state(Vec::<Offer>::new);
    let onclick =
        use_callback((session, props.ids.clone(), offers.setter()), move |_: MouseEvent, (session, ids, kept)| {
            let responses = ids.iter().filter_map(|id| session.response(id));
            let made: Vec<Offer> = responses.map(|response| offer(response, &session.bank, text)).collect();
            announce::say(&made.iter().map(|offer| sentence(text, offer)).collect::<Vec<_>>().join(" "));
            for (id, _) in ids.iter().zip(&made).filter(|(_, offer)| matches!(offer.outcome, Outcome::Offered(_))) {
                session.dispatch(Action::Filed { id: id.clone(), now: clock::now() });
            }
            kept.set(made);
        });
    html! {
        <div class="fh-keep">
            { button(props.class, props.label, onclick) }
            for (number, offer) in offers.iter().enumerate() {
                <Offered key={number} id={format!("kept-{}-{number}", props.place)} offer={offer.clone()} />
            }
        </div>
    }
}

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
    let (setter, id, file) = (said.setter(), area.clone(), props.offer.text.clone());
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
    let hint = fill(words.text_hint, &[("name", &props.offer.name)]);
    html! {
        <div class="fh-keep__offer">
            <p class={if is_kept { "fh-small" } else { "fh-error" }}><span key={sentence.clone()}>{ sentence }</span></p>
            <details class="fh-fold" open={!is_kept}>
                <summary>{ words.instead }</summary>
                <div class="fh-fold__body">
                    { kept_text(words.text, area, &props.offer.text) }
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
fn kept_text(label: &'static str, id: String, text: &str) -> Html {
    let label = Label { id, label, hint: None };
    label.around(html! {
        <textarea class="fh-field__control fh-keep__text" id={label.id.clone()} rows="5" readonly=true autocomplete="off"
            spellcheck="false" value={text.to_owned()} />
    })
}
