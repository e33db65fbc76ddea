//! Findings in words: since when, who holds it, how far it reaches, and reasons in points.

use crate::bank::model::HeldBy;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Method;
use crate::report::evidence::BlindSpot;
use crate::report::findings::{Barrier, Opening, Strength};
use crate::report::names::Said;
use crate::report::priority::CriticalPart;
use crate::report::verdict::{Needed, OpenFirst};
use crate::report::why::Reason;
use crate::response::answer::{Reach, Since};
use crate::scoring::outcome::GateState;

/// A level as a sentence of its own.
pub fn level_sentence(text: &ResultTexts, said: &Said) -> String {
    format!("{}.", super::level(text, &said.text))
}

/// "Rookie exits: 30 in 100 or more leave".
pub fn reason(text: &ResultTexts, reason: &Reason) -> String {
    let level = super::level(text, &reason.said.text);
    fill(text.list.reason, &[("item", &reason.said.item.short), ("level", &level)])
}

/// Why the item bears on the entry point, as the bank says it.
pub fn because(text: &ResultTexts, reason: &Reason) -> Option<String> {
    let pattern = if reason.reversed { text.list.reason_reversed } else { text.list.because };
    (!reason.because.is_empty()).then(|| super::verdict::capital(&fill(pattern, &[("because", &reason.because)])))
}

/// Since when a need has been there.
pub fn since(text: &ResultTexts, since: Since) -> &'static str {
    match since {
        Since::Before2020 => text.findings.since_before,
        Since::Since2020 => text.findings.since_after,
        Since::Both => text.findings.since_both,
    }
}

/// What lies under a critical item, after its level.
pub fn critical(text: &ResultTexts, part: &CriticalPart) -> Vec<String> {
    let cause = (!part.root_cause.trim().is_empty())
        .then(|| fill(text.findings.root_cause, &[("text", part.root_cause.trim())]));
    let said = part.said.as_ref().map(|said| level_sentence(text, said));
    let since = part.since.map(|when| since(text, when).to_owned());
    said.into_iter().chain(cause).chain(since).collect()
}

/// A strength: how far it is, whom it helps, whether it reaches the highest-need schools.
pub fn strength(text: &ResultTexts, strength: &Strength, one_leads: bool) -> Vec<String> {
    let reach = match strength.reach {
        Some(Reach::No) => Some(text.findings.reach_no.to_owned()),
        Some(Reach::Partly) => Some(text.findings.reach_partly.to_owned()),
        Some(Reach::Yes) => Some(text.findings.reach_yes.to_owned()),
        None => None,
    };
    // Where one leads, every strength here is one that helps it.
    let helps =
        (!one_leads).then(|| fill(text.findings.strength_helps, &[("names", &super::titles(text, &strength.helps))]));
    [Some(level_sentence(text, &strength.said)), helps, reach].into_iter().flatten().collect()
}

/// An opening and who holds it.
pub fn opening(text: &ResultTexts, opening: &Opening) -> Vec<String> {
    let held = opening.held_by.map(|holder| held_by(text, holder));
    std::iter::once(level_sentence(text, &opening.said)).chain(held).collect()
}

/// A barrier: its state, its level, whom it stops, who holds it.
pub fn barrier(text: &ResultTexts, barrier: &Barrier) -> Vec<String> {
    let words = &text.findings;
    let state = if barrier.state == GateState::Blocked { words.blocked } else { words.warning };
    let before = fill(words.stands_before, &[("names", &super::titles(text, &barrier.gates))]);
    let held = barrier.held_by.map(|holder| held_by(text, holder));
    let on_purpose = barrier.said.low_on_purpose.then(|| words.low_on_purpose.to_owned());
    let known = [state.to_owned(), level_sentence(text, &barrier.said), before];
    known.into_iter().chain(held).chain(on_purpose).collect()
}

/// Where to look, and whether it could change the verdict.
pub fn blind_spot(text: &ResultTexts, spot: &BlindSpot) -> Vec<String> {
    let look = fill(text.findings.look_at, &[("look_at", super::bare(&spot.look_at))]);
    let decisive = spot.decisive.then(|| text.findings.decisive.to_owned());
    decisive.into_iter().chain(std::iter::once(format!("{look}."))).collect()
}

/// A gate to open first: where it stands, or where to look.
pub fn open_first(text: &ResultTexts, part: &OpenFirst) -> String {
    match &part.said {
        Some(said) => level_sentence(text, said),
        None => look(text.verdict.open_unknown, &part.look_at),
    }
}

/// An item to answer first: whether it is absent or not sure.
pub fn needed(text: &ResultTexts, part: &Needed) -> String {
    let module = &part.item.module_title;
    if part.not_sure {
        let look_at = super::bare(&part.look_at);
        return fill(text.verdict.needed_not_sure, &[("module", module), ("look_at", look_at)]);
    }
    fill(text.verdict.needed_absent, &[("module", module)])
}

/// The shares that were used, by part.
pub fn shares(text: &ResultTexts, method: &Method) -> String {
    let share = |(part, share): &(String, u8)| {
        fill(text.weights.share, &[("part", &super::inside(part)), ("share", &share.to_string())])
    };
    method.shares.iter().map(share).collect::<Vec<_>>().join(text.page.separator)
}

fn look(pattern: &str, look_at: &str) -> String {
    fill(pattern, &[("look_at", super::bare(look_at))])
}

fn held_by(text: &ResultTexts, holder: HeldBy) -> String {
    let words = &text.findings;
    let holder = match holder {
        HeldBy::State => words.held_state,
        HeldBy::Agreement => words.held_agreement,
        HeldBy::Board => words.held_board,
        HeldBy::CentralOffice => words.held_central_office,
        HeldBy::Schools => words.held_schools,
        HeldBy::Partners => words.held_partners,
    };
    fill(words.held_by, &[("holder", holder)])
}
