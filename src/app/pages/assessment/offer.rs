//! One file on its way out: read back and counted before it is handed over, and never without its text.

use crate::app::browser::download;
use crate::bank::model::Bank;
use crate::files::response::{read, write};
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::response::answer::Answer;
use crate::response::model::Response;

use super::file_name::file_name;

/// A file as it was written.
#[derive(Debug)]
pub struct Outgoing<'f> {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: &'f [u8],
    /// What it holds when it is read back, in words; `None` if that is not what was written.
    pub content: Option<String>,
    pub instead: Instead,
}

/// What can be copied where no file arrives.
#[derive(Debug, Clone, PartialEq)]
pub struct Instead {
    pub label: &'static str,
    /// What to do with it; `{name}` is the file's.
    pub hint: &'static str,
    pub text: String,
}

/// A file and what came of handing it over.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub name: String,
    /// In bytes.
    pub size: usize,
    pub outcome: Outcome,
    pub instead: Instead,
}

/// What came of it. Whether the person has the file no browser tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// What it holds, in words.
    Offered(String),
    /// Why there is no file, in words; `{name}` is the file's.
    Failed(&'static str),
}

/// What a file of answers holds when it is read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    pub answers: usize,
    pub notes: usize,
}

/// Hands a file over, if it reads back.
pub fn hand_over(text: &Messages, file: Outgoing<'_>) -> Offer {
    let words = &text.keep;
    let outcome = match file.content {
        None => Outcome::Failed(words.differs),
        Some(content) => match download::offer(&file.name, file.media_type, file.bytes) {
            Ok(()) => Outcome::Offered(content),
            Err(_) => Outcome::Failed(words.refused),
        },
    };
    Offer { name: file.name, size: file.bytes.len(), outcome, instead: file.instead }
}

/// Hands a response over as a file.
pub fn offer(response: &Response, bank: &Bank, text: &Messages) -> Offer {
    let words = &text.keep;
    let file = write(response, bank, None);
    let outgoing = Outgoing {
        name: file_name(&response.title, &response.id, text.shell.name),
        media_type: "application/json",
        bytes: file.as_bytes(),
        content: content(&file, response, bank).map(|content| counted(text, content)),
        instead: Instead { label: words.text, hint: words.text_hint, text: file.clone() },
    };
    hand_over(text, outgoing)
}

/// What is in a file; `None` if it does not say the same as the response that it was written from.
pub fn content(file: &str, response: &Response, bank: &Bank) -> Option<Content> {
    let there = read(file.as_bytes(), bank).ok()?.response;
    (there == *response).then(|| tally(&there))
}

/// What a response holds.
pub fn tally(response: &Response) -> Content {
    let choice = response.choice.values().flat_map(|answers| answers.values());
    let all: Vec<&Answer> = response.answers.values().chain(response.kept.values()).chain(choice).collect();
    let answers = all.iter().filter(|answer| answer.state.is_some()).count();
    let notes = all.iter().filter(|answer| !answer.note.is_empty()).count();
    Content { answers, notes }
}

/// "34 answers and 3 notes".
pub fn counted(text: &Messages, content: Content) -> String {
    let words = &text.keep;
    let (answers, notes) = (plural(words.answers, content.answers), plural(words.notes, content.notes));
    fill(words.answers_and_notes, &[("answers", &answers), ("notes", &notes)])
}

/// What came of it, as a sentence.
pub fn sentence(text: &Messages, offer: &Offer) -> String {
    let words = &text.keep;
    match &offer.outcome {
        Outcome::Failed(pattern) => fill(pattern, &[("name", &offer.name)]),
        Outcome::Offered(content) => {
            let size = fill(words.size, &[("n", &offer.size.div_ceil(1024).to_string())]);
            fill(words.offered, &[("name", &offer.name), ("content", content), ("size", &size)])
        }
    }
}
