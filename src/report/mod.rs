//! WHAT WE HAND OVER: every number and key that a report shows, worked out once and ready to lay out.
//!
//! No sentence is made here: the bank's own texts are passed on, the tool's sentences are put together by
//! whoever lays a report out (page, file, print) from i18n and these values.

pub mod calendar;
pub mod chart;
pub mod choice;
pub mod document;
pub mod docx;
pub mod entry_point;
pub mod escape;
pub mod evidence;
pub mod explain;
pub mod findings;
pub mod firmness;
pub mod html;
pub mod method;
pub mod names;
pub mod neighbor;
pub mod picture;
pub mod plain;
pub mod plan;
pub mod priority;
pub mod profile;
pub mod say;
pub mod snippet;
mod talk;
pub mod team;
pub mod verdict;
pub mod why;

use crate::bank::is_built_in;
use crate::bank::model::{Bank, Gives, Shares};
use crate::plan::draft::Draft;
use crate::response::model::{Response, Weighting};
use crate::scoring::outcome::Outcome;

use self::choice::ChoicePart;
use self::entry_point::EntryPointPart;
use self::evidence::{BlindSpots, Thin};
use self::explain::Explained;
use self::findings::{Barrier, Opening, Strength};
use self::firmness::FirmnessPart;
use self::names::Names;
use self::neighbor::Neighbors;
use self::plan::PlanPart;
use self::priority::Priorities;
use self::profile::{Counts, ModulePart};
use self::verdict::{Closing, Shows};

/// A report, complete: the parts in the order in which they are read (scoring, section 7).
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub about: About,
    pub closing: Closing,
    /// Which parts the verdict allows.
    pub shows: Shows,
    /// In rank order where there are ranks, else in the bank's order.
    pub entry_points: Vec<EntryPointPart>,
    /// Why each stands before the next, in rank order; empty where no order is shown.
    pub neighbors: Vec<Neighbors>,
    /// The sums behind the numbers of each entry point, in the order of the outcome.
    pub explained: Vec<Explained>,
    pub firmness: Option<FirmnessPart>,
    pub priorities: Priorities,
    pub strengths: Vec<Strength>,
    pub openings: Vec<Opening>,
    pub barriers: Vec<Barrier>,
    pub blind_spots: BlindSpots,
    pub thin: Vec<Thin>,
    /// By module in the bank's order, as far as the form asks it.
    pub profile: Vec<ModulePart>,
    /// What to do, and what was planned of it.
    pub plan: PlanPart,
    /// The team's own plans for the entry points in question; never part of the ranking.
    pub choice: ChoicePart,
    /// Questions for the team's talk.
    pub talk: Vec<String>,
    pub method: Method,
}

/// What was answered, by the form's own count.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// As the person named it; may be empty.
    pub title: String,
    /// The form's title in the bank.
    pub form: String,
    pub gives: Gives,
    pub counts: Counts,
    /// How many more items the form asks that gives a ranking; 0 when this one does.
    pub more_for_ranking: u32,
    /// Answers kept from another bank, never scored.
    pub kept: u32,
}

/// What the result rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    pub bank: String,
    /// The bank's title.
    pub title: String,
    /// Whether it is the bank that the tool comes with. Every other one is marked as such wherever it is named.
    pub is_built_in: bool,
    pub version: String,
    pub digest: String,
    /// Title of the preset in use; `None` for the person's own percentages.
    pub preset: Option<String>,
    /// Title of each scored module and its share in percent.
    pub shares: Vec<(String, u8)>,
    pub notice: String,
    /// Title, publisher, year and address of each source.
    pub sources: Vec<(String, String, u16, String)>,
}

impl Report {
    /// Works out the report of a response to `bank` from what it comes to.
    pub fn new(bank: &Bank, response: &Response, outcome: &Outcome) -> Report {
        let names = Names::new(bank, response);
        let gives = names.form().map_or(Gives::Profile, |form| form.gives);
        let closing = Closing::new(&names, outcome);
        let shows = Shows::new(&closing);
        Report {
            about: about(&names, gives),
            neighbors: if shows.ranking { neighbor::all(&names, outcome) } else { Vec::new() },
            explained: explain::all(&names, outcome),
            firmness: firmness::part(&names, outcome),
            priorities: priority::of(&names, outcome),
            strengths: findings::strengths(&names, &closing),
            openings: findings::openings(&names),
            barriers: findings::barriers(&names, outcome),
            blind_spots: evidence::blind_spots(&names, outcome),
            thin: evidence::thin(&names, outcome),
            profile: profile::parts(&names, outcome),
            plan: PlanPart::new(&names, Draft::new(bank, response, outcome)),
            choice: choice::part(&names, outcome),
            talk: talk::prompts(&names, &closing),
            method: method(bank, response, &outcome.shares),
            closing,
            shows,
            entry_points: entry_point::parts(&names, outcome, shows),
        }
    }

    /// The sums behind the numbers of the entry point of this place in the bank.
    pub fn explained(&self, place: usize) -> Option<&Explained> {
        self.explained.iter().find(|explained| explained.place == place)
    }

    /// The entry point of this place in the bank.
    pub fn at(&self, place: usize) -> Option<&EntryPointPart> {
        self.entry_points.iter().find(|part| part.name.place == place)
    }
}

fn about(names: &Names<'_>, gives: Gives) -> About {
    let asked = names.asked().count();
    let most = names.bank.forms.iter().filter(|form| form.gives == Gives::Ranking);
    let most = most.map(|form| names.bank.items_of(form).count()).min().unwrap_or(asked);
    About {
        title: names.response.title.clone(),
        form: names.form().map_or_else(String::new, |form| form.title.clone()),
        gives,
        counts: profile::counts(names),
        more_for_ranking: match gives {
            Gives::Ranking => 0,
            Gives::Shortlist | Gives::Profile => count(most.saturating_sub(asked)),
        },
        kept: count(names.response.kept.len()),
    }
}

fn method(bank: &Bank, response: &Response, shares: &Shares) -> Method {
    let title = |id: &str| bank.module(id).map_or_else(|| id.to_owned(), |module| module.title.clone());
    Method {
        bank: bank.id.clone(),
        title: bank.title.clone(),
        is_built_in: is_built_in(bank),
        version: bank.version.clone(),
        digest: bank.digest.clone(),
        preset: match &response.weighting {
            Weighting::Preset(id) => bank.preset(id.as_str()).map(|preset| preset.title.clone()),
            Weighting::Own(_) => None,
        },
        shares: shares.0.iter().map(|(module, share)| (title(module.as_str()), *share)).collect(),
        notice: bank.notice.clone(),
        sources: bank
            .sources
            .iter()
            .map(|source| (source.title.clone(), source.publisher.clone(), source.year, source.url.clone()))
            .collect(),
    }
}

/// A count as it is shown; a bank has at most 1,000 items, so nothing is lost.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
