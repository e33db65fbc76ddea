//! TWO POINTS IN TIME: what moved between an earlier response and this one, and what that did to each Fit (scoring, 9).
//!
//! Only a level that became another level is a change of how things stand. What was not known then and is known now, or
//! the other way round, is told apart from that.

pub mod answers;
pub mod fit;
pub mod profile;

use crate::bank::id::{EntryPointId, FormId};
use crate::bank::model::{Bank, Form};
use crate::order::map::SortedMap;
use crate::response::model::Response;

use self::answers::AnswerChanges;
use self::fit::EntryPointChange;
use self::profile::ModuleChange;

/// The earlier point in time.
#[derive(Debug, Clone, Copy)]
pub struct Then<'a> {
    /// As it was read, with its answers carried over to the bank at hand.
    pub response: &'a Response,
    pub before: Before<'a>,
}

/// What is known of how it was scored then.
#[derive(Debug, Clone, Copy)]
pub enum Before<'a> {
    /// By the bank at hand.
    Same,
    /// By this bank, to which these answers were given as they are.
    Bank(&'a Bank, &'a Response),
    /// By a bank that is not at hand; these are the Fits that it gave.
    Recorded(&'a SortedMap<EntryPointId, f64>),
    /// By a bank that is not at hand, and nothing is known of what it gave.
    Unknown,
}

/// How the step of the method is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The same questions then and now: there is no such step.
    Same,
    /// Apart from the others.
    Apart,
    /// Together with the answers, for want of the old bank.
    Together,
    /// Not at all: then is worked out with today's questions too.
    Unknown,
}

/// Why two responses cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incomparable {
    OtherBank { then: String },
    OtherForm { then: FormId, now: FormId },
}

/// Everything that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub method: Method,
    /// In the bank's order: two points in time rank nobody.
    pub entry_points: Vec<EntryPointChange>,
    /// In the bank's order, as far as the form asks them.
    pub modules: Vec<ModuleChange>,
    pub answers: AnswerChanges,
}

/// Compares an earlier response to `bank` with a later one to the same form of it.
pub fn compare(bank: &Bank, then: Then<'_>, now: &Response) -> Result<Comparison, Incomparable> {
    if then.response.bank.id != now.bank.id {
        return Err(Incomparable::OtherBank { then: then.response.bank.id.clone() });
    }
    let other_form = || Incomparable::OtherForm { then: then.response.form.clone(), now: now.form.clone() };
    let form: &Form =
        bank.form(now.form.as_str()).filter(|form| form.id == then.response.form).ok_or_else(other_form)?;
    Ok(Comparison {
        method: match then.before {
            Before::Same => Method::Same,
            Before::Bank(old, _) if old.digest == bank.digest => Method::Same,
            Before::Bank(..) => Method::Apart,
            Before::Recorded(_) => Method::Together,
            Before::Unknown => Method::Unknown,
        },
        entry_points: fit::changes(bank, form, then, now),
        modules: profile::changes(bank, form, then.response, now),
        answers: answers::changes(bank, form, then.response, now),
    })
}
