//! Before the first item: what to call it, the person's role, and whether there is a bargaining agreement.

use yew::prelude::*;

use super::assessment::asked::{Asked, use_asked};
use crate::app::components::choices::{Question, choices, tick};
use crate::app::components::field::{LINE_LIMIT, Label, field};
use crate::app::components::pick::Pick;
use crate::app::hooks::event::is_checked;
use crate::app::hooks::title::use_title;
use crate::app::session::action::Action;
use crate::app::session::hooks::{use_on_change, use_session};
use crate::app::session::state::Session;
use crate::bank::id::{ItemId, RoleId};
use crate::i18n::text::{fill, plural};
use crate::response::answer::State;
use crate::response::change::{Change, agreement_items};
use crate::response::progress::of_form;
use crate::response::step::Step;
use crate::route::{Route, ShortId};

/// Whose.
#[derive(Debug, PartialEq, Properties)]
pub struct BeginProps {
    pub id: ShortId,
}

/// Three things, none of which must be given.
#[component]
pub fn Begin(props: &BeginProps) -> Html {
    let asked = use_asked(&props.id);
    let title = asked.as_ref().map(|asked| fill(asked.text.begin.title, &[("assessment", asked.title())]));
    use_title(&title.unwrap_or_default());
    let on_change = use_on_change(&props.id);
    let session = use_session();
    let on_visit = use_callback((session.dispatcher(), props.id.clone()), |event: Event, (dispatcher, id)| {
        dispatcher.dispatch(Action::VisitOnly { id: id.clone(), is_on: is_checked(&event) });
    });
    let Some(asked) = &asked else { return Html::default() };
    let (text, response) = (&asked.text.begin, &asked.response);
    let title_label = Label { id: "title".to_owned(), label: text.name, hint: Some(text.name_hint) };
    let is_kept = session.assessment(&props.id).is_some_and(|assessment| !session.is_only_here(assessment));
    let form = asked.form().map(|form| form.title.as_str()).unwrap_or_default();
    html! {
        <div class="fh-stack fh-stack--wide">
            <header class="fh-stack">
                <p class="fh-place">{ fill(text.place, &[("form", form)]) }</p>
                <h1 tabindex="-1">{ text.heading }</h1>
                <p class="fh-lead"><span key={is_kept.to_string()}>{ lead(asked, is_kept) }</span></p>
                if response.again.is_some() {
                    <p key="again">{ text.again }</p>
                }
            </header>
            { field(&title_label, &response.title, LINE_LIMIT, &on_change.reform(Change::Title)) }
            <Pick id="role" label={text.role} hint={text.role_hint} none={text.role_none} options={roles(asked)}
                picked={response.role.as_ref().map(|role| AttrValue::from(role.as_str().to_owned()))}
                on_pick={on_change.reform(|role: Option<String>| Change::Role(role.map(RoleId::from)))} />
            { agreement(asked, &on_change) }
            { visit(asked, &session, &on_visit) }
            { way_on(asked) }
        </div>
    }
}

fn lead(asked: &Asked, is_kept: bool) -> String {
    let text = &asked.text.begin;
    let parts = plural(text.parts, asked.modules().len());
    let count = asked.form().map_or(0, |form| of_form(&asked.bank, form, &asked.response).asked());
    let rest = if is_kept { text.lead_rest } else { text.lead_unkept };
    format!("{} {rest}", fill(&plural(text.lead, count), &[("k", &parts)]))
}

fn roles(asked: &Asked) -> Vec<(AttrValue, AttrValue)> {
    let roles = &asked.bank.get().roles;
    roles.iter().map(|role| (AttrValue::from(role.id.as_str()), AttrValue::from(role.title.as_str()))).collect()
}

/// Asked only where the form has items that depend on it. The answer is not kept apart: it is what those items say.
fn agreement(asked: &Asked, on_change: &Callback<Change>) -> Html {
    let text = &asked.text.begin;
    let items = asked.form().map(|form| agreement_items(&asked.bank, form)).unwrap_or_default();
    if items.is_empty() {
        return Html::default();
    }
    let does_not_apply = |item: &ItemId| {
        asked.response.answers.get(item).is_some_and(|answer| answer.state == Some(State::NotApplicable))
    };
    let chosen = Some(usize::from(items.iter().all(does_not_apply)));
    let hint = plural(text.agreement_hint, items.len());
    let on_choose = on_change.reform(move |place| Change::Agreement { items: items.clone(), exists: place == 0 });
    let question = Question { name: "agreement".to_owned(), legend: text.agreement, hint: Some(hint) };
    choices(question, &[text.agreement_yes, text.agreement_no], chosen, &on_choose)
}

/// Whether anything is stored at all. Where nothing can be, there is nothing to choose.
fn visit(asked: &Asked, session: &Session, on_visit: &Callback<Event>) -> Html {
    let text = &asked.text.begin;
    let Some(assessment) = session.assessment(&asked.id).filter(|_| session.unkept.is_none()) else {
        return Html::default();
    };
    html! {
        <fieldset class="fh-stack fh-stack--tight" aria-describedby="visit-hint">
            <legend class="fh-field__label">{ text.visit }</legend>
            <p class="fh-field__hint" id="visit-hint">{ text.visit_hint }</p>
            { tick(text.visit_only, assessment.is_visit_only, on_visit.clone()) }
        </fieldset>
    }
}

fn way_on(asked: &Asked) -> Html {
    let text = &asked.text.begin;
    let steps = asked.steps();
    let first = steps.first().cloned().unwrap_or(Step::Review);
    let module = asked.modules().first().map(|(module, _)| module.title.clone()).unwrap_or_default();
    html! {
        <div class="fh-row">
            <a class="fh-button fh-button--main" href={asked.route(&first).to_string()}>{ fill(text.go, &[("module", &module)]) }</a>
            <a class="fh-button fh-button--quiet" href={Route::Home.to_string()}>{ text.home }</a>
        </div>
    }
}
