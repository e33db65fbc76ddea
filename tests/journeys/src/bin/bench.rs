//! What a person waits for in the built page, in headless Chromium: a click until it is painted, with saving and without;
//! a save of many notes; a result with its runs. Figures to compare within one run, never a test.

use foothold_journeys::bank::Bank;
use foothold_journeys::browser::Browser;
use foothold_journeys::{CHROMIUM, Outcome, Visit};
use serde_json::{Value, json};

/// Rounds with saving and without, in turns, so that a noisy machine disturbs both alike.
const ROUNDS: usize = 5;
/// Characters in all notes, the most that an assessment may have; and in one.
const NOTES: usize = 200_000;
const NOTE: usize = 10_000;

/// Clicks every radio button of the page in turn and tells the milliseconds from each click until the frame after it.
const CLICKS: &str = "
    const done = arguments[0];
    const painted = () => new Promise((then) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(0);
    }));
    const rest = (millis) => new Promise((then) => setTimeout(then, millis));
    (async () => {
        const times = [];
        for (let round = 0; round < 4; round += 1) {
            for (const radio of document.querySelectorAll('main input[type=radio]')) {
                await painted();
                const start = performance.now();
                radio.click();
                await painted();
                times.push(performance.now() - start);
                await rest(30);
            }
        }
        done(times);
    })()";

/// Clicks one answer and tells how long the tasks of the next second that lasted over 50 ms were, and how long the save
/// was at its text: from the frame until the browser's storage had it.
const SAVE: &str = "
    const done = arguments[0];
    const long = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => long.push(entry.duration)))
        .observe({ type: 'longtask' });
    const write = Storage.prototype.setItem;
    let drawn = 0;
    let stored = 0;
    Storage.prototype.setItem = function (key, text) {
        write.call(this, key, text);
        stored = performance.now();
    };
    const radio = [...document.querySelectorAll('main input[type=radio]')].find((each) => !each.checked);
    radio.click();
    requestAnimationFrame(() => setTimeout(() => { drawn = performance.now(); }));
    setTimeout(() => {
        Storage.prototype.setItem = write;
        done([stored - drawn, ...long]);
    }, 1000)";

/// Goes to a result and tells when its runs are done and its last element is there.
const RESULT: &str = "
    const [route, done] = arguments;
    const before = document.querySelector('h1').textContent;
    const start = performance.now();
    const watch = new MutationObserver(() => {
        const heading = document.querySelector('h1');
        if (heading && heading.textContent !== before && !document.querySelector('.fh-waiting')) {
            watch.disconnect();
            done(performance.now() - start);
        }
    });
    watch.observe(document.getElementById('app'), { childList: true, subtree: true });
    location.hash = route";

/// Drops a thousand people's answers on the meeting, as files or as one file of lines, and tells the milliseconds until what
/// became of them stands, and how long each task over 50 ms was until then. Which files they are is made before.
const TEAM: &str = "
    const [response, isLines, done] = arguments;
    const people = Array.from({ length: 1000 }, (_, number) => {
        const one = structuredClone(response);
        one.id = number.toString(16).padStart(8, '0') + one.id.slice(8);
        Object.values(one.answers).forEach((answer, at) => { answer.level = (at * 7 + number * (at % 5)) % 4; });
        return JSON.stringify(one);
    });
    const carried = new DataTransfer();
    const files = isLines ? [[people.join('\\n'), 'team.jsonl']] : people.map((text, number) => [text, `${number}.json`]);
    files.forEach(([text, name]) => carried.items.add(new File([text], name)));
    const long = [];
    const tasks = new PerformanceObserver((list) => list.getEntries().forEach((entry) => long.push(entry.duration)));
    const watch = new MutationObserver(() => {
        if (document.getElementById('came') && document.querySelector('#alone ~ table')) {
            watch.disconnect();
            const took = performance.now() - start;
            setTimeout(() => done([took, ...long]), 500);
        }
    });
    setTimeout(() => {
        tasks.observe({ type: 'longtask' });
        watch.observe(document.getElementById('app'), { childList: true, subtree: true });
        start = performance.now();
        const drop = new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true });
        document.querySelector('h1').dispatchEvent(drop);
    }, 500);
    let start = 0";

