//! How a response comes to be: without answers, or with those of another.

use crate::bank::model::{Bank, Form};

use super::model::{BankRef, Response, ResponseKind, Weighting};
use super::moment::Moment;

/// A response without answers.
pub fn begin(bank: &Bank, form: &Form, id: String, now: Moment) -> Response {
    let preset = bank.presets.first().map(|preset| preset.id.clone()).unwrap_or_default();
    Response {
        id,
        kind: ResponseKind::Individual,
        form: form.id.clone(),
        bank: BankRef::to(bank),
        created_at: now.rfc3339(),
        updated_at: now.rfc3339(),
        revision: 0,
        title: String::new(),
        role: None,
        weighting: Weighting::Preset(preset),
        answers: Default::default(),
        kept: Default::default(),
        critical: Vec::new(),
        choice: Default::default(),
        plan: None,
        again: None,
        rest: Default::default(),
        clocks: Default::default(),
        earlier: Default::default(),
    }
}

/// The same answers under another id, so that both can go on. It never merges with the first, so it begins to count anew.
pub fn duplicate(response: &Response, id: String, title: String, now: Moment) -> Response {
    let (created_at, updated_at) = (now.rfc3339(), now.rfc3339());
    let (clocks, earlier) = Default::default();
    Response { id, title, created_at, updated_at, revision: 0, clocks, earlier, ..response.clone() }
}
