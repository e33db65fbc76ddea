//! `foothold team`: what several people's answers come to, their disagreements first.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::console::Console;
use super::input;
use super::people::{self, Found};
use super::words::{aligned, words};
use crate::bank::model::{Bank, Shares};
use crate::files::team::outcome::write;
use crate::files::team::{TooFew, write_anonymous, write_open};
use crate::i18n::en::team_files::TEAM_FILES;
use crate::i18n::intake::{joined_as, no_member};
use crate::i18n::number::{halves, percent};
use crate::json::place::Place;
use crate::report::Report;
use crate::response::model::{Response, Weighting};
use crate::response::moment::Moment;
use crate::team::agreed::Agreements;
use crate::team::anonymity::Floor;
use crate::team::answers::answers;
use crate::team::counts::Counts;
use crate::team::grid::Grid;
use crate::team::outcome::{TeamOutcome, outcome};
use crate::team::roster::{Joined, Member, MemberId, NoMember, Roster};

const NOBODY: &str = "There are no answers to put together.";

/// How a team is asked for.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    pub bank: Option<&'a Path>,
    pub files: &'a [PathBuf],
    /// The facilitator's preset; without it the bank's first.
    pub preset: Option<&'a str>,
    pub json: bool,
}

/// Merges every response that can be read, and says what they come to together.
pub fn team(asked: &Asked<'_>, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bank) = input::bank(asked.bank, console)? else {
        return Ok(());
    };
    let Some(weighting) = weighting(asked.preset, &bank, console)? else {
        return Ok(());
    };
    let grid = Grid::new(&bank);
    let mut read = Team { grid: &grid, roster: Roster::default(), agreements: Agreements::new(), counts: None };
    for file in asked.files {
        people::read(file, &bank, console, |place, found, console| read.take(place, found, console))?;
    }
    let shares = shares(&weighting, &bank);
    match read.outcome(&shares) {
        None => console.fail(Path::new("foothold"), &Place::root(), NOBODY),
        Some(outcome) if asked.json => console.print(&format!("{}\n", write(&outcome, &grid))),
        Some(outcome) => print_words(&outcome, &grid, weighting, &read.agreements, console),
    }
}

/// Puts everybody into one file; without names where that is asked and the team is large enough.
pub fn convert(files: &[PathBuf], bank: &Bank, is_anonymous: bool, console: &mut Console<'_>) -> io::Result<()> {
    let grid = Grid::new(bank);
    let mut read = Team { grid: &grid, roster: Roster::default(), agreements: Agreements::new(), counts: None };
    let mut responses: BTreeMap<MemberId, Response> = BTreeMap::new();
    for file in files {
        people::read(file, bank, console, |place, found, console| {
            let response = if let Found::Person { opened, .. } = &found { Some(opened.response.clone()) } else { None };
            let id = response.as_ref().and_then(|response| MemberId::read(&response.id));
            let before = id.and_then(|id| read.roster.member(id).cloned());
            read.take(place, found, console)?;
            // It counts if the roster changed for it.
            if let (Some(id), Some(response)) = (id, response)
                && read.roster.member(id) != before.as_ref()
            {
                responses.insert(id, response);
            }
            Ok(())
        })?;
    }
    let shares = bank.presets.first().map(|preset| preset.shares.clone()).unwrap_or_default();
    let Some(outcome) = read.outcome(&shares) else {
        return console.fail(Path::new("foothold"), &Place::root(), NOBODY);
    };
    if !is_anonymous {
        let responses: Vec<&Response> = responses.values().collect();
        return console.print(&write_open(&responses, &read.agreements, &outcome.before, bank));
    }
    match write_anonymous(&outcome, &read.agreements, &grid, Floor::new(&bank.cut_offs, None)) {
        Ok(file) => console.print(&file),
        Err(TooFew { least }) => {
            let what =
                format!("A team of {} is too small for counts without people; it takes {least}.", outcome.people);
            console.fail(Path::new("foothold"), &Place::root(), &what)
        }
    }
}

/// What was read so far.
struct Team<'g, 'b> {
    grid: &'g Grid<'b>,
    roster: Roster,
    agreements: Agreements,
    /// A team of which only counts are known.
    counts: Option<Counts>,
}

impl<'b> Team<'_, 'b> {
    fn take(&mut self, place: &Path, found: Found, console: &mut Console<'_>) -> io::Result<()> {
        match found {
            Found::Person { opened, digest } => match Member::of(&opened.response, digest, self.grid) {
                Ok(_) if self.counts.is_some() => console.fail(place, &Place::root(), TEAM_FILES.not_together),
                Ok((id, member)) => remark(place, self.roster.join(id, member), console),
                Err(why) => console.fail(place, &Place::root().key(pointer(why)), no_member(why)),
            },
            Found::Counts(_) if self.counts.is_some() || !self.roster.is_empty() => {
                console.fail(place, &Place::root(), TEAM_FILES.not_together)
            }
            Found::Counts(counts) => {
                self.counts = Some(counts);
                Ok(())
            }
            Found::Agreed(agreements) => {
                for (item, agreed) in agreements.iter() {
                    self.agreements.insert(item.clone(), agreed.clone());
                }
                Ok(())
            }
        }
    }

    fn outcome(&self, shares: &Shares) -> Option<TeamOutcome<'b>> {
        match &self.counts {
            Some(counts) => Some(counts.counted(self.grid)?.come(self.grid, shares, &self.agreements)),
            None => outcome(&self.roster, self.grid, shares, &self.agreements),
        }
    }
}

