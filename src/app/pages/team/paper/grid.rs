//! The fields of a sheet: a table for each part, a row for each question, one key for each answer.

use yew::prelude::*;

use super::desk::{Desk, DeskAction};
use crate::app::browser::focus;
use crate::app::hooks::event::text_of;
use crate::app::session::hooks::use_session;
use crate::bank::find::Placed;
use crate::bank::id::{FormId, ItemId};
use crate::bank::model::{Bank, Module};
use crate::i18n::en::team_setup::PAPER_ENTRY;
use crate::i18n::text::fill;
use crate::response::answer::State;
use crate::team::paper::{Mark, Mistyped};

/// The desk, and the form of the sheet on it.
#[derive(Debug, PartialEq, Properties)]
pub struct GridProps {
    pub desk: UseReducerHandle<Desk>,
    pub form: FormId,
}

/// The id of the field of an item.
pub fn cell_id(item: &ItemId) -> String {
    format!("cell-{item}")
}

/// All fields. A mark that counts leads to the next one: that is said above them, and typing over or going back corrects.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let bank = use_session().bank.get();
    let Some(form) = bank.form(props.form.as_str()) else { return Html::default() };
    let items: Vec<Placed<'static>> = bank.items_of(form).collect();
    let of = |module: &Module| -> Vec<(usize, &Placed<'static>)> {
        items.iter().enumerate().filter(|(_, placed)| placed.module.id == module.id).collect()
    };
    html! {
        <>
            for module in bank.modules.iter().filter(|module| form.modules.contains(&module.id)) {
                { table(bank, module, of(module).into_iter().map(|(at, placed)| row(bank, &props.desk, &items, at, placed)).collect()) }
            }
        </>
    }
}

fn table(bank: &Bank, module: &Module, rows: Vec<Html>) -> Html {
    let words = &PAPER_ENTRY;
    let letter = bank.items().find(|placed| placed.module.id == module.id).map(|placed| bank.code(&placed));
    let letter: String = letter.unwrap_or_default().chars().take_while(char::is_ascii_alphabetic).collect();
    html! {
        <table class="fh-typed-sheet" key={module.id.as_str()}>
            <caption><h2>{ letter }{ " · " }{ &module.title }</h2></caption>
            <thead>
                <tr>
                    for column in [words.code, words.question, words.mark] {
                        <th scope="col" key={column}>{ column }</th>
                    }
                </tr>
            </thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}

fn row(
    bank: &Bank,
    desk: &UseReducerHandle<Desk>,
    items: &[Placed<'static>],
    at: usize,
    placed: &Placed<'static>,
) -> Html {
    let item = placed.item.id.clone();
    let id = cell_id(&item);
    let mark = desk.sheet.mark(placed);
    let is_wrong = matches!(mark, Mark::Wrong(_));
    let neighbor = |place: Option<usize>| place.and_then(|place| items.get(place)).map(|next| cell_id(&next.item.id));
    let (before, next) = (neighbor(at.checked_sub(1)), neighbor(Some(at + 1)));
    let (held, onward, place) = (desk.clone(), next.clone(), *placed);
    let oninput = move |event: InputEvent| {
        let text = text_of(&event);
        let typed = held.sheet.typed(&place.item.id, &text);
        let is_passed = !text.is_empty() && !matches!(typed.mark(&place), Mark::Wrong(_));
        held.dispatch(DeskAction::Type(place.item.id.clone(), text));
        if is_passed {
            go(onward.as_deref());
        }
    };
    let is_empty = desk.sheet.shown(&item).is_empty();
    let onkeydown = move |event: KeyboardEvent| {
        let (way, is_way) = match event.key().as_str() {
            "Enter" | "ArrowDown" => (&next, true),
            "ArrowUp" => (&before, true),
            "Backspace" if is_empty => (&before, true),
            _ => (&None, false),
        };
        if is_way {
            event.prevent_default();
            go(way.as_deref());
        }
    };
    let (code_id, short_id, said_id) = (format!("{id}-code"), format!("{id}-short"), format!("{id}-said"));
    let said = said(placed, mark);
    html! {
        <tr key={item.as_str().to_owned()}>
            <th scope="row" id={code_id.clone()}>{ bank.code(placed) }</th>
            <td>
                <label id={short_id.clone()} for={id.clone()}>{ &placed.item.short }</label>
                <span class={if is_wrong { "fh-typed fh-error" } else { "fh-typed" }} id={said_id.clone()} aria-live={is_wrong.then_some("polite")}>
                    <span key={said.clone()}>{ said }</span>
                </span>
            </td>
            <td>
                <input class="fh-field__control fh-typed__mark" {id} type="text" value={desk.sheet.shown(&item)} autocomplete="off"
                    autocapitalize="off" spellcheck="false" aria-labelledby={format!("{code_id} {short_id}")}
                    aria-describedby={said_id} aria-invalid={is_wrong.then_some("true")} {oninput} {onkeydown} />
            </td>
        </tr>
    }
}

fn go(to: Option<&str>) {
    if let Some(id) = to {
        focus::id(id);
    }
}

/// What a mark means, in the words of the sheet, so that a slip is seen.
fn said(placed: &Placed<'_>, mark: Mark) -> String {
    let words = &PAPER_ENTRY;
    let filled = |text: &str, top: u8| fill(text, &[("top", &top.to_string())]);
    match mark {
        Mark::Absent => String::new(),
        Mark::Given(State::NotSure) => words.not_sure.to_owned(),
        Mark::Given(State::NotApplicable) => words.not_applicable.to_owned(),
        Mark::Given(State::Level(level)) => {
            let text = level.as_whole().and_then(|level| placed.item.levels.get(usize::from(level)));
            text.cloned().unwrap_or_default()
        }
        Mark::Wrong(Mistyped::NoMark { top }) => filled(words.no_mark, top),
        Mark::Wrong(Mistyped::AlwaysApplies) => filled(words.always_applies, placed.module.top()),
    }
}
