//! What a member of a team sees who opens the link: what for, what becomes of the answers, and the way to the first question.

use std::rc::Rc;

use yew::prelude::*;

use super::assessment::asked::asked_of;
use super::home::saved::way_on;
use crate::app::browser::{clock, entropy, location};
use crate::app::components::button::button;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::action::Action;
use crate::app::session::assessment::Assessment;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::bank::model::{Bank, Form};
use crate::files::invitation::{Invitation, read};
use crate::files::link::LinkFault;
use crate::i18n::en::Messages;
use crate::i18n::en::team_setup::{JOIN, SET_UP};
use crate::i18n::text::{fill, plural};
use crate::i18n::time::day;
use crate::response::begin::begin;
use crate::response::model::Response;
use crate::response::progress::of_form;
use crate::route::{Route, ShortId};
use crate::team::anonymity::Floor;

/// What stands in the address.
#[derive(Debug, PartialEq, Properties)]
pub struct JoinProps {
    pub packed: AttrValue,
}

/// The invitation, or why there is none. Whoever comes back goes on with what was begun.
#[component]
pub fn Join(props: &JoinProps) -> Html {
    let (text, session) = (use_text(), use_session());
    let bank = session.bank.get();
    let invitation = read(&props.packed, bank);
    let title = invitation.as_ref().map_or(JOIN.refused, |invitation| invitation.title.as_str());
    use_title(&fill(JOIN.title, &[("title", title)]));
    match invitation {
        Ok(invitation) => match bank.form(invitation.form.as_str()) {
            Some(form) => invited(text, &session, &invitation, form),
            None => Html::default(),
        },
        Err(why) => refused(why),
    }
}

fn invited(text: &'static Messages, session: &SessionHandle, invitation: &Invitation, form: &'static Form) -> Html {
    let bank = session.bank.get();
    let lead = match invitation.date {
        Some(date) => fill(JOIN.lead_dated, &[("date", &day(&text.time, date))]),
        None => JOIN.lead.to_owned(),
    };
    let floor = Floor::new(&bank.cut_offs, None).people().to_string();
    html! {
        <div class="fh-stack fh-stack--wide">
            <header class="fh-stack">
                <p class="fh-place">{ fill(JOIN.place, &[("form", &form.title)]) }</p>
                <h1 tabindex="-1" dir="auto"><span key={invitation.title.clone()}>{ invitation.title.clone() }</span></h1>
                <p class="fh-lead"><span key={lead.clone()}>{ lead }</span></p>
                <p>{ size(bank, form) }</p>
            </header>
            { ways(text, session, invitation, form) }
            <section class="fh-stack" aria-labelledby="happens">
                <h2 id="happens">{ JOIN.happens }</h2>
                <ul>
                    <li>{ JOIN.stay }</li>
                    <li>{ JOIN.file }</li>
                    <li>{ fill(JOIN.team, &[("floor", &floor)]) }</li>
                    <li>{ JOIN.record }</li>
                </ul>
            </section>
        </div>
    }
}

fn size(bank: &Bank, form: &Form) -> String {
    let questions = plural(SET_UP.questions, bank.items_of(form).count());
    fill(JOIN.size, &[("questions", &questions), ("minutes", &form.minutes.to_string())])
}

/// To the first question, or to where it was left. One person's answers are one assessment: a second one is a quiet way.
fn ways(text: &'static Messages, session: &SessionHandle, invitation: &Invitation, form: &'static Form) -> Html {
    let (held, title) = (session.clone(), invitation.title.clone());
    let on_begin = Callback::from(move |event: MouseEvent| {
        // The second click of a double click begins nothing of its own.
        if event.detail() < 2 {
            start(&held, form, title.clone());
        }
    });
    let begun = begun(session, invitation);
    html! {
        if let Some(begun) = begun {
            <div class="fh-stack fh-stack--tight" key="begun">
                <p>{ fill(JOIN.go_on_text, &[("count", &plural(JOIN.count, begun.response.answers.len()))]) }</p>
                <div class="fh-row">
                    <a class="fh-button fh-button--main" href={goes_on(text, session, &begun.short_id(), form).to_string()}>{ JOIN.go_on }</a>
                    { button("fh-button fh-button--quiet", JOIN.anew, on_begin) }
                </div>
            </div>
        } else {
            <div class="fh-row" key="new">
                { button("fh-button fh-button--main", JOIN.begin, on_begin) }
                <a class="fh-button fh-button--quiet" href={Route::Home.to_string()}>{ JOIN.home }</a>
            </div>
        }
    }
}

/// To the first open question; once there is none, to where the file is saved.
fn goes_on(text: &'static Messages, session: &SessionHandle, id: &ShortId, form: &Form) -> Route {
    let Some(asked) = asked_of(session, text, id) else { return Route::Home };
    let count = of_form(&session.bank, form, &asked.response);
    if count.is_complete() { Route::Review(id.clone()) } else { way_on(&asked, count).0 }
}

fn begun(session: &SessionHandle, invitation: &Invitation) -> Option<Rc<Assessment>> {
    let is_it = |response: &Response| response.title == invitation.title && response.form == invitation.form;
    session.assessments.iter().find(|assessment| is_it(&assessment.response)).cloned()
}

fn start(session: &SessionHandle, form: &Form, title: String) {
    let response = Response { title, ..begin(&session.bank, form, entropy::uuid(), clock::now()) };
    let route = Route::Begin(ShortId::of(&response.id));
    session.dispatch(Action::Add(response));
    location::go(&route);
}

fn refused(why: LinkFault) -> Html {
    let sentence = match why {
        LinkFault::Damaged => JOIN.damaged,
        LinkFault::OtherBank => JOIN.other_bank,
        LinkFault::Newer => JOIN.newer,
    };
    html! {
        <div class="fh-stack">
            <h1 tabindex="-1">{ JOIN.refused }</h1>
            <p>{ sentence }</p>
            <div class="fh-row"><a class="fh-button" href={Route::Home.to_string()}>{ JOIN.home }</a></div>
        </div>
    }
}
