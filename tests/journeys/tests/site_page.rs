//! An organisation's own copy: what its folder sets, and how it puts the tool on its site.

use foothold_journeys::visit::eventually;
use foothold_journeys::{CHROMIUM, Engine, Outcome, THREE, Trouble, Visit, journeys};
use serde_json::json;

journeys! {
    in THREE =>
        a_folder_sets_its_title_color_and_links,
        a_snippet_is_made_tried_and_copied,
        only_the_hosts_of_the_folder_are_answered;
    in CHROMIUM =>
        a_config_that_is_wrong_or_does_not_come_sets_nothing;
}

const CONFIG: &str = r##"{
    "format": "foothold-config/1",
    "title": "North County Schools",
    "accent": "#5b2a86",
    "links": [{ "text": "Our strategy", "href": "strategy.html" }, { "text": "Ask us", "href": "mailto:hr@schools.example" }]
}"##;

/// Waits until the first link in the foot, which has the accent, is of this color: colors change by and by.
async fn accent_is(visit: &Visit, expected: &str) -> Outcome {
    eventually(&format!("the accent is {expected}"), || async {
        let color = visit.run("return getComputedStyle(document.querySelector('footer a')).color", []).await?;
        Ok(if color == expected { Ok(()) } else { Err(color.to_string()) })
    })
    .await
}

const OURS: &str = "rgb(91, 42, 134)";
const USUAL: &str = "rgb(11, 93, 94)";

/// What a page zoomed to 400 % has.
async fn fits_in_320(visit: &Visit) -> Outcome {
    visit.width(320).await?;
    let width = visit.run("return document.documentElement.scrollWidth", []).await?;
    assert!(width.as_u64().is_some_and(|width| width <= 320), "the page is {width} pixels wide");
    Ok(())
}

async fn a_folder_sets_its_title_color_and_links(visit: &Visit) -> Outcome {
    visit.site.lay("config.json", CONFIG);
    visit.open("").await?;
    assert!(visit.title().await?.ends_with("Foothold – North County Schools"), "{}", visit.title().await?);
    visit.shows("North County Schools").await?;
    visit.link("Our strategy").await?;
    let href = "return document.querySelector('footer a[rel=noreferrer]').getAttribute('href')";
    assert_eq!(visit.run(href, []).await?, "strategy.html");
    visit.link("Ask us").await?;
    accent_is(visit, OURS).await?;
    visit.axe().await?;
    // WebKit's driver can set neither a medium nor a width below 447 pixels.
    if visit.kind.engine != Engine::WebKit {
        fits_in_320(visit).await?;
        // What a person has set goes before what a host likes.
        visit.media(&[("prefers-color-scheme", "dark")]).await?;
        accent_is(visit, "rgb(108, 199, 192)").await?;
        visit.media(&[("prefers-color-scheme", "light")]).await?;
        accent_is(visit, OURS).await?;
    }
    visit.visit_route("#/privacy").await?;
    visit.link("Our strategy").await?;
    // Changed in the folder, it is another one at the next visit.
    visit.site.lay("config.json", CONFIG.replace("#5b2a86", "#8a1c1c").replace("North", "South"));
    visit.reload().await?;
    visit.shows("South County Schools").await?;
    accent_is(visit, "rgb(138, 28, 28)").await?;
    Ok(())
}

/// Whether the page itself has loaded the part that reads a config.
async fn reads(visit: &Visit) -> Outcome<bool> {
    let script =
        "return performance.getEntriesByType('resource').some((entry) => /\\/config-[^/]*wasm/.test(entry.name))";
    Ok(visit.run(script, []).await? == true)
}

