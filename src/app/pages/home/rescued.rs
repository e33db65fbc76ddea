//! The saves in a file that the guard handed over, to choose from.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::focus;
use crate::app::browser::open_file::Chosen;
use crate::app::components::button::{button, button_of};
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::{later_text, use_text};
use crate::app::pages::assessment::module_nav::counted;
use crate::app::pages::later::banks;
use crate::app::session::action::Action;
use crate::app::session::banks::shelf_for;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::state::Opening;
use crate::files::kept_bank::KeptBank;
use crate::files::rescue::{Rescue, Rescued};
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::i18n::time::ago;
use crate::response::moment::Moment;
use crate::response::progress::of_form;

/// A rescue file and its name.
#[derive(Debug, Clone, PartialEq)]
pub struct RescueFile {
    pub name: String,
    pub rescue: Rescue,
}

/// The file, and whom to tell that it is done with.
#[derive(Debug, PartialEq, Properties)]
pub struct RescueListProps {
    pub file: Rc<RescueFile>,
    pub on_close: Callback<()>,
}

/// It stays while one after another is looked at. The person is brought here, because the file was chosen elsewhere.
#[component]
pub fn RescueList(props: &RescueListProps) -> Html {
    let (text, session, now) = (use_text(), use_session(), use_now());
    use_effect_with(Rc::clone(&props.file), |_| focus::id("rescued"));
    let (words, rescue) = (&later_text().rescued, &props.file.rescue);
    let on_close = props.on_close.reform(|_: MouseEvent| focus::heading());
    html! {
        <section class="fh-stack" aria-labelledby="rescued">
            <h2 id="rescued" tabindex="-1">{ words.heading }</h2>
            <p>{ fill(words.lead, &[("name", &props.file.name)]) }</p>
            <ul class="fh-saved">
                for (number, save) in rescue.saves.iter().enumerate() {
                    <li class="fh-saved__entry" key={number}>{ entry(text, &session, now, &props.file.name, save) }</li>
                }
            </ul>
            if !rescue.banks.is_empty() {
                <ul class="fh-saved">
                    for bank in &rescue.banks {
                        <li class="fh-saved__entry" key={shelf_for(bank)}>{ kept_bank(&session, bank) }</li>
                    }
                </ul>
            }
            if rescue.elsewhere > 0 {
                <p class="fh-small">{ plural(words.elsewhere, rescue.elsewhere) }</p>
            }
            if rescue.unreadable > 0 {
                <p class="fh-small">{ plural(words.unreadable, rescue.unreadable) }</p>
            }
            <div class="fh-row">{ button("fh-button fh-button--quiet", words.close, on_close) }</div>
        </section>
    }
}

/// A bank that was kept beside the saves goes to where banks are looked at.
fn kept_bank(session: &SessionHandle, bank: &KeptBank) -> Html {
    let words = &later_text().rescued;
    let name = fill(words.bank, &[("title", &bank.title), ("version", &bank.version)]);
    let (session, text, file) = (session.clone(), bank.text.clone(), format!("{}.json", bank.id));
    let on_look = move |_: MouseEvent| {
        banks::hand_over(&session, Chosen { name: file.clone(), bytes: Ok(text.clone().into_bytes()) });
    };
    html! {
        <>
            <div class="fh-saved__text"><h3 dir="auto">{ name.clone() }</h3></div>
            { button_of("fh-button fh-saved__open", words.look, fill(words.look_of, &[("title", &name)]), on_look.into()) }
        </>
    }
}

fn entry(text: &Messages, session: &SessionHandle, now: Option<Moment>, file: &str, save: &Rescued) -> Html {
    let (words, response) = (&later_text().rescued, &save.opened.response);
    let title = if response.title.trim().is_empty() { text.shell.untitled } else { &response.title };
    let form = session.form_of(response);
    let count = form.map(|form| counted(text, of_form(&session.bank, form, response))).unwrap_or_default();
    let age =
        now.map_or_else(|| text.time.unknown.to_owned(), |now| ago(text, Moment::read(&response.updated_at), now));
    let form = form.map(|form| form.title.as_str()).unwrap_or_default();
    let line = fill(words.line, &[("form", form), ("ago", &age), ("count", &count)]);
    let (session, opening) = (session.clone(), Opening { name: file.to_owned(), opened: save.opened.clone() });
    let opening = Rc::new(opening);
    let on_look = move |_: MouseEvent| session.dispatch(Action::Open(Some(Rc::clone(&opening))));
    html! {
        <>
            <div class="fh-saved__text">
                <h3 dir="auto"><span key={title}>{ title }</span></h3>
                <p class="fh-small"><span key={line.clone()}>{ line }</span></p>
                if save.is_damaged {
                    <p class="fh-error">{ words.damaged }</p>
                }
            </div>
            { button_of("fh-button fh-saved__open", words.look, fill(words.look_of, &[("title", title)]), on_look.into()) }
        </>
    }
}
