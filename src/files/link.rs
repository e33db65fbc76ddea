//! Answers as the few characters of a link: form, shares, states and choice check, packed in the bank's item order.
//!
//! Nothing else of a response is in it: no note, name, role, date or plan. A link fits one bank only, the one whose
//! digest begins like the one it names; and where a character of it was changed, nothing is read.

use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Bank, Form, Module, Shares};
use crate::order::map::SortedMap;
use crate::response::answer::{Answer, Level, State};
use crate::response::change::begin;
use crate::response::model::{Response, ResponseKind, Weighting};
use crate::response::moment::Moment;

/// The form of what is packed. One that is not known was made by a newer version of the tool.
const VERSION: u32 = 1;
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// A place in the list of presets that stands for a person's own shares.
const OWN: u32 = 255;
/// States before the levels: absent, not sure, not applicable.
const STATES: u32 = 3;

/// No link of ours has more letters; looked at before anything is read.
const LONGEST: usize = 20_000;

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
    bits.fill();
    bits.push(checksum(&bits.0), 32);
    Some(letters(&bits))
}

/// Unpacks a link to this bank as a new response with this id.
pub fn read(text: &str, bank: &Bank, id: String, now: Moment) -> Result<Response, LinkFault> {
    let text = Some(text).filter(|text| text.len() <= LONGEST);
    let bits = Bits(text.and_then(bits_of).ok_or(LinkFault::Damaged)?);
    let content = bits.0.len().checked_sub(32).ok_or(LinkFault::Damaged)?;
    let mut sum = Reader { bits: &bits.0[content..], at: 0 };
    if sum.take(32) != Some(checksum(&bits.0[..content])) {
        return Err(LinkFault::Damaged);
    }
    let mut reader = Reader { bits: &bits.0[..content], at: 0 };
    if reader.take(7) != Some(VERSION) {
        return Err(LinkFault::Newer);
    }
    let is_team = reader.take(1);
    if reader.take(32) != Some(digest_of(bank)) {
        return Err(LinkFault::OtherBank);
    }
    let response = body(&mut reader, bank, id, now).ok_or(LinkFault::Damaged)?;
    let kind = if is_team == Some(1) { ResponseKind::Team } else { ResponseKind::Individual };
    Ok(Response { kind, ..response })
}

fn body(reader: &mut Reader<'_>, bank: &Bank, id: String, now: Moment) -> Option<Response> {
    let form: &Form = bank.forms.get(usize::try_from(reader.take(8)?).ok()?)?;
    let weighting = weighting(reader, bank)?;
    let mut answers = SortedMap::new();
    for placed in plain_items(bank) {
        answer(reader, &placed, &mut answers)?;
    }
    let mut choice: SortedMap<EntryPointId, SortedMap<ItemId, Answer>> = SortedMap::new();
    for entry_point in &bank.entry_points {
        if reader.take(1)? == 1 {
            let mut of_option = SortedMap::new();
            for placed in choice_items(bank) {
                answer(reader, &placed, &mut of_option)?;
            }
            choice.insert(entry_point.id.clone(), of_option);
        }
    }
    reader.is_spent().then(|| Response { weighting, answers, choice, ..begin(bank, form, id, now) })
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

fn answer(reader: &mut Reader<'_>, placed: &Placed<'_>, answers: &mut SortedMap<ItemId, Answer>) -> Option<()> {
    let most = placed.module.top().saturating_mul(2);
    let state = match reader.take(width_of(placed.module))? {
        0 => return Some(()),
        1 => State::NotSure,
        2 => State::NotApplicable,
        code => State::Level(Level::from_halves(u8::try_from(code - STATES).ok().filter(|halves| *halves <= most)?)),
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

/// The first four bytes of the bank's digest.
fn digest_of(bank: &Bank) -> u32 {
    let digits = bank.digest.rsplit(':').next().and_then(|digits| digits.get(..8));
    digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

/// Zeros and ones, the first written first.
#[derive(Debug, Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn push(&mut self, value: u32, width: u32) {
        self.0.extend((0..width).rev().map(|place| value >> place & 1 == 1));
    }

    /// Fills up to a length at which the letters come out even with the checksum behind.
    fn fill(&mut self) {
        while !(self.0.len() + 32).is_multiple_of(6) {
            self.0.push(false);
        }
    }
}

struct Reader<'a> {
    bits: &'a [bool],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, width: u32) -> Option<u32> {
        let end = self.at + usize::try_from(width).ok()?;
        let bits = self.bits.get(self.at..end)?;
        self.at = end;
        Some(bits.iter().fold(0, |value, bit| value << 1 | u32::from(*bit)))
    }

    /// Nothing is left but what filled it up.
    fn is_spent(&self) -> bool {
        let rest = self.bits.get(self.at..).unwrap_or_default();
        rest.len() < 6 && !rest.contains(&true)
    }
}

/// CRC-32 over the bits: it finds every change within 32 bits in a row, so every single letter that was changed.
fn checksum(bits: &[bool]) -> u32 {
    let step = |sum: u32, bit: &bool| {
        let is_odd = (sum >> 31 == 1) != *bit;
        (sum << 1) ^ if is_odd { 0x04c1_1db7 } else { 0 }
    };
    !bits.iter().fold(u32::MAX, step)
}

fn letters(bits: &Bits) -> String {
    let digit = |six: &[bool]| six.iter().fold(0, |value, bit| value << 1 | usize::from(*bit));
    bits.0.chunks(6).filter_map(|six| DIGITS.get(digit(six))).map(|letter| char::from(*letter)).collect()
}

/// `None` where a letter is none of ours.
fn bits_of(text: &str) -> Option<Vec<bool>> {
    let mut bits = Bits::default();
    for letter in text.bytes() {
        let digit = DIGITS.iter().position(|digit| *digit == letter)?;
        bits.push(u32::try_from(digit).ok()?, 6);
    }
    Some(bits.0)
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
        bits.fill();
        bits.push(checksum(&bits.0), 32);
        let now = Moment::read("2026-11-26T12:00:00Z").unwrap();
        assert_eq!(read(&letters(&bits), built_in(), String::new(), now), Err(LinkFault::Newer));
    }
}
