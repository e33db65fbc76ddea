//! The browser's storage is full: the page says so, the last save stays, and the answers can be taken away as a file.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, THREE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        the_first_answers_into_a_full_storage_are_told_too,
        room_that_another_window_makes_is_used_at_once;
    // In WebKit the room that these make in the page itself is used before anybody could press "Try again".
    in BOTH =>
        a_full_storage_is_told_and_loses_nothing,
        a_file_that_finds_no_room_leaves_what_was_there;
}

/// Fills the storage to its last character, first with strings of 64 KiB.
const FILL: &str = "let count = 0;
    for (let size = 65536; size >= 1; size = size >> 1) {
        try { for (;;) { localStorage.setItem('filler-' + count, 'x'.repeat(size)); count += 1; } } catch { }
    }
    return count";
const EMPTY: &str = "Object.keys(localStorage).filter((key) => key.startsWith('filler-')).forEach((key) => localStorage.removeItem(key))";

async fn fill(visit: &Visit) -> Outcome {
    let count = visit.run(FILL, []).await?;
    assert!(count.as_u64().is_some_and(|count| count > 50), "{count} strings fill it?");
    Ok(())
}

/// How many strings fill it, and with how many characters: they are another project's, and not ours to touch.
async fn filling(visit: &Visit) -> Outcome<Value> {
    let script = "const keys = Object.keys(localStorage).filter((key) => key.startsWith('filler-'));
        return [keys.length, keys.reduce((sum, key) => sum + localStorage.getItem(key).length, 0)]";
    visit.run(script, []).await
}

/// That a file was kept is a save of its own. Waits until it was tried, so that it is not the one that finds the room made later:
/// saves wait for a frame and for the lock of this key's beginning, and so does this, after them.
async fn is_tried(visit: &Visit, key: &str) -> Outcome {
    let script = "const [key, done] = arguments, name = key.slice(0, key.lastIndexOf(':') + 1);
        requestAnimationFrame(() => setTimeout(() => navigator.locks.request(name, () => done()), 100))";
    visit.driver().execute_async(script, vec![json!(key)]).await?;
    Ok(())
}

async fn is_told(visit: &Visit) -> Outcome {
    visit.shows("Not saved").await?;
    visit.shows("This browser has no room left").await?;
    let alert = visit.run("return document.querySelector('[role=alert]')?.textContent ?? ''", []).await?;
    assert!(alert.as_str().is_some_and(|alert| alert.contains("Not saved")), "{alert}");
    visit.axe().await
}

async fn kept_file(visit: &Visit) -> Outcome<Value> {
    visit.run("[...document.querySelectorAll('[role=alert] button')].find((button) => button.textContent === 'Keep a file').click()", []).await?;
    Ok(serde_json::from_slice(&visit.downloaded().await?.1)?)
}

/// F4, F5.
async fn a_full_storage_is_told_and_loses_nothing(visit: &Visit) -> Outcome {
    let page = Bank::read()?.pages("full")?.remove(0);
    visit.open("").await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    visit.answer(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    visit.saved().await?;
    let (key, _) = visit.only_save().await?;
    let old = visit.stored().await?[&key].clone();
    fill(visit).await?;
    let foreign = filling(visit).await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } });
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.answer(&page, &both).await?;
    is_told(visit).await?;
    assert_eq!(visit.stored().await?[&key], old, "the last save is as it was");
    assert_eq!(kept_file(visit).await?["answers"], both);
    assert_eq!(filling(visit).await?, foreign, "what is not ours is as it was");
    is_tried(visit, &key).await?;
    visit.run(EMPTY, []).await?;
    visit.button("Try again").await?.click().await?;
    visit.saved().await?;
    let shown = visit.text().await?;
    assert!(!shown.contains("Not saved"), "{shown}");
    assert_eq!(visit.only_save().await?.1["answers"], both);
    visit.reload().await?;
    assert_eq!(visit.part_progress().await?, "2 of 3");
    Ok(())
}

async fn the_first_answers_into_a_full_storage_are_told_too(visit: &Visit) -> Outcome {
    visit.open("").await?;
    fill(visit).await?;
    visit.begin_form("quick").await?;
    is_told(visit).await?;
    assert_eq!(visit.saves().await?.len(), 0);
    assert_eq!(kept_file(visit).await?["form"], "quick");
    Ok(())
}

/// F4. Without a press of a button.
async fn room_that_another_window_makes_is_used_at_once(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    let [first, second] = visit.second_window().await?;
    visit.elsewhere().await?;
    fill(visit).await?;
    visit.in_window(&first).await?;
    visit.pick(&page.items[1].prompt, "2").await?;
    visit.shows("Not saved").await?;
    visit.in_window(&second).await?;
    visit.run(EMPTY, []).await?;
    visit.in_window(&first).await?;
    visit.saved().await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } });
    assert_eq!(visit.only_save().await?.1["answers"], both);
    Ok(())
}

/// F62. The file is long, and the storage is full: what is stored is the old state to the byte, and the screen says so.
async fn a_file_that_finds_no_room_leaves_what_was_there(visit: &Visit) -> Outcome {
    let mut response = golden("case-rookie")?;
    response["title"] = json!("Here");
    visit.open("").await?;
    visit.add_file(&response).await?;
    visit.button("Close").await?.click().await?;
    let (key, _) = visit.only_save().await?;
    let old = visit.stored().await?[&key].clone();
    fill(visit).await?;
    response["answers"]["need-school-turnover"] = json!({ "not_sure": true, "note": "x".repeat(10_000) });
    visit.open_file("longer.json", response.to_string().as_bytes()).await?;
    visit.button("Replace mine").await?.click().await?;
    visit.shows("Not saved").await?;
    assert_eq!(visit.run("return localStorage.getItem(arguments[0])", [json!(&key)]).await?, json!(old));
    assert_eq!(kept_file(visit).await?["answers"], response["answers"]);
    is_tried(visit, &key).await?;
    visit.run(EMPTY, []).await?;
    visit.button("Try again").await?.click().await?;
    eventually("the file's answers are stored", || async {
        let answers = visit.only_save().await?.1["answers"].clone();
        Ok(if answers == response["answers"] { Ok(()) } else { Err(answers.to_string()) })
    })
    .await
}
