//! The tables of the method: shares, gates, forms, weights, cut-offs.

use crate::bank::cut_offs::named;
use crate::bank::find::Placed;
use crate::bank::model::{Bank, EntryPoint, Form, Gives, Module, Preset};
use crate::i18n::en::paper::MethodPage;
use crate::i18n::text::fill;

use super::super::document::Table;
use super::number;

/// The shares of each preset by module.
pub fn presets(words: &MethodPage, bank: &Bank) -> Table {
    let scored: Vec<&Module> = bank.modules.iter().filter(|module| module.scored).collect();
    let row = |preset: &Preset| {
        let shares = scored.iter().map(|module| preset.shares.of(&module.id).to_string());
        std::iter::once(preset.title.clone()).chain(shares).collect()
    };
    let titles = scored.iter().map(|module| module.title.clone());
    table(words.presets, head(words.preset, titles), bank.presets.iter().map(row).collect(), 1)
}

/// The gates of each entry point.
pub fn gates(words: &MethodPage, bank: &Bank) -> Table {
    let row = |entry_point: &EntryPoint| {
        let gates = entry_point.gates.iter().filter_map(|gate| bank.item(gate.as_str()));
        let gates: Vec<_> = gates.map(|placed| format!("{} {}", bank.code(&placed), placed.item.short)).collect();
        vec![entry_point.title.clone(), gates.join(", ")]
    };
    let head = head(words.entry_point, [words.gate.to_owned()]);
    table(words.gates, head, bank.entry_points.iter().map(row).collect(), 2)
}

/// What each form asks and gives.
pub fn forms(words: &MethodPage, bank: &Bank) -> Table {
    let row = |form: &Form| {
        let gives = match form.gives {
            Gives::Ranking => words.gives_ranking,
            Gives::Shortlist => words.gives_shortlist,
            Gives::Profile => words.gives_profile,
        };
        let questions = bank.items_of(form).count().to_string();
        vec![form.title.clone(), gives.to_owned(), questions, form.minutes.to_string()]
    };
    let columns = [words.gives, words.questions, words.minutes].map(str::to_owned);
    table(words.forms, head(words.form, columns), bank.forms.iter().map(row).collect(), 2)
}

/// The questions of the check of one's own plan, with their weights.
pub fn choice(words: &MethodPage, bank: &Bank) -> Table {
    let row = |placed: Placed<'_>| {
        let weight = placed.item.choice.as_ref()?.weight.to_string();
        Some(vec![bank.code(&placed), placed.item.short.clone(), weight])
    };
    let columns = [words.question, words.weight].map(str::to_owned);
    table(words.choice, head(words.code, columns), bank.items().filter_map(row).collect(), 2)
}

/// What each question of a module counts for each entry point.
pub fn weights(words: &MethodPage, bank: &Bank, module: &Module) -> Table {
    let of = |placed: &Placed<'_>, entry_point: &EntryPoint| {
        let weight = placed.item.weights.iter().find(|weight| weight.entry_point == entry_point.id);
        // With a true minus.
        weight.map_or_else(String::new, |weight| weight.weight.to_string().replace('-', "\u{2212}"))
    };
    let row = |placed: Placed<'_>| {
        let short = &placed.item.short;
        let short = if placed.item.core { fill(words.core, &[("question", short)]) } else { short.clone() };
        let weights = bank.entry_points.iter().map(|entry_point| of(&placed, entry_point));
        [bank.code(&placed), short].into_iter().chain(weights).collect()
    };
    let items = bank.items().filter(|placed| placed.module.id == module.id);
    let shorts = bank.entry_points.iter().map(|entry_point| entry_point.short.clone());
    let columns = std::iter::once(words.question.to_owned()).chain(shorts);
    let caption = fill(words.weights_of, &[("module", &module.title)]);
    table(&caption, head(words.code, columns), items.map(row).collect(), 2)
}

/// Every cut-off under its name in the file.
pub fn cut_offs(words: &MethodPage, bank: &Bank) -> Table {
    let rows = named(&bank.cut_offs).into_iter().map(|(name, value)| vec![name.to_owned(), number(value)]);
    table(words.cut_offs, head(words.cut_off, [words.value.to_owned()]), rows.collect(), 1)
}

fn head(first: &str, others: impl IntoIterator<Item = String>) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(others).collect()
}

/// A table whose columns from this one on hold numbers.
fn table(caption: &str, head: Vec<String>, rows: Vec<Vec<String>>, numbers_from: usize) -> Table {
    let is_number = (0..head.len()).map(|place| place >= numbers_from).collect();
    Table { caption: caption.to_owned(), head, rows, is_number }
}
