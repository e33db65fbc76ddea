//! A quiet reminder to keep a file: at the first pause, and when the last file is old.

use yew::prelude::*;

use super::keep_file::KeepFile;
use crate::app::components::button::button;
use crate::app::components::notice::{Weight, notice};
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::assessment::Assessment;
use crate::app::session::hooks::use_session;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// So many answers are worth a file. A part of the diagnostic has about as many.
const WORTH: usize = 12;
/// Milliseconds after which a file counts as old: a week.
const OLD: i64 = 7 * 86_400_000;

/// Whose.
#[derive(Debug, PartialEq, Properties)]
pub struct ReminderProps {
    pub id: ShortId,
}

/// Nothing, until there is a reason. "Not now" holds until the page is closed.
#[component]
pub fn Reminder(props: &ReminderProps) -> Html {
    let text = use_text();
    let session = use_session();
    let now = use_now();
    let offered = session.assessment(&props.id).zip(now).and_then(|(each, now)| reason(text, each, now));
    // Decided as the screen opens: what comes or goes under the hands of somebody who answers would move the page, and
    // with it would go what is said of the file that was just handed over.
    let due = use_memo(now.is_some(), |_| offered);
    let (Some((title, sentence)), false) = (&*due, session.is_offer_declined) else {
        return Html::default();
    };
    let held = session.clone();
    let on_decline = Callback::from(move |_: MouseEvent| held.dispatch(Action::DeclineOffer));
    let buttons = html! {
        <>
            <KeepFile ids={vec![props.id.clone()]} place="reminder" class="fh-button" label={text.way.keep_file} key="keep" />
            { button("fh-button fh-button--quiet", text.way.not_now, on_decline) }
        </>
    };
    notice(Weight::Plain, None, Some(title.clone()), (*sentence).to_owned(), buttons)
}

/// The heading and the sentence of the offer, if one is due.
fn reason(text: &Messages, assessment: &Assessment, now: Moment) -> Option<(String, &'static str)> {
    let words = &text.way;
    match &assessment.filed {
        None => (assessment.response.answers.len() >= WORTH).then(|| (words.offer.to_owned(), words.offer_text)),
        Some(filed) => {
            let then = Moment::read(&filed.at);
            let is_old = then.is_none_or(|then| now.millis() - then.millis() > OLD);
            let is_behind = assessment.response.revision > filed.revision;
            let title = || fill(words.offer_again, &[("ago", &ago(text, then, now))]);
            (is_old && is_behind).then(|| (title(), words.offer_again_text))
        }
    }
}
