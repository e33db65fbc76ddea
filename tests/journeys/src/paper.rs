//! What stands on paper: the page printed to a PDF, and the text of that.

use std::process::Command;

use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

use crate::{Outcome, Visit};

/// A size of paper, in centimeters.
#[derive(Debug, Clone, Copy)]
pub enum Paper {
    A4,
    Letter,
}

/// A printed page.
#[derive(Debug)]
pub struct Printed {
    /// All of its text, words apart by single spaces.
    pub text: String,
    pub pages: usize,
}

impl Printed {
    /// Whether it says this, line breaks aside. A long word may be cut at the end of a line, so spaces do not count; and a
    /// font may have one sign for two or three letters.
    pub fn says(&self, words: &str) -> bool {
        const SIGNS: [(&str, &str); 5] =
            [("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"), ("\u{fb04}", "ffl")];
        let apart = |text: String| SIGNS.iter().fold(text, |text, (sign, letters)| text.replace(sign, letters));
        let dense = |text: &str| apart(text.split_whitespace().collect());
        dense(&self.text).contains(&dense(words))
    }
}

impl Visit {
    /// Prints the page as it stands, through the browser's own printing.
    pub async fn print(&self, paper: Paper) -> Outcome<Printed> {
        let (width, height) = match paper {
            Paper::A4 => (21.0, 29.7),
            Paper::Letter => (21.59, 27.94),
        };
        let parameters = PrintParameters {
            page: PrintPage { width, height },
            margin: PrintMargins { top: 1.6, bottom: 1.8, left: 1.6, right: 1.6 },
            ..PrintParameters::default()
        };
        let pdf = self.driver().print_page(parameters).await?;
        let file = self.file("printed.pdf", &pdf)?;
        let said = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
        let said = said.map_err(|error| format!("pdftotext: {error}; install poppler-utils"))?;
        let text = String::from_utf8(said.stdout)?;
        let pages = text.matches('\u{c}').count();
        Ok(Printed { text: text.split_whitespace().collect::<Vec<_>>().join(" "), pages })
    }
}
