//! What is true about saving, in words, and a way to keep a file whatever is true.

use yew::prelude::*;

use super::keep_file::KeepFile;
use crate::app::browser::local_storage::StoreFault;
use crate::app::hooks::now::use_now;
use crate::app::hooks::settled::use_settled;
use crate::app::hooks::text::use_text;
use crate::app::session::assessment::{Assessment, Kept, Unsaved};
use crate::app::session::hooks::use_session;
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

/// Not a live region: said at every answer it would drown the questions. A failure is a notice of its own. What a save
/// passes through is said only where it lasts, for most are over in a blink; `data-saving` stands there all the while.
#[component]
pub fn SaveLine(props: &SaveLineProps) -> Html {
    let text = use_text();
    let session = use_session();
    let now = use_now();
    let assessment = session.assessment(&props.id);
    let kept = assessment.map_or(Kept::Changed, |assessment| assessment.kept);
    let is_saving = matches!(kept, Kept::Changed | Kept::Typing);
    let said = use_settled(kept, is_saving || matches!(kept, Kept::Here(_)));
    let Some(assessment) = assessment else {
        return Html::default();
    };
    let is_unkept = session.unkept.is_some() || assessment.is_visit_only;
    let words = match said {
        _ if is_unkept => plainly(text.way.unkept),
        Kept::Saved(when) => stored(text, text.way.saved, when, now),
        Kept::Here(when) => stored(text, text.way.here, when, now),
        Kept::Changed | Kept::Typing => plainly(text.way.saving),
        Kept::Failed(why) => plainly(failed(text, why)),
    };
    let file = last_file(text, assessment, now);
    html! {
        <div class="fh-steps__saved" data-saving={is_saving.then_some("")}>
            <span>{ words }<span class="fh-steps__long" key={file.clone()}>{ file }</span></span>
            <KeepFile ids={vec![props.id.clone()]} place="step" class="fh-button fh-button--quiet" label={text.way.keep_file} />
        </div>
    }
}

/// Why it is not saved.
pub fn failed(text: &Messages, why: Unsaved) -> &'static str {
    match why {
        Unsaved::Store(StoreFault::Full) => text.way.not_saved_full,
        Unsaved::Store(StoreFault::Blocked) => text.way.not_saved_blocked,
        Unsaved::Store(StoreFault::Damaged | StoreFault::Lying) => text.way.not_saved_damaged,
        Unsaved::Newer => text.way.not_saved_newer,
        // Such an assessment leaves the screen at once.
        Unsaved::Deleted { .. } => text.way.saving,
    }
}

fn plainly(words: &'static str) -> Html {
    html! { <span key={words}>{ words }</span> }
}

fn stored(text: &Messages, words: &'static str, when: Option<Moment>, now: Option<Moment>) -> Html {
    let age = when.zip(now).map(|(when, now)| fill(text.way.saved_when, &[("ago", &ago(text, Some(when), now))]));
    html! {
        <span key={words}>
            <span>{ words }</span>
            <span class="fh-steps__long">{ text.way.saved_where }</span>
            <span key={age.clone().unwrap_or_default()}>{ age }</span>
        </span>
    }
}

fn last_file(text: &Messages, assessment: &Assessment, now: Option<Moment>) -> String {
    match (&assessment.filed, now) {
        (Some(filed), Some(now)) => fill(text.way.file_when, &[("ago", &ago(text, Moment::read(&filed.at), now))]),
        (None, Some(_)) => text.way.file_none.to_owned(),
        (_, None) => String::new(),
    }
}
