//! How fast many people's answers are put together, and how much memory each takes, beside the goals.
//!
//! `cargo bench --bench team --no-default-features`. A ratio below 1 misses the goal.

#![expect(clippy::disallowed_types, reason = "a bench measures time")]

use std::hint::black_box;
use std::time::Instant;

use foothold::bank::built_in;
use foothold::bank::model::{Form, Gives};
use foothold::cli::readers;
use foothold::files::response;
use foothold::response::answer::{Level, State};
use foothold::response::begin::begin;
use foothold::response::moment::Moment;
use foothold::scoring::rng::SplitMix64;
use foothold::team::agreed::Agreements;
use foothold::team::grid::Grid;
use foothold::team::outcome::outcome;
use foothold::team::roster::{Member, Roster};

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Responses a second from JSON Lines into the counts, at least.
const RATE_GOAL: f64 = 20_000.0;
/// Bytes that each response still takes once it is counted, at most.
const MEMORY_GOAL: f64 = 200.0;
const RESPONSES: usize = 100_000;
/// Lines that are made ahead of being read, so that making them is not measured.
const BATCH: usize = readers::BATCH;

fn main() {
    let bank = built_in();
    let grid = Grid::new(bank);
    let Some(form) = bank.forms.iter().find(|form| form.gives == Gives::Ranking) else { return };
    let (mut roster, mut seconds, before) = (Roster::default(), 0.0, resident());
    for batch in 0..RESPONSES / BATCH {
        let lines: Vec<String> = (0..BATCH).map(|number| line(form, batch * BATCH + number)).collect();
        let start = Instant::now();
        join(&mut roster, &lines, &grid);
        seconds += start.elapsed().as_secs_f64();
    }
    let (rate, memory) = (RESPONSES as f64 / seconds, (resident() - before) / roster.len() as f64);
    println!("responses from JSON Lines into a team: {rate:.0}/s, goal {RATE_GOAL}/s, ratio {:.2}", rate / RATE_GOAL);
    println!(
        "memory of a response that is counted: {memory:.0} bytes, goal {MEMORY_GOAL}, ratio {:.2}",
        MEMORY_GOAL / memory
    );
    let start = Instant::now();
    black_box(outcome(&roster, &grid, &bank.presets[0].shares, &Agreements::new()));
    println!("a team of {} from its counts to its result: {:.2} s", roster.len(), start.elapsed().as_secs_f64());
}

/// As `foothold team` does it.
fn join(roster: &mut Roster, lines: &[String], grid: &Grid<'_>) {
    let opened = lines.chunks(readers::BATCH).flat_map(|batch| readers::open(batch, grid.bank));
    for (opened, digest) in opened.flatten() {
        if let Ok((id, member)) = Member::of(&opened.response, digest, grid) {
            roster.join(id, member);
        }
    }
}

/// A person's whole response as one line.
fn line(form: &Form, number: usize) -> String {
    let bank = built_in();
    let mut random = SplitMix64::new(number as u64);
    let id = format!("{:08x}-0000-4000-8000-{:012x}", random.next() as u32, number);
    let mut response = begin(bank, form, id, Moment::from_millis(0));
    for placed in bank.items_of(form) {
        let level = Level::whole((random.next() % 4) as u8);
        response.answers.or_default(placed.item.id.clone()).state = Some(State::Level(level));
    }
    response::write_line(&response, bank, None)
}

/// Bytes of memory that this process holds, as Linux counts them; elsewhere 0.
fn resident() -> f64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: f64 = pages.split(' ').nth(1).and_then(|pages| pages.parse().ok()).unwrap_or(0.0);
    pages * 4096.0
}
