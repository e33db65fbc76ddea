//! The report as a Word document: its drawings painted by the browser, the file made by a part of the program of its own.

use std::rc::Rc;

use yew::prelude::*;

use super::file_button::FileButton;
use super::painting::painting;
use crate::app::browser::{clock, raster};
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Instead, Offer, Outcome, Outgoing, hand_over};
use crate::app::pages::later::word::{Written, when_loaded};
use crate::i18n::en::result::hand_over::HandOver as Words;
use crate::i18n::text::{fill, plural};
use crate::report::Report;
use crate::report::document::Document;
use crate::report::document::source::Source;
use crate::report::document::whole::whole;
use crate::report::docx::check::Holds;
use crate::report::docx::{Facts, Png};
use crate::report::plain;

/// Whose report, and the same under the neutral weights.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct WordProps {
    pub asked: Asked,
    pub report: Rc<Report>,
    pub neutral: Option<Rc<Report>>,
}

/// The button. Without that part it says so, offers the text, and a second press tries again.
#[component]
pub fn WordFile(props: &WordProps) -> Html {
    let make = use_callback(props.clone(), |done: Callback<Offer>, props| {
        let asked = props.asked.clone();
        let document = document(props);
        when_loaded(move |write| {
            let Some(write) = write else {
                return done.emit(offer(&asked, &document, None));
            };
            let paintings = document.pictures().map(painting).collect();
            raster::pngs(paintings, move |painted| {
                // A picture that was not painted is its name, its sentence and its table, as on a screen that is heard.
                let images: Vec<Option<Png>> = painted.into_iter().map(|bytes| bytes.and_then(Png::read)).collect();
                let created = clock::now().rfc3339();
                let written = write(&document, &facts(&asked, &created), &images);
                done.emit(offer(&asked, &document, Some(written)));
            });
        });
    });
    html! { <FileButton id="word" label={result_text().hand_over.word_button} {make} /> }
}

fn facts<'f>(asked: &'f Asked, created: &'f str) -> Facts<'f> {
    Facts { created, program: asked.text.shell.name, page: result_text().hand_over.page }
}

fn offer(asked: &Asked, document: &Document, written: Option<Written>) -> Offer {
    let words = &result_text().hand_over;
    let name = format!("{}.docx", stem(&asked.response.title, &asked.response.id, asked.text.shell.name));
    let instead = Instead { label: words.report_text, hint: words.report_text_hint, text: plain::text(document) };
    let Some(written) = written else {
        return Offer { name, size: 0, outcome: Outcome::Failed(words.word_missing), instead };
    };
    let outgoing = Outgoing {
        name,
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes: &written.bytes,
        content: written.holds.map(|holds| counted(words, holds)),
        instead,
    };
    hand_over(asked.text, outgoing)
}

/// "21 headings and 14 tables".
fn counted(words: &Words, holds: Holds) -> String {
    let (headings, tables) = (plural(words.headings, holds.headings), plural(words.tables, holds.tables));
    fill(words.headings_and_tables, &[("headings", &headings), ("tables", &tables)])
}

fn document(props: &WordProps) -> Document {
    let Asked { bank, response, .. } = &props.asked;
    let neutral = props.neutral.as_deref();
    let source = Source { bank, response, report: &props.report, neutral, date: Some(clock::today()) };
    whole(result_text(), &source)
}
