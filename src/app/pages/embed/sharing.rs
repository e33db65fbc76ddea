//! Asking the person whether the page around this one may have the summary, which is shown here first as it would cross.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::button;
use crate::app::hooks::text::embed_text;
use crate::app::pages::result::scored::use_outcome;
use crate::app::session::hooks::use_session;
use crate::bank::model::Bank;
use crate::embed::share::{Band, Summary};
use crate::i18n::en::embed::EmbedTexts;
use crate::i18n::text::fill;
use crate::route::ShortId;
use crate::scoring::outcome::{Conclusion, Outcome};

/// Whose result it is and who asks, what the person said so far, and whom to tell.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SharingProps {
    pub id: ShortId,
    /// The name of the page around this one, where it has one.
    pub host: Option<AttrValue>,
    /// `None` until the person answers.
    pub agreed: Option<bool>,
    pub on_answer: Callback<bool>,
    /// The whole id of the response, and what it comes to.
    pub on_summary: Callback<(String, Rc<Summary>)>,
}

/// The question and what it is about; after a no, nothing.
#[component]
pub fn Sharing(props: &SharingProps) -> Html {
    let words = embed_text();
    let session = use_session();
    let response = session.response(&props.id);
    let (scored, is_current) = use_outcome(&session.bank, response, true);
    let of = response.map(|response| response.id.clone()).filter(|_| is_current);
    let bank = session.bank;
    let summary =
        use_memo((of, scored), move |(of, scored)| Some((of.clone()?, Rc::new(summary(&scored.as_ref()?.outcome)))));
    use_effect_with(((*summary).clone(), props.on_summary.clone()), |(summary, on_summary)| {
        if let Some(summary) = summary.clone() {
            on_summary.emit(summary);
        }
    });
    let (Some((_, summary)), false) = (&*summary, props.agreed == Some(false)) else { return Html::default() };
    let host = props.host.as_deref().unwrap_or(words.that_page);
    let has_agreed = props.agreed == Some(true);
    let (title, told) = if has_agreed { (words.shared, words.shared_text) } else { (words.ask, words.ask_text) };
    let title = fill(title, &[("host", host)]);
    let answer = |answer: bool| props.on_answer.reform(move |_: MouseEvent| answer);
    html! {
        <section class="fh-notice" aria-labelledby="sharing">
            <div class="fh-notice__text">
                <h2 class="fh-notice__title" id="sharing" key={title.clone()}>{ title }</h2>
                <p key={told}>{ told }</p>
                <ul>
                    for line in lines(words, &bank, summary) {
                        <li key={line.clone()}>{ line }</li>
                    }
                </ul>
            </div>
            <div class="fh-row">
                if has_agreed {
                    { button("fh-button", words.stop, answer(false)) }
                } else {
                    { button("fh-button fh-button--main", words.share, answer(true)) }
                    { button("fh-button", words.decline, answer(false)) }
                }
            </div>
        </section>
    }
}

/// The bands and the entry point, and nothing else of an outcome.
fn summary(outcome: &Outcome) -> Summary {
    let areas = outcome.profile.iter().map(|module| {
        let range = module.profile.range.map(|range| (range.low, range.high));
        (module.module.to_string(), range.and_then(Band::of))
    });
    let lead = match &outcome.conclusion {
        Conclusion::Verdict(verdict) => verdict.lead.as_ref(),
        Conclusion::Shortlist(_) | Conclusion::Profile => None,
    };
    Summary { areas: areas.collect(), entry_point: lead.map(ToString::to_string) }
}

/// The same in words.
fn lines(words: &EmbedTexts, bank: &Bank, summary: &Summary) -> Vec<String> {
    let band = |band: &Option<Band>| match band {
        Some(Band::Low) => words.low,
        Some(Band::Middle) => words.middle,
        Some(Band::High) => words.high,
        None => words.open,
    };
    let area = |(id, of): &(String, Option<Band>)| {
        let title = bank.module(id).map_or(id.as_str(), |module| module.title.as_str());
        fill(words.line, &[("area", title), ("band", band(of))])
    };
    let option = summary.entry_point.as_deref().and_then(|id| bank.entry_point(id));
    let start = option
        .map_or_else(|| words.no_start.to_owned(), |option| fill(words.start, &[("option", option.title.as_str())]));
    summary.areas.iter().map(area).chain([start]).collect()
}
