//! Without a network, between two versions, and with neither: the copy that the browser keeps of the tool (F97 to F101).

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::edition;
use foothold_journeys::paper::Paper;
use foothold_journeys::visit::eventually;
use foothold_journeys::{CHROMIUM, Engine, Outcome, PLAIN_HTTP, THREE, Trouble, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        the_second_visit_needs_no_network,
        a_new_version_is_kept_whole_or_not_at_all_and_waits_to_be_let_in,
        a_worker_that_is_taken_back_leaves_nothing;
    in CHROMIUM => the_tool_can_be_installed;
    in PLAIN_HTTP => where_no_copy_can_be_kept_none_is_asked_for;
}

/// What this origin keeps beside answers: the names of its caches, how many workers there are, and whether one waits.
const KEPT: &str = "const done = arguments[0];
    Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([names, all]) =>
        done({ names, workers: all.length, busy: all.some((each) => each.installing), waits: all.some((each) => each.waiting) }))";

async fn kept(visit: &Visit) -> Outcome<Value> {
    Ok(visit.driver().execute_async(KEPT, Vec::new()).await?.json().clone())
}

/// Waits until what the browser keeps is as it should be.
async fn keeps(visit: &Visit, what: &str, is_so: impl Fn(&Value) -> bool) -> Outcome {
    eventually(what, || async {
        let kept = kept(visit).await?;
        Ok(if is_so(&kept) { Ok(()) } else { Err(kept.to_string()) })
    })
    .await
}

/// Opens the page and waits until it knows that the browser has a whole copy of it.
async fn visit_with_copy(visit: &Visit) -> Outcome {
    visit.open("").await?;
    eventually("the browser has a copy of the tool", || async {
        let is_kept = visit.run("return document.documentElement.hasAttribute('data-offline')", []).await?;
        Ok(if is_kept == true { Ok(()) } else { Err("none".to_owned()) })
    })
    .await
}

/// Waits until the page has fetched every part of the program, so that nothing is asked of the server any more.
async fn has_all_parts(visit: &Visit) -> Outcome {
    eventually("all parts are fetched", || async {
        let is_whole = visit.run("return document.documentElement.hasAttribute('data-whole')", []).await?;
        Ok(if is_whole == true { Ok(()) } else { Err("not yet".to_owned()) })
    })
    .await
}

async fn edition_of(visit: &Visit) -> Outcome<Value> {
    visit.run("return document.documentElement.dataset.edition ?? 'built'", []).await
}

fn count(kept: &Value) -> usize {
    kept["names"].as_array().map_or(0, Vec::len)
}

/// F101. From the second visit on everything works with the server gone: a form is begun and answered, a file opened, its result
/// shown, kept as a file, written for Word and printed. What is kept of the tool can be seen and erased.
async fn the_second_visit_needs_no_network(visit: &Visit) -> Outcome {
    // A request that the network cannot answer is an error on the console.
    visit.expect_errors();
    visit_with_copy(visit).await?;
    visit.site.is_down(true);
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ (&*page.items[0].id): { "level": 2 } })).await?;
    visit.open("").await?;
    let mut response = golden("case-rookie")?;
    response["title"] = "North Ridge".into();
    visit.add_file(&response).await?;
    visit.link("Open North Ridge").await?.click().await?;
    visit.result().await?;
    let verdict = visit.run("return document.querySelector('h1').textContent", []).await?;
    // WebKit's driver has no command for printing.
    if visit.kind.engine != Engine::WebKit {
        let printed = visit.print(Paper::A4).await?;
        assert!(printed.says(verdict.as_str().ok_or("no heading")?), "{}", printed.text);
    }
    let (name, _) = visit.file_from("Download as Word (.docx)").await?;
    assert_eq!(name, "north-ridge.docx");
    let (_, file) = visit.file_of_result().await?;
    let file: Value = serde_json::from_slice(&file)?;
    assert_eq!(file["answers"], response["answers"]);
    // As links lead: WebKit's driver waits in vain for a page that its worker gives to say that it is loaded.
    visit.run("location.assign('worksheet.html')", []).await?;
    visit.heading("Worksheet for paper").await?;
    visit.link("Back to the start").await?.click().await?;
    visit.heading(Bank::read()?.title()).await?;
    visit.ready().await?;
    visit.visit_route("#/privacy").await?;
    visit.shows("the tool works offline now").await?;
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    keeps(visit, "nothing of the tool is left", |kept| count(kept) == 0 && kept["workers"] == 0).await?;
    visit.shows("There is no copy here, or not yet.").await?;
    visit.site.is_down(false);
    Ok(())
}

