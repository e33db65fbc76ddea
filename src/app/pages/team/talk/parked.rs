//! The parking lot: lines that are put aside, taken out and put back.

use yew::prelude::*;

use crate::app::browser::{announce, focus};
use crate::app::components::button::{button, button_of};
use crate::app::components::field::{LINE_LIMIT, Label, field};
use crate::app::pages::result::words::said;
use crate::app::session::meeting::hooks::{use_meeting, use_on_meeting};
use crate::i18n::en::team_talk::TEAM_PARKED;
use crate::i18n::text::fill;
use crate::team::meeting::{Change, LINES_MOST};

const HEADING: &str = "parked";
const FIELD: &str = "parked-line";

/// The lines, and the field for another.
#[component]
pub fn Parked() -> Html {
    let (state, on_meeting) = (use_meeting(), use_on_meeting());
    let (line, removed) = (use_state_eq(String::new), use_state_eq(|| None::<String>));
    let parked = &state.meeting.parked;
    let on_text = use_callback(line.setter(), |text: String, line| line.set(text));
    let onsubmit = {
        let (line, on_meeting) = (line.clone(), on_meeting.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let parked = line.trim().to_owned();
            if !parked.is_empty() {
                announce::say(&fill(TEAM_PARKED.parked, &[("line", &parked)]));
                on_meeting.emit(Change::Park(parked));
                line.set(String::new());
            }
        })
    };
    let on_remove = {
        let (removed, on_meeting) = (removed.setter(), on_meeting.clone());
        Callback::from(move |(place, line): (usize, String)| {
            announce::say(&fill(TEAM_PARKED.removed, &[("line", &line)]));
            on_meeting.emit(Change::Unpark(place));
            removed.set(Some(line));
            // The button that was pressed is gone with its line.
            focus::id(HEADING);
        })
    };
    let on_undo = {
        let removed = removed.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(line) = (*removed).clone() {
                announce::say(&fill(TEAM_PARKED.put_back, &[("line", &line)]));
                on_meeting.emit(Change::Park(line));
                removed.set(None);
                focus::id(HEADING);
            }
        })
    };
    let label = Label { id: FIELD.to_owned(), label: TEAM_PARKED.line, hint: Some(TEAM_PARKED.hint) };
    html! {
        <section class="fh-stack fh-stack--tight" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ TEAM_PARKED.heading }</h2>
            <p class="fh-small">{ TEAM_PARKED.intro }</p>
            if parked.is_empty() {
                <p key="empty">{ TEAM_PARKED.empty }</p>
            } else {
                <ul key="lines">{ for parked.iter().enumerate().map(|(place, line)| entry(place, line, &on_remove)) }</ul>
            }
            if let Some(line) = &*removed {
                <div class="fh-row" key="removed">
                    { said(fill(TEAM_PARKED.removed, &[("line", line)])) }
                    { button("fh-button", TEAM_PARKED.undo, on_undo) }
                </div>
            }
            if parked.len() < LINES_MOST {
                <form class="fh-row fh-parked__form" key="form" {onsubmit}>
                    { field(&label, &line, LINE_LIMIT, &on_text) }
                    <button class="fh-button" type="submit">{ TEAM_PARKED.add }</button>
                </form>
            } else {
                <p key="full">{ said(fill(TEAM_PARKED.full, &[("n", &LINES_MOST.to_string())])) }</p>
            }
        </section>
    }
}

fn entry(place: usize, line: &str, on_remove: &Callback<(usize, String)>) -> Html {
    let of = fill(TEAM_PARKED.remove_of, &[("line", line)]);
    let removed = line.to_owned();
    let on_remove = on_remove.reform(move |_: MouseEvent| (place, removed.clone()));
    html! {
        <li key={format!("{place} {line}")}>
            <span dir="auto">{ line.to_owned() }</span>
            { " " }
            { button_of("fh-button fh-button--quiet", TEAM_PARKED.remove, of, on_remove) }
        </li>
    }
}
