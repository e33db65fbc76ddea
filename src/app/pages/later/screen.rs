//! The place of a screen that is drawn by a later part: the screen, or that it is awaited, or that it did not come.

use yew::prelude::*;

use super::{Draw, Part};
use crate::app::browser::focus;
use crate::app::components::button::button;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::session::keeping::KeeperHandle;
use crate::app::setup::Setup;
use crate::i18n::en::Messages;
use crate::route::Route;

#[derive(Debug, Clone, Copy)]
enum Stage {
    Awaited,
    /// `was_read`: the person was at the heading that said to wait.
    Here {
        draw: Draw,
        was_read: bool,
    },
    Missing,
}

/// What the page was set up with, the address of a screen of a later part, the part, which never changes, and what keeps
/// the saves.
#[derive(Debug, PartialEq, Properties)]
pub struct LaterProps {
    pub setup: Shared<Setup>,
    pub route: Route,
    pub part: Part,
    pub keeper: KeeperHandle,
}

/// The screen, or that it is awaited, or that it did not come.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let text = use_text();
    let part = props.part;
    let stage = use_state(|| part.drawer().map_or(Stage::Awaited, |draw| Stage::Here { draw, was_read: false }));
    let setter = stage.setter();
    let on_try = use_callback((), move |_: MouseEvent, ()| ask(part, setter.clone()));
    let setter = stage.setter();
    use_effect_with((), move |()| {
        if part.drawer().is_none() {
            ask(part, setter);
        }
    });
    let was_read = matches!(*stage, Stage::Here { was_read: true, .. });
    // The heading that had the focus is gone with the wait: the person is brought to the one in its place.
    use_effect_with(was_read, |was_read| {
        if *was_read {
            focus::heading();
        }
    });
    match *stage {
        Stage::Here { draw, .. } => draw(props),
        Stage::Awaited => awaited(text),
        Stage::Missing => missing(text, on_try),
    }
}

/// In the place of a screen that is on its way, as tall as the window, so that nothing in sight moves when it is there.
pub fn awaited(text: &Messages) -> Html {
    // The box is tall and not the heading, which has the focus: the page would scroll to show all of it.
    html! { <div class="fh-waiting" key="awaited"><h1 tabindex="-1">{ text.shell.awaited }</h1></div> }
}

/// In the place of a screen that did not come.
pub fn missing(text: &Messages, on_try: Callback<MouseEvent>) -> Html {
    let words = &text.shell;
    html! {
        <div class="fh-stack" key="missing">
            <h1 tabindex="-1">{ words.missing }</h1>
            <p>{ words.missing_text }</p>
            <div class="fh-row">{ button("fh-button fh-button--main", words.try_again, on_try) }</div>
        </div>
    }
}

fn ask(part: Part, setter: UseStateSetter<Stage>) {
    setter.set(Stage::Awaited);
    part.when_tried(move || {
        let was_read = focus::is_at_heading();
        setter.set(part.drawer().map_or(Stage::Missing, |draw| Stage::Here { draw, was_read }));
    });
}
