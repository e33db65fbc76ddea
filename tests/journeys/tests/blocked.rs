//! The browser keeps nothing for this page: the tool works from memory, says so, and hands over files.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::engine::Setting;
use foothold_journeys::{BLOCKED, Outcome, Visit, journeys};
use serde_json::json;

journeys! {
    in BLOCKED =>
        the_tool_works_from_memory_and_says_so,
        a_file_opens_and_its_result_is_shown;
}

const TOLD: &str = "Nothing can be kept here";

async fn is_blocked(visit: &Visit) -> Outcome {
    let script = "try { return String(window.localStorage) } catch (error) { return error.name }";
    let expected = if visit.kind.setting == Setting::StorageOff { "null" } else { "SecurityError" };
    assert_eq!(visit.run(script, []).await?, expected);
    visit.shows(TOLD).await?;
    visit.shows("This browser blocks storage for this page.").await
}

/// F1, F2.
async fn the_tool_works_from_memory_and_says_so(visit: &Visit) -> Outcome {
    let pages = Bank::read()?.pages("full")?;
    visit.open("").await?;
    is_blocked(visit).await?;
    visit.axe().await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &pages[0].heading).await?;
    let answers = json!({ &pages[0].items[0].id: { "level": 1 }, &pages[0].items[1].id: { "not_sure": true } });
    visit.answer(&pages[0], &answers).await?;
    visit.shows("Only kept while this tab is open").await?;
    assert!(visit.asks_before_it_goes().await?, "answers that only this tab has");
    visit.shows(TOLD).await?;
    visit.axe().await?;
    visit.follow(&format!("Next: {}", pages[1].heading), &pages[1].heading).await?;
    visit.follow(&format!("Back : {}", pages[0].heading), &pages[0].heading).await?;
    assert_eq!(visit.part_progress().await?, "2 of 3");
    visit.visit_route("#/privacy").await?;
    visit.shows("This browser does not let the page look into its storage.").await?;
    visit.axe().await?;
    visit.visit_route("#/").await?;
    visit.shows("1 of 69 answered, 1 not sure").await?;
    // The file holds what only this tab has.
    let (_, bytes) = visit.file_from("Keep a file").await?;
    let file: serde_json::Value = serde_json::from_slice(&bytes)?;
    assert_eq!(file["answers"], answers);
    // And it brings it back after the tab has been closed.
    visit.reload().await?;
    is_blocked(visit).await?;
    visit.add_file(&file).await?;
    visit.link("Continue Untitled").await?.click().await?;
    visit.arrives_at(&pages[0].heading).await?;
    assert_eq!(visit.part_progress().await?, "2 of 3");
    Ok(())
}

async fn a_file_opens_and_its_result_is_shown(visit: &Visit) -> Outcome {
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    visit.link("Open Untitled").await?.click().await?;
    visit.result().await?;
    visit.shows("Start with").await?;
    visit.shows(TOLD).await?;
    visit.axe().await
}
