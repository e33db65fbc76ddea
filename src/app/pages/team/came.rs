//! What the team came to: before and after the talk side by side, the minutes, and the report to take along.

use std::rc::Rc;

use yew::prelude::*;

use super::alone::use_landing;
use super::home::Gathering;
use super::made::{Made, basis, make, offer};
use crate::app::browser::paint;
use crate::app::components::button::button;
use crate::app::components::choices::tick;
use crate::app::hooks::event::is_checked;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::{result_text, use_text};
use crate::app::hooks::title::use_title;
use crate::app::pages::assessment::offer::Offer;
use crate::app::pages::result::hand_over::file_button::FileButton;
use crate::app::pages::result::paper::on_screen;
use crate::app::pages::result::printed::{on_paper, use_printing};
use crate::app::pages::result::scored::use_outcome;
use crate::app::pages::result::words::said;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::meeting::hooks::use_meeting;
use crate::app::session::meeting::look::use_look;
use crate::bank::model::Bank;
use crate::i18n::en::team_report::TEAM_REPORT;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::document::team::TeamWorked;
use crate::report::document::{Document, Part};
use crate::report::say::firmness::label;
use crate::report::say::verdict::spoken;
use crate::route::Route;
use crate::team::meeting::{Meeting, Mode, Sight};

/// The part that says what moved.
const MOVED: &str = "moved";

/// What keeps the meeting.
#[derive(Debug, PartialEq, Properties)]
pub struct CameProps {
    pub keeper: KeeperHandle,
}

/// The report as it stands now, or what is missing for one.
#[component]
pub fn Came(props: &CameProps) -> Html {
    let (state, bank) = (use_meeting(), props.keeper.bank_shared());
    use_title(TEAM_REPORT.page);
    use_look(&props.keeper);
    match state.meeting.sight(&bank.cut_offs) {
        Sight::Shown => html! { <Shown {bank} meeting={Same(Rc::clone(&state.meeting))} /> },
        Sight::Nobody => instead(TEAM_REPORT.nobody, TEAM_REPORT.nobody_text.to_owned()),
        Sight::TooFew { people, floor } => {
            let values = [("n", floor.to_string()), ("here", people.to_string())];
            let text = fill(TEAM_REPORT.too_small_text, &[("n", &values[0].1), ("here", &values[1].1)]);
            instead(TEAM_REPORT.too_small, text)
        }
    }
}

fn instead(heading: &'static str, text: String) -> Html {
    html! {
        <div class="fh-stack" key={heading}>
            <h1 tabindex="-1">{ heading }</h1>
            <p class="fh-lead">{ said(text) }</p>
            <div class="fh-row"><a class="fh-button fh-button--main" href={Route::Team.to_string()}>{ TEAM_REPORT.back }</a></div>
        </div>
    }
}

/// A meeting that counts as the same only if it is the very same one.
#[derive(Debug, Clone)]
struct Same(Rc<Meeting>);

