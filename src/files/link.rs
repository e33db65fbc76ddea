//! Answers as the few characters of a link: form, shares, states and choice check, packed in the bank's item order.
//!
//! Nothing else of a response is in it: no note, name, role, date or plan. A link fits one bank only, the one whose
//! digest begins like the one it names; and where a character of it was changed, nothing is read. Nor is what no file could
//! hold, since it could not be kept: somebody made that link by hand.

use super::packed::{Bits, Reader, digest_of};
use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Bank, Form, Module, Shares};
use crate::order::map::SortedMap;
use crate::response::answer::{Answer, Level, State};
use crate::response::begin::begin;
use crate::response::model::{Response, ResponseKind, Weighting};
use crate::response::moment::Moment;

/// The form of what is packed. One that is not known was made by a newer version of the tool.
const VERSION: u32 = 1;
/// A place in the list of presets that stands for a person's own shares.
const OWN: u32 = 255;
/// States before the levels: absent, not sure, not applicable.
const STATES: u32 = 3;

/// Why a link opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// Not all of it is as it was made.
    Damaged,
    /// Made for other questions, or for another version of these.
    OtherBank,
    /// Made by a newer version of the tool.
    Newer,
}

/// Packs a response. `None` where its form is not one of the bank's.
pub fn write(response: &Response, bank: &Bank) -> Option<String> {
    let form = bank.forms.iter().position(|form| form.id == response.form)?;
    let mut bits = Bits::default();
    bits.push(VERSION, 7);
    bits.push(u32::from(response.kind == ResponseKind::Team), 1);
    bits.push(digest_of(bank), 32);
    bits.push(u32::try_from(form).ok()?, 8);
    write_weighting(&mut bits, response, bank);
    let nothing = SortedMap::new();
    for placed in plain_items(bank) {
        bits.push(code_of(&response.answers, &placed), width_of(placed.module));
    }
    for entry_point in &bank.entry_points {
        let answers = response.choice.get(&entry_point.id).unwrap_or(&nothing);
        let is_given = choice_items(bank).any(|placed| code_of(answers, &placed) > 0);
        bits.push(u32::from(is_given), 1);
        for placed in choice_items(bank).filter(|_| is_given) {
            bits.push(code_of(answers, &placed), width_of(placed.module));
        }
    }
    Some(bits.sealed())
}

/// Unpacks a link to this bank as a new response with this id.
pub fn read(text: &str, bank: &Bank, id: String, now: Moment) -> Result<Response, LinkFault> {
    let bits = Bits::unsealed(text).ok_or(LinkFault::Damaged)?;
    let mut reader = bits.reader();
    if reader.take(7) != Some(VERSION) {
        return Err(LinkFault::Newer);
    }
    let kind = if reader.take(1) == Some(1) { ResponseKind::Team } else { ResponseKind::Individual };
    if reader.take(32) != Some(digest_of(bank)) {
        return Err(LinkFault::OtherBank);
    }
    let begun = |form: &Form| Response { kind, ..begin(bank, form, id, now) };
    body(&mut reader, bank, kind, begun).ok_or(LinkFault::Damaged)
}

fn body(
    reader: &mut Reader<'_>,
    bank: &Bank,
    kind: ResponseKind,
    begun: impl FnOnce(&Form) -> Response,
) -> Option<Response> {
    let form: &Form = bank.forms.get(usize::try_from(reader.take(8)?).ok()?)?;
    let weighting = weighting(reader, bank)?;
    let mut answers = SortedMap::new();
    for placed in plain_items(bank) {
        answer(reader, &placed, kind, &mut answers)?;
    }
    let mut choice: SortedMap<EntryPointId, SortedMap<ItemId, Answer>> = SortedMap::new();
    for entry_point in &bank.entry_points {
        if reader.take(1)? == 1 {
            let mut of_option = SortedMap::new();
            for placed in choice_items(bank) {
                answer(reader, &placed, kind, &mut of_option)?;
            }
            if of_option.is_empty() {
                return None;
            }
            choice.insert(entry_point.id.clone(), of_option);
        }
    }
    reader.is_spent().then(|| Response { weighting, answers, choice, ..begun(form) })
}

