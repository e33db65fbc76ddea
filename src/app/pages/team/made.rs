//! The report on what the team came to: what is scored for it, how it is made, and the file that it goes into.

use std::rc::Rc;

use crate::app::browser::{clock, entropy};
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Instead, Offer, Outgoing, content, hand_over};
use crate::bank::model::Bank;
use crate::files::response::write;
use crate::i18n::en::Messages;
use crate::i18n::en::team_report::TEAM_REPORT;
use crate::i18n::en::team_talk::TEAM_SAID;
use crate::i18n::text::{fill, plural};
use crate::report::document::Document;
use crate::report::document::team::{TeamSource, TeamTexts, TeamWorked, team};
use crate::report::html::{holds, page};
use crate::report::plain;
use crate::report::team::minutes::Record;
use crate::response::model::{Response, Weighting};
use crate::scoring::outcome::Outcome;
use crate::team::agreed::Agreements;
use crate::team::answers::answers;
use crate::team::grid::Grid;
use crate::team::landing::Landing;
use crate::team::meeting::{Meeting, Mode};
use crate::team::outcome::TeamOutcome;

/// A team's answers as what is scored: the middle ones, and with what was agreed in their place.
#[derive(Debug, PartialEq)]
pub(super) struct Basis {
    pub(super) before: Rc<Response>,
    /// `None` where nothing was agreed.
    pub(super) after: Option<Rc<Response>>,
}

/// The report, made.
#[derive(Debug, PartialEq)]
pub(super) struct Made {
    pub(super) worked: TeamWorked,
    pub(super) document: Rc<Document>,
    /// What the answers that the file carries come to.
    outcome: Outcome,
}

fn weighting(bank: &Bank, meeting: &Meeting) -> Weighting {
    let first = || bank.presets.first().map(|preset| preset.id.clone());
    let known = meeting.preset.clone().filter(|preset| bank.preset(preset.as_str()).is_some());
    Weighting::Preset(known.or_else(first).unwrap_or_default())
}

/// What is scored of the answers that are in; `None` where too few are.
pub(super) fn basis(bank: &Bank, meeting: &Meeting) -> Option<Basis> {
    let grid = Grid::new(bank);
    let counted = meeting.counted(&grid)?;
    let of = |agreements: &Agreements| {
        let (id, now) = (String::new(), clock::now());
        Rc::new(answers(&grid, counted.form, &counted.tallies, agreements, weighting(bank, meeting), id, now))
    };
    let after = (!meeting.agreements.is_empty()).then(|| of(&meeting.agreements));
    Some(Basis { before: of(&Agreements::new()), after })
}

/// The report; `None` where too few are in. The outcomes are those before the talk and after it.
pub(super) fn make(
    bank: &Bank,
    meeting: &Meeting,
    (before, after): (&Outcome, Option<&Outcome>),
    landing: Option<Landing>,
    has_words: bool,
) -> Option<Made> {
    let grid = Grid::new(bank);
    let shares = meeting.shares(bank);
    let outcome = meeting.counted(&grid)?.with(&grid, &shares, before.clone(), after.cloned());
    // Of counts alone nobody landed anywhere.
    let landing = landing.filter(|_| !meeting.roster().is_empty());
    let outcome = TeamOutcome { landing, ..outcome };
    let new = (entropy::uuid(), meeting.title.clone(), clock::now());
    let worked = TeamWorked::out(&grid, &outcome, &meeting.agreements, &weighting(bank, meeting), new);
    let record = Record { agreements: &meeting.agreements, votes: &meeting.votes, parked: &meeting.parked };
    let floor = (meeting.mode == Mode::Anonymous).then(|| meeting.floor(&bank.cut_offs));
    let date = Some(clock::today());
    let source = TeamSource { grid: &grid, outcome: &outcome, worked: &worked, record, floor, has_words, date };
    let texts = TeamTexts { result: result_text(), said: &TEAM_SAID, report: &TEAM_REPORT };
    let document = Rc::new(team(&texts, &source).ok()?);
    Some(Made { document, outcome: after.unwrap_or(before).clone(), worked })
}

/// The report as a file, with the answers that it came from.
pub(super) fn offer(text: &'static Messages, bank: &Bank, made: &Made) -> Offer {
    let (words, response) = (&result_text().hand_over, &made.worked.response);
    let file = page(result_text(), &made.document, Some(&write(response, bank, Some(&made.outcome))));
    let is_whole = content(&file, response, bank).is_some() && holds(&file, &made.document);
    let parts = plural(words.parts, made.document.parts.len());
    let outgoing = Outgoing {
        name: format!("{}-{}.html", stem(&response.title, &response.id, text.shell.name), TEAM_REPORT.file_name),
        media_type: "text/html;charset=utf-8",
        bytes: file.as_bytes(),
        content: is_whole.then(|| fill(TEAM_REPORT.file_holds, &[("parts", &parts)])),
        instead: Instead { label: words.words, hint: words.words_hint, text: plain::text(&made.document) },
    };
    hand_over(text, outgoing)
}
