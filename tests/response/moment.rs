//! Times in files.

use foothold::response::moment::{Date, Moment};
use proptest::prelude::*;

#[track_caller]
fn millis(text: &str) -> Option<i64> {
    Moment::read(text).map(Moment::millis)
}

#[test]
fn known_moments_read_as_the_calendar_has_them() {
    assert_eq!(millis("1970-01-01T00:00:00Z"), Some(0));
    assert_eq!(millis("2000-02-29T12:00:00Z"), Some(951_825_600_000));
    assert_eq!(millis("2026-11-22T14:03:00.250Z"), Some(1_795_356_180_000));
    assert_eq!(millis("2026-11-22T15:03:00+01:00"), Some(1_795_356_180_000));
    assert_eq!(millis("2026-11-22t09:33:00-04:30"), Some(1_795_356_180_000));
}

#[test]
fn what_is_no_moment_is_none() {
    let wrong = [
        "",
        "2026",
        "2026-11-22",
        "2026-11-22T14:03:00",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T14:60:00Z",
        "2026-11-22T14:03:00.Z",
        "2026-11-22T14:03:00Zx",
        "２026-11-22T14:03:00Z",
        "2026-00-10T00:00:00Z",
        "2026-11-22T14:03:00+1:00",
        "-026-11-22T14:03:00Z",
        "2026-11-00T14:03:00Z",
        "2026-11-32T14:03:00Z",
        "2026-99-22T14:03:00Z",
        "2026x11-22T14:03:00Z",
        "2026-11x22T14:03:00Z",
        "2026-11-22x14:03:00Z",
        "2026-11-22T14x03:00Z",
        "2026-11-22T14:03x00Z",
        "2026-11-22T14:03:61Z",
        "2026-11-22T14:03:00+01x00",
        "2026-11-22T14:03:00x01:00",
        "2026-11-22T14:03:00+01:00x",
    ];
    for text in wrong {
        assert_eq!(millis(text), None, "{text:?}");
    }
}

#[test]
fn a_clock_far_off_stays_within_what_can_be_written() {
    assert_eq!(Moment::from_millis(i64::MAX).rfc3339(), "9999-12-31T23:59:59Z");
    assert_eq!(Moment::from_millis(i64::MIN).rfc3339(), "0000-01-01T00:00:00Z");
    assert_eq!(Moment::from_millis(0).date(), Date { year: 1970, month: 1, day: 1 });
}

proptest! {
    #[test]
    fn what_is_written_reads_back_to_the_second(seconds in -62_167_219_200_i64..=253_402_300_799) {
        let moment = Moment::from_millis(seconds * 1_000);
        prop_assert_eq!(Moment::read(&moment.rfc3339()), Some(moment));
    }

    #[test]
    fn any_text_at_all_is_answered(text in ".*|[0-9TZ:.+-]{0,30}") {
        let _moment: Option<Moment> = Moment::read(&text);
    }
}

#[test]
fn a_day_is_read_only_as_files_have_it_and_only_if_a_calendar_has_it() {
    assert_eq!(Date::read("2028-02-29"), Some(Date { year: 2028, month: 2, day: 29 }));
    let wrong =
        ["", "2027-02-29", "2027-02-30", "2027-00-01", "2027-1-01", "27-01-01", "2027-01-01Z", "2027-01-01T00:00:00Z"];
    for text in wrong.into_iter().chain(["0x27-01-01", "２027-01-0", "-027-01-01", "2027/01/01", "12027-01-01"]) {
        assert_eq!(Date::read(text), None, "{text:?}");
    }
}

#[test]
fn half_a_year_later_is_the_same_day_or_the_last_of_a_shorter_month() {
    let later = |text: &str, months| Date::read(text).map(|date| date.months_after(months).to_string());
    assert_eq!(later("2026-11-26", 6).as_deref(), Some("2027-05-26"));
    assert_eq!(later("2026-08-31", 6).as_deref(), Some("2027-02-28"));
    assert_eq!(later("2027-08-31", 6).as_deref(), Some("2028-02-29"));
    assert_eq!(later("2026-12-31", 0).as_deref(), Some("2026-12-31"));
    assert_eq!(later("2026-12-31", 1).as_deref(), Some("2027-01-31"));
}

proptest! {
    #[test]
    fn every_day_is_written_as_it_is_read_and_the_next_one_follows(millis in -62_167_219_200_000_i64..253_402_300_799_999) {
        let date = Moment::from_millis(millis).date();
        prop_assert_eq!(Date::read(&date.to_string()), Some(date));
        let next = Moment::from_millis(millis.saturating_add(86_400_000)).date();
        prop_assert_eq!(date.day_after(), next);
    }
}
