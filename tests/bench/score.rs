//! How fast the scoring is, beside its goals: one full score, and sections 3 and 4 alone.
//!
//! `cargo bench --bench score --no-default-features`. Medians over many rounds; a ratio below 1 misses the goal.

#![expect(clippy::disallowed_types, reason = "a bench measures time")]

use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use foothold::bank::built_in;
use foothold::bank::model::{Bank, Form, Gives};
use foothold::response::answer::{Level, State};
use foothold::scoring::assessment::assess;
use foothold::scoring::layout::Layout;
use foothold::scoring::outcome::States;
use foothold::scoring::rng::SplitMix64;
use foothold::scoring::score;
use foothold::scoring::sheet::Sheet;

/// One full score with its what-if runs, in milliseconds, at most.
const SCORE_GOAL: f64 = 15.0;
/// Responses a second through indices, gates and classes, at least.
const ASSESS_GOAL: f64 = 50_000.0;
const ROUNDS: usize = 41;
const RESPONSES: usize = 1_000;

fn main() {
    let bank = built_in();
    let Some(form) = bank.forms.iter().find(|form| form.gives == Gives::Ranking) else {
        eprintln!("no form of this bank ranks");
        std::process::exit(1);
    };
    let score_time = median(|round| seconds_to_score(bank, form, round)) * 1e3;
    let rate = RESPONSES as f64 / median(|_| seconds_to_assess(bank, form));
    println!(
        "full score with {} runs: {score_time:.2} ms, goal {SCORE_GOAL} ms, ratio {:.2}",
        bank.cut_offs.draws,
        SCORE_GOAL / score_time
    );
    println!(
        "indices, gates and classes: {rate:.0} responses/s, goal {ASSESS_GOAL}/s, ratio {:.2}",
        rate / ASSESS_GOAL
    );
}

/// A full response: most items answered, a few not sure, a few absent.
fn response(bank: &Bank, form: &Form, seed: u64) -> States {
    let mut random = SplitMix64::new(seed);
    let mut state = || match random.next() % 20 {
        0 => None,
        1 => Some(State::NotSure),
        _ => Some(State::Level(Level::whole((random.next() % 4) as u8))),
    };
    bank.items_of(form).filter_map(|placed| Some((placed.item.id.clone(), state()?))).collect()
}

/// From states to the complete outcome; a new response each round.
fn seconds_to_score(bank: &Bank, form: &Form, round: usize) -> f64 {
    let states = response(bank, form, round as u64);
    let start = Instant::now();
    black_box(score(bank, form, &states, &bank.presets[0].shares));
    start.elapsed().as_secs_f64()
}

/// From states to classes and order, the form compiled once.
fn seconds_to_assess(bank: &Bank, form: &Form) -> f64 {
    let responses: Vec<States> = (0..RESPONSES).map(|seed| response(bank, form, seed as u64)).collect();
    let layout = Rc::new(Layout::new(bank, form));
    let start = Instant::now();
    for states in &responses {
        black_box(assess(&Sheet::of(layout.clone(), states, &bank.presets[0].shares)));
    }
    start.elapsed().as_secs_f64()
}

fn median(mut measure: impl FnMut(usize) -> f64) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS).map(&mut measure).collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}
