//! The report of a team: its minutes, what moved, and what an anonymous one may not say.

use foothold::bank::id::ItemId;
use foothold::i18n::en::result::RESULT;
use foothold::i18n::en::team_report::TEAM_REPORT;
use foothold::i18n::en::team_talk::TEAM_SAID;
use foothold::order::map::SortedMap;
use foothold::report::document::team::{TeamSource, TeamTexts, TeamWorked, TooFew, team};
use foothold::report::document::{Block, Document, Entry};
use foothold::report::team::item::{Turn, talk_item};
use foothold::report::team::minutes::{Record, minutes};
use foothold::report::team::moved::{Told, moved};
use foothold::report::team::place::{List, place};
use foothold::report::{html, plain};
use foothold::response::answer::{Answer, Level, State};
use foothold::response::model::{Response, Weighting};
use foothold::response::moment::{Date, Moment};
use foothold::team::agreed::{Agreed, Agreements};
use foothold::team::anonymity::Floor;
use foothold::team::grid::Grid;
use foothold::team::outcome::{TeamOutcome, outcome};
use foothold::team::roster::{Member, Roster};
use foothold::team::tally::{Closeness, Tally};

use crate::golden::{built_in, golden};
use crate::svg::check_golden;

const TEXTS: TeamTexts<'static> = TeamTexts { result: &RESULT, said: &TEAM_SAID, report: &TEAM_REPORT };
const DATE: Date = Date { year: 2026, month: 11, day: 26 };
const OPPOSED: &str = "enable-lead-bench";
const APART: &str = "need-rookie-load";
const UNSURE: &str = "enable-cost-model";
const PARKED: &str = "Ask the state about substitutes";

/// One of a team, each somewhat different, with much in it that no report may tell.
fn person(number: u8) -> Response {
    let mut response = golden("case-rookie");
    response.id = format!("{number:08}-5eed-4000-8000-000000000000");
    response.title = format!("Title of person {number}");
    response.role = Some(built_in().roles[usize::from(number) % 3].id.clone());
    let states = [
        (OPPOSED, State::Level(Level::whole(if number == 0 { 0 } else { 2 }))),
        (APART, State::Level(Level::whole(if number.is_multiple_of(2) { 0 } else { 3 }))),
        (UNSURE, if number < 3 { State::NotSure } else { State::Level(Level::whole(1)) }),
    ];
    for (item, state) in states {
        let note = format!("Note of person {number} on {item}");
        response.answers.insert(ItemId::from(item), Answer { state: Some(state), note, ..Answer::default() });
    }
    response
}

fn roster(people: u8, grid: &Grid<'_>) -> Roster {
    let mut roster = Roster::default();
    for number in 0..people {
        let (id, member) = Member::of(&person(number), u128::from(number), grid).expect("a member");
        roster.join(id, member);
    }
    roster
}

fn agreements() -> Agreements {
    let agreed = |halves: u8, reason: &str| Agreed { level: Level::from_halves(halves), reason: reason.to_owned() };
    let all = [(OPPOSED, agreed(0, "The list exists, but nobody has used it.")), (APART, agreed(5, ""))];
    all.into_iter().map(|(item, agreed)| (ItemId::from(item), agreed)).collect()
}

fn votes() -> SortedMap<ItemId, Tally> {
    let vote = Tally { counts: vec![4, 3, 0, 0], ..Tally::default() };
    [(ItemId::from(OPPOSED), vote)].into_iter().collect()
}

struct Team {
    grid: Grid<'static>,
    outcome: TeamOutcome<'static>,
    agreements: Agreements,
    votes: SortedMap<ItemId, Tally>,
    parked: Vec<String>,
    worked: TeamWorked,
}

impl Team {
    fn of(people: u8, agreements: Agreements) -> Team {
        let grid = Grid::new(built_in());
        let preset = &built_in().presets[0];
        let outcome = outcome(&roster(people, &grid), &grid, &preset.shares, &agreements).expect("people");
        let new = ("a team".to_owned(), "Seven of us".to_owned(), Moment::from_millis(0));
        let weighting = Weighting::Preset(preset.id.clone());
        let worked = TeamWorked::out(&grid, &outcome, &agreements, &weighting, new);
        Team { worked, outcome, agreements, votes: votes(), parked: vec![PARKED.to_owned()], grid }
    }

