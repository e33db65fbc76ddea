//! What stands beside the answers: what to ask each other, where to look, and what the question counts for.

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::app::pages::result::drawing::Marker;
use crate::app::pages::result::words::said;
use crate::bank::model::Bank;
use crate::i18n::en::team_talk::{TEAM_SAID, TEAM_TALK};
use crate::i18n::text::fill;
use crate::report::say::team::bearing;
use crate::report::say::{bare, titles};
use crate::report::team::item::{TalkItem, Turn};
use crate::team::tally::Closeness;

/// The bank's questions for people who see things differently.
const DIFFER: &str = "roles_differ";

/// A question to put to the room. It asks what somebody would have in mind, never who it was.
pub fn before_talk(bank: &Bank, item: &TalkItem) -> Html {
    let prompt = match (item.turn, item.closeness) {
        (Turn::FindOut, _) => TEAM_TALK.prompt_find_out,
        (Turn::OpposedGate, _) => TEAM_TALK.prompt_gate,
        (_, Some(Closeness::FarApart)) => TEAM_TALK.prompt_far_apart,
        (_, Some(Closeness::Close)) => TEAM_TALK.prompt_close,
        _ => TEAM_TALK.prompt_spread,
    };
    let is_apart = item.closeness != Some(Closeness::Close) && item.turn != Turn::FindOut;
    let own = bank.prompts.get(DIFFER).filter(|_| is_apart);
    html! {
        <section class="fh-stack fh-stack--tight" aria-labelledby="before">
            <h2 id="before">{ TEAM_TALK.before_talk }</h2>
            <p class="fh-talk__prompt" key={prompt}>{ prompt }</p>
            if let Some(own) = own {
                <ul class="fh-small" key="own">{ for own.iter().map(|prompt| html! { <li>{ said(prompt.clone()) }</li> }) }</ul>
            }
            <p class="fh-small">{ said(fill(TEAM_TALK.look_at, &[("look_at", bare(&item.look_at))])) }</p>
            <p class="fh-small">{ said(fill(TEAM_TALK.why, &[("why", &item.why)])) }</p>
        </section>
    }
}

/// Every entry point that the question bears on, and how.
pub fn bears(item: &TalkItem) -> Html {
    let gates =
        (!item.gates.is_empty()).then(|| fill(TEAM_SAID.gate_of, &[("titles", &titles(result_text(), &item.gates))]));
    html! {
        <section class="fh-stack fh-stack--tight" aria-labelledby="bears">
            <h2 id="bears">{ TEAM_TALK.bears }</h2>
            if item.bears.is_empty() {
                <p>{ TEAM_SAID.bears_none }</p>
            } else {
                <ul class="fh-bears">
                    for one in &item.bears {
                        <li class="fh-bears__one" key={one.name.id.as_str()}>
                            <Marker place={one.name.place} />
                            <div>
                                <strong>{ said(one.name.title.clone()) }</strong>
                                <p class="fh-small">{ said(bearing(&TEAM_SAID, one)) }</p>
                            </div>
                        </li>
                    }
                </ul>
            }
            if let Some(gates) = gates {
                <p>{ said(gates) }</p>
            }
        </section>
    }
}
