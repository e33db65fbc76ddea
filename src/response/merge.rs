//! Two descendants of one response made into one, item by item: what another tab changed, and what this one did.

use std::collections::BTreeMap;

use super::model::{Plan, Response};

/// Both sides' changes since `base`. Where both changed the same thing, `ours` stands, because a person is looking at it.
pub fn merge(base: &Response, ours: &Response, theirs: &Response) -> Response {
    Response {
        title: pick(&base.title, &ours.title, &theirs.title),
        role: pick(&base.role, &ours.role, &theirs.role),
        weighting: pick(&base.weighting, &ours.weighting, &theirs.weighting),
        answers: merge_maps(&base.answers, &ours.answers, &theirs.answers),
        kept: merge_maps(&base.kept, &ours.kept, &theirs.kept),
        critical: pick(&base.critical, &ours.critical, &theirs.critical),
        choice: merge_maps(&base.choice, &ours.choice, &theirs.choice),
        plan: merge_plans(base.plan.as_ref(), ours.plan.as_ref(), theirs.plan.as_ref()),
        rest: merge_maps(&base.rest, &ours.rest, &theirs.rest),
        revision: ours.revision.max(theirs.revision),
        updated_at: ours.updated_at.clone().max(theirs.updated_at.clone()),
        ..ours.clone()
    }
}

/// Ours if we changed it, else theirs.
fn pick<T: PartialEq + Clone>(base: &T, ours: &T, theirs: &T) -> T {
    if ours == base { theirs.clone() } else { ours.clone() }
}

/// Entry by entry; an entry that one side removed and the other left alone is gone.
fn merge_maps<K: Ord + Clone, V: PartialEq + Clone>(
    base: &BTreeMap<K, V>,
    ours: &BTreeMap<K, V>,
    theirs: &BTreeMap<K, V>,
) -> BTreeMap<K, V> {
    let mut merged = BTreeMap::new();
    for key in ours.keys().chain(theirs.keys().filter(|key| !ours.contains_key(*key))) {
        if let Some(value) = pick(&base.get(key), &ours.get(key), &theirs.get(key)) {
            merged.insert(key.clone(), value.clone());
        }
    }
    merged
}

fn merge_plans(base: Option<&Plan>, ours: Option<&Plan>, theirs: Option<&Plan>) -> Option<Plan> {
    let (Some(ours), Some(theirs)) = (ours, theirs) else {
        return pick(&base, &ours, &theirs).cloned();
    };
    let empty = Plan::default();
    let base = base.unwrap_or(&empty);
    Some(Plan {
        entry_point: pick(&base.entry_point, &ours.entry_point, &theirs.entry_point),
        actions: merge_maps(&base.actions, &ours.actions, &theirs.actions),
        rest: merge_maps(&base.rest, &ours.rest, &theirs.rest),
    })
}
