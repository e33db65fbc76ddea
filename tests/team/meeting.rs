//! A meeting from change to change: who comes and goes, what may be shown, and what is agreed.

use std::rc::Rc;

use foothold::bank::built_in;
use foothold::bank::id::{FormId, ItemId};
use foothold::files::meeting::{Head, read, read_head, write, write_head};
use foothold::files::person::joining;
use foothold::files::response;
use foothold::order::map::SortedMap;
use foothold::response::answer::Level;
use foothold::response::model::Response;
use foothold::team::agreed::Agreed;
use foothold::team::counts::Counts;
use foothold::team::meeting::{Change, Joining, LINES_MOST, Meeting, Mode, Sight, apply};
use foothold::team::tally::Tally;

use super::support::{Says, grid, person};

/// Read from its file, as in the page.
fn coming(response: &Response) -> Joining {
    let text = response::write(response, built_in(), None);
    joining(response::read(text.as_bytes(), built_in()).unwrap(), &grid()).unwrap()
}

fn of(people: usize) -> Meeting {
    let coming = (0..people).map(|number| coming(&person(number).all(1))).collect();
    apply(&Meeting::default(), &Change::Join(coming))
}

fn counts(people: u32) -> Change {
    Change::Count(Rc::new(Counts { people, form: FormId::from("full"), tallies: SortedMap::new() }))
}

fn agree(item: &str, level: u8) -> Change {
    Change::Agree(ItemId::from(item), Agreed { level: Level::from_halves(level), reason: "We looked.".to_owned() })
}

#[track_caller]
fn sight(meeting: &Meeting) -> Sight {
    meeting.sight(&built_in().cut_offs)
}

/// A meeting in which something of everything has happened.
fn rich() -> Meeting {
    let talked = |item: &str| Change::Talked(ItemId::from(item));
    let changes = [
        Change::Entitle("\u{202e}North \"County\"\n".to_owned()),
        Change::Show(Mode::Open),
        Change::Raise(Some(6)),
        Change::Weigh(built_in().presets[1].id.clone()),
        agree("need-hours", 5),
        Change::Vote(ItemId::from("need-hours"), Tally { counts: vec![1, 0, 2, 0], not_sure: 1, ..Tally::default() }),
        Change::Park("Who pays?".to_owned()),
        talked("need-hours"),
        talked("enable-lead-bench"),
    ];
    changes.iter().fold(of(3), |meeting, change| apply(&meeting, change))
}

#[test]
fn of_one_person_the_newer_answers_count_whichever_came_first() {
    let (old, new) = (person(1).all(0), Response { revision: 9, ..person(1).all(3) });
    for order in [[&old, &new], [&new, &old]] {
        let meeting = apply(&Meeting::default(), &Change::Join(order.map(coming).to_vec()));
        let (id, kept) = meeting.people().next().unwrap();
        assert_eq!((meeting.size(), *kept.response == new), (1, true));
        assert_eq!(meeting.roster().member(id).unwrap().revision, 9);
    }
}

#[test]
fn who_leaves_can_be_brought_back_and_a_meeting_begun_anew_too() {
    let meeting = rich();
    let (id, _) = meeting.people().next().unwrap();
    for change in [Change::Leave(id), Change::Become(Rc::default())] {
        let (after, back) = (apply(&meeting, &change), meeting.way_back(&change).unwrap());
        assert_ne!(after, meeting);
        assert_eq!(apply(&after, &back), meeting);
    }
    assert_eq!(meeting.way_back(&Change::Show(Mode::Open)), None);
}

/// Whoever clears a meeting is asked only where somebody would miss something.
#[test]
fn a_meeting_is_empty_until_something_has_happened_that_anybody_would_miss() {
    assert!(Meeting::default().is_empty());
    let title = Change::Entitle("North".to_owned());
    for change in [title, Change::Park("Who pays?".to_owned()), agree("need-hours", 2), counts(7)] {
        assert!(!apply(&Meeting::default(), &change).is_empty(), "{change:?}");
    }
    assert!(!of(1).is_empty());
    assert!(apply(&Meeting::default(), &Change::Show(Mode::Open)).is_empty());
}

/// What numbers are worked out for stays the same team only as long as all that they depend on does.
#[test]
fn a_team_is_the_same_while_people_counts_and_weights_are() {
    let (one, counted) = (of(2), apply(&Meeting::default(), &counts(7)));
    for (meeting, change, is_same) in [
        (&one, Change::Entitle("North".to_owned()), true),
        (&one, agree("need-hours", 2), true),
        (&one, Change::Weigh(built_in().presets[1].id.clone()), false),
        (&one, Change::Join(vec![coming(&person(9))]), false),
        (&one, Change::Leave(one.people().next().unwrap().0), false),
        (&one, Change::Become(Rc::new(counted.clone())), false),
        (&counted, Change::Entitle("North".to_owned()), true),
        (&counted, Change::Weigh(built_in().presets[1].id.clone()), false),
        (&counted, Change::Become(Rc::new(one.clone())), false),
    ] {
        assert_eq!(apply(meeting, &change).is_same_team(meeting), is_same, "{change:?}");
        assert_eq!(meeting.is_same_team(&apply(meeting, &change)), is_same, "{change:?}");
    }
    // The same counts read once more are other counts.
    assert!(!apply(&Meeting::default(), &counts(7)).is_same_team(&counted));
    let empty = Meeting::default();
    let both = [apply(&empty, &Change::Entitle("A".to_owned())), apply(&empty, &counts(7))];
    assert!(both[0].is_same_team(&empty) && !both[1].is_same_team(&empty));
}

