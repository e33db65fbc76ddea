//! A table: its caption above it, its head repeated on every page, no row torn apart.

use super::body::{WIDTH, paragraph, styled};
use super::styles::Style;
use super::text::run;
use super::xml::Xml;
use crate::report::document::Table;

/// Characters that a column is at least and at most as wide as, and what its margins take.
const NARROWEST: usize = 5;
const WIDEST: usize = 40;
const MARGINS: usize = 3;

/// Caption and table, and a line between it and what follows: tables that touch become one.
pub(super) fn table(xml: &mut Xml, table: &Table) {
    paragraph(xml, Style::Caption, false, &table.caption);
    let widths = widths(table);
    xml.element("w:tbl", &[], &mut |xml| {
        xml.element("w:tblPr", &[], &mut |xml| {
            xml.value("w:tblStyle", Style::Table.id());
            xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")]);
            // Read aloud before the table is entered.
            xml.value("w:tblCaption", &table.caption);
        });
        xml.element("w:tblGrid", &[], &mut |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        row(xml, table, &widths, &table.head, true);
        for cells in &table.rows {
            row(xml, table, &widths, cells, false);
        }
    });
    styled(xml, Style::AfterTable, &mut |_| {}, &mut |_| {});
}

fn row(xml: &mut Xml, table: &Table, widths: &[String], cells: &[String], is_head: bool) {
    xml.element("w:tr", &[], &mut |xml| {
        xml.element("w:trPr", &[], &mut |xml| {
            xml.empty("w:cantSplit", &[]);
            if is_head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (place, width) in widths.iter().enumerate() {
            let text = cells.get(place).map_or("", String::as_str);
            let is_number = table.is_number.get(place) == Some(&true);
            xml.element("w:tc", &[], &mut |xml| {
                xml.element("w:tcPr", &[], &mut |xml| xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
                cell(xml, text, is_number, is_head);
            });
        }
    });
}

fn cell(xml: &mut Xml, text: &str, is_number: bool, is_head: bool) {
    let mut properties = |xml: &mut Xml| {
        if is_head {
            xml.empty("w:keepNext", &[]);
        }
        if is_number {
            xml.value("w:jc", "right");
        }
    };
    styled(xml, Style::Cell, &mut properties, &mut |xml| run(xml, text, is_head));
}

/// The columns' widths in twentieths of a point; together they are as wide as the page allows. A column has room for its
/// longest word, and for its longest cell if that is not too long.
fn widths(table: &Table) -> Vec<String> {
    let characters = |place: usize| {
        let cells = || table.rows.iter().chain([&table.head]).filter_map(move |row| row.get(place));
        let longest = cells().map(|cell| cell.chars().count()).max().unwrap_or_default();
        let word = cells().flat_map(|cell| cell.split_whitespace()).map(|word| word.chars().count()).max();
        let characters = longest.min(WIDEST).max(word.unwrap_or_default().clamp(NARROWEST, WIDEST));
        u32::try_from(characters + MARGINS).unwrap_or_default()
    };
    let parts: Vec<u32> = (0..table.head.len()).map(characters).collect();
    let all = parts.iter().sum::<u32>().max(1);
    parts.iter().map(|part| (WIDTH * part / all).to_string()).collect()
}
