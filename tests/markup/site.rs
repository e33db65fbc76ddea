//! What a folder sets: its title, its links, and what its host is told when the config is wrong.

use foothold::app::hooks::shared::Shared;
use foothold::app::pages::home::config::{drawn, refused};
use foothold::app::setup::Setup;
use foothold::config::read::read;
use foothold::route::Route;

use super::drawn::page_set_up;
use super::made::{check, setup, texts};
use crate::common::bank;

fn set_up(change: impl FnOnce(&mut Setup)) -> Shared<Setup> {
    let mut setup = Setup::built_in(Shared::new(bank()));
    change(&mut setup);
    Shared::new(Box::leak(Box::new(setup)))
}

const CONFIG: &str = r#"{
    "format": "foothold-config/1",
    "title": "North <County>",
    "links": [{ "text": "Our strategy", "href": "https://schools.example/" }, { "text": "Ask us", "href": "mailto:hr@schools.example" }]
}"#;

fn ours() -> Shared<Setup> {
    set_up(|setup| setup.drawn = drawn(&read(CONFIG.as_bytes()).expect("a config"), false))
}

fn ours_embedded() -> Shared<Setup> {
    set_up(|setup| {
        setup.drawn = drawn(&read(CONFIG.as_bytes()).expect("a config"), true);
        setup.is_embedded = true;
    })
}

#[test]
fn a_title_stands_beside_the_tools_own_name_and_links_in_the_foot() {
    let page = page_set_up(ours, Some(Route::Privacy), &[], Vec::new);
    assert!(page.every("header")[0].text.starts_with("FootholdNorth <County>"), "{}", page.text);
    let foot = page.only("footer");
    let links: Vec<_> = foot.every("a").into_iter().filter(|link| link.attribute("rel").is_some()).collect();
    let led: Vec<_> =
        links.iter().map(|link| (link.text.as_str(), link.attribute("href"), link.attribute("target"))).collect();
    let expected =
        [("Our strategy", Some("https://schools.example/"), None), ("Ask us", Some("mailto:hr@schools.example"), None)];
    assert_eq!(led, expected);
}

#[test]
fn inside_another_page_links_open_beside_it() {
    let page = page_set_up(ours_embedded, Some(Route::Home), &[], Vec::new);
    let links: Vec<_> =
        page.only("footer").every("a").into_iter().filter(|link| link.attribute("rel").is_some()).collect();
    assert_eq!(links.len(), 2);
    assert!(links.iter().all(|link| link.attribute("target") == Some("_blank")));
}

#[test]
fn the_page_that_makes_the_snippet_is_whole_and_is_not_shown_inside_another_page() {
    let page = page_set_up(setup, Some(Route::PutOnSite), &[], Vec::new);
    check(&page, "put on site");
    assert_eq!(page.only("h1").text, "Put it on your site");
    let frame = page.only("iframe");
    assert!(frame.attribute("title").is_some_and(|title| title.starts_with("Preview: ")));
    assert!(texts(&page, "textarea").iter().any(|code| code.contains("<foothold-diagnostic frame-title=")));
    let page = page_set_up(ours_embedded, Some(Route::PutOnSite), &[], Vec::new);
    assert!(page.every("iframe").is_empty() && page.text.contains("There is no such page"));
    assert!(!page.only("footer").text.contains("Put it on your site"));
}

/// A folder whose config has three faults.
pub fn wrong() -> Shared<Setup> {
    let links = ["7"; 9].join(",");
    let text = format!(r#"{{ "format": "foothold-config/1", "titl": "x", "accent": "yellow", "links": [{links}] }}"#);
    set_up(|setup| setup.drawn.notice = refused(&read(text.as_bytes()).expect_err("faults")))
}

#[test]
fn every_fault_of_a_config_is_listed_on_the_first_screen_and_on_no_other() {
    let page = page_set_up(wrong, Some(Route::Home), &[], Vec::new);
    check(&page, "a wrong config");
    assert!(page.text.contains("its config.json is not used") && page.text.contains("It has 3 faults."));
    assert_eq!(texts(page.only("main"), "code"), ["/titl", "/accent", "/links"]);
    assert!(page.text.contains("did you mean \"title\"?"));
    let page = page_set_up(wrong, Some(Route::Privacy), &[], Vec::new);
    assert!(!page.text.contains("config.json"));
}

fn hopeless() -> Shared<Setup> {
    let keys: Vec<String> = (0..500).map(|number| format!(r#""key{number}": 1"#)).collect();
    let text = format!(r#"{{ "format": "foothold-config/1", {} }}"#, keys.join(","));
    set_up(|setup| setup.drawn.notice = refused(&read(text.as_bytes()).expect_err("faults")))
}

#[test]
fn a_hopeless_config_does_not_bury_the_first_screen() {
    let page = page_set_up(hopeless, Some(Route::Home), &[], Vec::new);
    assert_eq!(texts(page.only("main"), "code").len(), 40);
    assert!(page.text.contains("It has 500 faults.") && page.text.contains("There are 460 more."));
}
