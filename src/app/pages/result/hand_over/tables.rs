//! The answers for whoever counts with them: as a table for a spreadsheet, and as one line of JSON.

use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Content, Instead, Offer, Outgoing, content, counted, hand_over, tally};
use crate::files::response::write_line;
use crate::files::table::answers::answers;
use crate::files::table::read::rows;
use crate::response::model::Response;

/// The answers as a table.
pub fn table(asked: &Asked) -> Offer {
    let csv = answers(&asked.bank, [&*asked.response]);
    let content = content_of_table(&csv, &asked.response);
    handed(asked, "csv", "text/csv", csv, content)
}

/// The answers as JSON Lines: one line, since this is one response.
pub fn line(asked: &Asked) -> Offer {
    let line = format!("{}\n", write_line(&asked.response, &asked.bank, None));
    let content = content(&line, &asked.response, &asked.bank);
    handed(asked, "jsonl", "application/jsonl", line, content)
}

fn handed(asked: &Asked, ending: &str, media_type: &'static str, file: String, content: Option<Content>) -> Offer {
    let (text, words) = (asked.text, &result_text().hand_over);
    let outgoing = Outgoing {
        name: format!("{}.{ending}", stem(&asked.response.title, &asked.response.id, text.shell.name)),
        media_type,
        bytes: file.as_bytes(),
        content: content.map(|content| counted(text, content)),
        instead: Instead { label: words.as_text, hint: words.as_text_hint, text: file.clone() },
    };
    hand_over(text, outgoing)
}

/// What is in a table of answers; `None` if it does not hold as much as the response that it was written from.
pub fn content_of_table(csv: &str, response: &Response) -> Option<Content> {
    let rows = rows(csv)?;
    let (header, rows) = rows.split_first()?;
    let column = |name: &str| header.iter().position(|column| column == name);
    let (state, note) = (column("state")?, column("note")?);
    let count = |holds: &dyn Fn(&Vec<String>) -> bool| rows.iter().filter(|row| holds(row)).count();
    let content = Content { answers: count(&|row| row[state] != "absent"), notes: count(&|row| !row[note].is_empty()) };
    (content == tally(response)).then_some(content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::pages::example::example;
    use crate::bank::built_in;

    #[test]
    fn a_table_is_counted_as_it_reads_back() {
        let mut response = example(built_in()).expect("the example");
        if let Some(answer) = response.answers.values_mut().next() {
            answer.note = "=1+1, \"two\"\nlines".to_owned();
        }
        let csv = answers(built_in(), [&response]);
        assert_eq!(content_of_table(&csv, &response), Some(tally(&response)));
        assert!(tally(&response).answers > 60 && tally(&response).notes > 0);
        assert_eq!(
            content_of_table(&csv.replace("not_sure", "absent").replace("\"level\"", "\"absent\""), &response),
            None
        );
        assert_eq!(content_of_table(&csv[..csv.len() - 9], &response), None);
    }
}
