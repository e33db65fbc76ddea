//! A browser that ends without a word, and what is there when it is opened again.

use foothold_journeys::{CHROMIUM, Outcome, Visit, journeys};
use serde_json::json;

journeys! {
    in CHROMIUM =>
        a_crash_of_the_page_loses_nothing;
}

/// F10. The process that draws the page ends, the browser stays. Firefox's driver has the whole browser end with it, which
/// is the case before.
async fn a_crash_of_the_page_loses_nothing(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let answers = json!({ &page.items[0].id: { "level": 1 } });
    visit.answer_and_save(&page, &answers).await?;
    let hash = visit.run("return location.hash", []).await?;
    let page_tab = visit.driver().window().await?;
    let other_tab = visit.driver().new_tab().await?;
    visit.in_window(&page_tab).await?;
    let (went, title) = (visit.driver().goto("chrome://crash").await, visit.driver().title().await);
    assert!(went.is_err() || title.is_err(), "the page goes on: {title:?}");
    visit.in_window(&other_tab).await?;
    visit.open(hash.as_str().unwrap_or_default()).await?;
    visit.heading(&page.heading).await?;
    assert_eq!(visit.part_progress().await?, "1 of 3");
    assert_eq!(visit.only_save().await?.1["answers"], answers);
    Ok(())
}
