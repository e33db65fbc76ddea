//! `foothold team`.

use foothold::files::zip::write::write;
use serde_json::{Value, json};

use crate::support::{LIBRARY, file, run, run_with_input, text};

const TOY: &str = include_str!("../golden/toy-response.json");

/// The toy bank's response as another person's, with these levels.
fn person(id: u32, revision: u32, levels: &[(&str, u8)]) -> Value {
    let mut response: Value = serde_json::from_str(TOY).expect("JSON");
    response["id"] = json!(format!("{id:08}-0000-4000-8000-000000000000"));
    response["revision"] = json!(revision);
    for (item, level) in levels {
        assert!(response["answers"].get(item).is_some(), "{item}");
        response["answers"][item] = json!({ "level": level });
    }
    response
}

fn lines(people: &[Value]) -> String {
    people.iter().map(|person| format!("{person}\n")).collect()
}

fn first_item() -> String {
    let toy: Value = serde_json::from_str(TOY).expect("JSON");
    toy["answers"].as_object().expect("answers").keys().next().expect("an item").clone()
}

#[track_caller]
fn counted(said: &str) -> Value {
    serde_json::from_str(said).expect("one object")
}

#[test]
fn lines_and_files_come_to_one_object_whatever_their_order() {
    let item = first_item();
    let people: Vec<Value> = (0..3_u8).map(|each| person(u32::from(each), 1, &[(&item, each % 2)])).collect();
    let together = file("team.jsonl", &lines(&people[..2]));
    let alone = file("team-alone.json", &people[2].to_string());
    let said = run(&["team", text(&together), text(&alone), "--json", "--bank", LIBRARY]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    let found = counted(&said.out);
    assert_eq!((&found["n"], &found["items"][&item]["counts"][1]), (&json!(3), &json!(1)));
    assert_eq!(found["items"][&item]["median"], json!(0.0));
    let mixed = run(&["team", text(&alone), text(&together), "--json", "--bank", LIBRARY]);
    assert_eq!(mixed.out, said.out);
}

#[test]
fn a_broken_line_is_named_and_the_others_count() {
    let people = [person(1, 1, &[]), person(2, 1, &[])];
    let broken = format!("nonsense\n{}\n{{\"format\": 1}}\n{}", people[0], people[1]);
    let path = file("team-broken.jsonl", &broken);
    let said = run(&["team", text(&path), "gone.json", "--json", "--bank", LIBRARY]);
    assert_eq!((said.status, &counted(&said.out)["n"]), (1, &json!(2)));
    let problems: Vec<&str> = said.problems.lines().collect();
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].contains("team-broken.jsonl:1: /") && problems[1].contains("team-broken.jsonl:3: /"));
    assert!(problems[2].starts_with("gone.json: /: "));
}

/// They are read many at a time, on all cores.
#[test]
fn of_very_many_lines_all_come_out_in_their_order_and_each_broken_one_is_named() {
    let people: Vec<Value> = (0..400).map(|id| person(id, 1, &[])).collect();
    let mut all: Vec<String> = people.iter().map(Value::to_string).collect();
    let broken = [0, 127, 128, 129, 300];
    broken.iter().for_each(|place| all[*place] = "nonsense".to_owned());
    let path = file("team-hundreds.jsonl", &all.join("\n"));
    let said = run(&["convert", text(&path), "--to", "jsonl", "--bank", LIBRARY]);
    let ids = |line: &str| serde_json::from_str::<Value>(line).expect("JSON")["id"].clone();
    let right = people.iter().enumerate().filter(|(place, _)| !broken.contains(place));
    assert!(said.out.lines().map(ids).eq(right.map(|(_, person)| person["id"].clone())));
    let named = |(problem, place): (&str, usize)| problem.contains(&format!("hundreds.jsonl:{}: /", place + 1));
    assert!(said.problems.lines().zip(broken).all(named) && said.problems.lines().count() == 5, "{}", said.problems);
}

