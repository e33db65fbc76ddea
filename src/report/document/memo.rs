//! A memo for a board: on one page what was asked, what was found, why, what is asked of the board, and what comes next.

use crate::bank::model::HeldBy;
use crate::i18n::en::ENGLISH;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::fill;
use crate::i18n::time;
use crate::order::sort_by_key;
use crate::plan::task::TaskKind;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::report::names::EntryPointName;
use crate::report::plan::TaskPart;
use crate::report::priority::Area;
use crate::report::say::{self, firmness};
use crate::report::verdict::{Closing, VerdictPart};
use crate::report::why::Reason;
use crate::response::model::Status;
use crate::scoring::outcome::VerdictKind;

use super::cover;
use super::source::Source;
use super::{Block, Document, Entry, Part};

/// Reasons, requests and steps: as many of each as one page holds.
const FEW: usize = 3;

/// The memo. It names no note and carries no answers.
pub fn memo(text: &ResultTexts, source: &Source<'_>) -> Document {
    let (words, report) = (&text.memo, source.report);
    let title = match source.response.title.trim() {
        "" => words.title_untitled.to_owned(),
        title => fill(words.title, &[("assessment", title)]),
    };
    let listed = |id: &str, heading: &str, entries: Vec<Entry>| {
        (!entries.is_empty()).then(|| Part::new(id, heading, vec![Block::List(entries)]))
    };
    let parts = [
        Some(Part::new("asked", words.asked, vec![Block::Paragraph(asked(text, source))])),
        Some(Part::new("found", words.found, found(text, source))),
        listed("why", words.why, why(text, report)),
        listed("ask", words.ask, ask(text, report)),
        Some(Part::new("steps", words.steps, vec![Block::Steps(steps(text, report))])),
        Some(Part::new(
            "limits",
            words.limits,
            vec![Block::Paragraph(format!("{} {}", report.method.notice, words.limits_text))],
        )),
    ];
    let date = source.date.map(|date| (words.date, time::day(&text.time, date)));
    let lines = [(words.from, cover::by(text, source))].into_iter().chain(date);
    // A board need not know the bank that the tool comes with by its version; of another one it has to be told.
    let other = (!report.method.is_built_in).then(|| (words.bank, cover::bank_of(text, source)));
    let lines = lines.chain(other);
    let lines = lines.chain([(words.care, words.care_text.to_owned())]);
    Document {
        language: ENGLISH.language,
        title,
        cover: lines.map(|(name, value)| (name.to_owned(), value)).collect(),
        parts: parts.into_iter().flatten().collect(),
    }
}

fn asked(text: &ResultTexts, source: &Source<'_>) -> String {
    let counts = &source.report.about.counts;
    let pattern =
        if source.report.closing == Closing::Profile { text.memo.asked_profile } else { text.memo.asked_text };
    let (n, all) = (counts.answered.to_string(), counts.asked().to_string());
    fill(pattern, &[("n", &n), ("all", &all), ("bank", &source.bank.title)])
}

/// The verdict, its reason, and the map in a sentence.
fn found(text: &ResultTexts, source: &Source<'_>) -> Vec<Block> {
    let report = source.report;
    let spoken = say::verdict::spoken(text, report);
    let mut blocks = vec![Block::Lead(spoken.sentence)];
    let named = match &report.closing {
        Closing::Shortlist(names) => names.clone(),
        _ => spoken.named,
    };
    if !named.is_empty() {
        blocks.push(Block::List(named.iter().map(|name| Entry::text(name.title.clone())).collect()));
    }
    let label = report.firmness.as_ref().map(|firm| firmness::label(text, firm.label).to_owned());
    let reason = reason(text, &report.closing).or_else(|| spoken.reasons.into_iter().next());
    let reasons = label.into_iter().chain(reason);
    blocks.push(Block::Paragraph(reasons.collect::<Vec<_>>().join(" ")));
    let gates: Vec<Entry> = super::verdict::rest(text, report).into_iter().flat_map(entries).take(FEW).collect();
    if !gates.is_empty() {
        blocks.push(Block::List(gates));
    }
    if report.shows.map {
        blocks.push(Block::Paragraph(say::map::summary(text, report, &source.bank.cut_offs)));
    }
    blocks
}

