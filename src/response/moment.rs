//! A moment of time: RFC 3339 in UTC to and from milliseconds; and days of the calendar. The clock itself is elsewhere and
//! comes in as an argument.

use std::fmt;

/// Milliseconds since the first second of 1970, UTC; below 0 before it. For display, never for ordering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 0 to 9999.
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

const DAY: i64 = 86_400_000;
/// The last millisecond of the year 9999, as far as four digits go.
const LAST: i64 = 253_402_300_799_999;
/// The first of the year 0000.
const FIRST: i64 = -62_167_219_200_000;

impl Moment {
    /// So many milliseconds after 1970 began; what four digits of a year cannot write is moved to the nearest that they can.
    pub fn from_millis(millis: i64) -> Moment {
        Moment(millis.clamp(FIRST, LAST))
    }

    /// Milliseconds after 1970 began.
    pub fn millis(self) -> i64 {
        self.0
    }

    /// Its day in UTC.
    pub fn date(self) -> Date {
        // Days are counted from 1 March 0000, so that a leap day is the last of its year.
        let days = self.0.div_euclid(DAY) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        Date { year, month: small(month), day: small(day) }
    }

    /// As files have it, to the second: `2026-11-22T14:03:00Z`.
    pub fn rfc3339(self) -> String {
        let Date { year, month, day } = self.date();
        let seconds = self.0.rem_euclid(DAY) / 1_000;
        let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }

    /// Reads RFC 3339, with any offset; `None` if it is no such time.
    pub fn read(text: &str) -> Option<Moment> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = bytes.get(from..to)?;
            digits
                .iter()
                .all(u8::is_ascii_digit)
                .then(|| digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
        };
        let stands = |at: usize, allowed: &[u8]| bytes.get(at).is_some_and(|byte| allowed.contains(byte));
        let punctuated =
            stands(4, b"-") && stands(7, b"-") && stands(10, b"Tt ") && stands(13, b":") && stands(16, b":");
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        let within = hour < 24 && minute < 60 && second <= 60;
        let fraction =
            if stands(19, b".") { 1 + bytes[20..].iter().take_while(|byte| byte.is_ascii_digit()).count() } else { 0 };
        let at = 19 + fraction;
        let offset = if stands(at, b"Zz") && bytes.len() == at + 1 {
            0
        } else if stands(at, b"+-") && stands(at + 3, b":") && bytes.len() == at + 6 {
            let minutes = number(at + 1, at + 3)? * 60 + number(at + 4, at + 6)?;
            if bytes[at] == b'-' { -minutes } else { minutes }
        } else {
            return None;
        };
        let date = Date { year, month: small(month), day: small(day) };
        let midnight = days_from(date) * DAY;
        let moment = Moment::from_millis(midnight + ((hour * 60 + minute - offset) * 60 + second) * 1_000);
        // A month that is none, and a day that its month does not have (30 February), come out as others.
        (punctuated && within && fraction != 1 && Moment(midnight).date() == date).then_some(moment)
    }
}

impl Date {
    /// Reads `2027-03-01`; `None` if it is written otherwise or no calendar has that day.
    pub fn read(text: &str) -> Option<Date> {
        let is_written_so = text.len() == "2027-03-01".len();
        is_written_so.then(|| Moment::read(&format!("{text}T00:00:00Z"))).flatten().map(Moment::date)
    }

    /// The next day.
    pub fn day_after(self) -> Date {
        Moment::from_millis((days_from(self) + 1) * DAY).date()
    }

    /// The same day so many months later, or the last of that month where it is shorter.
    pub fn months_after(self, months: u8) -> Date {
        let all = self.year * 12 + i64::from(self.month) - 1 + i64::from(months);
        let first = Date { year: all.div_euclid(12), month: small(all.rem_euclid(12) + 1), day: 1 };
        let of_day = |day: u8| Moment::from_millis(days_from(Date { day, ..first }) * DAY).date();
        // A day that its month does not have comes out in the next one.
        (1..=self.day).rev().map(of_day).find(|date| date.month == first.month).unwrap_or(first)
    }
}

/// As files have it: `2027-03-01`.
impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days from 1970-01-01 to this one.
fn days_from(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month), i64::from(date.day));
    let year = date.year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Months and days fit; anything else has been ruled out by whoever calls.
fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
