//! What was begun in this browser, the last changed first.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::{clock, entropy, focus};
use crate::app::components::button::button;
use crate::app::components::field::{LINE_LIMIT, Label, field};
use crate::app::hooks::now::use_now;
use crate::app::pages::assessment::again::take_again;
use crate::app::pages::assessment::asked::{Asked, use_asked};
use crate::app::pages::assessment::keep_file::KeepFile;
use crate::app::pages::assessment::module_nav::counted;
use crate::app::pages::assessment::save_line::failed;
use crate::app::session::action::Action;
use crate::app::session::assessment::{Assessment, Kept};
use crate::app::session::hooks::{SessionHandle, use_on_change, use_session};
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::order::sort_by;
use crate::response::begin::duplicate;
use crate::response::change::Change;
use crate::response::moment::Moment;
use crate::response::progress::{Count, next_open, of_form};
use crate::route::{Route, ShortId};

/// All of them. They stay in the order that they had when the list was last another one: the one whose title is being
/// typed would else move to the top and lose the focus.
#[component]
pub fn Saved() -> Html {
    let session = use_session();
    let known: Vec<ShortId> = session.assessments.iter().map(|each| each.short_id()).collect();
    let ids = use_memo(known, |_| {
        let mut ids: Vec<(String, ShortId)> =
            session.assessments.iter().map(|each| (each.response.updated_at.clone(), each.short_id())).collect();
        sort_by(&mut ids, |one, other| other.0.cmp(&one.0));
        ids
    });
    html! {
        <ul class="fh-saved">
            for (_, id) in ids.iter() {
                <Entry key={id.to_string()} id={id.clone()} />
            }
        </ul>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct EntryProps {
    id: ShortId,
}

/// One: what it is, how far it is, and what can be done with it.
#[component]
fn Entry(props: &EntryProps) -> Html {
    let session = use_session();
    let now = use_now();
    let is_renaming = use_state_eq(|| false);
    let on_rename = use_callback(is_renaming.setter(), |is_on: bool, setter| setter.set(is_on));
    let (Some(asked), Some(assessment)) = (use_asked(&props.id), session.assessment(&props.id)) else {
        return Html::default();
    };
    let count = asked.form().map(|form| of_form(&asked.bank, form, &asked.response)).unwrap_or_default();
    let line = [
        asked.form().map(|form| form.title.clone()).unwrap_or_default(),
        counted(asked.text, count),
        when(&asked, assessment, session.unkept.is_some() || assessment.is_visit_only, now),
    ];
    let line = line.join(" · ");
    html! {
        <li class="fh-saved__entry">
            <div class="fh-saved__text">
                if *is_renaming {
                    <Rename asked={asked.clone()} on_done={on_rename.reform(|()| false)} />
                } else {
                    <h3 dir="auto"><span key={asked.title()}>{ asked.title() }</span></h3>
                }
                <p class="fh-small"><span key={line.clone()}>{ line }</span></p>
                <progress class="fh-saved__progress" value={count.done_applying().to_string()} max={count.applying().max(1).to_string()} aria-hidden="true"></progress>
            </div>
            { actions(&session, &asked, count, on_rename.reform(|_: MouseEvent| true)) }
        </li>
    }
}

/// When it was last saved, or that it was not.
fn when(asked: &Asked, assessment: &Assessment, is_unkept: bool, now: Option<Moment>) -> String {
    let text = asked.text;
    match assessment.kept {
        _ if is_unkept => text.way.unkept.to_owned(),
        Kept::Failed(why) => failed(text, why).to_owned(),
        Kept::Changed | Kept::Typing => text.way.saving.to_owned(),
        Kept::Saved(_) | Kept::Here(_) => {
            let then = Moment::read(&asked.response.updated_at);
            now.map(|now| fill(text.home.saved_when, &[("ago", &ago(text, then, now))])).unwrap_or_default()
        }
    }
}

#[derive(Debug, PartialEq, Properties)]
struct RenameProps {
    asked: Asked,
    on_done: Callback<()>,
}

/// Every key is kept at once, as everywhere; Done only closes the field.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let text = &props.asked.text.home;
    let on_change = use_on_change(&props.asked.id);
    let id = format!("rename-{}", props.asked.id);
    use_effect_with(id.clone(), |id| focus::id(id));
    let label = Label { id, label: text.new_title, hint: None };
    let onsubmit = props.on_done.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="fh-stack fh-stack--tight" {onsubmit}>
            { field(&label, &props.asked.response.title, LINE_LIMIT, &on_change.reform(Change::Title)) }
            <div class="fh-row"><button class="fh-button" type="submit">{ text.done }</button></div>
        </form>
    }
}

/// Going on, and behind a fold what is done more rarely.
fn actions(session: &SessionHandle, asked: &Asked, count: Count, on_rename: Callback<MouseEvent>) -> Html {
    let text = &asked.text.home;
    let (go_on, words) = way_on(asked, count);
    let titled = |pattern: &str| fill(pattern, &[("title", asked.title())]);
    let (of, more_of) = (titled(text.of), titled(text.more_of));
    let copied = titled(text.copy_title);
    let (held, response) = (session.clone(), Rc::clone(&asked.response));
    let on_duplicate = move |_: MouseEvent| {
        held.dispatch(Action::Add(duplicate(&response, entropy::uuid(), copied.clone(), clock::now())));
    };
    let (held, again) = (session.clone(), asked.clone());
    let on_again = move |_: MouseEvent| take_again(&held, &again);
    let (held, id) = (session.clone(), asked.id.clone());
    let on_delete = move |_: MouseEvent| held.dispatch(Action::Delete(id.clone()));
    let (held, id) = (session.clone(), asked.id.clone());
    let on_start_over = move |_: MouseEvent| held.dispatch(Action::StartOver { id: id.clone(), now: clock::now() });
    html! {
        <>
            <a class="fh-button fh-saved__open" href={go_on.to_string()} key="go-on">
                <span>{ words }</span>
                <span class="fh-hidden" key={of.clone()}>{ of }</span>
            </a>
            <details class="fh-fold fh-saved__more" key="more">
                <summary>
                    <span>{ text.more }</span>
                    <span class="fh-hidden" key={more_of.clone()}>{ more_of }</span>
                </summary>
                <div class="fh-row">
                    { button("fh-button", text.rename, on_rename) }
                    { button("fh-button", text.duplicate, on_duplicate.into()) }
                    if count.done() > 0 {
                        { button("fh-button", text.again, on_again.into()) }
                        { button("fh-button", text.start_over, on_start_over.into()) }
                    }
                    { button("fh-button fh-button--danger", text.delete, on_delete.into()) }
                    <KeepFile ids={vec![asked.id.clone()]} place={asked.id.to_string()} class="fh-button" label={text.keep_file} key="keep" />
                </div>
            </details>
        </>
    }
}

/// An untouched one begins, an unfinished one goes on where the first open item is, a finished one opens its result.
pub fn way_on(asked: &Asked, count: Count) -> (Route, &'static str) {
    let text = &asked.text.home;
    if count.is_complete() {
        return (Route::Result(asked.id.clone()), text.open);
    }
    let step = asked.form().map(|form| next_open(&asked.bank, form, &asked.response));
    match step {
        Some(step) if count.done() > 0 => (asked.route(&step), text.go_on),
        _ => (Route::Begin(asked.id.clone()), text.go_on),
    }
}
