//! On other people's pages: the host is one site (localhost), the tool another (127.0.0.1). Its pages are in `hosts/`.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, FOREIGN_BLOCKED, Outcome, THREE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        the_quick_form_is_walked_on_a_careful_page,
        a_stranger_is_heard_by_nobody,
        the_link_stays_where_the_tool_does_not_come,
        a_summary_crosses_when_the_person_agrees;
    // WebKit's driver finds what is in the second of two frames out of bounds, and clicks nothing there.
    in BOTH =>
        taken_out_moved_and_hidden_it_keeps_the_answers;
    in FOREIGN_BLOCKED =>
        without_storage_in_frames_the_way_on_is_a_full_page;
}

const FALLBACK: &str = "Open the diagnostic in a new page";
const KEPT: &str = "Your answers stay in this browser, kept for this page only.";
const ELSEWHERE: &str = "Answers given on another page are kept there";

/// What can be seen of the link inside the element.
async fn fallback_is_shown(visit: &Visit) -> Outcome<bool> {
    let script = "return document.querySelector('foothold-diagnostic a').checkVisibility()";
    Ok(visit.run(script, []).await? == true)
}

/// Begins the quick form inside the frame and gives its pages.
async fn begin(visit: &Visit) -> Outcome<Vec<foothold_journeys::bank::Page>> {
    let pages = Bank::read()?.pages("quick")?;
    visit.begin_form("quick").await?;
    visit.click(visit.link(&format!("Begin: {}", pages[0].module)).await?).await?;
    visit.arrives_at(&pages[0].heading).await?;
    Ok(pages)
}

/// F78, F85, F87, F88. Under a policy that allows two origins and no inline style, from a page that sends no referrer.
async fn the_quick_form_is_walked_on_a_careful_page(visit: &Visit) -> Outcome {
    visit.open_host("well.html?share=progress&lang=en&theme=light").await?;
    let ready = visit.told("ready").await?;
    assert_eq!(ready["v"], 1);
    assert!(!fallback_is_shown(visit).await?);
    let first = visit.fits().await?;
    // Of the theme what can be read is taken, and the rest is told of.
    assert_eq!(visit.told_that("error", |told| told["code"] == "theme-token").await?["code"], "theme-token");
    visit.told_that("error", |told| told["code"] == "theme-contrast").await?;
    let frame = "const frame = document.querySelector('foothold-diagnostic').shadowRoot.querySelector('iframe');
        return [frame.title, frame.allow, frame.referrerPolicy, frame.loading, new URL(frame.src).search]";
    let about = visit.run(frame, []).await?;
    assert_eq!(
        about,
        json!(["Teaching job diagnostic", "clipboard-write", "no-referrer", "lazy", "?workspace=north-county&lang=en"])
    );
    visit.enter().await?;
    let look = "const style = getComputedStyle(document.documentElement);
        return [style.getPropertyValue('--fh-accent').trim(), document.referrer, getComputedStyle(document.body).color]";
    let look = visit.run(look, []).await?;
    assert_eq!((&look[0], &look[1]), (&json!("#7a1f5c"), &json!("")));
    visit.shows(KEPT).await?;
    visit.shows(ELSEWHERE).await?;
    visit.shows("localhost:").await?;
    visit.shows("is told how many questions you have answered, and never what you answered.").await?;
    let pages = begin(visit).await?;
    let total: usize = pages.iter().map(|page| page.items.len()).sum();
    let mut answered = 0;
    for (number, page) in pages.iter().enumerate() {
        for item in &page.items {
            visit.pick(&item.prompt, "1").await?;
        }
        answered += page.items.len();
        if number == 0 {
            visit.leave().await?;
            let told = visit.told_that("progress", |told| told["answered"] == answered).await?;
            assert_eq!(told, json!({ "answered": answered, "total": total, "step": 1, "steps": told["steps"] }));
            visit.told_that("saved", |told| told["state"] == "saved").await?;
            assert!(visit.fits().await? != first, "the frame follows what is in it");
            visit.run("scrollTo(0, document.documentElement.scrollHeight)", []).await?;
            visit.enter().await?;
        }
        match pages.get(number + 1) {
            _ if page.is_need && pages.get(number + 1).is_none_or(|next| !next.is_need) => {
                visit.click(visit.link("Next: Most critical").await?).await?;
                visit.arrives_at("Which needs are the most critical?").await?;
                visit.click(visit.link("Next: …").await?).await?;
            }
            _ => visit.click(visit.link("Next: …").await?).await?,
        }
        let next = pages.get(number + 1).map_or("Review your answers", |next| next.heading.as_str());
        visit.arrives_at(next).await?;
        if number == 0 {
            is_in_sight(visit).await?;
        }
    }
    visit.click(visit.link("See the result").await?).await?;
    visit.result().await?;
    visit.axe().await?;
    visit.leave().await?;
    let completed = visit.told("completed").await?;
    assert_eq!(completed, json!({ "bank": "teaching-job", "answered": total, "total": total }));
    visit.fits().await?;
    // What crossed: counts and states, frozen. Nothing is in any address or title.
    let told = visit.all_told().await?;
    assert!(
        told.iter().all(|each| each["isFrozen"] == true && each["composed"] == true && each["of"] == "one"),
        "{told:?}"
    );
    let names = visit.run("return [location.href, document.title, document.referrer]", []).await?;
    assert_eq!(
        names,
        json!([visit.host()?.address("well.html?share=progress&lang=en&theme=light"), "A careful page", ""])
    );
    Ok(())
}