/// F65.
#[test]
fn an_archive_is_read_file_by_file_and_what_cannot_be_is_named() {
    let [one, two, three] = [1, 2, 3].map(|id| person(id, 1, &[]));
    let files = [
        ("a.json".to_owned(), one.to_string()),
        ("../b/lines.jsonl".to_owned(), format!("{two}\nnonsense\n{three}\n")),
        ("__MACOSX/._a.json".to_owned(), "x".to_owned()),
        ("c.zip".to_owned(), "PK\u{3}\u{4}".to_owned()),
    ];
    let packed = write(&files.map(|(name, content)| (name, content.into_bytes())));
    let path = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("team.zip");
    std::fs::write(&path, &packed).expect("it can be written");
    let said = run(&["team", text(&path), "--json", "--bank", LIBRARY]);
    assert_eq!((said.status, &counted(&said.out)["n"]), (1, &json!(3)));
    let problems: Vec<&str> = said.problems.lines().collect();
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].contains("team.zip/b/lines.jsonl:2: /: "), "{problems:?}");
    assert!(problems[1].contains("team.zip: /: \"__MACOSX/._a.json\" in this archive was put there"), "{problems:?}");
    assert!(problems[2].contains("team.zip: /: \"c.zip\" in this archive is an archive"), "{problems:?}");
    let lines = run_with_input(&["convert", "-", "--to", "jsonl", "--bank", LIBRARY], &packed);
    assert_eq!((lines.status, lines.out.lines().count()), (1, 3));
    let cut = run_with_input(&["team", "-", "--bank", LIBRARY], &packed[..packed.len() - 9]);
    assert!(cut.problems.contains("-: /: This is no ZIP archive, or its end is missing"), "{}", cut.problems);
}

#[test]
fn the_newest_of_one_persons_files_counts_and_the_others_are_told() {
    let item = first_item();
    let said = run_with_input(
        &["team", "-", "--json", "--bank", LIBRARY],
        lines(&[person(1, 4, &[(&item, 1)]), person(1, 9, &[(&item, 0)]), person(1, 4, &[(&item, 1)])]).as_bytes(),
    );
    let found = counted(&said.out);
    assert_eq!((said.status, &found["n"], &found["items"][&item]["counts"][0]), (0, &json!(1), &json!(1)));
    assert!(said.problems.contains("-:2: /revision: It is newer than revision 4"), "{}", said.problems);
    assert!(said.problems.contains("-:3: /revision: Revision 9 of the same response"), "{}", said.problems);
}

#[test]
fn a_teams_own_answers_are_no_members() {
    let mut agreed = person(1, 1, &[]);
    agreed["kind"] = json!("team");
    let path = file("team-agreed.json", &agreed.to_string());
    let said = run(&["team", text(&path), "toy-response.json", "--json", "--bank", LIBRARY]);
    assert_eq!((said.status, &counted(&said.out)["n"]), (1, &json!(1)));
    assert!(said.problems.contains(": /kind: These are the agreed answers of a team"), "{}", said.problems);
}

