//! Addresses: every screen has one, and a hostile one leads nowhere quietly.

use foothold::bank::id::{DimensionId, EntryPointId, ItemId, ModuleId};
use foothold::route::{Route, ShortId};
use proptest::prelude::*;

fn short(text: &str) -> ShortId {
    ShortId::read(text).expect("eight hexadecimal digits")
}

fn every_screen(id: &ShortId, module: &str, dimension: &str) -> Vec<Route> {
    vec![
        Route::Home,
        Route::Begin(id.clone()),
        Route::Take(id.clone(), ModuleId::from(module), DimensionId::from(dimension)),
        Route::Critical(id.clone()),
        Route::Review(id.clone()),
        Route::Result(id.clone()),
        Route::Choice(id.clone(), None),
        Route::Compare(id.clone()),
        Route::Choice(id.clone(), Some(EntryPointId::from(module))),
        Route::Plan(id.clone()),
        Route::Example,
        Route::Method,
        Route::Worksheet,
        Route::Privacy,
        Route::PutOnSite,
        Route::Bank,
        Route::Team,
        Route::TeamTalk(ItemId::from(module)),
        Route::TeamReport,
        Route::TeamSetUp,
        Route::TeamPaper,
        Route::Join("AB-_9".to_owned()),
    ]
}

#[test]
fn no_hash_at_all_is_home() {
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(Route::read(hash), Some(Route::Home), "{hash:?}");
    }
}

#[test]
fn an_address_reads_as_documented() {
    let take = Route::Take(short("6f1c09ab"), ModuleId::from("needs"), DimensionId::from("early-career"));
    assert_eq!(Route::read("#/a/6f1c09ab/take/needs/early-career"), Some(take));
    assert_eq!(Route::read("#/a/6f1c09ab/review/"), Some(Route::Review(short("6f1c09ab"))));
}

#[test]
fn hostile_and_foreign_hashes_name_no_screen() {
    let long = format!("#/{}", "a/".repeat(50_000));
    let hashes = [
        "#/%E0%A4%A",
        "#/%",
        "#//",
        "#/a",
        "#/a/",
        "#/a/6f1c09ab",
        "#/a/6f1c09a/review",
        "#/a/6F1C09AB/review",
        "#/a/6f1c09ab/review/x",
        "#/join",
        "#/join/",
        "#/join/a.b",
        "#/join/AB/CD",
        "#/team/old",
        "#/a/6f1c09ab/take/needs",
        "#/a/6f1c09ab/take/Needs/x1",
        "#/a/6f1c09ab/take/needs/..",
        "#/a/6f1c09ab/choice/Rookie",
        "#/a/6f1c09ab/choice/rookie/x1",
        "#/a/é1c09ab/review",
        "#/team/x1",
        "#/team/talk",
        "#/team/talk/Need",
        "#/team/talk/need-hours/x1",
        "#/team/report/x1",
        "#/Example",
        "#/privacy?x=1",
        "#/__proto__",
        "#/\u{202e}",
        "#main",
        long.as_str(),
    ];
    for hash in hashes {
        assert_eq!(Route::read(hash), None, "{}", &hash[..hash.len().min(60)]);
    }
}

#[test]
fn a_foreign_id_gets_a_short_one_of_its_own() {
    assert_eq!(ShortId::of("6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10"), short("6f1c09ab"));
    let foreign = ShortId::of("North County");
    assert_eq!(Route::read(&Route::Review(foreign.clone()).to_string()), Some(Route::Review(foreign.clone())));
    assert_ne!(foreign, ShortId::of("South County"));
}

proptest! {
    #[test]
    fn what_is_written_reads_back(id in ".{0,40}", module in "[a-z][a-z0-9-]{1,63}", dimension in "[a-z][a-z0-9-]{1,63}") {
        for route in every_screen(&ShortId::of(&id), &module, &dimension) {
            prop_assert_eq!(Route::read(&route.to_string()), Some(route));
        }
    }

    #[test]
    fn whatever_reads_writes_back_to_the_same_screen(hash in "(#?/?)(a|example|privacy|[a-z0-9/%é-]{0,40})(/[a-f0-9]{7,9})?(/[a-z%-]{0,12}){0,4}/?") {
        if let Some(route) = Route::read(&hash) {
            prop_assert_eq!(Route::read(&route.to_string()), Some(route));
        }
    }

    #[test]
    fn any_text_at_all_is_answered(hash in ".*") {
        let _route: Option<Route> = Route::read(&hash);
    }
}
