//! How a report closes: a verdict, a shortlist or a profile, with every name it needs (scoring, sections 5 and 7).

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::order::sort_by_key;
use crate::response::answer::State;
use crate::scoring::close::is_met;
use crate::scoring::outcome::{Class, Conclusion, EntryPointOutcome, Label, Outcome, Verdict, VerdictKind};

use super::names::{EntryPointName, ItemName, Names, Said};

/// What the form can honestly give.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a report has one closing, and most are verdicts")]
pub enum Closing {
    Verdict(VerdictPart),
    Shortlist(Vec<EntryPointName>),
    Profile,
}

/// A verdict with the names that its sentences take.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictPart {
    pub kind: VerdictKind,
    /// `None` without an X.
    pub label: Option<Label>,
    /// X; `None` without one and whenever the label is shared.
    pub lead: Option<EntryPointName>,
    /// Y of `start_x_prepare_y`.
    pub prepare: Option<EntryPointName>,
    /// X alone, or all who share.
    pub named: Vec<EntryPointName>,
    /// Whether Y is among those who share, so that it is not named twice.
    pub prepare_is_named: bool,
    /// What to open before a start.
    pub open_first: Vec<OpenFirst>,
    /// What to answer first, with the state it is in.
    pub needed: Vec<Needed>,
    /// `build_conditions_first`: what opens most. Other verdicts have conditions to lift too, but do not begin there.
    pub unlocks: Vec<Unlock>,
}

/// A condition to open first, and how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenFirst {
    pub item: ItemName,
    /// `None` while nobody knows.
    pub said: Option<Said>,
    pub look_at: String,
}

/// An item without which there is no verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    pub item: ItemName,
    /// Said to be not sure, rather than never answered.
    pub not_sure: bool,
    pub look_at: String,
}

/// A condition that opens much, and the first moves that lift it.
#[derive(Debug, Clone, PartialEq)]
pub struct Unlock {
    pub said: Said,
    /// Points of need served if it were fully open; above 0, more is better.
    pub unlock: f64,
    /// What it is made of, by entry point with a pressing need; the parts add up to it.
    pub parts: Vec<UnlockPart>,
    pub moves: Vec<FirstMovePart>,
}

/// An entry point that a condition would help if it were fully open.
#[derive(Debug, Clone, PartialEq)]
pub struct UnlockPart {
    pub name: EntryPointName,
    /// 1 or 2: how much the condition bears on it.
    pub weight: u8,
    /// Its Need, 0 to 100.
    pub need: f64,
    /// Weight times what is missing to the top, times Need, as a share of 1.
    pub part: f64,
}

/// Something anyone can do first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstMovePart {
    pub text: String,
    /// First and last month, counted from the start.
    pub months: (u8, u8),
}

/// Which parts may be shown; a part that would claim more than the answers support is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shows {
    pub map: bool,
    /// Each entry point with its modules and gates.
    pub entry_points: bool,
    /// They stand in an order, and Fit is shown.
    pub ranking: bool,
    /// Weights can change anything that is shown.
    pub weights: bool,
    /// Priorities, strengths, openings, barriers.
    pub findings: bool,
}

impl Closing {
    /// Closes the report of `outcome`.
    pub fn new(names: &Names<'_>, outcome: &Outcome) -> Closing {
        match &outcome.conclusion {
            Conclusion::Verdict(verdict) => Closing::Verdict(part(names, outcome, verdict)),
            Conclusion::Shortlist(ids) => Closing::Shortlist(names.entry_points(ids)),
            Conclusion::Profile => Closing::Profile,
        }
    }

    /// The leading entry points: those named, else the lead; of a quick form those on its shortlist.
    pub fn leading(&self) -> Vec<EntryPointName> {
        match self {
            Closing::Verdict(part) if part.named.is_empty() => part.lead.iter().cloned().collect(),
            Closing::Verdict(part) => part.named.clone(),
            Closing::Shortlist(names) => names.clone(),
            Closing::Profile => Vec::new(),
        }
    }
}

impl Closing {
    /// The leading entry points, and the one that is to be prepared beside them.
    pub fn spoken_of(&self) -> Vec<EntryPointName> {
        let mut names = self.leading();
        if let Closing::Verdict(VerdictPart { prepare: Some(prepare), prepare_is_named: false, .. }) = self {
            names.push(prepare.clone());
        }
        names
    }
}

