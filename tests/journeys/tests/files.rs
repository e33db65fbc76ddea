//! Files: kept, opened, looked at before anything changes, and refused where they are not what they should be.

use std::collections::BTreeMap;

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, THREE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        a_file_kept_erased_and_opened_is_the_same_to_the_byte,
        merge_takes_the_later_answers_and_can_be_taken_back;
    in BOTH =>
        cancel_changes_nothing,
        keep_both_loses_nothing,
        replace_takes_the_file_and_can_be_taken_back,
        the_same_file_again_is_told_as_such,
        a_file_of_an_older_bank_says_what_became_of_its_answers,
        what_is_no_answer_file_is_refused_and_changes_nothing,
        a_refusal_with_nothing_kept_keeps_nothing;
}

/// A finished case with everything that a file can carry.
fn whole_file() -> Outcome<Value> {
    let mut response = golden("case-rookie")?;
    response["title"] = json!("North Ridge – “übung” ✓");
    response["critical"] = json!([{ "item": "need-school-turnover", "root_cause": "Line one\nline two" }]);
    response["answers"]["need-school-turnover"]["note"] = json!("A note with \u{1F600}, \"quotes\" and a tab\t.");
    response["x-of-another-program"] = json!({ "kept": [1, 2.5, null] });
    Ok(response)
}

/// Opens the result of the assessment of this title from Home, and keeps its file.
async fn keep(visit: &Visit, title: &str) -> Outcome<Vec<u8>> {
    visit.button(&format!("More for {title}")).await?.click().await?;
    let (_, bytes) = visit.file_from("Save as a file").await?;
    Ok(bytes)
}

/// F67, F68.
async fn a_file_kept_erased_and_opened_is_the_same_to_the_byte(visit: &Visit) -> Outcome {
    let response = whole_file()?;
    let title = response["title"].as_str().unwrap_or_default();
    visit.open("").await?;
    visit.add_file(&response).await?;
    let first = keep(visit, title).await?;
    let written: Value = serde_json::from_slice(&first)?;
    assert_eq!(written["answers"], response["answers"]);
    assert_eq!(written["critical"], response["critical"]);
    assert_eq!(written["x-of-another-program"], response["x-of-another-program"]);
    visit.visit_route("#/privacy").await?;
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    visit.shows("No answers are stored in this browser.").await?;
    assert_eq!(visit.saves().await?, []);
    visit.visit_route("#/").await?;
    visit.reload().await?;
    visit.open_file("answers.json", &first).await?;
    visit.button("Add it").await?.click().await?;
    visit.shows("was added from the file").await?;
    assert_eq!(keep(visit, title).await?, first);
    visit.reload().await?;
    assert_eq!(keep(visit, title).await?, first, "and from what is stored as well");
    Ok(())
}

/// Keeps one case, then opens a file of the same assessment with one answer changed, one added and one left out.
async fn open_other(visit: &Visit) -> Outcome<(Value, Value)> {
    let mut here = golden("case-rookie")?;
    here["title"] = json!("Here");
    let mut other = here.clone();
    let added = here["answers"].as_object_mut().and_then(|answers| answers.remove("need-rookie-load"));
    assert!(added.is_some());
    other["answers"]["need-school-turnover"] = json!({ "not_sure": true });
    let left_out = other["answers"].as_object_mut().and_then(|answers| answers.remove("need-rookie-exits"));
    assert!(left_out.is_some());
    visit.open("").await?;
    visit.add_file(&here).await?;
    visit.button("Close").await?.click().await?;
    visit.open_file("other.json", other.to_string().as_bytes()).await?;
    visit.heading("What is in this file").await?;
    assert_eq!(visit.focus().await?.name, "What is in this file");
    visit.shows("other.json").await?;
    visit.shows("You have this assessment already, with other answers.").await?;
    let script = "return Object.fromEntries([...document.querySelectorAll('tbody tr')].map((row) => [row.cells[0].textContent, row.cells[1].textContent]))";
    let expected = json!({ "New in the file": "1", "Changed": "1", "Only here": "1", "The same": "66" });
    assert_eq!(visit.run(script, []).await?, expected);
    Ok((here, other))
}

async fn cancel_changes_nothing(visit: &Visit) -> Outcome {
    open_other(visit).await?;
    let before = visit.stored().await?;
    visit.button("Cancel").await?.click().await?;
    visit.arrives_at(Bank::read()?.title()).await?;
    visit.reload().await?;
    assert_eq!(visit.stored().await?, before);
    Ok(())
}

