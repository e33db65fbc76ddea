//! Files on their way into a meeting: whatever is handed in, each thing is listed, and nothing broken stops the rest.

use std::rc::Rc;

use foothold::bank::built_in;
use foothold::bank::id::ItemId;
use foothold::files::html;
use foothold::files::intake::{Intake, PEOPLE_MOST};
use foothold::files::listed::{Became, Listed, Why};
use foothold::files::refusal::Refusal;
use foothold::files::response::{self, write};
use foothold::files::team::{write_anonymous, write_open};
use foothold::files::zip;
use foothold::i18n::intake::{sentence, spot};
use foothold::response::answer::Level;
use foothold::response::model::{Response, ResponseKind};
use foothold::scoring::score;
use foothold::team::agreed::{Agreed, Agreements};
use foothold::team::anonymity::Floor;
use foothold::team::meeting::{Change, Meeting, Mode, apply};
use foothold::team::outcome::outcome;
use foothold::team::roster::{Joined, NoMember};
use proptest::prelude::*;

use super::support::{Says, grid, people, person};

/// Files, and what became of them.
struct Told {
    meeting: Meeting,
    listed: Vec<Listed>,
}

impl Told {
    #[track_caller]
    fn sentence(&self, of: &str) -> String {
        sentence(
            self.listed
                .iter()
                .find(|each| spot(&each.spot) == of)
                .unwrap_or_else(|| panic!("no {of}: {:?}", self.spots())),
        )
    }

    fn spots(&self) -> Vec<String> {
        self.listed.iter().map(|each| spot(&each.spot)).collect()
    }
}

fn hand_in_to(meeting: &Meeting, files: &[(&str, Vec<u8>)], most: usize) -> Told {
    let (mut intake, grid) = (Intake::new(meeting).with_most(most), grid());
    files.iter().for_each(|(name, content)| intake.hand_in(name, content.clone()));
    let mut last = 0;
    while !intake.step(&grid) {
        let (done, all) = intake.progress();
        assert!(done <= all + files.len() && done >= last, "{done} of {all}");
        last = done;
    }
    let (done, all) = intake.progress();
    assert!(done >= all && all >= files.iter().map(|(_, content)| content.len()).sum(), "{done} of {all}");
    let before = intake.listed().to_vec();
    let (changes, listed) = intake.finish();
    assert_eq!(before, listed);
    Told { meeting: changes.iter().fold(meeting.clone(), |meeting, change| apply(&meeting, change)), listed }
}

fn hand_in(files: &[(&str, Vec<u8>)]) -> Told {
    hand_in_to(&Meeting::default(), files, PEOPLE_MOST)
}

fn file(response: &Response) -> Vec<u8> {
    write(response, built_in(), None).into_bytes()
}

fn line(response: &Response) -> String {
    format!("{}\n", response::write_line(response, built_in(), None))
}

fn team_file(count: usize, agreements: &Agreements) -> Vec<u8> {
    let responses: Vec<Response> = (0..count).map(|number| person(number).all(1)).collect();
    let form = built_in().form("full").unwrap();
    let before = score(built_in(), form, &responses[0].states(), &built_in().presets[0].shares);
    write_open(&responses.iter().collect::<Vec<_>>(), agreements, &before, built_in()).into_bytes()
}

fn counts_file(count: usize) -> Vec<u8> {
    let (grid, roster) = (grid(), people(count, |_, person| person.all(2)));
    let come = outcome(&roster, &grid, &built_in().presets[0].shares, &Agreements::new()).unwrap();
    write_anonymous(&come, &Agreements::new(), &grid, Floor::new(&built_in().cut_offs, None)).unwrap().into_bytes()
}

fn agreed(halves: u8) -> Agreements {
    [(ItemId::from("need-hours"), Agreed { level: Level::from_halves(halves), reason: "We looked.".to_owned() })]
        .into_iter()
        .collect()
}

#[test]
fn every_kind_of_file_comes_in_and_is_listed() {
    let carried = html::block(&write(&person(1).all(1), built_in(), None));
    let report = format!("<!doctype html>\n{}{carried}", html::GENERATOR);
    let lines = [2, 3, 4].map(|number| line(&person(number).all(2))).concat();
    let packed = archive(&[("dana/answers.json", &file(&person(5).all(3))), ("sam.json", &file(&person(6).all(0)))]);
    let told = hand_in(&[
        ("one.json", file(&person(0).all(1))),
        ("report.html", report.into_bytes()),
        ("lines.jsonl", lines.into_bytes()),
        ("team.zip", packed),
    ]);
    assert_eq!(
        told.spots(),
        [
            "one.json",
            "report.html",
            "lines.jsonl, line 1",
            "lines.jsonl, line 2",
            "lines.jsonl, line 3",
            "team.zip/dana/answers.json",
            "team.zip/sam.json"
        ]
    );
    assert!(told.listed.iter().all(Listed::is_plain));
    assert_eq!(told.meeting.size(), 7);
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let owned: Vec<(String, Vec<u8>)> =
        files.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec())).collect();
    zip::write::write(&owned)
}

