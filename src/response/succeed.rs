//! A response as the successor of another: what differs is stamped, so that it stands against every older copy.

use super::clock::{Earlier, Part, Slot, Stamp};
use super::merge::{answer_slots, register, standing};
use super::model::{Plan, Response};
use super::register::Register;
use crate::order::each_once;

/// `new` as what comes after `old`, by the hand of `tab`: a change, a file in its place, an undo, a start over.
///
/// Every slot in which they differ gets one stamp above all stamps of both, and the revision is one above both. The
/// values that were replaced were seen, so no older copy brings them back. What had lost to them before stays.
pub fn succeed(old: &Response, new: Response, tab: &str) -> Response {
    let stamp = Stamp::after(highest(old).max(highest(&new)), tab);
    let changed = differing(old, &new);
    // A key that is typed goes this way too: what is the same in both is not gone through.
    let (other_clocks, other_earlier) = (old.clocks != new.clocks, old.earlier != new.earlier);
    let mut next = Response { revision: old.revision.max(new.revision).saturating_add(1), ..new };
    for slot in &changed {
        replace(old, &mut next, slot, &stamp);
    }
    if other_clocks {
        for (slot, stamp) in old.clocks.iter().filter(|(slot, _)| !changed.contains(slot)) {
            if next.clocks.get(slot).is_none_or(|newer| newer < stamp) {
                next.clocks.insert(slot.clone(), stamp.clone());
            }
        }
    }
    if other_earlier {
        for slot in old.earlier.keys().filter(|slot| !changed.contains(slot)) {
            let both = register(old, slot).join(register(&next, slot));
            put_earlier(&mut next, slot, both);
        }
    }
    next
}

/// Puts the new value of a slot on top of all that either had.
fn replace(old: &Response, next: &mut Response, slot: &Slot, stamp: &Stamp) {
    let mut seen = register(old, slot).seen();
    // A value that came without a stamp gets this one: it had no other.
    if next.clocks.contains_key(slot) {
        seen = seen.join(register(next, slot).seen());
    }
    next.clocks.insert(slot.clone(), stamp.clone());
    if slot.part() != Part::Other {
        let set = Earlier { stamp: stamp.clone(), answer: standing(next, slot) };
        put_earlier(next, slot, seen.join(Register::new(Some(set), &[])));
    }
}

/// All of a register's values but the one that stands are earlier ones.
fn put_earlier(next: &mut Response, slot: &Slot, register: Register) {
    let stamp = next.clocks.get(slot).cloned().unwrap_or(Stamp::LOWEST);
    let standing = Earlier { stamp, answer: standing(next, slot) };
    match register.all_but(&standing) {
        earlier if earlier.is_empty() => next.earlier.remove(slot),
        earlier => next.earlier.insert(slot.clone(), earlier),
    };
}

/// The highest count that is anywhere in a response.
fn highest(response: &Response) -> u64 {
    let earlier = response.earlier.values().flatten().map(|earlier| earlier.stamp.count);
    response.clocks.values().map(|stamp| stamp.count).chain(earlier).max().unwrap_or(0)
}

/// The slots in which two responses differ.
fn differing(old: &Response, new: &Response) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut hold = |differs: bool, slot: fn() -> Slot| slots.extend(differs.then(slot));
    hold(old.form != new.form, Slot::form);
    hold(old.title != new.title, Slot::title);
    hold(old.role != new.role, Slot::role);
    hold(old.weighting != new.weighting, Slot::preset);
    hold(old.critical != new.critical, Slot::critical);
    let answers = each_once(answer_slots(old).into_iter().chain(answer_slots(new)));
    slots.extend(answers.into_iter().filter(|slot| standing(old, slot) != standing(new, slot)));
    slots.extend(plans(old.plan.as_ref(), new.plan.as_ref()));
    slots
}

fn plans(old: Option<&Plan>, new: Option<&Plan>) -> Vec<Slot> {
    let nothing = Plan::default();
    let (old, new) = (old.unwrap_or(&nothing), new.unwrap_or(&nothing));
    let head = (old.entry_point != new.entry_point || old.rest != new.rest).then(Slot::plan);
    let tasks = each_once(old.tasks().into_iter().chain(new.tasks()));
    let changed = tasks.into_iter().filter(|task| old.of(task) != new.of(task));
    head.into_iter().chain(changed.map(|task| Slot::task(&task))).collect()
}
