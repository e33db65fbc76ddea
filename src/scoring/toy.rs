//! A small bank for the unit tests, built item by item: levels 0 to 2, entry points `a`, `b`, `c` and so on.

use super::assessment::{Assessment, assess};
use super::outcome::{Conclusion, Outcome, States, Verdict};
use super::score_sheet;
use super::sheet::Sheet;
use crate::bank::id::{EntryPointId, ItemId, ModuleId};
use crate::bank::model::{
    Bank, CutOffs, Dimension, EntryPoint, Form, Gives, HighIs, Item, Module, Preset, Shares, Weight,
};
use crate::order::map::SortedMap;
use crate::response::answer::{Level, State};

pub const NOT_SURE: State = State::NotSure;
pub const NOT_APPLICABLE: State = State::NotApplicable;

/// A whole level.
pub const fn level(level: u8) -> State {
    State::Level(Level::whole(level))
}

/// A team's level, in halves.
pub const fn halves(halves: u8) -> State {
    State::Level(Level::from_halves(halves))
}

/// The bank and the shares it is scored with.
#[derive(Debug, Clone)]
pub struct Toy {
    pub bank: Bank,
    pub shares: Shares,
}

impl Toy {
    /// Entry points `a`, `b` and so on, scored half by needs and half by conditions.
    pub fn new(entry_points: u8) -> Toy {
        let shares = shares(&[("needs", 50), ("conditions", 50)]);
        let entry_point = |number: u8| EntryPoint {
            id: name(number),
            title: format!("Title {}", char::from(b'Z' - number)),
            short: String::new(),
            summary: String::new(),
            gates: Vec::new(),
            actions: Vec::new(),
            prompts: Vec::new(),
        };
        let bank = Bank {
            id: "toy".to_owned(),
            version: String::new(),
            digest: String::new(),
            language: String::new(),
            license: String::new(),
            title: String::new(),
            summary: String::new(),
            notice: String::new(),
            sources: Vec::new(),
            forms: vec![form(Gives::Ranking)],
            presets: vec![Preset { id: "first".into(), title: String::new(), shares: shares.clone() }],
            readiness_shares: self::shares(&[("conditions", 30), ("strengths", 20)]),
            cut_offs: cut_offs(),
            roles: Vec::new(),
            evidence: Vec::new(),
            modules: vec![module("needs"), module("strengths"), module("conditions")],
            entry_points: (0..entry_points).map(entry_point).collect(),
            first_moves: Vec::new(),
            prompts: SortedMap::new(),
            glossary: Vec::new(),
        };
        Toy { bank, shares }
    }

    /// One more item, with its weight for each entry point; every item may be answered with "does not apply".
    pub fn item(mut self, id: &str, module: &str, weights: &[i8]) -> Toy {
        let weight =
            |(number, weight): (u8, &i8)| Weight { entry_point: name(number), weight: *weight, because: String::new() };
        let item = Item {
            id: id.into(),
            short: String::new(),
            prompt: String::new(),
            why: String::new(),
            levels: vec![String::new(); 3],
            look_at: String::new(),
            core: true,
            not_applicable: true,
            opening: false,
            held_by: None,
            weights: (0..).zip(weights).filter(|(_, weight)| **weight != 0).map(weight).collect(),
            choice: None,
            source: None,
            warning_at: None,
            was: Vec::new(),
        };
        let module = self.bank.modules.iter_mut().find(|found| found.id.as_str() == module).unwrap();
        module.dimensions[0].items.push(item);
        self
    }

    /// Makes a conditions item a gate of an entry point.
    pub fn gate(mut self, entry_point: usize, item: &str) -> Toy {
        self.bank.entry_points[entry_point].gates.push(ItemId::from(item));
        self
    }

    pub fn shares(mut self, shares: &[(&str, u8)]) -> Toy {
        self.shares = self::shares(shares);
        self
    }

    pub fn gives(mut self, gives: Gives) -> Toy {
        self.bank.forms = vec![form(gives)];
        self
    }