/// The verdict's reason where the report's own speaks to whoever answered; a memo speaks for them.
fn reason(text: &ResultTexts, closing: &Closing) -> Option<String> {
    let words = &text.memo;
    let part = match closing {
        Closing::Profile => return None,
        Closing::Shortlist(names) => return (!names.is_empty()).then(|| words.found_shortlist.to_owned()),
        Closing::Verdict(part) => part,
    };
    let one = part.lead.as_ref().or_else(|| part.named.first());
    let title = |name: Option<&EntryPointName>| name.map(|name| say::inside(&name.title)).unwrap_or_default();
    let pattern = match part.kind {
        VerdictKind::BuildConditionsFirst => return None,
        VerdictKind::NotEnoughAnswers => words.found_not_enough,
        VerdictKind::NoPressingNeed => words.found_no_need,
        VerdictKind::NeedsAreMild => words.found_mild,
        VerdictKind::StartXPrepareY if part.lead.is_some() => words.found_start_prepare,
        _ if part.lead.is_some() => return None,
        _ if part.named.len() < 2 => words.found_unsure,
        VerdictKind::PrepareThenStart => words.found_shared_prepare,
        _ => words.found_shared,
    };
    Some(fill(pattern, &[("x", &title(one)), ("y", &title(part.prepare.as_ref()))]))
}

/// The entries of a list without what stands under them.
fn entries(block: Block) -> Vec<Entry> {
    match block {
        Block::List(entries) | Block::Steps(entries) => {
            entries.into_iter().map(|entry| Entry { below: Vec::new(), ..entry }).collect()
        }
        _ => Vec::new(),
    }
}

/// Of one that leads the strongest reasons; of several that share, the strongest of each; else what hurts most.
fn why(text: &ResultTexts, report: &Report) -> Vec<Entry> {
    let leading = report.closing.leading();
    let part = |name: &EntryPointName| report.at(name.place);
    match leading.as_slice() {
        [] if report.shows.findings => areas(text, report),
        [] => Vec::new(),
        [one] => part(one).map(|part| reasons(text, part)).unwrap_or_default(),
        several => several.iter().filter_map(part).filter_map(|part| strongest(text, part)).collect(),
    }
}

fn reasons(text: &ResultTexts, part: &EntryPointPart) -> Vec<Entry> {
    let reasons = part.why.speaks_for.iter().take(FEW);
    let entry = |reason: &Reason| {
        Entry::about(reason.said.item.short.clone(), say::finding::level_sentence(text, &reason.said))
    };
    reasons.map(entry).collect()
}

fn strongest(text: &ResultTexts, part: &EntryPointPart) -> Option<Entry> {
    let reason = part.why.speaks_for.first()?;
    let level = say::inside(&say::level(text, &reason.said.text));
    let values = [("item", reason.said.item.short.as_str()), ("level", &level)];
    Some(Entry::about(part.name.title.clone(), fill(text.memo.why_for, &values)))
}

fn areas(text: &ResultTexts, report: &Report) -> Vec<Entry> {
    let area = |area: &Area| {
        let values = [("title", area.title.as_str()), ("value", &whole(area.value))];
        Entry::text(format!("{}.", fill(text.findings.area, &values)))
    };
    report.priorities.areas.iter().take(FEW).map(area).collect()
}

/// What the verdict asks for, then the gates that the board itself holds.
fn ask(text: &ResultTexts, report: &Report) -> Vec<Entry> {
    let words = &text.memo;
    let asks = match &report.closing {
        Closing::Profile => vec![words.ask_profile.to_owned()],
        Closing::Shortlist(_) => vec![words.ask_shortlist.to_owned()],
        Closing::Verdict(part) => verdict(text, part),
    };
    let mut asks: Vec<Entry> = asks.into_iter().map(Entry::text).collect();
    if report.shows.entry_points {
        let leading = report.closing.leading();
        let held = report.barriers.iter().filter(|barrier| barrier.held_by == Some(HeldBy::Board));
        let held = held.filter(|barrier| leading.is_empty() || barrier.gates.iter().any(|gate| leading.contains(gate)));
        asks.extend(held.map(|barrier| {
            let level = say::level(text, &barrier.said.text);
            Entry::about(barrier.said.item.short.clone(), fill(words.ask_open, &[("level", &level)]))
        }));
    }
    asks.truncate(FEW);
    asks
}

