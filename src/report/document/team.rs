//! The report of a team: the result with what was agreed, before and after the talk, the minutes, and how close the answers
//! are; then the parts of every report.
//!
//! It names nobody. In an anonymous meeting nothing of it exists before enough people are in, and what somebody wrote is in
//! it only where that is asked for.

mod minutes;
mod moved;
mod spread;

use crate::bank::model::Bank;
use crate::i18n::en::ENGLISH;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::en::team_report::TeamReport;
use crate::i18n::en::team_talk::TeamSaid;
use crate::i18n::text::{fill, plural};
use crate::i18n::time;
use crate::report::Report;
use crate::report::team::minutes::Record;
use crate::report::team::moved::Told;
use crate::response::model::{Response, Weighting};
use crate::response::moment::{Date, Moment};
use crate::team::agreed::Agreements;
use crate::team::anonymity::Floor;
use crate::team::answers::answers;
use crate::team::grid::Grid;
use crate::team::outcome::TeamOutcome;

use super::source::Source;
use super::whole::whole;
use super::{Block, Document, Part, cover};

/// The texts that a team's report is put together from.
#[derive(Debug, Clone, Copy)]
pub struct TeamTexts<'a> {
    pub result: &'a ResultTexts,
    pub said: &'a TeamSaid,
    pub report: &'a TeamReport,
}

/// What a team's report is made from.
#[derive(Debug, Clone, Copy)]
pub struct TeamSource<'a> {
    pub grid: &'a Grid<'a>,
    pub outcome: &'a TeamOutcome<'a>,
    pub worked: &'a TeamWorked,
    pub record: Record<'a>,
    /// In an anonymous meeting the fewest people that are shown together; `None` in an open one.
    pub floor: Option<Floor>,
    /// Whether reasons and parked lines are in it.
    pub has_words: bool,
    /// Stands on the cover; without one the cover has no date.
    pub date: Option<Date>,
}

/// A team's answers as responses, and what each comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamWorked {
    /// With what was agreed: what a file carries.
    pub response: Response,
    pub before: Report,
    /// `None` where nothing was agreed.
    pub after: Option<Report>,
}

/// Fewer people than may be shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFew {
    pub people: usize,
    pub floor: usize,
}

impl TeamWorked {
    /// Reports on a team's outcome. The response is new, of this id and title, and holds nothing of any one person.
    pub fn out(
        grid: &Grid<'_>,
        outcome: &TeamOutcome<'_>,
        agreements: &Agreements,
        weighting: &Weighting,
        new: (String, String, Moment),
    ) -> TeamWorked {
        let (id, title, now) = new;
        let of = |agreements: &Agreements| {
            let (form, weighting) = (outcome.form, weighting.clone());
            let response = answers(grid, form, &outcome.tallies, agreements, weighting, id.clone(), now);
            Response { title: title.clone(), ..response }
        };
        let response = of(agreements);
        let before = Report::new(grid.bank, &of(&Agreements::new()), &outcome.before);
        let after = outcome.after.as_ref().map(|after| Report::new(grid.bank, &response, after));
        TeamWorked { response, before, after }
    }

    /// The report of what holds now.
    pub fn now(&self) -> &Report {
        self.after.as_ref().unwrap_or(&self.before)
    }
}

impl<'a> TeamSource<'a> {
    fn bank(&self) -> &'a Bank {
        self.grid.bank
    }

    /// Both times with their outcomes; `None` where nothing was agreed.
    fn both(&self) -> Option<(Told<'a>, Told<'a>)> {
        let after = Told { report: self.worked.after.as_ref()?, outcome: self.outcome.after.as_ref()? };
        Some((Told { report: &self.worked.before, outcome: &self.outcome.before }, after))
    }
}

/// The whole report; none where too few people are in.
pub fn team(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Result<Document, TooFew> {
    let people = source.outcome.people;
    if let Some(floor) = source.floor.filter(|floor| people < floor.people()) {
        return Err(TooFew { people, floor: floor.people() });
    }
    let report = source.worked.now();
    let of_all =
        Source { bank: source.bank(), response: &source.worked.response, report, neutral: None, date: source.date };
    let whole = whole(text.result, &of_all);
    let first = [
        Some(result(text, source, &whole)),
        moved::part(text, source),
        Some(minutes::part(text, source)),
        minutes::left_open(text, source),
        minutes::find_out(text, source),
        minutes::parked(text, source),
        spread::landing(text, source),
    ];
    let mut parts: Vec<Part> = first.into_iter().flatten().collect();
    let rest = whole.parts.into_iter().filter(|part| part.id != "result");
    parts.extend(rest);
    // The appendix of every question ends it, how close people are on each before that.
    let answers = parts.pop();
    parts.push(spread::part(text, source));
    parts.extend(answers);
    let title = match source.worked.response.title.trim() {
        "" => text.report.title_untitled.to_owned(),
        title => fill(text.report.title, &[("title", title)]),
    };
    Ok(Document { language: ENGLISH.language, title, cover: cover_of(text, source, &of_all), parts })
}

/// The verdict of every report, under what it rests on.
fn result(text: &TeamTexts<'_>, source: &TeamSource<'_>, whole: &Document) -> Part {
    let words = text.report;
    let rests_on = if source.outcome.after.is_some() { words.result_agreed } else { words.result_medians };
    let of_whole = whole.parts.iter().find(|part| part.id == "result");
    let mut blocks = of_whole.map(|part| part.blocks.clone()).unwrap_or_default();
    blocks.insert(blocks.len().min(1), Block::Paragraph(rests_on.to_owned()));
    Part::new("result", words.result, blocks)
}

fn cover_of(text: &TeamTexts<'_>, source: &TeamSource<'_>, of_all: &Source<'_>) -> Vec<(String, String)> {
    let (words, document) = (text.report, &text.result.document);
    let mode = match source.floor {
        Some(floor) => fill(words.mode_anonymous, &[("n", &floor.people().to_string())]),
        None => words.mode_open.to_owned(),
    };
    let left_out = (!source.has_words).then(|| words.cover_words_text.to_owned());
    let entries = [
        (document.cover_date, source.date.map(|date| time::day(&text.result.time, date))),
        (words.cover_people, Some(plural(text.said.people, source.outcome.people))),
        (words.cover_mode, Some(mode)),
        (words.cover_agreed, Some(plural(words.questions, source.record.agreements.len()))),
        (words.cover_words, left_out),
        (document.cover_form, Some(source.outcome.form.title.clone())),
        (document.cover_bank, Some(cover::bank_of(text.result, of_all))),
        (document.cover_care, Some(words.cover_care_text.to_owned())),
    ];
    entries.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}
