//! What a team hands in, and what the browser keeps of its meeting.

use std::sync::OnceLock;

use foothold::bank::id::ItemId;
use foothold::files::intake::Intake;
use foothold::files::listed::Became;
use foothold::files::meeting::{read, write};
use foothold::files::response;
use foothold::files::team::{self, Content, write_anonymous, write_open};
use foothold::i18n::intake::{sentence, spot};
use foothold::json::parse::parse;
use foothold::response::answer::{Answer, Level, State};
use foothold::response::begin::begin;
use foothold::response::model::Response;
use foothold::scoring::score;
use foothold::team::agreed::{Agreed, Agreements};
use foothold::team::anonymity::Floor;
use foothold::team::grid::Grid;
use foothold::team::meeting::{Change, Meeting, Mode, apply};
use foothold::team::outcome::Counted;
use foothold::team::tally::Tally;
use serde_json::Value;

use super::edit::document;
use super::promise::refused;
use super::response::sealed;
use super::sample::{full, now, toy};

/// Members of the team that is begun with.
const PEOPLE: usize = 6;

/// A file of a team is read, counted and written again; and however it is handed in, each thing is listed.
pub fn team(bytes: &[u8]) {
    let file = document(bytes, &[open_file(), anonymous_file()]);
    let grid = Grid::new(toy());
    match team::read(&file, toy()) {
        Err(refusal) => refused(&refusal, parse(&file, file.len()).ok().as_ref()),
        Ok(read) => {
            let shares = &toy().presets[0].shares;
            let text = match &read.content {
                Content::Anonymous(counts) => {
                    let counted = counts.counted(&grid).expect("the bank has the form");
                    assert_eq!(counted.people, usize::try_from(counts.people).expect("a count"));
                    let come = counted.come(&grid, shares, &read.agreements);
                    write_anonymous(&come, &read.agreements, &grid, Floor::new(&toy().cut_offs, None)).ok()
                }
                Content::Open(people) => {
                    let people: Vec<&Response> = people.iter().map(|opened| &opened.response).collect();
                    let before = score(toy(), &toy().forms[1], &Default::default(), shares);
                    Some(write_open(&people, &read.agreements, &before, toy()))
                }
            };
            let again = text.map(|text| team::read(text.as_bytes(), toy()).expect("a file of ours"));
            if let Some(again) = again {
                let items = |agreements: &Agreements| agreements.keys().cloned().collect::<Vec<ItemId>>();
                assert_eq!(items(&again.agreements), items(&read.agreements));
                match (again.content, read.content) {
                    (Content::Open(again), Content::Open(read)) => assert_eq!(again.len(), read.len()),
                    (Content::Anonymous(again), Content::Anonymous(read)) => assert_eq!(again.people, read.people),
                    (again, read) => panic!("{again:?}\n{read:?}"),
                }
            }
        }
    }
    handed_in("team.json", file);
}

/// Each thing that is handed in is listed and can be said, and what came in can be kept. Where nothing was taken, nothing
/// changes.
pub fn handed_in(name: &str, content: Vec<u8>) {
    let grid = Grid::new(toy());
    let mut intake = Intake::new(meeting_of_few()).with_most(PEOPLE + 20);
    intake.hand_in(name, content);
    while !intake.step(&grid) {}
    let (changes, listed) = intake.finish();
    assert!(!listed.is_empty() || changes.is_empty());
    assert!(listed.iter().all(|each| !sentence(each).is_empty() && !spot(&each.spot).is_empty()));
    let is_taken = |became: &Became| !matches!(became, Became::Refused(_) | Became::Nothing);
    assert!(changes.is_empty() || listed.iter().any(|each| is_taken(&each.became)));
    let meeting = changes.iter().fold(meeting_of_few().clone(), |meeting, change| apply(&meeting, change));
    assert!(meeting.size() >= meeting_of_few().size());
    kept(&meeting);
}

/// Kept and read again it is the same, and nobody is lost.
fn kept(meeting: &Meeting) {
    let text = write(3, meeting, toy());
    let read = read(&text, toy()).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    assert_eq!((&read.meeting, read.rev, read.lost), (meeting, 3, 0));
    assert_eq!(write(3, &read.meeting, toy()), text);
}

