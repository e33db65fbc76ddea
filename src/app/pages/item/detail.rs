//! What may be added to an answer: a note, what it rests on, and what fits its level. None of it changes a number.

use yew::prelude::*;

use crate::app::components::choices::{Question, choices, tick};
use crate::app::components::field::Label;
use crate::app::components::note::note;
use crate::app::hooks::event::is_checked;
use crate::bank::find::Placed;
use crate::bank::model::HighIs;
use crate::i18n::en::Messages;
use crate::response::answer::{Answer, EvidenceTag, Reach, Since};
use crate::response::change::{Change, Detail, LOW_MOST, REACH_LEAST, SINCE_LEAST};

const EVIDENCE: [EvidenceTag; 3] = [EvidenceTag::Data, EvidenceTag::Partly, EvidenceTag::Judgment];
const SINCE: [Since; 3] = [Since::Before2020, Since::Since2020, Since::Both];
const REACH: [Reach; 3] = [Reach::Yes, Reach::Partly, Reach::No];

/// Only what can be said of this level is asked.
pub fn details(
    text: &'static Messages,
    placed: Placed<'static>,
    answer: &Answer,
    note_room: usize,
    on_change: &Callback<Change>,
) -> Html {
    let (words, item) = (&text.item, &placed.item.id);
    let on_detail: Callback<Detail> = on_change.reform(move |detail| Change::Detail { item: item.clone(), detail });
    let fits = Fits::of(placed, answer);
    let question = |legend: &'static str, part: &str| Question { name: format!("{item}-{part}"), legend, hint: None };
    let label = Label { id: format!("{item}-note"), label: words.note, hint: None };
    html! {
        <>
            { note(text, &label, &answer.note, note_room, &on_detail.reform(Detail::Note)) }
            if fits.evidence {
                { choices(question(words.evidence, "evidence"), &[words.evidence_data, words.evidence_partly, words.evidence_judgment],
                    place(&EVIDENCE, answer.evidence), &on_detail.reform(|place| Detail::Evidence(EVIDENCE.get(place).copied()))) }
            }
            if fits.since {
                { choices(question(words.since, "since"), &[words.since_before, words.since_2020, words.since_both],
                    place(&SINCE, answer.since), &on_detail.reform(|place| Detail::Since(SINCE.get(place).copied()))) }
            }
            if fits.reach {
                { choices(question(words.reach, "reach"), &[words.reach_yes, words.reach_partly, words.reach_no],
                    place(&REACH, answer.reach), &on_detail.reform(|place| Detail::Reach(REACH.get(place).copied()))) }
            }
            if fits.low_on_purpose {
                { tick(words.low_on_purpose, answer.low_on_purpose, on_detail.reform(|event| Detail::LowOnPurpose(is_checked(&event)))) }
            }
            { tick(words.discuss, answer.discuss, on_detail.reform(|event| Detail::Discuss(is_checked(&event)))) }
        </>
    }
}

/// Which details fit the answer's level.
struct Fits {
    evidence: bool,
    since: bool,
    reach: bool,
    low_on_purpose: bool,
}

impl Fits {
    fn of(placed: Placed<'_>, answer: &Answer) -> Fits {
        let level = answer.level().map(|level| level.value());
        let is_need = placed.module.high_is == HighIs::Bad;
        // What somebody holds is a rule or a resource; only a practice can be strong in some schools and weak in others.
        let is_practice = !is_need && placed.item.held_by.is_none();
        Fits {
            evidence: level.is_some(),
            since: is_need && level.is_some_and(|level| level >= SINCE_LEAST),
            reach: is_practice && level.is_some_and(|level| level >= REACH_LEAST),
            low_on_purpose: !is_need && level.is_some_and(|level| level <= LOW_MOST),
        }
    }
}

fn place<T: PartialEq + Copy>(all: &[T], chosen: Option<T>) -> Option<usize> {
    all.iter().position(|each| Some(*each) == chosen)
}
