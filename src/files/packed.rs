//! What is packed into the few characters of a link: bits in letters that every address takes, with a checksum behind.

use crate::bank::model::Bank;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// No link of ours has more letters; looked at before anything is read.
const LONGEST: usize = 20_000;

/// The first four bytes of the bank's digest.
pub(super) fn digest_of(bank: &Bank) -> u32 {
    let digits = bank.digest.rsplit(':').next().and_then(|digits| digits.get(..8));
    digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
}

/// Zeros and ones, the first written first.
#[derive(Debug, Default)]
pub(super) struct Bits(pub(super) Vec<bool>);

impl Bits {
    pub(super) fn push(&mut self, value: u32, width: u32) {
        self.0.extend((0..width).rev().map(|place| value >> place & 1 == 1));
    }

    /// The letters, with the checksum behind.
    pub(super) fn sealed(mut self) -> String {
        self.fill();
        self.push(checksum(&self.0), 32);
        letters(&self)
    }

    /// What letters hold without the checksum; `None` where one is none of ours, or was changed.
    pub(super) fn unsealed(text: &str) -> Option<Bits> {
        let mut bits = bits_of(Some(text).filter(|text| text.len() <= LONGEST)?)?;
        let content = bits.len().checked_sub(32)?;
        let sum = Reader { bits: &bits[content..], at: 0 }.take(32)?;
        bits.truncate(content);
        (sum == checksum(&bits)).then_some(Bits(bits))
    }

    /// Reads them from the first.
    pub(super) fn reader(&self) -> Reader<'_> {
        Reader { bits: &self.0, at: 0 }
    }

    /// Fills up to a length at which the letters come out even with the checksum behind.
    fn fill(&mut self) {
        while !(self.0.len() + 32).is_multiple_of(6) {
            self.0.push(false);
        }
    }
}

/// What is still to be read.
pub(super) struct Reader<'a> {
    bits: &'a [bool],
    at: usize,
}

impl Reader<'_> {
    /// A number of so many bits; `None` where fewer are left.
    pub(super) fn take(&mut self, width: u32) -> Option<u32> {
        let end = self.at + usize::try_from(width).ok()?;
        let bits = self.bits.get(self.at..end)?;
        self.at = end;
        Some(bits.iter().fold(0, |value, bit| value << 1 | u32::from(*bit)))
    }

    /// Nothing is left but what filled it up.
    pub(super) fn is_spent(&self) -> bool {
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
