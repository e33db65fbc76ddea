//! The question bank in memory, in the shape and the order of its file.

use super::id::{ActionId, DimensionId, EntryPointId, FormId, ItemId, ModuleId, PresetId, RoleId};
use crate::order::map::SortedMap;

/// A checked question bank: everything that a district sees of the subject, and every number of the scoring.
#[derive(Debug, Clone, PartialEq)]
pub struct Bank {
    pub id: String,
    /// SemVer of the content.
    pub version: String,
    /// `sha256:` and 64 hexadecimal digits over what the numbers depend on (formats: response, `digest`).
    pub digest: String,
    /// BCP 47 tag of the language of all texts here.
    pub language: String,
    pub license: String,
    pub title: String,
    pub summary: String,
    /// What this instrument is not; shown beside every result.
    pub notice: String,
    pub sources: Vec<Source>,
    pub forms: Vec<Form>,
    pub presets: Vec<Preset>,
    /// The mix of modules that makes Readiness.
    pub readiness_shares: Shares,
    pub cut_offs: CutOffs,
    pub roles: Vec<Role>,
    pub evidence: Vec<Evidence>,
    pub modules: Vec<Module>,
    pub entry_points: Vec<EntryPoint>,
    /// What lifts single conditions when no entry point is ready.
    pub first_moves: Vec<FirstMove>,
    /// Questions for the team's talk, by the part of the report they belong to.
    pub prompts: SortedMap<String, Vec<String>>,
    pub glossary: Vec<Term>,
}

/// Where the instrument comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub year: u16,
    pub url: String,
    /// The modules that rest on it.
    pub used_for: Vec<ModuleId>,
}

/// A way to take the bank: which modules, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub id: FormId,
    pub title: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Only items marked `core` are asked.
    pub core_only: bool,
    pub modules: Vec<ModuleId>,
    /// The module asked after a first result, once for each option on the shortlist.
    pub then: Option<ModuleId>,
    pub gives: Gives,
}

/// What a form can honestly give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gives {
    /// Verdict, ranks, label: enough items are asked.
    Ranking,
    /// Profile, map, gates and a shortlist; no verdict, label or rank.
    Shortlist,
    /// The profile of its modules only.
    Profile,
}

/// Whole percentages by scored module, in the order of the file; they sum to 100 in a preset.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Shares(pub Vec<(ModuleId, u8)>);

impl Shares {
    /// The percentage of a module; 0 when it is not named.
    pub fn of(&self, module: &ModuleId) -> u8 {
        self.0.iter().find(|(id, _)| id == module).map_or(0, |(_, share)| *share)
    }

    /// The sum of all percentages; 100 for a preset.
    pub fn total(&self) -> u32 {
        self.0.iter().map(|(_, share)| u32::from(*share)).sum()
    }
}

/// A named set of shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    pub id: PresetId,
    pub title: String,
    pub shares: Shares,
}

/// Every cut-off of the scoring page. Scores and points are 0 to 100, shares and coverages 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CutOffs {
    /// Need from here on is pressing.
    pub need_pressing: f64,
    /// Highest Need below this: nothing presses.
    pub need_mild: f64,
    /// Readiness from here on allows a start.
    pub ready_start: f64,
    /// Readiness from here on allows preparing.
    pub ready_prepare: f64,
    /// Coverage of needs and of conditions that an option needs to be classed.
    pub class_coverage: f64,
    /// How far below the highest Need an option may be to be prepared first, in points.
    pub need_window: f64,
    /// How much more Need makes another option worth preparing, in points.
    pub need_lead: f64,
    pub gap_clear: f64,
    pub gap_likely: f64,
    pub runs_clear: f64,
    pub runs_likely: f64,
    pub presets_clear: f64,
    pub presets_likely: f64,
    pub coverage_clear: f64,
    pub coverage_likely: f64,
    /// Share of what-if runs from which on an option is named beside the leader.
    pub runs_named: f64,
    /// Distance in Fit, in points, within which options of the leader's class are named.
    pub named_within: f64,
    /// A gate's level below this blocks.
    pub gate_blocked_below: f64,
    /// A gate's level below this warns.
    pub gate_warning_below: f64,
    /// How many warnings `start_now` allows.
    pub warnings_start: u8,
    /// How many blocked gates `prepare_first` allows.
    pub blocked_prepare: u8,
    /// How many classed options a verdict needs, or all if there are fewer.
    pub classed_least: u8,
    /// Chance that an answer slips one level up in a what-if run; the same again for down.
    pub slip: f64,
    /// How many what-if runs.
    pub draws: u32,
    /// How many conditions `build_conditions_first` names.
    pub unlocks: u8,
    /// How many influential answers on thin evidence, and how many decisive blanks, are listed.
    pub thin: u8,
    /// How many options a shortlist has.
    pub shortlist: u8,
    /// Seed of the what-if runs.
    pub seed: u64,
    pub choice_idea: f64,
    pub choice_holds: f64,
    pub choice_least: u8,
    pub consensus_close: f64,
    pub consensus_spread: f64,
    pub talk: u8,
    pub find_out: f64,
    pub team_floor: u8,
    pub team_floor_least: u8,
}

