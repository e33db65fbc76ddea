//! What a config may hold, and that the schema agrees with the reader.

use std::sync::OnceLock;

use foothold::config::read::{is_href, origin, read};
use foothold::config::{Config, Link};
use foothold::embed::color::Color;
use foothold::embed::theme::Theme;
use foothold::files::schema::{Published, schema};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

fn taken(config: &Value) -> Config {
    read(config.to_string().as_bytes()).expect("taken")
}

fn is_valid(config: &Value) -> bool {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    let made = || jsonschema::draft202012::new(&schema(Published::Config)).expect("a schema");
    VALIDATOR.get_or_init(made).is_valid(config)
}

#[test]
fn the_file_as_it_comes_sets_nothing() {
    assert_eq!(read(include_bytes!("../../src/hosting/config.json")), Ok(Config::default()));
    assert_eq!(Config::default().theme(), Theme::default());
}

#[test]
fn everything_that_is_set_is_taken() {
    let config = json!({
        "$schema": "config.schema.json",
        "format": "foothold-config/1",
        "bank": "our-bank.json",
        "title": "North County",
        "accent": "navy",
        "language": "en",
        "links": [{ "text": "Ask us", "href": "mailto:hr@schools.example" }, { "text": "Terms", "href": "terms.html#top" }],
        "hosts": ["https://www.schools.example", "HTTP://Intranet:8080"],
    });
    assert!(is_valid(&config));
    let config = taken(&config);
    let link = |text: &str, href: &str| Link { text: text.into(), href: href.into() };
    let expected = Config {
        bank: Some("our-bank.json".into()),
        title: Some("North County".into()),
        accent: Some(Color::hex(0x00_00_80)),
        language: Some("en"),
        links: vec![link("Ask us", "mailto:hr@schools.example"), link("Terms", "terms.html#top")],
        hosts: Some(vec!["https://www.schools.example".into(), "http://intranet:8080".into()]),
    };
    assert_eq!(config, expected);
    assert!(config.theme().properties.contains(&("--fh-light-accent".into(), "#000080".into())));
}

#[test]
fn a_key_that_is_null_is_left_out() {
    let config = json!({ "format": "foothold-config/1", "title": null, "links": null, "hosts": null });
    assert_eq!(taken(&config), Config::default());
    assert!(is_valid(&config));
}

#[test]
fn a_text_may_be_as_long_as_its_limit() {
    let config = json!({ "format": "foothold-config/1", "title": "ü".repeat(120), "links": [{ "text": "ü".repeat(80), "href": "x" }] });
    assert_eq!(taken(&config).links.len(), 1);
}

#[test]
fn a_link_leads_to_the_web_to_a_letter_or_below_this_site() {
    let good = [
        "https://example.org",
        "HTTP://example.org/a?b=c:d#e",
        "https://[::1]/",
        "mailto:a@example.org",
        "terms.html",
        "./a:b",
        "../",
        "/about",
        "?a=b:c",
        "#/privacy",
    ];
    let bad = [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<p>",
        "vbscript:x",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "https:",
        "https:example.org",
        "https:///x",
        "https://",
        "mailto:",
        "a b",
        "é",
    ];
    for (hrefs, is_good) in [(&good[..], true), (&bad[..], false)] {
        for href in hrefs {
            assert_eq!(is_href(href), is_good, "{href}");
            let config = json!({ "format": "foothold-config/1", "links": [{ "text": "x", "href": href }] });
            assert_eq!((read(config.to_string().as_bytes()).is_ok(), is_valid(&config)), (is_good, is_good), "{href}");
        }
    }
}

