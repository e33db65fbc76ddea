//! A team's files on their way in and out: dropped, chosen, in one file or in many, each listed; and nobody exposed.

use std::fs;

use foothold_journeys::bank::Bank;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        several_files_dropped_on_the_start_lead_to_the_meeting_and_are_kept,
        a_meeting_is_opened_named_handed_out_and_brought_back_by_keyboard;
}

const CAME: &str = "What became of the files";

/// So many people's whole answers, all unlike each other.
fn people(bank: &Bank, count: usize) -> Outcome<Vec<Value>> {
    let of = |number: usize| {
        let id = format!("{number:08x}-6c0e-4b57-9a1f-3f3f6f0c2b11");
        let mut response = bank.response("full", &id, |item| Some(json!({ "level": (item.id.len() + number) % 4 })))?;
        response["title"] = json!(format!("Name {number}"));
        Ok(response)
    };
    (0..count).map(of).collect()
}

/// Drops files on the page, each a name and its text.
async fn drop_files(visit: &Visit, files: &[(String, String)]) -> Outcome {
    let script = "const carried = new DataTransfer();
        arguments[0].forEach(([name, text]) => carried.items.add(new File([text], name)));
        const event = (name) => new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true });
        const target = document.querySelector('h1');
        return [!target.dispatchEvent(event('dragover')), !target.dispatchEvent(event('drop'))]";
    assert_eq!(visit.run(script, [json!(files)]).await?, json!([true, true]));
    Ok(())
}

/// Waits until the person is at the element whose text begins so; a box of words has no name of its own.
async fn is_at(visit: &Visit, text: &str) -> Outcome {
    eventually(&format!("the person is brought to {text:?}"), || async {
        let at = visit.run("return document.activeElement.textContent", []).await?;
        let is_there = at.as_str().is_some_and(|at| at.starts_with(text));
        Ok(if is_there { Ok(()) } else { Err(at.to_string().chars().take(200).collect::<String>()) })
    })
    .await
}

/// Sound for axe, and no wider than the page, at two widths.
async fn is_sound(visit: &Visit) -> Outcome {
    for width in [1280, 320] {
        visit.width(width).await?;
        visit.axe().await?;
        let wide = visit.run("return document.documentElement.scrollWidth - innerWidth", []).await?;
        assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{width} px: {wide} too wide");
    }
    visit.width(1280).await
}

/// F53, F54, F65. One broken file stops none of the others; a reload and a killed tab lose nothing.
async fn several_files_dropped_on_the_start_lead_to_the_meeting_and_are_kept(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    let people = people(&bank, 7)?;
    visit.open("").await?;
    visit.link("Work as a team").await?.click().await?;
    visit.arrives_at("Work as a team").await?;
    visit.shows("Nobody is in yet.").await?;
    is_sound(visit).await?;
    visit.visit_route("#/").await?;
    visit.link("Work as a team").await?;

    let mut files: Vec<(String, String)> =
        people[..4].iter().enumerate().map(|(at, each)| (format!("{at}.json"), each.to_string())).collect();
    let lines: Vec<String> = people[4..].iter().map(Value::to_string).collect();
    files.push(("rest.jsonl".to_owned(), lines.join("\n")));
    files.push(("<img src=x onerror='window.xss=1'>\u{202e}gpj.json".to_owned(), "{".to_owned()));
    files.push(("again.json".to_owned(), people[0].to_string()));
    drop_files(visit, &files).await?;
    visit.heading(CAME).await?;
    is_at(visit, CAME).await?;
    visit.shows("7 are in. 1 needs a word. 1 was not taken.").await?;
    visit.shows("This very response was read before; it counts once.").await?;
    visit.shows("rest.jsonl, line 3").await?;
    assert_eq!(visit.run("return window.xss ?? null", []).await?, Value::Null);
    visit.shows("7 people").await?;
    visit.heading("Where you agree").await?;
    visit.shows("Krippendorff’s alpha").await?;
    is_sound(visit).await?;
    // Without names nobody's is said, and no role of so few.
    let text = visit.text().await?;
    assert!(!text.contains("Name 1") && text.contains("Only what many said together"), "{text}");
    visit.heading("Where each of you alone would have landed").await?;

    visit.reload().await?;
    visit.shows("7 people").await?;
    visit.visit_route("#/privacy").await?;
    visit.shows("A team’s meeting: who is in").await?;
    // A newer answer of one person, on the meeting itself.
    visit.visit_route("#/team").await?;
    visit.shows("7 people").await?;
    let mut newer = people[2].clone();
    newer["revision"] = json!(99);
    drop_files(visit, &[("newer.json".to_owned(), newer.to_string())]).await?;
    visit.shows("It is newer than revision").await?;
    visit.shows("7 people").await?;
    // A whole folder, as browsers give it: a few entries at a time, until there are none.
    let mut eighth = people[3].clone();
    eighth["id"] = json!("0000000f-6c0e-4b57-9a1f-3f3f6f0c2b11");
    let folder = "const texts = arguments[0].map((text) => new File([text], 'a.json'));
        const entry = (file) => ({ isDirectory: false, name: file.name, file: (done) => done(file) });
        const reader = () => ({ readEntries: (done) => done(texts.splice(0, 1).map(entry)) });
        DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true, name: 'north', createReader: reader })";
    visit.run(folder, [json!([eighth.to_string(), "{"])]).await?;
    drop_files(visit, &[("north".to_owned(), "x".to_owned())]).await?;
    visit.shows("north/a.json").await?;
    visit.shows("1 is in. 1 was not taken.").await?;
    visit.shows("8 people").await
}

