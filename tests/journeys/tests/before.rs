//! Before a team's meeting: a link that leads a member to the first question, and worksheets typed in without a mouse.

use foothold_journeys::bank::Bank;
use foothold_journeys::visit::eventually;
use foothold_journeys::{BOTH, Key, Outcome, Visit, journeys};
use serde_json::json;

journeys! {
    in BOTH =>
        a_link_leads_a_member_to_the_first_question_and_back_to_where_it_was_left,
        worksheets_are_typed_in_by_the_keyboard_alone;
}

const TITLE: &str = "North Ridge & 2027";

/// At 320 px nothing has to be scrolled sideways but what says that it does.
async fn is_narrow(visit: &Visit) -> Outcome {
    visit.width(320).await?;
    let over = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
    assert_eq!(visit.run(over, []).await?, 0);
    visit.axe().await?;
    visit.width(1280).await
}

/// F103 too: a letter that was changed opens nothing.
async fn a_link_leads_a_member_to_the_first_question_and_back_to_where_it_was_left(visit: &Visit) -> Outcome {
    visit.open("#/team/new").await?;
    visit.heading("Prepare the meeting").await?;
    visit.axe().await?;
    visit.shows("Write a title to make the link.").await?;
    visit.tab_to("Title").await?;
    visit.press(TITLE).await?;
    let link = visit.field("Link for members: text to copy").await?;
    let letter = visit.field("Letter for members: text to copy").await?;
    let address = link.prop("value").await?.unwrap_or_default();
    let written = letter.prop("value").await?.unwrap_or_default();
    assert!(written.contains(&format!("1. Open this link: {address}\n")), "{written}");
    assert!(!address.contains("North"), "the title is packed: {address}");
    visit.axe().await?;
    is_narrow(visit).await?;
    // The title is the meeting's, and kept.
    visit.reload().await?;
    eventually("the title is there again", || async {
        let title = visit.field("Title").await?.prop("value").await?.unwrap_or_default();
        Ok(if title == TITLE { Ok(()) } else { Err(title) })
    })
    .await?;

    let route = &address[address.find('#').ok_or("no hash")?..];
    visit.visit_route(route).await?;
    visit.arrives_at(TITLE).await?;
    visit.axe().await?;
    is_narrow(visit).await?;
    visit.tab_to("Begin").await?;
    visit.press(Key::Enter).await?;
    visit.arrives_at("A few things first").await?;
    let title = visit.field("Title of this assessment").await?.prop("value").await?;
    assert_eq!(title.as_deref(), Some(TITLE));
    let (_, saved) = visit.only_save().await?;
    assert_eq!((&saved["title"], &saved["form"]), (&json!(TITLE), &json!("full")));
    // A member who opens it again goes on, and begins nothing of its own.
    visit.visit_route(route).await?;
    visit.arrives_at(TITLE).await?;
    visit.link("Go on where you stopped").await?;
    visit.only_save().await?;

    let last = if route.ends_with('A') { 'B' } else { 'A' };
    visit.visit_route(&format!("{}{last}", &route[..route.len() - 1])).await?;
    visit.arrives_at("The link opens nothing").await?;
    visit.axe().await
}

async fn is_at(visit: &Visit, name: &str) -> Outcome {
    eventually("the field has the focus", || async {
        let focus = visit.focus().await?.name;
        Ok(if focus.starts_with(name) { Ok(()) } else { Err(format!("{focus:?} and not {name:?}")) })
    })
    .await
}

async fn worksheets_are_typed_in_by_the_keyboard_alone(visit: &Visit) -> Outcome {
    let questions: usize = Bank::read()?.pages("full")?.iter().map(|page| page.items.len()).sum();
    visit.open("#/team/paper").await?;
    visit.heading("Type in worksheets of paper").await?;
    visit.axe().await?;
    is_narrow(visit).await?;
    visit.tab_to("Go to a question by its code").await?;
    visit.press("a1.1" + Key::Enter).await?;
    is_at(visit, "A1.1 ").await?;
    // A level, not sure, and one that is none, which stays until it is mended.
    visit.press("2").await?;
    is_at(visit, "A1.2 ").await?;
    visit.press("?").await?;
    is_at(visit, "A1.3 ").await?;
    visit.press("9").await?;
    visit.shows("Type 0 to 3, ? or -.").await?;
    visit.axe().await?;
    is_at(visit, "A1.3 ").await?;
    visit.tab_to("Add this person").await?;
    visit.press(Key::Enter).await?;
    visit.shows("First mend what is marked as wrong.").await?;
    let find = visit.field("Go to a question by its code").await?;
    find.send_keys("A13" + Key::Enter).await?;
    is_at(visit, "A1.3 ").await?;
    visit.press("1").await?;
    visit.shows(&format!("3 of {questions} typed in")).await?;
    assert!(visit.asks_before_it_goes().await?, "a sheet half typed in");
    // Back, corrected, and on over what is left as it is.
    for _ in 0..3 {
        visit.press(Key::Up).await?;
    }
    visit.press("3").await?;
    visit.press(Key::Down).await?;
    visit.press(Key::Enter).await?;
    visit.press("1".repeat(questions - 3)).await?;
    visit.shows(&format!("{questions} of {questions} typed in")).await?;
    visit.tab_to("Add this person").await?;
    visit.press(Key::Enter).await?;
    visit.shows(&format!("Added: {questions} of {questions} answers. 1 person is in the meeting.")).await?;
    is_at(visit, "A1.1 ").await?;
    visit.shows(&format!("0 of {questions} typed in")).await?;
    // Taken back, it is all there again, corrected as it was.
    visit.tab_to("Take it back to correct it").await?;
    visit.press(Key::Enter).await?;
    visit.shows("0 people are in the meeting").await?;
    let first = "return [...document.querySelectorAll('td input')].slice(0, 4).map((each) => each.value).join('')";
    assert_eq!(visit.run(first, []).await?, "3?11");
    visit.tab_to("Add this person").await?;
    visit.press(Key::Enter).await?;
    visit.shows("1 person is in the meeting").await?;
    visit.axe().await?;
    assert!(!visit.asks_before_it_goes().await?, "a sheet that is added");
    visit.reload().await?;
    visit.shows("1 person is in the meeting").await
}