/// The heading that a person was brought to is in sight, though it is the page around that scrolls.
async fn is_in_sight(visit: &Visit) -> Outcome {
    let top = visit.run("return document.querySelector('h1').getBoundingClientRect().top", []).await?;
    visit.leave().await?;
    eventually("the heading is in sight", || async {
        let script = "const frame = document.querySelector('foothold-diagnostic').shadowRoot.querySelector('iframe');
            return [frame.getBoundingClientRect().top + arguments[0], innerHeight]";
        let seen = visit.run(script, [top.clone()]).await?;
        let (at, below) = (seen[0].as_f64().unwrap_or(-1.0), seen[1].as_f64().unwrap_or(0.0));
        Ok(if (0.0..below).contains(&at) { Ok(()) } else { Err(seen.to_string()) })
    })
    .await?;
    visit.enter().await
}

/// F71, F72, F73, F74, F78. A frame beside ours says ten times a second what only ours or the page may say.
async fn a_stranger_is_heard_by_nobody(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.open_host("hostile.html").await?;
    visit.told("ready").await?;
    // Nothing of the page's style comes in, and what it does to the frame is undone.
    let height = visit.fits().await?;
    assert!(height > 300, "{height}");
    visit.enter().await?;
    let style = visit.run("const style = getComputedStyle(document.querySelector('h1')); return [style.letterSpacing, style.fontFamily]", []).await?;
    assert!(!style.to_string().contains("cursive") && style[0] != "9px", "{style}");
    // What is no message is nothing, and hurts nobody: getters that throw, and more than can be read.
    let odd = "const getter = { get p() { throw new Error('odd'); } };
        dispatchEvent(new MessageEvent('message', { data: getter, source: parent }));
        dispatchEvent(new MessageEvent('message', { data: { p: 'foothold', t: 'init', v: 1, n: 'x'.repeat(1e7) }, source: parent, ports: [new MessageChannel().port2] }));
        return document.documentElement.hasAttribute('data-crashed')";
    assert_eq!(visit.run(odd, []).await?, false);
    visit.begin_form("quick").await?;
    visit.leave().await?;
    // For two seconds the frame changes its height not once, whatever is shouted ten times a second. What its own screen had
    // still to do comes before that.
    visit.fits().await?;
    let still = "const [frame, done] = [document.querySelector('foothold-diagnostic').shadowRoot.querySelector('iframe'), arguments[0]];
        let count = 0;
        const observer = new MutationObserver((changes) => { count += changes.length; });
        observer.observe(frame, { attributeFilter: ['style'] });
        setTimeout(() => { observer.disconnect(); done([count, frame.style.height]); }, 2000)";
    let height = eventually("the frame keeps its height for two seconds", || async {
        let still = visit.driver().execute_async(still, Vec::new()).await?.json().clone();
        Ok(if still[0] == 0 { Ok(still[1].clone()) } else { Err(still.to_string()) })
    });
    assert_ne!(height.await?, "12345px");
    let told = visit.all_told().await?;
    let names: Vec<&str> = told.iter().filter_map(|each| each["name"].as_str()).collect();
    assert_eq!(names.iter().filter(|name| **name == "ready").count(), 1, "{names:?}");
    assert!(names.iter().all(|name| ["ready", "saved"].contains(name)), "{names:?}");
    // The stranger knew every nonce that crossed the page, and still no frame took its port.
    let heard = visit.run("return [window.nonces.length > 0, window.heard, window.failures]", []).await?;
    assert_eq!(heard, json!([true, [], []]));
    Ok(())
}

