//! A team's file: open and anonymous, there and back, and what is refused.

use foothold::bank::id::ItemId;
use foothold::bank::model::Bank;
use foothold::files::refusal::{FaultKind, Refusal};
use foothold::files::response;
use foothold::files::schema::Published;
use foothold::files::team::{Content, TeamFile, read, read_parts, write_anonymous, write_open};
use foothold::json::place::Place;
use foothold::response::answer::Level;
use foothold::response::model::Response;
use foothold::team::agreed::{Agreed, Agreements};
use foothold::team::anonymity::Floor;
use foothold::team::grid::Grid;
use foothold::team::outcome::{TeamOutcome, outcome};
use foothold::team::roster::{Member, Roster};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::schema::{is_valid, tree, validator};
use crate::support::{TOY_RESPONSE, any_response, toy, toy_with};

/// The example's answers as somebody's.
fn person(number: u32) -> Response {
    let mut response = response::read(TOY_RESPONSE, toy()).expect("an example").response;
    response.id = format!("{number:08}-0000-4000-8000-000000000000");
    response
}

fn agreements() -> Agreements {
    let level = Level::from_halves(3);
    let agreed = Agreed { level, reason: "Ada said so.".to_owned() };
    [(first_item(), agreed)].into_iter().collect()
}

fn first_item() -> ItemId {
    person(1).answers.keys().next().expect("an answer").clone()
}

fn come<'a>(people: &[Response], grid: &Grid<'a>, agreements: &Agreements) -> TeamOutcome<'a> {
    let mut roster = Roster::default();
    for person in people {
        let (id, member) = Member::of(person, 0, grid).expect("a member");
        roster.join(id, member);
    }
    let shares = grid.bank.presets[0].shares.clone();
    outcome(&roster, grid, &shares, agreements).expect("somebody")
}

fn floor(bank: &Bank) -> Floor {
    Floor::new(&bank.cut_offs, None)
}

fn anonymous(count: u32) -> Value {
    let people: Vec<Response> = (0..count).map(person).collect();
    let grid = Grid::new(toy());
    let outcome = come(&people, &grid, &agreements());
    tree(write_anonymous(&outcome, &agreements(), &grid, floor(toy())).expect("enough").as_bytes())
}

#[track_caller]
fn opened(file: &Value) -> TeamFile {
    read(file.to_string().as_bytes(), toy()).expect("read")
}

#[track_caller]
fn refused(file: &Value) -> Refusal {
    read(file.to_string().as_bytes(), toy()).expect_err("refused")
}