impl Shows {
    /// What a report that closes like this may show.
    pub fn new(closing: &Closing) -> Shows {
        let nothing = Shows { map: false, entry_points: false, ranking: false, weights: false, findings: false };
        let everything = Shows { map: true, entry_points: true, ranking: true, weights: true, findings: true };
        let part = match closing {
            Closing::Profile => return nothing,
            Closing::Shortlist(_) => {
                return Shows { ranking: false, ..everything };
            }
            Closing::Verdict(part) => part,
        };
        match part.kind {
            VerdictKind::NotEnoughAnswers => nothing,
            VerdictKind::NoPressingNeed | VerdictKind::NeedsAreMild => Shows { map: true, findings: true, ..nothing },
            VerdictKind::BuildConditionsFirst => Shows { ranking: false, weights: false, ..everything },
            VerdictKind::StartXPrepareY
            | VerdictKind::Start
            | VerdictKind::ChooseBetween
            | VerdictKind::PrepareThenStart => everything,
        }
    }
}

fn part(names: &Names<'_>, outcome: &Outcome, verdict: &Verdict) -> VerdictPart {
    let prepare = verdict.prepare.as_ref();
    // The outcome has them always; where something may be started or prepared, they would say something else.
    let is_build = verdict.kind == VerdictKind::BuildConditionsFirst;
    let unlocks = if is_build { verdict.unlocks.as_slice() } else { &[] };
    VerdictPart {
        kind: verdict.kind,
        label: verdict.firmness.as_ref().map(|firmness| firmness.label),
        lead: verdict.lead.as_ref().and_then(|id| names.entry_point(id)),
        prepare: prepare.and_then(|id| names.entry_point(id)),
        named: names.entry_points(&verdict.named),
        prepare_is_named: prepare.is_some_and(|id| verdict.named.contains(id)),
        open_first: verdict.open_first.iter().filter_map(|id| open_first(names, id)).collect(),
        needed: verdict.needed.iter().filter_map(|id| needed(names, id)).collect(),
        unlocks: unlocks
            .iter()
            .filter(|_| verdict.kind == VerdictKind::BuildConditionsFirst)
            .filter_map(|(id, unlock)| unlocked(names, outcome, id, *unlock))
            .collect(),
    }
}

fn open_first(names: &Names<'_>, id: &ItemId) -> Option<OpenFirst> {
    let placed = names.bank.item(id.as_str())?;
    let look_at = placed.item.look_at.clone();
    Some(OpenFirst { item: names.item(id)?, said: names.said(&placed), look_at })
}

fn needed(names: &Names<'_>, id: &ItemId) -> Option<Needed> {
    let placed = names.bank.item(id.as_str())?;
    Some(Needed {
        item: names.item(id)?,
        not_sure: names.state(&placed) == Some(State::NotSure),
        look_at: placed.item.look_at.clone(),
    })
}

fn unlocked(names: &Names<'_>, outcome: &Outcome, id: &ItemId, unlock: f64) -> Option<Unlock> {
    let moves = names.bank.first_moves.iter().filter(|first| first.lifts.contains(id));
    let moves = moves.map(|first| FirstMovePart { text: first.text.clone(), months: first.months }).collect();
    let (said, placed) = (names.said_of(id)?, names.bank.item(id.as_str())?);
    let mut parts: Vec<_> =
        outcome.entry_points.iter().filter_map(|one| unlock_part(names, &placed, &said, one)).collect();
    sort_by_key(&mut parts, |part| part.name.place);
    Some(Unlock { said, unlock, parts, moves })
}

fn unlock_part(names: &Names<'_>, placed: &Placed<'_>, said: &Said, one: &EntryPointOutcome) -> Option<UnlockPart> {
    let presses = one.class != Class::Unclassed && is_met(one.need, names.bank.cut_offs.need_pressing);
    let need = one.need.filter(|_| presses)?;
    let weight = placed.item.weights.iter().find(|weight| weight.entry_point == one.id && weight.weight > 0)?;
    let missing = (f64::from(said.top) - said.level.value()) / f64::from(said.top);
    let part = f64::from(weight.weight) * missing * need / 100.0;
    Some(UnlockPart { name: names.entry_point(&one.id)?, weight: weight.weight.unsigned_abs(), need, part })
}
