//! The messages through the port.

use foothold::embed::handshake::Look;
use foothold::embed::message::{Heard, Keeping, Progress, TALLEST, Told};
use foothold::embed::share::{Band, Share, Summary};
use foothold::embed::theme::{ThemeFault, Tone};
use foothold::embed::value::{TEXT, Value};
use proptest::prelude::*;

use super::support::{any_value, object, text};

fn viewport(top: f64, height: f64) -> Option<Heard> {
    Heard::read(&object([("t", text("viewport")), ("top", Value::Number(top)), ("height", Value::Number(height))]))
}

#[test]
fn what_a_host_says_is_read() {
    assert_eq!(viewport(0.0, 900.5), Some(Heard::Viewport { top: 0.0, height: 900.5 }));
    let config = object([("t", text("config")), ("theme", text("light"))]);
    assert_eq!(Heard::read(&config), Some(Heard::Config(Look { tone: Some(Tone::Light), ..Look::default() })));
    let ping = |name| Heard::read(&object([("t", text(name)), ("n", Value::Number(7.0))]));
    assert_eq!((ping("ping"), ping("pong")), (Some(Heard::Ping(7.0)), Some(Heard::Pong(7.0))));
}

/// F73, F74.
#[test]
fn unknown_messages_and_impossible_numbers_are_ignored() {
    for number in [-1.0, TALLEST + 1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(viewport(number, 1.0), None, "{number}");
        assert_eq!(viewport(1.0, number), None, "{number}");
    }
    for message in [Value::Other, Value::Number(1.0), text("config"), Value::List(vec![text("config")]), object([])] {
        assert_eq!(Heard::read(&message), None, "{message:?}");
    }
    // What the page itself says is nothing that a host may say.
    for name in ["", "Config", "init", "hello", "ready", "height", "completed", "__proto__"] {
        assert_eq!(Heard::read(&object([("t", text(name)), ("px", Value::Number(1.0))])), None, "{name}");
    }
}

/// F85. Without having asked, a host is told how tall the page is, where the focus is, and whether answers are kept.
#[test]
fn each_message_needs_what_the_host_asked_for() {
    let progress = Progress { answered: 1, total: 2, step: 1, steps: 1 };
    let completed = |summary| Told::Completed { bank: "toy".to_owned(), progress, summary };
    let summary = Summary { areas: Vec::new(), entry_point: None };
    let free = [
        Told::Ready { app: "1.0.0".to_owned(), version: 1 },
        Told::Height(1.0),
        Told::Saved(Keeping::Saved),
        Told::Focus { top: 0.0, height: 1.0 },
        Told::Error(ThemeFault::Unknown("--foothold-x".to_owned())),
        Told::Ping(1.0),
        Told::Pong(1.0),
    ];
    assert!(free.iter().all(|told| told.needs() == Share::Nothing));
    assert_eq!(Told::Progress(progress).needs(), Share::Progress);
    assert_eq!(completed(None).needs(), Share::Progress);
    assert_eq!(completed(Some(summary)).needs(), Share::Summary);
    assert!(Share::Nothing < Share::Progress && Share::Progress < Share::Summary);
}

/// F85. The fields of the two messages that say something of the answers, and no others.
#[test]
fn a_completion_holds_counts_bands_and_an_entry_point() {
    let progress = Progress { answered: 60, total: 69, step: 3, steps: 20 };
    let names = |told: Told| match told.value() {
        Value::Object(fields) => fields.into_iter().map(|(name, _)| name).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(names(Told::Progress(progress)), ["answered", "total", "step", "steps", "t"]);
    let bank = "teaching-job".to_owned();
    assert_eq!(
        names(Told::Completed { bank: bank.clone(), progress, summary: None }),
        ["bank", "answered", "total", "t"]
    );
    let areas = vec![("needs".to_owned(), Some(Band::High)), ("strengths".to_owned(), None)];
    let summary = Summary { areas, entry_point: Some("team-learning".to_owned()) };
    let told = Told::Completed { bank, progress, summary: Some(summary) };
    assert_eq!(names(told.clone()), ["bank", "answered", "total", "areas", "entryPoint", "t"]);
    let high = object([("area", text("needs")), ("band", text("high"))]);
    let open = object([("area", text("strengths")), ("band", Value::Other)]);
    assert_eq!(told.value().field("areas"), &Value::List(vec![high, open]));
    assert_eq!(told.value().text_of("entryPoint"), Some("team-learning"));
}

#[test]
fn a_band_is_named_where_open_answers_cannot_change_it() {
    let thirds =
        [((0.0, 33.3), Some(Band::Low)), ((33.4, 66.6), Some(Band::Middle)), ((66.7, 100.0), Some(Band::High))];
    for (range, band) in thirds {
        assert_eq!(Band::of(range), band, "{range:?}");
    }
    assert_eq!(Band::of((33.3, 33.4)), None);
    assert_eq!(Band::of((0.0, 100.0)), None);
}

proptest! {
    /// F73.
    #[test]
    fn any_message_is_understood_within_its_limits_or_ignored(message in any_value()) {
        match Heard::read(&message) {
            Some(Heard::Viewport { top, height }) => {
                prop_assert!((0.0..=TALLEST).contains(&top) && (0.0..=TALLEST).contains(&height));
            }
            Some(Heard::Config(look)) => {
                prop_assert!(look.tokens.iter().all(|(_, text)| text.encode_utf16().count() <= TEXT));
            }
            Some(Heard::Ping(number) | Heard::Pong(number)) => prop_assert!((0.0..1e16).contains(&number)),
            None => {}
        }
    }

    /// F78.
    #[test]
    fn no_height_leaves_its_limits(pixels in any::<f64>()) {
        match Told::Height(pixels).value().field("px") {
            Value::Number(told) => prop_assert!((0.0..=TALLEST).contains(told)),
            other => prop_assert!(pixels.is_nan(), "{:?}", other),
        }
    }
}
