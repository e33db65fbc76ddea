//! From the tree of a bank file to the bank in memory, part by part in the order of the file.

use super::cut_offs;
use super::id::ModuleId;
use super::model::{
    Action, Bank, ChoiceWeight, Dimension, EntryPoint, Evidence, FirstMove, Form, Gives, HeldBy, HighIs, Horizon, Item,
    Module, Prerequisite, Preset, Role, Shares, Source, Term, Was, Weight,
};
use crate::json::cursor::Cursor;
use crate::json::shape::Shape;

/// Characters in one text.
pub const TEXT_LIMIT: usize = 4_000;

/// The words of `form.gives`, as files have them.
pub const GIVES: [(&str, Gives); 3] =
    [("ranking", Gives::Ranking), ("shortlist", Gives::Shortlist), ("profile", Gives::Profile)];

/// The words of `item.held_by`, as files have them.
pub const HELD_BY: [(&str, HeldBy); 6] = [
    ("state", HeldBy::State),
    ("agreement", HeldBy::Agreement),
    ("board", HeldBy::Board),
    ("central_office", HeldBy::CentralOffice),
    ("schools", HeldBy::Schools),
    ("partners", HeldBy::Partners),
];

/// A bank of what stands in a tree. What it lacks or has in another shape is noted by the cursor, and reads as empty.
pub(super) fn bank(at: &Cursor<'_>) -> Bank {
    Bank {
        id: at.field("id").id(),
        version: text(&at.field("version")),
        digest: String::new(),
        language: text(&at.field("language")),
        license: text(&at.field("license")),
        title: text(&at.field("title")),
        summary: text(&at.field("summary")),
        notice: text(&at.field("notice")),
        sources: objects(&at.field("sources"), source),
        forms: objects(&at.field("forms"), form),
        presets: objects(&at.field("presets"), preset),
        readiness_shares: shares(&at.field("readiness_shares")),
        cut_offs: within(&at.field("cut_offs"), cut_offs::read),
        roles: objects(&at.field("roles"), |at| Role {
            id: at.field("id").id().into(),
            title: text(&at.field("title")),
        }),
        evidence: objects(&at.field("evidence"), evidence),
        modules: objects(&at.field("modules"), module),
        entry_points: objects(&at.field("entry_points"), entry_point),
        first_moves: objects(&at.field("first_moves"), first_move),
        prompts: at.field("prompts").members().into_iter().map(|(part, at)| (part.to_owned(), texts(&at))).collect(),
        glossary: at.field("glossary").given().map(|at| objects(&at, term)).unwrap_or_default(),
    }
}

/// Notes here, once, that an object is missing or something else; what is then noted inside it is a knock-on.
fn within<'a, T>(at: &Cursor<'a>, read: impl Fn(&Cursor<'a>) -> T) -> T {
    at.object();
    read(at)
}

fn objects<'a, T>(at: &Cursor<'a>, read: impl Fn(&Cursor<'a>) -> T) -> Vec<T> {
    at.list(|at| within(&at, &read))
}

fn text(at: &Cursor<'_>) -> String {
    at.text(TEXT_LIMIT)
}

/// A flag that no file may leave out, since too much rests on it.
fn said_flag(at: &Cursor<'_>) -> bool {
    if at.value().is_none() {
        at.note(Shape::Missing);
    }
    at.flag()
}

fn texts(at: &Cursor<'_>) -> Vec<String> {
    at.list(|at| text(&at))
}

fn ids<T: From<String>>(at: &Cursor<'_>) -> Vec<T> {
    at.list(|at| at.id().into())
}

/// A whole number from `least` to `most`, which both fit a `u8`.
fn small(at: &Cursor<'_>, least: u8, most: u8) -> u8 {
    u8::try_from(at.whole(least.into(), most.into())).unwrap_or(least)
}

fn term(at: &Cursor<'_>) -> Term {
    Term { term: text(&at.field("term")), text: text(&at.field("text")) }
}

fn source(at: &Cursor<'_>) -> Source {
    Source {
        id: at.field("id").id(),
        title: text(&at.field("title")),
        publisher: text(&at.field("publisher")),
        year: u16::try_from(at.field("year").whole(1900, 2200)).unwrap_or_default(),
        url: text(&at.field("url")),
        used_for: ids(&at.field("for")),
    }
}

fn form(at: &Cursor<'_>) -> Form {
    Form {
        id: at.field("id").id().into(),
        title: text(&at.field("title")),
        minutes: u16::try_from(at.field("minutes").whole(1, 1_000)).unwrap_or_default(),
        core_only: at.field("core_only").flag(),
        modules: ids(&at.field("modules")),
        then: at.field("then").given().map(|at| at.id().into()),
        gives: at.field("gives").word(&GIVES).unwrap_or(Gives::Profile),
    }
}

