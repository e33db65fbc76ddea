//! Calendar files: all-day events in iCalendar (RFC 5545), in the same bytes for the same events.
//!
//! Reading them back is for counting what a file holds before it is handed over; it takes what is written here.

use crate::response::moment::{Date, Moment};

/// Something on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Unlike every other event's, and the same whenever this one is written again: so that a calendar changes the one
    /// that it has.
    pub uid: String,
    pub day: Date,
    pub title: String,
    /// May be empty, and may have several lines. Here and in the title only [`plain`] text reads back as it was.
    pub text: String,
    pub standing: Standing,
}

/// Whether it takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Confirmed,
    /// A calendar that has it takes it out.
    Cancelled,
}

/// Octets in a line, its break not counted.
const LINE_LIMIT: usize = 75;
/// The highest number of a version: many calendars keep it in 32 bits.
const SEQUENCE_MOST: u64 = i32::MAX as u64;
const BREAK: &str = "\r\n";
/// The break within a folded line, with the space that begins the next one.
const FOLD: &str = "\r\n ";

impl Standing {
    const WORDS: [(&'static str, Standing); 2] =
        [("CONFIRMED", Standing::Confirmed), ("CANCELLED", Standing::Cancelled)];

    fn word(self) -> &'static str {
        match self {
            Standing::Confirmed => "CONFIRMED",
            Standing::Cancelled => "CANCELLED",
        }
    }
}

/// The events as one file, made by `product` at `now`. Of two files with an event that with the higher `version` counts.
pub fn write(events: &[Event], product: &str, now: Moment, version: u64) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| out.push_str(&fold(&format!("{name}:{value}")));
    let stamp = basic(&now.rfc3339());
    let version = version.min(SEQUENCE_MOST).to_string();
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", &escape(product));
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", &escape(&event.uid));
        line("DTSTAMP", &stamp);
        line("SEQUENCE", &version);
        line("DTSTART;VALUE=DATE", &basic(&event.day.to_string()));
        line("DTEND;VALUE=DATE", &basic(&event.day.day_after().to_string()));
        line("SUMMARY", &escape(&event.title));
        if !event.text.is_empty() {
            line("DESCRIPTION", &escape(&event.text));
        }
        line("STATUS", event.standing.word());
        // What is due on a day does not make the day busy.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

/// The events of a file as `write` has it; `None` where something in it is not as it was written.
pub fn read(text: &str) -> Option<Vec<Event>> {
    let text = unfold(text);
    let inner = text.strip_prefix("BEGIN:VCALENDAR")?.strip_suffix("\r\nEND:VCALENDAR\r\n")?;
    // Whole lines, since a title may end in the same words.
    let mut parts = inner.split("\r\nBEGIN:VEVENT\r\n");
    parts.next()?;
    parts.map(|part| event(part.strip_suffix("\r\nEND:VEVENT")?)).collect()
}

fn event(text: &str) -> Option<Event> {
    let value = |name: &str| {
        let mut values = text.split(BREAK).filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        values.next()
    };
    let day = |name: &str| extended(value(name)?);
    let (_, standing) = Standing::WORDS.iter().find(|(word, _)| value("STATUS") == Some(word))?;
    let event = Event {
        uid: unescape(value("UID")?),
        day: day("DTSTART;VALUE=DATE")?,
        title: unescape(value("SUMMARY")?),
        text: value("DESCRIPTION").map(unescape).unwrap_or_default(),
        standing: *standing,
    };
    (day("DTEND;VALUE=DATE")? == event.day.day_after()).then_some(event)
}

/// A text as a calendar can hold it: one kind of break, and no other control character but the tab.
pub fn plain(text: &str) -> String {
    unescape(&escape(text))
}

/// A date or a time without its hyphens and colons: `2027-03-01` becomes `20270301`.
fn basic(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '-' | ':')).collect()
}

fn extended(text: &str) -> Option<Date> {
    Date::read(&format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?))
}

/// A line with its break, folded so that no part of it is too long and no character is cut.
fn fold(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / LINE_LIMIT * FOLD.len() + BREAK.len());
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE_LIMIT {
            out.push_str(FOLD);
            // The space that begins a line counts.
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str(BREAK);
    out
}