#[test]
fn a_team_is_weighed_by_the_facilitators_preset_or_else_by_the_banks_first() {
    let shares = |meeting: &Meeting| meeting.shares(built_in());
    let presets = &built_in().presets;
    assert_eq!(shares(&of(1)), presets[0].shares);
    assert_eq!(shares(&apply(&of(1), &Change::Weigh(presets[2].id.clone()))), presets[2].shares);
    assert_eq!(shares(&apply(&of(1), &Change::Weigh("gone".into()))), presets[0].shares);
}

#[test]
fn below_the_floor_nothing_is_shown_without_names() {
    assert_eq!(sight(&Meeting::default()), Sight::Nobody);
    assert_eq!(sight(&of(4)), Sight::TooFew { people: 4, floor: 5 });
    assert_eq!(sight(&of(5)), Sight::Shown);
    assert_eq!(sight(&apply(&of(5), &Change::Raise(Some(6)))), Sight::TooFew { people: 5, floor: 6 });
    // No team is asked so small that each could be told apart.
    assert_eq!(sight(&apply(&of(2), &Change::Raise(Some(1)))), Sight::TooFew { people: 2, floor: 3 });
    let open = apply(&of(2), &Change::Show(Mode::Open));
    assert_eq!((sight(&open), open.has_names()), (Sight::Shown, true));
}

#[test]
fn counts_go_with_nobody_else_and_have_no_names() {
    let counted = apply(&Meeting::default(), &counts(7));
    assert_eq!((counted.size(), sight(&counted)), (7, Sight::Shown));
    assert_eq!(apply(&counted, &Change::Join(vec![coming(&person(1))])), counted);
    assert_eq!(apply(&of(2), &counts(7)), of(2));
    assert!(!apply(&counted, &Change::Show(Mode::Open)).has_names());
    assert!(counted.counted(&grid()).is_some_and(|counted| counted.people == 7));
}

#[test]
fn what_is_agreed_parked_and_talked_about_can_be_taken_back() {
    let (meeting, item) = (rich(), ItemId::from("need-hours"));
    assert_eq!(apply(&meeting, &Change::Talked(item.clone())).talked, meeting.talked);
    assert_eq!(apply(&meeting, &Change::Untalked(item.clone())).talked, [ItemId::from("enable-lead-bench")]);
    assert!(apply(&meeting, &Change::Reopen(item)).agreements.is_empty());
    assert!(apply(&meeting, &Change::Unpark(0)).parked.is_empty());
    assert_eq!(apply(&meeting, &Change::Unpark(1)), meeting);
}

#[test]
fn the_parking_lot_is_full_one_day() {
    let full = (0..LINES_MOST + 5).fold(of(0), |meeting, at| apply(&meeting, &Change::Park(at.to_string())));
    assert_eq!((full.parked.len(), full.parked.last().unwrap().as_str()), (LINES_MOST, "199"));
}

#[test]
fn a_meeting_that_is_kept_comes_back_whole() {
    for meeting in [Meeting::default(), rich(), apply(&Meeting::default(), &counts(7))] {
        let kept = read(&write(41, &meeting, built_in()), built_in()).unwrap();
        assert_eq!((kept.rev, kept.lost), (41, 0));
        assert_eq!(kept.meeting, meeting);
    }
}

/// F21. One person's damaged line stops none of the others, and is counted.
#[test]
fn a_damaged_line_loses_one_person_and_says_so() {
    let text = write(1, &rich(), built_in());
    let damaged = text.replacen("\"level\":1", "\"level\":2", 1);
    let kept = read(&damaged, built_in()).unwrap();
    assert_eq!((kept.lost, kept.meeting.size()), (1, 2));
    assert_eq!(kept.meeting.agreements, rich().agreements);
    let cut = &text[..text.len() - 10];
    assert_eq!(read(cut, built_in()).unwrap().lost, 1);
}

#[test]
fn a_damaged_first_line_is_refused_and_one_alone_says_who_is_elsewhere() {
    let line = write_head(7, &rich(), built_in());
    let Head { rev, meeting, people } = read_head(&line, built_in()).unwrap();
    assert_eq!((rev, meeting.size(), people.len()), (7, 0, 3));
    assert_eq!(read(&line, built_in()).unwrap().lost, 3);
    for at in (0..line.len()).step_by(7) {
        let mut bytes = line.clone().into_bytes();
        bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
        assert!(read_head(&String::from_utf8_lossy(&bytes), built_in()).is_err(), "{at}");
    }
}