/// A37, A38. Everything is done by keyboard, undone by keyboard, and what is handed out comes in again whole.
async fn a_meeting_is_opened_named_handed_out_and_brought_back_by_keyboard(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    let people = people(&bank, 3)?;
    visit.open("#/team").await?;
    visit.heading("Work as a team").await?;
    visit.tab_to("Choose files…").await?;
    let paths: Vec<String> = people
        .iter()
        .enumerate()
        .map(|(at, each)| {
            Ok(visit.file(&format!("{at}.json"), each.to_string().as_bytes())?.to_string_lossy().into_owned())
        })
        .collect::<Outcome<_>>()?;
    visit.file_input("Choose files…").await?.send_keys(paths.join("\n")).await?;
    is_at(visit, CAME).await?;
    visit.shows("3 of 5 people are in.").await?;
    assert!(!visit.text().await?.contains("Where you agree"));

    // Everyone agreed to names: the arrow keys choose, as in any group of radio buttons.
    visit.tab_to("Only what many said together, no names").await?;
    visit.press(Key::Down).await?;
    visit.heading("Where you agree").await?;
    visit.shows("Name 1").await?;
    is_sound(visit).await?;
    visit.tab_to("Take out : Name 1").await?;
    visit.press(Key::Enter).await?;
    is_at(visit, "One person was taken out.").await?;
    visit.shows("2 people").await?;
    visit.tab_to("Undo").await?;
    visit.press(Key::Enter).await?;
    visit.shows("3 people").await?;

    let (name, team) = visit.file_from("Save the team’s file").await?;
    assert_eq!(name, "foothold-team.json");
    let read: Value = serde_json::from_slice(&team)?;
    assert_eq!((read["responses"].as_array().map(Vec::len), read["anonymous"].as_bool()), (Some(3), Some(false)));
    let (_, lines) = visit.file_from("Save JSON Lines").await?;
    assert_eq!(String::from_utf8(lines)?.lines().count(), 3);
    let (_, table) = visit.file_from("Save a table (CSV)").await?;
    assert!(String::from_utf8(table)?.lines().count() > 3 * 60);

    visit.tab_to("Begin a new meeting").await?;
    visit.press(Key::Enter).await?;
    is_at(visit, "The meeting was begun anew.").await?;
    visit.shows("Nobody is in yet.").await?;
    visit.tab_to("Undo").await?;
    visit.press(Key::Enter).await?;
    visit.shows("3 people").await?;
    visit.button("Begin a new meeting").await?.click().await?;
    visit.shows("Nobody is in yet.").await?;

    // The team's file, opened on the first screen, leads here and has everybody.
    visit.visit_route("#/").await?;
    visit.open_file("team.json", &team).await?;
    is_at(visit, CAME).await?;
    visit.shows("3 are in.").await?;
    fs::remove_file(&paths[0])?;
    Ok(())
}
