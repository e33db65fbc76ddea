//! Starts that fail on what is stored (faults F29 and F109), and every way in which the running tool can stop (F106 to F108).

use foothold_journeys::bank::golden;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, CHROMIUM, Outcome, Trouble, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        a_start_that_ends_without_a_word_counts_as_failed,
        an_impatient_reload_is_no_failed_start,
        a_missing_file_is_no_failed_start,
        nothing_is_counted_where_nothing_can_be_kept;
    in CHROMIUM =>
        after_two_failed_starts_the_third_leaves_the_saves_alone,
        a_panic_in_a_callback_is_told_and_nothing_is_written_after_it,
        a_page_without_a_panel_and_without_storage_still_says_a_sentence,
        an_error_thrown_through_the_tool_is_told_and_nothing_is_written_after_it,
        a_recursion_without_end_is_told_and_nothing_is_written_after_it,
        the_stored_answers_are_shown_as_text_where_downloads_are_blocked,
        what_only_the_database_holds_is_in_the_download,
        a_database_that_never_answers_is_done_without;
}

const STOPPED: &str = "The tool stopped. Your answers are safe.";
const NOT_STARTED: &str = "The tool could not start. Your answers are safe.";
const SAFE: &str = "The tool failed twice to start with what this browser holds. Your answers are untouched.";
/// What the guard remembers of starts, which is nothing after a good one.
const STARTS: &str = "return localStorage.getItem('foothold:boots:/a/b/')";
/// As long as `cursed` stands in the storage, the saves cannot be shown: with one of them the title of the screen, which
/// the app draws once it has read them, cannot be put into the page.
const CURSE: &str = "const read = Storage.prototype.getItem, insert = Node.prototype.insertBefore;
    let is_read = false;
    Storage.prototype.getItem = function (key) { is_read ||= /:main:[0-9a-f-]{36}$/.test(key); return read.call(this, key); };
    Node.prototype.insertBefore = function (node, next) {
        if (is_read && read.call(localStorage, 'cursed')) throw new Error('provoked');
        return insert.call(this, node, next);
    }";
/// A start that never says it is ready, and of whose end nobody is told: as when the browser ends a page that hangs.
const HANG: &str = "const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
        if (name !== 'data-ready' || !localStorage.getItem('cursed')) set.call(this, name, value);
    };";
/// Marks that this start has come to the saves.
const MARK: &str = "document.addEventListener('foothold:opening', () => { window.opensSaves = true; });";
const SILENT: &str = "addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);";
/// Each page is opened some seconds after the last.
const LATER: &str = "const now = Date.now, opened = Number(localStorage.getItem('opened') ?? 0) + 1;
    localStorage.setItem('opened', opened);
    Date.now = () => now() + opened * 5000;";

/// One assessment is kept, and then the saves are cursed.
async fn keep_one(visit: &Visit) -> Outcome<String> {
    visit.expect_errors();
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    eventually("it is saved", || async {
        let count = visit.saves().await?.len();
        Ok(if count == 1 { Ok(()) } else { Err(format!("{count} saves")) })
    })
    .await?;
    let (key, _) = visit.only_save().await?;
    visit.store("cursed", "yes").await?;
    Ok(visit.stored().await?[&key].clone())
}

async fn kept(visit: &Visit) -> Outcome<Vec<String>> {
    Ok(visit.stored().await?.into_iter().filter(|(key, _)| key.contains(":main:")).map(|(_, text)| text).collect())
}

/// F29.
async fn after_two_failed_starts_the_third_leaves_the_saves_alone(visit: &Visit) -> Outcome {
    visit.run_first(CURSE);
    let save = keep_one(visit).await?;
    for starts in ["[0]", "[0,0]"] {
        visit.driver().refresh().await?;
        visit.heading(NOT_STARTED).await?;
        assert_eq!(visit.run(STARTS, []).await?, starts);
    }
    visit.driver().refresh().await?;
    visit.ready().await?;
    visit.shows(SAFE).await?;
    visit.axe().await?;
    assert_eq!(visit.run("return document.querySelectorAll('.fh-saved__entry').length", []).await?, json!(0));
    assert_eq!(kept(visit).await?, std::slice::from_ref(&save), "nothing stored is touched");
    visit.button("Download them").await?.click().await?;
    let (name, bytes) = visit.downloaded().await?;
    assert_eq!(name, "foothold-answers.json");
    assert!(String::from_utf8(bytes)?.contains("foothold-save/1"));
    visit.run("dispatchEvent(new Event('pageshow'))", []).await?;
    assert_eq!(visit.run("return document.querySelectorAll('.fh-saved__entry').length", []).await?, json!(0));
    // The curse is gone.
    visit.run("localStorage.removeItem('cursed')", []).await?;
    visit.button("Try again with them").await?.click().await?;
    visit.link("Open Untitled").await?;
    assert_eq!(kept(visit).await?, [save]);
    assert_eq!(visit.run(STARTS, []).await?, Value::Null);
    Ok(())
}

