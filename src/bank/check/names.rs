//! Rules about names: each used once, each reference to something that is there and fits.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::fault::{FaultKind, Named};
use crate::bank::id::{CONDITIONS, ModuleId, NEEDS};
use crate::bank::model::{Bank, Gives, Shares};
use crate::json::nearest::nearest;
use crate::json::place::Place;

use super::Findings;
use super::numbers::ENTRY_POINT_LIMIT;

/// Parts of the report, besides the modules, that prompts may belong to.
const PARTS: [&str; 3] = ["shared_lead", "nothing_ready", "roles_differ"];
/// A suggestion costs time; past so many wrong names nobody reads them any more.
const SUGGESTIONS: usize = 100;
/// Only so many names are compared for one suggestion, so that a hostile file cannot take long.
const CANDIDATES: usize = 1_000;

fn root(key: &str) -> Place {
    Place::root().key(key)
}

pub(super) fn unique(bank: &Bank, findings: &mut Findings) {
    fn once<'a>(findings: &mut Findings, named: Named, all: impl Iterator<Item = (Place, &'a str)>) {
        let mut seen = BTreeMap::new();
        for (place, id) in all {
            match seen.get(id) {
                None => drop(seen.insert(id, place)),
                Some(first) => {
                    let (id, first) = (id.to_owned(), Place::clone(first));
                    findings.note(place, FaultKind::Duplicate { named, id, first });
                }
            }
        }
    }
    fn listed<'a, T>(
        key: &str,
        list: &'a [T],
        id: impl Fn(&'a T) -> &'a str,
    ) -> impl Iterator<Item = (Place, &'a str)> {
        let at = root(key);
        list.iter().enumerate().map(move |(index, thing)| (at.index(index).key("id"), id(thing)))
    }
    once(findings, Named::Source, listed("sources", &bank.sources, |source| source.id.as_str()));
    once(findings, Named::Form, listed("forms", &bank.forms, |form| form.id.as_str()));
    once(findings, Named::Preset, listed("presets", &bank.presets, |preset| preset.id.as_str()));
    once(findings, Named::Role, listed("roles", &bank.roles, |role| role.id.as_str()));
    once(findings, Named::Module, listed("modules", &bank.modules, |module| module.id.as_str()));
    let dimensions = bank.modules.iter().enumerate().flat_map(|(index, module)| {
        let at = root("modules").index(index).key("dimensions");
        let place = move |index| at.index(index).key("id");
        module.dimensions.iter().enumerate().map(move |(index, dimension)| (place(index), dimension.id.as_str()))
    });
    once(findings, Named::Dimension, dimensions);
    once(findings, Named::Item, bank.items_at().map(|(at, placed)| (at.key("id"), placed.item.id.as_str())));
    once(findings, Named::EntryPoint, listed("entry_points", &bank.entry_points, |option| option.id.as_str()));
    let actions = bank.entry_points.iter().enumerate().flat_map(|(index, option)| {
        let at = root("entry_points").index(index).key("actions");
        option.actions.iter().enumerate().map(move |(index, action)| (at.index(index).key("id"), action.id.as_str()))
    });
    let first_moves = listed("first_moves", &bank.first_moves, |first_move| first_move.id.as_str());
    once(findings, Named::Action, actions.chain(first_moves));
    let terms = bank.glossary.iter().enumerate();
    once(
        findings,
        Named::Term,
        terms.map(|(index, term)| (root("glossary").index(index).key("term"), term.term.as_str())),
    );
}