#[test]
fn one_broken_file_stops_none_of_the_others() {
    let mut lines = line(&person(2).all(2));
    lines.push_str("{\"format\": \"foothold-response/1\", \n\n");
    lines.push_str(&line(&person(3).all(2)));
    let mut wrong = write(&person(4).all(2), built_in(), None);
    wrong = wrong.replacen("\"level\": 2", "\"level\": 9", 1);
    let mut damaged = archive(&[("sam.json", &file(&person(6).all(0)))]);
    let at = damaged.len() / 3;
    damaged[at] ^= 0x55;
    let told = hand_in(&[
        ("cut.json", file(&person(0).all(1))[..300].to_vec()),
        ("lines.jsonl", lines.into_bytes()),
        ("wrong.json", wrong.into_bytes()),
        ("picture.png", b"\x89PNG\r\n".to_vec()),
        ("empty.json", Vec::new()),
        ("damaged.zip", damaged),
        ("good.json", file(&person(1).all(1))),
    ]);
    assert_eq!(told.meeting.size(), 3, "two lines and a file: {:?}", told.spots());
    for (of, said) in [
        ("lines.jsonl, line 2", "stops in the middle"),
        ("wrong.json", "At /answers/"),
        ("picture.png", "This is not a file saved by this tool"),
        ("good.json", "In."),
    ] {
        assert!(told.sentence(of).contains(said), "{of}: {}", told.sentence(of));
    }
    let refused = told.listed.iter().filter(|each| each.is_refused()).count();
    assert_eq!((refused, told.listed.len()), (6, 9), "{:?}", told.spots());
}

/// One person three times: the same file twice, and a newer one.
#[test]
fn a_person_counts_once_however_often_they_hand_in() {
    let (old, new) = (person(1).all(0), Response { revision: 8, ..person(1).all(3) });
    let told =
        hand_in(&[("a.json", file(&old)), ("b.json", file(&old)), ("c.json", file(&new)), ("d.json", file(&old))]);
    assert_eq!(told.meeting.size(), 1);
    assert_eq!(told.sentence("b.json"), "This very response was read before; it counts once.");
    assert!(told.sentence("c.json").contains("newer than revision"));
    assert!(told.sentence("d.json").contains("Revision 8"));
    let (_, kept) = told.meeting.people().next().unwrap();
    assert_eq!(*kept.response, new);
}

#[test]
fn the_same_revision_with_other_answers_is_said_and_one_of_them_counts() {
    let (one, other) = (file(&person(1).all(0)), file(&person(1).all(3)));
    let there = hand_in(&[("a.json", one.clone()), ("b.json", other.clone())]);
    let back = hand_in(&[("b.json", other), ("a.json", one)]);
    assert!(there.sentence("b.json").contains("with other content"));
    assert_eq!(there.meeting, back.meeting);
}

#[test]
fn who_is_in_already_is_known() {
    let first = hand_in(&[("a.json", file(&person(1).all(1)))]).meeting;
    let told = hand_in_to(&first, &[("again.json", file(&person(1).all(1))), ("b.json", file(&person(2).all(1)))], 9);
    assert_eq!(told.listed[0].became, Became::Person(Joined::Again));
    assert_eq!((told.meeting.size(), told.listed[1].is_plain()), (2, true));
}

#[test]
fn answers_to_another_bank_are_named_and_those_to_another_version_carried_over() {
    let mut other = person(1).all(1);
    other.bank.id = "toy".to_owned();
    let mut older = person(2).all(1);
    older.bank.version = "0.0.9".to_owned();
    older.bank.digest = Some("sha256:00".to_owned());
    let raw = |response: &Response| {
        let text = write(response, built_in(), None);
        let bank = format!("\"id\": \"{}\"", response.bank.id);
        assert!(text.contains(&bank), "{text}");
        text.into_bytes()
    };
    let told = hand_in(&[("other.json", raw(&other)), ("older.json", raw(&older))]);
    assert!(
        matches!(&told.listed[0].became, Became::Refused(Why::Refusal(Refusal::OtherBank { id, .. })) if id == "toy")
    );
    assert!(told.sentence("other.json").contains("question bank \"toy\""));
    assert!(told.sentence("older.json").starts_with("In. The answers were given to version 0.0.9 of the questions:"));
    assert_eq!((told.meeting.size(), told.listed[1].is_plain()), (1, false));
}

#[test]
fn what_is_no_members_is_left_out_and_said() {
    let team = Response { kind: ResponseKind::Team, ..person(1).all(1) };
    let told = hand_in(&[("team.json", file(&team))]);
    assert_eq!(told.listed[0].became, Became::Refused(Why::NoMember(NoMember::OfATeam)));
    assert_eq!(told.meeting.size(), 0);
}

#[test]
fn a_teams_file_brings_people_and_what_was_agreed_and_ours_stands() {
    let told = hand_in(&[("team.json", team_file(3, &agreed(4)))]);
    assert_eq!(told.spots(), ["team.json", "team.json, person 1", "team.json, person 2", "team.json, person 3"]);
    assert_eq!(told.sentence("team.json"), "1 agreed level is taken.");
    assert_eq!((told.meeting.size(), told.meeting.agreements.clone()), (3, agreed(4)));
    let again = hand_in_to(&told.meeting, &[("other.json", team_file(3, &agreed(6)))], 9);
    assert!(again.sentence("other.json").contains("is left out, because this meeting has agreed on another"));
    assert_eq!(again.meeting.agreements, agreed(4));
}