async fn a_config_that_is_wrong_or_does_not_come_sets_nothing(visit: &Visit) -> Outcome {
    visit.open("").await?;
    assert!(!reads(visit).await?, "the file as it comes is not worth loading its reader");
    // A file that is not there, and one that never comes whole, are on the console as such. They come first, for a config that
    // has come once is kept for where there is no network.
    visit.expect_errors();
    visit.site.lay("config.json", CONFIG);
    for trouble in [Trouble::Missing, Trouble::Portal, Trouble::Cut, Trouble::Stall] {
        visit.site.trouble("config.json", Some(trouble));
        visit.open("").await?;
        let shown = visit.text().await?;
        assert!(
            !shown.contains("North County") && !shown.contains("config.json") && shown.contains("Where to start"),
            "{trouble:?}: {shown}"
        );
        accent_is(visit, USUAL).await?;
        let taken = visit.run("return performance.now()", []).await?;
        assert!(
            taken.as_f64().is_some_and(|taken| taken < 4000.0),
            "{trouble:?}: {taken} ms until the page can be used"
        );
    }
    visit.site.trouble("config.json", None);
    let wrong = CONFIG.replace("#5b2a86", "yellow").replace("mailto:", "javascript:").replace("title", "titles");
    visit.site.lay("config.json", wrong);
    visit.open("").await?;
    assert!(reads(visit).await?);
    for told in ["its config.json is not used", "It has 3 faults.", "/titles", "/accent", "/links/1/href"] {
        visit.shows(told).await?;
    }
    accent_is(visit, USUAL).await?;
    assert!(!visit.text().await?.contains("Our strategy"));
    visit.axe().await?;
    visit.begin_form("full").await?;
    assert!(!visit.text().await?.contains("config.json"));
    Ok(())
}

/// The lines of the snippet.
async fn snippet(visit: &Visit) -> Outcome<String> {
    let lines = visit.run("return document.getElementById('loader').value", []).await?;
    Ok(lines.as_str().unwrap_or_default().to_owned())
}

/// Waits until a style of the preview's own page is so.
async fn preview_has(visit: &Visit, selector: &str, style: &str, expected: &str) -> Outcome {
    let script = "const page = document.getElementById('preview').contentDocument;
        const found = page && page.querySelector(arguments[0]);
        return found ? page.defaultView.getComputedStyle(found)[arguments[1]] : null";
    let what = format!("the preview has {style} {expected}");
    eventually(&what, || async {
        let found = visit.run(script, [json!(selector), json!(style)]).await?;
        Ok(if found == expected { Ok(()) } else { Err(found.to_string()) })
    })
    .await
}

/// The digest is that of the script, as the browser itself works it out; and pasted into a page, the snippet works.
async fn pinned_works(visit: &Visit) -> Outcome {
    visit.button("Make the pinned snippet").await?.click().await?;
    visit.field("2. Pinned to this version: code to copy").await?;
    let pinned = visit.run("return document.getElementById('pinned').value", []).await?;
    let pinned = pinned.as_str().unwrap_or_default();
    let page = format!("<!doctype html><title>A host</title><link rel=icon href=data:,><body>{pinned}");
    visit.site.lay("host.html", page);
    visit.go("host.html").await?;
    let stands = "const frame = document.querySelector('foothold-diagnostic').shadowRoot?.querySelector('iframe');
        return Boolean(frame?.contentDocument?.documentElement?.hasAttribute('data-ready'))";
    eventually("the diagnostic stands in the page", || async {
        let is_there = visit.run(stands, []).await?;
        Ok(if is_there == true { Ok(()) } else { Err(pinned.to_owned()) })
    })
    .await?;
    // With another digest the same lines load nothing, so it is the digest that let the script run.
    visit.expect_errors();
    let (before, digest) = pinned.split_once("sha256-").ok_or("no digest")?;
    let letter = if digest.starts_with('A') { 'B' } else { 'A' };
    let other = format!("{before}sha256-{letter}{}", &digest[1..]);
    visit
        .site
        .lay("host.html", format!("<!doctype html><title>A host</title><link rel=icon href=data:,><body>{other}"));
    visit.go("host.html").await?;
    eventually("the page has loaded", || async {
        let state = visit.run("return document.readyState", []).await?;
        Ok(if state == "complete" { Ok(()) } else { Err(state.to_string()) })
    })
    .await?;
    assert_eq!(visit.run("return customElements.get('foothold-diagnostic') === undefined", []).await?, json!(true));
    Ok(())
}

