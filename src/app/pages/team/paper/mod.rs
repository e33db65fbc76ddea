//! Typing in worksheets of paper: one sheet is one person, one key an answer.

mod desk;
mod grid;

use std::rc::Rc;

use yew::prelude::*;

use self::desk::{Desk, DeskAction, Last, use_desk};
use self::grid::{Grid, cell_id};
use crate::app::browser::{announce, clock, entropy, focus};
use crate::app::components::button::button;
use crate::app::components::field::Label;
use crate::app::components::pick::Pick;
use crate::app::hooks::event::text_of;
use crate::app::hooks::title::use_title;
use crate::app::pages::paper::worksheet::longest;
use crate::app::session::hooks::use_session;
use crate::app::session::meeting::hooks::{MeetingHandle, use_meeting};
use crate::app::session::meeting::state::MeetingAction;
use crate::bank::id::{FormId, RoleId};
use crate::bank::model::{Bank, Form};
use crate::files::person::joining;
use crate::files::response::Opened;
use crate::i18n::en::team_setup::PAPER_ENTRY;
use crate::i18n::text::{fill, plural};
use crate::response::model::Response;
use crate::route::Route;
use crate::team::grid::Grid as Columns;
use crate::team::meeting::Change;
use crate::team::paper::{Sheet, coded};

/// The sheet, its fields by part, and what is done with it.
#[component]
pub fn TeamPaper() -> Html {
    let words = &PAPER_ENTRY;
    use_title(words.title);
    let (bank, meeting) = (use_session().bank.get(), use_meeting());
    let desk = use_desk(longest(bank).map(|form| form.id.clone()).unwrap_or_default());
    let Some(form) = bank.form(desk.sheet.form.as_str()) else { return Html::default() };
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ words.heading }</h1>
                <p class="fh-lead">{ words.lead }</p>
                <p>{ words.keys }</p>
                <p class="fh-small">{ words.kept }{ " " }{ words.choice }</p>
            </header>
            <section class="fh-stack" aria-label={words.form}>
                { settings(bank, form, &desk) }
                <Find key={form.id.as_str()} form={form.id.clone()} />
            </section>
            <Grid desk={desk.clone()} form={form.id.clone()} />
            { foot(bank, &desk, &meeting) }
        </div>
    }
}

fn settings(bank: &'static Bank, form: &Form, desk: &UseReducerHandle<Desk>) -> Html {
    let words = &PAPER_ENTRY;
    let forms = bank.forms.iter().map(|form| (form.id.as_str().into(), form.title.as_str().into()));
    let roles = bank.roles.iter().map(|role| (role.id.as_str().into(), role.title.as_str().into()));
    let dispatcher = desk.dispatcher();
    let on_form = Callback::from(move |form: Option<String>| {
        dispatcher.dispatch(DeskAction::Form(FormId::from(form.unwrap_or_default().as_str())));
    });
    let dispatcher = desk.dispatcher();
    let on_role = Callback::from(move |role: Option<String>| {
        dispatcher.dispatch(DeskAction::Role(role.map(RoleId::from)));
    });
    html! {
        <>
            <Pick id="sheet-form" label={words.form} options={forms.collect::<Vec<(AttrValue, AttrValue)>>()}
                picked={AttrValue::from(form.id.to_string())} on_pick={on_form} />
            <Pick id="sheet-role" label={words.role} hint={words.role_hint} none={words.role_none}
                options={roles.collect::<Vec<(AttrValue, AttrValue)>>()}
                picked={desk.sheet.role.as_ref().map(|role| AttrValue::from(role.to_string()))} on_pick={on_role} />
        </>
    }
}

/// Whose codes.
#[derive(Debug, PartialEq, Properties)]
struct FindProps {
    form: FormId,
}

/// A code, and then Enter, leads to its field.
#[component]
fn Find(props: &FindProps) -> Html {
    let words = &PAPER_ENTRY;
    let bank = use_session().bank.get();
    let typed = use_state_eq(String::new);
    let is_unknown = use_state_eq(|| false);
    let setters = (typed.setter(), is_unknown.setter());
    let oninput = use_callback(setters, |event: InputEvent, (typed, is_unknown)| {
        typed.set(text_of(&event));
        is_unknown.set(false);
    });
    let all = (props.form.clone(), typed.clone(), is_unknown.setter());
    let onkeydown = use_callback(all, move |event: KeyboardEvent, (form, typed, is_unknown)| {
        if event.key() != "Enter" {
            return;
        }
        event.prevent_default();
        match bank.form(form.as_str()).and_then(|form| coded(typed, bank, form)) {
            Some(found) => {
                typed.set(String::new());
                focus::id(&cell_id(&found.item.id));
            }
            None => is_unknown.set(true),
        }
    });
    let first = bank.form(props.form.as_str()).and_then(|form| bank.items_of(form).nth(1));
    let code = first.map(|placed| bank.code(&placed)).unwrap_or_default();
    let label = Label { id: "sheet-find".to_owned(), label: words.find, hint: None };
    html! {
        <>
            { label.around(html! {
                <>
                    <span class="fh-field__hint" id="sheet-find-hint">{ fill(words.find_hint, &[("code", &code)]) }</span>
                    <input class="fh-field__control fh-field__control--number" id="sheet-find" type="text" value={(*typed).clone()} maxlength="12" autocomplete="off"
                        autocapitalize="characters" spellcheck="false" aria-invalid={is_unknown.then_some("true")}
                        aria-describedby="sheet-find-hint sheet-find-fault" {oninput} {onkeydown} />
                </>
            }) }
            <p class="fh-error" id="sheet-find-fault" aria-live="polite">
                if *is_unknown {
                    <span key="unknown">{ words.find_none }</span>
                }
            </p>
        </>
    }
}

