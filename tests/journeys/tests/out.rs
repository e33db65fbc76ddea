//! Files always get out, whatever the browser blocks, and come in by dropping as well (faults F56, F63 to F67, F69, F70).

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, CHROMIUM, Key, Outcome, THREE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        a_kept_file_is_counted_and_its_text_is_one_tap_away,
        a_file_is_opened_by_dropping_it;
    in BOTH =>
        the_text_is_copied,
        a_browser_that_takes_no_file_shows_the_text,
        the_last_character_of_a_note_is_in_the_file,
        a_hostile_title_makes_a_harmless_name,
        a_text_and_an_address_are_refused_and_the_page_stays,
        a_drop_on_another_screen_leaves_the_page_where_it_is,
        a_file_that_vanishes_is_told_and_changes_nothing;
    in CHROMIUM =>
        where_copying_is_denied_the_text_is_selected,
        an_empty_first_screen_opens_a_file_as_large_as_it_starts,
        what_the_guard_handed_over_is_opened_again;
}

const INSTEAD: &str = "If nothing was saved, copy the text instead";

/// The review of a finished case, with its file kept.
async fn keep(visit: &Visit) -> Outcome<(String, String)> {
    review(visit).await?;
    let (name, bytes) = visit.file_from("Save as a file").await?;
    Ok((name, String::from_utf8(bytes)?))
}

async fn review(visit: &Visit) -> Outcome {
    let response = golden("case-rookie")?;
    visit.open("").await?;
    visit.add_file(&response).await?;
    let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/review")).await?;
    visit.arrives_at("Review your answers").await
}

/// F66.
async fn a_kept_file_is_counted_and_its_text_is_one_tap_away(visit: &Visit) -> Outcome {
    let (name, file) = keep(visit).await?;
    let size = file.len().div_ceil(1024);
    visit.shows(&format!("Handed to your browser: {name}, with 69 answers and 0 notes, {size} KB.")).await?;
    let said = visit.run("return document.getElementById('said').textContent", []).await?;
    assert!(said.as_str().is_some_and(|said| said.contains(&name)), "{said}");
    visit.button(INSTEAD).await?.click().await?;
    assert_eq!(visit.field("Your answers as text").await?.value().await?, Some(file));
    visit.axe().await
}

async fn permit(visit: &Visit, setting: &str) -> Outcome {
    let permission = json!({ "name": "clipboard-write", "allowWithoutSanitization": false });
    for permission in [permission, json!({ "name": "clipboard-read" })] {
        visit.devtools("Browser.setPermission", json!({ "permission": permission, "setting": setting })).await?;
    }
    Ok(())
}

async fn the_text_is_copied(visit: &Visit) -> Outcome {
    let (_, file) = keep(visit).await?;
    // What is copied is read where the page hands it over: a browser without a window has no clipboard to look into.
    visit
        .run("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }", [])
        .await?;
    visit.button(INSTEAD).await?.click().await?;
    visit.button("Copy as text").await?.click().await?;
    visit.shows("Copied.").await?;
    assert_eq!(visit.run("return window.copied", []).await?, json!(file));
    Ok(())
}

/// F69.
async fn where_copying_is_denied_the_text_is_selected(visit: &Visit) -> Outcome {
    permit(visit, "denied").await?;
    let (_, file) = keep(visit).await?;
    visit.button(INSTEAD).await?.click().await?;
    visit.button("Copy as text").await?.click().await?;
    visit.shows("This browser does not let the page copy. The text is selected: copy it yourself.").await?;
    let script =
        "const at = document.activeElement; return [at.readOnly, at.value.slice(at.selectionStart, at.selectionEnd)]";
    assert_eq!(visit.run(script, []).await?, json!([true, file]));
    Ok(())
}

/// F63, F66.
async fn a_browser_that_takes_no_file_shows_the_text(visit: &Visit) -> Outcome {
    review(visit).await?;
    visit.run("URL.createObjectURL = () => { throw new Error('provoked'); }", []).await?;
    visit.button("Save as a file").await?.click().await?;
    visit.shows("This browser did not take the file").await?;
    let shown = visit.field("Your answers as text").await?.value().await?.unwrap_or_default();
    let file: Value = serde_json::from_str(&shown)?;
    assert_eq!(file["answers"], golden("case-rookie")?["answers"]);
    Ok(())
}

