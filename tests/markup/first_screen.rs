//! What the build writes into its pages: in the words of whatever bank there is, and well made.

use foothold::app::first_screen::texts;
use foothold::bank::read::read;

use super::drawn::wait;
use super::html;

#[test]
fn the_first_screen_and_the_printed_questions_speak_of_any_bank() {
    let toy = Box::leak(Box::new(read(include_bytes!("../golden/toy-bank.json")).expect("a bank")));
    let texts = wait(texts(toy, Some("Our own")));
    assert!(texts["title"].starts_with("Our own"), "{}", texts["title"]);
    assert_eq!(texts["summary"], toy.summary);
    let home = html::read(&texts["home"]);
    assert_eq!(home.only("h1").text, toy.title);
    assert_eq!(home.every("article").len(), toy.forms.len());
    let sheet = html::read(&texts["sheet"]);
    let longest = toy.forms.iter().map(|form| toy.items_of(form).count()).max();
    let asked = sheet.all().iter().filter(|element| element.has_class("fh-sheet__item")).count();
    assert!(asked >= longest.expect("a form"), "{asked} questions");
    // Nothing on it waits for a program.
    assert!(sheet.every("button").is_empty() && sheet.every("select").is_empty());
}
