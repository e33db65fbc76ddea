//! What the page says is what `foothold score` says of the file that the page hands over: every number, in full.

use std::collections::BTreeMap;

use foothold_journeys::bank::{Bank, golden, json};
use foothold_journeys::{CHROMIUM, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in CHROMIUM =>
        the_cases_with_a_lead_come_out_the_same,
        the_cases_without_a_lead_come_out_the_same,
        other_weights_come_out_the_same,
        the_short_forms_come_out_the_same,
        the_example_comes_out_the_same;
}

/// The hooks that the page has for this, as one value.
const HOOKS: &str = "const all = (selector) => [...document.querySelectorAll(selector)];
    const page = document.querySelector('[data-verdict]')?.dataset ?? {};
    return {
        verdict: page.verdict ?? null,
        label: page.label ?? null,
        entry_points: Object.fromEntries(all('li[data-entry-point]').map((row) => [row.dataset.entryPoint, {
            class: row.dataset.class,
            rank: row.dataset.rank ?? null,
            fit: row.dataset.fit ?? null,
            gates: Object.fromEntries([...row.querySelectorAll('[data-gate]')].map((gate) => [gate.dataset.gate, gate.dataset.state])),
        }])),
        is_ranked: document.querySelector('ol.fh-rank') !== null,
        order: all('li[data-entry-point]').map((row) => row.dataset.entryPoint),
        map: Object.fromEntries(all('tr[data-entry-point]').map((row) => [row.dataset.entryPoint, [row.dataset.need ?? null, row.dataset.readiness ?? null]])),
        shares: all('tr[data-shares]').map((row) => row.dataset.shares.split(' ')),
        profile: Object.fromEntries(all('[data-profile]').map((row) => [row.dataset.profile, row.dataset.value ?? null])),
    }";

/// Opens a response, goes to its result, and holds the page against the command line.
async fn hold(visit: &Visit, response: &Value) -> Outcome {
    let id = response["id"].as_str().unwrap_or_default();
    visit.open("").await?;
    visit.add_file(response).await?;
    visit.visit_route(&format!("#/a/{}/result", &id[..8])).await?;
    visit.result().await?;
    let (_, bytes) = visit.file_of_result().await?;
    compare(&visit.run(HOOKS, []).await?, &visit.score(&bytes).await?)?;
    // The next one may have the same short id, so this one goes first.
    visit.forget_all().await?;
    visit.end().await
}

/// Holds each number as the page has it against the same as the command line has it, to the last bit.
fn compare(page: &Value, result: &Value) -> Outcome {
    assert_eq!(number(&page["label"])?, number(&result["label"])?);
    let rows = rows(page);
    let expected = result["entry_points"].as_array().ok_or("no entry points")?;
    let shows_list = !rows.is_empty();
    let is_ranked = page["is_ranked"] == true;
    assert!(is_ranked || result["label"].is_null() || page["verdict"].is_null(), "a lead is shown in an order");
    for entry_point in expected.iter().filter(|_| shows_list) {
        let id = entry_point["id"].as_str().unwrap_or_default();
        let row = rows.get(id).ok_or(format!("{id} is not on the page"))?;
        assert_eq!(row["class"], entry_point["class"], "{id}");
        assert_eq!(row["gates"], entry_point["gates"], "gates of {id}");
        for what in ["rank", "fit"] {
            // Where the page gives no order, because none would be honest, it shows no number for one either.
            let wanted = if is_ranked { number(&entry_point[what])? } else { None };
            assert_eq!(number(&row[what])?, wanted, "{what} of {id}");
        }
        let place = &page["map"][id];
        assert_eq!(number(&place[0])?, number(&entry_point["need"])?, "need of {id}");
        assert_eq!(number(&place[1])?, number(&entry_point["readiness"])?, "readiness of {id}");
    }
    let order: Vec<&Value> = expected.iter().map(|entry_point| &entry_point["id"]).collect();
    if shows_list && is_ranked {
        let listed: Vec<&Value> = page["order"].as_array().ok_or("no order")?.iter().collect();
        assert_eq!(listed, order, "the order of the list");
    }
    compare_shares(page, expected)?;
    compare_profile(page, result)
}

fn rows(page: &Value) -> BTreeMap<String, Value> {
    let rows = page["entry_points"].as_object().cloned().unwrap_or_default();
    rows.into_iter().collect()
}

/// The table of what-if runs stands in the order of the list.
fn compare_shares(page: &Value, expected: &[Value]) -> Outcome {
    let shares = page["shares"].as_array().ok_or("no shares")?;
    for (row, entry_point) in shares.iter().zip(expected) {
        let found = row.as_array().ok_or("no row")?.iter().map(number).collect::<Outcome<Vec<_>>>()?;
        let wanted = entry_point["rank_shares"].as_array().ok_or("no rank shares")?;
        let wanted = wanted.iter().map(number).collect::<Outcome<Vec<_>>>()?;
        assert_eq!(found, wanted, "rank shares of {}", entry_point["id"]);
    }
    Ok(())
}

