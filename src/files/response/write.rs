//! Puts a response into the shape of its file.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::bank::model::{Bank, Shares};
use crate::files::wire;
use crate::files::wire::response::{
    AnswerFile, AppFile, BankFile, CriticalFile, EarlierFile, PlanFile, PlannedFile, PresetFile, ResponseFile,
    StampFile,
};
use crate::files::wire::values::{
    Count, Day, Id, LevelNumber, Ordered, Owner, Percentage, ResponseFormat, Tab, Text, Uuid, Word,
};
use crate::order::map::SortedMap;
use crate::order::sort_by_key;
use crate::response::answer::{Answer, State};
use crate::response::clock::{Earlier, Stamp};
use crate::response::model::{BankRef, Critical, Plan, Planned, Response, Weighting};

/// The name of this tool in files.
pub const APP: &str = "foothold";

/// The response without its result. Own shares come in the bank's order, all other maps in the order of their keys.
pub fn file(response: &Response, bank: &Bank) -> ResponseFile {
    let answers = |answers| Ordered::of(answers, answer);
    ResponseFile {
        format: ResponseFormat,
        id: Uuid(response.id.clone()),
        kind: Word(response.kind),
        form: Id::of(&response.form),
        bank: bank_ref(&response.bank),
        created_at: Some(Text(response.created_at.clone())),
        updated_at: Some(Text(response.updated_at.clone())),
        revision: Some(Count(response.revision)),
        title: Some(Text(response.title.clone())),
        role: response.role.as_ref().map(Id::of),
        preset: Some(preset(&response.weighting, bank)),
        answers: answers(&response.answers),
        kept: answers(&response.kept).unless_empty(),
        critical: (!response.critical.is_empty()).then(|| response.critical.iter().map(critical).collect()),
        choice: Ordered::of(&response.choice, answers).unless_empty(),
        plan: response.plan.as_ref().map(plan),
        clocks: unless_empty(response.clocks.iter().map(|(slot, at)| (slot.to_string(), stamp(at)))),
        earlier: unless_empty(
            response.earlier.iter().map(|(slot, list)| (slot.to_string(), list.iter().map(earlier).collect())),
        ),
        rest: members(&response.rest),
        app: Some(AppFile {
            name: Some(Text(APP.to_owned())),
            version: Some(Text(env!("CARGO_PKG_VERSION").to_owned())),
        }),
        result: None,
    }
}

/// One answer as it stands in files.
pub fn answer_tree(given: &Answer) -> Value {
    wire::tree(&answer(given))
}

fn answer(answer: &Answer) -> AnswerFile {
    let flag = |is_set: bool| is_set.then_some(true);
    AnswerFile {
        level: answer.level().map(LevelNumber),
        not_sure: flag(answer.state == Some(State::NotSure)),
        not_applicable: flag(answer.state == Some(State::NotApplicable)),
        since: answer.since.map(Word),
        reach: answer.reach.map(Word),
        evidence: answer.evidence.map(Word),
        low_on_purpose: flag(answer.low_on_purpose),
        discuss: flag(answer.discuss),
        note: Text::unless_empty(&answer.note),
        rest: members(&answer.rest),
    }
}

fn bank_ref(bank: &BankRef) -> BankFile {
    BankFile {
        id: Id(bank.id.clone()),
        version: Text(bank.version.clone()),
        digest: bank.digest.clone().map(Text),
        rest: members(&bank.rest),
    }
}

fn preset(weighting: &Weighting, bank: &Bank) -> PresetFile {
    match weighting {
        Weighting::Preset(id) => PresetFile::Preset(Id::of(id)),
        Weighting::Own(shares) => PresetFile::Own(in_bank_order(shares, bank)),
    }
}

/// Shares of the bank's modules in the bank's order, then those of others.
pub fn in_bank_order(shares: &Shares, bank: &Bank) -> Ordered<Percentage> {
    let mut sorted: Vec<_> = shares.0.iter().map(|(module, share)| (module.to_string(), Percentage(*share))).collect();
    sort_by_key(&mut sorted, |(module, _)| {
        bank.modules.iter().position(|known| known.id.as_str() == module).unwrap_or(usize::MAX)
    });
    Ordered(sorted)
}

fn unless_empty<V>(entries: impl Iterator<Item = (String, V)>) -> Option<BTreeMap<String, V>> {
    let entries: BTreeMap<String, V> = entries.collect();
    (!entries.is_empty()).then_some(entries)
}

fn members(rest: &SortedMap<String, Value>) -> BTreeMap<String, Value> {
    rest.clone().into_iter().collect()
}

fn stamp(stamp: &Stamp) -> StampFile {
    StampFile(Count(stamp.count), Tab(stamp.tab.clone()))
}

fn earlier(earlier: &Earlier) -> EarlierFile {
    EarlierFile { at: stamp(&earlier.stamp), answer: answer(&earlier.answer) }
}

fn critical(critical: &Critical) -> CriticalFile {
    let root_cause = Some(Text(critical.root_cause.clone()));
    CriticalFile { item: Id::of(&critical.item), root_cause, rest: members(&critical.rest) }
}

fn plan(plan: &Plan) -> PlanFile {
    PlanFile {
        entry_point: plan.entry_point.as_ref().map(Id::of),
        actions: Ordered::of(&plan.actions, planned).unless_empty(),
        conditions: Ordered::of(&plan.conditions, planned).unless_empty(),
        rest: members(&plan.rest),
    }
}

fn planned(planned: &Planned) -> PlannedFile {
    PlannedFile {
        status: Some(Word(planned.status)),
        owner: Some(Owner(planned.owner.clone())),
        due: Some(Day(planned.due.map(|due| due.to_string()).unwrap_or_default())),
        note: Some(Text(planned.note.clone())),
        rest: members(&planned.rest),
    }
}
