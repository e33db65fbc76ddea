//! The plan as a table and as a calendar, each read back and counted before it is handed over.

use std::rc::Rc;

use yew::prelude::*;

use super::date_field::DateField;
use crate::app::browser::clock;
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Instead, Offer, Outgoing, hand_over};
use crate::app::pages::result::hand_over::file_button::FileButton;
use crate::app::pages::result::words::said;
use crate::files::calendar;
use crate::files::table::plan::{head, plan};
use crate::files::table::read::rows;
use crate::i18n::text::plural;
use crate::plan::task::planned;
use crate::report::calendar::events;
use crate::report::plan::PlanPart;
use crate::response::moment::Date;

/// After so many months the questions are worth taking again.
const AGAIN: u8 = 6;

/// Whose plan.
#[derive(Debug, PartialEq, Properties)]
pub struct FilesProps {
    pub asked: Asked,
    pub part: Rc<PlanPart>,
}

/// Both files, and the day on which to take the questions again.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let words = &result_text().plan;
    let again = use_state_eq(|| None::<Date>);
    let setter = again.setter();
    use_effect_with((), move |()| setter.set(Some(clock::today().months_after(AGAIN))));
    let setter = again.setter();
    let on_again = use_callback((), move |date: Option<Date>, ()| setter.set(date));
    let on_table = use_callback(props.asked.clone(), |made: Callback<Offer>, asked| made.emit(table(asked)));
    let on_calendar = use_callback(
        (props.asked.clone(), Rc::clone(&props.part), *again),
        |made: Callback<Offer>, (asked, part, again)| made.emit(dates(asked, part, *again)),
    );
    let chosen = props.part.chosen().count();
    let undated = props.part.chosen().filter(|task| task.planned.as_ref().is_none_or(|planned| planned.due.is_none()));
    let undated = undated.count();
    let title = props.asked.title();
    let has_dates = !events(result_text(), &props.part, &props.asked.response, title, *again).is_empty();
    html! {
        <section class="fh-stack fh-plan-files" aria-labelledby="plan-files">
            <h2 id="plan-files">{ words.files }</h2>
            <p>{ words.files_intro }</p>
            if chosen > 0 {
                <FileButton key="csv" id="plan-csv" label={words.csv} make={on_table} />
            } else {
                <p key="none">{ words.files_none }</p>
            }
            <p class="fh-small">
                { words.ics_intro }
                if undated > 0 {
                    { " " }{ said(plural(words.undated, undated)) }
                }
            </p>
            <DateField key="again" id="again" label={words.again} hint={words.again_hint} date={*again} refusal={words.no_date} on_date={on_again} />
            if has_dates {
                <FileButton key="ics" id="plan-ics" label={words.ics} make={on_calendar} />
            }
        </section>
    }
}

/// The plan as a table.
fn table(asked: &Asked) -> Offer {
    let (text, words, response) = (asked.text, &result_text().plan, &asked.response);
    let file = plan(&asked.bank, [&**response]);
    let tasks = planned(&asked.bank, response).len();
    let there =
        rows(&file).filter(|rows| rows.len() == tasks + 1 && rows.first().is_some_and(|first| *first == head()));
    let outgoing = Outgoing {
        name: format!("{}-plan.csv", stem(&response.title, &response.id, text.shell.name)),
        media_type: "text/csv",
        bytes: file.as_bytes(),
        content: there.map(|rows| plural(words.csv_content, rows.len() - 1)),
        instead: Instead { label: words.csv_text, hint: words.csv_hint, text: file.clone() },
    };
    hand_over(text, outgoing)
}

/// Its dates as a calendar.
fn dates(asked: &Asked, part: &PlanPart, again: Option<Date>) -> Offer {
    let (text, words, response) = (asked.text, &result_text().plan, &asked.response);
    let events = events(result_text(), part, response, asked.title(), again);
    let product = format!("-//{}//{}", text.shell.name, text.language);
    let file = calendar::write(&events, &product, clock::now(), response.revision);
    let there = calendar::read(&file).filter(|there| *there == events);
    let outgoing = Outgoing {
        name: format!("{}-plan.ics", stem(&response.title, &response.id, text.shell.name)),
        media_type: "text/calendar",
        bytes: file.as_bytes(),
        content: there.map(|events| plural(words.ics_content, events.len())),
        instead: Instead { label: words.ics_text, hint: words.ics_hint, text: file.clone() },
    };
    hand_over(text, outgoing)
}
