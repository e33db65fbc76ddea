//! Files that a person may choose by mistake or be sent by somebody: refused in words, or shown as the text they are.

use foothold_journeys::bank::golden;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        what_is_no_text_is_refused_with_advice,
        a_file_that_begins_with_a_byte_order_mark_is_opened,
        the_same_file_can_be_chosen_twice,
        hostile_words_are_shown_as_words_on_every_screen,
        long_and_turned_words_do_not_widen_the_page;
}

/// F45, F47, F49. Each is refused in one sentence of its own, and nothing is changed.
async fn what_is_no_text_is_refused_with_advice(visit: &Visit) -> Outcome {
    let text = golden("all-at-1")?.to_string();
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let mut broken = text.clone().into_bytes();
    broken.extend_from_slice(b"\xC3\x28");
    let deep = [b"{\"x\":".to_vec(), b"[".repeat(1_000_000), b"]".repeat(1_000_000), b"}".to_vec()].concat();
    let pdf = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".to_vec();
    visit.open("").await?;
    let before = visit.stored().await?;
    for (name, bytes, wanted) in [
        ("report.pdf", pdf, "not a file saved by this tool"),
        ("utf16.json", utf16, "UTF-"),
        ("broken.json", broken, "UTF-8"),
        ("deep.json", deep, ""),
    ] {
        visit.open_file(name, &bytes).await?;
        visit.shows(&format!("“{name}” was not opened")).await?;
        let said = visit.run("return document.querySelector('#notice p:last-child').textContent", []).await?;
        let said = said.as_str().unwrap_or_default();
        assert!(said.contains(wanted) && said.ends_with("Nothing was changed."), "{name}: {said}");
        assert!(!said.contains('\u{FFFD}'), "{name}: no byte is replaced: {said}");
        visit.button("Close").await?.click().await?;
    }
    visit.heading("Have a file already?").await?;
    assert_eq!(visit.stored().await?, before);
    Ok(())
}

/// F47. Some editors put one there.
async fn a_file_that_begins_with_a_byte_order_mark_is_opened(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let response = golden("case-rookie")?;
    let marked = [b"\xEF\xBB\xBF".to_vec(), response.to_string().into_bytes()].concat();
    visit.open_file("marked.json", &marked).await?;
    visit.button("Add it").await?.click().await?;
    visit.shows("was added from the file").await?;
    assert_eq!(visit.only_save().await?.1["answers"], response["answers"]);
    Ok(())
}

/// F64. A file input that keeps its value would not tell of the second time.
async fn the_same_file_can_be_chosen_twice(visit: &Visit) -> Outcome {
    visit.open("").await?;
    for _ in 0..2 {
        visit.open_file("foreign.json", b"{}").await?;
        visit.shows("“foreign.json” was not opened").await?;
        visit.button("Close").await?.click().await?;
        eventually("the refusal is gone", || async {
            let shown = visit.text().await?;
            Ok(if shown.contains("was not opened") { Err(shown) } else { Ok(()) })
        })
        .await?;
    }
    Ok(())
}

const HOSTILE: &str =
    "<img src=x onerror=\"window.xss=1\"><svg onload=\"window.xss=1\"></svg><a href=\"javascript:window.xss=1\">go</a>";

/// A finished case with these words wherever a file may have some.
fn with_words(words: &str) -> Outcome<Value> {
    let mut response = golden("case-rookie")?;
    response["title"] = json!(words);
    response["critical"] = json!([{ "item": "need-school-turnover", "root_cause": words }]);
    response["answers"]["need-school-turnover"]["note"] = json!(words);
    response["x-of-another-program"] = json!({ words: words });
    Ok(response)
}

/// The screens that show what a file holds.
const SCREENS: [&str; 6] = [
    "#/",
    "#/a/00000000/begin",
    "#/a/00000000/take/needs/stability",
    "#/a/00000000/critical",
    "#/a/00000000/review",
    "#/a/00000000/result",
];

/// Goes through the screens, with all that opens opened on each.
async fn through_the_screens(visit: &Visit) -> Outcome {
    // First the one that was not shown before, so that each is a change of screen.
    for screen in ["#/privacy"].into_iter().chain(SCREENS) {
        visit.visit_route(screen).await?;
        eventually(&format!("{screen} is drawn"), || async {
            let script = "return [location.hash, document.activeElement.tagName, document.querySelector('.fh-waiting') === null]";
            let seen = visit.run(script, []).await?;
            Ok(if seen == json!([screen, "H1", true]) { Ok(()) } else { Err(seen.to_string()) })
        })
        .await?;
        visit.run("document.querySelectorAll('main details').forEach((each) => { each.open = true })", []).await?;
        let script = "return [window.xss === undefined, document.querySelector('main img, main svg[onload], main a[href^=javascript]') === null,
            document.documentElement.scrollWidth <= innerWidth]";
        assert_eq!(visit.run(script, []).await?, json!([true, true, true]), "{screen}");
    }
    Ok(())
}

/// F53. That no policy had to step in is checked after every visit.
async fn hostile_words_are_shown_as_words_on_every_screen(visit: &Visit) -> Outcome {
    visit.open("").await?;
    visit.add_file(&with_words(HOSTILE)?).await?;
    visit.shows(HOSTILE).await?;
    through_the_screens(visit).await?;
    visit.visit_route(SCREENS[3]).await?;
    let cause = visit.field("What lies under it?").await?.prop("value").await?;
    assert_eq!(cause.as_deref(), Some(HOSTILE));
    Ok(())
}

/// F54. On a narrow page.
async fn long_and_turned_words_do_not_widen_the_page(visit: &Visit) -> Outcome {
    visit.width(320).await?;
    visit.open("").await?;
    let turned = format!("\u{202E}{}\u{2067}\u{200B}e{}", "W".repeat(150), "\u{301}".repeat(40));
    visit.add_file(&with_words(&turned)?).await?;
    through_the_screens(visit).await?;
    let mut response = with_words("long")?;
    response["answers"]["need-school-turnover"]["note"] = json!("W".repeat(10_000));
    visit.visit_route("#/").await?;
    visit.open_file("longer.json", response.to_string().as_bytes()).await?;
    visit.button("Replace mine").await?.click().await?;
    visit.shows("now has the file’s answers.").await?;
    through_the_screens(visit).await
}
