//! The first screen of somebody new, which stands before the rest of the program is there, and how it gives way to that.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::site::built_page;
use foothold_journeys::{BOTH, Outcome, Trouble, Visit, journeys};
use serde_json::json;

journeys! {
    in BOTH =>
        what_is_asked_for_waits_for_the_rest_of_the_program,
        a_file_chosen_in_the_lobby_is_not_lost_when_the_rest_does_not_come,
        what_another_window_begins_is_shown_to_somebody_who_seemed_new,
        what_only_the_database_holds_is_shown_to_somebody_who_seemed_new;
}

/// The name of the file with everything but the first screen of somebody new.
fn house() -> Outcome<String> {
    part("house-")
}

/// The name of the file of a part of the program.
fn part(kind: &str) -> Outcome<String> {
    let names = std::fs::read_dir(built_page())?.flatten().filter_map(|file| file.file_name().into_string().ok());
    let is_it = |name: &String| name.starts_with(kind) && name.ends_with(".wasm");
    Ok(names.into_iter().find(is_it).ok_or_else(|| format!("no {kind} in dist/"))?)
}

const MISSING: &str = "This screen did not arrive";

/// The first screen works before the house is there, and only Start waits.
async fn what_is_asked_for_waits_for_the_rest_of_the_program(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.site.trouble(&house()?, Some(Trouble::Missing));
    visit.site.trouble(&part("later-")?, Some(Trouble::Wait));
    visit.open("").await?;
    visit.axe().await?;
    visit.button(&format!("Start : {}", Bank::read()?.form("quick")?)).await?.click().await?;
    visit.heading(MISSING).await?;
    visit.shows("Your answers are safe.").await?;
    visit.axe().await?;
    visit.site.trouble(&house()?, None);
    visit.button("Try again").await?.click().await?;
    visit.arrives_at("A few things first").await?;
    assert_eq!(visit.only_save().await?.1["form"], "quick");
    // Nobody comes back to the lobby: what was begun is on Home now.
    visit.driver().back().await?;
    visit.link("Continue Untitled").await?;
    // Of a screen that is on its way as much is in sight as of any other.
    visit.visit_route("#/privacy").await?;
    visit.heading("Loading this screen…").await?;
    assert_eq!(visit.run("return [scrollY, document.activeElement.localName]", []).await?, json!([0, "h1"]));
    visit.site.trouble(&part("later-")?, None);
    visit.heading("Your answers stay in this browser").await?;
    Ok(())
}

async fn a_file_chosen_in_the_lobby_is_not_lost_when_the_rest_does_not_come(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.site.trouble(&house()?, Some(Trouble::Missing));
    visit.open("").await?;
    visit.open_file("answers.json", golden("case-rookie")?.to_string().as_bytes()).await?;
    visit.heading(MISSING).await?;
    visit.site.trouble(&house()?, None);
    visit.button("Try again").await?.click().await?;
    visit.heading("What is in this file").await?;
    visit.click(visit.button("Add it").await?).await?;
    visit.shows("was added from the file").await?;
    visit.only_save().await?;
    Ok(())
}

async fn what_another_window_begins_is_shown_to_somebody_who_seemed_new(visit: &Visit) -> Outcome {
    visit.open("").await?;
    let [first, second] = visit.second_window().await?;
    visit.in_window(&second).await?;
    visit.begin_form("full").await?;
    visit.only_save().await?;
    visit.in_window(&first).await?;
    visit.link("Continue Untitled").await?;
    Ok(())
}

/// F9. A browser that was killed may have lost its first storage, and all of it.
async fn what_only_the_database_holds_is_shown_to_somebody_who_seemed_new(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    visit.answer_and_save(&page, &json!({ &page.items[0].id: { "level": 1 } })).await?;
    visit.elsewhere().await?;
    visit.run("localStorage.clear()", []).await?;
    visit.open("").await?;
    visit.link("Continue Untitled").await?;
    visit.shows("1 of ").await
}
