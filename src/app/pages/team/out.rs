//! The meeting's files: the team's, the counts without people, and tables. Where no names are shown, only counts leave.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::paint;
use crate::app::browser::slices::{Work, work};
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Instead, Offer, Outcome as Came, Outgoing, hand_over};
use crate::app::pages::result::hand_over::file_button::FileButton;
use crate::bank::model::Bank;
use crate::files::format::FILE_LIMIT;
use crate::files::table::answers::answers;
use crate::files::team::{write_anonymous, write_open};
use crate::i18n::en::Messages;
use crate::i18n::en::team::TEAM;
use crate::i18n::text::{fill, plural};
use crate::response::model::Response;
use crate::scoring::assessment::assess;
use crate::scoring::conclude::conclude;
use crate::scoring::outcome::Outcome;
use crate::scoring::runs::Runs;
use crate::scoring::sheet::Sheet;
use crate::team::grid::Grid;
use crate::team::meeting::Meeting;
use crate::team::outcome::states;

/// Draws of the what-if runs in one step.
const DRAWS: u32 = 50;

/// The bank and who is in.
#[derive(Debug, PartialEq, Properties)]
pub struct OutProps {
    pub bank: Shared<Bank>,
    pub meeting: Kept,
}

/// A meeting that counts as the same only if it is the very same one.
#[derive(Debug, Clone)]
pub struct Kept(pub Rc<Meeting>);

impl PartialEq for Kept {
    fn eq(&self, other: &Kept) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A file that can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Team,
    Counts,
    Table,
    Lines,
}

/// The buttons, and what came of each.
#[component]
pub fn Out(props: &OutProps) -> Html {
    let (meeting, cut_offs) = (&props.meeting.0, &props.bank.cut_offs);
    let (has_names, is_enough) = (meeting.has_names(), meeting.size() >= meeting.floor(cut_offs).people());
    let text = if has_names { TEAM.out_text_open } else { TEAM.out_text_anonymous };
    let file =
        |kind: Kind| html! { <OutFile key={id(kind)} bank={props.bank} meeting={props.meeting.clone()} {kind} /> };
    html! {
        <section class="fh-stack" aria-labelledby="out">
            <h2 id="out">{ TEAM.out }</h2>
            <p class="fh-small" key={text}>{ text }</p>
            <div class="fh-row">
                if has_names {
                    { file(Kind::Team) }
                    { file(Kind::Table) }
                    { file(Kind::Lines) }
                }
                if is_enough {
                    { file(Kind::Counts) }
                }
            </div>
        </section>
    }
}

fn id(kind: Kind) -> &'static str {
    match kind {
        Kind::Team => "out-team",
        Kind::Counts => "out-counts",
        Kind::Table => "out-table",
        Kind::Lines => "out-lines",
    }
}

#[derive(Debug, PartialEq, Properties)]
struct OutFileProps {
    bank: Shared<Bank>,
    meeting: Kept,
    kind: Kind,
}

#[component]
fn OutFile(props: &OutFileProps) -> Html {
    let text = use_text();
    let held = use_memo((), |()| RefCell::new(None::<Work>));
    let of = (props.bank, props.meeting.clone(), props.kind);
    let make = use_callback(of, move |done: Callback<Offer>, (bank, meeting, kind)| {
        let (bank, meeting, kind) = (*bank, Rc::clone(&meeting.0), *kind);
        match kind {
            // Both say what the answers came to before the talk, what-if runs and all.
            Kind::Team | Kind::Counts => *held.borrow_mut() = score(bank, meeting, kind, text, done),
            Kind::Table | Kind::Lines => paint::after(move || {
                let file = if kind == Kind::Table { table(&meeting, &bank) } else { lines(&meeting) };
                done.emit(offer(text, &meeting, kind, file));
            }),
        }
    });
    let label = match props.kind {
        Kind::Team => TEAM.out_file,
        Kind::Counts => TEAM.out_counts,
        Kind::Table => TEAM.out_csv,
        Kind::Lines => TEAM.out_lines,
    };
    html! { <FileButton id={id(props.kind)} {label} {make} /> }
}

/// Scores the team's answers in slices, then hands the file over.
fn score(
    bank: Shared<Bank>,
    meeting: Rc<Meeting>,
    kind: Kind,
    text: &'static Messages,
    done: Callback<Offer>,
) -> Option<Work> {
    let grid = Grid::new(bank.get());
    let counted = meeting.counted(&grid)?;
    let sheet = Sheet::new(bank.get(), counted.form, &states(&counted.tallies, &grid), &meeting.shares(&bank));
    let mut runs = Runs::new(&sheet);
    Some(work(move || {
        let is_done = runs.advance(DRAWS);
        if let Some(shares) = runs.rank_shares() {
            let before = conclude(&sheet, &assess(&sheet), &shares);
            let file = if kind == Kind::Team { team(&meeting, &bank, &before) } else { counts(&meeting, bank, before) };
            done.emit(offer(text, &meeting, kind, file));
        }
        is_done
    }))
}

fn responses(meeting: &Meeting) -> Vec<&Response> {
    meeting.people().map(|(_, person)| &*person.response).collect()
}

fn team(meeting: &Meeting, bank: &Bank, before: &Outcome) -> String {
    write_open(&responses(meeting), &meeting.agreements, before, bank)
}

/// Empty where the team is too small; the button is not there then.
fn counts(meeting: &Meeting, bank: Shared<Bank>, before: Outcome) -> String {
    let grid = Grid::new(bank.get());
    let outcome = meeting.counted(&grid).map(|counted| counted.with(&grid, &meeting.shares(&bank), before, None));
    let floor = meeting.floor(&bank.cut_offs);
    let file = outcome.and_then(|outcome| write_anonymous(&outcome, &meeting.agreements, &grid, floor).ok());
    file.unwrap_or_default()
}

fn table(meeting: &Meeting, bank: &Bank) -> String {
    answers(bank, responses(meeting))
}

fn lines(meeting: &Meeting) -> String {
    meeting.people().map(|(_, person)| format!("{}\n", person.line)).collect()
}

fn offer(text: &Messages, meeting: &Meeting, kind: Kind, file: String) -> Offer {
    let (ending, media_type) = match kind {
        Kind::Team | Kind::Counts => (".json", "application/json"),
        Kind::Table => (".csv", "text/csv;charset=utf-8"),
        Kind::Lines => (".jsonl", "application/jsonl"),
    };
    let people = meeting.size();
    let content = match kind {
        Kind::Counts => fill(TEAM.out_counts_hold, &[("n", &people.to_string())]),
        _ => plural(TEAM.out_holds, people),
    };
    let outgoing = Outgoing {
        name: format!("{}-{}{ending}", stem(&meeting.title, "", text.shell.name), TEAM.file_name),
        media_type,
        bytes: file.as_bytes(),
        content: Some(content),
        instead: Instead { label: TEAM.copy, hint: TEAM.copy_hint, text: file.clone() },
    };
    // What could not be opened again is not handed over.
    if kind == Kind::Team && file.len() > FILE_LIMIT {
        let Outgoing { name, instead, .. } = outgoing;
        return Offer { name, size: file.len(), outcome: Came::Failed(TEAM.out_too_large), instead };
    }
    hand_over(text, outgoing)
}