/// Modules and dimensions; there is always something to compare.
fn compare_profile(page: &Value, result: &Value) -> Outcome {
    let found = page["profile"].as_object().ok_or("no profile")?;
    let modules = result["profile"].as_object().ok_or("no profile in the result")?;
    let mut compared = 0;
    for (module, part) in modules {
        let dimensions = part["dimensions"].as_object().ok_or("no dimensions")?;
        for (id, part) in dimensions.iter().chain([(module, part)]) {
            let Some(value) = found.get(id) else { continue };
            assert_eq!(number(value)?, number(&part["value"])?, "profile of {id}");
            compared += 1;
        }
    }
    assert_eq!(compared, found.len(), "every row of the profile is compared");
    assert!(compared > 0);
    Ok(())
}

/// A number, whether it is written as one or as text, to its last bit; words as they are; nothing as nothing.
fn number(value: &Value) -> Outcome<Option<Result<u64, String>>> {
    Ok(match value {
        Value::Null => None,
        Value::Number(number) => Some(Ok(number.as_f64().ok_or("no number")?.to_bits())),
        Value::String(text) => Some(text.parse::<f64>().map(f64::to_bits).map_err(|_| text.clone())),
        other => return Err(format!("{other} is neither a number nor a word").into()),
    })
}

/// The verdict's word is compared where the form gives a verdict at all.
async fn hold_verdict(visit: &Visit, name: &str) -> Outcome {
    let case = json(&format!("tests/golden/scoring/{name}.json"))?;
    visit.open("").await?;
    visit.add_file(&case["response"]).await?;
    let id = case["response"]["id"].as_str().unwrap_or_default().to_owned();
    visit.visit_route(&format!("#/a/{}/result", &id[..8])).await?;
    visit.result().await?;
    let page = visit.run(HOOKS, []).await?;
    let (_, bytes) = visit.file_of_result().await?;
    let result = visit.score(&bytes).await?;
    assert_eq!(page["verdict"], result["verdict"], "{name}");
    assert_eq!(page["verdict"], case["result"]["verdict"], "{name}");
    compare(&page, &result)?;
    visit.forget_all().await?;
    visit.end().await
}

async fn the_cases_with_a_lead_come_out_the_same(visit: &Visit) -> Outcome {
    for name in [
        "case-rookie",
        "case-pay-pathways",
        "case-pipeline",
        "case-staffing-schedule",
        "case-team-learning",
        "staffing-no-agreement",
        "staffing-trust-unknown",
    ] {
        hold_verdict(visit, name).await?;
    }
    Ok(())
}

async fn the_cases_without_a_lead_come_out_the_same(visit: &Visit) -> Outcome {
    for name in [
        "all-absent",
        "all-at-1",
        "all-at-2",
        "needs-0-rest-2",
        "needs-3-rest-0",
        "rookie-gates-blocked",
        "rookie-half-absent",
    ] {
        hold_verdict(visit, name).await?;
    }
    Ok(())
}

async fn other_weights_come_out_the_same(visit: &Visit) -> Outcome {
    let mut response = golden("staffing-trust-unknown")?;
    if let Some(members) = response.as_object_mut() {
        members.remove("preset");
    }
    response["shares"] = json!({ "needs": 7, "strengths": 31, "conditions": 50, "scaling": 12 });
    hold(visit, &response).await
}

async fn the_short_forms_come_out_the_same(visit: &Visit) -> Outcome {
    let (bank, case) = (Bank::read()?, golden("case-rookie")?);
    for form in ["quick", "scaling"] {
        let id = "00000000-0000-4000-8000-000000000099";
        let response = bank.response(form, id, |item| match item.id.len() % 5 {
            0 => None,
            1 => Some(json!({ "not_sure": true })),
            _ => Some(case["answers"][&item.id].clone()),
        })?;
        hold(visit, &response).await?;
    }
    Ok(())
}

/// The example is a file that anybody may score.
async fn the_example_comes_out_the_same(visit: &Visit) -> Outcome {
    visit.open("#/example").await?;
    visit.shows("Method and limits").await?;
    let file = json("src/bank/data/example.json")?.to_string();
    let page = visit.run(HOOKS, []).await?;
    let result = visit.score(file.as_bytes()).await?;
    assert_eq!(page["verdict"], result["verdict"]);
    compare(&page, &result)?;
    assert!(visit.stored().await?.is_empty(), "the example keeps nothing");
    Ok(())
}