    fn record(&self) -> Record<'_> {
        Record { agreements: &self.agreements, votes: &self.votes, parked: &self.parked }
    }

    fn document(&self, floor: Option<Floor>, has_words: bool) -> Result<Document, TooFew> {
        let (grid, outcome, worked) = (&self.grid, &self.outcome, &self.worked);
        team(&TEXTS, &TeamSource { grid, outcome, worked, record: self.record(), floor, has_words, date: Some(DATE) })
    }
}

fn floor() -> Option<Floor> {
    Some(Floor::new(&built_in().cut_offs, None))
}

#[test]
fn the_minutes_read_as_the_golden_file_has_them() {
    let document = Team::of(7, agreements()).document(None, true).expect("seven");
    let own = ["result", "moved", "minutes", "left-open", "find-out", "parked", "landing"];
    let parts = document.parts.into_iter().filter(|part| own.contains(&part.id.as_str())).collect();
    check_golden("reports/team.txt", &plain::text(&Document { parts, ..document }));
}

#[test]
fn an_anonymous_report_holds_nothing_that_anybody_wrote_and_nobodys_id() {
    let team = Team::of(7, agreements());
    let document = team.document(floor(), false).expect("seven");
    let file = html::page(&RESULT, &document, None);
    let written = ["Note of", "Title of person", "5eed", PARKED, "nobody has used it", "2026-0", "revision"];
    for word in written {
        assert!(!file.contains(word), "{word}");
    }
    for role in &built_in().roles[..3] {
        assert!(!file.contains(&role.title), "{}", role.title);
    }
    assert!(file.contains("Left out") && file.contains("Anonymous: counts only, from 5 people on"));
    // The open one has the team's own words, and still nobody's notes.
    let open = html::page(&RESULT, &team.document(None, true).expect("seven"), None);
    assert!(open.contains(PARKED) && open.contains("nobody has used it"));
    assert!(!open.contains("Note of") && !open.contains("5eed") && !open.contains("Title of person"));
}

#[test]
fn below_the_floor_there_is_no_report_unless_all_agreed_to_be_seen() {
    let four = Team::of(4, Agreements::new());
    assert_eq!(four.document(floor(), true), Err(TooFew { people: 4, floor: 5 }));
    assert!(four.document(None, true).is_ok());
    assert!(Team::of(5, Agreements::new()).document(floor(), true).is_ok());
}

#[test]
fn without_a_talk_there_is_nothing_before_or_after() {
    let document = Team::of(7, Agreements::new()).document(None, true).expect("seven");
    assert!(document.parts.iter().all(|part| part.id != "moved"));
    assert!(document.texts().contains(&TEAM_REPORT.result_medians));
}

#[test]
fn what_moved_adds_up_to_the_change_of_each_fit() {
    let team = Team::of(7, agreements());
    let after = team.outcome.after.as_ref().expect("agreed");
    let before = Told { report: &team.worked.before, outcome: &team.outcome.before };
    let after = Told { report: team.worked.after.as_ref().expect("agreed"), outcome: after };
    let moved = moved(&team.grid, before, after, &team.agreements);
    assert_eq!(moved.len(), built_in().entry_points.len());
    let mut shown = 0;
    for one in &moved {
        let by: f64 = one.by.iter().map(|(_, points)| points).sum();
        let Some(change) = one.change() else { continue };
        assert!((by + one.rest - change).abs() < 0.2, "{}: {by} and {} for {change}", one.name.id, one.rest);
        shown += usize::from(change.abs() > 1.0 && !one.by.is_empty());
    }
    assert!(shown > 0, "{moved:?}");
}