fn unfold(text: &str) -> String {
    text.replace(FOLD, "")
}

/// A text as a value. Breaks of whatever kind become one kind; other control characters, which no calendar takes, are spaces.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace(BREAK, "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(letter),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => out.extend(letters.next().map(|next| if matches!(next, 'n' | 'N') { '\n' } else { next })),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_line_is_folded_within_its_limit_and_unfolds_to_itself(text in "(?s)[^\r\n]{0,400}") {
            let folded = fold(&text);
            prop_assert!(folded.ends_with(BREAK));
            for line in folded.trim_end_matches(BREAK).split(BREAK) {
                prop_assert!(line.len() <= LINE_LIMIT, "{} octets", line.len());
            }
            prop_assert_eq!(unfold(&folded), format!("{text}{BREAK}"));
        }

        #[test]
        fn any_text_is_one_line_and_comes_back(text in "(?s).{0,200}") {
            let value = escape(&text);
            prop_assert!(!value.contains(['\r', '\n']) && !value.chars().any(|letter| letter.is_control() && letter != '\t'));
            prop_assert_eq!(escape(&plain(&text)), value);
        }

        #[test]
        fn any_events_read_back(texts in prop::collection::vec(("(?s).{0,120}", "(?s).{0,300}", 0..900_000_i64, any::<bool>()), 0..5)) {
            let event = |(index, (title, text, day, is_cancelled)): (usize, (String, String, i64, bool))| Event {
                uid: format!("{index}@x"),
                day: Moment::from_millis(day * 86_400_000).date(),
                title: plain(&title),
                text: plain(&text),
                standing: if is_cancelled { Standing::Cancelled } else { Standing::Confirmed },
            };
            let events: Vec<Event> = texts.into_iter().enumerate().map(event).collect();
            let file = write(&events, "x", Moment::from_millis(0), 1);
            prop_assert!(file.split(BREAK).all(|line| line.len() <= LINE_LIMIT && !line.contains(['\r', '\n'])));
            prop_assert_eq!(read(&file), Some(events));
        }
    }

    #[test]
    fn a_line_is_folded_before_the_character_that_would_cross_its_limit() {
        let line = format!("{}é{}", "a".repeat(74), "b".repeat(72));
        assert_eq!(fold(&line), format!("{}\r\n é{}\r\n", "a".repeat(74), "b".repeat(72)));
        assert_eq!(fold(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
    }

    #[test]
    fn every_break_is_one_break_and_marks_of_the_format_are_escaped() {
        assert_eq!(escape("a\r\nb\nc\rd;e,f\\g\u{7}"), "a\\nb\\nc\\nd\\;e\\,f\\\\g ");
        assert_eq!(unescape("a\\nb\\Nc\\;\\,\\\\n"), "a\nb\nc;,\\n");
    }

    fn titled(title: &str) -> [Event; 1] {
        [Event {
            uid: "u".to_owned(),
            day: Date { year: 2027, month: 12, day: 31 },
            title: title.to_owned(),
            text: String::new(),
            standing: Standing::Confirmed,
        }]
    }

    #[test]
    fn a_title_may_end_in_words_of_the_format() {
        for title in ["about BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "BEGIN:VCALENDAR"] {
            let events = titled(title);
            assert_eq!(read(&write(&events, "x", Moment::from_millis(0), 1)).as_deref(), Some(&events[..]), "{title}");
        }
    }

    #[test]
    fn what_is_not_as_it_was_written_is_no_calendar() {
        let events = titled("t");
        let file = write(&events, "x", Moment::from_millis(0), 1);
        assert_eq!(read(&file).as_deref(), Some(&events[..]));
        for (old, new) in [("END:VEVENT", "END:X"), ("20271231", "20271232"), ("20280101", "20280102"), ("UID:", "ID:")]
        {
            assert_eq!(read(&file.replace(old, new)), None, "{old}");
        }
        assert_eq!((read(""), read(&file[..file.len() - 20])), (None, None));
    }
}
