//! From the bytes of a bank file to a checked bank, or to every fault it has, in file order.

use serde_json::Value;

use crate::json::cursor::Cursor;
use crate::json::parse::{Malformed, parse};
use crate::json::place::Place;
use crate::json::shape::Faults;

use super::check::check;
use super::digest::digest;
use super::fault::{Fault, FaultKind};
use super::knock_on::{in_file_order, without_knock_ons};
use super::model::Bank;
use super::walk::bank;

/// Bytes in a bank file.
pub const SIZE_LIMIT: usize = 2 * 1024 * 1024;

const FORMAT: &str = "foothold-bank";
const MAJOR: u64 = 1;

/// Reads a bank. What comes out is checked; what does not comes with all its faults.
pub fn read(bytes: &[u8]) -> Result<Bank, Vec<Fault>> {
    let tree = tree(bytes, FORMAT, MAJOR)?;
    let noted = Faults::default();
    let mut bank = bank(&Cursor::new(&tree, &noted));
    let shape = noted.take().into_iter();
    let mut faults: Vec<Fault> =
        shape.map(|fault| Fault { place: fault.place, kind: FaultKind::Shape(fault.shape) }).collect();
    faults.extend(check(&bank));
    if !faults.is_empty() {
        return Err(in_file_order(&tree, without_knock_ons(faults)));
    }
    bank.digest = digest(&bank);
    Ok(bank)
}

/// Reads the file of the built-in bank, which `build.rs` has read before, so that not one rule can be broken; the page thus
/// carries no checker. `None` for what is no bank at all.
pub fn read_checked(bytes: &[u8]) -> Option<Bank> {
    let tree = tree(bytes, FORMAT, MAJOR).ok()?;
    let noted = Faults::default();
    let mut bank = bank(&Cursor::new(&tree, &noted));
    bank.digest = digest(&bank);
    noted.take().is_empty().then_some(bank)
}

/// The bank, and its file in fewer bytes for embedding; refused if it breaks a rule.
pub fn minified(bytes: &[u8]) -> Result<(Bank, String), Vec<Fault>> {
    Ok((read(bytes)?, tree(bytes, FORMAT, MAJOR)?.to_string()))
}

/// The tree of a file of this format, if it is one of a major version that we know.
pub(super) fn tree(bytes: &[u8], format: &'static str, major: u64) -> Result<Value, Vec<Fault>> {
    let tree = parse(bytes, SIZE_LIMIT).map_err(|why| vec![malformed(why)])?;
    let found = tree.get("format").and_then(Value::as_str);
    let number = found.and_then(|found| found.strip_prefix(format)?.strip_prefix('/')?.parse().ok());
    let kind = match number {
        Some(number) if (1..=major).contains(&number) => return Ok(tree),
        Some(number) if number > major => FaultKind::Newer { found: number, known: major },
        _ => FaultKind::OtherFormat { expected: format, found: found.map(|found| found.chars().take(64).collect()) },
    };
    Err(vec![Fault { place: Place::root().key("format"), kind }])
}

fn malformed(why: Malformed) -> Fault {
    let place = match &why {
        Malformed::DuplicateKey { place } | Malformed::TooDeep { place, .. } => place.clone(),
        _ => Place::root(),
    };
    Fault { place, kind: FaultKind::Malformed(why) }
}
