//! Method and worksheet on paper: nothing is cut or missing, and no control is printed.

use std::process::Command;

use foothold_journeys::bank::json;
use foothold_journeys::{CHROMIUM, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in CHROMIUM => the_method_and_the_worksheet_print_whole;
}

/// The text of the page as Chromium prints it on A4 or Letter, in inches.
async fn printed(visit: &Visit, width: f64, height: f64) -> Outcome<String> {
    let pdf = visit.devtools("Page.printToPDF", json!({ "paperWidth": width, "paperHeight": height })).await?;
    let script = "return [...atob(arguments[0])].map((letter) => letter.charCodeAt(0))";
    let bytes = visit.run(script, [pdf["data"].clone()]).await?;
    let bytes: Vec<u8> = serde_json::from_value(bytes)?;
    let path = visit.file("printed.pdf", &bytes)?;
    let text = Command::new("pdftotext").args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()]).output()?;
    Ok(String::from_utf8(text.stdout)?)
}

/// "A1.1" and its prompt, for every question of the bank.
fn questions() -> Outcome<Vec<(String, String)>> {
    let bank = json("src/bank/data/teaching-job.json")?;
    let list = |of: &Value, key: &str| of[key].as_array().cloned().unwrap_or_default();
    let mut questions = Vec::new();
    for (module, letter) in list(&bank, "modules").iter().zip('A'..) {
        for (dimension, of_module) in list(module, "dimensions").iter().zip(1..) {
            for (item, place) in list(dimension, "items").iter().zip(1..) {
                questions.push((
                    format!("{letter}{of_module}.{place}"),
                    item["prompt"].as_str().unwrap_or_default().to_owned(),
                ));
            }
        }
    }
    Ok(questions)
}

async fn the_method_and_the_worksheet_print_whole(visit: &Visit) -> Outcome {
    let questions = questions()?;
    visit.open("#/worksheet").await?;
    visit.heading("Worksheet for paper").await?;
    visit.axe().await?;
    for (width, height) in [(8.27, 11.69), (8.5, 11.0)] {
        let text = printed(visit, width, height).await?;
        let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (code, prompt) in &questions {
            assert!(words.contains(&format!("{code} {}", &prompt[..prompt.len().min(24)])), "{code} at {width}");
        }
        assert!(!words.contains("Print it"), "a control is printed");
        // A question begins and ends on one page: its line for notes is on the page of its code.
        for page in text.split('\u{c}').filter(|page| !page.trim().is_empty()) {
            let codes = questions.iter().filter(|(code, _)| page.split_whitespace().any(|word| word == code)).count();
            let notes = page.split_whitespace().filter(|word| *word == "Notes").count();
            assert_eq!(codes, notes, "{page}");
        }
    }
    visit.visit_route("#/method").await?;
    visit.heading("How it works out what it says").await?;
    visit.axe().await?;
    let text = printed(visit, 8.27, 11.69).await?;
    for (code, _) in &questions {
        assert!(text.split_whitespace().any(|word| word == code), "{code}");
    }
    assert!(!text.contains("Work it out"), "a control is printed");
    Ok(())
}