fn verdict(text: &ResultTexts, part: &VerdictPart) -> Vec<String> {
    let words = &text.memo;
    let title = |name: &Option<EntryPointName>| name.as_ref().map(|name| say::inside(&name.title)).unwrap_or_default();
    let (x, y) = (title(&part.lead), title(&part.prepare));
    let filled = |pattern: &str| fill(pattern, &[("x", &x), ("y", &y)]);
    match part.kind {
        VerdictKind::NotEnoughAnswers => vec![words.ask_answers.to_owned()],
        VerdictKind::NoPressingNeed | VerdictKind::NeedsAreMild => vec![words.ask_none.to_owned()],
        VerdictKind::BuildConditionsFirst => vec![words.ask_build.to_owned()],
        _ if part.lead.is_none() => vec![words.ask_choose.to_owned()],
        VerdictKind::PrepareThenStart => vec![filled(words.ask_prepare)],
        VerdictKind::StartXPrepareY => vec![filled(words.ask_start), filled(words.ask_prepare_beside)],
        VerdictKind::Start | VerdictKind::ChooseBetween => vec![filled(words.ask_start)],
    }
}

/// What is planned and not done, what is due first ahead; without a plan what the result calls for.
fn steps(text: &ResultTexts, report: &Report) -> Vec<Entry> {
    let is_ahead = |task: &&TaskPart| {
        task.planned.as_ref().is_some_and(|planned| matches!(planned.status, Status::Planned | Status::Started))
    };
    let mut planned: Vec<&TaskPart> = report.plan.tasks().filter(is_ahead).collect();
    sort_by_key(&mut planned, |task| task.planned.as_ref().map(|planned| (planned.due.is_none(), planned.due)));
    let mut steps: Vec<Entry> = planned.into_iter().map(|task| step(text, task)).collect();
    if steps.len() < FEW {
        steps.extend(called_for(text, report).into_iter().map(Entry::text));
    }
    steps.truncate(FEW);
    steps
}

fn step(text: &ResultTexts, task: &TaskPart) -> Entry {
    let words = &text.memo;
    let (owner, due) = task.planned.as_ref().map_or(("", None), |planned| (planned.owner.trim(), planned.due));
    let date = due.map(|due| time::day(&text.time, due));
    let said = match (owner, &date) {
        ("", None) => String::new(),
        ("", Some(date)) => fill(words.step_date, &[("date", date)]),
        (owner, None) => fill(words.step_owner_only, &[("owner", owner)]),
        (owner, Some(date)) => fill(words.step_owner, &[("owner", owner), ("date", date)]),
    };
    // A condition is a thing and not a deed: what is to be done with it is said.
    let name = match task.kind {
        TaskKind::Condition => fill(words.step_condition, &[("item", &say::inside(&task.text))]),
        _ => task.text.clone(),
    };
    Entry::about(name, said)
}

fn called_for(text: &ResultTexts, report: &Report) -> Vec<String> {
    let words = &text.memo;
    let item = |pattern: &str, short: &str| fill(pattern, &[("item", &say::inside(short))]);
    let conditions = report.plan.conditions.iter().filter(|task| task.planned.is_none()).map(|task| {
        let pattern = if task.said.is_none() { words.step_find_out } else { words.step_condition };
        item(pattern, &task.text)
    });
    let unknown = report.blind_spots.not_sure.iter().filter(|spot| spot.decisive);
    let unknown = unknown.map(|spot| item(words.step_find_out, &spot.item.short));
    let mut steps: Vec<String> = conditions.take(2).collect();
    steps.extend(unknown.take(1).filter(|step| !steps.contains(step)).collect::<Vec<_>>());
    if matches!(&report.closing, Closing::Verdict(part) if part.lead.is_some()) {
        steps.push(words.step_check.to_owned());
    }
    steps.extend([words.step_talk.to_owned(), words.step_again.to_owned()]);
    steps
}
