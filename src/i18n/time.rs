//! Moments as people say them: how long ago, and after some days on which date.

use crate::response::moment::{Date, Moment};

use super::en::Messages;
use super::en::time::Time;
use super::text::{fill, plural};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How long ago, up to six days; then the date. A moment that cannot be (in the future, or long before this tool) is unknown.
pub fn ago(text: &Messages, then: Option<Moment>, now: Moment) -> String {
    let words = &text.time;
    let Some(then) = then else {
        return words.unknown.to_owned();
    };
    let age = now.millis() - then.millis();
    let count = |unit: i64| usize::try_from(age / unit).unwrap_or_default();
    match age {
        // Clocks of two machines differ by a little; by more than a day one of them is wrong.
        ..0 if age < -DAY => words.unknown.to_owned(),
        ..SECOND => words.now.to_owned(),
        SECOND..MINUTE => plural(words.seconds, count(SECOND)),
        MINUTE..HOUR => plural(words.minutes, count(MINUTE)),
        HOUR..DAY => plural(words.hours, count(HOUR)),
        DAY.. if age < 7 * DAY => plural(words.days, count(DAY)),
        _ => date(text, then.date(), now.date()),
    }
}

/// A date with its year: "November 26, 2026".
pub fn day(words: &Time, date: Date) -> String {
    written(words, words.date_with_year, date)
}

/// A date, with its year if that is another one than now.
fn date(text: &Messages, date: Date, now: Date) -> String {
    let words = &text.time;
    if date.year <= 2_000 {
        return words.unknown.to_owned();
    }
    written(words, if date.year == now.year { words.date } else { words.date_with_year }, date)
}

fn written(words: &Time, pattern: &str, date: Date) -> String {
    let month = words.months.split(' ').nth(usize::from(date.month).saturating_sub(1)).unwrap_or_default();
    let (day, year) = (date.day.to_string(), date.year.to_string());
    fill(pattern, &[("day", &day), ("month", month), ("year", &year)])
}
