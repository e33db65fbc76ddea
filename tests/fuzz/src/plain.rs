//! Readers of what others have written down in formats that are not ours: JSON, tables, calendars, pictures.

use foothold::files::calendar::{self, Event, plain};
use foothold::files::{png, table};
use foothold::json::canonical::canonical;
use foothold::json::locate::locate;
use foothold::json::parse::{DEPTH_LIMIT, Malformed, parse};
use foothold::json::place::Place;
use foothold::json::print::{print, print_pretty};
use serde_json::{Deserializer, Value};

use super::edit::{document, pointers};
use super::sample::{self, now};

/// Values whose places are looked up in one text.
const LOCATED_MOST: usize = 24;

/// Our reader of JSON takes what serde_json takes, to the same bits, printed it reads back, and every place is found.
pub fn json(bytes: &[u8]) {
    let file = document(bytes, &sample::all());
    let limit = 1 << 20;
    let ours = parse(&file, limit);
    let text = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&file);
    let theirs = serde_json::from_slice::<Value>(text);
    let tree = match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!((ours.to_string(), &ours), (theirs.to_string(), &theirs));
            ours
        }
        (Err(Malformed::DuplicateKey { place } | Malformed::TooDeep { place, .. }), _) => {
            return assert!(place.as_str().starts_with('/') || DEPTH_LIMIT == 0);
        }
        (Err(_), Err(_)) => return,
        (Err(Malformed::Utf16), _) => return,
        (ours, theirs) => panic!("{ours:?}, {theirs:?}"),
    };
    for printed in [print(&tree), print_pretty(&tree)] {
        assert_eq!(parse(printed.as_bytes(), usize::MAX).as_ref(), Ok(&tree));
    }
    let once = canonical(&tree);
    assert_eq!(canonical(&parse(once.as_bytes(), usize::MAX).expect("canonical JSON")), once);
    if let Ok(text) = std::str::from_utf8(&file) {
        located(text, &tree);
    }
}

/// What stands where a place leads is what the place is of.
fn located(text: &str, tree: &Value) {
    for pointer in pointers(tree).iter().take(LOCATED_MOST) {
        let steps = pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
        let place = steps.fold((Place::root(), tree), |(place, value), step| match value {
            Value::Array(list) => {
                let index: usize = step.parse().expect("an index");
                (place.index(index), &list[index])
            }
            value => (place.key(&step), &value[&step]),
        });
        assert_eq!(place.0.as_str(), pointer);
        let found = locate(text, &place.0);
        let line = text.split('\n').take(found.line - 1).map(|line| line.len() + 1).sum::<usize>();
        let rest: String = text[line..].chars().skip(found.column - 1).collect();
        let value = Deserializer::from_str(rest.trim_start_matches('\u{feff}')).into_iter::<Value>().next();
        assert_eq!(value.map(|value| value.expect("a value")).as_ref(), Some(place.1), "{pointer}");
    }
}

/// A table, a calendar or a picture's head is read, and reads back, or is none.
pub fn table(bytes: &[u8]) {
    if let Some((width, height)) = png::size(bytes) {
        assert_eq!(bytes.get(16..24), Some(&[width.to_be_bytes(), height.to_be_bytes()].concat()[..]));
    }
    let text = String::from_utf8_lossy(bytes);
    if let Some(rows) = table::read::rows(&text) {
        assert!(rows.windows(2).all(|two| two[0].len() == two[1].len()));
        assert_eq!(table::read::rows(&written(&rows)), Some(rows));
    }
    if let Some(events) = calendar::read(&text) {
        let event = |event: &Event| Event {
            uid: plain(&event.uid),
            title: plain(&event.title),
            text: plain(&event.text),
            ..event.clone()
        };
        let events: Vec<Event> = events.iter().map(event).collect();
        let file = calendar::write(&events, "x", now(), 1);
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(calendar::read(&file), Some(events));
    }
}

/// Every cell in quotation marks.
fn written(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n";
    format!("\u{feff}{}", rows.iter().map(row).collect::<String>())
}
