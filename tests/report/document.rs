//! The report as a document and as an HTML file: complete, in order, safe to open.

use std::collections::BTreeSet;

use foothold::files::response;
use foothold::i18n::en::result::RESULT;
use foothold::report::Report;
use foothold::report::document::memo::memo;
use foothold::report::document::source::{Source, neutral};
use foothold::report::document::whole::whole;
use foothold::report::document::{Block, Document, Entry};
use foothold::report::{html, plain};
use foothold::response::again::take_again;
use foothold::response::model::{Response, Weighting};
use foothold::response::moment::{Date, Moment};
use foothold::scoring::outcome::VerdictKind;
use sha2::{Digest, Sha256};

use crate::golden::{built_in, golden, outcome, report, with};
use crate::kinds::{every, of_kind};

const DATE: Date = Date { year: 2026, month: 11, day: 26 };
/// What could end a block of data, a comment or a direction of writing early.
const NASTY: &str =
    "</script><!-- <script>alert(1)</script> ]]> \u{2028}\u{2029}\u{202e}\u{200f} & \"quoted\" 'so' {n} \\u003c";

fn example() -> Response {
    response::read(include_bytes!("../../src/bank/data/example.json"), built_in()).expect("the example").response
}

pub fn document(response: &Response, report: &Report) -> Document {
    let beside = neutral(built_in(), response).map(|response| self::report(&response));
    whole(&RESULT, &Source { bank: built_in(), response, report, neutral: beside.as_ref(), date: Some(DATE) })
}

fn page(response: &Response) -> String {
    let json = response::write(response, built_in(), Some(&outcome(response)));
    html::page(&RESULT, &document(response, &report(response)), Some(&json))
}

fn ids(document: &Document) -> Vec<&str> {
    document.parts.iter().map(|part| part.id.as_str()).collect()
}

#[test]
fn every_kind_of_report_is_whole_sentences_under_headings_of_their_own() {
    for (name, response, report) in every() {
        let document = document(&response, &report);
        let ids = ids(&document);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: {ids:?}");
        assert_eq!((ids[0], ids[ids.len() - 2], ids[ids.len() - 1]), ("result", "method", "answers"), "{name}");
        assert!(document.parts.iter().all(|part| !part.blocks.is_empty()), "{name}");
        for text in document.texts() {
            assert!(!text.contains(['{', '|']) && !text.contains("..") && !text.contains("  "), "{name}: {text:?}");
            assert!(text.trim() == text && !text.ends_with(" ."), "{name}: {text:?}");
        }
    }
}

#[test]
fn every_table_has_as_many_cells_as_its_head() {
    for (name, response, report) in every() {
        let document = document(&response, &report);
        for block in document.parts.iter().flat_map(|part| &part.blocks) {
            let table = match block {
                Block::Table(table) => table,
                Block::Picture(picture) => &picture.table,
                _ => continue,
            };
            assert!(!table.caption.is_empty() && !table.rows.is_empty(), "{name}");
            assert_eq!(table.is_number.len(), table.head.len(), "{name}: {}", table.caption);
            assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{name}: {}", table.caption);
        }
    }
}

#[test]
fn the_parts_stand_in_the_order_of_the_scoring_page() {
    let response = example();
    let document = document(&response, &report(&response));
    let order = [
        "result",
        "map",
        "entry-points",
        "firm",
        "priorities",
        "strengths",
        "openings",
        "barriers",
        "change",
        "unknown",
        "lasting",
        "profile",
        "plan",
        "talk",
        "evidence",
        "method",
        "answers",
    ];
    assert_eq!(ids(&document), order);
}

#[test]
fn what_the_answers_do_not_support_is_left_out() {
    let of = |kind| {
        let (response, report) = of_kind(kind);
        document(&response, &report)
    };
    let none = of(VerdictKind::NotEnoughAnswers);
    for part in ["map", "entry-points", "priorities", "change"] {
        assert!(!ids(&none).contains(&part), "{part}");
    }
    let mild = of(VerdictKind::NeedsAreMild);
    assert!(ids(&mild).contains(&"map") && !ids(&mild).contains(&"entry-points"));
    let quick = Response { form: "quick".into(), ..golden("case-rookie") };
    let quick = document(&quick, &report(&quick));
    let texts = quick.texts().join("\n");
    assert!(!texts.contains("Fit 6") && !texts.contains("what-if runs by rank"), "a short form ranks nothing");
}

