//! Reading a table back, to count what is in it before it is handed over.

use super::cell::BYTE_ORDER_MARK;

/// The rows of a table, its header among them, each cell as the text that stands in it; `None` if it is no table as RFC 4180
/// has it, or if rows have different numbers of cells.
pub fn rows(csv: &str) -> Option<Vec<Vec<String>>> {
    let mut rest = csv.strip_prefix(BYTE_ORDER_MARK)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while !rest.is_empty() {
        let (row, after) = row(rest)?;
        if rows.first().is_some_and(|first| first.len() != row.len()) {
            return None;
        }
        rows.push(row);
        rest = after;
    }
    Some(rows)
}

fn row(mut rest: &str) -> Option<(Vec<String>, &str)> {
    let mut row = Vec::new();
    loop {
        let (cell, after) = cell(rest)?;
        row.push(cell);
        if let Some(after) = after.strip_prefix("\r\n") {
            return Some((row, after));
        }
        rest = after.strip_prefix(',')?;
    }
}

fn cell(text: &str) -> Option<(String, &str)> {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end = text.find([',', '\r'])?;
        let (cell, after) = text.split_at(end);
        return (!cell.contains(['"', '\n'])).then(|| (cell.to_owned(), after));
    };
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return Some((cell, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cell::{Cell, guarded, table};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_table_reads_back(texts in prop::collection::vec(["(?s)[\",\r\n=']?.{0,12}", "(?s).{0,12}"], 0..6)) {
            let row = |texts: &[String; 2]| vec![Cell::Text(texts[0].clone()), Cell::Number(1.5), Cell::text(&texts[1])];
            let csv = table(["a", "b", "c"].map(str::to_owned), texts.iter().map(row));
            let header = vec![["a", "b", "c"].map(str::to_owned).to_vec()];
            let cells = texts.iter().map(|texts| vec![guarded(&texts[0]), "1.5".to_owned(), guarded(&texts[1])]);
            prop_assert_eq!(rows(&csv), Some(header.into_iter().chain(cells).collect()));
        }
    }

    #[test]
    fn what_was_cut_short_or_lost_a_cell_is_no_table() {
        for text in [
            "",
            "a,b\r\n",
            "\u{feff}a,b",
            "\u{feff}\"a",
            "\u{feff}a,b\r\nc\r\n",
            "\u{feff}\"a\"b\r\n",
            "\u{feff}a\"b\r\n",
        ] {
            assert_eq!(rows(text), None, "{text:?}");
        }
        assert_eq!(rows("\u{feff}"), Some(Vec::new()));
    }
}
