//! Interrupted and taken up again: reloads, several assessments side by side, and a second tab.

use foothold_journeys::bank::Bank;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        a_reload_in_the_middle_changes_nothing,
        going_on_from_home_leads_to_the_first_open_question,
        what_was_typed_last_survives_closing_the_page,
        several_side_by_side_are_named_copied_deleted_and_brought_back,
        answers_of_two_tabs_are_both_kept,
        a_deletion_in_another_tab_is_seen,
        a_damaged_save_is_kept_and_told,
        erasing_everything_asks_once_more;
}

/// Begins the full form and answers its first page, all at level 1.
async fn first_page(visit: &Visit) -> Outcome<Value> {
    let page = Bank::read()?.pages("full")?.remove(0);
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    let answers: Value = page.items.iter().map(|item| (item.id.clone(), json!({ "level": 1 }))).collect();
    visit.answer(&page, &answers).await?;
    Ok(answers)
}

async fn a_reload_in_the_middle_changes_nothing(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let answers = first_page(visit).await?;
    let (address, chosen) = (visit.driver().current_url().await?, visit.chosen().await?);
    assert_eq!(chosen.as_object().map(|all| all.values().all(|value| value == "1")), Some(true), "{chosen}");
    visit.saved().await?;
    let before = visit.stored().await?;
    visit.reload().await?;
    visit.heading("Stability").await?;
    assert_eq!(visit.driver().current_url().await?, address);
    assert_eq!(visit.chosen().await?, chosen);
    assert_eq!(visit.part_progress().await?, "3 of 3");
    assert_eq!(visit.stored().await?, before, "opening the page writes nothing");
    assert_eq!(visit.only_save().await?.1["answers"], answers);
    // And the answers go on where they were.
    let page = Bank::read()?.pages("full")?.remove(1);
    visit.tab_to(&format!("Next: {}", page.heading)).await?;
    visit.press(Key::Enter).await?;
    visit.arrives_at(&page.heading).await?;
    visit.answer(&page, &json!({ &page.items[0].id: { "not_sure": true } })).await?;
    assert_eq!(visit.only_save().await?.1["answers"].as_object().map(serde_json::Map::len), Some(4));
    Ok(())
}

async fn going_on_from_home_leads_to_the_first_open_question(visit: &Visit) -> Outcome {
    visit.open("").await?;
    first_page(visit).await?;
    visit.open("").await?;
    visit.reload().await?;
    visit.shows("3 of 69 answered").await?;
    visit.link("Continue Untitled").await?.click().await?;
    visit.arrives_at("Supply").await
}

async fn what_was_typed_last_survives_closing_the_page(visit: &Visit) -> Outcome {
    visit.open("").await?;
    first_page(visit).await?;
    let item = Bank::read()?.pages("full")?[0].items[0].clone();
    visit.button(&format!("Add detail {}", item.short)).await?.click().await?;
    visit.field("Note").await?.send_keys("seen in the October count").await?;
    // Away at once, before the pause after which typing is saved.
    visit.driver().goto("about:blank").await?;
    visit.open("").await?;
    let note = visit.only_save().await?.1["answers"][&item.id]["note"].clone();
    assert_eq!(note, "seen in the October count");
    Ok(())
}

/// The titles on Home, the last changed first.
async fn titles(visit: &Visit) -> Outcome<Value> {
    visit
        .run("return [...document.querySelectorAll('.fh-saved h3')].map((title) => title.textContent).sort()", [])
        .await
}

async fn lists(visit: &Visit, expected: Value) -> Outcome {
    eventually(&format!("Home lists {expected}"), || async {
        let found = titles(visit).await?;
        Ok(if found == expected { Ok(()) } else { Err(found.to_string()) })
    })
    .await
}

/// The storage hears of a change after the frame that shows it.
async fn has_saves(visit: &Visit, count: usize) -> Outcome {
    eventually(&format!("there are {count} saves"), || async {
        let found = visit.saves().await?.len();
        Ok(if found == count { Ok(()) } else { Err(found.to_string()) })
    })
    .await
}

async fn more(visit: &Visit, title: &str, act: &str) -> Outcome {
    visit.button(&format!("More for {title}")).await?.click().await?;
    Ok(visit.button(act).await?.click().await?)
}

