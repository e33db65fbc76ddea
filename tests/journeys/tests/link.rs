//! A link with answers in it: copied, opened elsewhere, out of the address at once, and nothing kept before it is wanted.

use foothold_journeys::bank::golden;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH => answers_go_along_in_a_link_and_nothing_that_was_written;
}

/// Copies go to the page itself: the clipboard of a machine without a screen can be read by nobody.
const CATCH_COPIES: &str =
    "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };
    document.querySelector('#hand-over').scrollIntoView()";

async fn address(visit: &Visit) -> Outcome<String> {
    Ok(visit.run("return location.hash", []).await?.as_str().unwrap_or_default().to_owned())
}

/// The levels and other states of answers, without anything else.
fn states(answers: &Value) -> Value {
    let state = |answer: &Value| match answer["level"].as_u64() {
        Some(level) => json!(level),
        None => json!(if answer["not_sure"] == true { "not sure" } else { "not applicable" }),
    };
    answers
        .as_object()
        .map(|answers| answers.iter().map(|(item, answer)| (item.clone(), state(answer))).collect())
        .unwrap_or_default()
}

async fn answers_go_along_in_a_link_and_nothing_that_was_written(visit: &Visit) -> Outcome {
    let mut response = golden("case-rookie")?;
    response["title"] = json!("Elm County");
    response["answers"]["need-hours"]["note"] = json!("Between us");
    response["preset"] = json!({ "needs": 45, "strengths": 15, "conditions": 30, "scaling": 10 });
    visit.open("").await?;
    visit.add_file(&response).await?;
    let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/result")).await?;
    visit.heading("Take it with you").await?;
    visit.run(CATCH_COPIES, []).await?;
    visit.button("Copy a link").await?.click().await?;
    visit.shows("The link is copied.").await?;
    let link = visit.run("return window.copied", []).await?.as_str().unwrap_or_default().to_owned();
    let (page, packed) = link.split_once('#').ok_or("no hash")?;
    assert!(packed.starts_with("/r/") && packed.len() < 120, "{link}");
    assert!(visit.run("return location.href.startsWith(arguments[0])", [json!(page)]).await? == true, "{link}");

    // In a browser that has nothing of it: no answers, no address that anybody could read them from.
    visit.visit_route("#/privacy").await?;
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    visit.shows("No answers are stored in this browser.").await?;
    visit.end().await?;
    visit.open(&format!("#{packed}")).await?;
    visit.heading("What is in this file").await?;
    visit.shows("Answers from a link").await?;
    assert_eq!(address(visit).await?, "#/");
    assert_eq!(visit.saves().await?, [], "nothing is kept before the person says so");
    visit.button("Cancel").await?.click().await?;
    assert_eq!(visit.saves().await?, []);

    // From another screen, and the same link again.
    visit.visit_route("#/privacy").await?;
    visit.heading("Your answers stay in this browser").await?;
    visit.run("location.hash = arguments[0]", [json!(packed)]).await?;
    visit.heading("What is in this file").await?;
    assert_eq!(address(visit).await?, "#/");
    visit.button("Add it").await?.click().await?;
    visit.shows("was added").await?;
    let kept = visit.only_save().await?.1;
    assert_eq!(states(&kept["answers"]), states(&response["answers"]));
    assert_eq!((&kept["preset"], &kept["title"]), (&response["preset"], &json!("")));
    assert!(!kept.to_string().contains("Between us"));

    // Damaged, and made for other questions.
    let damaged = format!("{}{}", &packed[..packed.len() - 1], if packed.ends_with('A') { 'B' } else { 'A' });
    visit.run("location.hash = arguments[0]", [json!(damaged)]).await?;
    visit.shows("The link was not opened").await?;
    visit.shows("It is damaged").await?;
    visit.run("location.hash = arguments[0]", [json!(format!("/r/{OF_ANOTHER_BANK}"))]).await?;
    visit.shows("It was made for other questions than these").await?;
    assert_eq!(address(visit).await?, "#/");
    assert_eq!(visit.only_save().await?.1["answers"], kept["answers"]);
    visit.axe().await
}

/// A link to the toy bank of the tests, as `tests/files/link.rs` has it.
const OF_ANOTHER_BANK: &str = "Ath5Mn4AAG22222222AzBMUR";