/// Calls `visit` with every reference of the bank: its place, what kind of thing it names, and the name.
fn references<'a>(bank: &'a Bank, visit: &mut dyn FnMut(Place, Named, &'a str)) {
    for (index, source) in bank.sources.iter().enumerate() {
        let at = root("sources").index(index).key("for");
        source.used_for.iter().enumerate().for_each(|(index, id)| visit(at.index(index), Named::Module, id.as_str()));
    }
    for (index, form) in bank.forms.iter().enumerate() {
        let at = root("forms").index(index);
        let modules = form.modules.iter().enumerate();
        modules.for_each(|(index, id)| visit(at.key("modules").index(index), Named::Module, id.as_str()));
        form.then.iter().for_each(|id| visit(at.key("then"), Named::Module, id.as_str()));
    }
    for (place, shares) in shares_at(bank) {
        shares.0.iter().for_each(|(id, _)| visit(place.key(id.as_str()), Named::Module, id.as_str()));
    }
    for (index, evidence) in bank.evidence.iter().enumerate() {
        visit(root("evidence").index(index).key("entry_point"), Named::EntryPoint, evidence.entry_point.as_str());
    }
    for (at, placed) in bank.items_at() {
        let weights = placed.item.weights.iter().map(|weight| weight.entry_point.as_str());
        weights.for_each(|id| visit(at.key("weights").key(id), Named::EntryPoint, id));
        placed.item.source.iter().for_each(|id| visit(at.key("source"), Named::Source, id));
    }
    for (index, option) in bank.entry_points.iter().enumerate() {
        let at = root("entry_points").index(index);
        let gates = option.gates.iter().enumerate();
        gates.for_each(|(index, id)| visit(at.key("gates").index(index), Named::Item, id.as_str()));
        for (index, action) in option.actions.iter().enumerate() {
            let at = at.key("actions").index(index).key("needs");
            let needs = action.needs.iter().enumerate();
            needs.for_each(|(index, need)| visit(at.index(index).key("item"), Named::Item, need.item.as_str()));
        }
    }
    for (index, first_move) in bank.first_moves.iter().enumerate() {
        let at = root("first_moves").index(index).key("lifts");
        first_move.lifts.iter().enumerate().for_each(|(index, id)| visit(at.index(index), Named::Item, id.as_str()));
    }
    bank.prompts.keys().for_each(|part| visit(root("prompts").key(part), Named::Part, part));
}

pub(super) fn known(bank: &Bank, findings: &mut Findings) {
    let modules: BTreeSet<&str> = bank.modules.iter().map(|module| module.id.as_str()).collect();
    let items: BTreeSet<&str> = bank.items().map(|placed| placed.item.id.as_str()).collect();
    let options: BTreeSet<&str> = bank.entry_points.iter().map(|option| option.id.as_str()).collect();
    let sources: BTreeSet<&str> = bank.sources.iter().map(|source| source.id.as_str()).collect();
    let parts: BTreeSet<&str> = modules.iter().copied().chain(PARTS).collect();
    let mut suggestions = 0;
    references(bank, &mut |place, named, id| {
        let known = match named {
            Named::Module => &modules,
            Named::EntryPoint => &options,
            Named::Source => &sources,
            Named::Part => &parts,
            _ => &items,
        };
        if !known.contains(id) {
            suggestions += 1;
            let candidates = &mut known.iter().copied().take(CANDIDATES);
            let nearest = if suggestions <= SUGGESTIONS { nearest(id, candidates) } else { None };
            findings.note(place, FaultKind::Unknown { named, id: id.chars().take(64).collect(), nearest });
        }
    });
}

pub(super) fn listed_once(bank: &Bank, findings: &mut Findings) {
    // References in one list share the place of the list; weights and shares are keys, which JSON has once.
    let mut seen = BTreeSet::new();
    references(bank, &mut |place, _, id| {
        let entry = if place.last() == "item" { place.parent().unwrap_or_default() } else { place.clone() };
        if !entry.last().bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        if !seen.insert((entry.parent(), id)) {
            findings.note(place, FaultKind::Repeated { id: id.to_owned() });
        }
    });
}

/// Whether a module is scored, by its id.
fn scored(bank: &Bank) -> BTreeMap<&str, bool> {
    bank.modules.iter().map(|module| (module.id.as_str(), module.scored)).collect()
}

