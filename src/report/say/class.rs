//! Classes, gates and entry points in words.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{percent, whole};
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::scoring::outcome::{Class, GateState};

/// The name of a class.
pub fn class(text: &ResultTexts, class: Class) -> &'static str {
    match class {
        Class::StartNow => text.list.start_now,
        Class::PrepareFirst => text.list.prepare_first,
        Class::BuildConditions => text.list.build_conditions,
        Class::ReadyNotPressing => text.list.ready_not_pressing,
        Class::NotNow => text.list.not_now,
        Class::Unclassed => text.list.unclassed,
    }
}

/// What each class means, with the bank's cut-offs, in the order of the rules.
pub fn meanings(text: &ResultTexts, cut_offs: &CutOffs) -> [String; 6] {
    let list = &text.list;
    let values = [
        ("need", whole(cut_offs.need_pressing)),
        ("start", whole(cut_offs.ready_start)),
        ("prepare", whole(cut_offs.ready_prepare)),
        ("warnings", cut_offs.warnings_start.to_string()),
        ("blocked", cut_offs.blocked_prepare.to_string()),
        ("coverage", percent(cut_offs.class_coverage)),
    ];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    [
        list.start_now_means,
        list.prepare_first_means,
        list.build_conditions_means,
        list.ready_not_pressing_means,
        list.not_now_means,
        list.unclassed_means,
    ]
    .map(|meaning| fill(meaning, &values))
}

/// The state of a gate.
pub fn gate(text: &ResultTexts, state: GateState) -> &'static str {
    match state {
        GateState::Met => text.list.gate_met,
        GateState::Warning => text.list.gate_warning,
        GateState::Blocked => text.list.gate_blocked,
        GateState::Open => text.list.gate_open,
        GateState::NotApplicable => text.list.gate_not_applicable,
    }
}

/// "1. Rookie development", or the title alone where no order is shown.
pub fn heading(text: &ResultTexts, part: &EntryPointPart) -> String {
    match part.rank {
        Some(rank) => fill(text.list.title_ranked, &[("rank", &rank.to_string()), ("title", &part.name.title)]),
        None => part.name.title.clone(),
    }
}

/// "64 of 69 answered, 5 not sure".
pub fn counts(text: &ResultTexts, report: &Report) -> String {
    let (page, counts) = (&text.page, &report.about.counts);
    let all = counts.asked().to_string();
    let mut parts = vec![fill(page.answered, &[("n", &counts.answered.to_string()), ("all", &all)])];
    for (text, count) in
        [(page.not_sure, counts.not_sure), (page.absent, counts.absent), (page.not_applicable, counts.not_applicable)]
    {
        if count > 0 {
            parts.push(fill(text, &[("n", &count.to_string())]));
        }
    }
    parts.join(page.separator)
}

/// A heading with how many entry points there are.
pub fn with_count(text: &ResultTexts, pattern: &str, report: &Report) -> String {
    super::verdict::plural_word(text, pattern, report.entry_points.len())
}
