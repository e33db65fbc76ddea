//! The choice check: two plans by keyboard, then side by side with the numbers that follow from the file.

use foothold_journeys::bank::{Bank, Page, golden};
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        two_plans_are_checked_by_keyboard_and_stand_side_by_side;
}

/// The levels of the eight tests, in the bank's order.
const ROOKIE: [u64; 8] = [3, 2, 1, 2, 0, 3, 2, 1];
const STAFFING: [u64; 8] = [2, 2, 3, 2, 2, 3, 2, 3];

/// The check as a page of questions, and answers to it.
fn check(levels: [u64; 8]) -> Outcome<(Page, Value)> {
    let checks = Bank::read()?.checks();
    let answers = checks.iter().zip(levels).map(|((item, ..), level)| (item.id.clone(), json!({ "level": level })));
    let answers: Value = answers.collect();
    let items = checks.into_iter().map(|(item, ..)| item).collect();
    Ok((Page { module: String::new(), heading: String::new(), is_need: false, items }, answers))
}

/// What the answers of a file come to, by the formula alone.
fn number(answers: &Value) -> Outcome<f64> {
    let (mut sum, mut whole) = (0.0, 0.0);
    for (item, weight, top) in Bank::read()?.checks() {
        if let Some(level) = answers[&item.id]["level"].as_f64() {
            (sum, whole) = (sum + weight * level, whole + weight * top);
        }
    }
    Ok(100.0 * sum / whole)
}

async fn two_plans_are_checked_by_keyboard_and_stand_side_by_side(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    visit.visit_route("#/a/00000000/result").await?;
    visit.result().await?;
    let before =
        visit.run("return document.querySelector('main').innerText.split('Does your own plan hold?')[0]", []).await?;
    let title = bank.title_of("rookie")?;
    let link = format!("Check your plan for {}{}", title[..1].to_lowercase(), &title[1..]);
    visit.follow(&link, "Your plan for rookie\u{2026}").await?;
    let (page, answers) = check(ROOKIE)?;
    visit.answer_and_save(&page, &answers).await?;
    visit.shows("8 of 8 answered.").await?;
    visit.follow("Next plan\u{2026}", "Your plan for \u{2026}").await?;
    let (page, answers) = check(STAFFING)?;
    visit.answer_and_save(&page, &answers).await?;
    visit.visit_route("#/a/00000000/choice").await?;
    visit.arrives_at("Your plans, side by side").await?;
    visit.shows("Where they differ most").await?;
    let saved = visit.only_save().await?.1;
    let choice = saved["choice"].as_object().ok_or("nothing is saved of the plans")?;
    assert_eq!(choice.len(), 2, "{choice:?}");
    for (option, answers) in choice {
        let script = "return document.querySelector(`[data-entry-point='${arguments[0]}'][data-value]`)?.getAttribute('data-value')";
        let shown = visit.run(script, [json!(option)]).await?;
        let shown: f64 = shown.as_str().ok_or("no number")?.parse()?;
        assert!((shown - number(answers)?).abs() < 1e-9, "{option}: {shown}");
    }
    visit.shows("Moved money: All of the money is new or short-term.").await?;
    // A third plan is suggested and not begun; a fourth has no room until one is cleared.
    let barred =
        "return [...document.querySelectorAll('fieldset input[type=checkbox]')].filter((each) => each.disabled).length";
    assert_eq!(visit.run(barred, []).await?, json!(2));
    visit.run("document.querySelector('fieldset input:checked').click()", []).await?;
    eventually("there is room for another plan", || async {
        let count = visit.run(barred, []).await?;
        Ok(if count == 0 { Ok(()) } else { Err(count.to_string()) })
    })
    .await?;
    visit.visit_route("#/a/00000000/result").await?;
    visit.result().await?;
    let after =
        visit.run("return document.querySelector('main').innerText.split('Does your own plan hold?')[0]", []).await?;
    assert_eq!(after, before, "no answer about a plan changes the result");
    visit.visit_route("#/a/00000000/choice/no-such-plan").await?;
    visit.shows("There is no such page").await
}
