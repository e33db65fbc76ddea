//! Every screen in every state: what axe can find, headings, titles, focus, and a width of 320 pixels.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::{CHROMIUM, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in CHROMIUM =>
        results_with_a_lead,
        results_without_a_lead,
        the_example_and_the_short_forms,
        questions_and_their_details,
        home_in_its_states,
        privacy_in_its_states,
        each_screen_has_its_heading_its_title_and_the_focus,
        strange_addresses_lead_home_and_say_so;
}

/// What a screen must hold to, light and dark, at 1280 and at 320 pixels.
async fn is_sound(visit: &Visit, state: &str) -> Outcome {
    for (width, scheme) in [(1280, "light"), (1280, "dark"), (320, "dark"), (320, "light")] {
        visit.width(width).await?;
        // Without motion, or axe would look at colors on their way from one scheme to the other.
        visit.media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await?;
        let place = |error| format!("{state}, {width} px, {scheme}: {error}");
        visit.axe().await.map_err(place)?;
        if scheme == "dark" {
            fits(visit, width).await.map_err(place)?;
        }
    }
    visit.width(1280).await?;
    assert_eq!(headings(visit).await?, 1, "{state} has one h1");
    Ok(())
}

/// How many headings of the first level are there; not the paper's, which nobody sees or hears on the screen.
async fn headings(visit: &Visit) -> Outcome<Value> {
    let script = "return [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length";
    visit.run(script, []).await
}

/// Nothing is wider than the page, but what scrolls by itself.
async fn fits(visit: &Visit, width: u32) -> Outcome {
    let script = "const width = arguments[0];
        const wide = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility()
            && each.getBoundingClientRect().right > width + 1 && !each.closest('.fh-scroll, svg, .fh-hidden, .fh-skip'));
        return [document.documentElement.scrollWidth, wide.slice(0, 5).map((each) => each.tagName + '.' + each.className)]";
    let seen = visit.run(script, [json!(width)]).await?;
    match seen[0].as_u64() {
        Some(found) if found <= u64::from(width) => Ok(()),
        _ => Err(format!("the page is {seen} wide").into()),
    }
}

/// Opens every line that opens.
async fn open_all(visit: &Visit) -> Outcome {
    visit.run("document.querySelectorAll('main details').forEach((each) => { each.open = true })", []).await?;
    Ok(())
}

async fn result_of(visit: &Visit, response: &Value) -> Outcome {
    visit.open("").await?;
    visit.add_file(response).await?;
    let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/result")).await?;
    visit.result().await?;
    open_all(visit).await
}

async fn sound_results(visit: &Visit, names: &[&str]) -> Outcome {
    for name in names {
        result_of(visit, &golden(name)?).await?;
        is_sound(visit, name).await?;
        visit.forget_all().await?;
        visit.end().await?;
    }
    Ok(())
}

/// F115.
async fn results_with_a_lead(visit: &Visit) -> Outcome {
    sound_results(visit, &["case-rookie", "staffing-trust-unknown", "all-at-2"]).await
}

async fn results_without_a_lead(visit: &Visit) -> Outcome {
    sound_results(visit, &["needs-3-rest-0", "needs-0-rest-2", "all-at-1", "rookie-half-absent", "all-absent"]).await
}

async fn the_example_and_the_short_forms(visit: &Visit) -> Outcome {
    visit.open("#/example").await?;
    visit.shows("Method and limits").await?;
    open_all(visit).await?;
    is_sound(visit, "example").await?;
    let (bank, case) = (Bank::read()?, golden("case-rookie")?);
    for form in ["quick", "scaling"] {
        let id = "00000000-0000-4000-8000-000000000099";
        let response = bank.response(form, id, |item| Some(case["answers"][&item.id].clone()))?;
        visit.end().await?;
        result_of(visit, &response).await?;
        is_sound(visit, form).await?;
        visit.forget_all().await?;
    }
    Ok(())
}

/// F115.
async fn questions_and_their_details(visit: &Visit) -> Outcome {
    let pages = Bank::read()?.pages("full")?;
    visit.open("").await?;
    visit.begin_form("full").await?;
    is_sound(visit, "begin").await?;
    visit.follow("Begin: Critical needs", &pages[0].heading).await?;
    is_sound(visit, "take, nothing answered").await?;
    let answers = json!({ &pages[0].items[0].id: { "level": 3 }, &pages[0].items[1].id: { "not_sure": true } });
    visit.answer(&pages[0], &answers).await?;
    open_all(visit).await?;
    is_sound(visit, "take with all details").await?;
    let id = visit.only_save().await?.1["id"].as_str().unwrap_or_default()[..8].to_owned();
    for module in ["strengths/teaming-and-learning", "conditions/labor-agreement"] {
        visit.visit_route(&format!("#/a/{id}/take/{module}")).await?;
        visit.heading(if module.starts_with('s') { "Teaming and learning" } else { "Labor agreement" }).await?;
        is_sound(visit, module).await?;
    }
    visit.visit_route(&format!("#/a/{id}/critical")).await?;
    visit.arrives_at("Which needs are the most critical?").await?;
    visit.choice("Most critical issue").await?.send_keys(foothold_journeys::Key::Down).await?;
    visit.field("What lies under it?").await?.send_keys("Too many small groups.").await?;
    is_sound(visit, "critical").await?;
    visit.visit_route(&format!("#/a/{id}/review")).await?;
    visit.arrives_at("Review your answers").await?;
    visit.button(&format!("A1.1 {}…", pages[0].items[0].short)).await?.click().await?;
    is_sound(visit, "review with a line open").await
}