async fn hang(visit: &Visit, script: &str) -> Outcome<Value> {
    visit.run_first(LATER);
    visit.run_first(MARK);
    visit.run_first(script);
    keep_one(visit).await?;
    for _ in 0..3 {
        visit.driver().refresh().await?;
        eventually("the start has come to the saves", || async {
            let is_there = visit.run("return window.opensSaves === true", []).await?;
            Ok(if is_there == true { Ok(()) } else { Err("it has not".to_owned()) })
        })
        .await?;
    }
    visit.run("return document.documentElement.hasAttribute('data-safe')", []).await
}

/// F29.
async fn a_start_that_ends_without_a_word_counts_as_failed(visit: &Visit) -> Outcome {
    assert_eq!(hang(visit, &format!("{HANG}{SILENT}")).await?, json!(true));
    visit.shows(SAFE).await
}

/// F29.
async fn an_impatient_reload_is_no_failed_start(visit: &Visit) -> Outcome {
    assert_eq!(hang(visit, HANG).await?, json!(false));
    visit.link("Open Untitled").await?;
    Ok(())
}

/// F29, F91.
async fn a_missing_file_is_no_failed_start(visit: &Visit) -> Outcome {
    visit.run_first(LATER);
    keep_one(visit).await?;
    visit.site.trouble(".wasm", Some(Trouble::Missing));
    for _ in 0..3 {
        visit.driver().refresh().await?;
        visit.heading(NOT_STARTED).await?;
        assert_eq!(visit.run(STARTS, []).await?, Value::Null);
    }
    visit.site.trouble(".wasm", None);
    visit.reload().await?;
    visit.link("Open Untitled").await?;
    Ok(())
}

/// F29, F109.
async fn nothing_is_counted_where_nothing_can_be_kept(visit: &Visit) -> Outcome {
    visit.run_first("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })");
    for _ in 0..4 {
        visit.open("").await?;
        visit.shows("Nothing can be kept here").await?;
    }
    assert_eq!(visit.run("return document.documentElement.hasAttribute('data-safe')", []).await?, json!(false));
    Ok(())
}

/// F109.
async fn a_page_without_a_panel_and_without_storage_still_says_a_sentence(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.run_first("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })");
    visit.open("").await?;
    let script = "document.getElementById('stopped').replaceChildren();
        document.getElementById('app').setAttribute = () => { throw new Error('broken'); };
        document.getElementById('stopped').querySelectorAll = () => { throw new Error('broken'); };
        setTimeout(() => { throw new Error('provoked'); })";
    visit.run(script, []).await?;
    visit.shows("Your answers are safe").await
}

/// The tool is stopped while something is typed; then whatever would save is made to happen, and nothing is written.
async fn stops_for_good(visit: &Visit, provoke: &str, heal: &str) -> Outcome {
    visit.expect_errors();
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    visit.button("Close").await?.click().await?;
    visit.button("More for Untitled").await?.click().await?;
    visit.button("Rename").await?.click().await?;
    visit.field("New title").await?.send_keys("Typed").await?;
    visit
        .run(
            "window.button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Duplicate')",
            [],
        )
        .await?;
    eventually("the title is saved", || async {
        let title = visit.only_save().await?.1["title"].clone();
        Ok(if title == "Typed" { Ok(()) } else { Err(title.to_string()) })
    })
    .await?;
    visit.run(provoke, []).await?;
    visit.heading(STOPPED).await?;
    assert_eq!(visit.run("return document.getElementById('app').inert", []).await?, json!(true));
    let before = visit.stored().await?;
    let after = "const field = document.querySelector('#app input[type=text]');
        try { if (field) { field.value = 'Later'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); } } catch { }
        try { window.button.click(); } catch { }
        dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('blur'));
        location.hash = '#/privacy'";
    visit.run(&format!("{heal}; {after}"), []).await?;
    // Later than the longest wait before a save (300 ms of typing), by the page's own clock.
    let wait = "const done = arguments[0]; setTimeout(done, 600)";
    visit.driver().execute_async(wait, Vec::new()).await?;
    assert_eq!(visit.stored().await?, before, "nothing is written after it");
    visit.button("Download my answers").await?.click().await?;
    assert!(String::from_utf8(visit.downloaded().await?.1)?.contains("Typed"));
    visit.button("Reload").await?.click().await?;
    visit.ready().await
}

