//! The entry points one by one: class, fit, gates, what speaks for each and what holds it back; and how firm the order is.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{points, whole};
use crate::i18n::text::{fill, grouped};
use crate::report::Report;
use crate::report::chart::Breadth;
use crate::report::entry_point::{EntryPointPart, Gate, ModuleIndex};
use crate::report::picture::{self, shares::shares};
use crate::report::say::{self, class, finding, neighbor, value};
use crate::report::why::Reason;

use super::source::Source;
use super::{Block, Entry, Part, Table};

/// How many reasons of a kind stand under an entry point that the result does not name.
const FEW: usize = 3;

pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Part {
    let (words, report) = (&text.document, source.report);
    let (heading, intro) = if report.shows.ranking {
        (text.list.heading_ranked, words.options_ranked)
    } else {
        (text.list.heading_plain, words.options_plain)
    };
    let mut blocks = vec![Block::Paragraph(intro.to_owned()), Block::Table(modules(text, report))];
    blocks.push(Block::Heading(text.list.classes.to_owned()));
    blocks.push(Block::List(class::meanings(text, &source.bank.cut_offs).into_iter().map(Entry::text).collect()));
    for one in &report.entry_points {
        blocks.extend(option(text, report, one, &source.bank.cut_offs));
    }
    Part::new("entry-points", class::with_count(text, heading, report), blocks).on_new_page()
}

fn option(text: &ResultTexts, report: &Report, part: &EntryPointPart, cut_offs: &CutOffs) -> Vec<Block> {
    let words = &text.document;
    let mut sentences = vec![standing(text, report, part)];
    if part.provisional {
        sentences.push(text.list.provisional.to_owned());
    }
    if !part.gates.is_empty() {
        let gate = |gate: &Gate| {
            let state = class::gate(text, gate.state);
            fill(text.document.option_gate, &[("item", &say::inside(&gate.item.short)), ("state", state)])
        };
        let gates = part.gates.iter().map(gate).collect::<Vec<_>>().join(text.page.separator);
        sentences.push(fill(text.document.option_gates, &[("gates", &gates)]));
    }
    let next = report.neighbors.iter().find(|pair| pair.upper.id == part.name.id);
    let next = next.map(|pair| neighbor::sentences(text, pair, cut_offs)).unwrap_or_default();
    let leads = report.closing.leading().contains(&part.name);
    let most = if leads { usize::MAX } else { FEW };
    let picture = leads.then(|| Block::Picture(picture::modules::modules(text, part, Breadth::Wide)));
    let mut blocks = vec![Block::Heading(class::heading(text, part)), Block::Paragraph(sentences.join(" "))];
    if !next.is_empty() {
        blocks.push(Block::Paragraph(next.join(" ")));
    }
    blocks.extend(picture);
    blocks.push(Block::List(vec![
        reasons(text, [words.option_for, words.option_for_points, text.list.for_none], &part.why.speaks_for, most, 1.0),
        reasons(
            text,
            [text.list.against, words.option_against, text.list.against_none],
            &part.why.holds_back,
            most,
            -1.0,
        ),
    ]));
    blocks
}

fn standing(text: &ResultTexts, report: &Report, part: &EntryPointPart) -> String {
    let (words, class) = (&text.document, class::class(text, part.class));
    if !report.shows.ranking {
        return fill(words.option_class, &[("class", class)]);
    }
    let fit = value::value(text, part.fit);
    match part.fit_range.filter(|range| whole(range.low) != whole(range.high)) {
        Some(range) => {
            let (low, high) = (whole(range.low), whole(range.high));
            fill(words.option_fit_range, &[("class", class), ("fit", &fit), ("low", &low), ("high", &high)])
        }
        None => fill(words.option_fit, &[("class", class), ("fit", &fit)]),
    }
}

/// One list under its name; `sign` is 1 for what adds, -1 for what is missing.
fn reasons(text: &ResultTexts, [name, some, none]: [&str; 3], reasons: &[Reason], most: usize, sign: f64) -> Entry {
    let entry = |reason: &Reason| {
        let level = say::level(text, &reason.said.text);
        let values = [("level", level.as_str()), ("points", &points(sign * reason.points))];
        let because = finding::because(text, reason).map(|because| format!(" {}.", say::bare(&because)));
        let sentence = fill(text.document.option_reason, &values);
        Entry::about(reason.said.item.short.clone(), sentence + &because.unwrap_or_default())
    };
    let below: Vec<Entry> = reasons.iter().take(most).map(entry).collect();
    let said = if below.is_empty() { none } else { some };
    Entry { below, ..Entry::about(name, said) }
}

/// Every entry point's index in every module.
fn modules(text: &ResultTexts, report: &Report) -> Table {
    let titles = report.entry_points.first().map(|part| part.modules.as_slice()).unwrap_or_default();
    let mut head = vec![text.map.column_entry_point.to_owned()];
    head.extend(titles.iter().map(|module| module.title.clone()));
    let cell = |module: &ModuleIndex| value::value_range(text, module.value, module.range);
    let row =
        |part: &EntryPointPart| std::iter::once(part.name.title.clone()).chain(part.modules.iter().map(cell)).collect();
    let is_number = (0..head.len()).map(|column| column > 0).collect();
    let caption = text.document.modules_caption.to_owned();
    Table { caption, head, rows: report.entry_points.iter().map(row).collect(), is_number }
}

/// How often each came first, second and so on; `None` where no runs were done.
pub(super) fn firm(text: &ResultTexts, source: &Source<'_>) -> Option<Part> {
    let words = &text.document;
    let picture = shares(text, source.report, Breadth::Wide)?;
    let runs = grouped(usize::try_from(source.bank.cut_offs.draws).unwrap_or(usize::MAX));
    let blocks = vec![
        Block::Paragraph(fill(words.firm_intro, &[("n", &runs)])),
        Block::Picture(picture),
        Block::Paragraph(text.firmness.limits.to_owned()),
    ];
    Some(Part::new("firm", words.firm, blocks))
}
