//! What a meeting is called, how its result is weighed, and how few people may be shown together without names.

use yew::prelude::*;

use crate::app::components::field::{LINE_LIMIT, Label};
use crate::app::components::pick::Pick;
use crate::app::hooks::event::line_of;
use crate::bank::id::PresetId;
use crate::bank::model::Bank;
use crate::i18n::en::team::TEAM;
use crate::team::meeting::{Change, Meeting};

/// The most people that somebody may ask for.
const FLOOR_MOST: u8 = 12;

/// The fields. What they say goes with the team's file.
pub fn about(meeting: &Meeting, bank: &Bank, on_change: &Callback<Change>) -> Html {
    let label = Label { id: "meeting-title".to_owned(), label: TEAM.name, hint: Some(TEAM.name_hint) };
    let on_title = on_change.reform(|event: Event| Change::Entitle(line_of(&event)));
    html! {
        <section class="fh-stack" aria-labelledby="about" key="about">
            <h2 id="about">{ TEAM.about }</h2>
            { label.around(html! {
                <input class="fh-field__control" id={label.id.clone()} type="text" value={meeting.title.clone()}
                    maxlength={LINE_LIMIT.to_string()} autocomplete="off" dir="auto" aria-describedby={label.hint_id()} onchange={on_title} />
            }) }
            { weights(meeting, bank, on_change) }
            if meeting.counts().is_none() {
                { floor(meeting, bank, on_change) }
            }
        </section>
    }
}

fn weights(meeting: &Meeting, bank: &Bank, on_change: &Callback<Change>) -> Html {
    let option = |id: &PresetId, title: &str| (AttrValue::from(id.to_string()), AttrValue::from(title.to_owned()));
    let options: Vec<_> = bank.presets.iter().map(|preset| option(&preset.id, &preset.title)).collect();
    let first = || bank.presets.first().map(|preset| preset.id.clone());
    let picked = meeting.preset.clone().or_else(first).map(|id| AttrValue::from(id.to_string()));
    let on_pick = on_change.reform(|picked: Option<String>| Change::Weigh(PresetId::from(picked.unwrap_or_default())));
    html! { <Pick id="meeting-preset" label={TEAM.weights} hint={TEAM.weights_hint} {options} {picked} {on_pick} /> }
}

fn floor(meeting: &Meeting, bank: &Bank, on_change: &Callback<Change>) -> Html {
    let number = |people: u8| (AttrValue::from(people.to_string()), AttrValue::from(people.to_string()));
    let options: Vec<_> = (bank.cut_offs.team_floor_least..=FLOOR_MOST).map(number).collect();
    let picked = Some(AttrValue::from(meeting.floor(&bank.cut_offs).people().to_string()));
    let on_pick =
        on_change.reform(|picked: Option<String>| Change::Raise(picked.and_then(|picked| picked.parse().ok())));
    html! { <Pick id="meeting-floor" label={TEAM.floor} hint={TEAM.floor_hint} {options} {picked} {on_pick} /> }
}
