//! The first screen before the program is there, and without it (F89, F90, F103).

use foothold_journeys::bank::{Bank, json as read_json};
use foothold_journeys::{BOTH, By, CHROMIUM, FIREFOX, Key, Outcome, THREE, Trouble, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    // WebKit's driver cannot turn scripts off; without them the page is markup and styles, and no engine's own.
    in BOTH => without_scripts_it_says_what_it_needs_and_shows_all_questions;
    in THREE =>
        it_is_painted_before_the_program_and_taken_over_in_place,
        what_is_done_before_the_program_is_there_is_kept,
        it_is_not_shown_where_something_else_will_stand,
        a_hostile_address_leads_to_the_start;
    in FIREFOX => without_webassembly_answers_and_questions_can_be_had;
    in CHROMIUM => nothing_moves_when_the_program_comes;
}

const QUESTIONS: &str = "Read or print all questions";

/// Holds back the program, and the bank with it, until the guest is let go on.
fn hold(visit: &Visit, is_held: bool) {
    for ending in [".wasm", ".json"] {
        visit.site.trouble(ending, is_held.then_some(Trouble::Wait));
    }
}

async fn screen(visit: &Visit) -> Outcome<Value> {
    visit.run("return document.getElementById('app').innerHTML", []).await
}

/// F89.
async fn without_scripts_it_says_what_it_needs_and_shows_all_questions(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    visit.forbid_scripts().await?;
    visit.go("").await?;
    let heading = visit.driver().find(By::Css("h1")).await?;
    assert_eq!(heading.text().await?, bank.title());
    let told = visit.driver().find(By::Css("noscript p")).await?;
    assert!(told.is_displayed().await? && told.text().await?.contains("needs JavaScript"));
    for dead in
        visit.driver().find_all(By::Css("#app button, #app label, #app a[href^='#/']:not(.fh-masthead__name)")).await?
    {
        assert!(!dead.is_displayed().await?, "nothing can answer {:?}", dead.text().await?);
    }
    visit.driver().find(By::LinkText(QUESTIONS)).await?.click().await?;
    let heading = visit.driver().find(By::Css("h1")).await?;
    assert_eq!(heading.text().await?, "Worksheet for paper");
    let text = visit.driver().find(By::Css("main")).await?.text().await?;
    let all = read_json("src/bank/data/teaching-job.json")?;
    let mut asked = 0;
    for module in all["modules"].as_array().into_iter().flatten() {
        for dimension in module["dimensions"].as_array().into_iter().flatten() {
            for item in dimension["items"].as_array().into_iter().flatten() {
                let prompt = item["prompt"].as_str().unwrap_or_default();
                assert!(text.contains(prompt), "{prompt}");
                asked += 1;
            }
        }
    }
    assert!(asked > 70, "{asked}");
    visit.driver().find(By::LinkText("Back to the start")).await?.click().await?;
    assert_eq!(visit.driver().current_url().await?.as_str(), visit.site.address(""));
    Ok(())
}

/// The bank and the program have not come, and everything stands; then they come, and it is the same to the letter.
async fn it_is_painted_before_the_program_and_taken_over_in_place(visit: &Visit) -> Outcome {
    hold(visit, true);
    visit.go("").await?;
    visit.heading(Bank::read()?.title()).await?;
    let script = "const done = arguments[0];
        const look = () => performance.getEntriesByType('paint').some((each) => each.name === 'first-contentful-paint') ? done(true) : setTimeout(look, 20);
        look()";
    assert_eq!(visit.driver().execute_async(script, Vec::new()).await?.json(), &json!(true));
    assert!(visit.site.requests().iter().any(|path| path.ends_with(".json")), "the bank is asked for, and not here");
    visit.axe().await?;
    let before = screen(visit).await?;
    visit.tab_to("See a finished example").await?;
    hold(visit, false);
    visit.ready().await?;
    assert_eq!(screen(visit).await?, before);
    assert_eq!(visit.focus().await?.name, "See a finished example");
    Ok(())
}

/// Pixel by pixel, and by the browser's own measure.
async fn nothing_moves_when_the_program_comes(visit: &Visit) -> Outcome {
    visit.run_first("window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true })");
    hold(visit, true);
    visit.go("").await?;
    visit.heading(Bank::read()?.title()).await?;
    let shot = async || visit.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await;
    let before = shot().await?["data"].clone();
    // A picture of more than the window shows moves things itself.
    visit.run("shifts.length = 0", []).await?;
    hold(visit, false);
    visit.ready().await?;
    assert_eq!(visit.run("return shifts", []).await?, json!([]));
    assert!(shot().await?["data"] == before, "another picture");
    Ok(())
}

