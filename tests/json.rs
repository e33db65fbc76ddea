//! The reader of JSON, held against serde_json: what one reads the other reads, to the same value.

use foothold::json::parse::{Malformed, parse};
use serde_json::Value;

/// What serde_json makes of a text, a key given twice apart.
#[track_caller]
fn check(text: &str) {
    let ours = parse(text.as_bytes(), 10_000);
    if matches!(ours, Err(Malformed::DuplicateKey { .. } | Malformed::TooDeep { .. } | Malformed::Empty)) {
        return;
    }
    let theirs = serde_json::from_str::<Value>(text);
    match (ours, theirs) {
        // As bits, for -0 is 0.
        (Ok(ours), Ok(theirs)) => assert_eq!((ours.to_string(), ours), (theirs.to_string(), theirs), "{text}"),
        // serde_json takes four letters after `\u` at once, and misses them where ours already sees a wrong one.
        (Err(_), Err(_)) if text.contains("\\u") => {}
        (Err(ours), Err(theirs)) => {
            assert_eq!(ours == Malformed::CutShort, theirs.is_eof(), "{text}: {ours:?}, {theirs}")
        }
        (ours, theirs) => panic!("{text}: {ours:?}, {theirs:?}"),
    }
}

#[test]
fn the_edges_of_the_grammar_are_where_serde_json_has_them() {
    for text in [
        "-0",
        "0",
        "-",
        "01",
        "-01",
        "1.",
        ".5",
        "1.e2",
        "1e",
        "1e+",
        "1E-2",
        "1e400",
        "-1e400",
        "1e-400",
        "1.50",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "123456789012345678901234567890.5",
        "tru",
        "trux",
        "nulll",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "[1 2]",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83dx\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "\"\\/\\b\\f\\n\\r\\t\\\\\"",
        "[1]]",
        " [ ] ",
        "{ }",
        "'a'",
        "+1",
        "NaN",
        "\u{a0}1",
        "\"\u{7f}\u{1f600}\"",
    ] {
        check(text);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_of_json_s_letters_is_read_as_serde_json_reads_it(text in "[\\[\\]{}:,\"\\\\0-9eE+. \nutrfalsn-]{0,12}") {
        check(&text);
    }

    #[test]
    fn any_text_in_quotation_marks_is_read_as_serde_json_reads_it(text in "\"(\\\\u[dD][89a-fA-F][0-9a-f]{2}|\\\\[a-z\"/]|[ -~é😀\n]){0,6}\"") {
        check(&text);
    }
}