/// `None` after it was said that the bank has no such preset.
fn weighting(preset: Option<&str>, bank: &Bank, console: &mut Console<'_>) -> io::Result<Option<Weighting>> {
    let found = match preset {
        Some(id) => bank.preset(id),
        None => bank.presets.first(),
    };
    if found.is_none() {
        let known: Vec<&str> = bank.presets.iter().map(|preset| preset.id.as_str()).collect();
        let what = format!("The bank has no preset \"{}\". It has: {}.", preset.unwrap_or_default(), known.join(", "));
        console.fail(Path::new("foothold"), &Place::root().key("preset"), &what)?;
    }
    Ok(found.map(|preset| Weighting::Preset(preset.id.clone())))
}

fn shares(weighting: &Weighting, bank: &Bank) -> Shares {
    match weighting {
        Weighting::Preset(id) => bank.preset(id.as_str()).map(|preset| preset.shares.clone()).unwrap_or_default(),
        Weighting::Own(shares) => shares.clone(),
    }
}

/// Nothing is left out without being told.
fn remark(place: &Path, joined: Joined, console: &mut Console<'_>) -> io::Result<()> {
    match joined {
        Joined::New => Ok(()),
        other => console.remark(place, &Place::root().key("revision"), &joined_as(other)),
    }
}

fn pointer(why: NoMember) -> &'static str {
    match why {
        NoMember::OfATeam => "kind",
        NoMember::UnknownForm => "form",
        NoMember::NoId => "id",
    }
}

/// Disagreement before averages: agreement, what to talk about, what to find out, where each would have landed, then the
/// result of the medians.
fn print_words(
    outcome: &TeamOutcome<'_>,
    grid: &Grid<'_>,
    weighting: Weighting,
    agreements: &Agreements,
    console: &mut Console<'_>,
) -> io::Result<()> {
    let alpha = outcome.alpha.map_or("undefined".to_owned(), |alpha| format!("{alpha:.2}"));
    console.print(&format!(
        "{} people, {}. Agreement over all items (Krippendorff's alpha): {alpha}\n",
        outcome.people, outcome.form.title
    ))?;
    let talk = outcome.agenda.talk_first.iter().filter_map(|talk| row(talk.item.as_str(), outcome, grid));
    list("Talk about these first", ["Item", "Levels given, lowest first", "Median", "Not sure"], talk, console)?;
    let find_out = outcome.agenda.find_out.iter().filter_map(|item| row(item.as_str(), outcome, grid));
    list("Find these out first", ["Item", "Levels given, lowest first", "Median", "Not sure"], find_out, console)?;
    let title = |id: &str| grid.bank.entry_point(id).map_or_else(|| id.to_owned(), |found| found.title.clone());
    if let Some(landing) = &outcome.landing {
        let row = |title: String, people: u32| vec![title, people.to_string()];
        let landed = landing.entry_points.iter().map(|(id, people)| row(title(id.as_str()), *people));
        let none = (landing.none > 0).then(|| row("No entry point leads".to_owned(), landing.none));
        list("Where each alone would have landed", ["Entry point", "People"], landed.chain(none), console)?;
    }
    let said = |agreements: &Agreements| {
        let (id, now) = (String::new(), Moment::from_millis(0));
        answers(grid, outcome.form, &outcome.tallies, agreements, weighting.clone(), id, now)
    };
    if let Some(after) = &outcome.after {
        let response = said(agreements);
        let report = Report::new(grid.bank, &response, after);
        console.print(&format!("\nWhat they come to with the agreed levels\n{}", words(&report)))?;
    }
    let response = said(&Agreements::new());
    let report = Report::new(grid.bank, &response, &outcome.before);
    console.print(&format!("\nWhat the medians come to\n{}\n{}\n", words(&report), grid.bank.notice))
}

fn row(item: &str, outcome: &TeamOutcome<'_>, grid: &Grid<'_>) -> Option<Vec<String>> {
    let column = grid.columns.iter().position(|placed| placed.item.id.as_str() == item)?;
    let (placed, tally) = (grid.columns.get(column)?, outcome.tallies.get(column)?);
    let counts: Vec<String> = tally.counts.iter().map(u32::to_string).collect();
    let median = tally.median().map_or(String::new(), |median| halves(median.value()));
    let not_sure = percent(f64::from(tally.not_sure) / f64::from(tally.asked().max(1)));
    Some(vec![placed.item.short.clone(), counts.join(" "), median, not_sure])
}

fn list<const N: usize>(
    title: &str,
    head: [&str; N],
    rows: impl Iterator<Item = Vec<String>>,
    console: &mut Console<'_>,
) -> io::Result<()> {
    let rows: Vec<Vec<String>> = std::iter::once(head.map(str::to_owned).to_vec()).chain(rows).collect();
    if rows.len() == 1 { Ok(()) } else { console.print(&format!("\n{title}\n{}", aligned(&rows))) }
}
