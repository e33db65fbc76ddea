//! Our page beside what people would pick instead and beside a floor, side by side in one run, in headless Chromium.
//! Figures to compare within one run, never a test. The pages are laid out by `pages.mjs`; `./dev bench peers` does both.

mod ride;
mod table;

use std::path::Path;
use std::{env, fs};

use foothold_journeys::Outcome;
use foothold_journeys::bank::root;
use foothold_journeys::served::Served;
use serde_json::json;

use ride::{Ride, Speed};
use table::Table;

/// The pages, each with its folder's name.
const KINDS: [&str; 3] = ["foothold", "vanilla", "surveyjs"];
/// How often each is ridden where nothing else is asked for.
const RUNS: usize = 7;

fn main() -> Outcome {
    let runs = match env::args().nth(1) {
        Some(count) => count.parse().map_err(|_| format!("how often must be a number, not {count:?}"))?,
        None => RUNS,
    };
    let pages = root().join("target/peers/pages");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let table = runtime.block_on(measure(&pages, runs))?;
    print!("{}", table.text());
    let place = root().join("target/peers/peers.json");
    fs::write(&place, format!("{:#}\n", json!({ "runs": runs, "lines": table.json() })))?;
    println!("\nThe same as JSON: target/peers/peers.json");
    Ok(())
}

/// Every page in turns, so that a noisy machine disturbs all alike.
async fn measure(pages: &Path, runs: usize) -> Outcome<Table> {
    let mut table = Table::default();
    for run in 1..=runs {
        for speed in [Speed::Full, Speed::Slow] {
            for size in ["70", "1000"] {
                for kind in KINDS {
                    eprintln!("run {run} of {runs}: {kind} with {size} items, {speed}");
                    let served = Served::folder_by_nginx(&pages.join(format!("{kind}-{size}")))?;
                    let ride = Ride { kind, speed, address: served.address(), is_whole: size == "70" };
                    table.take(kind, speed, size, ride.go().await?);
                }
            }
        }
    }
    Ok(table)
}