impl PartialEq for Same {
    fn eq(&self, other: &Same) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ShownProps {
    bank: Shared<Bank>,
    meeting: Same,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let (bank, meeting) = (props.bank, &props.meeting);
    let basis = use_memo(meeting.clone(), |meeting| basis(&bank, &meeting.0));
    let before = basis.as_ref().as_ref().map(|basis| &basis.before);
    let after = basis.as_ref().as_ref().and_then(|basis| basis.after.as_ref());
    let (before, is_before) = use_outcome(&bank, before, true);
    let (after, is_after) = use_outcome(&bank, after, is_before);
    let is_agreed = !meeting.0.agreements.is_empty();
    let is_ready = is_before && (is_after || !is_agreed);
    let has_words = use_state_eq(|| meeting.0.mode == Mode::Open);
    let outcomes = before.map(|before| (before.outcome, after.filter(|_| is_agreed).map(|after| after.outcome)));
    let landing = use_landing(bank, &Gathering(Rc::clone(&meeting.0)));
    let is_ready = is_ready && landing.is_some();
    let basis = (meeting.clone(), outcomes.filter(|_| is_ready), landing, *has_words);
    let made = use_memo(basis, |(meeting, outcomes, landing, has_words)| {
        let (before, after) = outcomes.clone()?;
        make(&bank, &meeting.0, (&before, after.as_deref()), landing.clone(), *has_words).map(Rc::new)
    });
    let printing = use_printing();
    let on_words = {
        let has_words = has_words.setter();
        Callback::from(move |event: Event| has_words.set(is_checked(&event)))
    };
    // The heading stays the same one while the report is awaited: the person is at it.
    let screen = html! {
        <div class="fh-stack fh-stack--sections" key="came">
            <header class="fh-stack">
                <h1 tabindex="-1">{ TEAM_REPORT.page }</h1>
                if let Some(made) = &*made {
                    { verdicts(&made.worked) }
                } else {
                    <p key="waiting">{ TEAM_REPORT.waiting }</p>
                }
            </header>
            if let Some(made) = &*made {
                { for own(&made.document).map(section) }
                { take(bank, made, *has_words, on_words, printing.on_print.clone()) }
            }
        </div>
    };
    on_paper(&printing, made.as_ref().as_ref().map(|made| Rc::clone(&made.document)), screen)
}

/// The file and the paper, and whether what somebody wrote goes with them.
fn take(
    bank: Shared<Bank>,
    made: &Rc<Made>,
    has_words: bool,
    on_words: Callback<Event>,
    on_print: Callback<MouseEvent>,
) -> Html {
    html! {
        <section class="fh-stack" aria-labelledby="take" key="take">
            <h2 id="take">{ TEAM_REPORT.take }</h2>
            { tick(TEAM_REPORT.with_words, has_words, on_words) }
            <p class="fh-small">{ TEAM_REPORT.with_words_hint }</p>
            <p>{ TEAM_REPORT.file_text }</p>
            <div class="fh-row">
                <TakeReport made={Rc::clone(made)} {bank} />
                { button("fh-button", TEAM_REPORT.print, on_print) }
                <a class="fh-button fh-button--quiet" href={Route::Team.to_string()}>{ TEAM_REPORT.back }</a>
            </div>
        </section>
    }
}

/// The verdict in words, before and after side by side.
fn verdicts(worked: &TeamWorked) -> Html {
    let one = |when: &'static str, report: &Report| {
        let (text, spoken) = (result_text(), spoken(result_text(), report));
        let label = report.firmness.as_ref().map(|firm| label(text, firm.label));
        let reasons: Vec<&str> = label.into_iter().chain(spoken.reasons.iter().map(String::as_str)).collect();
        html! {
            <section class="fh-stack fh-stack--tight fh-came" key={when}>
                <h2 class="fh-came__when">{ when }</h2>
                <p class="fh-came__verdict">{ said(spoken.sentence.clone()) }</p>
                if !spoken.named.is_empty() {
                    <ul>{ for spoken.named.iter().map(|name| html! { <li>{ said(name.title.clone()) }</li> }) }</ul>
                }
                <p>{ said(reasons.join(" ")) }</p>
            </section>
        }
    };
    match &worked.after {
        Some(after) => html! {
            <div class="fh-columns fh-columns--even">
                { one(TEAM_REPORT.before, &worked.before) }
                { one(TEAM_REPORT.after, after) }
            </div>
        },
        None => {
            html! { <>{ one(TEAM_REPORT.result, &worked.before) }<p class="fh-small">{ TEAM_REPORT.result_medians }</p></> }
        }
    }
}

/// The parts that are a team's own; the others are in the file and on paper.
fn own(document: &Document) -> impl Iterator<Item = &Part> {
    const OWN: [&str; 6] = [MOVED, "minutes", "left-open", "find-out", "parked", "landing"];
    document.parts.iter().filter(|part| OWN.contains(&part.id.as_str()))
}

fn section(part: &Part) -> Html {
    // Both verdicts, with which that part begins, stand side by side above.
    let above = usize::from(part.id == MOVED);
    html! {
        <section class="fh-stack" aria-labelledby={part.id.clone()} key={part.id.clone()}>
            <h2 id={part.id.clone()}>{ part.heading.clone() }</h2>
            { on_screen(part.blocks.get(above..).unwrap_or_default()) }
        </section>
    }
}

/// What is handed over, and the bank that reads it back.
#[derive(Debug, PartialEq, Properties)]
struct TakeProps {
    made: Rc<Made>,
    bank: Shared<Bank>,
}

#[component]
fn TakeReport(props: &TakeProps) -> Html {
    let text = use_text();
    let make = use_callback((Rc::clone(&props.made), props.bank), move |done: Callback<Offer>, (made, bank)| {
        let (made, bank) = (Rc::clone(made), *bank);
        paint::after(move || done.emit(offer(text, &bank, &made)));
    });
    html! { <FileButton id="team-report" label={TEAM_REPORT.file} {make} /> }
}
