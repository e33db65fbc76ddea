//! A number's digits to the nearest double, exactly.
//!
//! The standard library's reader and serde_json's bring 10 KB of tables each, which do not compress. This one brings none.
//! It is slow where many digits meet a large exponent, and files of ours hold no such numbers.

use std::cmp::Ordering;

/// More digits than decide any rounding (a double's half way points have 767 at most); what follows them only says "and more".
const DIGITS: usize = 800;
/// Powers of ten up to this one, and whole numbers of so many digits, are doubles without any rounding.
const EXACT_POWER: i32 = 22;
const EXACT_DIGITS: usize = 15;

/// The double nearest to the digits (0 to 9, not ASCII) times ten to the power, a tie going to the even one; `None` beyond all doubles.
pub fn nearest(digits: &[u8], power: i32) -> Option<f64> {
    let start = digits.iter().position(|digit| *digit > 0).unwrap_or(digits.len());
    let end = digits.iter().rposition(|digit| *digit > 0).map_or(start, |last| last + 1);
    let power = power.saturating_add((digits.len() - end) as i32);
    let digits = &digits[start..end];
    // The number is below ten to this power, and not below a tenth of it.
    match power.saturating_add(digits.len() as i32) {
        _ if digits.is_empty() => Some(0.0),
        310.. => None,
        ..-324 => Some(0.0),
        _ if digits.len() <= EXACT_DIGITS && power.abs() <= EXACT_POWER => Some(exact(digits, power)),
        _ if digits.len() <= DIGITS => divided(digits, power),
        _ => divided(&[&digits[..DIGITS], &[1]].concat(), power + (digits.len() - DIGITS - 1) as i32),
    }
}

/// One multiplication or division of two exact doubles, which rounds once.
fn exact(digits: &[u8], power: i32) -> f64 {
    let whole = digits.iter().fold(0.0, |whole, digit| whole * 10.0 + f64::from(*digit));
    let scale = (0..power.abs()).fold(1.0, |scale, _| scale * 10.0);
    if power < 0 { whole / scale } else { whole * scale }
}

/// Bit by bit, as on paper: the number as a fraction of two whole ones.
fn divided(digits: &[u8], power: i32) -> Option<f64> {
    let (mut above, mut below) = (Whole::default(), Whole(vec![1]));
    digits.iter().for_each(|digit| above.push_digit(*digit));
    let scaled = if power < 0 { &mut below } else { &mut above };
    (0..power.abs()).for_each(|_| scaled.push_digit(0));
    // Until 1 <= above / below < 2, and the number is that times two to the `exponent`.
    let mut exponent = above.bits() - below.bits();
    if exponent > 0 {
        below.shift(exponent)
    } else {
        above.shift(-exponent)
    }
    if above.compare(&below) == Ordering::Less {
        above.shift(1);
        exponent -= 1;
    }
    if exponent > f64::MAX_EXP - 1 {
        return None;
    }
    // 53 bits, or as many as there are above the smallest double of all.
    let count = (exponent + 1075).min(53);
    if count < 0 {
        return Some(0.0);
    }
    let mut bits = 0_u64;
    for _ in 0..count {
        bits *= 2;
        if above.compare(&below) != Ordering::Less {
            above.subtract(&below);
            bits += 1;
        }
        above.shift(1);
    }
    let is_up = match above.compare(&below) {
        Ordering::Less => false,
        Ordering::Equal => bits % 2 == 1,
        Ordering::Greater => true,
    };
    // The first bit is not stored but counts on the exponent, and so does a carry out of the last rounding.
    let biased = u64::try_from(exponent + 1022).unwrap_or_default();
    let double = f64::from_bits((biased << 52) + bits + u64::from(is_up));
    double.is_finite().then_some(double)
}

/// A whole number of any size, in digits of 32 bits, the least first and none of them in vain.
#[derive(Default)]
struct Whole(Vec<u32>);

impl Whole {
    /// Times ten, plus a digit.
    fn push_digit(&mut self, digit: u8) {
        let mut carry = u64::from(digit);
        for part in &mut self.0 {
            carry += u64::from(*part) * 10;
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn bits(&self) -> i32 {
        let top = self.0.last().map_or(0, |part| 32 - part.leading_zeros());
        (self.0.len().saturating_sub(1) * 32) as i32 + top as i32
    }

    /// Times two to the power `by`, 0 or more.
    fn shift(&mut self, by: i32) {
        let mut carry = 0;
        for part in &mut self.0 {
            let wide = (u64::from(*part) << (by % 32)) | carry;
            *part = wide as u32;
            carry = wide >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
        if by >= 32 {
            self.0.splice(0..0, std::iter::repeat_n(0, (by / 32) as usize));
        }
    }

    fn compare(&self, other: &Whole) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// Minus another that is not greater.
    fn subtract(&mut self, other: &Whole) {
        let mut borrow = false;
        for (place, part) in self.0.iter_mut().enumerate() {
            let (less, is_under) = part.overflowing_sub(other.0.get(place).copied().unwrap_or(0));
            let (least, is_still_under) = less.overflowing_sub(u32::from(borrow));
            *part = least;
            borrow = is_under || is_still_under;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Held against the standard library's reader.
    #[track_caller]
    fn check(digits: &str, power: i32) {
        let values: Vec<u8> = digits.bytes().map(|digit| digit - b'0').collect();
        let expected: f64 = format!("{digits}e{power}").parse().unwrap();
        let expected = expected.is_finite().then(|| expected.to_bits());
        assert_eq!(nearest(&values, power).map(f64::to_bits), expected, "{digits}e{power}");
    }

    #[test]
    fn the_edges_of_the_doubles_are_read_exactly() {
        for (digits, power) in [
            ("0", 999),
            ("1", 0),
            ("9007199254740993", 0),
            ("9007199254740993000000000000000000001", -21),
            ("17976931348623157", 292),
            ("17976931348623158079372897140530341507993413271003782693617377898044496829276475", 229),
            ("179769313486231580793728971405303415079934132710037826936173778980444968292764750946649", 222),
            ("22250738585072011", -324),
            ("22250738585072014", -324),
            ("49406564584124654", -340),
            ("24703282292062327", -340),
            ("24703282292062328", -340),
            ("179769313486231570814527423731704356798071", 267),
            ("36", 307),
            ("686245405652", 297),
            ("9", 308),
            ("1", 400),
            ("1", -400),
        ] {
            check(digits, power);
        }
    }

    #[test]
    fn a_tie_with_anything_after_it_goes_up_however_far_after() {
        let tie = format!("{}", (1_u64 << 53) + 1);
        check(&format!("{tie}{}", "0".repeat(900)), -900);
        check(&format!("{tie}{}1", "0".repeat(900)), -901);
    }

    proptest! {
        #[test]
        fn every_double_is_read_back(bits: u64) {
            let double = f64::from_bits(bits & !(1 << 63));
            prop_assume!(double.is_finite());
            let text = format!("{double:e}");
            let (mantissa, power) = text.split_once('e').unwrap();
            let after = mantissa.split_once('.').map_or(0, |(_, after)| after.len() as i32);
            check(&mantissa.replace('.', ""), power.parse::<i32>().unwrap() - after);
        }

        #[test]
        fn any_digits_come_out_as_from_the_standard_library(digits in "[0-9]{1,60}", power in -400..400_i32) {
            check(&digits, power);
        }
    }
}