/// What is kept of a meeting: its first line by edits or as it is, sealed, and the lines of its people.
pub fn meeting(bytes: &[u8]) {
    let text = match bytes {
        [b'~', ..] => {
            let head = String::from_utf8(sealed(&document(bytes, &[head_line()]))).expect("text");
            let people = write(7, rich(), toy());
            format!("{head}\n{}", people.split_once('\n').map_or("", |(_, people)| people))
        }
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    };
    match read(&text, toy()) {
        Err(refusal) => refused(&refusal, None),
        Ok(read) => {
            kept(&read.meeting);
            let grid = Grid::new(toy());
            if let Some(counted) = read.meeting.counted(&grid) {
                counted.agenda(&grid, &read.meeting.shares(toy()));
            }
        }
    }
}

fn person(number: usize) -> Response {
    let form = toy().form("full").expect("the form");
    let mut person = begin(toy(), form, format!("{number:08}-0000-4000-8000-000000000000"), now());
    for (place, placed) in toy().items_of(form).enumerate() {
        let level = u8::try_from((number + place) % 3).expect("small");
        let answer = Answer { state: Some(State::Level(Level::whole(level))), ..Answer::default() };
        person.answers.insert(placed.item.id.clone(), answer);
    }
    person.role = toy().roles.get(number % 2).map(|role| role.id.clone());
    person
}

fn agreements() -> Agreements {
    let agreed = Agreed { level: Level::from_halves(3), reason: "We looked.".to_owned() };
    [(ItemId::from("need-noise"), agreed)].into_iter().collect()
}

fn open_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    FILE.get_or_init(|| {
        let (one, other) = (person(1), full().clone());
        let before = score(toy(), &toy().forms[1], &one.states(), &toy().presets[0].shares);
        serde_json::from_str(&write_open(&[&one, &other], &agreements(), &before, toy())).expect("JSON")
    })
}

fn anonymous_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    FILE.get_or_init(|| {
        let grid = Grid::new(toy());
        let come = Counted::of(rich().roster(), &grid).expect("people");
        let come = come.come(&grid, &toy().presets[0].shares, &agreements());
        let text = write_anonymous(&come, &agreements(), &grid, Floor::new(&toy().cut_offs, None)).expect("enough");
        serde_json::from_str(&text).expect("JSON")
    })
}

fn head_line() -> &'static Value {
    static LINE: OnceLock<Value> = OnceLock::new();
    LINE.get_or_init(|| {
        let text = write(7, rich(), toy());
        serde_json::from_str(text.lines().next().expect("a line")).expect("JSON")
    })
}

fn joined(people: usize) -> Meeting {
    let grid = Grid::new(toy());
    let joining = (0..people).map(|number| {
        let text = response::write(&person(number), toy(), None);
        foothold::files::person::joining(response::read(text.as_bytes(), toy()).expect("read"), &grid).expect("joins")
    });
    apply(&Meeting::default(), &Change::Join(joining.collect()))
}

thread_local! {
    static FEW: &'static Meeting = Box::leak(Box::new(joined(1)));
    static RICH: &'static Meeting = {
        let item = || ItemId::from("need-noise");
        let mut tally = Tally::new(2);
        tally.counts[1] = 3;
        let agreed = agreements().iter().map(|(_, agreed)| agreed.clone()).next().expect("one");
        let changes = [
            Change::Entitle("North".to_owned()),
            Change::Show(Mode::Open),
            Change::Raise(Some(6)),
            Change::Weigh(toy().presets[1].id.clone()),
            Change::Agree(item(), agreed),
            Change::Vote(item(), tally),
            Change::Park("Later.".to_owned()),
            Change::Talked(item()),
        ];
        Box::leak(Box::new(changes.iter().fold(joined(PEOPLE), |meeting, change| apply(&meeting, change))))
    };
}

/// A meeting with one person in it.
fn meeting_of_few() -> &'static Meeting {
    FEW.with(|meeting| *meeting)
}

/// A meeting in which something of everything has happened.
fn rich() -> &'static Meeting {
    RICH.with(|meeting| *meeting)
}