/// A role that a person may name; never a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    pub id: RoleId,
    pub title: String,
}

/// What research found about an entry point, with its limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub entry_point: EntryPointId,
    pub finding: String,
    pub source: String,
}

/// A part of the diagnostic with one scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    pub id: ModuleId,
    pub title: String,
    pub question: String,
    pub intro: String,
    pub ask: String,
    /// What each level means in general; the legend of pictures, lowest first.
    pub labels: Vec<String>,
    pub high_is: HighIs,
    /// Whether its items bear on the entry points.
    pub scored: bool,
    pub dimensions: Vec<Dimension>,
}

impl Module {
    /// The highest level of its items, `K - 1`.
    pub fn top(&self) -> u8 {
        u8::try_from(self.labels.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }

    /// Its items in the bank's order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.dimensions.iter().flat_map(|dimension| &dimension.items)
    }
}

/// Whether a high level is good or bad news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HighIs {
    Good,
    Bad,
}

/// A page of items about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    pub id: DimensionId,
    pub title: String,
    pub items: Vec<Item>,
}

/// One question and its levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    /// A noun phrase of at most four words, for sentences and tables; the prompt where the file has none.
    pub short: String,
    pub prompt: String,
    pub why: String,
    /// What each level means here, lowest first.
    pub levels: Vec<String>,
    pub look_at: String,
    /// Asked by the short form too.
    pub core: bool,
    /// May be answered with "does not apply".
    pub not_applicable: bool,
    /// At the level "in place, little used" it is an unused opening.
    pub opening: bool,
    pub held_by: Option<HeldBy>,
    /// How it bears on the entry points, in the order of the file; absent means 0.
    pub weights: Vec<Weight>,
    /// Its weight in the choice check, 1 or more; `None` in scored modules.
    pub choice: Option<ChoiceWeight>,
    /// In the choice check a level up to this one is a warning of its own, whatever the others say; `None` warns never.
    pub warning_at: Option<u8>,
    /// The source it rests on, if it is another than its module's.
    pub source: Option<String>,
    /// The items of older banks whose answers carry over to it.
    pub was: Vec<Was>,
}

/// How an item bears on an entry point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    pub entry_point: EntryPointId,
    /// -2 to 2, never 0; below 0 the answer is read in reverse.
    pub weight: i8,
    pub because: String,
}

/// How an item counts in the choice check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceWeight {
    pub weight: u8,
    pub because: String,
}

/// An older bank's item, and for each of its levels the level here; the same levels when absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Was {
    pub item: ItemId,
    pub levels: Option<Vec<u8>>,
}

/// Who can open a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldBy {
    State,
    Agreement,
    Board,
    CentralOffice,
    Schools,
    Partners,
}

/// A place where a system can begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPoint {
    pub id: EntryPointId,
    pub title: String,
    /// Its name in pictures.
    pub short: String,
    pub summary: String,
    /// Condition items that must be open before a start.
    pub gates: Vec<ItemId>,
    pub actions: Vec<Action>,
    pub prompts: Vec<String>,
}

/// Something to do for an entry point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    pub id: ActionId,
    pub horizon: Horizon,
    pub text: String,
    /// First and last month, counted from the start.
    pub months: (u8, u8),
    pub needs: Vec<Prerequisite>,
}

/// When an action's time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Horizon {
    DoNow,
    BuildToward,
}

/// A level that an item must have reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prerequisite {
    pub item: ItemId,
    pub at_least: u8,
}

/// Something anyone can do first to lift single conditions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstMove {
    pub id: ActionId,
    pub text: String,
    /// First and last month, counted from the start.
    pub months: (u8, u8),
    pub lifts: Vec<ItemId>,
}

/// A term of art and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub term: String,
    pub text: String,
}
