//! Rules about numbers: how many of each, what sums to what, which stands before which.

use std::collections::BTreeMap;

use crate::bank::cut_offs::{PAIRS, named};
use crate::bank::fault::{FaultKind, Named};
use crate::bank::id::CONDITIONS;
use crate::bank::model::Bank;
use crate::json::place::Place;

use super::Findings;

/// More than these no screen can compare.
pub const ENTRY_POINT_LIMIT: usize = 8;
const ITEM_LIMIT: usize = 1_000;
const LEVELS_LEAST: usize = 2;
/// Levels are counted in halves in one byte.
const LEVELS_MOST: usize = 100;

fn root(key: &str) -> Place {
    Place::root().key(key)
}

pub(super) fn at_least_one(bank: &Bank, findings: &mut Findings) {
    let lists = [
        ("forms", Named::Form, bank.forms.len()),
        ("presets", Named::Preset, bank.presets.len()),
        ("entry_points", Named::EntryPoint, bank.entry_points.len()),
    ];
    for (key, named, _) in lists.into_iter().filter(|(_, _, count)| *count == 0) {
        findings.note(root(key), FaultKind::NoneOf { named });
    }
}

pub(super) fn limits(bank: &Bank, findings: &mut Findings) {
    let lists = [
        ("modules", Named::Item, bank.items().count(), ITEM_LIMIT),
        ("entry_points", Named::EntryPoint, bank.entry_points.len(), ENTRY_POINT_LIMIT),
    ];
    for (key, named, found, limit) in lists.into_iter().filter(|(_, _, found, limit)| found > limit) {
        findings.note(root(key), FaultKind::TooMany { named, found, limit });
    }
}

pub(super) fn scale_length(bank: &Bank, findings: &mut Findings) {
    for (index, module) in bank.modules.iter().enumerate() {
        let found = module.labels.len();
        if !(LEVELS_LEAST..=LEVELS_MOST).contains(&found) {
            let kind = FaultKind::ScaleLength { found, least: LEVELS_LEAST, most: LEVELS_MOST };
            findings.note(root("modules").index(index).key("labels"), kind);
        }
    }
}

pub(super) fn level_count(bank: &Bank, findings: &mut Findings) {
    for (at, placed) in bank.items_at() {
        let (found, expected) = (placed.item.levels.len(), placed.module.labels.len());
        // Without labels nothing is known about the right number; the rule on scales tells.
        if found != expected && expected > 0 {
            findings.note(at.key("levels"), FaultKind::LevelCount { found, expected });
        }
    }
}

pub(super) fn zero_weight(bank: &Bank, findings: &mut Findings) {
    for (at, placed) in bank.items_at() {
        for weight in placed.item.weights.iter().filter(|weight| weight.weight == 0) {
            findings.note(at.key("weights").key(weight.entry_point.as_str()).key("weight"), FaultKind::ZeroWeight);
        }
    }
}

pub(super) fn share_sum(bank: &Bank, findings: &mut Findings) {
    for (index, preset) in bank.presets.iter().enumerate() {
        let found = preset.shares.total();
        if found != 100 {
            findings.note(root("presets").index(index).key("shares"), FaultKind::ShareSum { found });
        }
    }
}

pub(super) fn readiness(bank: &Bank, findings: &mut Findings) {
    if bank.readiness_shares.total() == 0 {
        findings.note(root("readiness_shares"), FaultKind::NoReadiness);
    }
}

pub(super) fn cut_offs(bank: &Bank, findings: &mut Findings) {
    let values: BTreeMap<&str, f64> = named(&bank.cut_offs).into_iter().collect();
    for (lower, higher) in PAIRS {
        if values.get(lower) > values.get(higher) {
            findings.note(root("cut_offs").key(lower), FaultKind::CutOffOrder { lower, higher });
        }
    }
}

pub(super) fn slip(bank: &Bank, findings: &mut Findings) {
    if bank.cut_offs.slip > 0.5 {
        findings.note(root("cut_offs").key("slip"), FaultKind::Slip);
    }
}

pub(super) fn gate_cut_offs(bank: &Bank, findings: &mut Findings) {
    let Some(conditions) = bank.module(CONDITIONS).filter(|module| !module.labels.is_empty()) else { return };
    let top = conditions.top();
    let cut_offs = [
        ("gate_blocked_below", bank.cut_offs.gate_blocked_below),
        ("gate_warning_below", bank.cut_offs.gate_warning_below),
    ];
    for (name, _) in cut_offs.into_iter().filter(|(_, cut_off)| *cut_off > f64::from(top)) {
        findings.note(root("cut_offs").key(name), FaultKind::GateCutOff { top });
    }
}

pub(super) fn levels_exist(bank: &Bank, findings: &mut Findings) {
    let with_labels = bank.items().filter(|at| !at.module.labels.is_empty());
    let tops: BTreeMap<&str, u8> = with_labels.map(|at| (at.item.id.as_str(), at.module.top())).collect();
    for (at, placed) in bank.items_at() {
        let top = tops.get(placed.item.id.as_str()).copied().unwrap_or(u8::MAX);
        if let Some(found) = placed.item.warning_at.filter(|found| *found > top) {
            findings.note(at.key("warning_at"), FaultKind::NoSuchLevel { found, top });
        }
        for (index, was) in placed.item.was.iter().enumerate() {
            for (old, found) in was.levels.iter().flatten().copied().enumerate() {
                let above = tops.get(placed.item.id.as_str()).filter(|top| found > **top);
                let place = || at.key("was").index(index).key("levels").index(old);
                above.into_iter().for_each(|top| findings.note(place(), FaultKind::NoSuchLevel { found, top: *top }));
            }
        }
    }
    for (index, option) in bank.entry_points.iter().enumerate() {
        for (action_index, action) in option.actions.iter().enumerate() {
            let at = root("entry_points").index(index).key("actions").index(action_index).key("needs");
            for (index, need) in action.needs.iter().enumerate() {
                let found = need.at_least;
                if let Some(top) = tops.get(need.item.as_str()).copied().filter(|top| found > *top) {
                    findings.note(at.index(index).key("at_least"), FaultKind::NoSuchLevel { found, top });
                }
            }
        }
    }
}

pub(super) fn months(bank: &Bank, findings: &mut Findings) {
    let actions = bank.entry_points.iter().enumerate().flat_map(|(index, option)| {
        let at = root("entry_points").index(index).key("actions");
        option.actions.iter().enumerate().map(move |(index, action)| (at.index(index), action.months))
    });
    let first_moves = bank.first_moves.iter().enumerate();
    let first_moves = first_moves.map(|(index, each)| (root("first_moves").index(index), each.months));
    for (at, (first, last)) in actions.chain(first_moves) {
        if first > last {
            findings.note(at.key("months"), FaultKind::Months);
        }
    }
}
