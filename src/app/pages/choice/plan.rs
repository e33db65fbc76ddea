//! The items about the plan for one entry point, all on one page.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::save_line::SaveLine;
use crate::app::pages::assessment::scale::scale;
use crate::app::pages::item::Item;
use crate::app::pages::result::scored::use_reports;
use crate::app::pages::result::words::said;
use crate::app::session::hooks::use_on_change;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::Module;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::choice::OptionPart;
use crate::report::say::{choice as say, inside};
use crate::response::answer::Answer;
use crate::response::change::{Change, room_for_choice_note};
use crate::route::Route;
use crate::scoring::choice::follow_up;

/// Whose plan, and for what.
#[derive(Debug, PartialEq, Properties)]
pub struct PlanCheckProps {
    pub asked: Asked,
    pub option: EntryPointId,
}

/// The items stand at once; where the way leads from here is known when the result is.
#[component]
pub fn PlanCheck(props: &PlanCheckProps) -> Html {
    let Asked { id, bank, response, text } = &props.asked;
    let (reports, _) = use_reports(bank, response);
    let report = reports.map(|reports| reports.own);
    let on_change = use_on_change(id);
    let on_change = use_callback((on_change, props.option.clone()), |change: Change, (on_change, option)| {
        on_change.emit(change.about(option));
    });
    let words = &result_text().choice;
    let option = bank.entry_point(props.option.as_str());
    let title = option.map_or_else(String::new, |option| fill(words.heading_one, &[("x", &inside(&option.title))]));
    use_title(&fill(words.title, &[("part", &title)]));
    let module = bank.get().form(response.form.as_str()).and_then(|form| follow_up(bank.get(), form));
    let Some(module) = module else { return Html::default() };
    html! {
        <div class="fh-stack fh-stack--wide">
            <header class="fh-stack">
                <p class="fh-place">{ said(place(report.as_deref(), &props.option)) }</p>
                <h1 tabindex="-1">{ title }</h1>
                <p>{ &module.intro }</p>
                { scale(text, module) }
            </header>
            { items(props, module, &on_change) }
            { progress(&props.asked, report.as_deref(), &props.option) }
            { way(&props.asked, report.as_ref(), &props.option) }
        </div>
    }
}

fn items(props: &PlanCheckProps, module: &Module, on_change: &Callback<Change>) -> Html {
    let (response, option) = (&props.asked.response, &props.option);
    let answer = |item: &ItemId| -> Answer {
        response.choice.get(option).and_then(|answers| answers.get(item)).cloned().unwrap_or_default()
    };
    let earlier = |item: &ItemId| -> Vec<Answer> {
        response.earlier_of_choice(option, item).into_iter().map(|earlier| earlier.answer.clone()).collect()
    };
    html! {
        <div class="fh-stack fh-stack--wide">
            for item in module.items() {
                <Item key={item.id.as_str()} bank={props.asked.bank} item={item.id.clone()} answer={answer(&item.id)}
                    earlier={earlier(&item.id)} note_room={room_for_choice_note(response, option, &item.id)} {on_change} />
            }
        </div>
    }
}

/// "Choice check · plan 1 of 3", as soon as it is known.
fn place(report: Option<&Report>, option: &EntryPointId) -> String {
    let words = &result_text().choice;
    let Some(report) = report else { return words.part.to_owned() };
    let compared = report.choice.compared();
    match compared.iter().position(|other| other.name.id == *option) {
        Some(place) => fill(words.place, &[("n", &(place + 1).to_string()), ("m", &compared.len().to_string())]),
        None => words.place_other.to_owned(),
    }
}

fn progress(asked: &Asked, report: Option<&Report>, option: &EntryPointId) -> Html {
    let option = report.and_then(|report| report.choice.of(option));
    let sentence = option.map(|option| say::progress(result_text(), option, &asked.bank.cut_offs));
    html! { <p class="fh-small">{ said(sentence.unwrap_or_default()) }</p> }
}

/// Back to where one came from, and on to the next plan; after the last, side by side.
fn way(asked: &Asked, report: Option<&Rc<Report>>, option: &EntryPointId) -> Html {
    let (words, id) = (&result_text().choice, &asked.id);
    let compared: Vec<&OptionPart> = report.map(|report| report.choice.compared()).unwrap_or_default();
    let place = compared.iter().position(|other| other.name.id == *option);
    let next = place.and_then(|place| compared.get(place + 1));
    let back = place.and_then(|place| compared.get(place.checked_sub(1)?));
    let to = |option: &OptionPart| Route::Choice(id.clone(), Some(option.name.id.clone())).to_string();
    let (back_route, back_words) = match back {
        Some(back) => (to(back), inside(&back.name.title)),
        None => (Route::Result(id.clone()).to_string(), asked.text.way.result.to_owned()),
    };
    html! {
        <div class="fh-steps">
            <a class="fh-button" href={back_route} key="back">
                <span>{ words.back }</span>
                <span class="fh-hidden">{ said(fill(words.back_to, &[("place", &back_words)])) }</span>
            </a>
            <SaveLine id={id.clone()} key="saved" />
            if let Some(next) = next {
                <a class="fh-button fh-button--main" href={to(next)} key="next">
                    <span>{ words.next }<span class="fh-steps__long">{ said(fill(words.next_to, &[("x", &inside(&next.name.title))])) }</span></span>
                </a>
            } else {
                <a class="fh-button fh-button--main" href={Route::Choice(id.clone(), None).to_string()} key="done">{ said(words.done) }</a>
            }
        </div>
    }
}
