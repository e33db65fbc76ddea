//! Two windows on one assessment, and what each does when the other was not heard.

use std::time::Duration;

use foothold_journeys::bank::Page;
use foothold_journeys::steps::expected;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        two_windows_converge_within_a_second,
        two_windows_answer_the_same_question_and_agree,
        a_window_that_heard_nothing_writes_nothing_when_it_comes_back,
        a_window_that_heard_nothing_adds_to_what_is_stored,
        going_away_and_back_shows_what_others_wrote,
        a_lock_that_is_never_released_does_not_stop_saving,
        a_window_opened_by_the_page_is_a_window_of_its_own,
        a_reload_shows_what_is_stored_and_not_what_the_form_had,
        what_one_window_deletes_stays_deleted,
        a_file_opened_in_one_window_is_joined_by_what_the_other_answers;
}

const SECOND: Duration = Duration::from_secs(1);

fn level(page: &Page, index: usize, level: u64) -> Value {
    json!({ &page.items[index].id: { "level": level } })
}

async fn stored_answers(visit: &Visit) -> Outcome<Value> {
    Ok(visit.only_save().await?.1["answers"].clone())
}

/// F33. Each answers a question of its own.
async fn two_windows_converge_within_a_second(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let [first, second] = visit.second_window().await?;
    visit.answer_and_save(&page, &level(&page, 1, 2)).await?;
    visit.in_window(&first).await?;
    visit.shows_chosen(&expected(&page, [None, Some("2"), None]), SECOND).await?;
    visit.answer_and_save(&page, &level(&page, 0, 1)).await?;
    visit.in_window(&second).await?;
    visit.shows_chosen(&expected(&page, [Some("1"), Some("2"), None]), SECOND).await?;
    assert_eq!(
        stored_answers(visit).await?,
        json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 2 } })
    );
    Ok(())
}

/// F34. Neither hears the other until both have answered.
async fn two_windows_answer_the_same_question_and_agree(visit: &Visit) -> Outcome {
    visit.may_be_deaf();
    let page = visit.at_first_page().await?;
    let [first, second] = visit.second_window().await?;
    for window in [&first, &second] {
        visit.in_window(window).await?;
        visit.deafen().await?;
    }
    for (window, answer) in [(&first, 1), (&second, 2)] {
        visit.in_window(window).await?;
        visit.answer_and_save(&page, &level(&page, 0, answer)).await?;
    }
    let winner = stored_answers(visit).await?[&page.items[0].id]["level"].to_string();
    for window in [&first, &second] {
        visit.in_window(window).await?;
        visit.come_back().await?;
    }
    for window in [&first, &second] {
        visit.in_window(window).await?;
        visit.shows_chosen(&expected(&page, [Some(&winner), None, None]), SECOND).await?;
    }
    assert_eq!(stored_answers(visit).await?[&page.items[0].id]["level"].to_string(), winner);
    Ok(())
}

/// F35. One window is open for hours and hears nothing, while all is answered in another.
async fn a_window_that_heard_nothing_writes_nothing_when_it_comes_back(visit: &Visit) -> Outcome {
    visit.may_be_deaf();
    let page = visit.at_first_page().await?;
    visit.deafen().await?;
    let [first, _] = visit.second_window().await?;
    let all: Value = page.items.iter().map(|item| (item.id.clone(), json!({ "level": 2 }))).collect();
    visit.answer_and_save(&page, &all).await?;
    let before = visit.stored().await?;
    visit.in_window(&first).await?;
    visit.shows_chosen(&expected(&page, [None; 3]), SECOND).await?;
    visit.turn_away().await?;
    assert_eq!(visit.stored().await?, before, "when it is left");
    visit.come_back().await?;
    visit.shows_chosen(&expected(&page, [Some("2"); 3]), SECOND).await?;
    assert_eq!(visit.stored().await?, before, "when it comes back");
    visit.reload().await?;
    visit.shows_chosen(&expected(&page, [Some("2"); 3]), SECOND).await?;
    assert_eq!(visit.stored().await?, before, "when it is loaded anew");
    Ok(())
}