#[test]
fn every_question_stands_in_it_with_its_note() {
    let mut response = example();
    for (number, answer) in response.answers.values_mut().enumerate() {
        answer.note = format!("Note {number} on this.");
    }
    let document = document(&response, &report(&response));
    let texts = document.texts();
    let form = built_in().form("full").expect("a form");
    for placed in built_in().items_of(form) {
        assert!(texts.contains(&placed.item.prompt.as_str()), "{}", placed.item.id);
    }
    for answer in response.answers.values() {
        assert!(texts.contains(&answer.note.as_str()), "{}", answer.note);
    }
}

#[test]
fn answers_of_the_choice_check_and_kept_ones_stand_in_the_appendix() {
    let mut response = example();
    let answer = response.answers.values().next().cloned().expect("an answer");
    response.kept.insert("gone-item".into(), foothold::response::answer::Answer { note: "Kept.".into(), ..answer });
    let document = document(&response, &report(&response));
    let texts = document.texts();
    assert!(texts.contains(&"gone-item") && texts.contains(&"Kept."));
    for option in response.choice.keys() {
        let title = &built_in().entry_point(option.as_str()).expect("an option").title;
        assert!(texts.iter().any(|text| text.starts_with("Choice check") && text.ends_with(title.as_str())), "{title}");
    }
}

#[test]
fn a_plan_that_was_checked_is_said_in_words_before_its_answers() {
    let mut response = example();
    let answer = response.answers.values().next().cloned().expect("an answer");
    response.choice.insert("rookie".into(), [("choice-ripple".into(), answer)].into());
    let report = report(&response);
    let document = document(&response, &report);
    let part = document.parts.iter().find(|part| part.id == "choice").expect("a plan was checked");
    let Block::List(plans) = &part.blocks[1] else { panic!("plans first: {:?}", part.blocks[1]) };
    assert_eq!(plans.len(), response.choice.len());
    assert!(plans.iter().all(|plan| plan.text.starts_with(char::is_uppercase)));
    let unchecked = Response { choice: Default::default(), ..response };
    assert!(!ids(&self::document(&unchecked, &self::report(&unchecked))).contains(&"choice"));
}

#[test]
fn what_was_taken_again_says_what_moved_since() {
    let last = example();
    let form = built_in().form("full").expect("the form");
    let again = take_again(built_in(), form, &last, last.id.clone(), "Again".into(), Moment::from_millis(0));
    let mut now = Response { answers: last.answers.clone(), ..again };
    now = with(now, "need-hours", 0);
    let document = document(&now, &report(&now));
    let part = document.parts.iter().find(|part| part.id == "then-and-now").expect("then and now");
    let Block::Paragraph(lead) = &part.blocks[0] else { panic!("a sentence first") };
    assert!(lead.ends_with("1 moved for the better and none for the worse."), "{lead}");
    assert!(!ids(&self::document(&last, &report(&last))).contains(&"then-and-now"));
}

#[test]
fn strengths_that_stop_short_stand_apart() {
    let response = example();
    let report = report(&response);
    let document = document(&response, &report);
    let part = document.parts.iter().find(|part| part.id == "strengths").expect("strengths");
    let below = part.blocks.iter().skip_while(|block| !matches!(block, Block::Heading(_)));
    let named: Vec<&str> = below
        .filter_map(|block| match block {
            Block::List(entries) => Some(entries.iter().map(|entry: &Entry| entry.name.as_str())),
            _ => None,
        })
        .flatten()
        .collect();
    let short = report.strengths.iter().filter(|one| one.falls_short());
    assert_eq!(named, short.map(|one| one.said.item.short.as_str()).collect::<Vec<_>>());
    assert!(!named.is_empty());
}

#[test]
fn own_weights_have_the_neutral_result_beside_them() {
    let response = example();
    assert!(!ids(&document(&response, &report(&response))).contains(&"weights"));
    let own = Response { weighting: Weighting::Preset("strength-first".into()), ..response };
    let document = document(&own, &report(&own));
    let part = document.parts.iter().find(|part| part.id == "weights").expect("the weights");
    let Some(Block::Table(table)) = part.blocks.last() else { panic!("a table") };
    assert_eq!(table.rows.len(), built_in().entry_points.len());
    assert!(table.rows.iter().any(|row| row[2] != row[3]), "other weights, other fit");
}

#[test]
fn the_cover_says_when_by_whom_and_what_to_mind() {
    let response = example();
    let document = document(&response, &report(&response));
    let value = |name: &str| {
        let found = document.cover.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_else(|| panic!("{name}"))
    };
    assert_eq!(value("Date"), "November 26, 2026");
    assert_eq!(value("Answered by"), "Superintendent or cabinet");
    assert_eq!(value("Form"), "Full diagnostic");
    assert!(value("Handle with care").contains("public record"));
}