#[track_caller]
fn fault(file: &Value) -> (String, FaultKind) {
    match refused(file) {
        Refusal::Faults(faults) => (faults[0].place.to_string(), faults[0].kind.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_open_file_gives_every_response_again_and_what_was_agreed() {
    let people: Vec<Response> = (0..3).map(person).collect();
    let grid = Grid::new(toy());
    let before = come(&people, &grid, &agreements()).before;
    let backward: Vec<&Response> = people.iter().rev().collect();
    let text = write_open(&backward, &agreements(), &before, toy());
    assert_eq!(text, write_open(&people.iter().collect::<Vec<_>>(), &agreements(), &before, toy()));
    is_valid(&validator(Published::Team), &tree(text.as_bytes()));
    let file = read(text.as_bytes(), toy()).expect("read");
    let Content::Open(found) = file.content else { panic!("not open") };
    assert_eq!(found.into_iter().map(|opened| opened.response).collect::<Vec<_>>(), people);
    assert_eq!(file.agreements, agreements());
}

#[test]
fn an_anonymous_file_comes_to_the_same_without_a_word_of_anybody() {
    let people: Vec<Response> = (0..6).map(person).collect();
    let grid = Grid::new(toy());
    let outcome = come(&people, &grid, &agreements());
    let text = write_anonymous(&outcome, &agreements(), &grid, floor(toy())).expect("enough");
    is_valid(&validator(Published::Team), &tree(text.as_bytes()));
    let file = read(text.as_bytes(), toy()).expect("read");
    let Content::Anonymous(counts) = file.content else { panic!("not anonymous") };
    let shares = toy().presets[0].shares.clone();
    let again = counts.counted(&grid).expect("a form").come(&grid, &shares, &file.agreements);
    assert_eq!(TeamOutcome { landing: outcome.landing.clone(), ..again }, outcome);
    assert!(!text.contains("Ada"), "a reason is somebody's words");
}

/// What a shorter form leaves out is no zero of anybody.
#[test]
fn what_nobody_was_asked_is_not_in_an_anonymous_file() {
    let grid = Grid::new(toy());
    let quick = toy().forms.iter().find(|form| form.core_only).expect("a short form");
    let people: Vec<Response> = (0..5).map(|number| Response { form: quick.id.clone(), ..person(number) }).collect();
    let outcome = come(&people, &grid, &Agreements::new());
    let text = write_anonymous(&outcome, &Agreements::new(), &grid, floor(toy())).expect("enough");
    let asked: Vec<&str> = toy().items_of(quick).map(|placed| placed.item.id.as_str()).collect();
    let file = tree(text.as_bytes());
    let told: Vec<&str> = file["aggregate"].as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(told, asked);
    assert!(asked.len() < grid.columns.len());
}

/// Somebody put people into a file that says it has none.
#[test]
fn nobody_is_read_from_an_anonymous_file() {
    let mut file = anonymous(5);
    file["responses"] = json!([tree(TOY_RESPONSE)]);
    assert_eq!(read_parts(file.to_string().as_bytes(), toy()).expect("read").people, Vec::<Value>::new());
}

#[test]
fn a_team_below_the_floor_gets_no_anonymous_file() {
    let grid = Grid::new(toy());
    let people: Vec<Response> = (0..4).map(person).collect();
    let outcome = come(&people, &grid, &Agreements::new());
    let few = write_anonymous(&outcome, &Agreements::new(), &grid, floor(toy())).expect_err("too few");
    assert_eq!(few.least, 5);
}

#[test]
fn a_response_that_is_wrong_is_named_by_its_place_in_the_file() {
    let people = [person(1), person(2)];
    let before = come(&people, &Grid::new(toy()), &Agreements::new()).before;
    let mut file = tree(write_open(&people.iter().collect::<Vec<_>>(), &Agreements::new(), &before, toy()).as_bytes());
    let item = first_item().to_string();
    file["responses"][1]["answers"][&item] = json!({ "level": 9 });
    assert_eq!(fault(&file).0, format!("/responses/1/answers/{item}/level"));
    file["responses"] = json!({});
    assert_eq!(fault(&file).0, "/responses");
}

#[test]
fn counts_that_cannot_be_are_refused_with_their_place() {
    let item = first_item().to_string();
    let wrong = |change: &dyn Fn(&mut Value)| {
        let mut file = anonymous(5);
        change(&mut file);
        fault(&file)
    };
    let at = |rest: &str| format!("/aggregate/{item}{rest}");
    let short = wrong(&|file| file["aggregate"][&item]["counts"] = json!([5]));
    assert_eq!(short, (at("/counts"), FaultKind::LevelCounts { levels: 3 }));
    let many = wrong(&|file| file["aggregate"][&item]["not_sure"] = json!(1));
    assert_eq!(many, (at(""), FaultKind::MoreThanPeople { people: 5 }));
    assert_eq!(wrong(&|file| file["aggregate"][&item]["absent"] = json!(-1)).0, at("/absent"));
    assert_eq!(wrong(&|file| file["n"] = json!(0)).0, "/n");
    assert_eq!(wrong(&|file| file["form"] = json!("another")).0, "/form");
    let (place, kind) = wrong(&|file| file["agreed"][&item]["level"] = json!(0.3));
    assert_eq!((place, kind), (format!("/agreed/{item}/level"), FaultKind::NotHalf));
    assert_eq!(wrong(&|file| file["agreed"][&item]["level"] = json!(2.5)).0, format!("/agreed/{item}/level"));
    let (place, kind) = wrong(&|file| file["agreed"]["need-nothing"] = json!({ "level": 1 }));
    assert!(place == "/agreed/need-nothing" && matches!(kind, FaultKind::Unknown { .. }), "{kind:?}");
}

#[test]
fn another_banks_file_is_refused_and_an_older_ones_counts_too() {
    let mut file = anonymous(5);
    file["bank"]["id"] = json!("another");
    let other = |version: &str, id: &str| Refusal::OtherBank { id: id.to_owned(), version: version.to_owned() };
    assert_eq!(refused(&file), other("1.2.0", "another"));
    let newer = toy_with(|bank| bank["cut_offs"]["gap_clear"] = json!(9));
    let text = anonymous(5).to_string();
    assert_eq!(read(text.as_bytes(), &newer), Err(other("1.2.0", "library")));
}

#[test]
fn what_is_no_team_file_is_told_from_what_is_a_damaged_one() {
    assert!(matches!(read(TOY_RESPONSE, toy()), Err(Refusal::OtherKind { .. })));
    assert!(matches!(read(b"{", toy()), Err(Refusal::Malformed(_))));
    let mut newer = anonymous(5);
    newer["format"] = json!("foothold-team/2");
    assert_eq!(refused(&newer), Refusal::Newer { found: 2 });
    let mut known = anonymous(5);
    known["later"] = json!([1]);
    assert_eq!(opened(&known).rest.get("later"), Some(&json!([1])));
    assert_eq!(Place::root().index(1).join(&Place::root().key("a")).as_str(), "/1/a");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whoever is in it: an anonymous file holds no text that a person wrote, no id, role or time.
    #[test]
    fn an_anonymous_file_holds_words_of_the_bank_alone(responses in prop::collection::vec(any_response(), 5..9)) {
        let mut people: Vec<Response> = responses
            .iter()
            .filter_map(|file| response::read(file.to_string().as_bytes(), toy()).ok())
            .map(|opened| opened.response)
            .collect();
        people.iter_mut().zip(0..).for_each(|(person, number)| person.id = format!("{number:08}-0000-4000-8000-000000000000"));
        prop_assume!(people.len() >= 5 && people.iter().all(|person| person.kind == foothold::response::model::ResponseKind::Individual));
        let grid = Grid::new(toy());
        let outcome = come(&people, &grid, &Agreements::new());
        let mut file = tree(write_anonymous(&outcome, &Agreements::new(), &grid, floor(toy())).expect("enough").as_bytes());
        file.as_object_mut().expect("an object").remove("before");
        let keys: Vec<&str> = file.as_object().expect("an object").keys().map(String::as_str).collect();
        prop_assert_eq!(keys, ["format", "bank", "anonymous", "form", "n", "aggregate"]);
        for counts in file["aggregate"].as_object().expect("an object").values() {
            let keys: Vec<&str> = counts.as_object().expect("an object").keys().map(String::as_str).collect();
            prop_assert_eq!(keys, ["counts", "not_sure", "absent", "not_applicable"]);
        }
    }
}
