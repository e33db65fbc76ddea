//! The result explains itself: folds open by keyboard, the sums shown are true, and the verdict is said once.

use foothold_journeys::bank::golden;
use foothold_journeys::{CHROMIUM, Outcome, Visit, journeys};
use thirtyfour::Key;

journeys! {
    in CHROMIUM => numbers_say_how_they_were_worked_out_and_the_verdict_is_said_once;
}

/// Keeps every text that the live region ever held, and how far anything in sight moved by itself.
const WATCH: &str = "window.heard = [];
    window.moved = 0;
    const region = document.getElementById('said');
    new MutationObserver(() => region.textContent && window.heard.push(region.textContent))
        .observe(region, { childList: true, characterData: true, subtree: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value; }))
        .observe({ type: 'layout-shift' })";

/// Works out each sum that an open fold shows, and gives those that come to something else than what they say.
const WRONG_SUMS: &str = "const lines = [...document.querySelectorAll('.fh-workings[open] li')].map((line) => line.textContent);
    const wrong = [];
    let count = 0;
    for (const line of lines) {
        for (const [, sum, value] of line.matchAll(/([\\d.,+−×÷() ]+) = (−?\\d+(?:\\.\\d+)?)/g)) {
            const bare = sum.split('. ').pop().replace(/^[.,) ]+/, '').replaceAll(',', '').replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
            // No function from a text: the page's policy forbids it, and rightly.
            const number = () => { let at; if (take('(')) { at = total(); take(')'); return at; } [, at] = rest.match(/^\\s*([\\d.]+)/); rest = rest.slice(rest.indexOf(at) + at.length); return Number(at); };
            let rest = bare;
            const take = (sign) => { const is = rest.trimStart().startsWith(sign); if (is) rest = rest.trimStart().slice(1); return is; };
            const product = () => { let at = number(); for (;;) { if (take('*')) at *= number(); else if (take('/')) at /= number(); else return at; } };
            const total = () => { let at = product(); for (;;) { if (take('+')) at += product(); else if (take('-')) at -= product(); else return at; } };
            const found = total();
            count += 1;
            if (Math.abs(found - Number(value.replace('−', '-'))) > 0.151) wrong.push([line, found]);
        }
    }
    return [count, wrong]";

async fn numbers_say_how_they_were_worked_out_and_the_verdict_is_said_once(visit: &Visit) -> Outcome {
    let response = golden("case-rookie")?;
    visit.open("").await?;
    visit.add_file(&response).await?;
    visit.run(WATCH, []).await?;
    let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/result")).await?;
    visit.result().await?;
    visit.heading("Method and limits").await?;
    let verdict = visit.run("return document.querySelector('h1').textContent", []).await?;
    let heard = visit.run("return window.heard", []).await?;
    let heard = heard.as_array().ok_or("no texts")?;
    assert_eq!(heard.iter().filter(|text| **text == verdict).count(), 1, "{heard:?}");
    let moved = visit.run("return window.moved", []).await?.as_f64().unwrap_or(1.0);
    assert!(moved < 0.01, "what is in sight moved by {moved}");

    // By keyboard, as a line that opens; the rest by a script, for there are many.
    visit.run("document.querySelector('h1').focus()", []).await?;
    visit.tab_to("How this is worked out for how firm it is").await?;
    visit.press(Key::Enter).await?;
    visit.shows("What-if runs: it came first in").await?;
    visit.run("document.querySelectorAll('.fh-workings').forEach((each) => { each.open = true })", []).await?;
    visit.shows("Readiness has shares of its own").await?;
    let sums = visit.run(WRONG_SUMS, []).await?;
    assert!(sums[0].as_u64().unwrap_or_default() > 40, "{sums}");
    assert_eq!(sums[1], serde_json::json!([]));
    visit.shows("because class comes first").await?;

    // Other weights: the neutral result stays beside them, with sums of its own.
    visit.choice("Weigh them as").await?.send_keys("Needs first").await?;
    visit.shows("For comparison: Balanced").await?;
    visit.shows("With your weights: Needs first").await?;
    visit.axe().await
}
