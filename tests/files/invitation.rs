//! The link that a team's members get: what goes in comes out, and what was changed, cut or made elsewhere opens nothing.

use foothold::bank::built_in;
use foothold::files::invitation::{Invitation, LONGEST, TITLE_LIMIT, read, write};
use foothold::files::link::LinkFault;
use foothold::response::moment::Date;
use proptest::prelude::*;

use crate::support::toy;

fn invitation(title: &str, date: Option<Date>) -> Invitation {
    let form = built_in().forms.last().expect("a form").id.clone();
    Invitation { form, title: title.to_owned(), date }
}

fn any_date() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((1_i64..=9_999, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| Date { year, month, day }))
}

proptest! {
    #[test]
    fn an_invitation_comes_back_whole(title in "[A-Za-z0-9&ü中🙂]{1,40}( [a-z.]{1,20})?", date in any_date()) {
        let made = invitation(&title, date);
        let packed = write(&made, built_in()).expect("packed");
        prop_assert!(packed.len() <= LONGEST);
        prop_assert_eq!(read(&packed, built_in()), Ok(made));
    }

    /// F103. Any letters in place of any of them.
    #[test]
    fn a_changed_one_opens_nothing(place in 0_usize..200, letter in "[A-Za-z0-9_-]", date in any_date()) {
        let packed = write(&invitation("North Ridge", date), built_in()).expect("packed");
        let place = place % packed.len();
        let changed = format!("{}{letter}{}", &packed[..place], &packed[place + 1..]);
        prop_assume!(changed != packed);
        prop_assert_eq!(read(&changed, built_in()), Err(LinkFault::Damaged));
        prop_assert_eq!(read(&packed[..place], built_in()), Err(LinkFault::Damaged));
    }

    #[test]
    fn any_text_is_refused(text in ".{0,200}") {
        prop_assert!(read(&text, built_in()).is_err());
    }
}

#[test]
fn the_longest_title_fits() {
    let title = "🙂".repeat(TITLE_LIMIT);
    let packed = write(&invitation(&title, Date::read("2027-03-01")), built_in()).expect("packed");
    assert!(packed.len() <= LONGEST, "{}", packed.len());
    assert_eq!(read(&packed, built_in()).map(|read| read.title), Ok(title));
}

#[test]
fn what_is_no_title_is_not_packed() {
    let long = "x".repeat(TITLE_LIMIT + 1);
    for title in ["", " North", "North\n", "\u{202e}North", "\u{200b}", &long] {
        assert_eq!(write(&invitation(title, None), built_in()), None, "{title:?}");
    }
}

#[test]
fn other_questions_are_told_apart() {
    let packed = write(&invitation("North Ridge", None), built_in()).expect("packed");
    assert_eq!(read(&packed, toy()), Err(LinkFault::OtherBank));
    let nowhere = Invitation { form: "no-such-form".into(), ..invitation("North Ridge", None) };
    assert_eq!(write(&nowhere, built_in()), None);
}

/// There is no year 0 in a calendar, and it stands for no day.
#[test]
fn an_invitation_for_a_day_that_is_none_is_for_no_day() {
    let made = invitation("North Ridge", Some(Date { year: 0, month: 3, day: 1 }));
    let packed = write(&made, built_in()).expect("packed");
    assert_eq!(read(&packed, built_in()), Ok(invitation("North Ridge", None)));
}
