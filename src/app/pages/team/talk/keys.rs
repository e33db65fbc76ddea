//! The way from question to question: links, and one key each way for whoever leaves them on; and large type.

use yew::prelude::*;

use crate::app::browser::{keys, location};
use crate::app::components::choices::tick;
use crate::app::hooks::event::is_checked;
use crate::app::session::meeting::look::{Look, LookHandle};
use crate::bank::id::ItemId;
use crate::i18n::en::team_talk::TEAM_TALK;
use crate::report::team::place::Place;
use crate::route::Route;

const NEXT: &str = "n";
const PREVIOUS: &str = "p";

/// Where the question stands, and how the talk is shown.
#[derive(Debug, PartialEq, Properties)]
pub struct WayProps {
    /// `None`: on no list, and nothing comes next.
    pub place: Option<Place>,
    pub look: LookHandle,
    /// Keys lead nowhere while something would be lost.
    pub is_paused: bool,
}

/// The links, then what can be turned on and off.
#[component]
pub fn Way(props: &WayProps) -> Html {
    let Look { is_large, has_keys } = props.look.now;
    let place = props.place.as_ref();
    let talk = |item: &ItemId| Route::TeamTalk(item.clone());
    let previous = place.and_then(|place| place.previous.as_ref()).map(talk);
    let next = place.and_then(|place| place.next.as_ref()).map_or(Route::TeamReport, talk);
    let next_words = if next == Route::TeamReport { TEAM_TALK.to_report } else { TEAM_TALK.next };
    let ways = (previous.clone(), next.clone(), has_keys && !props.is_paused);
    use_effect_with(ways, |(previous, next, has_keys)| {
        let (previous, next) = (previous.clone(), next.clone());
        let listener = has_keys.then(|| {
            keys::listen(move |key| {
                let to = match key.to_ascii_lowercase().as_str() {
                    NEXT => Some(&next),
                    PREVIOUS => previous.as_ref(),
                    _ => None,
                };
                to.inspect(|route| location::go(route)).is_some()
            })
        });
        move || drop(listener)
    });
    let on_large = props.look.on_change.reform(move |event: Event| Look { is_large: is_checked(&event), has_keys });
    let on_keys = props.look.on_change.reform(move |event: Event| Look { is_large, has_keys: is_checked(&event) });
    html! {
        <nav class="fh-stack fh-stack--tight fh-way" aria-label={TEAM_TALK.way}>
            <div class="fh-row">
                <a class="fh-button fh-button--main" key={next.to_string()} href={next.to_string()}>{ next_words }</a>
                if let Some(previous) = previous {
                    <a class="fh-button" key={previous.to_string()} href={previous.to_string()}>{ TEAM_TALK.previous }</a>
                }
                <a class="fh-button fh-button--quiet" href={Route::Team.to_string()}>{ TEAM_TALK.back }</a>
            </div>
            <div class="fh-row">
                { tick(TEAM_TALK.large, is_large, on_large) }
                { tick(TEAM_TALK.keys, has_keys, on_keys) }
                <span class="fh-small">{ TEAM_TALK.keys_hint }</span>
            </div>
        </nav>
    }
}
