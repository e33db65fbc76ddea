//! Cells and rows of CSV.

use crate::response::answer::Level;

/// One cell. Nothing at all is an empty cell without quotes, so that readers can tell it from an empty text.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Nothing,
    Text(String),
    /// Written without quotes, in full.
    Number(f64),
}

impl Cell {
    /// A text, or nothing when it is empty.
    pub fn text(text: impl ToString) -> Cell {
        let text = text.to_string();
        if text.is_empty() { Cell::Nothing } else { Cell::Text(text) }
    }

    /// A number, or nothing.
    pub fn number(number: Option<impl Into<f64>>) -> Cell {
        number.map_or(Cell::Nothing, |number| Cell::Number(number.into()))
    }

    /// A level, or nothing.
    pub fn level(level: Option<Level>) -> Cell {
        Cell::number(level.map(Level::value))
    }

    /// `true` or `false`.
    pub fn flag(flag: bool) -> Cell {
        Cell::Text(flag.to_string())
    }

    fn write(&self, out: &mut String) {
        match self {
            Cell::Nothing => {}
            Cell::Text(text) => {
                out.push('"');
                out.push_str(&guarded(text).replace('"', "\"\""));
                out.push('"');
            }
            // Rust prints the shortest digits that read back as the same number, without an exponent.
            Cell::Number(number) => out.push_str(&number.to_string()),
        }
    }
}

/// The byte order mark that tells a spreadsheet that this is UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// A text that no spreadsheet runs: one that would start a formula gets a leading apostrophe.
pub fn guarded(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// Rows under their header, as one file.
pub fn table(header: impl IntoIterator<Item = String>, rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    write_row(&header.into_iter().map(Cell::Text).collect::<Vec<_>>(), &mut out);
    for row in rows {
        write_row(&row, &mut out);
    }
    out
}

fn write_row(row: &[Cell], out: &mut String) {
    for (index, cell) in row.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        cell.write(out);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_reads_back_as_its_guarded_self(texts in prop::collection::vec("(?s)[=+\\-@\t\r\0'\", \n]?.{0,20}", 1..5)) {
            let csv = table(["one".to_owned()], texts.iter().map(|text| vec![Cell::Text(text.clone())]));
            let mut reader = csv::Reader::from_reader(csv.trim_start_matches(BYTE_ORDER_MARK).as_bytes());
            let read: Vec<String> = reader.records().map(|row| row.expect("a row")[0].to_owned()).collect();
            let expected: Vec<String> = texts.iter().map(|text| guarded(text)).collect();
            prop_assert_eq!(&read, &expected);
            for cell in read {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{:?}", cell);
            }
        }
    }

    #[test]
    fn numbers_stand_without_quotes_and_texts_with_them() {
        let row = vec![Cell::Text("a".into()), Cell::Number(1.5), Cell::Number(2.0), Cell::Nothing, Cell::flag(true)];
        let csv = table(["x", "y", "z", "n", "f"].map(str::to_owned), [row]);
        assert_eq!(csv, "\u{feff}\"x\",\"y\",\"z\",\"n\",\"f\"\r\n\"a\",1.5,2,,\"true\"\r\n");
    }

    #[test]
    fn a_formula_in_a_header_is_guarded_too() {
        assert_eq!(table(["=1+1".to_owned()], []), "\u{feff}\"'=1+1\"\r\n");
    }
}
