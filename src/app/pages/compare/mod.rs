//! Then and now: this assessment beside earlier answers, kept in this browser, brought by a file, or given last time.

pub mod answers;
pub mod chosen;
pub mod tables;
pub mod view;

use std::rc::Rc;

use yew::prelude::*;

use self::chosen::{Earlier, Picked, earlier, options};
use self::view::CompareView;
use crate::app::browser::open_file::{self, Chosen};
use crate::app::browser::{announce, dropped};
use crate::app::components::button::file_button;
use crate::app::components::pick::Pick;
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::pages::assessment::asked::{Asked, use_asked};
use crate::app::pages::home::taken::{Unopened, refused};
use crate::app::pages::result::words::said;
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::files::response;
use crate::i18n::text::fill;
use crate::route::ShortId;

/// Whose answers are the later ones.
#[derive(Debug, PartialEq, Properties)]
pub struct CompareProps {
    pub id: ShortId,
}

/// The comparison of one assessment. Without the assessment nothing is shown: the screen sends such addresses home.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    match use_asked(&props.id) {
        Some(asked) => html! { <CompareOf {asked} /> },
        None => Html::default(),
    }
}

#[derive(Debug, PartialEq, Properties)]
struct CompareOfProps {
    asked: Asked,
}

/// What is picked and what a file brought live here alone: nothing of it is kept, and nothing changes.
#[component]
fn CompareOf(props: &CompareOfProps) -> Html {
    let (asked, words) = (&props.asked, &result_text().compare);
    let (session, now) = (use_session(), use_now());
    let has_last = asked.response.again.is_some();
    let picked = use_state(|| has_last.then_some(Picked::Last));
    let file = use_state(|| None::<Rc<Earlier>>);
    let refused = use_state(|| None::<String>);
    use_title(&fill(words.title, &[("assessment", asked.title())]));
    let on_pick = use_callback((picked.setter(), refused.setter()), |value: Option<String>, (picked, refused)| {
        refused.set(None);
        picked.set(value.map(|value| Picked::read(&value)));
    });
    let setters = (picked.setter(), file.setter(), refused.setter());
    let on_read =
        use_callback((session.clone(), asked.clone(), setters), |chosen: Chosen, (session, asked, setters)| {
            let (picked, file, refused) = setters;
            match read(session, asked, chosen) {
                Some(Ok(opened)) => {
                    session.dispatch(Action::Notice(None));
                    refused.set(None);
                    file.set(Some(Rc::new(opened)));
                    picked.set(Some(Picked::File));
                }
                Some(Err(sentence)) => {
                    announce::say(&sentence);
                    refused.set(Some(sentence));
                }
                None => refused.set(None),
            }
        });
    let on_file = use_callback(on_read.clone(), |event: Event, on_read| {
        let on_read = on_read.clone();
        open_file::read(&event, move |chosen| on_read.emit(chosen));
    });
    use_effect_with(on_read, |on_read| {
        let on_read = on_read.clone();
        let listening = dropped::listen_drop(move |chosen| on_read.emit(chosen));
        move || drop(listening)
    });
    let then = (*picked).as_ref().and_then(|picked| earlier(&session, asked, picked, file.as_ref()));
    let body = match then {
        Some(then) => {
            let key = then.key();
            html! { <CompareView {key} asked={asked.clone()} {then} {now} /> }
        }
        None => html! { <p key="none">{ words.none }</p> },
    };
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-stack">
                <p class="fh-place" dir="auto">{ said(asked.title().to_owned()) }</p>
                <h1 tabindex="-1">{ words.heading }</h1>
                <p>{ words.lead }</p>
            </header>
            <div class="fh-stack" key="pick">
                <Pick id="then" label={words.pick} hint={words.pick_hint} none={words.pick_none}
                    options={options(&session, asked, file.as_ref(), now)}
                    picked={(*picked).as_ref().map(|picked| AttrValue::from(picked.to_string()))} {on_pick} />
                <div class="fh-row fh-row--links">
                    { file_button("fh-button fh-button--file", words.open, on_file) }
                    <span class="fh-small">{ words.drop }</span>
                </div>
                if let Some(sentence) = (*refused).clone() {
                    <p class="fh-error" key="refused"><strong>{ words.refused }</strong>{ " " }{ said(sentence) }</p>
                }
            </div>
            { body }
        </div>
    }
}

/// A file as earlier answers, or why it is none. What cannot be read at all is told as everywhere, with a notice.
fn read(session: &SessionHandle, asked: &Asked, chosen: Chosen) -> Option<Result<Earlier, String>> {
    let words = &result_text().compare;
    let name = chosen.name;
    let read = match chosen.bytes {
        Err(why) => Err(Unopened::Unread(why)),
        Ok(bytes) => response::read(&bytes, &asked.bank).map_err(Unopened::Refusal),
    };
    match read {
        Err(why) => {
            session.dispatch(Action::Notice(Some(refused(&name, &why))));
            None
        }
        Ok(opened) if opened.response.form != asked.response.form => {
            let title = |id: &str| asked.bank.form(id).map_or_else(|| id.to_owned(), |form| form.title.clone());
            let (then, now) = (title(opened.response.form.as_str()), title(asked.response.form.as_str()));
            Some(Err(fill(words.refused_form, &[("then", &then), ("now", &now)])))
        }
        Ok(opened) => Some(Ok(Earlier::of_file(name, opened))),
    }
}
