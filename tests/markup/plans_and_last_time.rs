//! The screens of plans that are checked, and of what was answered last time.

use foothold::response::again::take_again;
use foothold::route::Route;

use super::screens::{full, id, plainly};
use crate::common::{after, at, bank, begun, form, level};

#[test]
fn a_plan_is_asked_about_with_what_was_answered_of_it_and_of_no_other() {
    let about = |option: &str, item: &str, value: u8| level(item, value).about(&option.into());
    let changes = [about("rookie", "choice-ripple", 2), about("pipeline", "choice-felt-need", 3)];
    let page = plainly(Route::Choice(id(), Some("rookie".into())), &[after(&full("full"), changes)]);
    assert!(page.only("h1").text.starts_with("Your plan for "));
    assert_eq!(page.every("legend").iter().filter(|legend| legend.has_class("fh-item__prompt")).count(), 8);
    let checked = page.every("input").into_iter().filter(|input| input.attribute("checked").is_some());
    assert_eq!(checked.filter_map(|input| input.attribute("id")).collect::<Vec<_>>(), ["choice-ripple-2"]);
}

#[test]
fn what_was_answered_last_time_stands_beside_a_question_until_it_is_answered() {
    let last = after(&begun("full"), [level("need-hours", 2), level("need-churn-gap", 1)]);
    let again = take_again(bank(), form("full"), &last, last.id.clone(), "Again".to_owned(), at(1));
    let placed = bank().item("need-hours").expect("the item");
    let route = Route::Take(id(), placed.module.id.clone(), placed.dimension.id.clone());
    let offers = |page: &super::html::Element| -> Vec<String> {
        let buttons = page.every("button").into_iter().map(|button| button.text.clone());
        buttons.filter(|text| text.starts_with("Still so")).collect()
    };
    let page = plainly(route.clone(), std::slice::from_ref(&again));
    assert_eq!(offers(&page), [format!("Still so: {}, as last time", placed.item.short)]);
    assert!(page.only("main").text.contains(&format!("Last time: {}", placed.item.levels[2])));
    assert!(
        page.every("input").into_iter().all(|input| input.attribute("checked").is_none()),
        "nothing is answered yet"
    );
    let answered = plainly(route.clone(), &[after(&again, [level("need-hours", 3)])]);
    assert!(offers(&answered).is_empty());
    assert!(offers(&plainly(route, &[last])).is_empty(), "only where it was taken again");
}
