//! What the browser kept of a meeting, read by another version of the tool or of the bank.

use std::rc::Rc;

use foothold::bank::built_in;
use foothold::bank::id::{FormId, ItemId};
use foothold::bank::model::Bank;
use foothold::files::meeting::{Reading, read_head, write, write_head};
use foothold::files::person::joining;
use foothold::files::refusal::Refusal;
use foothold::files::response;
use foothold::order::map::SortedMap;
use foothold::response::answer::Level;
use foothold::team::agreed::Agreed;
use foothold::team::counts::Counts;
use foothold::team::meeting::{Change, Joining, Meeting, apply};
use foothold::team::tally::Tally;

use super::support::{Says, grid, person};

/// Three people, something agreed on two items, and a vote.
fn meeting() -> Meeting {
    let coming = |number: usize| -> Joining {
        let text = response::write(&person(number).all(1), built_in(), None);
        joining(response::read(text.as_bytes(), built_in()).unwrap(), &grid()).unwrap()
    };
    let agree = |item: &str| {
        let agreed = Agreed { level: Level::whole(2), reason: String::new() };
        Change::Agree(ItemId::from(item), agreed)
    };
    let vote = Change::Vote("need-hours".into(), Tally { counts: vec![1, 0, 2, 0], ..Tally::default() });
    let changes = [Change::Join((1..=3).map(coming).collect()), agree("need-hours"), agree("need-churn-gap"), vote];
    changes.iter().fold(Meeting::default(), |meeting, change| apply(&meeting, change))
}

fn counted() -> Meeting {
    let counts = Counts { people: 7, form: FormId::from("full"), tallies: SortedMap::new() };
    apply(&Meeting::default(), &Change::Count(Rc::new(counts)))
}

/// The built-in bank with one item less.
fn newer() -> Bank {
    let mut bank = Bank { version: "99.0.0".to_owned(), digest: "newer".to_owned(), ..built_in().clone() };
    let dimensions = bank.modules.iter_mut().flat_map(|module| &mut module.dimensions);
    dimensions.for_each(|dimension| dimension.items.retain(|item| item.id.as_str() != "need-churn-gap"));
    bank
}

/// F36.
#[test]
fn a_meeting_of_a_newer_tool_is_told_from_a_damaged_one() {
    let line = write_head(7, &meeting(), built_in());
    let of = |format: &str| read_head(&line.replacen("foothold-meeting/1", format, 1), built_in()).map(|head| head.rev);
    assert_eq!(of("foothold-meeting/1"), Ok(7));
    assert_eq!(of("foothold-meeting/2"), Err(Refusal::Newer { found: 2 }));
    assert_eq!(of("foothold-save/1"), Err(Refusal::Damaged));
}

#[test]
fn a_newer_version_of_the_bank_takes_what_it_still_asks_and_no_counts() {
    let head = read_head(&write_head(7, &meeting(), built_in()), &newer()).unwrap();
    assert_eq!(head.meeting.agreements.keys().map(ItemId::as_str).collect::<Vec<_>>(), ["need-hours"]);
    assert!(head.meeting.votes.is_empty(), "a level may mean something else");
    assert_eq!(read_head(&write_head(7, &meeting(), built_in()), built_in()).unwrap().meeting.agreements.len(), 2);
    let other = Bank { id: "another".to_owned(), ..built_in().clone() };
    for (meeting, bank) in [(meeting(), &other), (counted(), &other), (counted(), &newer())] {
        let refused = read_head(&write_head(7, &meeting, built_in()), bank);
        assert!(matches!(refused, Err(Refusal::OtherBank { .. })), "{refused:?}");
    }
    assert!(read_head(&write_head(7, &counted(), built_in()), built_in()).is_ok());
}

#[test]
fn a_reading_says_how_much_there_is_and_whether_people_are_elsewhere() {
    let begin = |text: String| Reading::begin(Rc::from(text), built_in()).unwrap();
    let whole = begin(write(41, &meeting(), built_in()));
    assert_eq!((whole.rev(), whole.people(), whole.is_apart()), (41, 3, false));
    let head = begin(write_head(41, &meeting(), built_in()));
    assert_eq!((head.people(), head.is_apart()), (3, true));
    let cut = begin(format!("{}\n", write_head(41, &meeting(), built_in())));
    assert!(!cut.is_apart(), "what was here is lost");
    let nobody = begin(write(0, &Meeting::default(), built_in()));
    assert_eq!((nobody.rev(), nobody.people(), nobody.is_apart()), (0, 0, false));
}
