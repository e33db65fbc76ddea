//! Keeping a file of an assessment: its response, from memory, whatever the browser's storage says.

use yew::prelude::*;

use crate::app::browser::{announce, download};
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::state::Notice;
use crate::bank::model::Bank;
use crate::files::response::write;
use crate::i18n::en::Messages;
use crate::response::model::Response;
use crate::route::ShortId;

/// Characters of a title that a file's name may carry.
const NAME_LIMIT: usize = 60;

/// A callback that hands over the file of one assessment as it is at that moment.
#[hook]
pub fn use_keep_file(id: &ShortId) -> Callback<MouseEvent> {
    let (session, text) = (use_session(), use_text());
    use_callback((session, id.clone()), move |_: MouseEvent, (session, id)| {
        if let Some(response) = session.response(id) {
            keep(session, text, response);
        }
    })
}

/// Hands one response over as a file.
pub fn keep(session: &SessionHandle, text: &Messages, response: &Response) {
    let file = file_of(response, &session.bank);
    match download::offer(&name_of(response, text), "application/json", file.as_bytes()) {
        Ok(()) => announce::say(text.way.kept_file),
        Err(_) => session.dispatch(Action::Notice(Some(Notice::NoFile))),
    }
}

/// The file's text.
pub fn file_of(response: &Response, bank: &Bank) -> String {
    write(response, bank, None)
}

/// A name that every file system takes: lower-case letters, digits and hyphens of the title, and a fixed ending.
pub fn name_of(response: &Response, text: &Messages) -> String {
    let words = if response.title.trim().is_empty() { text.shell.name } else { &response.title };
    let lower = words.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let mut name: String = parts.join("-").chars().take(NAME_LIMIT).collect();
    if name.is_empty() {
        name = format!("{}-{}", text.shell.name.to_ascii_lowercase(), ShortId::of(&response.id));
    }
    format!("{}.json", name.trim_end_matches('-'))
}
