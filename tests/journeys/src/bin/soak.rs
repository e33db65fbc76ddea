//! A monkey presses whatever there is, 2,000 times; then the page is looked at, everything is erased, and it begins anew, for
//! as long as it is told to. The page must stand, keep what it says it keeps, and take no more memory at the end than near the
//! beginning. One page lives through all of it: only the first round ends with a reload.
//! `./dev soak [MINUTES]` (60 where none is given) does it in Chromium, and one round in Firefox.

use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::Duration;

use foothold_journeys::engine::Engine;
use foothold_journeys::{BOTH, Outcome, Visit, harness, journeys};
use serde_json::json;

journeys! { in BOTH => whatever_is_pressed_for_an_hour_the_page_stands_and_its_memory_is_flat; }

const MONKEY: &str = include_str!("../monkey.js");
const PLAY: &str = "window.monkey(...arguments)";
const ERASE: &str = "window.erase(...arguments)";
/// The titles of what Home lists, but for what it says that the person wants gone after this visit.
const KEPT: &str = "return [...document.querySelectorAll('.fh-saved__entry')]
    .filter((entry) => !entry.textContent.includes('Only kept while this tab is open'))
    .map((entry) => entry.querySelector('h3')?.textContent ?? (entry.querySelector('input').value || 'Untitled'))
    .sort()";
/// Things that it does in a round, and before the console is read.
const ROUND: u32 = 2_000;
const BATCH: u32 = 500;
/// How long a batch may take, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(300);
/// Chromium would have asked a person whether to leave answers that are kept for this visit only. What a script presses is no
/// gesture, without which it asks nobody, and calls that an error.
const UNASKED: &str = "Blocked attempt to show a 'beforeunload' confirmation panel";
/// The screen that shows the whole tool again in a frame. The monkey opens it hundreds of times, and what Chromium still holds of
/// so many frames is not what is weighed here: after the first round it keeps away.
const FRAMED: &str = "#/embed";
/// Chromium 156 keeps some 12 KB for each `thead` that a page is given, ours or any other (a page of nothing but eighty sections
/// and a table, put in 2,400 times, goes from 20 to 45 MB with a `thead` and stays at 17 with a `tbody`). What else there is can
/// only be weighed without.
const WITHOUT_HEADS: &str = "const make = document.createElement.bind(document);
    document.createElement = (name, ...more) => make(name === 'thead' ? 'tbody' : name, ...more);";
/// Rounds after which a page has everything that it will ever load.
const WARM: usize = 3;
/// The last third of the rounds beside the first third, at most.
const GROWTH: f64 = 1.1;

fn main() -> ExitCode {
    harness::run(&[JOURNEYS])
}

/// What the page takes once everything is erased, in the order of the names.
#[derive(Debug, Clone, Copy)]
struct Taken([f64; 5]);

/// Frames, elements, listeners, bytes of JavaScript's heap, and what Chromium does not count: the megabytes of the whole process, in
/// which the memory of WebAssembly is.
const TAKEN: [&str; 5] = ["Frames", "Nodes", "JSEventListeners", "JSHeapUsedSize", "process"];

/// F112.
async fn whatever_is_pressed_for_an_hour_the_page_stands_and_its_memory_is_flat(visit: &Visit) -> Outcome {
    let minutes: u64 = std::env::var("FOOTHOLD_SOAK").ok().and_then(|minutes| minutes.parse().ok()).unwrap_or(60);
    let until = tokio::time::Instant::now() + Duration::from_secs(60 * minutes);
    visit.driver().set_script_timeout(PATIENCE).await?;
    if visit.kind.engine == Engine::Chromium {
        visit.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WITHOUT_HEADS })).await?;
    }
    visit.open("").await?;
    visit.run(MONKEY, []).await?;
    if visit.kind.engine == Engine::Chromium {
        // Else the page's process would hold what came over the network for the tools that watch it.
        visit.devtools("Network.disable", json!({})).await?;
    }
    let mut taken = Vec::new();
    for round in 0.. {
        play(visit, round).await?;
        if round == 0 {
            is_kept(visit).await?;
        }
        erase(visit).await?;
        if visit.kind.engine != Engine::Chromium {
            return Ok(());
        }
        let now = weigh(visit).await?;
        println!("round {round}: {TAKEN:?} {:.0?}", now.0);
        taken.push(now);
        if tokio::time::Instant::now() > until && taken.len() >= WARM + 3 {
            break;
        }
    }
    is_flat(&taken[WARM..])
}

