//! What stands above every screen until it is settled: nothing kept, not saved, undo, a refused file, a strange address.

use yew::prelude::*;

use super::assessment::keep_file::KeepFile;
use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::{clock, focus, guard, location};
use crate::app::components::button::button;
use crate::app::components::notice::{Weight, notice};
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::assessment::{Kept, Unsaved};
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::open::Start;
use crate::app::session::state::{Aside, Deleter, Notice, Replacer, Session, Undo};
use crate::app::setup::Setup;
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::route::{Route, ShortId};

/// An address that leads nowhere, if that is why Home is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Astray {
    UnknownRoute,
    /// The address names an assessment that this browser does not have.
    UnknownAssessment,
}

/// What the page was set up with, whether this is the first screen, whether the person came here by a strange address, and
/// whether saves were read.
#[derive(Debug, PartialEq, Properties)]
pub struct NoticesProps {
    pub setup: Shared<Setup>,
    pub is_home: bool,
    pub start: Start,
    pub astray: Option<Astray>,
}

/// All that apply, the worst first.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let text = use_text();
    let session = use_session();
    // Both answer something that the person just did, and what they pressed may be gone with it: they are brought there.
    use_effect_with(session.notice.clone(), |said| focus_if(said.is_some(), "notice"));
    use_effect_with(session.undo.clone(), |undo| focus_if(undo.is_some(), "undo"));
    html! {
        <div class="fh-notices fh-stack">
            if props.start == Start::Safe {
                { safe_start(text) }
            }
            if props.is_home {
                { props.setup.drawn.notice.clone() }
            }
            { props.setup.bank_notice.clone() }
            { unkept(text, &session) }
            { not_saved(text, &session) }
            { astray(text, props.astray) }
            { said(text, &session) }
            { undo(text, &session) }
            { set_aside(text, &session) }
        </div>
    }
}

fn focus_if(is_there: bool, id: &str) {
    if is_there {
        focus::id(id);
    }
}

fn acting(session: &SessionHandle, act: impl Fn(&SessionHandle) + 'static) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| act(&session))
}

/// It stands as long as the page does: nothing that is done here settles it.
fn safe_start(text: &Messages) -> Html {
    let words = &text.safe_start;
    let buttons = html! {
        <>
            { button("fh-button fh-button--main", words.download, Callback::from(|_: MouseEvent| guard::download())) }
            { button("fh-button", words.again, Callback::from(|_: MouseEvent| location::reload())) }
        </>
    };
    notice(Weight::Warning, None, Some(words.title.to_owned()), words.text.to_owned(), buttons)
}

fn unkept(text: &'static Messages, session: &SessionHandle) -> Html {
    let words = &text.notices;
    let Some(fault) = session.unkept else {
        return Html::default();
    };
    let (title, sentence) = match fault {
        StoreFault::Blocked => (words.blocked, words.blocked_text),
        StoreFault::Full | StoreFault::Damaged | StoreFault::Lying => (words.damaged, words.damaged_text),
    };
    let buttons = if session.assessments.is_empty() { Html::default() } else { keep_all(text, session) };
    notice(Weight::Warning, None, Some(title.to_owned()), sentence.to_owned(), buttons)
}

/// A save that failed, until one works.
fn not_saved(text: &'static Messages, session: &SessionHandle) -> Html {
    let words = &text.notices;
    let why = session.assessments.iter().find_map(|assessment| match assessment.kept {
        Kept::Failed(why) => Some(why),
        _ => None,
    });
    let Some(why) = why.filter(|_| session.unkept.is_none()) else {
        return Html::default();
    };
    let (title, sentence) = match why {
        Unsaved::Newer => (words.newer, words.newer_text),
        Unsaved::Store(StoreFault::Full) => (words.not_saved, words.full_text),
        Unsaved::Store(_) | Unsaved::Deleted { .. } => (words.not_saved, words.failed_text),
    };
    let again = acting(session, |session| session.dispatch(Action::TryAgain));
    let buttons = html! { <>{ keep_all(text, session) }{ button("fh-button", text.shell.try_again, again) }</> };
    let shown = notice(Weight::Warning, None, Some(title.to_owned()), sentence.to_owned(), buttons);
    html! { <div role="alert" key="not-saved">{ shown }</div> }
}

