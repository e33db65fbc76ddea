//! Taking the result along: files that arrive, open, and hold what was said that they hold.

use std::io::{Cursor, Read};

use foothold_journeys::bank::golden;
use foothold_journeys::{BOTH, Outcome, Trouble, Visit, journeys};
use serde_json::Value;
use zip::ZipArchive;

journeys! {
    in BOTH =>
        a_word_file_arrives_and_holds_the_report,
        without_its_part_the_word_file_is_told_and_can_be_tried_again,
        a_browser_that_takes_no_word_file_shows_the_report_as_text,
        tables_arrive_with_every_answer,
        the_way_down_is_one_press;
}

const WORD: &str = "Download as Word (.docx)";
const NOTE: &str = "=1+1, with \"quotes\"\nand two lines";

/// The result of a finished case with a title and a note.
async fn result(visit: &Visit) -> Outcome<Value> {
    let mut response = golden("case-rookie")?;
    response["title"] = "North Ridge".into();
    response["answers"]["need-school-turnover"]["note"] = NOTE.into();
    visit.open("").await?;
    visit.add_file(&response).await?;
    visit.link("Open North Ridge").await?.click().await?;
    visit.result().await?;
    Ok(response)
}

/// The text's part of a Word file.
fn body(file: &[u8]) -> Outcome<String> {
    let mut archive = ZipArchive::new(Cursor::new(file))?;
    let mut body = String::new();
    archive.by_name("word/document.xml")?.read_to_string(&mut body)?;
    Ok(body)
}

async fn verdict(visit: &Visit) -> Outcome<String> {
    let sentence = visit.run("return document.querySelector('h1').textContent", []).await?;
    Ok(sentence.as_str().ok_or("no heading")?.to_owned())
}

/// Headings and tables of a Word file, as the page says how many there are.
fn counted(body: &str) -> String {
    let (headings, tables) = (body.matches("w:val=\"Heading").count(), body.matches("<w:tbl>").count());
    format!("with {headings} headings and {tables} tables")
}

async fn a_word_file_arrives_and_holds_the_report(visit: &Visit) -> Outcome {
    result(visit).await?;
    let (name, bytes) = visit.file_from(WORD).await?;
    assert_eq!(name, "north-ridge.docx");
    let body = body(&bytes)?;
    visit.shows(&format!("Handed to your browser: north-ridge.docx, {}, ", counted(&body))).await?;
    assert!(body.contains(&verdict(visit).await?), "the verdict is in it");
    assert!(body.contains("and two lines"), "the note is in it");
    let drawn = body.matches("<w:drawing>").count();
    assert!(drawn >= 5, "the map, the bars and the what-if runs are drawn in it, not {drawn} pictures");
    visit.axe().await
}

/// The name in the built page of the part that writes Word files.
fn part() -> Outcome<String> {
    let files = std::fs::read_dir(foothold_journeys::site::built_page())?.flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    Ok(names
        .into_iter()
        .find(|name| name.starts_with("word-") && name.ends_with(".wasm"))
        .ok_or("no such part in dist/")?)
}

async fn without_its_part_the_word_file_is_told_and_can_be_tried_again(visit: &Visit) -> Outcome {
    visit.expect_errors();
    // Without the worker, whose copy has every part.
    visit.site.trouble("sw.js", Some(Trouble::Missing));
    let part = part()?;
    result(visit).await?;
    // The browser may fetch it for its copy of the tool; the page does not.
    let asked = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith(arguments[0]))";
    assert_eq!(visit.run(asked, [part.as_str().into()]).await?, false, "it is not loaded unasked");
    visit.site.trouble(&part, Some(Trouble::Missing));
    visit.button(WORD).await?.click().await?;
    visit.shows("so there is no north-ridge.docx. Your answers are safe.").await?;
    let text = visit.field("The report as text").await?.value().await?.unwrap_or_default();
    assert!(text.contains(&verdict(visit).await?), "{text}");
    visit.axe().await?;
    visit.site.trouble(&part, None);
    let (_, bytes) = visit.file_from(WORD).await?;
    visit.shows(&counted(&body(&bytes)?)).await
}

async fn a_browser_that_takes_no_word_file_shows_the_report_as_text(visit: &Visit) -> Outcome {
    result(visit).await?;
    visit.run("URL.createObjectURL = () => { throw new Error('provoked'); }", []).await?;
    visit.button(WORD).await?.click().await?;
    visit.shows("This browser did not take the file north-ridge.docx").await?;
    let text = visit.field("The report as text").await?.value().await?.unwrap_or_default();
    assert!(text.contains("and two lines"), "{text}");
    Ok(())
}

async fn tables_arrive_with_every_answer(visit: &Visit) -> Outcome {
    let response = result(visit).await?;
    let (name, bytes) = visit.file_from("Download as CSV").await?;
    assert_eq!(name, "north-ridge.csv");
    let csv = String::from_utf8(bytes)?;
    assert!(
        csv.contains("\"'=1+1, with \"\"quotes\"\"\nand two lines\""),
        "a formula in a note is none in a spreadsheet"
    );
    // A header and a row for each question of the full form; the note has the one line break within a cell.
    assert_eq!(csv.trim_end().split("\r\n").count(), 70);
    visit.shows("Handed to your browser: north-ridge.csv, with 69 answers and 1 note, ").await?;
    let (name, bytes) = visit.file_from("Download as JSON Lines").await?;
    assert_eq!(name, "north-ridge.jsonl");
    let lines = String::from_utf8(bytes)?;
    assert_eq!(lines.lines().count(), 1);
    let line: Value = serde_json::from_str(&lines)?;
    assert_eq!(line["answers"], response["answers"]);
    visit.shows("Handed to your browser: north-ridge.jsonl, with 69 answers and 1 note, ").await?;
    visit.axe().await
}

async fn the_way_down_is_one_press(visit: &Visit) -> Outcome {
    result(visit).await?;
    visit.button("Take it with you").await?.click().await?;
    assert_eq!(visit.focus().await?.name, "Take it with you");
    visit.shows("a file you keep or send may be a public record").await?;
    visit.width(320).await?;
    let width = visit.run("return document.documentElement.scrollWidth", []).await?;
    assert!(width.as_u64().is_some_and(|width| width <= 320), "the page is {width} pixels wide");
    Ok(())
}
