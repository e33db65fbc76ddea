//! Which earlier answers are compared with, and what they can be picked from.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::{Asked, asked_of};
use crate::app::session::state::Session;
use crate::bank::id::EntryPointId;
use crate::compare::Before;
use crate::files::response::{BankMatch, Opened};
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::order::map::SortedMap;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// What is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// What was answered last time, as it was when this one began.
    Last,
    /// Another assessment in this browser.
    Saved(ShortId),
    File,
}

const LAST: &str = "last";
const FILE: &str = "file";

impl Picked {
    /// What an option's value stands for; what is no address stands for the file.
    pub fn read(value: &str) -> Picked {
        match ShortId::read(value) {
            _ if value == LAST => Picked::Last,
            Some(id) => Picked::Saved(id),
            None => Picked::File,
        }
    }
}

impl fmt::Display for Picked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Picked::Last => out.write_str(LAST),
            Picked::Saved(id) => id.fmt(out),
            Picked::File => out.write_str(FILE),
        }
    }
}

/// Earlier answers, and what is known of the questions that they were given to.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// A file's name; empty for what is kept here.
    pub name: String,
    pub response: Rc<Response>,
    /// The version of the bank that was answered, if it is another than the one at hand.
    other_bank: bool,
    recorded: SortedMap<EntryPointId, f64>,
}

impl Earlier {
    /// What a file holds.
    pub fn of_file(name: String, opened: Opened) -> Earlier {
        let other_bank = matches!(opened.bank_match, BankMatch::Other { .. });
        Earlier { name, response: Rc::new(opened.response), other_bank, recorded: opened.recorded }
    }

    /// What is kept in this browser: its answers were carried over when it was loaded.
    fn kept(response: Rc<Response>) -> Earlier {
        Earlier { name: String::new(), response, other_bank: false, recorded: SortedMap::default() }
    }

    /// How it was scored then.
    pub fn before(&self) -> Before<'_> {
        match self.other_bank {
            false => Before::Same,
            true if self.recorded.is_empty() => Before::Unknown,
            true => Before::Recorded(&self.recorded),
        }
    }

    /// Unlike that of other earlier answers.
    pub fn key(&self) -> String {
        format!("{} {} {}", self.name, self.response.id, self.response.updated_at)
    }
}

/// The earlier answers that are picked; `None` if they are gone.
pub fn earlier(session: &Session, asked: &Asked, picked: &Picked, file: Option<&Rc<Earlier>>) -> Option<Rc<Earlier>> {
    match picked {
        Picked::Last => asked.response.last_time().map(|last| Rc::new(Earlier::kept(Rc::new(last)))),
        Picked::Saved(id) => session.response(id).map(|saved| Rc::new(Earlier::kept(Rc::clone(saved)))),
        Picked::File => file.cloned(),
    }
}

/// All that can be picked: last time, what is here to the same form, and the file that was opened.
pub fn options(
    session: &Session,
    asked: &Asked,
    file: Option<&Rc<Earlier>>,
    now: Option<Moment>,
) -> Vec<(AttrValue, AttrValue)> {
    let words = &result_text().compare;
    let option = |picked: &Picked, pattern: &str, name: &str, response: &Response| {
        let date = date(asked.text, response, now);
        let words = fill(pattern, &[("title", name), ("name", name), ("date", &date)]);
        (AttrValue::from(picked.to_string()), AttrValue::from(words))
    };
    let last = asked.response.last_time().map(|last| option(&Picked::Last, words.pick_last, "", &last));
    let others = session.assessments.iter().map(|each| each.short_id()).filter(|id| *id != asked.id);
    let others = others.filter_map(|id| asked_of(session, asked.text, &id));
    let others = others.filter(|other| other.response.form == asked.response.form);
    let others =
        others.map(|other| option(&Picked::Saved(other.id.clone()), words.pick_saved, other.title(), &other.response));
    let file = file.map(|file| option(&Picked::File, words.pick_file, &file.name, &file.response));
    last.into_iter().chain(others).chain(file).collect()
}

/// When a response was last changed, as people say it.
pub fn date(text: &Messages, response: &Response, now: Option<Moment>) -> String {
    let then = Moment::read(&response.updated_at);
    now.map_or_else(|| result_text().compare.unknown_date.to_owned(), |now| ago(text, then, now))
}