/// F71, F83. A host is named as browsers name an origin, and with anything behind it would never be met.
#[test]
fn a_host_is_the_beginning_of_an_address_and_nothing_more() {
    let good = [
        ("https://schools.example", "https://schools.example"),
        ("HTTPS://Schools.Example:443", "https://schools.example"),
        ("http://schools.example:80", "http://schools.example"),
        ("http://schools.example:443", "http://schools.example:443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("https://[2001:DB8::1]:8443", "https://[2001:db8::1]:8443"),
        ("https://xn--schle-kva.example", "https://xn--schle-kva.example"),
    ];
    let bad = [
        "schools.example",
        "//schools.example",
        "https://",
        "https://schools.example/",
        "https://schools.example/district",
        "https://schools.example?",
        "https://a@schools.example",
        "https://*.schools.example",
        "https://.schools.example",
        "https://schools.example.",
        "https://schools.example:",
        "https://schools.example:0",
        "https://schools.example:123456",
        "https://schule.example:x",
        "https://[]",
        "https://[::1",
        "https://sch\u{fc}le.example",
        " https://schools.example",
        "ftp://schools.example",
        "null",
        "*",
    ];
    let config = |host: &str| json!({ "format": "foothold-config/1", "hosts": [host] });
    for (text, expected) in good {
        assert_eq!(origin(text).as_deref(), Some(expected));
        assert_eq!(taken(&config(text)).hosts, Some(vec![expected.to_owned()]));
        assert!(is_valid(&config(text)), "{text}");
    }
    for text in bad {
        assert_eq!(origin(text), None, "{text}");
        assert!(read(config(text).to_string().as_bytes()).is_err() && !is_valid(&config(text)), "{text}");
    }
}

/// F83. What was meant for a few is not open to all by a slip of the pen.
#[test]
fn a_config_that_is_refused_answers_no_page_if_it_has_a_list_of_hosts() {
    for text in [r#"{"hosts": ["https://schools.example/"]}"#, r#"{"hosts": ["https://schools.example"],}"#] {
        assert!(read(text.as_bytes()).is_err());
        assert_eq!(Config::refused(text), Config { hosts: Some(Vec::new()), ..Config::default() });
    }
    assert_eq!(Config::refused(r#"{"titel": "North County"}"#), Config::default());
    assert_eq!(taken(&json!({ "format": "foothold-config/1", "hosts": [] })).hosts, Some(Vec::new()));
}

fn any_text() -> impl Strategy<Value = Value> {
    prop_oneof![
        ".{0,130}".prop_map(Value::from),
        "[a-z:/.#?]{0,12}".prop_map(Value::from),
        "#[0-9a-f]{3,8}".prop_map(Value::from),
        Just(json!("our-bank.json")),
        Just(json!("en")),
        Just(Value::Null),
        any::<i32>().prop_map(Value::from),
    ]
}

fn any_config() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        Just("title".to_owned()),
        Just("bank".to_owned()),
        Just("accent".to_owned()),
        Just("language".to_owned()),
        "[a-z]{1,8}"
    ];
    let link = (any_text(), any_text()).prop_map(|(text, href)| json!({ "text": text, "href": href }));
    let host = prop_oneof![any_text(), "[hH]ttps?:/?/[a-z.\\[\\]:-]{1,6}(:[0-9]{0,6})?/?".prop_map(Value::from)];
    let links = prop::collection::vec(link, 0..10);
    let hosts = prop::collection::vec(host, 0..2);
    (prop::collection::vec((key, any_text()), 0..4), links, hosts).prop_map(|(members, links, hosts)| {
        let mut config = json!({ "format": "foothold-config/1", "links": links, "hosts": hosts });
        members.into_iter().for_each(|(key, value)| config[key] = value);
        config
    })
}

proptest! {
    #[test]
    fn what_is_taken_is_valid(config in any_config()) {
        if read(config.to_string().as_bytes()).is_ok() {
            prop_assert!(is_valid(&config), "{config}");
        }
    }

    #[test]
    fn any_bytes_are_taken_or_refused_with_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(faults) = read(&bytes) {
            prop_assert!(!faults.is_empty());
        }
    }

    #[test]
    fn any_address_that_is_let_pass_is_ascii_and_of_a_known_scheme(text in ".{0,40}") {
        if is_href(&text) {
            let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            let is_known = scheme.is_none_or(|scheme| ["http", "https", "mailto"].contains(&scheme.as_str()) || scheme.contains(['/', '?', '#']));
            prop_assert!(text.is_ascii() && is_known && !text.starts_with("//"));
        }
    }
}