async fn several_side_by_side_are_named_copied_deleted_and_brought_back(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let answers = first_page(visit).await?;
    visit.visit_route("#/").await?;
    visit.begin_form("quick").await?;
    visit.field("Title of this assessment").await?.send_keys("Second").await?;
    visit.visit_route("#/").await?;
    lists(visit, json!(["Second", "Untitled"])).await?;
    more(visit, "Untitled", "Rename").await?;
    visit.field("New title").await?.send_keys("First").await?;
    visit.button("Done").await?.click().await?;
    lists(visit, json!(["First", "Second"])).await?;
    visit.reload().await?;
    lists(visit, json!(["First", "Second"])).await?;
    more(visit, "First", "Duplicate").await?;
    lists(visit, json!(["First", "First (copy)", "Second"])).await?;
    // The menu that held "Duplicate" is still open.
    visit.button("Delete").await?.click().await?;
    lists(visit, json!(["First (copy)", "Second"])).await?;
    visit.shows("Deleted “First”.").await?;
    has_saves(visit, 2).await?;
    visit.button("Undo").await?.click().await?;
    lists(visit, json!(["First", "First (copy)", "Second"])).await?;
    visit.reload().await?;
    lists(visit, json!(["First", "First (copy)", "Second"])).await?;
    let mut kept = Vec::new();
    for (_, response) in visit.saves().await? {
        kept.push((response["title"].as_str().unwrap_or_default().to_owned(), response["answers"].clone()));
    }
    kept.sort_by(|one, other| one.0.cmp(&other.0));
    let expected = [("First", answers.clone()), ("First (copy)", answers), ("Second", json!({}))];
    assert_eq!(kept, expected.map(|(title, answers)| (title.to_owned(), answers)));
    Ok(())
}

/// Each tab answers a question of its own, without a reload in between.
async fn answers_of_two_tabs_are_both_kept(visit: &Visit) -> Outcome {
    let page = Bank::read()?.pages("full")?.remove(0);
    visit.open("").await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    let address = visit.driver().current_url().await?;
    let first = visit.driver().window().await?;
    let second = visit.driver().new_tab().await?;
    visit.driver().switch_to_window(second.clone()).await?;
    visit.driver().goto(address.as_str()).await?;
    visit.ready().await?;
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.answer(&page, &json!({ &page.items[1].id: { "level": 2 } })).await?;
    visit.saved().await?;
    visit.driver().switch_to_window(first.clone()).await?;
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.answer(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    visit.saved().await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } });
    assert_eq!(visit.only_save().await?.1["answers"], both);
    for tab in [first, second] {
        visit.driver().switch_to_window(tab).await?;
        eventually("this tab shows both answers", || async {
            let progress = visit.part_progress().await?;
            Ok(if progress == "2 of 3" { Ok(()) } else { Err(progress) })
        })
        .await?;
    }
    Ok(())
}

async fn a_deletion_in_another_tab_is_seen(visit: &Visit) -> Outcome {
    visit.open("").await?;
    first_page(visit).await?;
    visit.saved().await?;
    let first = visit.driver().window().await?;
    let second = visit.driver().new_tab().await?;
    visit.driver().switch_to_window(second).await?;
    visit.open("").await?;
    more(visit, "Untitled", "Delete").await?;
    visit.shows("Deleted “Untitled”.").await?;
    has_saves(visit, 0).await?;
    visit.driver().switch_to_window(first).await?;
    visit.shows("That assessment is not kept in this browser.").await?;
    visit.heading(Bank::read()?.title()).await?;
    Ok(())
}

/// F21. The second copy is whole, so that nothing is missing; the damaged text is kept all the same.
async fn a_damaged_save_is_kept_and_told(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let answers = first_page(visit).await?;
    visit.saved().await?;
    let (key, _) = visit.only_save().await?;
    let whole = visit.stored().await?[&key].clone();
    let damaged = whole.replacen("\"level\":1", "\"level\":2", 1);
    assert_ne!(damaged, whole);
    visit.open("").await?;
    visit.store(&key, &damaged).await?;
    visit.reload().await?;
    visit.shows("An earlier save could not be read").await?;
    visit.link("Go to Privacy").await?.click().await?;
    visit.heading("Kept as it was found").await?;
    let aside = format!("{key}:quarantine:1");
    visit.button(&format!("Download {aside}")).await?.click().await?;
    let (_, bytes) = visit.downloaded().await?;
    assert_eq!(String::from_utf8(bytes)?, damaged);
    assert_eq!(visit.stored().await?[&aside], damaged);
    assert_eq!(visit.only_save().await?.1["answers"], answers);
    Ok(())
}

async fn erasing_everything_asks_once_more(visit: &Visit) -> Outcome {
    visit.open("").await?;
    first_page(visit).await?;
    visit.store("another-project", "not ours").await?;
    visit.visit_route("#/privacy").await?;
    visit.arrives_at("Your answers stay in this browser").await?;
    visit.button("Erase all").await?.click().await?;
    visit.button("Keep it").await?.click().await?;
    assert_eq!(visit.saves().await?.len(), 1);
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    visit.shows("No answers are stored in this browser.").await?;
    // What is left of ours says that something was deleted, and holds no answer.
    let (ours, others): (Vec<_>, Vec<_>) =
        visit.stored().await?.into_iter().partition(|(key, _)| key.starts_with("foothold:"));
    assert!(ours.iter().all(|(_, text)| text.contains("\"deleted\"") && !text.contains("level")), "{ours:?}");
    assert_eq!(others, [("another-project".to_owned(), "not ours".to_owned())]);
    visit.open("").await?;
    visit.heading("Have a file already?").await?;
    Ok(())
}