/// F35. The same window does not come back but goes on, and takes nothing away.
async fn a_window_that_heard_nothing_adds_to_what_is_stored(visit: &Visit) -> Outcome {
    visit.may_be_deaf();
    let page = visit.at_first_page().await?;
    visit.deafen().await?;
    let [first, _] = visit.second_window().await?;
    visit.answer_and_save(&page, &level(&page, 1, 3)).await?;
    visit.in_window(&first).await?;
    visit.answer_and_save(&page, &level(&page, 0, 1)).await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 3 } });
    eventually("both answers are stored", || async {
        let answers = stored_answers(visit).await?;
        Ok(if answers == both { Ok(()) } else { Err(answers.to_string()) })
    })
    .await?;
    visit.shows_chosen(&expected(&page, [Some("1"), Some("3"), None]), SECOND).await
}

/// F39. By the browser's own Back, out of its memory or anew.
async fn going_away_and_back_shows_what_others_wrote(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let [first, second] = visit.second_window().await?;
    visit.in_window(&first).await?;
    visit.elsewhere().await?;
    visit.in_window(&second).await?;
    visit.answer_and_save(&page, &level(&page, 0, 2)).await?;
    visit.in_window(&first).await?;
    visit.driver().back().await?;
    visit.ready().await?;
    visit.shows_chosen(&expected(&page, [Some("2"), None, None]), Duration::from_secs(3)).await
}

/// Notes how long each save had lasted, in milliseconds, when the page began to say so.
const WATCH: &str = "window.said = [];
    let since, wasSaid = false;
    new MutationObserver(() => {
        const line = document.querySelector('[data-saving]');
        if (line) since ??= performance.now();
        const isSaid = /Saving…/.test(line?.textContent);
        if (isSaid && !wasSaid) said.push(performance.now() - since);
        wasSaid = isSaid;
        if (!line) since = undefined;
    }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });";

/// F40. Another window holds every lock that could be meant, for ever. A save that waits is said, and one that does not is not.
async fn a_lock_that_is_never_released_does_not_stop_saving(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.saved().await?;
    let (key, _) = visit.only_save().await?;
    visit.run(WATCH, []).await?;
    visit.answer_and_save(&page, &level(&page, 1, 3)).await?;
    let [first, _] = visit.second_window().await?;
    visit.elsewhere().await?;
    let script = "const [key, done] = arguments, prefix = key.slice(0, key.lastIndexOf(':') + 1), names = [prefix, key, 'foothold'];
        let left = names.length;
        for (const name of names) navigator.locks.request(name, () => { left -= 1; if (!left) done(); return new Promise(() => {}); })";
    visit.driver().execute_async(script, vec![json!(key)]).await?;
    visit.in_window(&first).await?;
    let both = json!({ &page.items[0].id: { "level": 1 }, &page.items[1].id: { "level": 3 } });
    visit.pick(&page.items[0].prompt, "1").await?;
    eventually("the answer is stored", || async {
        let answers = stored_answers(visit).await?;
        Ok(if answers == both { Ok(()) } else { Err(answers.to_string()) })
    })
    .await?;
    visit.saved().await?;
    let said = visit.run("return window.said", []).await?;
    let said: Vec<f64> = said.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    assert!(!said.is_empty() && said.iter().all(|millis| *millis > 250.0), "said after so many milliseconds: {said:?}");
    Ok(())
}

