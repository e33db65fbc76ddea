//! `foothold-bank/1` as its reader takes it; only the schema is made from these shapes.

#![expect(dead_code, reason = "only the schemas of these shapes are used, so nobody makes or reads one")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::bank_values::{BankFormat, BankText, CutOffsFile, Gives, HeldBy, HighIs, Horizon, Whole};
use crate::files::wire::values::{Id, Ordered, Percentage};

/// A question bank: everything that a district sees of the subject, and every number of the scoring.
#[derive(JsonSchema)]
pub struct BankFile {
    format: BankFormat,
    id: Id,
    /// SemVer of the content.
    version: BankText,
    /// BCP 47 tag of the language of all texts here.
    language: BankText,
    license: BankText,
    title: BankText,
    summary: BankText,
    /// What this instrument is not; shown beside every result.
    notice: BankText,
    sources: Vec<SourceFile>,
    forms: Vec<FormFile>,
    presets: Vec<PresetFile>,
    /// The mix of modules that makes Readiness.
    readiness_shares: Ordered<Percentage>,
    cut_offs: CutOffsFile,
    roles: Vec<RoleFile>,
    evidence: Vec<EvidenceFile>,
    modules: Vec<ModuleFile>,
    entry_points: Vec<EntryPointFile>,
    /// What lifts single conditions when no entry point is ready.
    first_moves: Vec<FirstMoveFile>,
    /// Questions for the team's talk, by the part of the report they belong to.
    prompts: BTreeMap<String, Vec<BankText>>,
    glossary: Option<Vec<TermFile>>,
}

/// Where the instrument comes from.
#[derive(JsonSchema)]
struct SourceFile {
    id: Id,
    title: BankText,
    publisher: BankText,
    year: Whole<1900, 2200>,
    url: BankText,
    /// The modules that rest on it.
    r#for: Vec<Id>,
}

/// A way to take the bank: which modules, and what comes of it.
#[derive(JsonSchema)]
struct FormFile {
    id: Id,
    title: BankText,
    /// About how many minutes it takes.
    minutes: Whole<1, 1000>,
    /// Only items marked `core` are asked.
    core_only: Option<bool>,
    modules: Vec<Id>,
    /// The module asked after a first result, once for each option on the shortlist.
    then: Option<Id>,
    gives: Gives,
}

/// A named set of shares.
#[derive(JsonSchema)]
struct PresetFile {
    id: Id,
    title: BankText,
    shares: Ordered<Percentage>,
}

/// A role that a person may name; never a name.
#[derive(JsonSchema)]
struct RoleFile {
    id: Id,
    title: BankText,
}

/// What research found about an entry point, with its limits.
#[derive(JsonSchema)]
struct EvidenceFile {
    entry_point: Id,
    finding: BankText,
    source: BankText,
}

/// A part of the diagnostic with one scale.
#[derive(JsonSchema)]
struct ModuleFile {
    id: Id,
    title: BankText,
    question: BankText,
    intro: BankText,
    ask: BankText,
    /// What each level means in general, lowest first.
    labels: Vec<BankText>,
    high_is: HighIs,
    /// Whether its items bear on the entry points.
    scored: Option<bool>,
    dimensions: Vec<DimensionFile>,
}

/// A page of items about one thing.
#[derive(JsonSchema)]
struct DimensionFile {
    id: Id,
    title: BankText,
    items: Vec<ItemFile>,
}

/// One question and its levels.
#[derive(JsonSchema)]
struct ItemFile {
    id: Id,
    /// A noun phrase of at most four words, for sentences and tables.
    short: Option<BankText>,
    prompt: BankText,
    why: BankText,
    /// What each level means here, lowest first; as many as its module has labels.
    levels: Vec<BankText>,
    look_at: BankText,
    /// Asked by the short form too.
    core: Option<bool>,
    /// May be answered with "does not apply".
    not_applicable: Option<bool>,
    /// At the level "in place, little used" it is an unused opening.
    opening: Option<bool>,
    held_by: Option<HeldBy>,
    /// How it bears on the entry points; in scored modules.
    weights: Option<Ordered<WeightFile>>,
    /// Its weight in the choice check; in other modules.
    weight: Option<Whole<1, 100>>,
    /// Why it has this weight.
    because: Option<BankText>,
    /// In the choice check a level up to this one is a warning of its own.
    warning_at: Option<Whole<0, 100>>,
    source: Option<Id>,
    /// The items of older banks whose answers carry over to it.
    was: Option<Vec<WasFile>>,
}

/// How an item bears on an entry point; below 0 the answer is read in reverse.
#[derive(JsonSchema)]
struct WeightFile {
    weight: Whole<-2, 2>,
    because: BankText,
}

/// An older bank's item, and for each of its levels the level here.
#[derive(JsonSchema)]
struct WasFile {
    item: Id,
    levels: Option<Vec<Whole<0, 100>>>,
}

/// A place where a system can begin.
#[derive(JsonSchema)]
struct EntryPointFile {
    id: Id,
    title: BankText,
    /// Its name in pictures.
    short: BankText,
    summary: BankText,
    /// Condition items that must be open before a start.
    gates: Vec<Id>,
    actions: Vec<ActionFile>,
    prompts: Vec<BankText>,
}

/// Something to do for an entry point.
#[derive(JsonSchema)]
struct ActionFile {
    id: Id,
    horizon: Horizon,
    text: BankText,
    /// First and last month, counted from the start.
    months: Months,
    needs: Vec<PrerequisiteFile>,
}

/// First and last month, counted from the start.
#[derive(JsonSchema)]
struct Months(Whole<0, 120>, Whole<0, 120>);

/// A level that an item must have reached.
#[derive(JsonSchema)]
struct PrerequisiteFile {
    item: Id,
    at_least: Whole<0, 100>,
}

/// Something anyone can do first to lift single conditions.
#[derive(JsonSchema)]
struct FirstMoveFile {
    id: Id,
    text: BankText,
    months: Months,
    lifts: Vec<Id>,
}

/// A term of art and what it means.
#[derive(JsonSchema)]
struct TermFile {
    term: BankText,
    text: BankText,
}
