//! Impatience: double clicks, Enter held down, Back and Forward in any order, and two thousand acts in no order at all.

use foothold_journeys::bank::Bank;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, CHROMIUM, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        a_double_click_begins_one_assessment,
        enter_held_down_goes_on_by_one_page,
        two_thousand_acts_in_no_order_lose_no_answer;
    in CHROMIUM =>
        paper_has_every_answer_and_nothing_to_press;
}

/// F113.
async fn a_double_click_begins_one_assessment(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let start = visit.button(&format!("Start : {}", Bank::read()?.form("full")?)).await?;
    visit.driver().action_chain().double_click_element(&start).perform().await?;
    // Not where the focus is: the second press of the button falls on the new screen, as a person's does.
    visit.heading("A few things first").await?;
    visit.only_save().await?;
    visit.driver().back().await?;
    visit.arrives_at(Bank::read()?.title()).await
}

/// F113. The focus goes to the next heading, where Enter does nothing.
async fn enter_held_down_goes_on_by_one_page(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let next = &Bank::read()?.pages("full")?[1];
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    visit.tab_to(&format!("Next: {}", next.heading)).await?;
    let held: String = std::iter::repeat_n(Key::Enter.value(), 20).collect();
    visit.press(held).await?;
    visit.arrives_at(&next.heading).await?;
    visit.driver().back().await?;
    visit.arrives_at(&page.heading).await?;
    assert_eq!(visit.part_progress().await?, "1 of 3");
    Ok(())
}

/// Acts `count` times as the seed says, and remembers in the page what was chosen last for each question. It goes back
/// only as far as it has come.
const STORM: &str = "const [seed, count, done] = arguments;
    let state = seed;
    const random = (below) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 4294967296 * below); };
    const all = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const pause = () => new Promise((resolve) => setTimeout(resolve));
    const chosen = window.chosen = window.chosen ?? {};
    let depth = 0;
    const choose = () => {
        const options = all('.fh-level__radio'), option = options[random(options.length)];
        if (!option) return;
        for (let clicks = 1 + random(2); clicks; clicks -= 1) option.click();
        chosen[option.name] = option.value;
    };
    const follow = () => {
        const links = all('main a[href^=\"#\"], nav a[href^=\"#\"], header a[href^=\"#\"]'), link = links[random(links.length)];
        const before = location.hash;
        for (let clicks = 1 + random(2); clicks; clicks -= 1) link?.click();
        if (location.hash !== before) depth += 1;
    };
    const unfold = () => { const lines = all('summary'); lines[random(lines.length)]?.click(); };
    const step = () => {
        const act = random(10);
        if (act < 5) return choose();
        if (act < 7) return follow();
        if (act < 8) return unfold();
        if (act < 9 && depth > 0) {
            depth -= 1;
            history.back();
            return new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        }
        dispatchEvent(new Event('blur'));
    };
    (async () => {
        for (let left = count; left; left -= 1) { await step(); await pause(); }
        done(chosen);
    })()";

/// F113. From fixed seeds; each comes back to the questions first, for links lead everywhere.
async fn two_thousand_acts_in_no_order_lose_no_answer(visit: &Visit) -> Outcome {
    visit.at_first_page().await?;
    visit.saved().await?;
    let (_, response) = visit.only_save().await?;
    let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
    let pages = ["needs/stability", "strengths/teaming-and-learning", "conditions/labor-agreement", "needs/supply"];
    let mut chosen = Value::Null;
    for seed in 1..=8_usize {
        visit.visit_route(&format!("#/a/{id}/take/{}", pages[seed % pages.len()])).await?;
        eventually("questions are shown", || async {
            let seen =
                visit.run("return [document.querySelectorAll('.fh-item').length > 0, location.hash]", []).await?;
            Ok(if seen[0] == true { Ok(()) } else { Err(seen.to_string()) })
        })
        .await?;
        chosen = visit.driver().execute_async(STORM, vec![json!(seed), json!(250)]).await?.json().clone();
    }
    let answers: Value = chosen
        .as_object()
        .ok_or("nothing was chosen")?
        .iter()
        .map(|(item, value)| {
            let answer = match value.as_str() {
                Some("not-sure") => json!({ "not_sure": true }),
                Some("not-applicable") => json!({ "not_applicable": true }),
                level => json!({ "level": level.and_then(|level| level.parse::<u64>().ok()) }),
            };
            (item.clone(), answer)
        })
        .collect();
    assert!(answers.as_object().is_some_and(|answers| answers.len() > 10), "{answers}");
    assert_eq!(visit.run("return document.documentElement.dataset.crashed ?? null", []).await?, Value::Null);
    eventually("every answer is stored", || async {
        let stored = visit.only_save().await?.1["answers"].clone();
        Ok(if stored == answers { Ok(()) } else { Err(format!("{stored} is stored, {answers} was chosen")) })
    })
    .await
}

/// F114. The review as it is printed: the words of each answer, and no control.
async fn paper_has_every_answer_and_nothing_to_press(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let answers: Value = page.items.iter().map(|item| (item.id.clone(), json!({ "level": 2 }))).collect();
    visit.answer_and_save(&page, &answers).await?;
    let id = visit.only_save().await?.1["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/review")).await?;
    visit.arrives_at("Review your answers").await?;
    visit.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let shown = visit.text().await?;
    for item in &page.items {
        assert!(shown.contains(&item.levels[2]), "{:?} of {:?} is not in {shown}", item.levels[2], item.short);
    }
    let script = "return [...document.querySelectorAll('button, input, select, textarea')].filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.outerHTML.slice(0, 90))";
    assert_eq!(visit.run(script, []).await?, json!([]), "nothing to press");
    visit.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    Ok(())
}
