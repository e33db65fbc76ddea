//! What is true about saving, in words, and a way to keep a file whatever is true.

use yew::prelude::*;

use super::keep_file::KeepFile;
use crate::app::browser::local_storage::StoreFault;
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::use_text;
use crate::app::session::hooks::use_session;
use crate::app::session::state::Kept;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// Whose.
#[derive(Debug, PartialEq, Properties)]
pub struct SaveLineProps {
    pub id: ShortId,
}

/// Not a live region: said at every answer it would drown the questions. A failure is a notice of its own.
#[component]
pub fn SaveLine(props: &SaveLineProps) -> Html {
    let text = use_text();
    let session = use_session();
    let now = use_now();
    let Some(assessment) = session.assessment(&props.id) else {
        return Html::default();
    };
    let words = match (session.unkept, assessment.kept) {
        (Some(_), _) => text.way.unkept,
        (None, Kept::Saved(when)) => return line(&saved(text, when, now), &props.id, text),
        (None, Kept::Changed | Kept::Typing) => text.way.saving,
        (None, Kept::Failed(fault)) => failed(text, fault),
    };
    line(&html! { <span key={words}>{ words }</span> }, &props.id, text)
}

/// Why it is not saved.
pub fn failed(text: &Messages, fault: StoreFault) -> &'static str {
    match fault {
        StoreFault::Full => text.way.not_saved_full,
        StoreFault::Blocked => text.way.not_saved_blocked,
        StoreFault::Damaged | StoreFault::Lying => text.way.not_saved_damaged,
    }
}

fn saved(text: &Messages, when: Option<Moment>, now: Option<Moment>) -> Html {
    let age = when.zip(now).map(|(when, now)| fill(text.way.saved_when, &[("ago", &ago(text, Some(when), now))]));
    html! {
        <span key="saved">
            <span>{ text.way.saved }</span>
            <span class="fh-steps__long">{ text.way.saved_where }</span>
            <span key={age.clone().unwrap_or_default()}>{ age }</span>
        </span>
    }
}

fn line(words: &Html, id: &ShortId, text: &Messages) -> Html {
    html! {
        <div class="fh-steps__saved">
            { words.clone() }
            <KeepFile ids={vec![id.clone()]} place="step" class="fh-button fh-button--quiet" label={text.way.keep_file} />
        </div>
    }
}