/// F75, F76, F77. Where the page around lets no script or no frame in, or boxes the frame in too tightly.
async fn the_link_stays_where_the_tool_does_not_come(visit: &Visit) -> Outcome {
    visit.expect_errors();
    for page in ["closed.html", "unframed.html"] {
        visit.open_host(page).await?;
        visit.shows(FALLBACK).await?;
        assert!(fallback_is_shown(visit).await?, "{page}");
    }
    let hint = "it needs allow-scripts and allow-same-origin";
    for sandbox in ["allow-popups", "allow-scripts%20allow-popups"] {
        visit.open_host(&format!("well.html?sandbox={sandbox}")).await?;
        visit.enter_page(0).await?;
        visit.shows("open it in a new page").await?;
        visit.shows(hint).await?;
        visit.leave().await?;
        assert!(fallback_is_shown(visit).await?, "{sandbox}");
    }
    // Where the server lets scripts of any origin read its files, the box without an origin of its own is enough; but for
    // WebKit, in which the policy's 'self' means nothing in such a box.
    visit.site.open_to_all(true);
    visit.open_host("well.html?sandbox=allow-scripts%20allow-popups").await?;
    if visit.kind.engine == foothold_journeys::Engine::WebKit {
        visit.enter_page(0).await?;
        visit.shows(hint).await?;
        visit.leave().await?;
        assert!(fallback_is_shown(visit).await?);
        return Ok(());
    }
    visit.told("ready").await?;
    assert_eq!(visit.told("saved").await?["state"], "blocked");
    visit.fits().await?;
    visit.enter().await?;
    visit.shows("Nothing can be kept inside this page").await?;
    visit.link("Continue in a full page").await?;
    let page = begin(visit).await?.remove(0);
    visit.pick(&page.items[0].prompt, "2").await?;
    assert_eq!(visit.chosen().await?[&page.items[0].prompt], "2");
    Ok(())
}

