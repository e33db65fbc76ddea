//! A document as one HTML file that stands alone: it reads without scripts, asks for nothing, prints well, and carries the
//! answers that it came from.

pub mod base64;
mod blocks;

use crate::files::html::{GENERATOR, block};
use crate::i18n::en::result::ResultTexts;

use super::document::{Document, Part};
use super::escape::escaped;

/// The one style sheet, as it stands in the file.
const STYLE: &str = concat!(include_str!("html/report.css"), include_str!("html/print.css"));

/// The file. `response` is the JSON of the answers that it carries, as files have it; a memo carries none.
pub fn page(text: &ResultTexts, document: &Document, response: Option<&str>) -> String {
    let mut page = String::with_capacity(64 * 1024 + response.map_or(0, str::len));
    head(&mut page, document, response);
    let is_short = !document.parts.iter().any(|part| part.starts_page);
    page.push_str(if is_short { "<body class=\"short\">\n<main>\n" } else { "<body>\n<main>\n" });
    cover(&mut page, document);
    contents(&mut page, text, document);
    for part in &document.parts {
        section(&mut page, part);
    }
    page.push_str("</main>\n");
    if response.is_some() {
        page.push_str("<footer>");
        element(&mut page, "p", text.document.carries);
        page.push_str("</footer>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// Whether a file says every text of the document, in its order.
pub fn holds(page: &str, document: &Document) -> bool {
    let mut rest = page.find("<body").and_then(|at| page.get(at..));
    for text in document.texts() {
        let text = escaped(text);
        rest = rest.and_then(|rest| rest.get(rest.find(&text)? + text.len()..));
    }
    rest.is_some()
}

/// Nothing runs and nothing is loaded; the style is named by its digest.
fn policy() -> String {
    let digest = base64::hash_source(STYLE.as_bytes());
    format!("default-src 'none'; style-src '{digest}'; base-uri 'none'; form-action 'none'")
}

fn head(page: &mut String, document: &Document, response: Option<&str>) {
    page.push_str("<!doctype html>\n<html lang=\"");
    page.push_str(&escaped(document.language));
    page.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.push_str(&escaped(&policy()));
    page.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push_str(
        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n",
    );
    page.push_str(GENERATOR);
    page.push('\n');
    element(page, "title", &document.title);
    page.push_str("<style>");
    page.push_str(STYLE);
    page.push_str("</style>\n");
    if let Some(response) = response {
        page.push_str(&block(response));
        page.push('\n');
    }
    page.push_str("</head>\n");
}

fn cover(page: &mut String, document: &Document) {
    page.push_str("<header class=\"cover\">\n<h1 dir=\"auto\">");
    page.push_str(&escaped(&document.title));
    page.push_str("</h1>\n<dl class=\"facts\">\n");
    for (name, value) in &document.cover {
        page.push_str("<div>");
        element(page, "dt", name);
        element(page, "dd", value);
        page.push_str("</div>\n");
    }
    page.push_str("</dl>\n</header>\n");
}

/// Links to the parts; what fits one page needs none.
fn contents(page: &mut String, text: &ResultTexts, document: &Document) {
    if !document.parts.iter().any(|part| part.starts_page) {
        return;
    }
    page.push_str("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
    page.push_str(&escaped(text.document.contents));
    page.push_str("</h2>\n<ol>\n");
    for part in &document.parts {
        page.push_str("<li><a href=\"#");
        page.push_str(&escaped(&part.id));
        page.push_str("\">");
        page.push_str(&escaped(&part.heading));
        page.push_str("</a></li>\n");
    }
    page.push_str("</ol>\n</nav>\n");
}

fn section(page: &mut String, part: &Part) {
    page.push_str(if part.starts_page { "<section class=\"part page\">\n" } else { "<section class=\"part\">\n" });
    page.push_str("<h2 id=\"");
    page.push_str(&escaped(&part.id));
    page.push_str("\" tabindex=\"-1\">");
    page.push_str(&escaped(&part.heading));
    page.push_str("</h2>\n");
    for block in &part.blocks {
        blocks::write(page, block);
    }
    page.push_str("</section>\n");
}

/// An element with this text and nothing else.
fn element(page: &mut String, name: &str, text: &str) {
    for part in ["<", name, ">", &escaped(text), "</", name, ">\n"] {
        page.push_str(part);
    }
}