/// F70.
async fn the_last_character_of_a_note_is_in_the_file(visit: &Visit) -> Outcome {
    let page = Bank::read()?.pages("full")?.remove(0);
    visit.open("").await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    visit.answer(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    visit.run("[...document.querySelectorAll('.fh-item details')].find((fold) => fold.querySelector('textarea'))?.setAttribute('open', '')", []).await?;
    // Typed and kept within one task, long before typing is saved.
    let script = "const note = document.querySelector('.fh-item textarea');
        note.value = 'to the last z';
        note.dispatchEvent(new InputEvent('input', { bubbles: true }));
        [...document.querySelectorAll('button')].find((button) => button.textContent === 'Keep a file').click()";
    visit.run(script, []).await?;
    let file: Value = serde_json::from_slice(&visit.downloaded().await?.1)?;
    assert_eq!(file["answers"][&page.items[0].id]["note"], "to the last z");
    Ok(())
}

/// F56.
async fn a_hostile_title_makes_a_harmless_name(visit: &Visit) -> Outcome {
    let mut response = golden("case-rookie")?;
    for (title, name) in [("../../CON", "con"), ("\u{202e}gpj.exe/..\\COM1", "gpj-exe-com1"), ("NUL", "foothold-nul")] {
        response["title"] = json!(title);
        visit.forget_all().await?;
        visit.open("").await?;
        visit.add_file(&response).await?;
        visit.run("document.querySelector('.fh-saved__more').open = true", []).await?;
        let wanted = if name == "con" { "foothold-con.json".to_owned() } else { format!("{name}.json") };
        assert_eq!(visit.file_from("Save as a file").await?.0, wanted, "{title}");
    }
    Ok(())
}

/// Drops on the page what the script puts into `carried`, and tells whether the page kept the browser from acting on it.
async fn drop_there(visit: &Visit, fill: &str) -> Outcome<Value> {
    let script = format!(
        "const carried = new DataTransfer();
        {fill};
        const event = (name) => new DragEvent(name, {{ dataTransfer: carried, bubbles: true, cancelable: true }});
        const target = document.querySelector('h1');
        return [!target.dispatchEvent(event('dragover')), !target.dispatchEvent(event('drop'))]"
    );
    visit.run(&script, []).await
}

/// F65.
async fn a_file_is_opened_by_dropping_it(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let fill = format!("carried.items.add(new File([{}], 'dropped.json'))", json!(golden("case-rookie")?.to_string()));
    assert_eq!(drop_there(visit, &fill).await?, json!([true, true]));
    visit.heading("What is in this file").await?;
    visit.shows("dropped.json").await?;
    visit.button("Add it").await?.click().await?;
    visit.shows("was added from the file").await
}

/// F65.
async fn a_text_and_an_address_are_refused_and_the_page_stays(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let address = visit.driver().current_url().await?;
    for (fill, sentence) in [
        ("carried.setData('text/plain', 'a text')", "It is no file; save it as a file first, then drop that."),
        (
            "carried.setData('text/uri-list', 'http://localhost:9/')",
            "It is no file; save it as a file first, then drop that.",
        ),
    ] {
        assert_eq!(drop_there(visit, fill).await?, json!([true, true]), "{fill}");
        visit.shows(sentence).await?;
        assert_eq!(visit.focus().await?.role, "generic", "{fill}");
        assert_eq!(visit.driver().current_url().await?, address);
        visit.button("Close").await?.click().await?;
    }
    Ok(())
}

/// F65.
async fn a_drop_on_another_screen_leaves_the_page_where_it_is(visit: &Visit) -> Outcome {
    visit.open("#/privacy").await?;
    // Not what stands there while the screen is on its way.
    visit.heading("Your answers stay in this browser").await?;
    let fill = "carried.items.add(new File(['{}'], 'a.json'))";
    assert_eq!(drop_there(visit, fill).await?, json!([true, true]));
    visit.heading("Your answers stay in this browser").await?;
    Ok(())
}

/// F63.
async fn a_file_that_vanishes_is_told_and_changes_nothing(visit: &Visit) -> Outcome {
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    visit.button("Close").await?.click().await?;
    let before = visit.stored().await?;
    visit
        .run("File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))", [])
        .await?;
    visit.open_file("gone.json", b"{}").await?;
    visit.shows("“gone.json” was not opened").await?;
    visit.shows("The file could not be read to its end.").await?;
    assert_eq!(visit.stored().await?, before);
    visit.link("Open Untitled").await?;
    Ok(())
}

/// F8.
async fn an_empty_first_screen_opens_a_file_as_large_as_it_starts(visit: &Visit) -> Outcome {
    visit.open("").await?;
    for width in [320, 1280] {
        visit.width(width).await?;
        let script = "const size = (element) => element.getBoundingClientRect();
            const start = size(document.querySelector('.fh-card .fh-button--main:not(label)'));
            const file = size(document.querySelector('label.fh-button--file'));
            return [file.height >= start.height, file.width >= start.width]";
        assert_eq!(visit.run(script, []).await?, json!([true, true]), "at {width} pixels");
    }
    visit.tab_to("Open a saved file").await?;
    Ok(())
}

/// F106.
async fn what_the_guard_handed_over_is_opened_again(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.open("").await?;
    let mut response = golden("case-rookie")?;
    for (title, id) in [("One", "10000000"), ("Two", "20000000")] {
        response["title"] = json!(title);
        response["id"] = json!(format!("{id}-0000-4000-8000-000000000001"));
        visit.add_file(&response).await?;
        visit.button("Close").await?.click().await?;
    }
    eventually("both are saved", || async {
        let count = visit.saves().await?.len();
        Ok(if count == 2 { Ok(()) } else { Err(format!("{count} saves")) })
    })
    .await?;
    visit.run("setTimeout(() => { throw new Error('provoked'); })", []).await?;
    visit.button("Download my answers").await?.click().await?;
    let (name, bytes) = visit.downloaded().await?;
    visit.forget_all().await?;
    visit.open("").await?;
    visit.open_file(&name, &bytes).await?;
    visit.heading("Answers in this file").await?;
    visit.axe().await?;
    for title in ["One", "Two"] {
        visit.tab_to(&format!("Look at it : {title}")).await?;
        visit.press(Key::Enter).await?;
        visit.button("Add it").await?.click().await?;
        visit.link(&format!("Open {title}")).await?;
    }
    let saves = visit.saves().await?;
    assert_eq!(saves.iter().map(|(_, save)| save["title"].clone()).collect::<Vec<_>>(), [json!("One"), json!("Two")]);
    Ok(())
}