/// F69, F82.
async fn a_snippet_is_made_tried_and_copied(visit: &Visit) -> Outcome {
    visit.open("").await?;
    visit.follow("Put it on your site", "Put it on your site").await?;
    let folder = visit.site.address("");
    assert!(snippet(visit).await?.starts_with(&format!("<script async src=\"{folder}embed/v1.js\"></script>")));
    preview_has(visit, "footer a", "color", USUAL).await?;
    visit.axe().await?;

    visit.field("Workspace").await?.send_keys("North County").await?;
    visit.shows("Use only a to z, 0 to 9 and hyphens").await?;
    assert!(!snippet(visit).await?.contains("workspace="));
    visit.field("Color of buttons and links").await?.send_keys("yellow").await?;
    visit.shows("Words in this color could not be read").await?;
    preview_has(visit, "footer a", "color", USUAL).await?;
    visit.field("Color of buttons and links").await?.clear().await?;
    visit.field("Color of buttons and links").await?.send_keys("#5b2a86").await?;
    let style = visit.run("return document.getElementById('style').value", []).await?;
    assert!(style.as_str().is_some_and(|style| style.contains("--foothold-accent: #5b2a86;")), "{style}");
    preview_has(visit, "footer a", "color", OURS).await?;
    visit.radio("Always dark").await?.click().await?;
    preview_has(visit, "html", "backgroundColor", "rgb(16, 25, 28)").await?;
    visit.radio("Always light").await?.click().await?;
    preview_has(visit, "html", "backgroundColor", "rgb(251, 250, 246)").await?;
    visit.radio("How many questions are answered").await?.click().await?;
    let made = snippet(visit).await?;
    assert!(made.contains(" theme=\"light\" share=\"progress\" frame-title=\""), "{made}");

    visit
        .run("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }", [])
        .await?;
    visit.button("Copy 1. The snippet").await?.click().await?;
    visit.shows("Copied.").await?;
    assert_eq!(visit.run("return window.copied", []).await?, json!(made));
    visit.run("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))", []).await?;
    visit.button("Copy 1. The snippet").await?.click().await?;
    visit.shows("The text is selected").await?;
    let selected = "const area = document.activeElement;
        return [area.id, area.value.slice(area.selectionStart, area.selectionEnd)]";
    assert_eq!(visit.run(selected, []).await?, json!(["loader", made]));
    pinned_works(visit).await?;
    // WebKit's driver makes no window so narrow.
    if visit.kind.engine == Engine::WebKit {
        return Ok(());
    }
    visit.open("#/embed").await?;
    fits_in_320(visit).await
}

/// F71, F83. A page that is not in the folder's list is not answered: it stays a plain frame beside its own link, and hears
/// nothing. One that is in it is answered as ever.
async fn only_the_hosts_of_the_folder_are_answered(visit: &Visit) -> Outcome {
    let own = visit.host()?.address("");
    let own = own.trim_end_matches('/');
    let config = |hosts: &str| format!(r#"{{ "format": "foothold-config/1", "hosts": [{hosts}] }}"#);
    visit.site.lay("config.json", config(&format!("\"https://schools.example\", \"{own}\"")));
    visit.open_host("well.html?share=progress").await?;
    visit.told("ready").await?;
    // The second has a slip of the pen in it, and opens to nobody what was meant for a few.
    for refused in [config("\"https://schools.example\""), config(&format!("\"{own}/\""))] {
        visit.site.lay("config.json", refused);
        visit.open_host("well.html?share=progress").await?;
        visit.enter().await?;
        // The screen is drawn anew once all of the tool has come.
        visit.shows("kept for this page only").await?;
        // By script: the frame stays as low as it was, and WebKit's driver misses what must be scrolled to in a frame.
        visit.run("document.querySelector('main button').click()", []).await?;
        visit.heading("A few things first").await?;
        let accent = "return document.documentElement.style.getPropertyValue('--fh-light-accent')";
        assert_eq!(visit.run(accent, []).await?, "", "the page's look counts for nothing");
        visit.leave().await?;
        assert_eq!(visit.all_told().await?, [] as [serde_json::Value; 0]);
        let link = "return document.querySelector('foothold-diagnostic a').checkVisibility()";
        assert_eq!(visit.run(link, []).await?, true, "its own link stays");
    }
    Ok(())
}
