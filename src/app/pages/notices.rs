//! What stands above every screen until it is settled: nothing kept, not saved, undo, a refused file, a strange address.

use yew::prelude::*;

use super::assessment::keep_file::keep;
use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::open_file::Unread;
use crate::app::browser::{clock, focus};
use crate::app::components::notice::{Notice as Box, Weight};
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::state::{Kept, Notice, Session, Undo, Unopened};
use crate::i18n::en::Messages;
use crate::i18n::refusal;
use crate::i18n::text::fill;
use crate::route::Route;

/// An address that leads nowhere, if that is why Home is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Astray {
    UnknownRoute,
    /// The address names an assessment that this browser does not have.
    UnknownAssessment,
}

/// Whether the person came here by a strange address.
#[derive(Debug, PartialEq, Properties)]
pub struct NoticesProps {
    pub astray: Option<Astray>,
}

/// All that apply, the worst first.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let text = use_text();
    let session = use_session();
    let words = &text.notices;
    let astray = props.astray.map(|astray| match astray {
        Astray::UnknownRoute => text.shell.unknown_route,
        Astray::UnknownAssessment => text.shell.unknown_assessment,
    });
    html! {
        <div class="fh-stack fh-notices">
            if let Some(fault) = session.unkept {
                { unkept(text, &session, fault) }
            }
            <NotSaved key="not-saved" />
            if let Some(astray) = astray {
                <Box key="astray" text={astray} />
            }
            <Standing key="standing" />
            <UndoOffer key="undo" />
            if !session.set_aside.is_empty() {
                <Box key="set-aside" weight={Weight::Warning} title={AttrValue::from(words.set_aside)} text={words.set_aside_text}>
                    <a class="fh-button" href={Route::Privacy.to_string()}>{ words.set_aside_link }</a>
                </Box>
            }
        </div>
    }
}

fn unkept(text: &Messages, session: &SessionHandle, fault: StoreFault) -> Html {
    let words = &text.notices;
    let (title, sentence) = match fault {
        StoreFault::Blocked => (words.blocked, words.blocked_text),
        StoreFault::Full | StoreFault::Damaged | StoreFault::Lying => (words.damaged, words.damaged_text),
    };
    let button = if session.assessments.is_empty() {
        Html::default()
    } else {
        html! { <KeepAll /> }
    };
    html! { <Box key="unkept" weight={Weight::Warning} title={AttrValue::from(title)} text={sentence}>{ button }</Box> }
}

/// A save that failed, until one works.
#[component]
fn NotSaved() -> Html {
    let text = use_text();
    let session = use_session();
    let on_again = use_callback(session.clone(), |_: MouseEvent, session| {
        session.dispatch(Action::TryAgain)
    });
    let words = &text.notices;
    let fault = session.assessments.iter().find_map(|assessment| match assessment.kept {
        Kept::Failed(fault) => Some(fault),
        _ => None,
    });
    let Some(fault) = fault.filter(|_| session.unkept.is_none()) else {
        return Html::default();
    };
    let sentence = if fault == StoreFault::Full {
        words.full_text
    } else {
        words.failed_text
    };
    html! {
        <div role="alert">
            <Box weight={Weight::Warning} title={AttrValue::from(words.not_saved)} text={sentence}>
                <KeepAll />
                <button class="fh-button" type="button" onclick={on_again}>{ text.shell.try_again }</button>
            </Box>
        </div>
    }
}

/// Hands over a file of every assessment that the browser's storage does not have.
#[component]
fn KeepAll() -> Html {
    let text = use_text();
    let session = use_session();
    let onclick = use_callback(session, move |_: MouseEvent, session| {
        let is_at_risk = |kept: Kept| session.unkept.is_some() || matches!(kept, Kept::Failed(_));
        session
            .assessments
            .iter()
            .filter(|each| is_at_risk(each.kept))
            .for_each(|each| keep(session, text, &each.response));
    });
    html! { <button class="fh-button fh-button--main" type="button" {onclick}>{ text.shell.save_file }</button> }
}

/// What the session has to say once.
#[component]
fn Standing() -> Html {
    let text = use_text();
    let session = use_session();
    let on_close = use_callback(session.clone(), |_: MouseEvent, session| {
        session.dispatch(Action::Notice(None))
    });
    // It answers something that the person just did, so they are brought to it.
    use_effect_with(session.notice.clone(), |notice| {
        if notice.is_some() {
            focus::id("notice");
        }
    });
    let Some(notice) = &session.notice else {
        return Html::default();
    };
    let (title, sentence) = said(text, notice);
    html! {
        <Box id="notice" weight={Weight::Error} {title} text={sentence}>
            <button class="fh-button" type="button" onclick={on_close}>{ text.shell.dismiss }</button>
        </Box>
    }
}

fn said(text: &Messages, notice: &Notice) -> (Option<AttrValue>, String) {
    let words = &text.notices;
    match notice {
        Notice::NotRemoved(_) => (None, words.not_removed.to_owned()),
        Notice::NoFile => (None, words.no_file.to_owned()),
        Notice::Refused { name, why } => {
            let why = match why {
                Unopened::Unread(Unread::TooLarge) => words.too_large.to_owned(),
                Unopened::Unread(Unread::Gone) => words.gone.to_owned(),
                Unopened::Refusal(refusal) => refusal::sentence(refusal),
            };
            (
                Some(fill(words.refused, &[("name", name)]).into()),
                format!("{why} {}", words.refused_rest),
            )
        }
    }
}

/// The way back from the last act. It does not go away by itself.
#[component]
fn UndoOffer() -> Html {
    let text = use_text();
    let session = use_session();
    let on_undo = use_callback(session.clone(), |_: MouseEvent, session| {
        session.dispatch(Action::Undo { now: clock::now() });
        focus::heading();
    });
    let on_close = use_callback(session.clone(), |_: MouseEvent, session| {
        session.dispatch(Action::DropUndo)
    });
    // What the person pressed may be gone with what it did; they are brought to the way back.
    use_effect_with(session.undo.clone(), |undo| {
        if undo.is_some() {
            focus::id("undo");
        }
    });
    let Some(undo) = &session.undo else {
        return Html::default();
    };
    html! {
        <Box id="undo" text={done(text, &session, undo)}>
            <button class="fh-button" type="button" onclick={on_undo}>{ text.shell.undo }</button>
            <button class="fh-button fh-button--quiet" type="button" onclick={on_close}>{ text.shell.dismiss }</button>
        </Box>
    }
}

fn done(text: &Messages, session: &Session, undo: &Undo) -> String {
    let (pattern, title) = match undo {
        Undo::Deleted { assessment, .. } => (text.home.deleted, assessment.response.title.clone()),
        Undo::Replaced(old) => (text.home.replaced, old.title.clone()),
        Undo::Added(id) => (
            text.home.added,
            session
                .response(id)
                .map(|response| response.title.clone())
                .unwrap_or_default(),
        ),
    };
    let title = if title.trim().is_empty() {
        text.shell.untitled.to_owned()
    } else {
        title
    };
    fill(pattern, &[("title", &title)])
}
