//! The fields that make the snippet.

use yew::prelude::*;

use super::chosen::{Choose, Chosen};
use crate::app::components::choices::{Question, choices};
use crate::app::components::field::{LINE_LIMIT, Label, field};
use crate::app::hooks::event::text_of;
use crate::embed::share::Share;
use crate::embed::theme::Tone;
use crate::i18n::en::put_on_site::PUT_ON_SITE;

const TONES: [(Option<Tone>, &str); 3] = [
    (None, PUT_ON_SITE.tone_auto),
    (Some(Tone::Light), PUT_ON_SITE.tone_light),
    (Some(Tone::Dark), PUT_ON_SITE.tone_dark),
];
const SHARES: [(Share, &str); 3] = [
    (Share::Nothing, PUT_ON_SITE.share_none),
    (Share::Progress, PUT_ON_SITE.share_progress),
    (Share::Summary, PUT_ON_SITE.share_summary),
];

/// Every field has its use from the first letter on: what cannot be used is left out, and said.
pub fn form(chosen: &UseReducerHandle<Chosen>) -> Html {
    let words = &PUT_ON_SITE;
    let on = |choose: fn(String) -> Choose| {
        let dispatcher = chosen.dispatcher();
        Callback::from(move |text: String| dispatcher.dispatch(choose(text)))
    };
    let title = Label { id: "frame-title".to_owned(), label: words.frame_title, hint: Some(words.frame_title_hint) };
    let accent = Label { id: "accent".to_owned(), label: words.accent, hint: Some(words.accent_hint) };
    let workspace = Label { id: "workspace".to_owned(), label: words.workspace, hint: Some(words.workspace_hint) };
    let bank = Label { id: "bank-file".to_owned(), label: words.bank, hint: Some(words.bank_hint) };
    html! {
        <section class="fh-stack" aria-labelledby="choose">
            <h2 id="choose">{ words.choose }</h2>
            { field(&title, &chosen.title, LINE_LIMIT, &on(Choose::Title)) }
            { checked(&accent, &chosen.accent, chosen.accent_fault(), &on(Choose::Accent)) }
            { tone(chosen) }
            { share(chosen) }
            { checked(&workspace, &chosen.workspace, chosen.workspace_fault(), &on(Choose::Workspace)) }
            { checked(&bank, &chosen.bank, chosen.bank_fault(), &on(Choose::Bank)) }
        </section>
    }
}

fn tone(chosen: &UseReducerHandle<Chosen>) -> Html {
    let dispatcher = chosen.dispatcher();
    let on_choose = Callback::from(move |place: usize| {
        TONES.get(place).into_iter().for_each(|(tone, _)| dispatcher.dispatch(Choose::Tone(*tone)));
    });
    let question =
        Question { name: "tone".to_owned(), legend: PUT_ON_SITE.tone, hint: Some(PUT_ON_SITE.tone_hint.to_owned()) };
    let place = TONES.iter().position(|(tone, _)| *tone == chosen.tone);
    choices(question, &TONES.map(|(_, words)| words), place, &on_choose)
}

fn share(chosen: &UseReducerHandle<Chosen>) -> Html {
    let dispatcher = chosen.dispatcher();
    let on_choose = Callback::from(move |place: usize| {
        SHARES.get(place).into_iter().for_each(|(share, _)| dispatcher.dispatch(Choose::Share(*share)));
    });
    let question =
        Question { name: "share".to_owned(), legend: PUT_ON_SITE.share, hint: Some(PUT_ON_SITE.share_hint.to_owned()) };
    let place = SHARES.iter().position(|(share, _)| *share == chosen.share);
    choices(question, &SHARES.map(|(_, words)| words), place, &on_choose)
}

/// A line of text that may be wrong; why stands below it, and is said when it comes up.
fn checked(label: &Label, value: &str, fault: Option<&'static str>, on_text: &Callback<String>) -> Html {
    let oninput = on_text.reform(|event: InputEvent| text_of(&event));
    let fault_id = format!("{}-fault", label.id);
    let described_by: Vec<String> = label.hint_id().into_iter().chain(fault.map(|_| fault_id.clone())).collect();
    label.around(html! {
        <>
            <input class="fh-field__control" id={label.id.clone()} type="text" value={value.to_owned()} maxlength={LINE_LIMIT.to_string()}
                autocomplete="off" spellcheck="false" aria-invalid={fault.map(|_| "true")} aria-describedby={described_by.join(" ")} {oninput} />
            <span class="fh-error" id={fault_id} aria-live="polite">
                if let Some(fault) = fault {
                    <span key={fault}>{ fault }</span>
                }
            </span>
        </>
    })
}
