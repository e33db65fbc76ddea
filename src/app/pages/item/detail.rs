//! What may be added to an answer: a note, what it rests on, and what fits its level. None of it changes a number.

use yew::prelude::*;

use crate::app::components::choices::Choices;
use crate::app::components::note::Note;
use crate::app::components::tick::Tick;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, HighIs};
use crate::response::answer::{Answer, EvidenceTag, Reach, Since};
use crate::response::change::{Change, Detail, LOW_MOST, REACH_LEAST, SINCE_LEAST};

/// The item and its answer.
#[derive(Debug, PartialEq, Properties)]
pub struct DetailsProps {
    pub bank: Shared<Bank>,
    pub item: ItemId,
    pub answer: Answer,
    pub note_room: usize,
    pub on_change: Callback<Change>,
}

const EVIDENCE: [EvidenceTag; 3] = [EvidenceTag::Data, EvidenceTag::Partly, EvidenceTag::Judgment];
const SINCE: [Since; 3] = [Since::Before2020, Since::Since2020, Since::Both];
const REACH: [Reach; 3] = [Reach::Yes, Reach::Partly, Reach::No];

/// Only what can be said of this level is asked.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let text = &use_text().item;
    let on_detail = use_callback(
        (props.on_change.clone(), props.item.clone()),
        |detail: Detail, (on_change, item)| {
            on_change.emit(Change::Detail {
                item: item.clone(),
                detail,
            });
        },
    );
    let Some(placed) = props.bank.item(props.item.as_str()) else {
        return Html::default();
    };
    let (answer, item) = (&props.answer, &props.item);
    let fits = Fits::of(placed, answer);
    let words = |words: [&'static str; 3]| words.map(AttrValue::from).to_vec();
    html! {
        <>
            <Note id={format!("{item}-note")} label={text.note} note={answer.note.clone()} room={props.note_room}
                on_note={on_detail.reform(Detail::Note)} />
            if fits.evidence {
                <Choices name={format!("{item}-evidence")} legend={text.evidence}
                    options={words([text.evidence_data, text.evidence_partly, text.evidence_judgment])}
                    chosen={place(&EVIDENCE, answer.evidence)}
                    on_choose={on_detail.reform(|place| Detail::Evidence(Some(EVIDENCE[place])))} />
            }
            if fits.since {
                <Choices name={format!("{item}-since")} legend={text.since}
                    options={words([text.since_before, text.since_2020, text.since_both])}
                    chosen={place(&SINCE, answer.since)}
                    on_choose={on_detail.reform(|place| Detail::Since(Some(SINCE[place])))} />
            }
            if fits.reach {
                <Choices name={format!("{item}-reach")} legend={text.reach}
                    options={words([text.reach_yes, text.reach_partly, text.reach_no])}
                    chosen={place(&REACH, answer.reach)}
                    on_choose={on_detail.reform(|place| Detail::Reach(Some(REACH[place])))} />
            }
            if fits.low_on_purpose {
                <Tick label={text.low_on_purpose} is_ticked={answer.low_on_purpose} on_tick={on_detail.reform(Detail::LowOnPurpose)} />
            }
            <Tick label={text.discuss} is_ticked={answer.discuss} on_tick={on_detail.reform(Detail::Discuss)} />
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
