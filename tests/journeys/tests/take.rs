//! The three forms from Home to the result, by keyboard alone: answers, focus, progress, the critical issues, the result in words.

use foothold_journeys::bank::{Bank, Item, Page, golden};
use foothold_journeys::{CHROMIUM, Key, Outcome, THREE, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in THREE =>
        the_full_form_by_keyboard;
    in CHROMIUM =>
        the_quick_form_by_keyboard,
        the_scaling_form_by_keyboard,
        an_answer_is_cleared_without_losing_the_place,
        leaving_a_page_with_open_questions_is_no_error;
}

const HEADING_CRITICAL: &str = "Which needs are the most critical?";

/// From Home to the first question, with a title and a role, all by keyboard.
async fn begin(visit: &Visit, form: &str, pages: &[Page], has_agreement: Option<bool>) -> Outcome {
    let bank = Bank::read()?;
    visit.open("").await?;
    visit.follow(&format!("Start : {}", bank.form(form)?), "A few things first").await?;
    let count: usize = pages.iter().map(|page| page.items.len()).sum();
    visit.shows(&format!("Then {count} questions, in")).await?;
    visit.tab_to("Title of this assessment").await?;
    visit.press("By hand").await?;
    visit.tab_to("Your role").await?;
    visit.press(Key::Down).await?;
    if let Some(has_agreement) = has_agreement {
        visit.tab_to("Yes, or not sure yet").await?;
        if !has_agreement {
            visit.press(Key::Down).await?;
            assert_eq!(visit.focus().await?.name, "No");
        }
    }
    visit.follow(&format!("Begin: {}", pages[0].module), &pages[0].heading).await
}

/// Every page, its progress in words, and the way on. Where needs end the most critical ones are named.
async fn walk(visit: &Visit, pages: &[Page], answers: &Value, critical: &[Item]) -> Outcome {
    for (number, page) in pages.iter().enumerate() {
        visit.answer(page, answers).await?;
        assert_eq!(visit.part_progress().await?, progress(page, answers), "on {:?}", page.heading);
        let next = pages.get(number + 1);
        if page.is_need && next.is_none_or(|next| !next.is_need) {
            visit.follow("Next: Most critical", HEADING_CRITICAL).await?;
            name_critical(visit, critical).await?;
        }
        match next {
            Some(next) if next.module == page.module => {
                visit.follow(&format!("Next: {}", next.heading), &next.heading).await?;
            }
            Some(next) => visit.follow(&format!("Next: {}", next.module), &next.heading).await?,
            None => visit.follow("Next: Review", "Review your answers").await?,
        }
    }
    Ok(())
}

/// What the parts say of a page: of the questions that apply, how many have an answer.
fn progress(page: &Page, answers: &Value) -> String {
    let applying = page.items.iter().filter(|item| answers[&item.id]["not_applicable"] != true);
    let (mut count, mut done) = (0, 0);
    for item in applying {
        count += 1;
        done += usize::from(!answers[&item.id].is_null());
    }
    format!("{done} of {count}")
}

/// Picks each by typing the beginning of its name, and writes what lies under the first.
async fn name_critical(visit: &Visit, critical: &[Item]) -> Outcome {
    let labels = ["Most critical issue", "Second issue", "Third issue"];
    for (item, label) in critical.iter().zip(labels) {
        visit.tab_to(label).await?;
        visit.press(item.short.as_str()).await?;
        let picked = "return document.activeElement.selectedOptions[0].textContent";
        let words = visit.run(picked, []).await?;
        assert!(
            words.as_str().is_some_and(|words| words.starts_with(&item.short)),
            "{label}: {words} is picked, not {}",
            item.short
        );
        visit.tab_to("What lies under it?").await?;
        visit.press("Cause of ").await?;
        visit.press(item.id.as_str()).await?;
    }
    Ok(())
}

fn named(critical: &[Item]) -> Value {
    critical.iter().map(|item| json!({ "item": item.id, "root_cause": format!("Cause of {}", item.id) })).collect()
}

/// The result's sentence and the file that is kept of it.
async fn to_the_result(visit: &Visit) -> Outcome<(String, Value)> {
    visit.tab_to("See the result").await?;
    visit.press(Key::Enter).await?;
    visit.result().await?;
    let sentence = visit.run("return document.querySelector('h1').textContent", []).await?;
    let on_heading = visit.run("return document.activeElement.tagName", []).await?;
    assert_eq!(on_heading, "H1", "the focus stays on the heading while the result is worked out");
    visit.tab_to("Take it with you").await?;
    visit.press(Key::Enter).await?;
    visit.tab_to("Keep a file").await?;
    visit.press(Key::Enter).await?;
    let (name, bytes) = visit.downloaded().await?;
    assert_eq!(name, "by-hand.json");
    Ok((sentence.as_str().unwrap_or_default().to_owned(), serde_json::from_slice(&bytes)?))
}