    pub fn sheet(&self, states: &[(&str, State)]) -> Sheet {
        let states: States = states.iter().map(|(item, state)| (ItemId::from(*item), *state)).collect();
        Sheet::new(&self.bank, &self.bank.forms[0], &states, &self.shares)
    }

    pub fn assess(&self, states: &[(&str, State)]) -> Assessment {
        assess(&self.sheet(states))
    }

    pub fn score(&self, states: &[(&str, State)]) -> Outcome {
        score_sheet(&self.sheet(states))
    }

    #[track_caller]
    pub fn verdict(&self, states: &[(&str, State)]) -> Verdict {
        match self.score(states).conclusion {
            Conclusion::Verdict(verdict) => verdict,
            other => panic!("no verdict but {other:?}"),
        }
    }
}

/// Three options, `a` to `c`, each with a needs item, a gate and one more conditions item of its own.
pub fn three() -> Toy {
    Toy::new(3)
        .item("na", "needs", &[2, 0, 0])
        .item("nb", "needs", &[0, 2, 0])
        .item("nc", "needs", &[0, 0, 2])
        .item("ga", "conditions", &[1, 0, 0])
        .item("gb", "conditions", &[0, 1, 0])
        .item("gc", "conditions", &[0, 0, 1])
        .item("ca", "conditions", &[2, 0, 0])
        .item("cb", "conditions", &[0, 2, 0])
        .item("cc", "conditions", &[0, 0, 2])
        .gate(0, "ga")
        .gate(1, "gb")
        .gate(2, "gc")
}

/// Levels of the needs, gates and other conditions of `three`.
pub fn answers(needs: [u8; 3], gates: [u8; 3], others: [u8; 3]) -> Vec<(&'static str, State)> {
    let levels = needs.into_iter().chain(gates).chain(others).map(level);
    ["na", "nb", "nc", "ga", "gb", "gc", "ca", "cb", "cc"].into_iter().zip(levels).collect()
}

fn name(number: u8) -> EntryPointId {
    EntryPointId::from(char::from(b'a' + number).to_string())
}

pub fn shares(shares: &[(&str, u8)]) -> Shares {
    Shares(shares.iter().map(|(module, share)| (ModuleId::from(*module), *share)).collect())
}

fn form(gives: Gives) -> Form {
    Form {
        id: "full".into(),
        title: String::new(),
        minutes: 1,
        core_only: false,
        modules: vec!["needs".into(), "strengths".into(), "conditions".into()],
        then: None,
        gives,
    }
}

fn module(id: &str) -> Module {
    Module {
        id: id.into(),
        title: String::new(),
        question: String::new(),
        intro: String::new(),
        ask: String::new(),
        labels: vec![String::new(); 3],
        high_is: if id == "needs" { HighIs::Bad } else { HighIs::Good },
        scored: true,
        dimensions: vec![Dimension {
            id: format!("{id}-all").as_str().into(),
            title: String::new(),
            items: Vec::new(),
        }],
    }
}

fn cut_offs() -> CutOffs {
    CutOffs {
        need_pressing: 50.0,
        need_mild: 35.0,
        ready_start: 45.0,
        ready_prepare: 35.0,
        class_coverage: 0.5,
        need_window: 20.0,
        need_lead: 10.0,
        gap_clear: 8.0,
        gap_likely: 5.0,
        runs_clear: 0.9,
        runs_likely: 0.7,
        presets_clear: 0.8,
        presets_likely: 0.6,
        coverage_clear: 0.75,
        coverage_likely: 0.6,
        runs_named: 0.15,
        named_within: 5.0,
        gate_blocked_below: 1.0,
        gate_warning_below: 2.0,
        warnings_start: 1,
        blocked_prepare: 1,
        classed_least: 3,
        slip: 0.15,
        draws: 400,
        unlocks: 5,
        thin: 10,
        shortlist: 3,
        seed: 7,
        ..CutOffs::default()
    }
}
