//! What is packed into a link, taken apart and sealed again, so that a fuzzer gets behind the checksum.
//!
//! Written after the description of the format and not with the tool's own code, which it is held against.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Bits of the checksum.
const SUM: usize = 32;

/// A link of ours whose bits are changed by `edits`, three bytes each (where, and what stands there from then on), under the
/// checksum that fits.
pub fn changed(link: &str, edits: &[u8]) -> String {
    let mut bits = bits(link);
    bits.truncate(bits.len() - SUM);
    for edit in edits.chunks_exact(3).take(32) {
        let at = (usize::from(edit[0]) << 8 | usize::from(edit[1])) % bits.len();
        let new = (0..8).rev().map(|place| edit[2] >> place & 1 == 1);
        bits[at..].iter_mut().zip(new).for_each(|(bit, new)| *bit = new);
    }
    let sum = checksum(&bits);
    bits.extend((0..SUM).rev().map(|place| sum >> place & 1 == 1));
    let digit = |six: &[bool]| six.iter().fold(0, |number, bit| number * 2 + usize::from(*bit));
    bits.chunks(6).map(|six| char::from(DIGITS[digit(six)])).collect()
}

fn bits(link: &str) -> Vec<bool> {
    let digit = |letter: u8| DIGITS.iter().position(|digit| *digit == letter).expect("a letter of a link");
    link.bytes().flat_map(|letter| (0..6).rev().map(move |place| digit(letter) >> place & 1 == 1)).collect()
}

/// CRC-32, the highest bit first (as bzip2 has it, but over bits).
fn checksum(bits: &[bool]) -> u32 {
    let mut sum = u32::MAX;
    for bit in bits {
        let is_odd = (sum >> 31 == 1) != *bit;
        sum = sum << 1 ^ if is_odd { 0x04c1_1db7 } else { 0 };
    }
    !sum
}
