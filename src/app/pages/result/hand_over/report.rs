//! The report and the memo as HTML files: made, read back, and handed over.

use crate::app::browser::clock;
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Instead, Offer, Outgoing, content, counted, hand_over};
use crate::files::response::write;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, plural};
use crate::report::document::Document;
use crate::report::document::memo::memo;
use crate::report::document::source::Worked;
use crate::report::document::whole::whole;
use crate::report::html::{holds, page};
use crate::report::plain;

const MEDIA_TYPE: &str = "text/html;charset=utf-8";

/// The whole report, with the answers in it. There is always one: without its form no assessment is shown.
pub fn report(asked: &Asked) -> Option<Offer> {
    let (text, words) = (result_text(), &result_text().hand_over);
    let (bank, response) = (asked.bank.get(), &*asked.response);
    let worked = Worked::out(bank, response)?;
    let document = whole(text, &worked.source(bank, response, Some(clock::today())));
    let file = page(text, &document, Some(&write(response, bank, Some(&worked.outcome))));
    let answers = content(&file, response, bank).filter(|_| holds(&file, &document));
    let content = answers.map(|answers| {
        fill(words.report_holds, &[("parts", &parts(text, &document)), ("answers", &counted(asked.text, answers))])
    });
    Some(offer(asked, words.report_name, &document, &file, content))
}

/// The memo for a board, without answers or notes.
pub fn board_memo(asked: &Asked) -> Option<Offer> {
    let (text, words) = (result_text(), &result_text().hand_over);
    let (bank, response) = (asked.bank.get(), &*asked.response);
    let worked = Worked::out(bank, response)?;
    let document = memo(text, &worked.source(bank, response, Some(clock::today())));
    let file = page(text, &document, None);
    let content = holds(&file, &document).then(|| parts(text, &document));
    Some(offer(asked, words.memo_name, &document, &file, content))
}

fn parts(text: &ResultTexts, document: &Document) -> String {
    plural(text.hand_over.parts, document.parts.len())
}

fn offer(asked: &Asked, kind: &str, document: &Document, file: &str, content: Option<String>) -> Offer {
    let words = &result_text().hand_over;
    let stem = stem(&asked.response.title, &asked.response.id, asked.text.shell.name);
    let outgoing = Outgoing {
        name: format!("{stem}-{kind}.html"),
        media_type: MEDIA_TYPE,
        bytes: file.as_bytes(),
        content,
        instead: Instead { label: words.words, hint: words.words_hint, text: plain::text(document) },
    };
    hand_over(asked.text, outgoing)
}
