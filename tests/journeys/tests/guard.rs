//! The guard (faults F90 to F93 and F106 to F110): whatever breaks, the person is told, and the answers are kept.

use foothold_journeys::{BOTH, Outcome, THREE, Trouble, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        an_uncaught_error_freezes_the_page_and_is_told,
        a_rejected_promise_is_told,
        a_missing_wasm_is_told,
        a_portal_in_place_of_the_wasm_is_told;
    in BOTH =>
        missing_webassembly_is_told,
        a_panic_at_the_start_is_told,
        a_panic_while_drawing_is_told_and_nothing_is_written_after_it,
        what_extensions_throw_is_not_ours,
        the_stored_answers_can_be_downloaded,
        blocked_storage_is_told_in_place_of_a_download,
        reload_brings_the_page_back,
        a_wasm_that_is_cut_off_is_told,
        a_missing_bank_is_told,
        a_missing_script_is_told,
        a_stalled_start_is_told,
        a_slow_start_that_comes_to_an_end_takes_the_panel_away,
        a_removed_panel_still_leaves_a_sentence;
}

const STOPPED: &str = "The tool stopped. Your answers are safe.";
const NOT_STARTED: &str = "The tool could not start. Your answers are safe.";
const SLOW: &str = "The tool is taking long to start.";
/// What breaks. From a script of the page, for no browser reports all of what a script of its driver does.
const HOOKS: &str = "window.fail = () => setTimeout(() => { throw new Error('provoked'); });
    window.reject = () => setTimeout(() => { Promise.reject(new Error('provoked')); })";
const FAIL: &str = "window.fail()";
/// Lets the watchdog bark at once. Its own delay is not the browser's business here.
const IMPATIENT: &str =
    "const later = window.setTimeout; window.setTimeout = (act, delay) => later(act, delay === 20000 ? 1 : delay)";

async fn provoke(visit: &Visit, script: &str) -> Outcome {
    visit.expect_errors();
    visit.run_first(HOOKS);
    visit.open("").await?;
    visit.run(script, []).await?;
    visit.heading(STOPPED).await?;
    Ok(())
}

/// A panic ends the release page without a word of its own, as a trap.
async fn panicked(visit: &Visit) -> Outcome {
    let errors = visit.errors().await?;
    assert!(errors.iter().any(|error| error.contains("unreachable")), "{errors:?}");
    Ok(())
}

async fn an_uncaught_error_freezes_the_page_and_is_told(visit: &Visit) -> Outcome {
    provoke(visit, FAIL).await?;
    let script = "const app = document.getElementById('app');
        return [document.documentElement.dataset.crashed, app.inert, document.activeElement.id]";
    assert_eq!(visit.run(script, []).await?, json!(["crash", true, "stopped"]));
    // All but the dialog is inert, and axe does not count a landmark or a heading there.
    visit.axe_but(&["landmark-one-main", "page-has-heading-one"]).await
}

async fn a_rejected_promise_is_told(visit: &Visit) -> Outcome {
    provoke(visit, "window.reject()").await
}

/// F107. The first screen cannot be put into the page, so the app panics on drawing it.
async fn a_panic_at_the_start_is_told(visit: &Visit) -> Outcome {
    visit.expect_errors();
    let script = "const insert = Node.prototype.insertBefore;
        Node.prototype.insertBefore = function (node, next) {
            if (this.id === 'app') throw new Error('provoked');
            return insert.call(this, node, next);
        }";
    visit.run_first(script);
    visit.go("").await?;
    visit.heading(NOT_STARTED).await?;
    panicked(visit).await
}

/// F107. The next screen cannot be put into the page, so the app panics on drawing it.
async fn a_panic_while_drawing_is_told_and_nothing_is_written_after_it(visit: &Visit) -> Outcome {
    let script = "const insert = Node.prototype.insertBefore;
        Node.prototype.insertBefore = () => { throw new Error('provoked'); };
        window.heal = () => { Node.prototype.insertBefore = insert; };
        location.hash = '#/privacy'";
    provoke(visit, script).await?;
    panicked(visit).await?;
    let before = visit.stored().await?;
    visit
        .run("window.heal(); location.hash = '#/'; dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('blur'))", [])
        .await?;
    visit.heading(STOPPED).await?;
    assert_eq!(visit.stored().await?, before);
    Ok(())
}

async fn what_extensions_throw_is_not_ours(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let script = "dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'chrome-extension://abc/content.js' }));
        dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
        return document.documentElement.hasAttribute('data-crashed')";
    assert_eq!(visit.run(script, []).await?, json!(false));
    Ok(())
}

