//! "How we know" (src/PROOF.md) beside the tests: every piece of evidence that it names is there.

use std::fs;

use crate::names::{missing, named, root, rows};

const PAGE: &str = "src/PROOF.md";

fn page() -> String {
    fs::read_to_string(root().join(PAGE)).unwrap()
}

#[test]
fn every_test_that_a_promise_names_is_there() {
    assert_eq!(missing(&page()), Vec::<String>::new(), "{PAGE}");
    assert!(named(&page()).len() > 40);
}

#[test]
fn every_promise_is_held_by_a_test_or_a_command_or_not_made() {
    let promises: Vec<[String; 2]> = rows(&page(), |first| first != "what we say" && first != "---");
    for [promise, evidence] in &promises {
        let is_held = !named(evidence).is_empty() || evidence.contains("`./dev ") || evidence.contains("not claimed");
        assert!(is_held, "{promise}: {evidence}");
    }
    assert!(promises.len() > 20);
}

#[test]
fn files_and_commands_that_it_points_to_are_there() {
    let page = page();
    for path in page.split('`').skip(1).step_by(2).filter(|name| name.starts_with("tests/")) {
        let file = path.split("::").next().unwrap_or_default();
        assert!(root().join(file).exists(), "{PAGE} points to {file}");
    }
    let doors =
        fs::read_to_string(root().join("dev")).unwrap() + &fs::read_to_string(root().join(".dev/suites.sh")).unwrap();
    for command in page.split('`').skip(1).step_by(2).filter_map(|name| name.strip_prefix("./dev ")) {
        let mut words = command.split(' ');
        let door = words.next().unwrap_or_default();
        assert!(doors.contains(&format!("./dev {door} ")), "{PAGE} names ./dev {command}");
        assert!(words.all(|word| doors.contains(word)), "{PAGE} names ./dev {command}");
    }
}
