//! Before a team's meeting: setting up, what a member's link opens, and the fields for worksheets of paper.

use foothold::bank::built_in;
use foothold::files::invitation::{Invitation, write};
use foothold::response::model::Response;
use foothold::response::moment::Date;
use foothold::route::Route;

use super::made::{check, texts};
use super::screens::plainly;
use crate::common::{bank, begun, form};

fn join(title: &str) -> Route {
    let date = Date::read("2027-03-01");
    let invitation = Invitation { form: "full".into(), title: title.to_owned(), date };
    Route::Join(write(&invitation, built_in()).expect("packed"))
}

#[test]
fn setting_up_says_what_is_missing_and_has_the_agenda() {
    let page = plainly(Route::TeamSetUp, &[]);
    check(&page, "set up");
    let text = &page.only("main").text;
    assert!(text.contains("Write a title to make the link."), "{text}");
    assert_eq!(page.every("tbody")[0].every("tr").len(), 6);
}

#[test]
fn a_link_says_what_for_and_what_becomes_of_the_answers() {
    let page = plainly(join("<b>North</b> & more"), &[]);
    check(&page, "join");
    let text = &page.only("main").text;
    assert_eq!(texts(&page, "h1"), ["<b>North</b> & more"]);
    for said in ["on March 1, 2027.", "69 questions", "sent nowhere", "nothing of fewer than 5 people"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(texts(&page, "button").contains(&"Begin"));
}

#[test]
fn whoever_has_begun_goes_on() {
    let mine = Response { title: "North".to_owned(), ..begun("full") };
    let page = plainly(join("North"), &[mine]);
    check(&page, "join again");
    assert!(texts(&page, "a").contains(&"Go on where you stopped"));
    let other = Response { title: "South".to_owned(), ..begun("full") };
    assert!(!texts(&plainly(join("North"), &[other]), "a").contains(&"Go on where you stopped"));
}

/// F103.
#[test]
fn a_link_that_is_none_says_so_and_offers_nothing_to_begin() {
    let page = plainly(Route::Join("AAAA".to_owned()), &[]);
    check(&page, "no link");
    assert_eq!(texts(&page, "h1"), ["The link opens nothing"]);
    assert!(!texts(&page, "button").contains(&"Begin"));
}

#[test]
fn a_sheet_has_one_named_field_for_each_question_of_its_form() {
    let page = plainly(Route::TeamPaper, &[]);
    check(&page, "paper");
    let named: Vec<&str> = page.every("input").iter().filter_map(|input| input.attribute("aria-labelledby")).collect();
    assert_eq!(named.len(), bank().items_of(form("full")).count());
    for (ids, placed) in named.iter().zip(bank().items_of(form("full"))) {
        let named: Vec<&str> = ids
            .split(' ')
            .filter_map(|id| page.all().into_iter().find(|element| element.attribute("id") == Some(id)))
            .map(|element| element.text.as_str())
            .collect();
        assert_eq!(named, [bank().code(&placed).as_str(), placed.item.short.as_str()]);
    }
}