/// F115.
async fn home_in_its_states(visit: &Visit) -> Outcome {
    visit.open("").await?;
    is_sound(visit, "home, empty").await?;
    visit.open_file("foreign.json", b"{}").await?;
    visit.shows("was not opened").await?;
    is_sound(visit, "home, a file refused").await?;
    visit.button("Close").await?.click().await?;
    let mut response = golden("case-rookie")?;
    response["title"] = json!("A title of one long word: Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen");
    visit.add_file(&response).await?;
    open_all(visit).await?;
    is_sound(visit, "home with saves").await?;
    visit.button("Rename").await?.click().await?;
    visit.field("New title").await?;
    is_sound(visit, "home, renaming").await?;
    response["answers"]["need-school-turnover"] = json!({ "not_sure": true });
    visit.open_file("other.json", response.to_string().as_bytes()).await?;
    visit.heading("What is in this file").await?;
    is_sound(visit, "home, a file looked at").await?;
    visit.button("Cancel").await?.click().await?;
    visit.button("Delete").await?.click().await?;
    visit.shows("Deleted “").await?;
    is_sound(visit, "home, deleted").await
}

/// F115.
async fn privacy_in_its_states(visit: &Visit) -> Outcome {
    visit.open("#/privacy").await?;
    is_sound(visit, "privacy, empty").await?;
    visit.visit_route("#/").await?;
    visit.add_file(&golden("all-at-1")?).await?;
    let (key, _) = visit.only_save().await?;
    visit.store(&format!("{key}9"), "damaged").await?;
    visit.reload().await?;
    visit.link("Go to Privacy").await?.click().await?;
    visit.heading("Kept as it was found").await?;
    visit.button("Erase all").await?.click().await?;
    visit.shows("Erase it all?").await?;
    is_sound(visit, "privacy, about to erase").await
}

/// The heading has the focus on every change of screen, and no two screens have the same title.
async fn each_screen_has_its_heading_its_title_and_the_focus(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    let pages = bank.pages("full")?;
    let screens = [
        ("#/privacy", "Your answers stay in this browser".to_owned()),
        ("#/a/00000000/begin", "A few things first".to_owned()),
        ("#/a/00000000/take/needs/stability", pages[0].heading.clone()),
        ("#/a/00000000/take/needs/supply", pages[1].heading.clone()),
        ("#/a/00000000/critical", "Which needs are the most critical?".to_owned()),
        ("#/a/00000000/review", "Review your answers".to_owned()),
        ("#/example", "…".to_owned()),
        ("#/a/00000000/result", "…".to_owned()),
        ("#/", bank.title().to_owned()),
    ];
    let mut titles = Vec::new();
    for (route, heading) in &screens {
        visit.visit_route(route).await?;
        visit.arrives_at(heading).await.map_err(|error| format!("{route}: {error}"))?;
        if heading == "…" {
            visit.shows("Method and limits").await?;
            visit.arrives_at(heading).await.map_err(|error| format!("{route}, worked out: {error}"))?;
        }
        let top = visit.run("return scrollY", []).await?;
        assert_eq!((headings(visit).await?, top), (json!(1), json!(0)), "{route}: one h1, at the top");
        let title = visit.title().await?;
        assert!(title.ends_with(" – Foothold") && !titles.contains(&title), "{route}: {title:?} among {titles:?}");
        titles.push(title);
    }
    Ok(())
}

async fn strange_addresses_lead_home_and_say_so(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    visit.button("Close").await?.click().await?;
    let (no_page, not_kept) = ("There is no such page", "That assessment is not kept in this browser.");
    for (route, notice) in [
        ("#/no/such/page", no_page),
        ("#/%E0%A4%A", no_page),
        ("#/a/00000000/take/needs/nowhere", no_page),
        ("#/a/00000000/take/nowhere/stability", no_page),
        ("#/a/ffffffff/review", not_kept),
        ("#/a/ffffffff/result", not_kept),
    ] {
        visit.visit_route(route).await?;
        visit.shows(notice).await.map_err(|error| format!("{route}: {error}"))?;
        visit.arrives_at(bank.title()).await?;
        visit.reload().await?;
        visit.shows(notice).await?;
        visit.visit_route("#/privacy").await?;
        visit.arrives_at("Your answers stay in this browser").await?;
        let shown = visit.text().await?;
        assert!(!shown.contains(notice), "{route}: the notice is left behind");
    }
    visit.visit_route("#/no/such/page").await?;
    visit.arrives_at(bank.title()).await?;
    is_sound(visit, "home after a strange address").await
}