fn main() -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(async {
        let visit = Visit::begin(Browser::start(CHROMIUM[0]).await?).await?;
        let measured = measure(&visit).await;
        visit.driver().quit().await?;
        measured
    })
}

async fn measure(visit: &Visit) -> Outcome {
    let bank = Bank::read()?;
    clicks(visit, &bank).await?;
    notes(visit, &bank).await?;
    result(visit, &bank).await?;
    team(visit, &bank).await
}

async fn clicks(visit: &Visit, bank: &Bank) -> Outcome {
    let page = bank.pages("full")?.remove(0);
    visit.open("").await?;
    visit.begin_form("full").await?;
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for round in 0..2 * ROUNDS {
        let times = if round % 2 == 0 { &mut with } else { &mut without };
        visit.follow("Begin: Critical needs", &page.heading).await?;
        times.extend(numbers(&visit.driver().execute_async(CLICKS, Vec::new()).await?.json().clone()));
        visit.link("Back").await?.click().await?;
        visit.arrives_at("A few things first").await?;
        visit.checkbox("Keep nothing after this visit").await?.click().await?;
    }
    for (name, part) in [("median", 0.5), ("95 %", 0.95)] {
        let (on, off) = (quantile(&mut with, part), quantile(&mut without, part));
        println!(
            "click to paint, {name}: {on:.1} ms with saving, {off:.1} ms without, ratio {:.2} (goal 1.10)",
            on / off
        );
    }
    Ok(())
}

async fn notes(visit: &Visit, bank: &Bank) -> Outcome {
    let note = "A note with a few words in it. ".repeat(NOTE).chars().take(NOTE).collect::<String>();
    let pages = bank.pages("full")?;
    let noted: Vec<&str> = pages.iter().flat_map(|page| &page.items).map(|item| &*item.id).take(NOTES / NOTE).collect();
    let response = bank.response("full", "0d9f0a44-6c0e-4b57-9a1f-3f3f6f0c2b11", |item| {
        noted.contains(&&*item.id).then(|| json!({ "level": 1, "note": note }))
    })?;
    visit.open("").await?;
    visit.add_file(&response).await?;
    visit.run("document.querySelector('.fh-saved a').click()", []).await?;
    visit.shows("Back").await?;
    let times = numbers(&visit.driver().execute_async(SAVE, Vec::new()).await?.json().clone());
    let (stored, long) = times.split_first().ok_or("the page measured nothing")?;
    println!(
        "a save with {NOTES} characters of notes: {stored:.1} ms until stored (goal 50); tasks over 50 ms: {long:.0?}"
    );
    Ok(())
}

async fn result(visit: &Visit, bank: &Bank) -> Outcome {
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let id = format!("1d9f0a4{round}-6c0e-4b57-9a1f-3f3f6f0c2b11");
        let response = bank.response("full", &id, |item| Some(json!({ "level": item.id.len() % 4 })))?;
        visit.open("").await?;
        visit.add_file(&response).await?;
        let route = vec![json!(format!("#/a/{}/result", &id[..8]))];
        times.extend(visit.driver().execute_async(RESULT, route).await?.json().as_f64());
    }
    println!("a result with its runs, from its address until it stands: median {:.0} ms", quantile(&mut times, 0.5));
    Ok(())
}

async fn team(visit: &Visit, bank: &Bank) -> Outcome {
    let response = bank.response("full", "00000000-6c0e-4b57-9a1f-3f3f6f0c2b11", |_| Some(json!({ "level": 1 })))?;
    for (name, is_lines) in [("as one file of JSON Lines", true), ("as 1,000 files", false)] {
        visit.forget_all().await?;
        visit.open("#/team").await?;
        visit.heading("Work as a team").await?;
        visit.shows("Nobody is in yet.").await?;
        let asked = vec![response.clone(), json!(is_lines)];
        let times = numbers(&visit.driver().execute_async(TEAM, asked).await?.json().clone());
        let (took, long) = times.split_first().ok_or("the page measured nothing")?;
        println!(
            "1,000 responses put together, {name}: {took:.0} ms until listed, counted and landed (goal 1,500); tasks over 50 ms (goal none): {long:.0?}"
        );
    }
    Ok(())
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn quantile(times: &mut [f64], part: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get((times.len() as f64 * part) as usize).copied().unwrap_or(f64::NAN)
}
