//! The method and the worksheet: whole, and the same for everybody.

use foothold::route::Route;

use super::made::check;
use super::screens::plainly;
use crate::common::bank;

#[test]
fn the_worksheet_has_every_question_of_its_form_with_code_levels_and_room() {
    let page = plainly(Route::Worksheet, &[]);
    check(&page, "worksheet");
    let text = &page.only("main").text;
    for placed in bank().items() {
        let code = bank().code(&placed);
        assert!(text.contains(&format!("{code} {}", placed.item.prompt)), "{code}");
        assert!(placed.item.levels.iter().all(|level| text.contains(level.as_str())), "{code}");
    }
    let boxes = page.every("li").into_iter().filter(|li| li.has_class("fh-sheet__level")).count();
    let levels: usize = bank().items().map(|placed| placed.item.levels.len() + 1).sum();
    let not_applicable = bank().items().filter(|placed| placed.item.not_applicable).count();
    assert_eq!(boxes, levels + not_applicable);
    let notes = page.every("p").into_iter().filter(|notes| notes.has_class("fh-sheet__notes")).count();
    assert_eq!(notes, bank().items().count());
}

#[test]
fn the_method_says_what_it_is_made_from_and_every_table_has_a_name() {
    let page = plainly(Route::Method, &[]);
    check(&page, "method");
    let text = &page.only("main").text;
    assert!(text.contains(&bank().digest) && text.contains(&bank().notice));
    assert_eq!(page.every("table").len(), page.every("caption").len());
}

#[test]
fn the_review_shows_the_code_of_each_question() {
    let page = plainly(Route::Review(super::screens::id()), &[super::screens::half()]);
    let first = bank().items().next().expect("an item");
    assert!(page.only("main").text.contains(&format!("{} {}", bank().code(&first), first.item.short)));
}