async fn play(visit: &Visit, round: u32) -> Outcome {
    let shunned = if round == 0 { "" } else { FRAMED };
    for batch in 0..ROUND / BATCH {
        let seed = round * ROUND + batch;
        let told = visit.driver().execute_async(PLAY, vec![json!(seed), json!(BATCH), json!(shunned)]).await?;
        let (last, crashed) = (&told.json()[0], &told.json()[1]);
        let at = || format!("round {round}, seed {seed}, the last of what was done: {last:#}");
        if let Some(why) = crashed.as_str() {
            return Err(format!("it went no further: {why}\n{}", at()).into());
        }
        let mut errors = visit.errors().await?;
        errors.retain(|error| !error.contains(UNASKED));
        if !errors.is_empty() {
            return Err(format!("the console holds errors: {}\n{}", errors.join("\n"), at()).into());
        }
        if told.json()[2] != true {
            return Err(format!("there is not one first heading\n{}", at()).into());
        }
    }
    Ok(())
}

/// What Home lists as kept before a reload, and after it.
async fn is_kept(visit: &Visit) -> Outcome {
    visit.visit_route("#/").await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let before = visit.run(KEPT, []).await?;
    visit.reload().await?;
    visit.run(MONKEY, []).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let after = visit.run(KEPT, []).await?;
    if before == after { Ok(()) } else { Err(format!("Home listed {before:#} and after a reload {after:#}").into()) }
}

/// By script, since a driver holds on to every element that it was asked for, and whatever hangs on it.
async fn erase(visit: &Visit) -> Outcome {
    let said = visit.driver().execute_async(ERASE, vec![]).await?;
    if said.json() == true { Ok(()) } else { Err("the page does not say that all is erased".into()) }
}

async fn weigh(visit: &Visit) -> Outcome<Taken> {
    visit.devtools("Performance.enable", json!({})).await?;
    for _ in 0..3 {
        visit.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let told = visit.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = told["metrics"].as_array().ok_or("Chromium tells no metrics")?;
    let of =
        |name: &str| metrics.iter().find(|metric| metric["name"] == name).and_then(|metric| metric["value"].as_f64());
    let counted = |name| of(name).ok_or_else(|| format!("Chromium tells no {name}"));
    let [frames, nodes, listeners, heap] = [0, 1, 2, 3].map(|place| counted(TAKEN[place]));
    Ok(Taken([frames?, nodes?, listeners?, heap?, visit.memory()?]))
}

fn is_flat(taken: &[Taken]) -> Outcome {
    let third = taken.len() / 3;
    let mut said = String::new();
    for (place, name) in TAKEN.iter().enumerate() {
        let [first, last] = [&taken[..third], &taken[taken.len() - third..]].map(|part| median(part, place));
        let growth = last / first;
        writeln!(said, "{name}: {first:.0} in the first third, {last:.0} in the last, {growth:.3} times")?;
        if growth > GROWTH {
            return Err(format!("it grows, and may grow to {GROWTH} times at most\n{said}").into());
        }
    }
    print!("{} rounds of {ROUND}\n{said}", taken.len() + WARM);
    Ok(())
}

fn median(taken: &[Taken], place: usize) -> f64 {
    let mut values: Vec<f64> = taken.iter().map(|taken| taken.0[place]).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