async fn keep_both_loses_nothing(visit: &Visit) -> Outcome {
    let (here, other) = open_other(visit).await?;
    visit.button("Keep both").await?.click().await?;
    visit.shows("was added from the file").await?;
    let mut saves = visit.saves().await?;
    saves.sort_by_key(|(_, response)| response["title"].as_str().map(str::to_owned));
    let kept: Vec<(Value, Value)> =
        saves.into_iter().map(|(_, response)| (response["title"].clone(), response["answers"].clone())).collect();
    assert_eq!(
        kept,
        [(json!("Here"), here["answers"].clone()), (json!("Here (from a file)"), other["answers"].clone())]
    );
    Ok(())
}

async fn replace_takes_the_file_and_can_be_taken_back(visit: &Visit) -> Outcome {
    let (here, other) = open_other(visit).await?;
    visit.button("Replace mine").await?.click().await?;
    visit.shows("now has the file’s answers.").await?;
    assert_eq!(visit.only_save().await?.1["answers"], other["answers"]);
    visit.button("Undo").await?.click().await?;
    eventually("the old answers are back", || async {
        let answers = visit.only_save().await?.1["answers"].clone();
        Ok(if answers == here["answers"] { Ok(()) } else { Err(answers.to_string()) })
    })
    .await
}

/// F61. Nothing that only one of them has is lost.
async fn merge_takes_the_later_answers_and_can_be_taken_back(visit: &Visit) -> Outcome {
    let (here, other) = open_other(visit).await?;
    visit.button("Merge").await?.click().await?;
    let mut merged = here["answers"].clone();
    let of_file = other["answers"].as_object().ok_or("no answers")?;
    for (item, answer) in of_file {
        let ours = merged[item].clone();
        merged[item] = if ours.is_null() { answer.clone() } else { ours };
    }
    eventually("what only one has is there", || async {
        let stored = visit.only_save().await?.1["answers"].clone();
        let differing: Vec<&String> = merged
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(item, answer)| stored[*item] != **answer)
            .map(|(item, _)| item)
            .collect();
        // The one answer that both have is the later one, and neither file says when it was given.
        Ok(if differing.iter().all(|item| *item == "need-school-turnover") {
            Ok(())
        } else {
            Err(format!("{differing:?}"))
        })
    })
    .await?;
    visit.button("Undo").await?.click().await?;
    eventually("the old answers are back", || async {
        let answers = visit.only_save().await?.1["answers"].clone();
        Ok(if answers == here["answers"] { Ok(()) } else { Err(answers.to_string()) })
    })
    .await
}

async fn the_same_file_again_is_told_as_such(visit: &Visit) -> Outcome {
    let response = golden("all-at-1")?;
    visit.open("").await?;
    visit.add_file(&response).await?;
    visit.open_file("again.json", response.to_string().as_bytes()).await?;
    visit.shows("You have this assessment already, with the same answers.").await
}

async fn a_file_of_an_older_bank_says_what_became_of_its_answers(visit: &Visit) -> Outcome {
    let mut response = golden("all-at-1")?;
    response["bank"]["version"] = json!("0.0.1");
    response["answers"]["need-of-long-ago"] = json!({ "level": 2 });
    visit.open("").await?;
    visit.open_file("older.json", response.to_string().as_bytes()).await?;
    visit.shows("It was answered with version 0.0.1 of the questions: 69 answers were carried over, and 1 that fit no question now").await?;
    visit.button("Add it").await?.click().await?;
    visit.shows("was added from the file").await?;
    let (id, title) = ("00000000", "Untitled");
    visit.visit_route(&format!("#/a/{id}/review")).await?;
    visit.heading("Answers from an earlier version of the questions").await?;
    visit.shows("need-of-long-ago").await?;
    visit.visit_route("#/").await?;
    let again: Value = serde_json::from_slice(&keep(visit, title).await?)?;
    assert!(again.to_string().contains("need-of-long-ago"), "it goes into the next file as well");
    Ok(())
}

/// A file's name, its bytes, and what the refusal must name.
type Refused = (&'static str, Vec<u8>, Vec<&'static str>);