/// Hands over a file of every assessment that the browser's storage does not have.
fn keep_all(text: &'static Messages, session: &SessionHandle) -> Html {
    let at_risk = session.assessments.iter().filter(|each| session.is_only_here(each));
    let ids: Vec<ShortId> = at_risk.map(|each| each.short_id()).collect();
    html! { <KeepFile {ids} place="notice" class="fh-button fh-button--main" label={text.shell.save_file} key="keep" /> }
}

fn astray(text: &Messages, astray: Option<Astray>) -> Html {
    let sentence = match astray {
        None => return Html::default(),
        Some(Astray::UnknownRoute) => text.shell.unknown_route,
        Some(Astray::UnknownAssessment) => text.shell.unknown_assessment,
    };
    notice(Weight::Plain, None, None, sentence.to_owned(), Html::default())
}

/// What the session has to say once.
fn said(text: &Messages, session: &SessionHandle) -> Html {
    let Some(said) = &session.notice else {
        return Html::default();
    };
    let (title, sentence) = sentence_of(text, said);
    let close = acting(session, |session| session.dispatch(Action::Notice(None)));
    let weight = if matches!(said, Notice::Restored { .. }) { Weight::Plain } else { Weight::Error };
    notice(weight, Some("notice"), title, sentence, button("fh-button", text.shell.dismiss, close))
}

fn sentence_of(text: &Messages, said: &Notice) -> (Option<String>, String) {
    let words = &text.notices;
    match said {
        Notice::NotRemoved(_) => (None, words.not_removed.to_owned()),
        Notice::Unopened(None) => (None, text.shell.missing_text.to_owned()),
        Notice::Unopened(Some(refused)) => (Some(refused.title.clone()), refused.text.clone()),
        Notice::NoFile => (None, words.no_file.to_owned()),
        Notice::Restored { count } => (Some(plural(words.restored, *count)), words.restored_text.to_owned()),
    }
}

/// The way back from the last act. It does not go away by itself.
fn undo(text: &Messages, session: &SessionHandle) -> Html {
    let Some(undo) = &session.undo else {
        return Html::default();
    };
    let on_undo = acting(session, |session| {
        session.dispatch(Action::Undo { now: clock::now() });
        focus::heading();
    });
    let on_close = acting(session, |session| session.dispatch(Action::DropUndo));
    let buttons = html! {
        <>
            { button("fh-button", text.shell.undo, on_undo) }
            { button("fh-button fh-button--quiet", text.shell.dismiss, on_close) }
        </>
    };
    notice(Weight::Plain, Some("undo"), None, done(text, session, undo), buttons)
}

fn done(text: &Messages, session: &Session, undo: &Undo) -> String {
    let (pattern, title) = match undo {
        Undo::Deleted { assessment, by: Deleter::Here, .. } => (text.home.deleted, assessment.response.title.as_str()),
        Undo::Deleted { assessment, by: Deleter::OtherWindow, .. } => {
            (text.home.deleted_elsewhere, assessment.response.title.as_str())
        }
        Undo::Replaced { old, by: Replacer::File } => (text.home.replaced, old.title.as_str()),
        Undo::Replaced { old, by: Replacer::Merge } => (text.home.replaced_merge, old.title.as_str()),
        Undo::Replaced { old, by: Replacer::StartOver } => (text.home.replaced_start_over, old.title.as_str()),
        Undo::Replaced { old, by: Replacer::Backup } => (text.home.replaced_backup, old.title.as_str()),
        Undo::Added(id) => (text.home.added, session.response(id).map_or("", |response| response.title.as_str())),
    };
    let title = if title.trim().is_empty() { text.shell.untitled } else { title };
    fill(pattern, &[("title", title)])
}

fn set_aside(text: &Messages, session: &Session) -> Html {
    let words = &text.notices;
    let count = |is_it: fn(Aside) -> bool| session.set_aside.iter().filter(|each| is_it(each.why)).count();
    let lost = session.set_aside.iter().map(|each| if let Aside::Partly { lost } = each.why { lost } else { 0 }).sum();
    let (title, sentence) = match lost {
        _ if count(|why| why == Aside::Newer) > 0 => (words.set_aside_newer.to_owned(), words.set_aside_newer_text),
        _ if count(|why| why == Aside::Unreadable) > 0 => (words.set_aside.to_owned(), words.set_aside_text),
        0 => return Html::default(),
        lost => (plural(words.set_aside_partly, lost), words.set_aside_partly_text),
    };
    let link = html! { <a class="fh-button" href={Route::Privacy.to_string()}>{ words.set_aside_link }</a> };
    notice(Weight::Warning, None, Some(title), sentence.to_owned(), link)
}
