//! An outcome as the `result` of formats.md, and the comparison of two such results.

use foothold::bank::id::{EntryPointId, ItemId};
use foothold::scoring::outcome::{Conclusion, EntryPointOutcome, Index, Outcome, Pivotal, Profile, Range, VerdictKind};
use serde_json::{Map, Value, json};

/// The `result` of an outcome, numbers in full.
pub fn result(outcome: &Outcome) -> Value {
    let verdict = match &outcome.conclusion {
        Conclusion::Verdict(verdict) => Some(verdict),
        Conclusion::Shortlist(_) | Conclusion::Profile => None,
    };
    let firmness = verdict.and_then(|verdict| verdict.firmness.as_ref());
    let mut result = json!({
        "verdict": verdict.map(|verdict| word(verdict.kind)),
        "label": firmness.map(|firmness| word(firmness.label)),
        "lead": verdict.and_then(|verdict| verdict.lead.as_ref()).map(EntryPointId::as_str),
        "prepare": verdict.and_then(|verdict| verdict.prepare.as_ref()).map(EntryPointId::as_str),
        "gap": firmness.and_then(|firmness| firmness.gap),
        "proven": firmness.and_then(|firmness| firmness.proven),
        "presets_led": firmness.map(|firmness| firmness.presets_led),
        "named": verdict.map(|verdict| ids(&verdict.named)).unwrap_or_default(),
        "shares": object(outcome.shares.0.iter().map(|(module, share)| (module.as_str(), json!(share)))),
        "entry_points": outcome.entry_points.iter().map(entry_point).collect::<Vec<_>>(),
        "profile": object(outcome.profile.iter().map(|module| {
            let mut value = profile(&module.profile);
            value["dimensions"] = object(module.dimensions.iter().map(|(id, found)| (id.as_str(), profile(found))));
            (module.module.as_str(), value)
        })),
        "pivotal": firmness.map(|firmness| firmness.pivotal.iter().map(pivotal).collect::<Vec<_>>()).unwrap_or_default(),
        "decisive_blanks": firmness.map(|firmness| items(&firmness.decisive_blanks)).unwrap_or_default(),
        "unlocks": verdict.map(|verdict| unlocks(&verdict.unlocks)).unwrap_or_default(),
    });
    if let Conclusion::Shortlist(shortlist) = &outcome.conclusion {
        result["shortlist"] = json!(ids(shortlist));
    }
    match verdict {
        Some(verdict) if verdict.kind == VerdictKind::NotEnoughAnswers => {
            result["needed"] = json!(items(&verdict.needed))
        }
        Some(verdict) if verdict.kind == VerdictKind::PrepareThenStart => {
            result["open_first"] = json!(items(&verdict.open_first));
        }
        _ => {}
    }
    result
}

/// A variant's name as files spell it: `StartNow` is `start_now`.
pub fn word(variant: impl std::fmt::Debug) -> String {
    let name = format!("{variant:?}").replace("StartXPrepareY", "StartX_prepareY");
    let mut word = String::new();
    for (place, letter) in name.char_indices() {
        if letter.is_uppercase() && place > 0 && !word.ends_with('_') {
            word.push('_');
        }
        word.push(letter.to_ascii_lowercase());
    }
    word
}

/// Fails unless both are the same, numbers within 1e-9; `place` says where.
#[track_caller]
pub fn assert_same(found: &Value, expected: &Value, place: &str) {
    match (found, expected) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            assert!((one - other).abs() <= 1e-9, "{place}: {one}, not {other}");
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{place}: {found} and {expected}");
            for (position, (one, other)) in one.iter().zip(other).enumerate() {
                assert_same(one, other, &format!("{place}/{position}"));
            }
        }
        (Value::Object(one), Value::Object(other)) => {
            let (mut keys, mut expected): (Vec<_>, Vec<_>) = (one.keys().collect(), other.keys().collect());
            keys.sort();
            expected.sort();
            assert_eq!(keys, expected, "{place}");
            for (key, value) in one {
                assert_same(value, &other[key], &format!("{place}/{key}"));
            }
        }
        _ => assert_eq!(found, expected, "{place}"),
    }
}

fn entry_point(of: &EntryPointOutcome) -> Value {
    json!({
        "id": of.id.as_str(),
        "class": word(of.class),
        "rank": of.rank,
        "fit": of.fit,
        "fit_range": of.fit_range.map(range),
        "need": of.need,
        "readiness": of.readiness,
        "provisional": of.provisional,
        "indices": object(of.indices.iter().map(|(module, found)| (module.as_str(), index(found)))),
        "gates": object(of.gates.iter().map(|(item, state)| (item.as_str(), json!(word(state))))),
        "rank_shares": of.rank_shares,
        "points": object(of.trace.iter().map(|part| (part.item.as_str(), json!(part.points)))),
    })
}

fn index(of: &Index) -> Value {
    json!({ "value": of.value, "range": of.range.map(range), "coverage": of.coverage })
}

fn profile(of: &Profile) -> Value {
    json!({
        "value": of.value,
        "range": of.range.map(range),
        "answered": of.answered,
        "not_sure": of.not_sure,
        "absent": of.absent,
        "not_applicable": of.not_applicable,
    })
}

fn pivotal(of: &Pivotal) -> Value {
    json!({
        "item": of.item.as_str(),
        "from": of.from.map(|level| level.value()),
        "to": of.to.value(),
        "leader": of.leader.as_ref().map(EntryPointId::as_str),
    })
}

fn unlocks(of: &[(ItemId, f64)]) -> Vec<Value> {
    of.iter().map(|(item, unlock)| json!({ "item": item.as_str(), "unlock": unlock })).collect()
}

fn range(of: Range) -> Value {
    json!([of.low, of.high])
}

fn ids(of: &[EntryPointId]) -> Vec<&str> {
    of.iter().map(EntryPointId::as_str).collect()
}

fn items(of: &[ItemId]) -> Vec<&str> {
    of.iter().map(ItemId::as_str).collect()
}

fn object<'a>(members: impl Iterator<Item = (&'a str, Value)>) -> Value {
    Value::Object(members.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}
