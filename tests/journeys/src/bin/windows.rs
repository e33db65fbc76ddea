//! Random schedules of two real windows: answers, deafness, reloads, closing, a killed browser. In the end both windows show
//! the same, it is what is stored, and no question that was shown as saved is without an answer. The model of the same, with
//! thousands of schedules, is in `tests/markup/windows.rs`; these few show that browsers behave as the model says.
//! `./dev windows [FIRST]` plays thirty, by the numbers from FIRST on (1 where none is given).

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Duration;

use foothold_journeys::bank::Page;
use foothold_journeys::harness;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

journeys! { in BOTH => thirty_schedules_end_with_the_same_in_every_window; }

const SCHEDULES: u64 = 30;
const STEPS: usize = 12;
const WINDOWS: usize = 2;
/// How long windows that are in sight may take until they show the same.
const LIMIT: Duration = Duration::from_secs(3);

fn main() -> ExitCode {
    harness::run(&[JOURNEYS])
}

/// What can happen. A browser that is killed takes long to come back, so that is rare.
#[derive(Debug, Clone, Copy)]
enum Step {
    Answer { window: usize, item: usize, level: u64, is_awaited: bool },
    Deafen(usize),
    ComeBack(usize),
    Reload(usize),
    Reopen(usize),
    Kill,
}

/// SplitMix64: the same schedule for the same number, wherever it is played.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn index(&mut self, end: usize) -> usize {
        self.below(end as u64) as usize
    }

    fn step(&mut self, items: usize) -> Step {
        let window = self.index(WINDOWS);
        match self.below(24) {
            0..=11 => {
                Step::Answer { window, item: self.index(items), level: self.below(4), is_awaited: self.below(2) == 0 }
            }
            12..=14 => Step::Deafen(window),
            15..=17 => Step::ComeBack(window),
            18..=20 => Step::Reload(window),
            21..=22 => Step::Reopen(window),
            _ => Step::Kill,
        }
    }
}

/// Two windows on one page of one assessment, and what was done there.
struct World<'a> {
    visit: &'a Visit,
    page: Page,
    address: String,
    windows: [WindowHandle; WINDOWS],
    /// Every level that was chosen, by item.
    chosen: BTreeMap<usize, Vec<u64>>,
    /// Items that a window showed as saved.
    saved: Vec<usize>,
}

impl<'a> World<'a> {
    async fn begin(visit: &'a Visit) -> Outcome<World<'a>> {
        let page = visit.at_first_page().await?;
        visit.saved().await?;
        let address = visit.driver().current_url().await?.to_string();
        let windows = visit.second_window().await?;
        Ok(World { visit, page, address, windows, chosen: BTreeMap::new(), saved: Vec::new() })
    }

    async fn play(&mut self, step: Step) -> Outcome {
        let visit = self.visit;
        match step {
            Step::Answer { window, item, level, is_awaited } => {
                visit.in_window(&self.windows[window]).await?;
                visit.pick(&self.page.items[item].prompt, &level.to_string()).await?;
                self.chosen.entry(item).or_default().push(level);
                if is_awaited {
                    visit.saved().await?;
                    self.saved.push(item);
                }
                Ok(())
            }
            Step::Deafen(window) => {
                visit.in_window(&self.windows[window]).await?;
                visit.deafen().await
            }
            Step::ComeBack(window) => {
                visit.in_window(&self.windows[window]).await?;
                visit.come_back().await
            }
            Step::Reload(window) => {
                visit.in_window(&self.windows[window]).await?;
                visit.reload().await
            }
            Step::Reopen(window) => {
                let new = visit.driver().new_tab().await?;
                visit.in_window(&self.windows[window]).await?;
                visit.driver().close_window().await?;
                self.windows[window] = new;
                self.show(window).await
            }
            Step::Kill => {
                visit.kill_browser().await?;
                self.windows[0] = visit.driver().window().await?;
                self.windows[1] = visit.driver().new_tab().await?;
                self.show(0).await?;
                self.show(1).await
            }
        }
    }

    async fn show(&self, window: usize) -> Outcome {
        self.visit.in_window(&self.windows[window]).await?;
        self.visit.driver().goto(&self.address).await?;
        self.visit.ready().await
    }

    /// The answers of this assessment, among those of other schedules.
    async fn stored(&self) -> Outcome<Value> {
        let saves = self.visit.saves().await?;
        let is_this = |response: &Value| response["id"].as_str().is_some_and(|id| self.address.contains(&id[..8]));
        let save = saves.into_iter().find(|(_, response)| is_this(response));
        Ok(save.ok_or("the assessment is not stored")?.1["answers"].clone())
    }

    /// Nobody does anything any more, and everybody looks.
    async fn settle(&self) -> Outcome {
        for _ in 0..2 {
            for window in &self.windows {
                self.visit.in_window(window).await?;
                self.visit.come_back().await?;
                self.visit.saved().await?;
            }
        }
        let stored = self.stored().await?;
        let level = |item: usize| stored[&self.page.items[item].id]["level"].as_u64();
        for (item, levels) in &self.chosen {
            let is_one_of_them = level(*item).is_some_and(|level| levels.contains(&level));
            // What no window showed as saved may be gone with a killed browser.
            let is_gone = level(*item).is_none() && !self.saved.contains(item);
            if !is_one_of_them && !is_gone {
                return Err(format!("item {item} was given {levels:?} and is {:?}", level(*item)).into());
            }
        }
        let shown: Value = (0..self.page.items.len())
            .map(|item| (self.page.items[item].prompt.clone(), json!(level(item).map(|level| level.to_string()))))
            .collect::<serde_json::Map<_, _>>()
            .into();
        for window in &self.windows {
            self.visit.in_window(window).await?;
            self.visit.shows_chosen(&shown, LIMIT).await?;
        }
        Ok(())
    }
}

async fn thirty_schedules_end_with_the_same_in_every_window(visit: &Visit) -> Outcome {
    let first: u64 = std::env::var("FOOTHOLD_SCHEDULE").ok().and_then(|number| number.parse().ok()).unwrap_or(1);
    visit.may_be_deaf();
    for number in first..first + SCHEDULES {
        let mut random = Random(number);
        let mut world = World::begin(visit).await?;
        let steps: Vec<Step> = (0..STEPS).map(|_| random.step(world.page.items.len())).collect();
        let played = async {
            for step in &steps {
                world.play(*step).await.map_err(|error| format!("{step:?}: {error}"))?;
            }
            world.settle().await
        };
        played.await.map_err(|error| format!("schedule {number}: {error}\n{steps:#?}"))?;
        // The next one begins in one window, with another assessment.
        visit.in_window(&world.windows[1]).await?;
        visit.driver().close_window().await?;
        visit.in_window(&world.windows[0]).await?;
    }
    Ok(())
}
