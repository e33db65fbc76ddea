//! Where the page may stand: in a private window, beside another copy, in a frame, in a browser that asks and gets no answer.

use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, PLAIN_HTTP, PRIVATE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in PRIVATE =>
        a_private_window_works_without_an_alarm;
    in PLAIN_HTTP =>
        a_page_over_plain_http_keeps_and_hands_out_every_answer;
    in BOTH =>
        a_question_that_the_browser_leaves_open_holds_nothing_up,
        two_copies_on_one_host_leave_each_other_alone,
        two_frames_on_one_page_are_as_two_windows,
        a_frame_that_may_not_download_says_what_to_do;
}

/// F13.
async fn a_private_window_works_without_an_alarm(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let answers = json!({ &page.items[0].id: { "level": 1 } });
    visit.answer_and_save(&page, &answers).await?;
    let shown = visit.text().await?;
    for alarm in ["Nothing can be kept here", "Not saved", "blocks storage"] {
        assert!(!shown.contains(alarm), "{shown}");
    }
    visit.reload().await?;
    assert_eq!(visit.part_progress().await?, "1 of 3");
    let (_, bytes) = visit.file_from("Keep a file").await?;
    assert_eq!(serde_json::from_slice::<Value>(&bytes)?["answers"], answers);
    Ok(())
}

/// F12. Firefox asks the person whether a page may keep things, and the person may never answer.
async fn a_question_that_the_browser_leaves_open_holds_nothing_up(visit: &Visit) -> Outcome {
    visit.run_first(
        "window.asked = 0; navigator.storage.persist = () => { window.asked += 1; return new Promise(() => {}); }",
    );
    visit.open("").await?;
    let taken = visit.run("return performance.now()", []).await?;
    assert!(taken.as_f64().is_some_and(|taken| taken < 3000.0), "{taken} ms until the page can be used");
    assert_eq!(
        visit.run("return window.asked", []).await?,
        json!(0),
        "nothing is asked before the person does something"
    );
    let page = visit.at_first_page().await?;
    let all: Value = page.items.iter().map(|item| (item.id.clone(), json!({ "level": 2 }))).collect();
    visit.answer_and_save(&page, &all).await?;
    let asked = visit.run("return window.asked", []).await?;
    assert!(asked.as_u64().is_some_and(|asked| asked <= 1), "asked {asked} times");
    assert_eq!(visit.only_save().await?.1["answers"], all);
    Ok(())
}

/// F16.
async fn two_copies_on_one_host_leave_each_other_alone(visit: &Visit) -> Outcome {
    visit.site.mount("/a/");
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    let first = visit.stored().await?;
    // What was asked for below the other folder was asked for by the copy there.
    visit.requested().await?;
    visit.site.mount("/b/");
    visit.open("").await?;
    let shown = visit.text().await?;
    assert!(!shown.contains("Continue"), "{shown}");
    visit.at_first_page().await?;
    visit.saved().await?;
    visit.visit_route("#/privacy").await?;
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    visit.shows("No answers are stored in this browser.").await?;
    let left = visit.stored().await?;
    assert!(first.iter().all(|(key, text)| left.get(key) == Some(text)), "{left:?}");
    Ok(())
}

/// F66. Such a frame swallows a download without a word, so the page says what to do if nothing came.
async fn a_frame_that_may_not_download_says_what_to_do(visit: &Visit) -> Outcome {
    visit.elsewhere().await?;
    let script = "const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts allow-same-origin';
        frame.src = './';
        frame.style = 'width: 1200px; height: 800px';
        document.body.append(frame)";
    visit.run(script, []).await?;
    visit.frames_ready().await?;
    visit.driver().enter_frame(0).await?;
    visit.begin_form("full").await?;
    visit.link("Begin: Critical needs").await?.click().await?;
    visit.arrives_at("Stability").await?;
    visit.button("Keep a file").await?.click().await?;
    visit.shows("If nothing was saved").await?;
    // Chromium says on its console that it held the file back.
    visit.expect_errors();
    Ok(())
}

/// F119. No locks between windows, no clipboard, no cryptography of the browser's own.
async fn a_page_over_plain_http_keeps_and_hands_out_every_answer(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    assert_eq!(visit.run("return [isSecureContext, 'locks' in navigator]", []).await?, json!([false, false]));
    let answers = json!({ &page.items[0].id: { "level": 1 } });
    visit.answer_and_save(&page, &answers).await?;
    visit.reload().await?;
    assert_eq!(visit.part_progress().await?, "1 of 3");
    let (_, bytes) = visit.file_from("Keep a file").await?;
    assert_eq!(serde_json::from_slice::<Value>(&bytes)?["answers"], answers);
    Ok(())
}

/// F44. Each answers a question of its own, in a page that is not the tool.
async fn two_frames_on_one_page_are_as_two_windows(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let hash = visit.run("return location.hash", []).await?;
    visit.elsewhere().await?;
    let script = "for (const name of ['one', 'other']) {
            const frame = document.body.appendChild(document.createElement('iframe'));
            frame.name = name;
            frame.width = 900;
            frame.height = 700;
            frame.src = './' + arguments[0];
        }";
    visit.run(script, [hash]).await?;
    visit.frames_ready().await?;
    let pick = "document.querySelector(`input[name=\"${arguments[0]}\"][value=\"2\"]`).click()";
    for (frame, item) in page.items.iter().take(2).enumerate() {
        visit.driver().enter_frame(u16::try_from(frame)?).await?;
        visit.run(pick, [json!(item.id)]).await?;
        visit.driver().enter_default_frame().await?;
    }
    let both = json!({ &page.items[0].id: { "level": 2 }, &page.items[1].id: { "level": 2 } });
    eventually("both answers are kept", || async {
        let kept = visit.only_save().await?.1["answers"].clone();
        Ok(if kept == both { Ok(()) } else { Err(kept.to_string()) })
    })
    .await?;
    for frame in 0..2 {
        visit.driver().enter_frame(frame).await?;
        eventually("this frame shows both", || async {
            let chosen = visit.run("return document.querySelectorAll('main input:checked').length", []).await?;
            Ok(if chosen == 2 { Ok(()) } else { Err(chosen.to_string()) })
        })
        .await?;
        visit.driver().enter_default_frame().await?;
    }
    Ok(())
}
