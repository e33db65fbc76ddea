//! A browser that ends without a word, and what is there when it is opened again.

use std::fs;
use std::path::Path;
use std::time::Duration;

use foothold_journeys::{BOTH, CHROMIUM, FIREFOX, Outcome, Visit, journeys};
use serde_json::json;

journeys! {
    in BOTH =>
        a_kill_right_after_saving_loses_nothing,
        a_kill_a_second_after_saving_loses_nothing,
        a_kill_ten_seconds_after_saving_loses_nothing;
    in FIREFOX =>
        a_storage_of_garbage_comes_back_from_the_second_copy;
    in CHROMIUM =>
        a_crash_of_the_page_loses_nothing;
}

/// Answers twice, for browsers write the first one to the disk soon and later ones late; the browser is killed `after`
/// the second is saved, and opened again.
async fn killed(visit: &Visit, after: Duration) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } });
    visit.answer_and_save(&page, &both).await?;
    let hash = visit.run("return location.hash", []).await?;
    // The time itself is what is tried: browsers keep what a page stored in memory for some seconds.
    tokio::time::sleep(after).await;
    visit.kill_browser().await?;
    visit.open(hash.as_str().unwrap_or_default()).await?;
    visit.heading(&page.heading).await?;
    assert_eq!(visit.part_progress().await?, "2 of 3");
    assert_eq!(visit.only_save().await?.1["answers"], both);
    Ok(())
}

/// F9.
async fn a_kill_right_after_saving_loses_nothing(visit: &Visit) -> Outcome {
    killed(visit, Duration::ZERO).await
}

/// F9.
async fn a_kill_a_second_after_saving_loses_nothing(visit: &Visit) -> Outcome {
    killed(visit, Duration::from_secs(1)).await
}

/// F9.
async fn a_kill_ten_seconds_after_saving_loses_nothing(visit: &Visit) -> Outcome {
    killed(visit, Duration::from_secs(10)).await
}

/// F8. Firefox says nothing of a storage that it cannot read: it is empty.
async fn a_storage_of_garbage_comes_back_from_the_second_copy(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let answers = json!({ &page.items[0].id: { "level": 1 } });
    visit.answer_and_save(&page, &answers).await?;
    let address = visit.driver().current_url().await?;
    let folder = format!("storage/default/http+++127.0.0.1+{}/ls", address.port().ok_or("the address has no port")?);
    let ruin = |home: &Path| {
        fs::create_dir_all(home.join(&folder))?;
        Ok(fs::write(home.join(&folder).join("data.sqlite"), b"garbage, and not a database".repeat(999))?)
    };
    visit.kill_browser_and(ruin).await?;
    visit.open("").await?;
    visit.shows("This browser had lost an assessment. It is back.").await?;
    assert_eq!(visit.only_save().await?.1["answers"], answers);
    Ok(())
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
