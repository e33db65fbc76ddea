//! The method as a document: made from whatever bank there is, with every number of it.

use foothold::bank::model::Bank;
use foothold::bank::read;
use foothold::i18n::en::result::RESULT;
use foothold::report::document::{Block, Document, Table};
use foothold::report::method::document;

fn toy() -> Bank {
    read::read(include_bytes!("../../src/bank/data/library.json")).expect("a bank")
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

#[track_caller]
fn is_complete(bank: &Bank) {
    let document = document(bank, &RESULT);
    let text = document.texts().join("\n");
    assert!(!text.contains(['{', '}']), "a place is left open");
    for table in tables(&document) {
        assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{}", table.caption);
        assert_eq!(table.is_number.len(), table.head.len(), "{}", table.caption);
    }
    for (name, _) in foothold::bank::cut_offs::named(&bank.cut_offs) {
        assert!(text.contains(name), "{name}");
    }
    for evidence in &bank.evidence {
        assert!(text.contains(&evidence.finding) && text.contains(&evidence.source), "{}", evidence.finding);
    }
    for source in &bank.sources {
        assert!(text.contains(&source.title) && text.contains(&source.url), "{}", source.id);
    }
    for form in &bank.forms {
        assert!(text.contains(&form.title), "{}", form.id);
    }
    assert!(text.contains(&bank.notice) && text.contains(&bank.digest));
}

#[test]
fn nothing_of_a_bank_is_left_out() {
    is_complete(foothold::bank::built_in());
    is_complete(&toy());
}

#[test]
fn every_weight_stands_in_the_table_of_its_part() {
    for bank in [foothold::bank::built_in().clone(), toy()] {
        let document = document(&bank, &RESULT);
        let tables = tables(&document);
        for placed in bank.items().filter(|placed| placed.module.scored) {
            let code = bank.code(&placed);
            let mut rows = tables.iter().filter(|table| table.head.len() == 2 + bank.entry_points.len());
            let row = rows.find_map(|table| table.rows.iter().find(|row| row[0] == code)).expect("its row");
            for (place, entry_point) in bank.entry_points.iter().enumerate() {
                let weight = placed.item.weights.iter().find(|weight| weight.entry_point == entry_point.id);
                let shown = weight.map_or_else(String::new, |weight| weight.weight.to_string().replace('-', "−"));
                assert_eq!(row[2 + place], shown, "{code}");
            }
        }
    }
}

#[test]
fn gates_and_shares_are_those_of_the_bank() {
    let bank = toy();
    let document = document(&bank, &RESULT);
    let tables = tables(&document);
    let presets = tables.iter().find(|table| table.rows.len() == bank.presets.len()).expect("presets");
    for (row, preset) in presets.rows.iter().zip(&bank.presets) {
        let sum: u32 = row[1..].iter().map(|share| share.parse::<u32>().expect("a share")).sum();
        assert_eq!((row[0].as_str(), sum), (preset.title.as_str(), 100));
    }
    let text = document.texts().join("\n");
    for gate in bank.entry_points.iter().flat_map(|entry_point| &entry_point.gates) {
        let placed = bank.item(gate.as_str()).expect("a gate");
        assert!(text.contains(&format!("{} {}", bank.code(&placed), placed.item.short)), "{gate}");
    }
}
