//! One file on its way out: written, read back and counted before it is handed over, and never without its text.

use crate::app::browser::download;
use crate::bank::model::Bank;
use crate::files::response::{read, write};
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::response::answer::Answer;
use crate::response::model::Response;

use super::file_name::file_name;

/// A file and what came of handing it over.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub name: String,
    pub text: String,
    pub outcome: Outcome,
}

/// What came of it. Whether the person has the file no browser tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Offered(Content),
    /// The browser did not take it.
    Refused,
    /// Read back, it is not what was written.
    Differs,
}

/// What a file holds when it is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    pub answers: usize,
    pub notes: usize,
}

/// Hands a response over as a file, if it reads back.
pub fn offer(response: &Response, bank: &Bank, text: &Messages) -> Offer {
    let name = file_name(&response.title, &response.id, text.shell.name);
    let file = write(response, bank, None);
    let outcome = match content(&file, response, bank) {
        None => Outcome::Differs,
        Some(content) => match download::offer(&name, "application/json", file.as_bytes()) {
            Ok(()) => Outcome::Offered(content),
            Err(_) => Outcome::Refused,
        },
    };
    Offer { name, text: file, outcome }
}

/// What is in a file; `None` if it does not say the same as the response that it was written from.
pub fn content(file: &str, response: &Response, bank: &Bank) -> Option<Content> {
    let there = read(file.as_bytes(), bank).ok()?.response;
    if there != *response {
        return None;
    }
    let choice = there.choice.values().flat_map(|answers| answers.values());
    let all: Vec<&Answer> = there.answers.values().chain(there.kept.values()).chain(choice).collect();
    let answers = all.iter().filter(|answer| answer.state.is_some()).count();
    let notes = all.iter().filter(|answer| !answer.note.is_empty()).count();
    Some(Content { answers, notes })
}

/// What came of it, as a sentence.
pub fn sentence(text: &Messages, offer: &Offer) -> String {
    let words = &text.keep;
    let (pattern, content) = match offer.outcome {
        Outcome::Offered(content) => (words.offered, content),
        Outcome::Refused => return fill(words.refused, &[("name", &offer.name)]),
        Outcome::Differs => return fill(words.differs, &[("name", &offer.name)]),
    };
    let size = fill(words.size, &[("n", &offer.text.len().div_ceil(1024).to_string())]);
    let (answers, notes) = (plural(words.answers, content.answers), plural(words.notes, content.notes));
    fill(pattern, &[("name", &offer.name), ("answers", &answers), ("notes", &notes), ("size", &size)])
}
