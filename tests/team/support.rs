//! People with answers, made in a line.

use foothold::bank::built_in;
use foothold::bank::id::{FormId, ItemId, RoleId};
use foothold::response::answer::{Answer, Level, State};
use foothold::response::begin::begin;
use foothold::response::model::Response;
use foothold::response::moment::Moment;
use foothold::team::grid::Grid;
use foothold::team::roster::{Member, MemberId, Roster};

pub fn grid() -> Grid<'static> {
    Grid::new(built_in())
}

/// A person without answers to the full form.
pub fn person(number: usize) -> Response {
    let form = built_in().form("full").unwrap();
    begin(built_in(), form, format!("{number:08}-0000-4000-8000-000000000000"), Moment::from_millis(0))
}

pub trait Says: Sized {
    fn says(self, item: &str, state: State) -> Self;
    fn level(self, item: &str, level: u8) -> Self {
        self.says(item, State::Level(Level::whole(level)))
    }
    fn all(self, level: u8) -> Self;
    fn role(self, role: &str) -> Self;
    fn form(self, form: &str) -> Self;
    fn member(&self) -> (MemberId, Member);
}

impl Says for Response {
    fn says(mut self, item: &str, state: State) -> Response {
        assert!(built_in().item(item).is_some(), "{item}");
        self.answers.insert(ItemId::from(item), Answer { state: Some(state), ..Answer::default() });
        self
    }

    fn all(mut self, level: u8) -> Response {
        for placed in grid().columns {
            self = self.level(placed.item.id.as_str(), level);
        }
        self
    }

    fn role(mut self, role: &str) -> Response {
        self.role = Some(RoleId::from(role));
        self
    }

    fn form(mut self, form: &str) -> Response {
        self.form = FormId::from(form);
        self
    }

    fn member(&self) -> (MemberId, Member) {
        Member::of(self, 0, &grid()).unwrap()
    }
}

pub fn team(people: impl IntoIterator<Item = Response>) -> Roster {
    let mut roster = Roster::default();
    for person in people {
        let (id, member) = person.member();
        roster.join(id, member);
    }
    roster
}

/// So many people, each made by its number.
pub fn people(count: usize, made: impl Fn(usize, Response) -> Response) -> Roster {
    team((0..count).map(|number| made(number, person(number))))
}
