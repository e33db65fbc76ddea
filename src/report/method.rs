//! The method as a document, made from the bank: formulas, weights, gates, cut-offs, evidence, sources, limits.

mod tables;

use crate::bank::is_built_in;
use crate::bank::model::{Bank, Gives};
use crate::i18n::en::paper::{METHOD_PAGE, MethodPage};
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{percent, whole};
use crate::i18n::text::{fill, grouped};

use super::document::{Block, Document, Entry, Part};
use super::names::NEEDS;
use super::say::{class, filled, firmness, inside};

/// The whole method of a bank.
pub fn document(bank: &Bank, text: &ResultTexts) -> Document {
    let words = &METHOD_PAGE;
    let parts = [
        ("answers", words.answers, answers(words)),
        ("index", words.index, index(words, bank)),
        ("class", words.class, classes(words, bank, text)),
        ("verdict", words.verdict, verdict(words, bank)),
        ("firm", words.firm, firm(words, bank, text)),
        ("forms", words.forms, forms(words, bank)),
        ("weights", words.weights, weights(words, bank)),
        ("evidence", words.evidence, evidence(words, bank)),
        ("sources", words.sources, sources(words, bank)),
        ("limits", words.limits, limits(words, bank)),
        ("cut-offs", words.cut_offs, vec![Block::Table(tables::cut_offs(words, bank))]),
    ];
    let part = |(id, heading, blocks): (&str, &str, Vec<Block>)| Part {
        id: id.to_owned(),
        heading: heading.to_owned(),
        blocks,
        starts_page: false,
    };
    let is_ours = is_built_in(bank);
    let title = if is_ours { bank.title.clone() } else { fill(words.other, &[("bank", &bank.title)]) };
    Document {
        language: "en",
        title: words.heading.to_owned(),
        cover: vec![
            (words.bank.to_owned(), title),
            (words.version.to_owned(), bank.version.clone()),
            (words.digest.to_owned(), bank.digest.clone()),
        ],
        parts: parts.into_iter().map(part).collect(),
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(text.into())
}

fn answers(words: &MethodPage) -> Vec<Block> {
    vec![paragraph(words.answers_text), paragraph(words.profile)]
}

fn index(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let needs = bank.module(NEEDS).map_or_else(String::new, |module| inside(&module.title));
    let readiness = bank.modules.iter().filter(|module| bank.readiness_shares.of(&module.id) > 0);
    let product = |share: u8, part: &str| {
        filled(words.product, &[("share", share.to_string()), ("part", format!("({})", inside(part)))])
    };
    let sum: Vec<_> = readiness.map(|module| product(bank.readiness_shares.of(&module.id), &module.title)).collect();
    let shares = bank.readiness_shares.total().to_string();
    vec![
        paragraph(words.index_text),
        Block::List(vec![
            Entry::text(words.index_formula),
            Entry::text(words.coverage_formula),
            Entry::text(words.range_formula),
            Entry::text(filled(words.need_formula, &[("needs", needs)])),
            Entry::text(filled(words.readiness_formula, &[("sum", sum.join(" + ")), ("shares", shares)])),
            Entry::text(words.fit_formula),
        ]),
        Block::Table(tables::presets(words, bank)),
    ]
}

fn classes(words: &MethodPage, bank: &Bank, text: &ResultTexts) -> Vec<Block> {
    let cut_offs = &bank.cut_offs;
    let levels = [("blocked", number(cut_offs.gate_blocked_below)), ("warning", number(cut_offs.gate_warning_below))];
    vec![
        paragraph(filled(words.class_text, &levels)),
        Block::Steps(class::meanings(text, cut_offs).into_iter().map(Entry::text).collect()),
        paragraph(words.rank_text),
        Block::Table(tables::gates(words, bank)),
    ]
}

fn verdict(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let cut_offs = &bank.cut_offs;
    let values = [
        ("least", cut_offs.classed_least.to_string()),
        ("mild", whole(cut_offs.need_mild)),
        ("pressing", whole(cut_offs.need_pressing)),
        ("lead", whole(cut_offs.need_lead)),
        ("window", whole(cut_offs.need_window)),
        ("unlocks", cut_offs.unlocks.to_string()),
    ];
    let rules = [
        words.verdict_not_enough,
        words.verdict_no_need,
        words.verdict_start,
        words.verdict_prepare,
        words.verdict_build,
    ];
    vec![
        paragraph(words.verdict_text),
        Block::Steps(rules.into_iter().map(|rule| Entry::text(filled(rule, &values))).collect()),
        paragraph(words.unlock_formula),
    ]
}

fn firm(words: &MethodPage, bank: &Bank, text: &ResultTexts) -> Vec<Block> {
    let cut_offs = &bank.cut_offs;
    let [clear, likely, shared, _] = firmness::meanings(text, cut_offs);
    let runs = [
        ("draws", grouped(usize::try_from(cut_offs.draws).unwrap_or(usize::MAX))),
        ("seed", cut_offs.seed.to_string()),
        ("slip", percent(cut_offs.slip)),
    ];
    let named = [("within", number(cut_offs.named_within)), ("named", percent(cut_offs.runs_named))];
    vec![
        paragraph(words.firm_text),
        Block::List([clear, likely, shared].into_iter().map(Entry::text).collect()),
        paragraph(filled(words.runs_text, &runs)),
        paragraph(filled(words.shared_text, &named)),
    ]
}

fn forms(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let mut blocks = vec![Block::Table(tables::forms(words, bank))];
    if bank.items().any(|placed| placed.item.choice.is_some()) {
        let cut_offs = &bank.cut_offs;
        let values = [
            ("least", cut_offs.choice_least.to_string()),
            ("idea", whole(cut_offs.choice_idea)),
            ("holds", whole(cut_offs.choice_holds)),
        ];
        blocks.push(Block::Heading(words.choice.to_owned()));
        blocks.push(paragraph(filled(words.choice_text, &values)));
        blocks.push(Block::Table(tables::choice(words, bank)));
    }
    blocks
}

fn weights(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let scored = bank.modules.iter().filter(|module| module.scored);
    let tables = scored
        .flat_map(|module| [Block::Heading(module.title.clone()), Block::Table(tables::weights(words, bank, module))]);
    std::iter::once(paragraph(words.weights_text)).chain(tables).collect()
}

fn evidence(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let mut blocks = vec![paragraph(words.evidence_text)];
    for entry_point in &bank.entry_points {
        let found = bank.evidence.iter().filter(|evidence| evidence.entry_point == entry_point.id);
        let entries: Vec<_> = found
            .map(|evidence| fill(words.finding, &[("finding", &evidence.finding), ("source", &evidence.source)]))
            .map(Entry::text)
            .collect();
        if !entries.is_empty() {
            blocks.push(Block::Heading(entry_point.title.clone()));
            blocks.push(Block::List(entries));
        }
    }
    blocks
}

fn sources(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let entry = |source: &crate::bank::model::Source| {
        let values = [
            ("publisher", source.publisher.clone()),
            ("year", source.year.to_string()),
            ("address", source.url.clone()),
        ];
        let used = source.used_for.iter().filter_map(|id| bank.module(id.as_str()));
        let below = used.map(|module| Entry::text(module.title.clone())).collect();
        Entry { below, ..Entry::about(source.title.clone(), filled(words.source, &values)) }
    };
    vec![Block::List(bank.sources.iter().map(entry).collect())]
}

fn limits(words: &MethodPage, bank: &Bank) -> Vec<Block> {
    let has_short = bank.forms.iter().any(|form| form.gives == Gives::Shortlist);
    let limits = [words.limit_compare, words.limit_slips];
    let limits = limits.into_iter().chain(has_short.then_some(words.limit_forms));
    vec![paragraph(bank.notice.clone()), Block::List(limits.map(Entry::text).collect())]
}

/// A cut-off as it is, without trailing zeros.
fn number(value: f64) -> String {
    value.to_string()
}