fn refused() -> Outcome<Vec<Refused>> {
    let whole = golden("case-rookie")?;
    let with = |pointer: &str, value: Value| {
        let mut response = whole.clone();
        if let Some(place) = response.pointer_mut(pointer) {
            *place = value;
        }
        response.to_string().into_bytes()
    };
    let mut text = whole.to_string().into_bytes();
    let doubled = whole.to_string().replacen("{\"", "{\"form\":\"full\",\"", 1).into_bytes();
    let mut unknown = whole.clone();
    unknown["answers"]["need-school-turnofer"] = json!({ "level": 1 });
    let mut padded = text.clone();
    padded.resize(5_000_001, b' ');
    text.truncate(text.len() / 2);
    let none_of_ours = "This is not a file saved by this tool";
    Ok(vec![
        ("cut.json", text, vec!["The file stops in the middle"]),
        ("empty.json", Vec::new(), vec!["The file is empty"]),
        ("picture.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), vec![none_of_ours, "choose a file of answers"]),
        (
            "foreign.json",
            b"{\"type\":\"FeatureCollection\",\"features\":[]}".to_vec(),
            vec![none_of_ours, "choose a file of answers"],
        ),
        ("list.json", b"[1, 2, 3]".to_vec(), vec![none_of_ours]),
        (
            "newer.json",
            with("/format", json!("foothold-response/2")),
            vec!["saved by a newer version of this tool (format version 2)"],
        ),
        (
            "other-bank.json",
            with("/bank/id", json!("school-buses")),
            vec!["“school-buses”", "open that bank’s file here first"],
        ),
        (
            "level.json",
            with("/answers/need-school-turnover/level", json!(9)),
            vec!["At /answers/need-school-turnover/level in the file:"],
        ),
        ("kind.json", with("/answers", json!("none")), vec!["At /answers in the file:"]),
        ("id.json", with("/id", json!("../../etc")), vec!["At /id in the file:", "UUID"]),
        ("doubled.json", doubled, vec!["At /form in the file:"]),
        (
            "unknown.json",
            unknown.to_string().into_bytes(),
            vec!["At /answers/need-school-turnofer in the file:", "need-school-turnover"],
        ),
        ("big.json", padded, vec!["larger than 5 MB"]),
        ("deep.json", "[".repeat(100_000).into_bytes(), vec![]),
    ])
}

async fn what_is_no_answer_file_is_refused_and_changes_nothing(visit: &Visit) -> Outcome {
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    visit.button("Close").await?.click().await?;
    let before = visit.stored().await?;
    for (name, bytes, wanted) in refused()? {
        refuses(visit, name, &bytes, &wanted).await?;
        assert_eq!(visit.stored().await?, before, "{name}");
        visit.button("Close").await?.click().await?;
    }
    visit.reload().await?;
    assert_eq!(visit.stored().await?, before);
    visit.link("Open Untitled").await?;
    Ok(())
}

/// The refusal has the focus, names the file, is one sentence and says that nothing was changed.
async fn refuses(visit: &Visit, name: &str, bytes: &[u8], wanted: &[&str]) -> Outcome {
    visit.open_file(name, bytes).await?;
    visit.shows(&format!("“{name}” was not opened")).await?;
    let script = "return [document.activeElement.id, document.querySelector('#notice p:last-child').textContent]";
    let seen = visit.run(script, []).await?;
    assert_eq!(seen[0], "notice", "{name}: the focus is brought to the refusal");
    let said = seen[1].as_str().unwrap_or_default();
    for part in wanted {
        assert!(said.contains(part), "{name}: {said:?} does not say {part:?}");
    }
    let sentence = said.strip_suffix(" Nothing was changed.").ok_or(format!("{name}: {said}"))?;
    assert!(sentence.ends_with(['.', '?']) && !sentence.contains(". "), "{name}: not one sentence: {sentence:?}");
    Ok(())
}

async fn a_refusal_with_nothing_kept_keeps_nothing(visit: &Visit) -> Outcome {
    visit.open("").await?;
    refuses(visit, "foreign.json", b"{}", &["This is not a file saved by this tool"]).await?;
    assert_eq!(visit.stored().await?, BTreeMap::new());
    // It is left behind with the screen.
    visit.link("See a finished example").await?.click().await?;
    eventually("the refusal is gone", || async {
        let shown = visit.text().await?;
        Ok(if shown.contains("was not opened") { Err(shown) } else { Ok(()) })
    })
    .await
}