pub(super) fn named_modules(bank: &Bank, findings: &mut Findings) {
    let scored = scored(bank);
    for id in [NEEDS, CONDITIONS] {
        if scored.get(id) != Some(&true) {
            findings.note(root("modules"), FaultKind::NamedModule { id });
        }
    }
}

pub(super) fn gates(bank: &Bank, findings: &mut Findings) {
    let homes: BTreeMap<&str, &str> = bank.items().map(|at| (at.item.id.as_str(), at.module.id.as_str())).collect();
    for (index, option) in bank.entry_points.iter().enumerate() {
        for (gate, id) in option.gates.iter().enumerate() {
            if homes.get(id.as_str()).is_some_and(|home| *home != CONDITIONS) {
                let place = root("entry_points").index(index).key("gates").index(gate);
                findings.note(place, FaultKind::GateNotCondition { id: id.to_string() });
            }
        }
    }
}

/// Every set of shares with its place.
pub fn shares_at(bank: &Bank) -> impl Iterator<Item = (Place, &Shares)> {
    let presets = bank.presets.iter().enumerate();
    let presets = presets.map(|(index, preset)| (root("presets").index(index).key("shares"), &preset.shares));
    presets.chain([(root("readiness_shares"), &bank.readiness_shares)])
}

pub(super) fn shares_of_scored(bank: &Bank, findings: &mut Findings) {
    let scored = scored(bank);
    for (at, shares) in shares_at(bank) {
        for (id, _) in &shares.0 {
            if scored.get(id.as_str()) == Some(&false) {
                findings.note(at.key(id.as_str()), FaultKind::NotScored { id: id.to_string() });
            }
        }
    }
}

pub(super) fn forms(bank: &Bank, findings: &mut Findings) {
    for (index, form) in bank.forms.iter().enumerate() {
        let lacks = |id: &&str| form.gives != Gives::Profile && !form.modules.contains(&ModuleId::from(*id));
        for id in [NEEDS, CONDITIONS].into_iter().filter(lacks) {
            findings.note(root("forms").index(index).key("modules"), FaultKind::FormLacks { id });
        }
    }
}

pub(super) fn follow_up(bank: &Bank, findings: &mut Findings) {
    let scored = scored(bank);
    for (index, form) in bank.forms.iter().enumerate() {
        if form.then.as_ref().is_some_and(|id| scored.get(id.as_str()) == Some(&true)) {
            findings.note(root("forms").index(index).key("then"), FaultKind::FollowUpScored);
        }
    }
}

pub(super) fn weights_where_scored(bank: &Bank, findings: &mut Findings) {
    for (at, placed) in bank.items_at() {
        let scored = placed.module.scored;
        if scored && placed.item.choice.is_some() || !scored && placed.item.choice.is_none() {
            findings.note(at.key("weight"), FaultKind::WeightOfOtherKind { scored });
        }
        if !scored && !placed.item.weights.is_empty() {
            findings.note(at.key("weights"), FaultKind::WeightOfOtherKind { scored });
        }
    }
}

pub(super) fn warnings(bank: &Bank, findings: &mut Findings) {
    for (at, _) in bank.items_at().filter(|(_, placed)| placed.module.scored && placed.item.warning_at.is_some()) {
        findings.note(at.key("warning_at"), FaultKind::WarningWhereScored);
    }
}

pub(super) fn every_entry_point(bank: &Bank, findings: &mut Findings) {
    for (index, module) in bank.modules.iter().enumerate().filter(|(_, module)| module.scored) {
        let weighed: BTreeSet<&str> =
            module.items().flat_map(|item| &item.weights).map(|weight| weight.entry_point.as_str()).collect();
        // Those past the limit are refused by their number already.
        for option in
            bank.entry_points.iter().take(ENTRY_POINT_LIMIT).filter(|option| !weighed.contains(option.id.as_str()))
        {
            findings.note(root("modules").index(index), FaultKind::NoWeight { entry_point: option.id.to_string() });
        }
    }
}
