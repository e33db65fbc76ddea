//! A team's meeting by the keyboard alone: seven files, three questions, one hidden vote, the report.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        seven_people_meet_by_keyboard_agree_vote_and_take_the_report_along;
}

const GATE: &str = "enable-lead-bench";
const APART: [&str; 2] = ["need-rookie-load", "need-hours"];
const UNSURE: &str = "enable-cost-model";
const REASON: &str = "No plan on paper names one";

/// One of seven, who see three questions otherwise and are not sure of a fourth.
fn person(number: u64) -> Outcome<Value> {
    let mut response = golden("case-rookie")?;
    response["id"] = json!(format!("{number:08}-5eed-4000-8000-000000000000"));
    response["answers"][GATE] = json!({ "level": if number == 0 { 0 } else { 2 }, "note": "SECRET" });
    for item in APART {
        response["answers"][item] = json!({ "level": if number.is_multiple_of(2) { 0 } else { 3 } });
    }
    response["answers"][UNSURE] = if number < 3 { json!({ "not_sure": true }) } else { json!({ "level": 1 }) };
    Ok(response)
}

/// A question by its id: what it asks and its levels.
fn item(id: &str) -> Outcome<(String, Vec<String>)> {
    let pages = Bank::read()?.pages("full")?;
    let found = pages.into_iter().flat_map(|page| page.items).find(|item| item.id == id).ok_or("no such item")?;
    Ok((found.prompt, found.levels))
}

async fn seven_people_meet_by_keyboard_agree_vote_and_take_the_report_along(visit: &Visit) -> Outcome {
    visit.open("#/team").await?;
    let people = (0..7).map(person).collect::<Outcome<Vec<Value>>>()?;
    let files: Vec<String> = people.iter().map(Value::to_string).collect();
    visit.open_files("Choose files…", &files).await?;
    visit.shows("Talk about these first").await?;
    visit.shows("0 of 3 agreed.").await?;
    let (gate, levels) = item(GATE)?;
    visit.follow("Start with the first question", &gate).await?;
    visit.shows("To talk about, 1 of 3").await?;
    fits(visit).await?;
    visit.axe().await?;
    let second = first_question(visit, &levels).await?;
    let third = second_question(visit, &second).await?;
    keys_can_be_turned_off(visit, &third).await?;
    hidden_vote(visit).await?;
    parking_lot(visit).await?;
    projector(visit, &third).await?;
    report(visit).await
}

/// The level, then why; letters of the reason lead nowhere, and the same letter outside the field leads on.
async fn first_question(visit: &Visit, levels: &[String]) -> Outcome<String> {
    visit.tab_to(&format!("{}…", levels[0])).await?;
    visit.press(Key::Space).await?;
    visit.shows("Take the agreement back").await?;
    visit.tab_to("Why, in a sentence").await?;
    visit.press(REASON).await?;
    visit.shows("characters left").await?;
    visit.tab_to("Take the agreement back").await?;
    let here = visit.run("return location.hash", []).await?;
    assert_eq!(here, format!("#/team/talk/{GATE}"), "writing leads nowhere");
    visit.press("n").await?;
    leaves(visit, GATE).await
}

/// Between two levels, by the arrow keys alone.
async fn second_question(visit: &Visit, id: &str) -> Outcome<String> {
    let (_, levels) = item(id)?;
    visit.tab_to(&format!("{}…", levels[0])).await?;
    visit.press(Key::Space).await?;
    visit.press(Key::Down).await?;
    visit.shows("Take the agreement back").await?;
    let chosen = visit.run("return document.querySelector('input[name=agreed]:checked')?.value", []).await?;
    assert_eq!(chosen, "1", "half a level over the lowest");
    visit.press("n").await?;
    leaves(visit, id).await
}

/// Waits for another question than this one, at its heading; gives its id.
async fn leaves(visit: &Visit, id: &str) -> Outcome<String> {
    let script = "return [location.hash.split('/').pop(), document.activeElement.tagName]";
    eventually("the next question is there", || async {
        let seen = visit.run(script, []).await?;
        let next = seen[0].as_str().unwrap_or_default().to_owned();
        Ok(if next != id && seen[1] == "H1" { Ok(next) } else { Err(seen.to_string()) })
    })
    .await
}

async fn keys_can_be_turned_off(visit: &Visit, id: &str) -> Outcome {
    visit.tab_to("N for next, P for previous").await?;
    visit.press(Key::Space).await?;
    visit.press("n").await?;
    visit.reload().await?;
    visit.heading(&item(id)?.0).await?;
    visit.press("p").await?;
    assert_eq!(visit.run("return location.hash", []).await?, format!("#/team/talk/{id}"), "no key leads anywhere");
    visit.tab_to("N for next, P for previous").await?;
    visit.press(Key::Space).await?;
    visit.press("p").await?;
    leaves(visit, id).await?;
    visit.press("n").await?;
    visit.arrives_at(&item(id)?.0).await
}