/// F42. It starts with a copy of what the first one keeps for its session.
async fn a_window_opened_by_the_page_is_a_window_of_its_own(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &level(&page, 0, 1)).await?;
    let first = visit.driver().window().await?;
    visit.run("window.open(location.href)", []).await?;
    let windows = visit.driver().windows().await?;
    let second = windows.into_iter().find(|window| *window != first).ok_or("no window was opened")?;
    visit.in_window(&second).await?;
    visit.ready().await?;
    visit.answer_and_save(&page, &level(&page, 1, 2)).await?;
    visit.in_window(&first).await?;
    visit.shows_chosen(&expected(&page, [Some("1"), Some("2"), None]), SECOND).await?;
    visit.answer_and_save(&page, &level(&page, 2, 3)).await?;
    visit.in_window(&second).await?;
    visit.shows_chosen(&expected(&page, [Some("1"), Some("2"), Some("3")]), SECOND).await
}

/// F43. The browser would like to restore what was chosen before the reload.
async fn a_reload_shows_what_is_stored_and_not_what_the_form_had(visit: &Visit) -> Outcome {
    visit.may_be_deaf();
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &level(&page, 0, 1)).await?;
    visit.deafen().await?;
    let [first, _] = visit.second_window().await?;
    visit.pick(&page.items[0].prompt, "2").await?;
    visit.saved().await?;
    visit.in_window(&first).await?;
    visit.shows_chosen(&expected(&page, [Some("1"), None, None]), SECOND).await?;
    visit.reload().await?;
    visit.shows_chosen(&expected(&page, [Some("2"), None, None]), SECOND).await
}

/// F37. The other window did not hear of it and goes on answering.
async fn what_one_window_deletes_stays_deleted(visit: &Visit) -> Outcome {
    visit.may_be_deaf();
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &level(&page, 0, 1)).await?;
    visit.deafen().await?;
    let [first, second] = visit.second_window().await?;
    visit.visit_route("#/").await?;
    visit.button("More for Untitled").await?.click().await?;
    visit.button("Delete").await?.click().await?;
    visit.shows("Deleted “Untitled”.").await?;
    visit.in_window(&first).await?;
    visit.pick(&page.items[1].prompt, "2").await?;
    eventually("the other window sees that it is deleted", || async {
        let shown = visit.text().await?;
        let is_told = shown.contains("deleted") || shown.contains("That assessment is not kept in this browser.");
        Ok(if is_told { Ok(()) } else { Err(shown) })
    })
    .await?;
    visit.come_back().await?;
    visit.turn_away().await?;
    assert_eq!(visit.saves().await?.len(), 0);
    // It can be brought back where it was deleted.
    visit.in_window(&second).await?;
    visit.button("Undo").await?.click().await?;
    eventually("it is stored again", || async {
        let saves = visit.saves().await?;
        let answers = saves.first().map(|(_, response)| response["answers"][&page.items[0].id].clone());
        Ok(if answers == Some(json!({ "level": 1 })) { Ok(()) } else { Err(format!("{saves:?}")) })
    })
    .await
}

/// F38. While the file is looked at in the first window, an answer is given in the second.
async fn a_file_opened_in_one_window_is_joined_by_what_the_other_answers(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &level(&page, 0, 1)).await?;
    let (_, bytes) = visit.file_from("Keep a file").await?;
    let mut file: Value = serde_json::from_slice(&bytes)?;
    file["answers"][&page.items[2].id] = json!({ "level": 3 });
    let [first, second] = visit.second_window().await?;
    visit.in_window(&first).await?;
    visit.visit_route("#/").await?;
    visit.open_file("other.json", file.to_string().as_bytes()).await?;
    visit.heading("What is in this file").await?;
    visit.in_window(&second).await?;
    visit.answer_and_save(&page, &level(&page, 1, 2)).await?;
    visit.in_window(&first).await?;
    visit.button("Merge").await?.click().await?;
    let all = expected(&page, [Some("1"), Some("2"), Some("3")]);
    visit.in_window(&second).await?;
    visit.shows_chosen(&all, Duration::from_secs(3)).await?;
    visit.in_window(&first).await?;
    visit.link("Continue Untitled").await?.click().await?;
    visit.visit_route(&format!("#/a/{}/take/needs/stability", &file["id"].as_str().unwrap_or_default()[..8])).await?;
    visit.shows_chosen(&all, Duration::from_secs(3)).await
}
