//! What people set for themselves: larger text, more space between letters, less motion, colors of their own, keys alone.

use foothold_journeys::bank::{Bank, golden};
use foothold_journeys::{CHROMIUM, Key, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in CHROMIUM =>
        every_screen_holds_when_its_looks_are_changed,
        focus_is_seen_wherever_it_goes;
}

/// Spacing that a reader may set (1.4.12), and text at twice its size (1.4.4).
const SPACED: &str =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }";
const DOUBLED: &str = ":root { font-size: 200% !important; }";

/// Sets a sheet of the reader's own, as an extension does, and takes the one before it away.
const SET: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(arguments[0]);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== window.readers), sheet];
    window.readers = sheet";

/// What is cut off: text in a box that hides what does not fit, and what is wider than the page.
const CUT: &str = "const width = document.documentElement.clientWidth;
    const all = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility() && !each.closest('.fh-hidden, .fh-skip, svg'));
    const hides = (how) => how === 'hidden' || how === 'clip';
    const cut = all.filter((each) => {
        const style = getComputedStyle(each);
        return hides(style.overflowX) && each.scrollWidth > each.clientWidth + 1 || hides(style.overflowY) && each.scrollHeight > each.clientHeight + 1;
    });
    const wide = all.filter((each) => each.getBoundingClientRect().right > width + 1 && !each.closest('.fh-scroll'));
    return [...cut, ...wide].slice(0, 5).map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40))";

/// What moves although the person asked for less of it.
const MOVING: &str = "const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
    const moving = [...document.querySelectorAll('*')].filter((each) => {
        const style = getComputedStyle(each);
        return seconds(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
    });
    return moving.slice(0, 5).map((each) => each.tagName + '.' + each.className)";

/// How the chosen option and one that is not are drawn: line and thickness of their edges.
const EDGES: &str = "const edge = (each) => { const style = getComputedStyle(each); return style.borderTopWidth + ' ' + style.borderTopColor; };
    const options = [...document.querySelectorAll('.fh-level')];
    const chosen = options.find((each) => each.querySelector(':checked'));
    const other = options.find((each) => each !== chosen && !each.classList.contains('fh-level--aside'));
    return [edge(chosen), edge(other), getComputedStyle(chosen.querySelector('input')).appearance]";

/// What has the focus: its words, how thick its ring is, and whether its middle is what one sees there.
const FOCUS: &str = "const at = document.activeElement;
    if (at === document.body) return ['', 9, true];
    const shown = at.closest('label') ?? at;
    const rings = [at, shown].map((each) => getComputedStyle(each)).filter((style) => style.outlineStyle !== 'none');
    const box = shown.getBoundingClientRect();
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    const isSeen = seen !== null && (shown.contains(seen) || seen.contains(shown));
    return [(at.labels?.[0] ?? at).textContent.trim() || at.tagName, Math.max(0, ...rings.map((style) => parseFloat(style.outlineWidth))), isSeen]";

/// What stands at the top and at the foot of a screen, which is where help is looked for.
const AROUND: &str = "return [...document.querySelectorAll('.fh-masthead a, .fh-foot a')].map((link) => link.textContent + ' ' + link.getAttribute('href'))";

async fn looks(visit: &Visit, screen: &str) -> Outcome {
    for (name, sheet, width) in [("spaced", SPACED, 320), ("spaced", SPACED, 1280), ("doubled", DOUBLED, 1280)] {
        visit.width(width).await?;
        visit.run(SET, [json!(sheet)]).await?;
        assert_eq!(visit.run(CUT, []).await?, json!([]), "{screen}, text {name} at {width} px: cut off");
    }
    let size = visit.run("return parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)", []).await?;
    assert!(size.as_f64() >= Some(24.0), "{screen}: text grows with the reader's size, and is {size} px");
    visit.run(SET, [json!("")]).await?;
    visit.media(&[("prefers-reduced-motion", "reduce")]).await?;
    assert_eq!(visit.run(MOVING, []).await?, json!([]), "{screen}: moves");
    for features in [[("forced-colors", "active")], [("prefers-contrast", "more")]] {
        visit.media(&features).await?;
        assert_eq!(visit.run(CUT, []).await?, json!([]), "{screen}, {features:?}: cut off");
        visit.axe().await.map_err(|error| format!("{screen}, {features:?}: {error}"))?;
    }
    visit.media(&[("forced-colors", "none")]).await?;
    visit.width(320).await?;
    visit.axe_only("target-size").await.map_err(|error| format!("{screen}: {error}"))?;
    visit.width(1280).await
}

/// A15, A24 to A30, A35: targets, spacing, size, forced colors, motion, contrast, and the same links around every screen.
async fn every_screen_holds_when_its_looks_are_changed(visit: &Visit) -> Outcome {
    let pages = Bank::read()?.pages("full")?;
    visit.open("").await?;
    visit.add_file(&golden("case-rookie")?).await?;
    let mut around: Option<Value> = None;
    for (route, heading) in [
        ("#/privacy", "Your answers stay in this browser"),
        ("#/a/00000000/begin", "A few things first"),
        ("#/a/00000000/take/needs/stability", &pages[0].heading),
        ("#/a/00000000/review", "Review your answers"),
        ("#/a/00000000/result", "…"),
        ("#/team", "Work as a team"),
        ("#/team/new", "Prepare the meeting"),
        ("#/team/paper", "Type in worksheets of paper"),
        ("#/", Bank::read()?.title()),
    ] {
        visit.visit_route(route).await?;
        visit.arrives_at(heading).await?;
        if route.ends_with("result") {
            visit.result().await?;
        }
        let links = visit.run(AROUND, []).await?;
        assert_eq!(*around.get_or_insert_with(|| links.clone()), links, "{route}: what stands around every screen");
        looks(visit, route).await?;
        if heading == pages[0].heading {
            visit.media(&[("forced-colors", "active")]).await?;
            let edges = visit.run(EDGES, []).await?;
            assert!(edges[0] != edges[1] && edges[2] != "none", "in forced colors a choice is seen: {edges}");
            visit.media(&[("forced-colors", "none")]).await?;
        }
    }
    Ok(())
}

/// A5, A16, A18: a ring that nothing covers, keys that do nothing by themselves, and back to where one was.
async fn focus_is_seen_wherever_it_goes(visit: &Visit) -> Outcome {
    let page = visit.at_first_page().await?;
    let before = visit.run("return [location.hash, document.activeElement.textContent]", []).await?;
    visit.press("njk/?1 2".replace(' ', "")).await?;
    let after = visit.run("return [location.hash, document.activeElement.textContent]", []).await?;
    assert_eq!(before, after, "no key does anything by itself");
    visit.width(360).await?;
    for _ in 0..2 {
        let mut walked = 0;
        for _ in 0..60 {
            visit.press(Key::Tab).await?;
            let seen = visit.run(FOCUS, []).await?;
            assert!(seen[1].as_f64() >= Some(2.0) && seen[2] == true, "the focus is seen on {seen}");
            walked += usize::from(seen[0] != "");
            if seen[0] == "" {
                break;
            }
        }
        assert!(walked > 12, "the walk ended after {walked}");
        visit.run("document.activeElement.blur()", []).await?;
        visit.width(1280).await?;
    }
    visit.visit_route("#/privacy").await?;
    visit.arrives_at("Your answers stay in this browser").await?;
    visit.driver().back().await?;
    visit.arrives_at(&page.heading).await?;
    visit.driver().forward().await?;
    visit.arrives_at("Your answers stay in this browser").await
}
