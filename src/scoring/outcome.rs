//! What the scoring comes to, complete: the shape of `result` in files and of the result page.
//!
//! Scores are 0 to 100, shares of runs and coverages 0 to 1. `None` means undefined and is shown as a word, never as 0.

use crate::bank::id::{DimensionId, EntryPointId, ItemId, ModuleId};
use crate::bank::model::Shares;
use crate::order::map::SortedMap;
use crate::response::answer::{Level, State};

/// A lowest and a highest value, with the open items at one end and at the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    pub low: f64,
    pub high: f64,
}

/// Everything that one response comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The shares used, in the order of the bank's scored modules.
    pub shares: Shares,
    /// Profile of every module that the form asks (section 2), in the bank's order.
    pub profile: Vec<ModuleProfile>,
    /// Every entry point in rank order, the unclassed last; empty where the form gives a profile only.
    pub entry_points: Vec<EntryPointOutcome>,
    pub conclusion: Conclusion,
}

/// What may be said in the end, by what the form can honestly give.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is one of them in a whole outcome")]
pub enum Conclusion {
    /// The full form: a verdict.
    Verdict(Verdict),
    /// The short form: the first few by class, then Fit.
    Shortlist(Vec<EntryPointId>),
    /// A form of one module: its profile is all.
    Profile,
}

/// Section 2: a module's or a dimension's answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Profile {
    /// `100 * mean(level / top)` over answered items; `None` without one. High is bad in the needs.
    pub value: Option<f64>,
    /// With the open items at 0 and at top; `None` when nothing applies.
    pub range: Option<Range>,
    pub answered: u32,
    pub not_sure: u32,
    pub absent: u32,
    pub not_applicable: u32,
}

/// A module's profile and its dimensions', in the bank's order.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleProfile {
    pub module: ModuleId,
    pub profile: Profile,
    pub dimensions: Vec<(DimensionId, Profile)>,
}

/// Section 3: one entry point's index in one module.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Index {
    /// 0 speaks against the entry point, 100 for it; `None` when nothing is answered.
    pub value: Option<f64>,
    pub range: Option<Range>,
    /// Share of the applying weight that is answered: 0 nothing, 1 all.
    pub coverage: f64,
}

/// Section 4: what may be done with an entry point, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    StartNow,
    PrepareFirst,
    BuildConditions,
    ReadyNotPressing,
    NotNow,
    Unclassed,
}

/// Section 4: how a gate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GateState {
    Met,
    Warning,
    Blocked,
    Open,
    NotApplicable,
}

/// All that is known of one entry point.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryPointOutcome {
    pub id: EntryPointId,
    pub class: Class,
    /// From 1; ties share one. `None` when unclassed, or where the form gives no ranks.
    pub rank: Option<u32>,
    /// 0 to 100: how well the answers speak for starting here, all modules mixed by their shares.
    pub fit: Option<f64>,
    pub fit_range: Option<Range>,
    pub need: Option<f64>,
    pub readiness: Option<f64>,
    pub readiness_range: Option<Range>,
    /// A module with a share has no answer that bears on it.
    pub provisional: bool,
    /// By scored module in the bank's order.
    pub indices: Vec<(ModuleId, Index)>,
    /// In the bank's order.
    pub gates: Vec<(ItemId, GateState)>,
    /// Section 3, trace: what each answered item adds to Fit, and what it holds back; bank order, all of w != 0.
    pub trace: Vec<Contribution>,
    /// Share of what-if runs in which it has rank 1, 2 and so on; empty where no runs were done.
    pub rank_shares: Vec<f64>,
}

/// One answered item's part in an entry point's Fit, in points of Fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    pub item: ItemId,
    /// What it adds; all of them add up to Fit.
    pub points: f64,
    /// What it could have added more; with all points they add up to 100.
    pub held_back: f64,
}

/// Section 5: which verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictKind {
    NotEnoughAnswers,
    NoPressingNeed,
    NeedsAreMild,
    StartXPrepareY,
    Start,
    ChooseBetween,
    PrepareThenStart,
    BuildConditionsFirst,
}

/// Section 6: how firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Clear,
    Likely,
    Shared,
}

/// Sections 5 and 6 together.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    pub kind: VerdictKind,
    /// X; `None` without one and whenever the label is shared.
    pub lead: Option<EntryPointId>,
    /// Y of `start_x_prepare_y`.
    pub prepare: Option<EntryPointId>,
    /// Who is named: X alone, or all who share; alphabetically by title when shared.
    pub named: Vec<EntryPointId>,
    /// `prepare_then_start`: what to open first.
    pub open_first: Vec<ItemId>,
    /// `not_enough_answers`: what to answer first.
    pub needed: Vec<ItemId>,
    /// The conditions that unlock most, with their unlock (points of need served, above 0), whatever the verdict;
    /// `build_conditions_first` is told with them.
    pub unlocks: Vec<(ItemId, f64)>,
    /// `None` without an X.
    pub firmness: Option<Firmness>,
}

/// Section 6, about X.
#[derive(Debug, Clone, PartialEq)]
pub struct Firmness {
    pub label: Label,
    /// X, whoever the label lets be named.
    pub about: EntryPointId,
    /// Points of Fit before the best rival; `None` without a rival.
    pub gap: Option<f64>,
    /// Number of the bank's presets in which X leads.
    pub presets_led: u32,
    /// Share of what-if runs in which X leads.
    pub runs_led: f64,
    /// Whether X leads however the open items fall out; `None` unless X may start now.
    pub proven: Option<bool>,
    /// The open items that could change it most, largest first.
    pub decisive_blanks: Vec<ItemId>,
    /// Single answers after which another option leads.
    pub pivotal: Vec<Pivotal>,
}

/// One answer that would change who leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Pivotal {
    pub item: ItemId,
    /// `None`: the item is open.
    pub from: Option<Level>,
    pub to: Level,
    /// Who leads then; `None` when nobody is classed.
    pub leader: Option<EntryPointId>,
}

/// States by item: all that a number may depend on.
pub type States = SortedMap<ItemId, State>;
