//! Two points in time: taken again beside last time's answers, compared at once, with an earlier file, and with a foreign one.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        taken_again_three_answers_change_and_what_moved_is_told;
}

/// Opens a file where the comparison stands.
async fn compare_with(visit: &Visit, name: &str, response: &Value) -> Outcome {
    let path = visit.file(name, response.to_string().as_bytes())?;
    let input = visit.file_input("Open an earlier file…").await?;
    Ok(input.send_keys(path.to_string_lossy()).await?)
}

async fn moved(visit: &Visit) -> Outcome<Value> {
    visit.run("return document.querySelector('[data-moved]')?.getAttribute('data-moved') ?? null", []).await
}

async fn taken_again_three_answers_change_and_what_moved_is_told(visit: &Visit) -> Outcome {
    let page = Bank::read()?.pages("full")?.remove(0);
    let last = golden("case-rookie")?;
    visit.open("").await?;
    visit.add_file(&last).await?;
    visit.tab_to("More for\u{2026}").await?;
    visit.press(Key::Enter).await?;
    visit.follow("Take it again", "A few things first").await?;
    visit.shows("What you answered last time stands beside each question.").await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    visit.shows("Last time:").await?;
    let again = visit.saves().await?.into_iter().find(|(_, response)| !response["again"].is_null());
    let (_, again) = again.ok_or("nothing was taken again")?;
    assert_eq!(again["answers"], json!({}), "nothing counts as answered");
    assert_eq!(again["again"]["answers"].as_object().map(|answers| answers.len()), Some(69));
    // The first is confirmed, by keyboard, and the focus is on the option that is chosen now.
    let first = &page.items[0];
    visit.tab_to(&format!("Still so : {}, as last time", first.short)).await?;
    visit.press(Key::Enter).await?;
    let level = &last["answers"][&first.id]["level"];
    let focused = visit
        .run("return [document.activeElement.type, document.activeElement.value, document.activeElement.checked]", [])
        .await?;
    assert_eq!(focused, json!(["radio", level.to_string(), true]));
    // Two others are answered anew, each at another level than last time.
    for item in &page.items[1..3] {
        let other = if last["answers"][&item.id]["level"] == 0 { "2" } else { "0" };
        visit.pick(&item.prompt, other).await?;
    }
    visit.saved().await?;
    let id = again["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/result")).await?;
    visit.result().await?;
    visit.follow("Compare with last time", "Then and now").await?;
    visit.shows("Of 3 questions answered both times,").await?;
    visit.shows("66 questions that had a level then are not answered yet.").await?;
    assert_eq!(moved(visit).await?, "2");
    visit.shows("Then (").await?;
    let before = visit.stored().await?;
    // An earlier file is compared and kept nowhere.
    let mut earlier = last.clone();
    earlier["answers"][&first.id]["level"] = json!(if *level == json!(3) { 0 } else { 3 });
    compare_with(visit, "earlier.json", &earlier).await?;
    let three = "return document.querySelector('[data-moved=\"3\"]') !== null";
    foothold_journeys::visit::eventually("three answers moved", || async {
        Ok(if visit.run(three, []).await? == true { Ok(()) } else { Err(moved(visit).await?.to_string()) })
    })
    .await?;
    let picked = visit.run("return document.querySelector('#then').selectedOptions[0].textContent", []).await?;
    assert!(picked.as_str().unwrap_or_default().starts_with("The file earlier.json"), "{picked}");
    // Of another form, and of another bank.
    let quick =
        Bank::read()?.response("quick", "00000000-0000-4000-8000-000000000009", |_| Some(json!({ "level": 1 })))?;
    compare_with(visit, "quick.json", &quick).await?;
    visit.shows("That file cannot be compared.").await?;
    let mut foreign = last.clone();
    foreign["bank"]["id"] = json!("libraries");
    compare_with(visit, "foreign.json", &foreign).await?;
    visit.shows("\u{201c}foreign.json\u{201d} was not opened").await?;
    assert_eq!(visit.stored().await?, before, "comparing changes nothing");
    assert_eq!(moved(visit).await?, "3", "what was compared before still is");
    Ok(())
}
