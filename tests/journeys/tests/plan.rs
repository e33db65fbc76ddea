//! The plan: chosen, written, reloaded and taken along, with the keyboard alone, and by two windows at once.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        a_plan_is_written_by_keyboard_kept_and_taken_along,
        two_windows_plan_different_things_and_both_keep_all,
        without_enough_answers_the_plan_says_what_to_do;
}

/// The finished case that leads with `rookie`, at its plan. Gives the plan's address.
async fn at_plan(visit: &Visit) -> Outcome<String> {
    let response = golden("case-rookie")?;
    visit.open("").await?;
    visit.add_file(&response).await?;
    let route = format!("#/a/{}/plan", &response["id"].as_str().unwrap_or_default()[..8]);
    visit.visit_route(&route).await?;
    visit.arrives_at("Your plan").await?;
    visit.shows("Your result puts rookie development and retention first, so this is its plan.").await?;
    Ok(route)
}

async fn plan(visit: &Visit) -> Outcome<Value> {
    visit.saved().await?;
    Ok(visit.only_save().await?.1["plan"].clone())
}

async fn has_planned(visit: &Visit, pointer: &str, expected: Value) -> Outcome {
    eventually(&format!("{pointer} of the plan is {expected}"), || async {
        let found = plan(visit).await?;
        Ok(if found.pointer(pointer) == Some(&expected) { Ok(()) } else { Err(found.to_string()) })
    })
    .await
}

/// The name of the tick of the action of this id.
fn tick(id: &str) -> Outcome<String> {
    let bank = foothold_journeys::bank::json("src/bank/data/teaching-job.json")?;
    let all = bank["entry_points"].as_array().into_iter().flatten();
    let mut actions = all.flat_map(|of| of["actions"].as_array().into_iter().flatten());
    let action = actions.find(|action| action["id"] == id).ok_or("no such action")?;
    Ok(format!("Add to the plan : {}", action["text"].as_str().unwrap_or_default()))
}

const FIRST: &str = "rt-now-stay-talks";

async fn a_plan_is_written_by_keyboard_kept_and_taken_along(visit: &Visit) -> Outcome {
    at_plan(visit).await?;
    visit.tab_to(&tick(FIRST)?).await?;
    visit.press(Key::Space).await?;
    visit.tab_to("Owner").await?;
    visit.press("Deputy, HR; \"north\"").await?;
    visit.tab_to("Due date").await?;
    // Month, day and year as the browsers of the tests have them; 2027 has no 30 February.
    visit.press("02302027").await?;
    visit.tab_to("Status").await?;
    visit.shows("There is no such date, so nothing was changed.").await?;
    has_planned(visit, &format!("/actions/{FIRST}/due"), json!("")).await?;
    let due = visit.field("Due date").await?;
    assert_eq!(due.attr("aria-invalid").await?.as_deref(), Some("true"));
    visit.axe().await?;
    visit.run("document.querySelector('.fh-task__fields input[type=date]').focus()", []).await?;
    visit.press("03012027").await?;
    has_planned(visit, &format!("/actions/{FIRST}/due"), json!("2027-03-01")).await?;
    visit.tab_to("Status").await?;
    visit.press(Key::Down).await?;
    visit.tab_to("Note").await?;
    visit.press("first, then more").await?;
    let written = json!({ "status": "started", "owner": "Deputy, HR; \"north\"", "due": "2027-03-01", "note": "first, then more" });
    has_planned(visit, &format!("/actions/{FIRST}"), written).await?;
    assert!(!visit.text().await?.contains("There is no such date"));
    let before = plan(visit).await?;
    assert_eq!(before["entry_point"], "rookie");
    visit.reload().await?;
    visit.shows("In the plan, 1").await?;
    assert_eq!(plan(visit).await?, before);
    assert_eq!(visit.field("Owner").await?.value().await?.as_deref(), Some("Deputy, HR; \"north\""));
    assert_eq!(visit.field("Due date").await?.value().await?.as_deref(), Some("2027-03-01"));
    taken_along(visit).await?;
    visit.axe().await
}

/// Both files hold what the page says, and the day to take it again is the one that stands there.
async fn taken_along(visit: &Visit) -> Outcome {
    let (name, bytes) = visit.file_from("Download as spreadsheet (CSV)").await?;
    let table = String::from_utf8(bytes)?;
    assert!(name.ends_with("-plan.csv") && table.starts_with('\u{feff}'), "{name}");
    assert_eq!(table.matches("\r\n").count(), 2, "{table}");
    assert!(table.contains("\"Deputy, HR; \"\"north\"\"\",\"2027-03-01\",\"first, then more\""), "{table}");
    visit.shows(&format!("Handed to your browser: {name}, with 1 task,")).await?;
    let again = visit.field("Take it again on").await?.value().await?.unwrap_or_default();
    let months = |date: &str| -> Outcome<i64> { Ok(date[..4].parse::<i64>()? * 12 + date[5..7].parse::<i64>()?) };
    let today = visit.run("return new Date().toISOString().slice(0, 10)", []).await?;
    assert_eq!(months(&again)? - months(today.as_str().unwrap_or_default())?, 6, "{again} after {today}");
    let (name, bytes) = visit.file_from("Add to a calendar (.ics)").await?;
    let calendar = String::from_utf8(bytes)?;
    visit.shows(&format!("Handed to your browser: {name}, with 2 dates,")).await?;
    assert!(calendar.lines().all(|line| line.len() <= 75), "{calendar}");
    let unfolded = calendar.replace("\r\n ", "");
    for line in ["DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270302", "STATUS:CONFIRMED"] {
        assert!(unfolded.contains(&format!("{line}\r\n")), "{line} in {unfolded}");
    }
    assert!(unfolded.contains("Owner: Deputy\\, HR\\; \"north\"."), "{unfolded}");
    assert!(unfolded.contains(&format!("DTSTART;VALUE=DATE:{}\r\n", again.replace('-', ""))), "{unfolded}");
    Ok(())
}

async fn two_windows_plan_different_things_and_both_keep_all(visit: &Visit) -> Outcome {
    at_plan(visit).await?;
    let [first, second] = visit.second_window().await?;
    visit.checkbox(&tick("rt-now-drop-one")?).await?.click().await?;
    visit.field("Owner").await?.send_keys("Second").await?;
    visit.saved().await?;
    visit.in_window(&first).await?;
    visit.checkbox(&tick(FIRST)?).await?.click().await?;
    visit.shows("In the plan, 2").await?;
    has_planned(visit, "/actions/rt-now-drop-one/owner", json!("Second")).await?;
    has_planned(visit, &format!("/actions/{FIRST}/status"), json!("planned")).await?;
    // What is taken out keeps what was written, and comes back with it.
    visit.checkbox(&tick("rt-now-drop-one")?).await?.click().await?;
    visit.shows("Taken out.").await?;
    visit.in_window(&second).await?;
    visit.shows("Taken out.").await?;
    visit.checkbox(&tick("rt-now-drop-one")?).await?.click().await?;
    has_planned(visit, "/actions/rt-now-drop-one/status", json!("planned")).await?;
    has_planned(visit, "/actions/rt-now-drop-one/owner", json!("Second")).await
}

async fn without_enough_answers_the_plan_says_what_to_do(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let id = visit.only_save().await?.1["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/plan")).await?;
    visit.arrives_at("Your plan").await?;
    visit.shows("There is no plan yet: too few questions are answered").await?;
    visit.axe().await?;
    visit.follow("Answer the next open question", &page.heading).await?;
    assert_eq!(Bank::read()?.pages("full")?[0].heading, page.heading);
    Ok(())
}
