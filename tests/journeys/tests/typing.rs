//! Typing: long pastes, slow disks, and extensions that join in.

use foothold_journeys::bank::{Item, Page};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, WebElement, journeys};
use serde_json::json;

journeys! {
    in BOTH =>
        a_paste_beyond_the_room_of_a_note_is_told,
        what_extensions_put_beside_fields_does_no_harm,
        a_slow_disk_is_not_asked_for_each_letter;
}

/// What a note may hold.
const ROOM: usize = 10_000;

/// Opens the detail of the first question, and gives its note.
async fn note(visit: &Visit, page: &Page) -> Outcome<WebElement> {
    // By a key, since the place for a click may be under the bar at the foot of the window.
    visit.button(&format!("Add detail {}", page.items[0].short)).await?.send_keys(Key::Enter + "").await?;
    visit.field("Note").await
}

/// What is stored of the first question's note.
async fn stored_note(visit: &Visit, item: &Item) -> Outcome<String> {
    let note = visit.only_save().await?.1["answers"][&item.id]["note"].clone();
    Ok(note.as_str().unwrap_or_default().to_owned())
}

async fn with_control(visit: &Visit, key: &str) -> Outcome {
    let chain = visit.driver().action_chain().key_down(Key::Control).send_keys(key).key_up(Key::Control);
    Ok(chain.perform().await?)
}

/// F17. By the clipboard, as from a report.
async fn a_paste_beyond_the_room_of_a_note_is_told(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let field = note(visit, &page).await?;
    let long = "lorem ipsum ".repeat(1_100);
    let script = "const from = document.createElement('textarea');
        from.value = arguments[0];
        document.body.append(from);
        from.select()";
    visit.run(script, [json!(long)]).await?;
    with_control(visit, "c").await?;
    field.click().await?;
    with_control(visit, "v").await?;
    visit.shows("No room left: a note cannot be longer.").await?;
    let cut: String = long.chars().take(ROOM).collect();
    assert_eq!(field.prop("value").await?.as_deref(), Some(cut.as_str()), "what is shown is what is kept");
    eventually("the note is stored", || async {
        let stored = stored_note(visit, &page.items[0]).await?;
        Ok(if stored == cut { Ok(()) } else { Err(format!("{} letters", stored.chars().count())) })
    })
    .await
}

/// As a spelling checker does: before, behind and around what it finds, whenever the page changes.
const EXTENSION: &str = "addEventListener('DOMContentLoaded', () => {
        const join = () => {
            for (const field of document.querySelectorAll('textarea:not([data-checked]), input:not([data-checked])')) {
                field.dataset.checked = '';
                field.before(document.createElement('spelling-mark'));
                field.after(document.createElement('spelling-mark'));
                window.joined = (window.joined ?? 0) + 1;
            }
        };
        join();
        new MutationObserver(join).observe(document.body, { childList: true, subtree: true });
    })";

/// F111. The page draws its fields anew, moves and removes them, with strangers between them.
async fn what_extensions_put_beside_fields_does_no_harm(visit: &Visit) -> Outcome {
    visit.run_first(EXTENSION);
    let page = visit.at_first_page().await?;
    let item = &page.items[0];
    visit.answer_and_save(&page, &json!({ &item.id: { "level": 1 } })).await?;
    let field = note(visit, &page).await?;
    field.send_keys("one").await?;
    visit.button(&format!("Clear this answer {}", item.short)).await?.send_keys(Key::Enter + "").await?;
    visit.pick(&item.prompt, "2").await?;
    visit.saved().await?;
    let id = visit.only_save().await?.1["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/critical")).await?;
    visit.arrives_at("Which needs are the most critical?").await?;
    visit.choice("Most critical issue").await?.send_keys(Key::Down).await?;
    visit.field("What lies under it?").await?.send_keys("two").await?;
    visit.visit_route(&format!("#/a/{id}/review")).await?;
    visit.arrives_at("Review your answers").await?;
    visit.visit_route(&format!("#/a/{id}/take/needs/stability")).await?;
    visit.arrives_at(&page.heading).await?;
    let state = "return [document.documentElement.dataset.crashed ?? null, window.joined > 10]";
    assert_eq!(visit.run(state, []).await?, json!([null, true]));
    let (_, response) = visit.only_save().await?;
    assert_eq!(response["answers"][&item.id]["level"], 2);
    assert_eq!(response["critical"][0]["root_cause"], "two");
    Ok(())
}

/// F18. Writing takes hundreds of milliseconds on an old laptop, so it must not stand between two letters.
async fn a_slow_disk_is_not_asked_for_each_letter(visit: &Visit) -> Outcome {
    let slow = "const write = Storage.prototype.setItem;
        window.writes = 0;
        Storage.prototype.setItem = function (key, text) {
            window.writes += 1;
            const since = performance.now();
            while (window.isSlow && performance.now() - since < 300);
            write.call(this, key, text);
        }";
    visit.run_first(slow);
    let page = visit.at_first_page().await?;
    note(visit, &page).await?.click().await?;
    visit.saved().await?;
    visit.run("window.isSlow = true; window.writes = 0", []).await?;
    let sentence = "twelve words that are typed without a rest between any two letters";
    visit.press(sentence).await?;
    eventually("the note is stored", || async {
        let stored = stored_note(visit, &page.items[0]).await?;
        Ok(if stored == sentence { Ok(()) } else { Err(stored) })
    })
    .await?;
    let writes = visit.run("return window.writes", []).await?;
    assert!(writes.as_u64().is_some_and(|writes| writes <= 6), "{writes} writes for {} letters", sentence.len());
    Ok(())
}