/// How far the sheet has come, what can be done with it, and what came of the last one.
fn foot(bank: &'static Bank, desk: &UseReducerHandle<Desk>, meeting: &MeetingHandle) -> Html {
    let words = &PAPER_ENTRY;
    let typed = desk.sheet.count(bank);
    let count = fill(words.count, &[("given", &typed.given.to_string()), ("of", &typed.of.to_string())]);
    let wrong = (typed.wrong > 0).then(|| plural(words.wrong, typed.wrong));
    let people = plural(words.people, meeting.meeting.size());
    let line = [Some(count), wrong, Some(people)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (held, of) = (desk.clone(), meeting.clone());
    let on_add = Callback::from(move |_: MouseEvent| add(bank, &held, &of));
    let held = desk.clone();
    let on_clear = Callback::from(move |_: MouseEvent| {
        held.dispatch(DeskAction::Empty);
        first_field(bank, &held.sheet);
    });
    html! {
        <section class="fh-stack" aria-label={words.add}>
            <p><strong key={line.clone()}>{ line }</strong></p>
            <p class="fh-error" id="sheet-said" aria-live="polite">
                if let Some(trouble) = desk.trouble {
                    <span key={trouble}>{ trouble }</span>
                }
            </p>
            <div class="fh-row">
                { button("fh-button fh-button--main", words.add, on_add) }
                { button("fh-button fh-button--quiet", words.clear, on_clear) }
            </div>
            if let Some(last) = desk.last.clone() {
                { after(bank, desk, meeting, last) }
            }
            <p><a href={Route::Team.to_string()}>{ words.to_team }</a></p>
        </section>
    }
}

/// What was added last, and the way to take it back.
fn after(bank: &'static Bank, desk: &UseReducerHandle<Desk>, meeting: &MeetingHandle, last: Rc<Last>) -> Html {
    let words = &PAPER_ENTRY;
    let (desk, meeting, said) = (desk.clone(), meeting.clone(), last.said.clone());
    let on_back = Callback::from(move |_: MouseEvent| {
        meeting.dispatch(MeetingAction::Do(Change::Leave(last.id)));
        desk.dispatch(DeskAction::TakeBack(last.sheet.clone()));
        announce::say(words.taken_back);
        first_field(bank, &last.sheet);
    });
    html! {
        <div class="fh-stack fh-stack--tight" key="last">
            <p><span key={said.clone()}>{ said }</span></p>
            <div class="fh-row">{ button("fh-button", words.take_back, on_back) }</div>
        </div>
    }
}

fn add(bank: &'static Bank, desk: &UseReducerHandle<Desk>, meeting: &MeetingHandle) {
    let words = &PAPER_ENTRY;
    let typed = desk.sheet.count(bank);
    let trouble = match typed.given {
        _ if meeting.meeting.counts().is_some() => Some(words.add_counts),
        _ if typed.wrong > 0 => Some(words.add_wrong),
        0 => Some(words.add_nothing),
        _ => None,
    };
    let made = desk.sheet.response(bank, entropy::uuid(), clock::now()).filter(|_| trouble.is_none());
    let response = made.map(|response| Response { title: meeting.meeting.title.clone(), ..response });
    let joining = response.and_then(|response| joining(Opened::made(response), &Columns::new(bank)).ok());
    let Some(joining) = joining else {
        return desk.dispatch(DeskAction::Refuse(trouble.unwrap_or(words.add_nothing)));
    };
    let people = plural(words.people, meeting.meeting.size() + 1);
    let (given, of) = (typed.given.to_string(), typed.of.to_string());
    let said = fill(words.added, &[("given", &given), ("of", &of), ("people", &people)]);
    announce::say(&said);
    desk.dispatch(DeskAction::Added(Rc::new(Last { id: joining.id, sheet: desk.sheet.clone(), said })));
    meeting.dispatch(MeetingAction::Do(Change::Join(vec![joining])));
    // The next sheet is at hand already, and whoever cannot see the screen hears what came of this one.
    first_field(bank, &desk.sheet);
}

fn first_field(bank: &'static Bank, sheet: &Sheet) {
    let first = bank.form(sheet.form.as_str()).and_then(|form| bank.items_of(form).next());
    if let Some(first) = first {
        focus::id(&cell_id(&first.item.id));
    }
}