/// F44, F79, F80, F84. A page of one document takes the element out in the middle of an answer, puts it in again, moves
/// it, hides it, and has two of it.
async fn taken_out_moved_and_hidden_it_keeps_the_answers(visit: &Visit) -> Outcome {
    visit.open_host("spa.html").await?;
    visit.run("mount('one', { workspace: 'school' })", []).await?;
    visit.told("ready").await?;
    visit.fits().await?;
    visit.enter().await?;
    let page = begin(visit).await?.remove(0);
    visit.pick(&page.items[0].prompt, "2").await?;
    visit.click(visit.button(&format!("Add detail {}", page.items[0].short)).await?).await?;
    let note = visit.field("Note").await?;
    // WebKit's driver types into nothing in a frame, and the others click where the step bar is by then.
    if visit.kind.engine == foothold_journeys::Engine::WebKit {
        visit.click(note).await?;
        visit.press("Half a sent").await?;
    } else {
        note.send_keys("Half a sent").await?;
    }
    visit.leave().await?;
    // In the same moment in which the last letter came.
    visit.run("unmount('one'); told.length = 0; mount('one', { workspace: 'school' })", []).await?;
    visit.told("ready").await?;
    visit.fits().await?;
    visit.enter().await?;
    visit.click(visit.link("Continue Untitled").await?).await?;
    visit.arrives_at("…").await?;
    let (_, save) = visit.only_save().await?;
    let answer = &save["answers"][&page.items[0].id];
    assert_eq!((&answer["level"], &answer["note"]), (&json!(2), &json!("Half a sent")), "{save}");
    visit.leave().await?;
    // The loader a second time changes nothing; moved, it comes back with the answers; moved as a whole, it never left.
    let again = "const script = document.createElement('script');
        script.src = document.documentElement.dataset.app + 'embed/v1.js';
        script.onload = () => { window.isTwice = true; };
        document.head.append(script)";
    visit.run(again, []).await?;
    eventually("the loader came a second time", || async {
        let is_twice = visit.run("return window.isTwice === true", []).await?;
        Ok(if is_twice == true { Ok(()) } else { Err("it did not".to_owned()) })
    })
    .await?;
    visit
        .run("told.length = 0; document.getElementById('another-place').append(document.getElementById('one'))", [])
        .await?;
    visit.told("ready").await?;
    visit.enter().await?;
    visit.shows("Continue").await?;
    visit.leave().await?;
    let moved = "const [place, element] = [document.getElementById('one-place'), document.getElementById('one')];
        if (!place.moveBefore) return null;
        const port = element.shadowRoot.querySelector('iframe').contentWindow;
        place.moveBefore(element, null);
        return element.shadowRoot.querySelector('iframe').contentWindow === port";
    visit.run("told.length = 0", []).await?;
    // Firefox loads it anew all the same.
    if visit.run(moved, []).await? == false {
        assert_ne!(visit.kind.engine, foothold_journeys::Engine::Chromium);
        visit.told("ready").await?;
    }
    visit.fits().await?;
    // Hidden from the start, it is measured when it is shown.
    visit.run("unmount('one'); told.length = 0; document.getElementById('one-place').style.display = 'none'; mount('two', { workspace: 'school' })", []).await?;
    visit.run("document.getElementById('one-place').style.display = ''", []).await?;
    visit.told("ready").await?;
    visit.fits().await?;
    // Two of one workspace are as two windows.
    visit.run("told.length = 0; mount('three', { workspace: 'school' })", []).await?;
    visit.told("ready").await?;
    visit.enter_that(0).await?;
    visit.click(visit.link("Continue Untitled").await?).await?;
    visit.arrives_at("…").await?;
    visit.visit_route(&address_of(visit, &page.heading).await?).await?;
    visit.arrives_at(&page.heading).await?;
    visit.pick(&page.items[0].prompt, "3").await?;
    visit.leave().await?;
    visit.enter_that(1).await?;
    visit.click(visit.link("Continue Untitled").await?).await?;
    visit.arrives_at("…").await?;
    visit.visit_route(&address_of(visit, &page.heading).await?).await?;
    visit.arrives_at(&page.heading).await?;
    visit
        .shows_chosen(
            &foothold_journeys::steps::expected(&page, [Some("3"), None, None]),
            std::time::Duration::from_secs(5),
        )
        .await
}

/// The address of the first page of questions, of the assessment that is shown.
async fn address_of(visit: &Visit, heading: &str) -> Outcome<String> {
    let script = "return [...document.querySelectorAll('a')].find((link) => link.textContent.includes(arguments[0]))?.hash ?? location.hash";
    Ok(visit.run(script, [json!(heading)]).await?.as_str().unwrap_or_default().to_owned())
}