#[test]
fn one_broken_person_of_a_teams_file_stops_none_of_the_others() {
    let text = String::from_utf8(team_file(3, &Agreements::new())).unwrap();
    let told = hand_in(&[("team.json", text.replacen("\"level\": 1", "\"level\": 9", 1).into_bytes())]);
    assert_eq!((told.meeting.size(), told.listed.len()), (2, 3));
    assert!(told.sentence("team.json, person 1").contains("At /answers/"));
}

#[test]
fn counts_without_people_go_with_nobody() {
    let told = hand_in(&[
        ("counts.json", counts_file(6)),
        ("one.json", file(&person(1).all(1))),
        ("more.json", counts_file(7)),
    ]);
    assert_eq!(told.sentence("counts.json"), "In: the counts of a team of 6, without its people.");
    for of in ["one.json", "more.json"] {
        assert!(told.sentence(of).starts_with("Counts without people cannot be put together"), "{of}");
    }
    assert_eq!((told.meeting.size(), told.meeting.roster().is_empty()), (6, true));
    let other = hand_in(&[("one.json", file(&person(1).all(1))), ("counts.json", counts_file(6))]);
    assert_eq!((other.meeting.size(), other.listed[1].is_refused()), (1, true));
}

/// F54, F56. A name is shown so that it leads nowhere and hides nothing.
#[test]
fn a_hostile_name_is_shown_harmless() {
    let told = hand_in(&[("../../\u{202e}gpj.exe\n<img src=x>", b"no".to_vec())]);
    let shown = &told.spots()[0];
    assert!(!shown.contains("..") && !shown.contains('\u{202e}') && !shown.contains('\n'), "{shown}");
}

#[test]
fn no_more_people_are_put_together_than_a_page_takes() {
    let lines: String = (0..5).map(|number| line(&person(number).all(1))).collect();
    let told = hand_in_to(&Meeting::default(), &[("lines.jsonl", lines.into_bytes())], 3);
    assert_eq!((told.meeting.size(), told.listed.len()), (3, 5));
    assert_eq!(told.listed[4].became, Became::Refused(Why::Full));
}

#[test]
fn a_file_with_nothing_in_it_is_listed_too() {
    let told =
        hand_in(&[("blank.jsonl", b"\n \n".to_vec()), ("empty.zip", archive(&[])), ("team.json", b"{}".to_vec())]);
    assert_eq!(told.sentence("blank.jsonl"), "There is nothing in it.");
    assert_eq!(told.sentence("empty.zip"), "There is nothing in it.");
    assert_eq!(told.listed.len(), 3);
}

#[test]
fn what_could_not_be_read_is_listed_with_the_rest() {
    let mut intake = Intake::new(&Meeting::default());
    intake.refuse("big.json", Why::TooLarge);
    intake.refuse("gone.json", Why::Gone);
    intake.refuse("What was dropped", Why::NoFile);
    assert!(intake.step(&grid()));
    let (changes, listed) = intake.finish();
    assert!(changes.is_empty() && listed.iter().all(Listed::is_refused));
    assert!(sentence(&listed[0]).contains("larger than 5 MB"));
}

#[test]
fn what_the_meeting_has_agreed_on_already_is_neither_taken_nor_left() {
    let meeting = apply(&Meeting::default(), &Change::Agree("need-hours".into(), agreed(3)["need-hours"].clone()));
    for (halves, left) in [(3, 0), (4, 1)] {
        let told = hand_in_to(&meeting, &[("team.json", team_file(1, &agreed(halves)))], PEOPLE_MOST);
        assert!(told.listed.iter().any(|each| each.became == Became::Agreed { taken: 0, left }), "{:?}", told.listed);
        assert_eq!(told.meeting.agreements, meeting.agreements);
    }
}

#[test]
fn whoever_leaves_can_hand_in_again() {
    let told = hand_in(&[("a.json", file(&person(1).all(1)))]);
    let left = apply(&told.meeting, &Change::Leave(told.listed[0].person.unwrap()));
    assert_eq!(left.size(), 0);
    assert_eq!(hand_in_to(&left, &[("a.json", file(&person(1).all(1)))], 9).meeting, told.meeting);
    let open = apply(&told.meeting, &Change::Show(Mode::Open));
    assert_eq!(hand_in_to(&open, &[], 9).meeting, open);
    assert_eq!(apply(&open, &Change::Become(Rc::default())), Meeting::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever bytes come, each file is listed and the good one is in.
    #[test]
    fn any_bytes_are_listed(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "[a-z]{1,4}\\.(json|jsonl|zip|html)") {
        let told = hand_in(&[(name.as_str(), bytes), ("good-one.json", file(&person(1).all(1)))]);
        prop_assert!(told.listed.len() >= 2);
        prop_assert_eq!(told.meeting.size(), 1);
    }
}
