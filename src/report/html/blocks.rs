//! The blocks of a document as HTML.

use super::element;
use crate::report::chart::svg;
use crate::report::document::{Block, Entry, Picture, Table, joint};
use crate::report::escape::escaped;

pub(super) fn write(page: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => element(page, "h3", text),
        Block::Paragraph(text) => element(page, "p", text),
        Block::Lead(text) => {
            page.push_str("<p class=\"lead\">");
            page.push_str(&escaped(text));
            page.push_str("</p>\n");
        }
        Block::Quote(text) => quote(page, text),
        Block::List(entries) => list(page, "ul", entries),
        Block::Steps(entries) => list(page, "ol", entries),
        Block::Table(table) => self::table(page, table),
        Block::Picture(picture) => figure(page, picture),
    }
}

/// What a person wrote, in whatever direction it reads.
fn quote(page: &mut String, text: &str) {
    page.push_str("<blockquote dir=\"auto\">");
    page.push_str(&escaped(text));
    page.push_str("</blockquote>\n");
}

fn list(page: &mut String, name: &str, entries: &[Entry]) {
    page.push('<');
    page.push_str(name);
    page.push_str(" class=\"entries\">\n");
    for entry in entries {
        self::entry(page, entry);
    }
    page.push_str("</");
    page.push_str(name);
    page.push_str(">\n");
}

fn entry(page: &mut String, entry: &Entry) {
    page.push_str("<li>");
    if !entry.name.is_empty() {
        page.push_str("<strong>");
        page.push_str(&escaped(&entry.name));
        page.push_str("</strong>");
        page.push_str(if entry.text.is_empty() { "" } else { joint(&entry.name) });
    }
    if !entry.text.is_empty() {
        page.push_str("<span>");
        page.push_str(&escaped(&entry.text));
        page.push_str("</span>");
    }
    if !entry.quote.is_empty() {
        quote(page, &entry.quote);
    }
    if !entry.below.is_empty() {
        list(page, "ul", &entry.below);
    }
    page.push_str("</li>\n");
}

/// In a frame of its own that can be moved sideways by keys too, where there is less room than it needs.
fn table(page: &mut String, table: &Table) {
    page.push_str("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    page.push_str(&escaped(&table.caption));
    page.push_str("\">\n<table>\n");
    element(page, "caption", &table.caption);
    page.push_str("<thead><tr>");
    for (column, cell) in table.head.iter().enumerate() {
        self::cell(page, "th scope=\"col\"", is_number(table, column), cell);
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let name = if column == 0 { "th scope=\"row\"" } else { "td" };
            self::cell(page, name, is_number(table, column), cell);
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn is_number(table: &Table, column: usize) -> bool {
    table.is_number.get(column).copied().unwrap_or(false)
}

fn cell(page: &mut String, opening: &str, is_number: bool, text: &str) {
    let name = opening.split(' ').next().unwrap_or(opening);
    let class = if is_number { " class=\"number\"" } else { "" };
    for part in ["<", opening, class, ">", &escaped(text), "</", name, ">"] {
        page.push_str(part);
    }
}

fn figure(page: &mut String, picture: &Picture) {
    page.push_str("<figure>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    page.push_str(&escaped(&picture.name));
    page.push_str("\">\n");
    page.push_str(&svg::inline(&picture.drawing, &picture.name, &picture.summary));
    page.push_str("</div>\n<figcaption><strong>");
    page.push_str(&escaped(&picture.name));
    page.push_str("</strong>");
    page.push_str(joint(&picture.name));
    page.push_str("<span>");
    page.push_str(&escaped(&picture.summary));
    page.push_str("</span></figcaption>\n</figure>\n");
    table(page, &picture.table);
}
