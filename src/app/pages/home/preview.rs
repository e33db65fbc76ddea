//! What is in a file and what it would change; the person says what becomes of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::{clock, entropy, focus};
use crate::app::components::button::button;
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::{later_text, use_text};
use crate::app::pages::assessment::module_nav::counted;
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::state::{Opening, Replacer, Session};
use crate::bank::model::Form;
use crate::files::preview::{Preview as Changes, preview};
use crate::files::response::BankMatch;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::response::begin::duplicate;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::response::progress::of_form;
use crate::route::ShortId;

/// The file.
#[derive(Debug, PartialEq, Properties)]
pub struct PreviewProps {
    pub opening: Rc<Opening>,
}

/// The person is brought here, because the file was chosen elsewhere and the answer to that is this.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let text = use_text();
    let session = use_session();
    let now = use_now();
    use_effect_with(Rc::clone(&props.opening), |_| focus::id("preview"));
    let (response, words) = (&props.opening.opened.response, &later_text().preview);
    let here = session.with_id(&response.id).map(|here| Rc::clone(&here.response));
    let changes = here.as_ref().map(|here| preview(response, here));
    let state = match &changes {
        None => words.is_new,
        Some(changes) if is_same(changes) => words.is_same,
        Some(_) => words.is_other,
    };
    html! {
        <section class="fh-stack" aria-labelledby="preview">
            <h2 id="preview" tabindex="-1">{ words.heading }</h2>
            <p>
                <strong>{ &props.opening.name }</strong>
                <span>{ " · " }{ summary(text, &session, response, now) }{ " " }</span>
                <span>{ state }</span>
            </p>
            if let Some(older) = older_bank(&props.opening) {
                <p>{ older }</p>
            }
            if let Some(changes) = &changes {
                { table(changes) }
            }
            { buttons(&session, &props.opening, here.is_some()) }
        </section>
    }
}

fn is_same(changes: &Changes) -> bool {
    changes.new.is_empty() && changes.changed.is_empty() && changes.only_here.is_empty() && !changes.others_differ
}

fn summary(text: &Messages, session: &Session, response: &Response, now: Option<Moment>) -> String {
    let form: Option<&Form> = session.form_of(response);
    let count = form.map(|form| counted(text, of_form(&session.bank, form, response))).unwrap_or_default();
    let title = form.map(|form| form.title.as_str()).unwrap_or_default();
    let then = Moment::read(&response.updated_at);
    let age = now.map_or_else(|| text.time.unknown.to_owned(), |now| ago(text, then, now));
    fill(later_text().preview.summary, &[("form", title), ("ago", &age), ("count", &count)])
}

fn older_bank(opening: &Opening) -> Option<String> {
    let BankMatch::Other { version } = &opening.opened.bank_match else {
        return None;
    };
    let taken = (opening.opened.carried + opening.opened.mapped).to_string();
    let kept = opening.opened.kept.to_string();
    Some(fill(later_text().preview.older_bank, &[("version", version), ("n", &taken), ("k", &kept)]))
}

fn table(changes: &Changes) -> Html {
    let words = &later_text().preview;
    let rows = [
        (words.new, changes.new.len(), words.new_what),
        (words.changed, changes.changed.len(), words.changed_what),
        (words.only_here, changes.only_here.len(), words.only_here_what),
        (words.same, changes.same, words.same_what),
    ];
    html! {
        <>
            <div class="fh-scroll" role="region" aria-label={words.table} tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.answers }</th>
                            <th scope="col" class="fh-table__number">{ words.how_many }</th>
                            <th scope="col">{ words.what }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (name, count, what) in rows {
                            <tr key={name}>
                                <th scope="row">{ name }</th>
                                <td class="fh-table__number">{ count }</td>
                                <td>{ what }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if changes.others_differ {
                <p class="fh-small">{ words.others }</p>
            }
            <p class="fh-small">{ merged(changes) }</p>
        </>
    }
}

/// What "Merge" would do instead.
fn merged(changes: &Changes) -> String {
    let taken = (changes.new.len() - changes.cleared_here.len() + changes.newer_in_file.len()).to_string();
    let stay = (changes.only_here.len() - changes.cleared_in_file.len() + changes.newer_here.len()).to_string();
    fill(later_text().preview.merge_what, &[("n", &taken), ("k", &stay)])
}

/// Keeping both is the main one: it loses nothing.
fn buttons(session: &SessionHandle, opening: &Rc<Opening>, is_here: bool) -> Html {
    let words = &later_text().preview;
    let is_taken = session.assessment(&ShortId::of(&opening.opened.response.id)).is_some();
    let act = |action: fn(&Response) -> Action| {
        let (session, opening) = (session.clone(), Rc::clone(opening));
        Callback::from(move |_: MouseEvent| session.dispatch(action(&opening.opened.response)))
    };
    let session = session.clone();
    let on_cancel = Callback::from(move |_: MouseEvent| {
        session.dispatch(Action::Open(None));
        focus::heading();
    });
    html! {
        <div class="fh-row">
            if is_here {
                { button("fh-button fh-button--main", words.keep_both, act(keep_both)) }
                { button("fh-button", words.merge, act(|response| Action::Merge { response: response.clone(), now: clock::now() })) }
                { button("fh-button", words.replace, act(replace)) }
            } else {
                { button("fh-button fh-button--main", words.add, act(if is_taken { beside } else { bring })) }
            }
            { button("fh-button fh-button--quiet", words.cancel, on_cancel) }
        </div>
    }
}

fn bring(response: &Response) -> Action {
    Action::Bring(response.clone())
}

/// Under another id, because another assessment has the same address.
fn beside(response: &Response) -> Action {
    Action::Bring(duplicate(response, entropy::uuid(), response.title.clone(), clock::now()))
}

fn replace(response: &Response) -> Action {
    Action::Replace { response: response.clone(), by: Replacer::File, now: clock::now() }
}

/// Under another id and a title that says so.
fn keep_both(response: &Response) -> Action {
    let title = fill(later_text().preview.both_title, &[("title", &response.title)]);
    Action::Bring(duplicate(response, entropy::uuid(), title, clock::now()))
}
