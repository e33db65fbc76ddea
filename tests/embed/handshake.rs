//! The messages between the windows.

use foothold::embed::handshake::{Direction, Host, Look, hello, init, is_welcome};
use foothold::embed::share::Share;
use foothold::embed::theme::Tone;
use foothold::embed::value::{TEXT, Value};
use proptest::prelude::*;

use super::support::{NONCE, any_value, object, text, with};

fn answer() -> Value {
    let tokens = object([("--foothold-accent", text("#336699"))]);
    let host = object([
        ("lang", text("es")),
        ("dir", text("rtl")),
        ("theme", text("dark")),
        ("share", text("progress")),
        ("tokens", tokens),
    ]);
    object([
        ("p", text("foothold")),
        ("t", text("init")),
        ("v", Value::Number(1.0)),
        ("n", text(NONCE)),
        ("host", host),
    ])
}

#[test]
fn the_hello_says_protocol_versions_and_nonce() {
    let message = hello(NONCE);
    assert_eq!(message.text_of("p"), Some("foothold"));
    assert_eq!(message.text_of("t"), Some("hello"));
    assert_eq!(message.field("v"), &Value::List(vec![Value::Number(1.0)]));
    assert_eq!(message.text_of("n"), Some(NONCE));
}

#[test]
fn the_answer_says_what_the_host_asks_for() {
    let look = Look {
        direction: Some(Direction::RightToLeft),
        tone: Some(Tone::Dark),
        tokens: vec![("--foothold-accent", "#336699".to_owned())],
    };
    assert_eq!(init(&answer(), NONCE), Some(Host { share: Share::Progress, look }));
}

/// F71, F74. Another protocol, message, version or nonce is no answer.
#[test]
fn what_answers_something_else_is_no_answer() {
    let other = [
        ("p", text("other")),
        ("t", text("hello")),
        ("v", Value::Number(2.0)),
        ("v", Value::Number(1.5)),
        ("v", Value::Other),
        ("v", text("1")),
        ("v", Value::List(vec![Value::Number(1.0)])),
        ("n", text(&NONCE.replace('0', "1"))),
        ("n", text("")),
        ("n", Value::Other),
    ];
    for (name, value) in other {
        assert_eq!(init(&with(&answer(), name, value.clone()), NONCE), None, "{name}: {value:?}");
    }
    assert_eq!(init(&with(&answer(), "n", text("")), ""), None, "without a nonce of ours nothing answers it");
}

/// F71, F83.
#[test]
fn only_the_listed_hosts_are_answered_where_there_is_a_list() {
    let hosts = ["https://schools.example".to_owned()];
    for origin in ["https://schools.example", "https://other.example", "null", ""] {
        assert!(is_welcome(None, origin), "{origin}");
        assert!(!is_welcome(Some(&[]), origin), "{origin}");
    }
    assert!(is_welcome(Some(&hosts), "https://schools.example"));
    for origin in ["http://schools.example", "https://schools.example:8443", "https://a.schools.example", "null", ""] {
        assert!(!is_welcome(Some(&hosts), origin), "{origin}");
    }
}

#[test]
fn a_host_that_asks_for_nothing_or_for_nonsense_gets_the_least() {
    let nonsense = object([
        ("share", text("everything")),
        ("theme", Value::Number(1.0)),
        ("lang", text("<b>")),
        ("dir", text("auto")),
        ("tokens", text("--foothold-accent:red")),
    ]);
    for host in [Value::Other, object([]), nonsense] {
        assert_eq!(init(&with(&answer(), "host", host), NONCE), Some(Host::default()));
    }
}

#[test]
fn a_token_that_is_too_long_is_none() {
    let tokens = |length| object([("tokens", object([("--foothold-font", text(&"x".repeat(length)))]))]);
    let count = |length| init(&with(&answer(), "host", tokens(length)), NONCE).map(|host| host.look.tokens.len());
    assert_eq!((count(TEXT), count(TEXT + 1)), (Some(1), Some(0)));
}

proptest! {
    /// F73.
    #[test]
    fn any_message_is_an_answer_or_ignored(message in any_value(), field in any_value()) {
        init(&message, NONCE);
        let host = init(&with(&answer(), "host", field), NONCE);
        prop_assert!(host.is_some_and(|host| host.look.tokens.iter().all(|(_, text)| text.encode_utf16().count() <= TEXT)));
    }
}