#[test]
fn a_question_says_how_close_its_answers_are_and_why_it_comes_first() {
    let team = Team::of(7, Agreements::new());
    let item = |id: &str| {
        talk_item(&team.grid, &team.outcome.tallies, &team.outcome.agenda, &ItemId::from(id)).expect("asked")
    };
    let (gate, apart, unsure) = (item(OPPOSED), item(APART), item(UNSURE));
    assert_eq!((gate.turn, apart.turn, unsure.turn), (Turn::OpposedGate, Turn::Apart, Turn::FindOut));
    assert_eq!(apart.closeness, Some(Closeness::FarApart));
    assert_eq!((apart.tally.counts.clone(), apart.levels.len()), (vec![4, 0, 0, 3], 4));
    assert!(!gate.gates.is_empty() && apart.gates.is_empty());
    let weights: Vec<u8> = apart.bears.iter().map(|bearing| bearing.weight.unsigned_abs()).collect();
    assert!(!weights.is_empty() && weights.windows(2).all(|pair| pair[0] >= pair[1]), "{weights:?}");
    assert_eq!(talk_item(&team.grid, &team.outcome.tallies, &team.outcome.agenda, &ItemId::from("nothing")), None);
}

#[test]
fn the_second_list_follows_the_first_and_the_ends_are_ends() {
    let agenda = Team::of(7, Agreements::new()).outcome.agenda;
    let (first, last) = (&agenda.talk_first[0].item, agenda.find_out.last().expect("one"));
    let start = place(&agenda, first).expect("on a list");
    assert_eq!(
        (start.list, start.number, start.of, start.previous),
        (List::TalkFirst, 1, agenda.talk_first.len(), None)
    );
    let end = place(&agenda, last).expect("on a list");
    assert_eq!(
        (end.list, end.number, end.of, end.next),
        (List::FindOut, agenda.find_out.len(), agenda.find_out.len(), None)
    );
    let mut walked = vec![first.clone()];
    while let Some(next) = place(&agenda, walked.last().expect("one")).and_then(|place| place.next) {
        walked.push(next);
    }
    assert_eq!(walked.len(), agenda.talk_first.len() + agenda.find_out.len());
    assert_eq!(place(&agenda, &ItemId::from("nothing")), None);
}

#[test]
fn what_is_agreed_is_open_no_longer_and_a_vote_alone_agrees_nothing() {
    let team = Team::of(7, Agreements::new());
    let vote_only = minutes(&team.grid, &team.outcome.tallies, &team.outcome.agenda, &team.record());
    assert_eq!(vote_only.talked.len(), 1);
    assert!(vote_only.talked[0].agreed.is_none() && vote_only.talked[0].vote.is_some());
    assert!(vote_only.left_open.iter().any(|item| item.item.id.as_str() == OPPOSED));
    let agreed = Team::of(7, agreements());
    let after = minutes(&agreed.grid, &agreed.outcome.tallies, &agreed.outcome.agenda, &agreed.record());
    assert_eq!(after.talked.len(), 2);
    assert!(after.left_open.iter().all(|item| ![OPPOSED, APART].contains(&item.item.id.as_str())));
    let half = &after.talked[1].agreed.as_ref().expect("agreed").text;
    assert!(matches!(half, foothold::report::names::LevelText::Between(..)), "{half:?}");
}

#[test]
fn every_sentence_is_whole() {
    fn below(entries: &[Entry]) -> bool {
        entries.iter().all(|entry| !(entry.name.is_empty() && entry.text.is_empty() && entry.quote.is_empty()))
    }
    for agreements in [agreements(), Agreements::new()] {
        let document = Team::of(7, agreements).document(floor(), true).expect("seven");
        let mut ids: Vec<&str> = document.parts.iter().map(|part| part.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), document.parts.len());
        for text in document.texts() {
            assert!(!text.contains(['{', '|']) && !text.contains("..") && !text.contains("  "), "{text:?}");
        }
        for block in document.parts.iter().flat_map(|part| &part.blocks) {
            match block {
                Block::Table(table) => assert!(table.rows.iter().all(|row| row.len() == table.head.len())),
                Block::List(entries) => assert!(below(entries) && !entries.is_empty()),
                _ => {}
            }
        }
    }
}