/// F83, F85, F87. What was answered on the full page is not in the frame. Not asked, a host hears nothing of a result; asked,
/// the person says whether it does, and can take it back.
async fn a_summary_crosses_when_the_person_agrees(visit: &Visit) -> Outcome {
    let response = golden("case-rookie")?;
    visit.open("").await?;
    visit.shows(ELSEWHERE).await?;
    visit.begin_form("quick").await?;
    visit.only_save().await?;
    visit.open_host("well.html?workspace=main").await?;
    visit.told("ready").await?;
    visit.enter().await?;
    visit.shows(ELSEWHERE).await?;
    visit.add_file(&response).await?;
    to_the_result(visit).await?;
    visit.leave().await?;
    visit.told_that("saved", |told| told["state"] == "saved").await?;
    let told = visit.all_told().await?;
    let harmless = |each: &Value| ["ready", "saved", "error"].iter().any(|name| each["name"] == *name);
    assert!(told.iter().all(harmless), "{told:?}");
    // The same page asks for the summary.
    visit.open_host("well.html?workspace=main&share=summary").await?;
    visit.told("ready").await?;
    visit.enter().await?;
    to_the_result(visit).await?;
    let host = visit.host()?.address("").replace("http://", "").replace('/', "");
    let question = format!("Share my area bands and recommended entry point with {host}?");
    visit.heading(&question).await?;
    visit.axe().await?;
    visit.leave().await?;
    let unasked = visit.told("completed").await?;
    assert_eq!(unasked.as_object().map(|fields| fields.len()), Some(3), "{unasked}");
    visit.enter().await?;
    visit.click(visit.button("Share").await?).await?;
    visit.heading(&format!("Shared with {host}")).await?;
    visit.leave().await?;
    let shared = visit.told_that("completed", |told| told["areas"].is_array()).await?;
    assert_eq!(shared["entryPoint"], "rookie");
    let areas = shared["areas"].as_array().cloned().unwrap_or_default();
    assert!(
        areas.len() >= 4 && areas.iter().all(|area| area.as_object().is_some_and(|area| area.len() == 2)),
        "{shared}"
    );
    let answers = shared.to_string();
    let items = response["answers"].as_object().cloned().unwrap_or_default();
    assert!(!items.keys().any(|item| answers.contains(item.as_str())), "{answers}");
    visit.enter().await?;
    visit.click(visit.button("Stop sharing").await?).await?;
    visit.leave().await?;
    let last = eventually("no summary crosses any more", || async {
        let told = visit.all_told().await?;
        let last = told.iter().rev().find(|each| each["name"] == "completed").cloned().unwrap_or_default();
        Ok(if last["detail"].get("areas").is_none() { Ok(last) } else { Err(last.to_string()) })
    });
    assert_eq!(last.await?["detail"]["bank"], "teaching-job");
    Ok(())
}

async fn to_the_result(visit: &Visit) -> Outcome {
    visit.click(visit.link("Open Untitled").await?).await?;
    visit.result().await
}

/// F86. Firefox set to let no page inside another one keep anything.
async fn without_storage_in_frames_the_way_on_is_a_full_page(visit: &Visit) -> Outcome {
    visit.open_host("well.html").await?;
    visit.told("ready").await?;
    assert_eq!(visit.told("saved").await?["state"], "blocked");
    visit.enter().await?;
    visit.shows("Nothing can be kept inside this page").await?;
    let page = begin(visit).await?.remove(0);
    visit.pick(&page.items[0].prompt, "2").await?;
    visit.shows("Only kept while this tab is open").await?;
    visit.visit_route("#/").await?;
    // The screen before it has a button of that name too, which goes with it.
    visit.arrives_at(Bank::read()?.title()).await?;
    let (_, file) = visit.file_from("Keep a file").await?;
    visit.click(visit.link("Continue in a full page").await?).await?;
    let windows = visit.driver().windows().await?;
    visit.in_window(windows.last().ok_or("no window came")?).await?;
    visit.ready().await?;
    // Here the file is opened, and what it holds is kept.
    visit.open_file("answers.json", &file).await?;
    visit.click(visit.button("Add it").await?).await?;
    visit.shows("was added from the file").await?;
    assert_eq!(visit.only_save().await?.1["answers"][&page.items[0].id]["level"], 2);
    Ok(())
}