#[test]
fn the_file_names_its_one_style_in_a_policy_that_allows_nothing_else() {
    let page = page(&example());
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style");
    assert_eq!(page.matches("<style").count(), 1);
    let digest: Vec<u8> = Sha256::digest(style).to_vec();
    let named = page.split("sha256-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a digest");
    assert_eq!(decoded(named), digest);
    assert!(page.contains("default-src 'none'"));
    assert_eq!(page.matches("<script").count(), 1, "data alone");
    for never in [" style=", "<link", "src=", "onclick", "url(", "@import", "<img"] {
        assert!(!page.contains(never), "{never}");
    }
}

/// What base64 stands for, worked out here anew.
fn decoded(text: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<u32> = text.chars().filter_map(|letter| letters.find(letter)).map(|at| at as u32).collect();
    let bytes = bits.chunks(4).flat_map(|group| {
        let all = group.iter().fold(0, |all, bits| all << 6 | bits) << (6 * (4 - group.len()));
        (0..group.len() - 1).map(move |index| (all >> (16 - 8 * index) & 255) as u8)
    });
    bytes.collect()
}

/// F53.
#[test]
fn whatever_was_written_stands_in_the_file_as_text_and_comes_back_out_of_it() {
    let mut response = example();
    response.title = NASTY.to_owned();
    for answer in response.answers.values_mut() {
        answer.note = NASTY.to_owned();
    }
    for critical in &mut response.critical {
        critical.root_cause = NASTY.to_owned();
    }
    let page = page(&response);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<!--") && page.contains("&lt;/script&gt;&lt;!--"));
    assert_eq!(response::read(page.as_bytes(), built_in()).expect("a report").response, response);
}

#[test]
fn the_file_says_every_text_of_the_document() {
    let response = example();
    let document = document(&response, &report(&response));
    let page = page(&response);
    for text in document.texts() {
        assert!(page.contains(&foothold::report::escape::escaped(text)), "{text}");
    }
}

#[test]
fn headings_go_down_one_step_at_a_time_and_tables_say_what_their_cells_belong_to() {
    let page = page(&example());
    let mut last = 0;
    for found in page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10)) {
        assert!(found <= last + 1, "h{found} after h{last}");
        last = found;
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count());
    assert!(page.matches("scope=\"row\"").count() > 20 && page.matches("scope=\"col\"").count() > 20);
    assert!(!page.contains("<th>"));
}

#[test]
fn plain_text_has_every_word_and_no_line_too_long_to_read() {
    let response = example();
    let document = document(&response, &report(&response));
    let plain = plain::text(&document);
    let squeezed = |text: &str| text.split_whitespace().filter(|word| *word != ">").collect::<Vec<_>>().join(" ");
    let all = squeezed(&plain);
    for text in document.texts() {
        assert!(all.contains(&squeezed(text)), "{text}");
    }
}

#[test]
fn a_memo_is_short_whole_and_carries_no_note_or_answers() {
    for (name, mut response, report) in every() {
        for answer in response.answers.values_mut() {
            answer.note = "A note for the team alone.".to_owned();
        }
        let source = Source { bank: built_in(), response: &response, report: &report, neutral: None, date: Some(DATE) };
        let memo = memo(&RESULT, &source);
        let texts = memo.texts();
        assert_eq!(memo.parts.last().map(|part| part.id.as_str()), Some("limits"), "{name}");
        assert!(ids(&memo).contains(&"steps") && ids(&memo).contains(&"ask"), "{name}");
        for text in &texts {
            assert!(!text.contains(['{', '|']) && !text.contains("..") && !text.contains("  "), "{name}: {text:?}");
        }
        let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
        assert!(words < 430, "{name}: {words} words fit no page");
        let page = html::page(&RESULT, &memo, None);
        assert!(!page.contains("<script") && !page.contains("A note for the team alone."), "{name}");
        assert!(response::read(page.as_bytes(), built_in()).is_err(), "{name}");
    }
}

#[test]
fn a_memo_asks_the_board_for_what_it_holds_and_names_the_next_steps_of_the_plan() {
    let response = example();
    let report = report(&response);
    let source = Source { bank: built_in(), response: &response, report: &report, neutral: None, date: Some(DATE) };
    let memo = memo(&RESULT, &source);
    let texts = memo.texts();
    assert!(
        texts.contains(&"Back a start with rookie development and retention, and look at it again after six months.")
    );
    assert!(texts.contains(&"Lasting money"), "the board holds this gate");
    let steps = memo.parts.iter().find(|part| part.id == "steps").expect("steps");
    let [Block::Steps(steps)] = steps.blocks.as_slice() else { panic!("steps") };
    assert_eq!(steps.len(), 3);
    assert!(steps[0].text.contains("Data office") && steps[0].text.contains("March 31, 2026"), "{}", steps[0].text);
}
