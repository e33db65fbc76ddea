//! The report as a file and on paper: read without the tool, opened with it again, printed whole.

use std::fs;

use foothold_journeys::bank::golden;
use foothold_journeys::paper::Paper;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::Value;

journeys! {
    in BOTH =>
        a_report_is_read_from_disk_opened_again_and_printed_whole,
        the_memo_is_one_page_and_the_result_prints_as_its_report;
}

/// What could end a block of data or turn the line around, and is only somebody's words.
const NOTE: &str = "First </script><!-- <b>bold</b> ]]> \u{2028}& \u{5e9}\u{5dc}\u{5d5}\u{5dd} end of note";
const REPORT: &str = "Download the report";
const MEMO: &str = "Download the board memo";

async fn result(visit: &Visit) -> Outcome<Value> {
    let mut response = golden("case-rookie")?;
    response["title"] = "North Ridge".into();
    response["answers"]["need-school-turnover"]["note"] = NOTE.into();
    response["answers"]["enable-cost-model"]["note"] = "Ask finance in May.".into();
    visit.open("").await?;
    visit.add_file(&response).await?;
    visit.link("Open North Ridge").await?.click().await?;
    visit.result().await?;
    Ok(response)
}

/// The texts of all elements that match, as the page shows them.
async fn texts(visit: &Visit, selector: &str) -> Outcome<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0])].map((found) => found.textContent)";
    let found = visit.run(script, [selector.into()]).await?;
    let found = found.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(found.map(str::to_owned).collect())
}

async fn a_report_is_read_from_disk_opened_again_and_printed_whole(visit: &Visit) -> Outcome {
    let response = result(visit).await?;
    let (name, bytes) = visit.file_from(REPORT).await?;
    assert_eq!(name, "north-ridge-report.html");
    visit.shows("Handed to your browser: north-ridge-report.html, with ").await?;
    visit.shows("69 answers and 2 notes").await?;
    visit.axe().await?;
    let home = visit.site.address("");

    // From the disk, with no tool near: the policy lets nothing run and nothing load, and says so in the console if it had to.
    let path = visit.file(&name, &bytes)?;
    visit.driver().goto(format!("file://{}", path.display())).await?;
    let verdict = texts(visit, ".lead").await?;
    assert_eq!(verdict.len(), 1);
    assert!(texts(visit, "blockquote").await?.iter().any(|note| note == NOTE), "the note, letter by letter");
    visit.axe().await?;
    assert_eq!(visit.errors().await?, Vec::<String>::new());
    for width in [320, 1280] {
        visit.width(width).await?;
        let wide = visit.run("return document.documentElement.scrollWidth - innerWidth", []).await?;
        assert!(wide.as_i64() <= Some(0), "at {width} pixels the page moves sideways by {wide}");
    }
    let mut wanted = texts(visit, "h1, h2:not(#contents), h3, caption, dd").await?;
    wanted.extend(texts(visit, ".entries > li > span, blockquote").await?);
    assert!(wanted.len() > 150, "{}", wanted.len());
    for paper in [Paper::A4, Paper::Letter] {
        let printed = visit.print(paper).await?;
        let lost: Vec<&String> = wanted.iter().filter(|text| **text != NOTE && !printed.says(text)).collect();
        assert!(lost.is_empty(), "{paper:?}: {lost:?}");
        // Readers of PDF turn the one Hebrew word about; all around it has to be there.
        assert!(printed.says("First </script><!-- <b>bold</b> ]]>") && printed.says("end of note"), "{paper:?}");
        assert!((8..40).contains(&printed.pages), "{paper:?}: {} pages", printed.pages);
    }

    visit.driver().goto(&home).await?;
    visit.ready().await?;
    visit.open_file(&name, &bytes).await?;
    visit.heading("What is in this file").await?;
    visit.shows("You have this assessment already, with the same answers.").await?;
    visit.open_file("broken.html", &bytes[..bytes.len() / 8]).await?;
    visit.shows("This report does not hold its answers any more, or not all of them").await?;
    let carried: Value = serde_json::from_slice(&carried(&bytes)?)?;
    assert_eq!(carried["answers"], response["answers"]);
    Ok(())
}

/// The answers in a report's bytes.
fn carried(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let page = std::str::from_utf8(bytes)?;
    let block = page.split("id=\"foothold-response\">").nth(1).ok_or("no answers")?;
    Ok(block.split("</script>").next().unwrap_or_default().as_bytes().to_vec())
}

async fn the_memo_is_one_page_and_the_result_prints_as_its_report(visit: &Visit) -> Outcome {
    result(visit).await?;
    let verdict = texts(visit, "h1:not(.fh-paper__title)").await?.concat();
    let laid_out = "return document.querySelector('.fh-paper') !== null";
    eventually("the paper is laid out", || async {
        let is_there = visit.run(laid_out, []).await?;
        Ok(if is_there == true { Ok(()) } else { Err("it is not".to_owned()) })
    })
    .await?;
    // Whatever is seen on the screen: on paper stands the report, and nothing to press.
    let printed = visit.print(Paper::Letter).await?;
    for words in
        [&verdict, "Appendix: every question and its answer", "Ask finance in May.", "end of note", "Handle with care"]
    {
        assert!(printed.says(words), "{words:?} in {}", &printed.text[..printed.text.len().min(600)]);
    }
    for control in ["Take it with you", "Review the answers", REPORT, "Weigh them as"] {
        assert!(!printed.says(control), "{control:?} is no use on paper");
    }
    assert!(!visit.text().await?.contains("Appendix: every question"), "the screen is as it was");

    let (name, bytes) = visit.file_from(MEMO).await?;
    assert_eq!(name, "north-ridge-board-memo.html");
    visit.shows("Handed to your browser: north-ridge-board-memo.html, with 6 parts").await?;
    assert!(!String::from_utf8(bytes.clone())?.contains("Ask finance in May."), "no notes");
    let path = visit.file(&name, &bytes)?;
    visit.driver().goto(format!("file://{}", path.display())).await?;
    visit.axe().await?;
    for paper in [Paper::A4, Paper::Letter] {
        let printed = visit.print(paper).await?;
        assert!(printed.says(&verdict) && printed.says("Next three steps") && printed.says("How far this goes"));
        assert_eq!(printed.pages, 1, "{paper:?}");
    }
    fs::remove_file(path)?;
    Ok(())
}