/// A district without an agreement, answered as a golden case has it.
async fn the_full_form_by_keyboard(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    let (pages, answers) = (bank.pages("full")?, golden("staffing-no-agreement")?["answers"].clone());
    let items: Vec<Item> = pages.iter().flat_map(|page| page.items.clone()).collect();
    assert_eq!(items.len(), 69);
    let critical = [items[2].clone(), items[0].clone(), items[7].clone()];
    begin(visit, "full", &pages, Some(false)).await?;
    walk(visit, &pages, &answers, &critical).await?;
    visit.shows("67 of 67 answered. Open a line to change it").await?;
    let (sentence, file) = to_the_result(visit).await?;
    let lead = bank.title_of("staffing-schedule")?.to_lowercase();
    assert!(sentence.starts_with("Start with") && sentence.to_lowercase().contains(&lead), "{sentence}");
    visit.shows("Clear lead.").await?;
    assert_eq!(file["answers"], answers);
    assert_eq!(file["critical"], named(&critical));
    assert_eq!(file["form"], "full");
    assert_eq!(file["title"], "By hand");
    assert!(file["role"].is_string(), "{}", file["role"]);
    Ok(())
}

/// With one question passed by and one not sure.
async fn the_quick_form_by_keyboard(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    let pages = bank.pages("quick")?;
    let (absent, unsure) = (pages[1].items[0].id.clone(), pages[2].items[0].id.clone());
    let case = golden("case-rookie")?;
    let response = bank.response("quick", "0", |item| match &item.id {
        id if *id == absent => None,
        id if *id == unsure => Some(json!({ "not_sure": true })),
        id => Some(case["answers"][id].clone()),
    })?;
    let answers = &response["answers"];
    let count: usize = pages.iter().map(|page| page.items.len()).sum();
    begin(visit, "quick", &pages, Some(true)).await?;
    walk(visit, &pages, answers, &[]).await?;
    visit.shows(&format!("{} of {count} answered, 1 not sure. Open a line", count - 2)).await?;
    let (sentence, file) = to_the_result(visit).await?;
    assert!(sentence.contains("deserve"), "{sentence}");
    visit.shows("They stand in no order.").await?;
    visit.heading("The shortlist").await?;
    visit.shows(bank.short_of("rookie")?).await?;
    assert_eq!(file["answers"], *answers);
    assert_eq!(file["form"], "quick");
    Ok(())
}

async fn the_scaling_form_by_keyboard(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    let pages = bank.pages("scaling")?;
    let highest = pages[0].heading.clone();
    let tops: Vec<&str> = pages[0].items.iter().map(|item| item.id.as_str()).collect();
    let response = bank.response("scaling", "0", |item| {
        let level = if tops.contains(&item.id.as_str()) { item.levels.len() - 1 } else { 1 };
        Some(json!({ "level": level }))
    })?;
    begin(visit, "scaling", &pages, None).await?;
    walk(visit, &pages, &response["answers"], &[]).await?;
    let (sentence, file) = to_the_result(visit).await?;
    assert!(!sentence.is_empty());
    visit.shows("This form gives a profile. It compares no entry points.").await?;
    visit.shows(&format!("Furthest along: {highest}")).await?;
    assert_eq!(file["answers"], response["answers"]);
    Ok(())
}

async fn an_answer_is_cleared_without_losing_the_place(visit: &Visit) -> Outcome {
    let page = Bank::read()?.pages("full")?.remove(0);
    let item = &page.items[1];
    visit.open("").await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &page.heading).await?;
    visit.answer(&page, &json!({ &item.id: { "level": 2 } })).await?;
    // The focus has gone on to the question after it, so the way back is by Shift and Tab; the name tells the button apart.
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.tab_to(&format!("Clear this answer {}", item.short)).await?;
    visit.press(Key::Enter).await?;
    visit.shows("The answer is cleared.").await?;
    let focus = visit.focus().await?;
    assert_eq!((focus.role.as_str(), focus.name.as_str()), ("radio", item.levels[0].as_str()));
    assert_eq!(visit.part_progress().await?, "0 of 3");
    assert_eq!(visit.only_save().await?.1["answers"], json!({}));
    Ok(())
}

async fn leaving_a_page_with_open_questions_is_no_error(visit: &Visit) -> Outcome {
    let pages = Bank::read()?.pages("full")?;
    visit.open("").await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &pages[0].heading).await?;
    visit.follow(&format!("Next: {}", pages[1].heading), &pages[1].heading).await?;
    visit.follow(&format!("Back : {}", pages[0].heading), &pages[0].heading).await?;
    visit.follow("Back", "A few things first").await?;
    visit.driver().back().await?;
    visit.arrives_at(&pages[0].heading).await?;
    assert_eq!(visit.part_progress().await?, "0 of 3");
    Ok(())
}
