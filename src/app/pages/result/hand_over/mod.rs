//! "Take it with you": every file that the result can be taken along in, each with what it is for.
//!
//! A new kind of file is one more `take` in a group: its name, one plain sentence, and what is pressed. `FileButton` is
//! that for most: it hands over a file that was read back, and shows its text where no file arrives.

pub mod file_button;
pub mod link_button;
pub mod map_files;
pub mod painting;
pub mod report;
pub mod tables;
pub mod word;

use std::rc::Rc;

use yew::prelude::*;

use self::file_button::FileButton;
use self::link_button::LinkButton;
use self::map_files::MapFiles;
use self::word::WordFile;
use crate::app::browser::paint;
use crate::app::hooks::text::{result_text, use_text};
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::keep_file::KeepFile;
use crate::app::pages::assessment::offer::Offer;
use crate::i18n::en::link::LINK;
use crate::report::Report;

/// The id of the heading, for whoever brings a person here.
pub const HEADING: &str = "hand-over";

/// Whose result, and what it comes to.
#[derive(Debug, PartialEq, Properties)]
pub struct HandOverProps {
    pub asked: Asked,
    pub report: Rc<Report>,
    /// The same answers under the neutral weights, where they are weighed otherwise.
    pub neutral: Option<Rc<Report>>,
}

/// The section, quiet, in groups by what a file is for.
#[component]
pub fn HandOver(props: &HandOverProps) -> Html {
    let (text, words) = (use_text(), &result_text().hand_over);
    let ids = vec![props.asked.id.clone()];
    let keep = html! { <KeepFile {ids} place="result" class="fh-button" label={text.shell.save_file} /> };
    let link = html! { <LinkButton asked={props.asked.clone()} /> };
    let (asked, report, neutral) = (props.asked.clone(), props.report.clone(), props.neutral.clone());
    let word = html! { <WordFile {asked} {report} {neutral} /> };
    let map = html! { <MapFiles asked={props.asked.clone()} report={Rc::clone(&props.report)} /> };
    let to_table = use_callback(props.asked.clone(), |done: Callback<Offer>, asked| done.emit(tables::table(asked)));
    let to_line = use_callback(props.asked.clone(), |done: Callback<Offer>, asked| done.emit(tables::line(asked)));
    let table = html! { <FileButton id="table" label={words.table_button} make={to_table} /> };
    let line = html! { <FileButton id="line" label={words.line_button} make={to_line} /> };
    let make_report = use_make(&props.asked, report::report);
    let make_memo = use_make(&props.asked, report::board_memo);
    let page = html! { <FileButton id="report" label={words.report_button} make={make_report} /> };
    let memo = html! { <FileButton id="memo" label={words.memo_button} make={make_memo} /> };
    html! {
        <section class="fh-stack fh-hand-over" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ words.heading }</h2>
            <p>{ words.lead }</p>
            { group(words.to_come_back, vec![take(words.answers, words.answers_text, keep), take(LINK.label, LINK.purpose, link)]) }
            { group(words.to_read, vec![
                take(words.report, words.report_about, page),
                take(words.memo, words.memo_about, memo),
                take(words.word, words.word_text, word),
            ]) }
            if props.report.shows.map {
                { group(words.for_slides, vec![take(words.map, words.map_text, map)]) }
            }
            { group(words.to_count, vec![
                take(words.table, words.table_text, table),
                take(words.line, words.line_text, line),
            ]) }
            <p class="fh-small">{ words.public_records }</p>
        </section>
    }
}

/// Makes a file of what is asked when it is pressed for.
#[hook]
fn use_make(asked: &Asked, make: fn(&Asked) -> Option<Offer>) -> Callback<Callback<Offer>> {
    use_callback((asked.clone(), make), |done: Callback<Offer>, (asked, make)| {
        // The words that it is being made stand before the work begins, which takes a moment.
        let (asked, make) = (asked.clone(), *make);
        paint::after(move || make(&asked).into_iter().for_each(|offer| done.emit(offer)));
    })
}

/// Files for one purpose.
fn group(heading: &'static str, takes: Vec<Html>) -> Html {
    html! {
        <section class="fh-stack fh-stack--tight" key={heading}>
            <h3>{ heading }</h3>
            <ul class="fh-takes">{ takes }</ul>
        </section>
    }
}

/// One file: what it is called, what it is for in one sentence, and what is pressed for it.
fn take(name: &'static str, purpose: &'static str, control: Html) -> Html {
    html! {
        <li class="fh-take" key={name}>
            <div class="fh-take__text">
                <h4 class="fh-take__name">{ name }</h4>
                <p class="fh-small">{ purpose }</p>
            </div>
            { control }
        </li>
    }
}
