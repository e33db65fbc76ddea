//! Anyone's bank: dropped, mended, tried, used, marked, left again; and one that lies in the page's folder.

use std::fs;

use foothold_journeys::bank::{Bank, golden, json, root};
use foothold_journeys::visit::eventually;
use foothold_journeys::{Outcome, THREE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        a_dropped_bank_is_mended_tried_used_marked_and_left_again,
        the_folders_bank_is_asked_and_one_that_does_not_check_says_where;
}

const LINE: &str =
    "Questions: Where a public library should begin renewing itself 1.2.0 (not the ones Foothold comes with)";
const MARK: &str = "not the one Foothold comes with; fingerprint begins ";

fn toy() -> Outcome<String> {
    Ok(fs::read_to_string(root().join("src/bank/data/library.json"))?)
}

/// With a wrong version and a name that is nearly right.
fn broken() -> Outcome<String> {
    Ok(toy()?.replacen("\"1.2.0\"", "\"two\"", 1).replacen("\"outreach\"", "\"outreech\"", 1))
}

/// Waits until nothing but this differs from what is stored.
async fn is_stored(visit: &Visit, expected: &std::collections::BTreeMap<String, String>) -> Outcome {
    assert_eq!(&visit.stored().await?, expected);
    Ok(())
}

/// The marked line of whose questions the page asks, after it was loaded again.
async fn asks_the_library(visit: &Visit) -> Outcome {
    visit.shows(LINE).await
}

/// F28.
async fn a_dropped_bank_is_mended_tried_used_marked_and_left_again(visit: &Visit) -> Outcome {
    let mut here = golden("case-rookie")?;
    here["title"] = json!("Here");
    visit.open("").await?;
    visit.add_file(&here).await?;
    visit.saves().await?;
    let before = visit.stored().await?;

    // A broken one shows all that is wrong, each with its line, and changes nothing.
    visit.open_file("broken.json", broken()?.as_bytes()).await?;
    visit.heading("2 things to mend").await?;
    eventually("the person is brought to what is wrong", || async {
        let focus = visit.focus().await?.name;
        Ok(if focus == "2 things to mend" { Ok(()) } else { Err(focus) })
    })
    .await?;
    for said in ["/version", "4, column 13", "\"two\" is no version", "did you mean \"outreach\"?"] {
        visit.shows(said).await?;
    }
    visit.axe().await?;
    is_stored(visit, &before).await?;

    // Mended, it is looked at and tried, and nothing of that is kept.
    let mend = "const area = document.getElementById('bank-text'); area.value = arguments[0];
        area.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    visit.run(mend, [json!(toy()?)]).await?;
    visit.heading("This bank can be used").await?;
    visit.shows("Leads").await?;
    let bank = json("src/bank/data/library.json")?;
    let item = &bank["modules"][0]["dimensions"][0]["items"][0];
    visit.pick(item["prompt"].as_str().unwrap_or_default(), "1").await?;
    visit.button("Next").await?.click().await?;
    let second = bank["modules"][0]["dimensions"][1]["items"][0]["prompt"].as_str().unwrap_or_default();
    visit.shows(second).await?;
    visit.axe().await?;
    // What was typed outlasts a look at another screen.
    visit.visit_route("#/method").await?;
    visit.arrives_at("How it works out what it says").await?;
    visit.visit_route("#/bank").await?;
    visit.heading("This bank can be used").await?;
    is_stored(visit, &before).await?;

    visit.reload_by("Use this bank in this browser").await?;
    asks_the_library(visit).await?;
    visit.shows("Answers to other questions").await?;
    visit.shows("Here").await?;

    // Taken to a result, it is marked there and in what is handed over.
    let answers = json("tests/golden/toy-response.json")?;
    visit.add_file(&answers).await?;
    visit.link("Open A small library").await?.click().await?;
    visit.result().await?;
    asks_the_library(visit).await?;
    let (_, report) = visit.file_from("Download the report").await?;
    assert_eq!(String::from_utf8(report)?.matches(MARK).count(), 2);
    let (_, memo) = visit.file_from("Download the board memo").await?;
    assert_eq!(String::from_utf8(memo)?.matches(MARK).count(), 1);

    // Back to where the first answers are, which are as they were; and a file of the other bank brings that bank back.
    visit.visit_route("#/").await?;
    visit.reload_by(&format!("Open with that bank : teaching-job {}", version()?)).await?;
    let kept = visit.saves().await?.into_iter().find(|(_, response)| response["title"] == "Here");
    assert_eq!(kept.map(|(_, response)| response["answers"].clone()), Some(here["answers"].clone()));
    visit.link("Open Here").await?;
    visit.run("window.isOld = true", []).await?;
    visit.open_file("small.json", answers.to_string().as_bytes()).await?;
    eventually("the page is another one", || async {
        let is_old = visit.run("return window.isOld ?? false", []).await?;
        Ok(if is_old == true { Err("it is not".to_owned()) } else { Ok(()) })
    })
    .await?;
    visit.ready().await?;
    asks_the_library(visit).await?;
    visit.heading("What is in this file").await?;
    visit.shows("You have this assessment already, with the same answers.").await?;

    // Put away and brought back; then left for good.
    visit.visit_route("#/bank").await?;
    visit.arrives_at("Ask your own questions").await?;
    visit.axe().await?;
    visit.reload_by("Use : The questions this page comes with").await?;
    visit.visit_route("#/bank").await?;
    visit.button("Put away : Where a public library should begin renewing itself 1.2.0").await?.click().await?;
    visit.shows("Put away: Where a public library").await?;
    visit.button("Undo").await?.click().await?;
    visit.button("Put away : Where a public library should begin renewing itself 1.2.0").await?;
    Ok(())
}

fn version() -> Outcome<String> {
    let bank = json("src/bank/data/teaching-job.json")?;
    Ok(bank["version"].as_str().unwrap_or_default().to_owned())
}

/// F26.
async fn the_folders_bank_is_asked_and_one_that_does_not_check_says_where(visit: &Visit) -> Outcome {
    visit.site.lay("library.json", toy()?);
    visit.open("?bank=library.json").await?;
    asks_the_library(visit).await?;
    visit.add_file(&json("tests/golden/toy-response.json")?).await?;
    visit.saves().await?;

    // The host breaks it: the tool's own questions are asked, every fault is shown, and the answers wait.
    let before = visit.stored().await?;
    visit.site.lay("library.json", broken()?);
    visit.reload().await?;
    visit.shows("The questions in library.json are not used").await?;
    for said in ["/version", "did you mean \"outreach\"?", "Answers to other questions", "A small library"] {
        visit.shows(said).await?;
    }
    assert!(visit.text().await?.contains(Bank::read()?.title()));
    visit.axe().await?;
    is_stored(visit, &before).await?;

    // Mended in a newer version, it takes the answers over.
    let newer = toy()?.replacen("\"1.2.0\"", "\"1.3.0\"", 1).replacen("\"seed\": 99", "\"seed\": 100", 1);
    visit.site.lay("library.json", newer);
    visit.reload().await?;
    visit.shows("renewing itself 1.3.0 (not the ones Foothold comes with)").await?;
    visit.link("Open A small library").await?.click().await?;
    visit.result().await?;
    let answers: Vec<Value> =
        visit.saves().await?.into_iter().map(|(_, response)| response["answers"].clone()).collect();
    assert_eq!(answers, [json("tests/golden/toy-response.json")?["answers"].clone()]);
    Ok(())
}
