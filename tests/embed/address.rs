//! The query of the page's own address.

use foothold::embed::address::{Address, is_bank, is_language, is_workspace};
use proptest::prelude::*;

fn address(workspace: Option<&str>, bank: Option<&str>, language: Option<&str>) -> Address {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    Address { workspace: owned(workspace), bank: owned(bank), language: owned(language) }
}

#[track_caller]
fn reads(query: &str, expected: Address) {
    assert_eq!(Address::read(query), expected, "{query}");
}

#[test]
fn a_query_of_a_loader_is_read() {
    let all = address(Some("north-county"), Some("ours.json"), Some("pt-BR"));
    reads("?workspace=north-county&bank=ours.json&lang=pt-BR", all.clone());
    reads("lang=pt-BR&later=1&bank=ours.json&&workspace=north-county", all);
    reads("", Address::default());
    reads("?", Address::default());
}

#[test]
fn what_does_not_fit_is_ignored_and_takes_nothing_with_it() {
    let workspaces = ["", "North", "a b", "a%2Db", "ä", "a:b", "a/b", "__proto__", &"a".repeat(65)];
    for workspace in workspaces {
        reads(&format!("?workspace={workspace}&lang=en"), address(None, None, Some("en")));
    }
    for bank in [
        "",
        ".json",
        "..json",
        "../x.json",
        "a/b.json",
        "a%2Fb.json",
        "x.js",
        "http://x/y.json",
        "x.json?",
        &format!("{}.json", "a".repeat(60)),
    ] {
        reads(&format!("?bank={bank}&workspace=a"), address(Some("a"), None, None));
    }
    for language in ["", "e", "english", "en_US", "en-", "en--us", "12", "en-<b>", &"en-aaaaaaaa".repeat(4)] {
        reads(&format!("?lang={language}&workspace=a"), address(Some("a"), None, None));
    }
    reads("?workspace", Address::default());
}

#[test]
fn of_two_the_first_that_fits_counts() {
    reads("?workspace=&workspace=b&workspace=c", address(Some("b"), None, None));
}

#[test]
fn the_edges_fit() {
    let (workspace, bank) = ("a".repeat(64), format!("{}.json", "a".repeat(59)));
    reads(&format!("?workspace={workspace}&bank={bank}&lang=gsw"), address(Some(&workspace), Some(&bank), Some("gsw")));
}

proptest! {
    #[test]
    fn whatever_is_read_fits_the_grammar(query in r"\PC{0,40}", name in "workspace|bank|lang", value in r"[a-zA-Z0-9./%-]{0,70}") {
        let found = Address::read(&format!("{query}&{name}={value}"));
        prop_assert!(found.workspace.is_none_or(|text| is_workspace(&text)));
        prop_assert!(found.bank.is_none_or(|text| is_bank(&text) && !text.contains('/')));
        prop_assert!(found.language.is_none_or(|text| is_language(&text)));
    }
}
