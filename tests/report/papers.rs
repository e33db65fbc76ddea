//! Documents made by hand: one of every kind of block, with texts that try to be something else.

use foothold::report::chart::Drawing;
use foothold::report::document::{Block, Document, Entry, Part, Picture, Table};

/// Texts that a person may have typed or pasted, and that a file must hold as they are.
pub const HOSTILE: [&str; 12] = [
    "<b>bold</b> & \"quoted\" 'too' &amp; ]]> <!-- -->",
    "</w:t></w:r></w:p><w:p><w:pStyle w:val=\"Heading1\"/>",
    "One line\nand another\r\nand a third\ra fourth\u{b}a fifth\u{2028}a sixth",
    "\u{0}null \u{8}back \u{1b}[31mred\u{1b}[0m \u{fffe}\u{ffff}gone",
    "\u{202e}evil\u{202c} \u{200f}שלום\u{200e} عربى",
    "  two  spaces  ",
    "\ttabs\tbetween\t",
    "=HYPERLINK(\"http://example.org\")",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} ünïcödé 東京",
    "{n} {all} {name} %1. $1 \\n",
    "no\u{a0}break soft\u{ad}hyphen zero\u{200b}width",
    "http://example.org/a?b=c&d=e#f",
];

fn table(caption: &str, rows: &[[&str; 3]]) -> Table {
    let cells = |row: &[&str; 3]| row.map(str::to_owned).to_vec();
    Table {
        caption: caption.to_owned(),
        head: cells(&["Entry point", "Need", "Class"]),
        rows: rows.iter().map(cells).collect(),
        is_number: vec![false, true, false],
    }
}

fn picture(name: &str, summary: &str) -> Picture {
    let drawing = Drawing { width: 300.0, height: 200.0, shapes: Vec::new() };
    let table = table(&format!("{name} as a table"), &[["A", "1", "x"], ["B", "22", "y"]]);
    Picture { name: name.to_owned(), summary: summary.to_owned(), drawing, table }
}

fn part(id: &str, starts_page: bool, blocks: Vec<Block>) -> Part {
    Part { id: id.to_owned(), heading: format!("Part {id}"), blocks, starts_page }
}

/// One of every block, in every place that it may stand.
pub fn whole() -> Document {
    let below = vec![Entry::text("Below, first"), Entry::about("Below", "second")];
    let entries = vec![
        Entry::text("A text alone"),
        Entry::about("A name", "what is said of it"),
        Entry { quote: "A quote\nof two lines".to_owned(), ..Entry::about("First:", "with a quote") },
        Entry { below, ..Entry::about("A name alone", "") },
    ];
    let rows: Vec<[&str; 3]> = (0..60).map(|_| ["A long name of an entry point", "66.9", "May start"]).collect();
    Document {
        language: "en",
        title: "Where to start: Alder Valley".to_owned(),
        cover: vec![("Date".to_owned(), "November 26, 2026".to_owned()), ("Who".to_owned(), "Principal".to_owned())],
        parts: vec![
            part("verdict", false, vec![Block::Lead("Start here.".into()), Block::Paragraph("Because.".into())]),
            part("map", true, vec![Block::Picture(picture("Map", "It shows a map.")), Block::List(entries.clone())]),
            part(
                "steps",
                false,
                vec![
                    Block::Heading("First steps".into()),
                    Block::Steps(entries.clone()),
                    Block::Heading("Next steps".into()),
                    Block::Steps(entries),
                    Block::Picture(picture("Bars", "It shows bars.")),
                    Block::Quote("Said by a person.\n\nTwice.".into()),
                ],
            ),
            part("tables", true, vec![Block::Table(table("A long table", &rows)), Block::Table(table("Empty", &[]))]),
        ],
    }
}

/// Every hostile text in every place where a text may stand.
pub fn hostile() -> Document {
    let texts = HOSTILE.map(str::to_owned);
    let parts = texts.iter().enumerate().map(|(place, text)| {
        let text = || text.clone();
        let entry = || Entry { name: text(), text: text(), quote: text(), below: vec![Entry::about(text(), text())] };
        let table = || Table {
            caption: text(),
            head: vec![text(); 2],
            rows: vec![vec![text(); 2]],
            is_number: vec![true, false],
        };
        let drawing = Drawing { width: 1.0, height: 1.0, shapes: Vec::new() };
        let picture = Picture { name: text(), summary: text(), drawing, table: table() };
        let blocks = vec![
            Block::Heading(text()),
            Block::Lead(text()),
            Block::Paragraph(text()),
            Block::Quote(text()),
            Block::List(vec![entry()]),
            Block::Steps(vec![entry()]),
            Block::Table(table()),
            Block::Picture(picture),
        ];
        Part { id: format!("part-{place}"), heading: text(), blocks, starts_page: place % 2 == 0 }
    });
    let parts = parts.collect();
    Document {
        language: "en",
        title: HOSTILE.concat(),
        cover: texts.iter().map(|text| (text.clone(), text.clone())).collect(),
        parts,
    }
}