/// Five vote by number keys, one of them twice; nothing is told before the end. A second vote is given up.
async fn hidden_vote(visit: &Visit) -> Outcome {
    visit.follow_to("Vote hidden, on this device", "Hidden vote. No vote is in yet.").await?;
    visit.axe().await?;
    for (number, key) in ["1", "2", "2", "1", "5"].into_iter().enumerate() {
        visit.press(key).await?;
        let votes = if number == 0 { "1 vote is in.".to_owned() } else { format!("{} votes are in.", number + 1) };
        visit.at(&format!("{votes} Pass the device on.")).await?;
        if number == 1 {
            visit.follow_to("Undo the last vote", "1 vote is in. Pass the device on.").await?;
            visit.follow_to("I am next", "Hidden vote. 1 vote is in.").await?;
            visit.press(key).await?;
            visit.at("2 votes are in. Pass the device on.").await?;
        }
        assert!(number < 4 || visit.button("Show the votes").await.is_ok());
        assert!(!visit.text().await?.contains("2 votes\n"), "nothing is told before the end");
        if number < 4 {
            visit.follow_to("I am next", &format!("Hidden vote. {votes}")).await?;
        }
    }
    visit.follow_to("Show the votes", "What the vote came to").await?;
    visit.shows("Not sure: 1 vote").await?;
    visit.axe().await?;
    visit.tab_to("Take it into the record").await?;
    visit.press(Key::Enter).await?;
    visit.shows("Hidden vote in the room").await?;
    visit.follow_to("Vote hidden, on this device", "Hidden vote. No vote is in yet.").await?;
    visit.press("3").await?;
    visit.at("1 vote is in. Pass the device on.").await?;
    visit.tab_to("Give up this vote").await?;
    visit.press(Key::Enter).await?;
    visit.shows("Hidden vote in the room").await?;
    visit.shows("Not sure: 1 vote").await
}

/// What was parked stands before the field, so the way there begins at the heading.
async fn parking_lot(visit: &Visit) -> Outcome {
    visit.tab_to("Something for later").await?;
    visit.press("Who pays next year?").await?;
    visit.press(Key::Enter).await?;
    visit.button("Remove : Who pays next year?").await?;
    visit.run("document.querySelector('#parked').focus()", []).await?;
    visit.tab_to("Remove : Who pays next year?").await?;
    visit.press(Key::Enter).await?;
    visit.shows("Nothing is parked.").await?;
    visit.at("Parking lot").await?;
    visit.tab_to("Put it back").await?;
    visit.press(Key::Enter).await?;
    visit.button("Remove : Who pays next year?").await?;
    Ok(())
}

/// Large type is kept, leaves every control within reach, and goes with the meeting's screens.
async fn projector(visit: &Visit, id: &str) -> Outcome {
    let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
    let usual = visit.run(size, []).await?;
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.tab_to("Large type for a projector").await?;
    visit.press(Key::Space).await?;
    visit.reload().await?;
    visit.heading(&item(id)?.0).await?;
    let large = visit.run(size, []).await?;
    assert!(large.as_f64() >= usual.as_f64().map(|usual| usual * 1.25), "{usual} and {large}");
    visit.axe().await?;
    visit.shows("Who pays next year?").await?;
    visit.tab_to("Large type for a projector").await?;
    visit.press(Key::Space).await?;
    assert_eq!(visit.run(size, []).await?, usual);
    fits(visit).await
}

/// Both verdicts, the minutes, and a file that holds them and nothing of anybody.
async fn report(visit: &Visit) -> Outcome {
    // Firefox's driver clicks nothing by key once Tab went round through the window's own controls.
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.follow("The meeting", "Work as a team").await?;
    visit.shows("2 of 3 agreed.").await?;
    visit.follow("See what the team came to", "What the team came to").await?;
    visit.shows("After the talk").await?;
    visit.shows("Minutes").await?;
    visit.axe().await?;
    fits(visit).await?;
    let words = "Put reasons and parked lines into the report";
    visit.tab_to(words).await?;
    visit.press(Key::Space).await?;
    visit.shows(REASON).await?;
    visit.axe().await?;
    visit.press(Key::Space).await?;
    eventually("the reasons are out again", || async {
        let shown = visit.text().await?;
        Ok(if shown.contains(REASON) { Err(shown) } else { Ok(()) })
    })
    .await?;
    let (name, file) = visit.file_from("Download the report (HTML)").await?;
    let file = String::from_utf8(file)?;
    assert!(
        name.ends_with("-team-report.html") && file.contains("Agreed:") && file.contains("Hidden vote in the room")
    );
    for word in ["SECRET", "5eed", REASON, "Who pays next year?"] {
        assert!(!file.contains(word), "{word} is in an anonymous report");
    }
    // By the mouse: after a download Firefox's driver clicks nothing by key.
    visit.click(visit.checkbox(words).await?).await?;
    visit.shows(REASON).await?;
    let (_, file) = visit.file_from("Download the report (HTML)").await?;
    let file = String::from_utf8(file)?;
    assert!(file.contains(REASON) && file.contains("Who pays next year?") && !file.contains("SECRET"));
    Ok(())
}

/// At 320 px nothing has to be moved sideways.
async fn fits(visit: &Visit) -> Outcome {
    visit.width(320).await?;
    let wide = visit.run("return document.documentElement.scrollWidth - innerWidth", []).await?;
    assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{wide} px too wide at 320");
    visit.width(1280).await
}