/// F97, F98, F99, F95. While a new version is deployed, half of its files are cut off or a sign-in page: the old version goes on,
/// whole, though its files are gone from the server. When all is well the new one waits until the person lets it in, and what
/// was being typed is there afterwards.
async fn a_new_version_is_kept_whole_or_not_at_all_and_waits_to_be_let_in(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit_with_copy(visit).await?;
    let next = edition::next()?;
    visit.site.deploy(next.path());
    for (ending, trouble) in [("/worksheet.html", Trouble::Portal), (".css", Trouble::Cut)] {
        visit.site.trouble(ending, Some(trouble));
        let asked = visit.site.requests().len();
        visit.open("").await?;
        eventually("the new version is fetched", || async {
            let now = visit.site.requests();
            let is_asked = now.iter().skip(asked).any(|path| path.ends_with(ending));
            Ok(if is_asked { Ok(()) } else { Err(format!("{:?}", now.get(asked..))) })
        })
        .await?;
        keeps(visit, "the new version is given up", |kept| {
            kept["busy"] == false && kept["waits"] == false && count(kept) == 1
        })
        .await?;
        assert_eq!(edition_of(visit).await?, "built");
        visit.site.trouble(ending, None);
    }
    let page = visit.at_first_page().await?;
    keeps(visit, "the new version waits", |kept| kept["waits"] == true).await?;
    visit_with_copy(visit).await?;
    assert_eq!(edition_of(visit).await?, "built", "it does not come by itself");
    let heard = "A new version is ready.";
    assert!(!visit.text().await?.contains(heard), "nothing moves on a screen that is being read");
    visit.link("Continue Untitled").await?.click().await?;
    visit.shows(heard).await?;
    visit.axe().await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    visit.answer_and_save(&page, &json!({ (&*page.items[0].id): { "level": 1 } })).await?;
    visit.pick(&page.items[1].prompt, "3").await?;
    visit.button("Reload now").await?.click().await?;
    eventually("the new version is here", || async {
        // Between two pages there is none to ask.
        let edition = edition_of(visit).await.unwrap_or_default();
        Ok(if edition == "next" { Ok(()) } else { Err(edition.to_string()) })
    })
    .await?;
    visit.ready().await?;
    visit.heading(&page.heading).await?;
    let chosen = visit.chosen().await?;
    assert_eq!(chosen[&page.items[0].prompt], "1");
    assert_eq!(chosen[&page.items[1].prompt], "3", "what was just picked was saved first");
    assert!(!visit.text().await?.contains(heard));
    keeps(visit, "only the new version is kept", |kept| count(kept) == 1 && kept["waits"] == false).await?;
    visit.site.is_down(true);
    visit.open("").await?;
    assert_eq!(edition_of(visit).await?, "next");
    Ok(())
}

/// F100. A deploy that takes the worker back: it and all that it kept are gone, and no page was reloaded for it.
async fn a_worker_that_is_taken_back_leaves_nothing(visit: &Visit) -> Outcome {
    visit_with_copy(visit).await?;
    let withdrawn = edition::withdrawn()?;
    visit.site.deploy(withdrawn.path());
    visit.open("").await?;
    visit.run("window.isStill = true", []).await?;
    keeps(visit, "worker and copy are gone", |kept| count(kept) == 0 && kept["workers"] == 0).await?;
    assert_eq!(visit.run("return window.isStill", []).await?, true);
    visit.visit_route("#/privacy").await?;
    visit.shows("There is no copy here, or not yet.").await?;
    assert!(!visit.text().await?.contains("A new version is ready."));
    visit.reload().await?;
    has_all_parts(visit).await?;
    // The worker that it asks for again only goes away again: the folder stays for as long as it does.
    keeps(visit, "no worker stays", |kept| count(kept) == 0 && kept["workers"] == 0).await
}

async fn the_tool_can_be_installed(visit: &Visit) -> Outcome {
    visit_with_copy(visit).await?;
    let errors = visit.devtools("Page.getInstallabilityErrors", json!({})).await?;
    assert_eq!(errors["installabilityErrors"], json!([]), "{errors}");
    let manifest = visit.devtools("Page.getAppManifest", json!({})).await?;
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    assert_eq!(manifest["url"], visit.site.address("manifest.webmanifest"));
    // That Chromium asks for icons is its own doing, but they must come from the folder.
    let bank = Bank::read()?;
    visit.heading(bank.title()).await?;
    Ok(())
}

async fn where_no_copy_can_be_kept_none_is_asked_for(visit: &Visit) -> Outcome {
    visit.open("#/privacy").await?;
    visit.shows("There is no copy here, or not yet.").await?;
    has_all_parts(visit).await?;
    assert!(!visit.site.requests().iter().any(|path| path.ends_with("sw.js")), "{:?}", visit.site.requests());
    Ok(())
}
