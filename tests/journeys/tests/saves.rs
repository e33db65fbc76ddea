//! Saves that are damaged, foreign or newer: kept as they are, told, and never written over.

use std::time::Duration;

use foothold_journeys::steps::expected;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        what_is_no_save_is_kept_to_the_byte_and_told,
        what_this_browser_lost_comes_back_from_its_second_copy,
        a_save_edited_by_another_page_is_not_lost_under_the_next_answer,
        a_save_of_a_newer_version_is_not_touched,
        a_newer_version_in_another_window_is_not_written_over;
}

/// The one save there is, as it stands: its key and its text.
async fn saved_text(visit: &Visit) -> Outcome<(String, String)> {
    let (key, _) = visit.only_save().await?;
    let text = visit.stored().await?.remove(&key).ok_or("the save is gone")?;
    Ok((key, text))
}

/// Begins another assessment from Home, and waits until it is stored beside what stands under `key`.
async fn begin_another(visit: &Visit, key: &str) -> Outcome {
    visit.begin_form("quick").await?;
    eventually("another assessment is stored", || async {
        let keys: Vec<String> = visit.stored().await?.into_keys().collect();
        let is_other = |other: &String| other.starts_with("foothold:") && *other != key;
        Ok(if keys.iter().any(is_other) { Ok(()) } else { Err(format!("{keys:?}")) })
    })
    .await
}

/// The same save as a version of tomorrow would write it.
fn newer(text: &str) -> Outcome<String> {
    let mut save: Value = serde_json::from_str(text)?;
    save["format"] = json!("foothold-save/2");
    save["rev"] = json!(save["rev"].as_u64().unwrap_or_default() + 1);
    save["of-tomorrow"] = json!("what this version knows nothing of");
    Ok(save.to_string())
}

/// F19, F20. Under an id that has no second copy here. Each is told, can be taken away as it is, stays while the person begins anew, and is there after a reload.
async fn what_is_no_save_is_kept_to_the_byte_and_told(visit: &Visit) -> Outcome {
    visit.at_first_page().await?;
    visit.saved().await?;
    let (known, whole) = saved_text(visit).await?;
    let id = visit.only_save().await?.1["id"].as_str().unwrap_or_default().to_owned();
    let key = known.replace(&id, "0d9f0a44-6c0e-4b57-9a1f-3f3f6f0c2b11");
    assert_ne!(key, known);
    let response: Value = serde_json::from_str(&whole)?;
    let cut: String = whole.chars().take(whole.chars().count() / 2).collect();
    let positional = json!(["foothold-save/1", 1, response["response"]]).to_string();
    for text in [cut.as_str(), "", "null", "42", "\"x\"", "[]", &positional, "{\"a\":\u{FEFF}\u{202E}"] {
        visit.elsewhere().await?;
        visit.store(&key, text).await?;
        visit.open("").await?;
        visit.shows("could not be read").await.map_err(|error| format!("{text:?}: {error}"))?;
        visit.link("Go to Privacy").await?.click().await?;
        visit.heading("Kept as it was found").await?;
        if !text.is_empty() {
            visit.button(&format!("Download {key}")).await?.click().await?;
            assert_eq!(String::from_utf8(visit.downloaded().await?.1)?, text);
        }
        visit.visit_route("#/").await?;
        begin_another(visit, &key).await?;
        visit.elsewhere().await?;
        assert_eq!(visit.stored().await?.get(&key).map(String::as_str), Some(text), "beside a new assessment");
    }
    Ok(())
}

/// F8, F21. The text is removed, cut off or changed by a letter while no window is open; what could not be read is kept too.
async fn what_this_browser_lost_comes_back_from_its_second_copy(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let answers = json!({ &page.items[0].id: { "level": 1 } });
    visit.answer_and_save(&page, &answers).await?;
    let (key, whole) = saved_text(visit).await?;
    let cut = whole[..whole.len() / 2].to_owned();
    for damaged in [None, Some(cut), Some(whole.replacen("\"level\":1", "\"level\":3", 1))] {
        visit.elsewhere().await?;
        match &damaged {
            Some(text) => visit.store(&key, text).await?,
            None => drop(visit.run("localStorage.removeItem(arguments[0])", [json!(key)]).await?),
        }
        visit.open("").await?;
        visit.shows("1 of 69 answered").await?;
        match &damaged {
            Some(_) => visit.shows("could not be read").await?,
            None => visit.shows("This browser had lost an assessment. It is back.").await?,
        }
        visit.link("Continue Untitled").await?.click().await?;
        visit.arrives_at(&page.heading).await?;
        visit.shows_chosen(&expected(&page, [Some("1"), None, None]), Duration::from_secs(3)).await?;
        let stored = visit.stored().await?;
        assert_eq!(serde_json::from_str::<Value>(&stored[&key])?["response"]["answers"], answers);
        assert!(damaged.is_none_or(|text| stored.values().any(|kept| *kept == text)), "{stored:?}");
    }
    Ok(())
}

/// F6. The page goes on with what it knows; the edited text is set aside, and both are there afterwards.
async fn a_save_edited_by_another_page_is_not_lost_under_the_next_answer(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    let (key, whole) = saved_text(visit).await?;
    let edited = whole.replacen("\"level\":1", "\"level\":3", 1);
    assert_ne!(edited, whole);
    let [first, _] = visit.second_window().await?;
    visit.elsewhere().await?;
    visit.store(&key, &edited).await?;
    visit.in_window(&first).await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } });
    visit.answer_and_save(&page, &both).await?;
    let stored = visit.stored().await?;
    let (_, response) =
        serde_json::from_str::<Value>(&stored[&key]).map(|save| (key.clone(), save["response"].clone()))?;
    assert_eq!(response["answers"], both);
    assert!(stored.iter().any(|(other, text)| *other != key && *text == edited), "it is set aside: {stored:?}");
    visit.shows("An earlier save could not be read").await?;
    visit.reload().await?;
    assert_eq!(visit.part_progress().await?, "2 of 3");
    assert_eq!(visit.stored().await?, stored);
    Ok(())
}

/// F23. Neither by opening the page nor by working on another assessment.
async fn a_save_of_a_newer_version_is_not_touched(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    let (key, whole) = saved_text(visit).await?;
    let newer = newer(&whole)?;
    visit.elsewhere().await?;
    visit.store(&key, &newer).await?;
    visit.open("").await?;
    begin_another(visit, &key).await?;
    visit.visit_route("#/privacy").await?;
    visit.arrives_at("Your answers stay in this browser").await?;
    visit.button(&format!("Download {key}")).await?.click().await?;
    assert_eq!(String::from_utf8(visit.downloaded().await?.1)?, newer);
    visit.turn_away().await?;
    assert_eq!(visit.stored().await?[&key], newer);
    Ok(())
}

/// F36. The older one stops writing; what the newer one wrote stays whole under its key.
async fn a_newer_version_in_another_window_is_not_written_over(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    let (key, whole) = saved_text(visit).await?;
    let newer = newer(&whole)?;
    let [first, second] = visit.second_window().await?;
    visit.elsewhere().await?;
    visit.store(&key, &newer).await?;
    visit.in_window(&first).await?;
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.answer(&page, &json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } })).await?;
    visit.shows("Read-only: made by a newer version").await?;
    visit.shows("Reload to go on").await?;
    visit.turn_away().await?;
    visit.in_window(&second).await?;
    assert_eq!(visit.stored().await?[&key], newer);
    Ok(())
}