/// F106. A file that says it is larger than any memory: the tool panics on making room for it, after a wait.
async fn a_panic_in_a_callback_is_told_and_nothing_is_written_after_it(visit: &Visit) -> Outcome {
    let provoke = "File.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer(2 ** 31 + 8));
        const files = new DataTransfer();
        files.items.add(new File(['{}'], 'x.json'));
        const input = document.querySelector('input[type=file]');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    stops_for_good(visit, provoke, "").await?;
    let errors = visit.errors().await?;
    assert!(errors.iter().any(|error| error.contains("unreachable")), "{errors:?}");
    Ok(())
}

/// F108. No panic hook hears of it.
async fn an_error_thrown_through_the_tool_is_told_and_nothing_is_written_after_it(visit: &Visit) -> Outcome {
    let provoke = "const now = Date.now;
        window.heal = () => { Date.now = now; };
        Date.now = () => { throw new WebAssembly.RuntimeError('unreachable'); };
        setTimeout(() => button.click())";
    stops_for_good(visit, provoke, "heal()").await?;
    let errors = visit.errors().await?;
    assert!(!errors.iter().any(|error| error.contains("panicked")), "{errors:?}");
    Ok(())
}

/// F108. What the tool calls calls itself until the stack is full, and the tool is left in the middle of what it did.
async fn a_recursion_without_end_is_told_and_nothing_is_written_after_it(visit: &Visit) -> Outcome {
    // In a script of the page, for browsers do not report what a script of their driver throws.
    visit.run_first(
        "const path = Event.prototype.composedPath;
        window.heal = () => { Event.prototype.composedPath = path; };
        window.recurse = () => {
            Event.prototype.composedPath = function () { return this.composedPath(); };
            setTimeout(() => button.click());
        }",
    );
    stops_for_good(visit, "recurse()", "heal()").await
}

/// F66.
async fn the_stored_answers_are_shown_as_text_where_downloads_are_blocked(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.open("").await?;
    visit.store("foothold:some:save", "as it stands").await?;
    visit.run("setTimeout(() => { throw new Error('provoked'); })", []).await?;
    visit.button("Show them as text").await?.click().await?;
    let area = visit.field("Your answers as text").await?;
    let shown = area.value().await?.unwrap_or_default();
    let file: Value = serde_json::from_str(&shown)?;
    assert_eq!(file["stored"]["foothold:some:save"], "as it stands");
    let script = "const at = document.activeElement; return [at.readOnly, at.selectionEnd - at.selectionStart === at.value.length]";
    assert_eq!(visit.run(script, []).await?, json!([true, true]));
    visit.axe_but(&["landmark-one-main", "page-has-heading-one"]).await
}

/// Puts texts into the database that the app mirrors its saves in.
const MIRROR: &str = "const done = arguments[0];
    const opening = indexedDB.open('foothold');
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
    opening.onsuccess = () => {
        const change = opening.result.transaction('texts', 'readwrite');
        const texts = change.objectStore('texts');
        texts.put('only here', 'foothold:some:lost');
        texts.put('newer', 'foothold:some:save');
        texts.put('not ours', 'another');
        change.oncomplete = () => { opening.result.close(); done(true); };
    };";

/// F106, F8.
async fn what_only_the_database_holds_is_in_the_download(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.open("").await?;
    visit.store("foothold:some:save", "older").await?;
    visit.driver().execute_async(MIRROR, Vec::new()).await?;
    visit.run("setTimeout(() => { throw new Error('provoked'); })", []).await?;
    visit.button("Download my answers").await?.click().await?;
    let file: Value = serde_json::from_slice(&visit.downloaded().await?.1)?;
    let stored = json!({ "foothold:some:lost": "only here", "foothold:some:save": "older" });
    assert_eq!(
        file,
        json!({ "format": "foothold-rescue/1", "stored": stored, "mirror": { "foothold:some:save": "newer" } })
    );
    Ok(())
}

/// F14, F109.
async fn a_database_that_never_answers_is_done_without(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.open("").await?;
    visit.store("foothold:some:save", "here").await?;
    visit.run("IDBFactory.prototype.open = () => ({}); setTimeout(() => { throw new Error('provoked'); })", []).await?;
    visit.button("Download my answers").await?.click().await?;
    let file: Value = serde_json::from_slice(&visit.downloaded().await?.1)?;
    assert_eq!(file["stored"], json!({ "foothold:some:save": "here" }));
    Ok(())
}
