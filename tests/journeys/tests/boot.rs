//! The page starts: under a strict policy, below any folder, on any width, and readable before the app is there.

use foothold_journeys::{BOTH, Outcome, Trouble, Visit, journeys};
use serde_json::Value;

journeys! {
    in BOTH =>
        starts_below_a_sub_path,
        starts_at_the_root_and_by_file_name,
        is_redirected_when_the_last_slash_is_missing,
        holds_to_its_policy,
        starts_with_the_wrong_type_for_wasm,
        tells_when_its_second_part_does_not_arrive,
        has_no_faults_that_axe_sees,
        fits_a_width_of_320_pixels;
}

const QUESTION: &str = "Where to start reimagining the teaching job";

/// F102, F105. That no request leaves the folder is checked at the end of every journey.
async fn starts_below_a_sub_path(visit: &Visit) -> Outcome {
    visit.open("").await?;
    visit.heading(QUESTION).await?;
    assert!(visit.site.requests().iter().all(|path| path.starts_with("/a/b/")), "{:?}", visit.site.requests());
    Ok(())
}

/// F102.
async fn starts_at_the_root_and_by_file_name(visit: &Visit) -> Outcome {
    visit.site.mount("/");
    visit.open("").await?;
    visit.heading(QUESTION).await?;
    visit.open("index.html").await?;
    visit.heading(QUESTION).await?;
    Ok(())
}

/// F102.
async fn is_redirected_when_the_last_slash_is_missing(visit: &Visit) -> Outcome {
    let address = visit.site.address("");
    visit.driver().goto(address.trim_end_matches('/')).await?;
    visit.ready().await?;
    assert_eq!(visit.driver().current_url().await?.path(), "/a/b/");
    // The request without the slash is outside the folder, and it was ours: it is no leak of the page.
    visit.requested().await?;
    visit.reload().await
}

/// The policy must forbid what an injected script would try; that the page itself keeps to it is checked after every visit.
async fn holds_to_its_policy(visit: &Visit) -> Outcome {
    visit.expect_errors();
    // A script of the page's own, and in a timer, since those of the driver are exempt from the ban on eval.
    let tries = "window.tries = (done) => {
        const seen = new Set();
        const attempt = (name, act) => { try { act(); } catch { seen.add(name); } };
        document.addEventListener('securitypolicyviolation', (event) => {
            seen.add(event.effectiveDirective);
            if (['connect-src', 'img-src', 'style-src-attr'].every((name) => seen.has(name))) done([...seen].sort());
        });
        setTimeout(() => {
            attempt('eval', () => (0, eval)('1'));
            attempt('innerHTML', () => { document.createElement('p').innerHTML = '<b>x</b>'; });
            document.body.setAttribute('style', 'color: red');
            document.body.appendChild(new Image()).src = 'http://localhost:9/leak.png';
            fetch('http://localhost:9/leak').catch(() => {});
        });
    }";
    visit.run_first(tries);
    visit.open("").await?;
    let blocked = visit.driver().execute_async("window.tries(arguments[0])", Vec::new()).await?.json().clone();
    let names: Vec<&str> = blocked.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for wanted in ["connect-src", "eval", "img-src", "innerHTML", "require-trusted-types-for", "style-src-attr"] {
        assert!(names.contains(&wanted), "{wanted} is not blocked: {names:?}");
    }
    // These were our own tries; a blocked one is listed as well.
    visit.requested().await?;
    visit.reload().await
}

/// F92.
async fn starts_with_the_wrong_type_for_wasm(visit: &Visit) -> Outcome {
    visit.site.trouble(".wasm", Some(Trouble::WrongType));
    visit.open("").await?;
    visit.heading(QUESTION).await?;
    Ok(())
}

async fn has_no_faults_that_axe_sees(visit: &Visit) -> Outcome {
    visit.open("").await?;
    for scheme in ["light", "dark"] {
        visit.media(&[("prefers-color-scheme", scheme)]).await?;
        visit.axe().await?;
    }
    Ok(())
}

async fn fits_a_width_of_320_pixels(visit: &Visit) -> Outcome {
    visit.width(320).await?;
    visit.open("").await?;
    let width = visit.run("return document.documentElement.scrollWidth", []).await?;
    assert!(width.as_u64().is_some_and(|width| width <= 320), "the page is {width} pixels wide");
    Ok(())
}

/// What the first screen does not need comes in a file of its own; without it the rest goes on, and it can be tried again.
async fn tells_when_its_second_part_does_not_arrive(visit: &Visit) -> Outcome {
    visit.expect_errors();
    let files = std::fs::read_dir(foothold_journeys::site::built_page())?.flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let later = names
        .into_iter()
        .find(|name| name.starts_with("later-") && name.ends_with(".wasm"))
        .ok_or("no second part in dist/")?;
    visit.site.trouble(&later, Some(Trouble::Missing));
    visit.open("#/privacy").await?;
    visit.heading("This screen did not arrive").await?;
    visit.axe().await?;
    visit.site.trouble(&later, None);
    visit.button("Try again").await?.click().await?;
    visit.heading("Your answers stay in this browser").await?;
    Ok(())
}