fn write_weighting(bits: &mut Bits, response: &Response, bank: &Bank) {
    let preset = match &response.weighting {
        Weighting::Preset(id) => bank.presets.iter().position(|preset| preset.id == *id),
        Weighting::Own(_) => None,
    };
    match preset.and_then(|place| u32::try_from(place).ok()).filter(|place| *place < OWN) {
        Some(place) => bits.push(place, 8),
        None => {
            bits.push(OWN, 8);
            let shares = response.shares(bank);
            scored(bank).for_each(|module| bits.push(u32::from(shares.of(&module.id)), 8));
        }
    }
}

fn weighting(reader: &mut Reader<'_>, bank: &Bank) -> Option<Weighting> {
    let place = reader.take(8)?;
    if place != OWN {
        return bank.presets.get(usize::try_from(place).ok()?).map(|preset| Weighting::Preset(preset.id.clone()));
    }
    let share = |module: &Module| Some((module.id.clone(), u8::try_from(reader.take(8)?).ok()?));
    let shares = Shares(scored(bank).map(share).collect::<Option<_>>()?);
    (shares.total() == 100).then_some(Weighting::Own(shares))
}

/// The code of an answer's state: 0 absent, 1 not sure, 2 not applicable, then the levels by halves.
fn code_of(answers: &SortedMap<ItemId, Answer>, placed: &Placed<'_>) -> u32 {
    let most = u32::from(placed.module.top()) * 2;
    match answers.get(&placed.item.id).and_then(|answer| answer.state) {
        None => 0,
        Some(State::NotSure) => 1,
        Some(State::NotApplicable) => 2,
        Some(State::Level(level)) => STATES + u32::from(level.halves()).min(most),
    }
}

/// Reads one answer; `None` where the item cannot have it.
fn answer(
    reader: &mut Reader<'_>,
    placed: &Placed<'_>,
    kind: ResponseKind,
    answers: &mut SortedMap<ItemId, Answer>,
) -> Option<()> {
    let most = placed.module.top().saturating_mul(2);
    let fits = |level: &Level| level.halves() <= most && (kind == ResponseKind::Team || level.as_whole().is_some());
    let state = match reader.take(width_of(placed.module))? {
        0 => return Some(()),
        1 => State::NotSure,
        2 if placed.item.not_applicable => State::NotApplicable,
        2 => return None,
        code => State::Level(u8::try_from(code - STATES).ok().map(Level::from_halves).filter(fits)?),
    };
    answers.insert(placed.item.id.clone(), Answer { state: Some(state), ..Answer::default() });
    Some(())
}

/// How many bits hold every code of an item of this module.
fn width_of(module: &Module) -> u32 {
    let last = STATES + 2 * u32::from(module.top());
    u32::BITS - last.leading_zeros()
}

fn plain_items(bank: &Bank) -> impl Iterator<Item = Placed<'_>> {
    bank.items().filter(|placed| placed.item.choice.is_none())
}

fn choice_items(bank: &Bank) -> impl Iterator<Item = Placed<'_>> {
    bank.items().filter(|placed| placed.item.choice.is_some())
}

fn scored(bank: &Bank) -> impl Iterator<Item = &Module> {
    bank.modules.iter().filter(|module| module.scored)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;

    #[test]
    fn a_newer_form_is_told_from_a_damaged_one() {
        let mut bits = Bits::default();
        bits.push(VERSION + 1, 7);
        bits.0.extend([false; 57]);
        let now = Moment::read("2026-11-26T12:00:00Z").unwrap();
        assert_eq!(read(&bits.sealed(), built_in(), String::new(), now), Err(LinkFault::Newer));
    }
}