async fn the_stored_answers_can_be_downloaded(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let damaged = "{\"answers\": \u{1F600} not JSON";
    visit.store("foothold:some:save", damaged).await?;
    visit.store("another-project", "not ours").await?;
    provoke(visit, FAIL).await?;
    visit.button("Download my answers").await?.click().await?;
    let (name, bytes) = visit.downloaded().await?;
    assert_eq!(name, "foothold-answers.json");
    let file: Value = serde_json::from_slice(&bytes)?;
    assert_eq!(file["format"], "foothold-rescue/1");
    assert_eq!(file["stored"]["foothold:some:save"], damaged);
    assert_eq!(file["stored"]["another-project"], Value::Null);
    Ok(())
}

async fn blocked_storage_is_told_in_place_of_a_download(visit: &Visit) -> Outcome {
    visit.run_first("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })");
    visit.site.trouble(".wasm", Some(Trouble::Missing));
    visit.expect_errors();
    visit.go("").await?;
    visit.button("Download my answers").await?.click().await?;
    visit.shows("does not let the page read them").await
}

async fn reload_brings_the_page_back(visit: &Visit) -> Outcome {
    provoke(visit, FAIL).await?;
    visit.button("Reload").await?.click().await?;
    visit.ready().await?;
    let panel = visit.run("return document.getElementById('stopped').hidden", []).await?;
    assert_eq!(panel, json!(true));
    Ok(())
}

async fn told_at_start(visit: &Visit, file: &str, trouble: Trouble) -> Outcome {
    visit.expect_errors();
    visit.site.trouble(file, Some(trouble));
    visit.go("").await?;
    visit.heading(NOT_STARTED).await?;
    let app = visit.run("return document.getElementById('app').inert", []).await?;
    assert_eq!(app, json!(false), "what is readable without the app stays readable");
    visit.site.trouble(file, None);
    visit.reload_by("Reload").await
}

/// F91.
async fn a_missing_wasm_is_told(visit: &Visit) -> Outcome {
    told_at_start(visit, ".wasm", Trouble::Missing).await
}

/// F91.
async fn a_portal_in_place_of_the_wasm_is_told(visit: &Visit) -> Outcome {
    told_at_start(visit, ".wasm", Trouble::Portal).await
}

/// F93.
async fn a_wasm_that_is_cut_off_is_told(visit: &Visit) -> Outcome {
    told_at_start(visit, ".wasm", Trouble::Cut).await
}

async fn a_missing_bank_is_told(visit: &Visit) -> Outcome {
    told_at_start(visit, ".json", Trouble::Missing).await
}

async fn a_missing_script_is_told(visit: &Visit) -> Outcome {
    // The bundle's script alone: the guard ends in .js as well.
    let index = std::fs::read_to_string(foothold_journeys::site::built_page().join("index.html"))?;
    let script = index
        .split("type=\"module\" src=\"./")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .ok_or("no bundle in index.html")?;
    told_at_start(visit, script, Trouble::Missing).await
}

/// F93.
async fn a_stalled_start_is_told(visit: &Visit) -> Outcome {
    visit.run_first(IMPATIENT);
    visit.site.trouble(".wasm", Some(Trouble::Stall));
    visit.go("").await?;
    visit.heading(SLOW).await?;
    visit.button("Reload").await?;
    visit.axe().await
}

/// F93.
async fn a_slow_start_that_comes_to_an_end_takes_the_panel_away(visit: &Visit) -> Outcome {
    visit.run_first(IMPATIENT);
    visit.site.trouble(".wasm", Some(Trouble::Stall));
    visit.go("").await?;
    visit.heading(SLOW).await?;
    let script = "document.documentElement.setAttribute('data-ready', '');
        const done = arguments[0];
        setTimeout(() => done(document.getElementById('stopped').hidden))";
    let hidden = visit.driver().execute_async(script, Vec::new()).await?.json().clone();
    assert_eq!(hidden, json!(true));
    Ok(())
}

async fn missing_webassembly_is_told(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.run_first("delete window.WebAssembly");
    visit.go("").await?;
    visit.heading("This browser cannot run the tool.").await?;
    visit.shows("Lockdown Mode").await?;
    visit.axe().await
}

async fn a_removed_panel_still_leaves_a_sentence(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.run_first(HOOKS);
    visit.open("").await?;
    visit.run("document.getElementById('stopped').remove(); window.fail()", []).await?;
    visit.shows("Your answers are safe").await
}
