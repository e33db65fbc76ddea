//! The comparison: one sentence first, then the verdicts, the Fits, the parts and the answers.

use std::rc::Rc;

use yew::prelude::*;

use super::answers::answers;
use super::chosen::{Earlier, date};
use super::tables::{fits, parts, stands};
use crate::app::browser::announce;
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::result::scored::use_reports;
use crate::app::pages::result::words::said;
use crate::bank::model::Gives;
use crate::compare::{Comparison, Then, compare};
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::names::Names;
use crate::report::say::compare as say;
use crate::report::say::verdict::spoken;
use crate::response::moment::Moment;

/// Both points in time.
#[derive(Debug, PartialEq, Properties)]
pub struct CompareViewProps {
    pub asked: Asked,
    pub then: Rc<Earlier>,
    /// `None` until the clock is known.
    pub now: Option<Moment>,
}

/// Everything but the verdicts stands at once; these wait for their what-if runs.
#[component]
pub fn CompareView(props: &CompareViewProps) -> Html {
    let (asked, text) = (&props.asked, result_text());
    let (now, then) = (&asked.response, &props.then.response);
    let (reports_then, _) = use_reports(&asked.bank, then);
    let (reports_now, _) = use_reports(&asked.bank, now);
    let reports = reports_then.map(|reports| reports.own).zip(reports_now.map(|reports| reports.own));
    let found = compare(&asked.bank, Then { response: then, before: props.then.before() }, now);
    let lead = found.as_ref().ok().map(|found| say::lead(text, &found.answers));
    use_effect_with(lead.clone(), |lead| lead.iter().for_each(|lead| announce::say(lead)));
    // Another form or bank is refused before it comes here.
    let (Ok(found), Some(lead)) = (found, lead) else { return Html::default() };
    let gives = asked.form().map_or(Gives::Profile, |form| form.gives);
    let names = Names::new(asked.bank.get(), now);
    html! {
        <div class="fh-stack fh-stack--sections" data-moved={found.answers.moved.len().to_string()}>
            <div class="fh-stack">
                <p class="fh-lead">{ said(lead) }</p>
                for sentence in say::beside(text, &found.answers) {
                    <p key={sentence.clone()}>{ said(sentence) }</p>
                }
                if then.updated_at > now.updated_at {
                    <p class="fh-small" key="later">{ text.compare.is_later }</p>
                }
            </div>
            { verdicts(props, reports.as_ref()) }
            if gives == Gives::Ranking {
                { fits(text, &names, &found) }
            }
            if gives != Gives::Profile {
                { stands(text, &names, &found) }
            }
            { parts(text, &found) }
            { answers(text, &names, &found.answers) }
        </div>
    }
}

fn verdicts(props: &CompareViewProps, reports: Option<&(Rc<Report>, Rc<Report>)>) -> Html {
    let (text, words) = (result_text(), &result_text().compare);
    let when = format!("{} ({})", words.then, date(props.asked.text, &props.then.response, props.now));
    let line = |when: &str, sentence: &str| fill(words.verdict_line, &[("when", when), ("sentence", sentence)]);
    let lines = reports.map(|(then, now)| (spoken(text, then), spoken(text, now)));
    html! {
        <section class="fh-stack" aria-labelledby="verdicts" key="verdicts">
            <h2 id="verdicts">{ words.verdicts }</h2>
            if let Some((then, now)) = lines {
                <p key="then">{ said(line(&when, &then.sentence)) }</p>
                <p key="now">{ said(line(words.now, &now.sentence)) }</p>
                if then == now {
                    <p key="same">{ words.verdict_same }</p>
                }
            } else {
                <p key="waiting">{ words.verdict_waiting }</p>
            }
        </section>
    }
}

/// Whether the comparison has anything to say of an entry point.
pub fn has_fits(found: &Comparison) -> bool {
    found.entry_points.iter().any(|one| one.then.fit.is_some() || one.now.fit.is_some())
}
