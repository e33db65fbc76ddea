//! A page translator wraps every text of the page in elements of its own, as fast as it appears (fault F110).

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        a_walk_through_a_translated_page_keeps_its_answers,
        home_and_files_work_on_a_translated_page,
        every_kind_of_result_is_shown_on_a_translated_page;
}

/// Wraps each text as the translator of Chrome does, now and whenever the page changes.
const TRANSLATE: &str = "addEventListener('DOMContentLoaded', () => {
        const skip = new Set(['SCRIPT', 'STYLE', 'TEXTAREA', 'OPTION', 'TITLE', 'FONT', 'text']);
        const wrap = (root) => {
            const texts = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = walker.currentNode;
                if (text.data.trim() && text.parentElement && !skip.has(text.parentElement.tagName)) texts.push(text);
            }
            for (const text of texts) {
                const outer = document.createElement('font'), inner = document.createElement('font');
                outer.append(inner);
                text.replaceWith(outer);
                inner.append(document.createTextNode(text.data));
                window.wrapped = (window.wrapped ?? 0) + 1;
            }
        };
        wrap(document.body);
        new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => wrap(node.nodeType === 3 ? node.parentNode ?? document.body : node))))
            .observe(document.body, { childList: true, subtree: true });
    })";

async fn translate(visit: &Visit) -> Outcome {
    visit.run_first(TRANSLATE);
    visit.open("").await
}

/// The page stands, and there was something to translate.
async fn stands(visit: &Visit) -> Outcome {
    // What a result is on paper has a heading of its own, which nobody sees on the screen.
    let script = "return [document.documentElement.dataset.crashed ?? null, window.wrapped > 10,
        [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length]";
    let state = visit.run(script, []).await?;
    assert_eq!(state, json!([null, true, 1]));
    Ok(())
}

/// F110.
async fn a_walk_through_a_translated_page_keeps_its_answers(visit: &Visit) -> Outcome {
    let (pages, case) = (Bank::read()?.pages("full")?, golden("case-rookie")?["answers"].clone());
    translate(visit).await?;
    stands(visit).await?;
    visit.begin_form("full").await?;
    visit.follow("Begin: Critical needs", &pages[0].heading).await?;
    let mut expected = serde_json::Map::new();
    for (page, next) in pages.iter().zip(&pages[1..]).take(2) {
        visit.answer(page, &case).await?;
        stands(visit).await?;
        let count = page.items.len();
        assert_eq!(visit.part_progress().await?, format!("{count} of {count}"), "what is counted is shown anew");
        expected.extend(page.items.iter().map(|item| (item.id.clone(), case[&item.id].clone())));
        visit.saved().await?;
        visit.follow(&format!("Next: {}", next.heading), &next.heading).await?;
    }
    let (_, saved) = visit.only_save().await?;
    assert_eq!(saved["answers"], Value::from(expected.clone()));
    let short = saved["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{short}/critical")).await?;
    visit.arrives_at("Which needs are the most critical?").await?;
    visit.choice("Most critical issue").await?.send_keys(Key::Down).await?;
    visit.choice("Second issue").await?;
    stands(visit).await?;
    visit.visit_route(&format!("#/a/{short}/review")).await?;
    visit.arrives_at("Review your answers").await?;
    let item = &pages[0].items[0];
    visit.radio("Open, 62").await?.send_keys(" ").await?;
    visit.radio("All, 69").await?.send_keys(" ").await?;
    visit.button(&format!("A1.1 {}…", item.short)).await?.click().await?;
    visit.radio("Not sure yet").await?.send_keys(" ").await?;
    visit.shows("6 of 69 answered, 1 not sure").await?;
    stands(visit).await?;
    assert_eq!(visit.only_save().await?.1["answers"][&item.id], json!({ "not_sure": true }));
    visit.link("See the result").await?.click().await?;
    visit.result().await?;
    visit.shows("There are not enough answers").await?;
    stands(visit).await
}

/// F110.
async fn home_and_files_work_on_a_translated_page(visit: &Visit) -> Outcome {
    translate(visit).await?;
    visit.open_file("foreign.json", b"{}").await?;
    visit.shows("was not opened").await?;
    visit.button("Close").await?.click().await?;
    visit.add_file(&golden("all-at-1")?).await?;
    visit.button("Close").await?.click().await?;
    visit.button("More for Untitled").await?.click().await?;
    visit.button("Rename").await?.click().await?;
    visit.field("New title").await?.send_keys("Another").await?;
    visit.button("Done").await?.click().await?;
    visit.heading("Another").await?;
    visit.button("Duplicate").await?.click().await?;
    visit.heading("Another (copy)").await?;
    stands(visit).await?;
    visit.visit_route("#/privacy").await?;
    visit.arrives_at("Your answers stay in this browser").await?;
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    visit.shows("No answers are stored in this browser.").await?;
    visit.visit_route("#/example").await?;
    visit.shows("Method and limits").await?;
    visit.visit_route("#/no/such/page").await?;
    visit.shows("There is no such page").await?;
    stands(visit).await
}

async fn every_kind_of_result_is_shown_on_a_translated_page(visit: &Visit) -> Outcome {
    translate(visit).await?;
    for (name, words) in
        [("case-rookie", "Start with"), ("all-at-2", "share the lead"), ("needs-3-rest-0", "Build conditions first")]
    {
        let response = golden(name)?;
        visit.add_file(&response).await?;
        let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
        visit.visit_route(&format!("#/a/{id}/result")).await?;
        visit.result().await?;
        visit.shows(words).await?;
        stands(visit).await?;
        // The short id of the golden cases is one and the same.
        visit.visit_route("#/").await?;
        visit.button("More for Untitled").await?.click().await?;
        visit.button("Delete").await?.click().await?;
        eventually("it is gone", || async {
            let count = visit.saves().await?.len();
            Ok(if count == 0 { Ok(()) } else { Err(format!("{count} saves")) })
        })
        .await?;
    }
    Ok(())
}