async fn what_is_done_before_the_program_is_there_is_kept(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    hold(visit, true);
    visit.go("").await?;
    // By keyboard: WebKit's driver clicks on nothing in a page that is still loading.
    visit.tab_to(&format!("Start : {}", bank.form("quick")?)).await?;
    visit.press(Key::Enter).await?;
    visit.shows("Loading the diagnostic").await?;
    hold(visit, false);
    visit.ready().await?;
    visit.arrives_at("A few things first").await?;
    visit.shows(bank.form("quick")?).await?;
    visit.forget_all().await?;
    hold(visit, true);
    visit.go("").await?;
    visit.press(Key::Tab).await?;
    let main = visit.focus().await?;
    assert_eq!(main.name, "Skip to the content");
    visit.press(Key::Enter).await?;
    let file = visit.file("answers.json", foothold_journeys::bank::golden("case-rookie")?.to_string().as_bytes())?;
    visit.file_input("Open a saved file…").await?.send_keys(file.to_string_lossy()).await?;
    hold(visit, false);
    visit.ready().await?;
    visit.heading("What is in this file").await?;
    assert_eq!(visit.run("return location.hash", []).await?, "");
    Ok(())
}

/// Of Home only what will stand there, and of another screen nothing but the name.
async fn it_is_not_shown_where_something_else_will_stand(visit: &Visit) -> Outcome {
    let seen = "return ['h1', '.fh-cards', '.fh-card--flat', '.fh-masthead', '.fh-loading'].filter((each) =>
        document.querySelector(each)?.checkVisibility({ visibilityProperty: true }))";
    hold(visit, true);
    visit.go("#/privacy").await?;
    visit.shows("Loading the diagnostic").await?;
    assert_eq!(visit.run(seen, []).await?, json!([".fh-masthead", ".fh-loading"]));
    hold(visit, false);
    visit.ready().await?;
    visit.heading("Your answers stay in this browser").await?;
    visit.open("").await?;
    visit.add_file(&foothold_journeys::bank::golden("case-rookie")?).await?;
    visit.elsewhere().await?;
    // What the browser keeps of the tool would come at once.
    visit.run_first("/* So the page differs from what a worker may keep. */");
    hold(visit, true);
    visit.go("").await?;
    visit.heading(Bank::read()?.title()).await?;
    assert_eq!(visit.run(seen, []).await?, json!(["h1", ".fh-cards", ".fh-masthead"]));
    hold(visit, false);
    visit.ready().await?;
    visit.heading("Continue").await?;
    Ok(())
}

/// F90. Told by the guard, with the questions to print and the answers to keep.
async fn without_webassembly_answers_and_questions_can_be_had(visit: &Visit) -> Outcome {
    visit.expect_errors();
    visit.elsewhere().await?;
    visit.store("foothold:0123456789abcdef:main:x", "{\"some\": \"answers\"}").await?;
    visit.set_webassembly(false).await?;
    let walked = async {
        visit.go("").await?;
        visit.heading("This browser cannot run the tool.").await?;
        visit.axe().await?;
        visit.button("Download my answers").await?.click().await?;
        let (_, file) = visit.downloaded().await?;
        assert!(String::from_utf8(file)?.contains("answers"));
        visit.button(QUESTIONS).await?.click().await?;
        visit.heading("Worksheet for paper").await?;
        visit.axe().await
    };
    let walked = walked.await;
    visit.set_webassembly(true).await?;
    walked
}

/// F103. Whatever stands in the address, the start comes.
async fn a_hostile_address_leads_to_the_start(visit: &Visit) -> Outcome {
    let long = "x".repeat(100_000);
    let addresses = [
        "#/%E0%A4%A".to_owned(),
        "#/a/%00/take/../../".to_owned(),
        "#/r/<img src=x onerror=alert(1)>".to_owned(),
        "?workspace=%E0%A4%A&bank=../../x&lang=\u{202e}#/".to_owned(),
        format!("#/{long}"),
        format!("?{}#/", &long[..20_000]),
    ];
    for address in addresses {
        visit.go("another-page.html").await?;
        visit.open(&address).await?;
        visit.heading(Bank::read()?.title()).await?;
    }
    Ok(())
}