#[test]
fn without_anybody_it_says_so() {
    let said = run(&["team", "gone.json"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.problems.contains("There are no answers to put together."), "{}", said.problems);
    let said = run(&["team", "toy-response.json", "--bank", LIBRARY, "--preset", "loudest"]);
    assert_eq!(said.status, 1);
    assert!(said.problems.contains("The bank has no preset \"loudest\". It has: "), "{}", said.problems);
}

#[test]
fn in_words_the_disagreements_come_before_the_result() {
    let item = first_item();
    let people = [0, 1, 0, 1].map(|level| (level, person(u32::from(level), 1, &[])));
    let many: Vec<Value> = people.iter().zip(1..).map(|((level, _), id)| person(id, 1, &[(&item, *level)])).collect();
    let path = file("team-words.jsonl", &lines(&many));
    let said = run(&["team", text(&path), "--bank", LIBRARY]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    let place = |text: &str| said.out.find(text).unwrap_or_else(|| panic!("no {text:?} in {}", said.out));
    assert!(place("4 people") < place("Talk about these first"));
    assert!(place("Talk about these first") < place("Where each alone would have landed"));
    assert!(place("Where each alone would have landed") < place("What the medians come to"));
}

#[test]
fn a_teams_file_counts_its_people_and_its_agreements() {
    let item = first_item();
    let people = [person(1, 1, &[(&item, 0)]), person(2, 1, &[(&item, 0)])];
    let bank = &people[0]["bank"];
    let open = json!({ "format": "foothold-team/1", "bank": bank, "anonymous": false, "responses": people,
        "agreed": { &item: { "level": 1.5, "reason": "" } } });
    let path = file("team-open.json", &open.to_string());
    // One of them comes as a file of its own as well, laid out in another way.
    let alone = file("team-again.json", &format!("{:#}", people[1]));
    let said = run(&["team", text(&path), text(&alone), "--json", "--bank", LIBRARY]);
    assert_eq!((said.status, &counted(&said.out)["n"]), (0, &json!(2)));
    assert!(
        said.problems.contains("team-again.json: /revision: This very response was read before"),
        "{}",
        said.problems
    );
    let said = run(&["team", text(&path), "--bank", LIBRARY]);
    assert!(said.out.contains("What they come to with the agreed levels"), "{}", said.out);
}

#[test]
fn counts_without_people_are_read_alone() {
    let item = first_item();
    let bank: Value = serde_json::from_str::<Value>(TOY).expect("JSON")["bank"].clone();
    let counts = json!({ "format": "foothold-team/1", "bank": bank, "anonymous": true, "form": "full", "n": 5,
        "aggregate": { &item: { "counts": [2, 1, 1], "not_sure": 1 } } });
    let path = file("team-counts.json", &counts.to_string());
    let said = run(&["team", text(&path), "--json", "--bank", LIBRARY]);
    let found = counted(&said.out);
    assert_eq!((said.status, &found["n"], &found["landing"]), (0, &json!(5), &Value::Null));
    let said = run(&["team", text(&path), "toy-response.json", "--json", "--bank", LIBRARY]);
    assert_eq!((said.status, &counted(&said.out)["n"]), (1, &json!(5)));
    assert!(
        said.problems.contains("toy-response.json: /: Counts without people cannot be put together"),
        "{}",
        said.problems
    );
}

#[test]
fn people_become_one_file_open_or_without_them() {
    let item = first_item();
    let people: Vec<Value> = (1..6).map(|id| person(id, 1, &[(&item, 1)])).collect();
    let older = person(1, 0, &[(&item, 0)]);
    let path = file("team-many.jsonl", &lines(&[&people[..], &[older]].concat()));
    let open = run(&["convert", text(&path), "--to", "team", "--bank", LIBRARY]);
    let found = counted(&open.out);
    assert_eq!((open.status, found["responses"].as_array().map(Vec::len)), (0, Some(5)));
    assert_eq!(found["responses"][0]["answers"][&item]["level"], json!(1));
    let counts = run(&["convert", text(&path), "--to", "team-anonymous", "--bank", LIBRARY]);
    assert_eq!(counted(&counts.out)["aggregate"][&item]["counts"], json!([0, 5, 0]));
    // Both come to what the people come to.
    let json = |file: &str| counted(&run(&["team", file, "--json", "--bank", LIBRARY]).out);
    let [open, counts] = [file("team-many-open.json", &open.out), file("team-many-counts.json", &counts.out)];
    let (people, mut without) = (json(text(&path)), json(text(&counts)));
    assert_eq!(json(text(&open)), people);
    without["landing"] = people["landing"].clone();
    assert_eq!(without, people);
    let four = file("team-four.jsonl", &lines(&(1..5).map(|id| person(id, 1, &[])).collect::<Vec<_>>()));
    let few = run(&["convert", text(&four), "--to", "team-anonymous", "--bank", LIBRARY]);
    assert_eq!((few.status, few.out.as_str()), (1, ""));
    assert!(
        few.problems.contains("A team of 4 is too small for counts without people; it takes 5."),
        "{}",
        few.problems
    );
}
