//! Reads what was said last time, by a response that was taken again.

use super::carry::carry;
use super::part::{Others, Walk};
use super::read::{read_answers, text, uuid};
use super::write;
use crate::json::cursor::Cursor;
use crate::response::again::Again;

const KNOWN: [&str; 4] = ["of", "on", "preset", "answers"];

impl Walk<'_> {
    /// Last time's answers, which carry over to this bank as all others do. No limit counts them.
    pub fn again(&self, at: &Cursor<'_>, others: &mut Others) -> Option<Again> {
        let at = at.given()?;
        at.object()?;
        let answers = at.field("answers");
        let mut given = self.notes.uncounted(|| read_answers(self, &answers, self.is_same));
        if !self.is_same {
            let done = carry(self.bank, given);
            let place = |item: &str| answers.field(item).place().clone();
            others.extend(done.left.iter().map(|(item, answer)| (place(item.as_str()), write::answer_tree(answer))));
            given = done.answers;
        }
        Some(Again {
            of: uuid(&at.field("of"), self.notes),
            on: text(&at.field("on")),
            weighting: self.weighting(&at.field("preset"), others),
            answers: given,
            rest: at.rest(&KNOWN),
        })
    }
}
