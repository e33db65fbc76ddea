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
