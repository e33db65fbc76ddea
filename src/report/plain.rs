//! A document as plain text, for a terminal and for whoever reads it over: every text of it, in order.

use super::document::{Block, Document, Entry, Table, joint};

/// Characters in a line of running text.
const WIDTH: usize = 96;

/// The document, headings underlined, tables in columns.
pub fn text(document: &Document) -> String {
    let mut plain = format!("{}\n{}\n\n", document.title, "=".repeat(document.title.chars().count().min(WIDTH)));
    for (name, value) in &document.cover {
        paragraph(&mut plain, &format!("{name}: {value}"), "", "  ");
    }
    for part in &document.parts {
        plain.push_str(&format!("\n\n{}\n{}\n", part.heading, "-".repeat(part.heading.chars().count().min(WIDTH))));
        part.blocks.iter().for_each(|block| write(&mut plain, block));
    }
    plain
}

fn write(plain: &mut String, block: &Block) {
    plain.push('\n');
    match block {
        Block::Heading(text) => plain.push_str(&format!("## {text}\n")),
        Block::Lead(text) | Block::Paragraph(text) => paragraph(plain, text, "", ""),
        Block::Quote(text) => quote(plain, text, ""),
        Block::List(entries) => entries.iter().for_each(|entry| self::entry(plain, entry, "- ", "  ")),
        Block::Steps(entries) => entries.iter().enumerate().for_each(|(index, entry)| {
            self::entry(plain, entry, &format!("{}. ", index + 1), "   ");
        }),
        Block::Table(table) => self::table(plain, table),
        Block::Picture(picture) => {
            paragraph(plain, &format!("[{}] {}", picture.name, picture.summary), "", "");
            plain.push('\n');
            table(plain, &picture.table);
        }
    }
}

fn entry(plain: &mut String, entry: &Entry, mark: &str, indent: &str) {
    let first = match (entry.name.is_empty(), entry.text.is_empty()) {
        (true, _) => entry.text.clone(),
        (false, true) => entry.name.clone(),
        (false, false) => format!("{}{}{}", entry.name, joint(&entry.name), entry.text),
    };
    paragraph(plain, &first, mark, indent);
    if !entry.quote.is_empty() {
        quote(plain, &entry.quote, indent);
    }
    for below in &entry.below {
        self::entry(plain, below, &format!("{indent}- "), &format!("{indent}  "));
    }
}

fn quote(plain: &mut String, text: &str, indent: &str) {
    let mark = format!("{indent}> ");
    text.lines().for_each(|line| paragraph(plain, line, &mark, &mark));
}

/// Words in lines, the first with `mark` before it, the others with `indent`.
fn paragraph(plain: &mut String, text: &str, mark: &str, indent: &str) {
    let mut line = mark.to_owned();
    let mut is_begun = false;
    for word in text.split_whitespace() {
        if is_begun && line.chars().count() + 1 + word.chars().count() > WIDTH {
            plain.push_str(&line);
            plain.push('\n');
            line = indent.to_owned();
            is_begun = false;
        }
        if is_begun {
            line.push(' ');
        }
        line.push_str(word);
        is_begun = true;
    }
    plain.push_str(line.trim_end());
    plain.push('\n');
}

fn table(plain: &mut String, table: &Table) {
    paragraph(plain, &table.caption, "", "");
    let rows = || std::iter::once(&table.head).chain(&table.rows);
    let widest = |column: usize| rows().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..table.head.len()).map(|column| widest(column).unwrap_or(0)).collect();
    for row in rows() {
        let cell = |(column, cell): (usize, &String)| {
            let width = widths.get(column).copied().unwrap_or(0);
            if table.is_number.get(column) == Some(&true) {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        };
        let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
        plain.push_str(format!("  {}", cells.join("  ")).trim_end());
        plain.push('\n');
    }
}