fn preset(at: &Cursor<'_>) -> Preset {
    Preset { id: at.field("id").id().into(), title: text(&at.field("title")), shares: shares(&at.field("shares")) }
}

fn shares(at: &Cursor<'_>) -> Shares {
    let members = at.members().into_iter();
    Shares(members.map(|(module, at)| (ModuleId::from(module), small(&at, 0, 100))).collect())
}

fn evidence(at: &Cursor<'_>) -> Evidence {
    Evidence {
        entry_point: at.field("entry_point").id().into(),
        finding: text(&at.field("finding")),
        source: text(&at.field("source")),
    }
}

fn module(at: &Cursor<'_>) -> Module {
    Module {
        id: at.field("id").id().into(),
        title: text(&at.field("title")),
        question: text(&at.field("question")),
        intro: text(&at.field("intro")),
        ask: text(&at.field("ask")),
        labels: texts(&at.field("labels")),
        high_is: at.field("high_is").word(&[("good", HighIs::Good), ("bad", HighIs::Bad)]).unwrap_or(HighIs::Good),
        scored: said_flag(&at.field("scored")),
        dimensions: objects(&at.field("dimensions"), dimension),
    }
}

fn dimension(at: &Cursor<'_>) -> Dimension {
    Dimension {
        id: at.field("id").id().into(),
        title: text(&at.field("title")),
        items: objects(&at.field("items"), item),
    }
}

fn item(at: &Cursor<'_>) -> Item {
    let prompt = text(&at.field("prompt"));
    Item {
        id: at.field("id").id().into(),
        short: at.field("short").given().map_or_else(|| prompt.clone(), |at| text(&at)),
        prompt,
        why: text(&at.field("why")),
        levels: texts(&at.field("levels")),
        look_at: text(&at.field("look_at")),
        core: at.field("core").flag(),
        not_applicable: at.field("not_applicable").flag(),
        opening: at.field("opening").flag(),
        held_by: at.field("held_by").given().and_then(|at| at.word(&HELD_BY)),
        weights: at.field("weights").given().map(|at| weights(&at)).unwrap_or_default(),
        choice: at
            .field("weight")
            .given()
            .map(|weight| ChoiceWeight { weight: small(&weight, 1, 100), because: text(&at.field("because")) }),
        warning_at: at.field("warning_at").given().map(|at| small(&at, 0, 100)),
        source: at.field("source").given().map(|at| at.id()),
        was: at.field("was").given().map(|at| objects(&at, was)).unwrap_or_default(),
    }
}

fn weights(at: &Cursor<'_>) -> Vec<Weight> {
    let weight = |(entry_point, at): (&str, Cursor<'_>)| {
        within(&at, |at| Weight {
            entry_point: entry_point.into(),
            weight: i8::try_from(at.field("weight").whole(-2, 2)).unwrap_or_default(),
            because: text(&at.field("because")),
        })
    };
    at.members().into_iter().map(weight).collect()
}

fn was(at: &Cursor<'_>) -> Was {
    let levels = |at: Cursor<'_>| at.list(|at| small(&at, 0, 100));
    Was { item: at.field("item").id().into(), levels: at.field("levels").given().map(levels) }
}

fn entry_point(at: &Cursor<'_>) -> EntryPoint {
    EntryPoint {
        id: at.field("id").id().into(),
        title: text(&at.field("title")),
        short: text(&at.field("short")),
        summary: text(&at.field("summary")),
        gates: ids(&at.field("gates")),
        actions: objects(&at.field("actions"), action),
        prompts: texts(&at.field("prompts")),
    }
}

fn action(at: &Cursor<'_>) -> Action {
    let horizons = [("do_now", Horizon::DoNow), ("build_toward", Horizon::BuildToward)];
    Action {
        id: at.field("id").id().into(),
        horizon: at.field("horizon").word(&horizons).unwrap_or(Horizon::DoNow),
        text: text(&at.field("text")),
        months: months(&at.field("months")),
        needs: objects(&at.field("needs"), |at| Prerequisite {
            item: at.field("item").id().into(),
            at_least: small(&at.field("at_least"), 0, 100),
        }),
    }
}

fn first_move(at: &Cursor<'_>) -> FirstMove {
    FirstMove {
        id: at.field("id").id().into(),
        text: text(&at.field("text")),
        months: months(&at.field("months")),
        lifts: ids(&at.field("lifts")),
    }
}

/// Any other count than two reads as months out of order, which the rule on months then refuses.
fn months(at: &Cursor<'_>) -> (u8, u8) {
    match at.list(|at| small(&at, 0, 120))[..] {
        [first, last] => (first, last),
        _ => (1, 0),
    }
}
