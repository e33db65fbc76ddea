//! What stands round every screen: the session, the language, masthead and foot, and arriving on a new screen.

use yew::prelude::*;

use crate::app::browser::link::Link;
use crate::app::browser::{clock, dropped, entropy, focus};
use crate::app::components::foot::foot;
use crate::app::components::masthead::masthead;
use crate::app::frame::framed;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::pages::home::welcome::Errand;
use crate::app::pages::later;
use crate::app::pages::later::embed::above;
use crate::app::pages::screen::Screen;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::{KeeperHandle, use_keeping};
use crate::app::session::open::Loaded;
use crate::app::setup::Setup;
use crate::route::Route;

/// What the page was set up with, the session to begin with and what keeps it, and the screen to show; `None` where the address names none.
#[derive(Debug, PartialEq, Properties)]
pub struct HouseProps {
    pub setup: Shared<Setup>,
    pub loaded: Loaded,
    pub route: Option<Route>,
    /// Answers that came with the address.
    #[prop_or_default]
    pub link: Option<Link>,
    /// What the person asked for in the lobby.
    #[prop_or_default]
    pub errand: Option<Errand>,
    /// The lobby was there before, so that another screen than Home is one that the person went to.
    #[prop_or_default]
    pub is_from_lobby: bool,
}

/// Holds the session and shows one screen of it. It asks nothing of the browser while rendering, so that tests render it natively.
#[component]
pub fn House(props: &HouseProps) -> Html {
    let text = use_text();
    let session = use_reducer(|| props.loaded.session.clone());
    let keeper = &props.loaded.keeper;
    use_keeping(&session, keeper);
    use_arrival(&props.route, &session, props.is_from_lobby);
    use_link(&props.link, &session);
    use_waiting(keeper, &session);
    use_effect_with((), |()| {
        let listening = dropped::keep_page();
        move || drop(listening)
    });
    let is_embedded = props.setup.is_embedded;
    let notice = session.bank.get().notice.as_str();
    let drawn = &props.setup.get().drawn;
    let head = if is_embedded {
        above(&props.route, props.setup.get().config.hosts.as_deref())
    } else {
        masthead(text, props.route.as_ref(), drawn.edition.clone())
    };
    let screen = html! {
        <Screen setup={props.setup} route={props.route.clone()} start={props.loaded.start} keeper={keeper.clone()} errand={props.errand.clone()} />
    };
    let foot = foot(text, notice, is_embedded, drawn.links.clone());
    html! {
        <ContextProvider<SessionHandle> context={session}>{ framed(text, head, screen, foot) }</ContextProvider<SessionHandle>>
    }
}

/// Shows what a link holds, as a file is shown: nothing is kept until the person says so. Where the second part did not
/// come, it is told; the answers are not lost, since whoever has the link still has it.
#[hook]
fn use_link(link: &Option<Link>, session: &SessionHandle) {
    let session = session.clone();
    use_effect_with(link.clone(), move |link| {
        if let Some(link) = link.clone() {
            later::when_loaded(move || {
                let action = later::open_link(&link.packed, &session, entropy::uuid(), clock::now());
                session.dispatch(action);
            });
        }
    });
}

/// Shows the file for whose bank the page was loaded again.
#[hook]
fn use_waiting(keeper: &KeeperHandle, session: &SessionHandle) {
    let session = session.clone();
    use_effect_with(keeper.clone(), move |keeper| {
        if keeper.has_waiting() {
            let keeper = keeper.clone();
            later::when_loaded(move || later::open_waiting(&session, &keeper));
        }
    });
}

/// Brings the person to the heading of each new screen, and leaves behind what was said on the last one. On the first
/// screen the browser's own start is right: nothing has moved.
#[hook]
fn use_arrival(route: &Option<Route>, session: &SessionHandle, is_from_lobby: bool) {
    let is_first = use_mut_ref(|| !is_from_lobby || *route == Some(Route::Home));
    let dispatcher = session.dispatcher();
    use_effect_with(route.clone(), move |_| {
        if !is_first.replace(false) {
            dispatcher.dispatch(Action::Notice(None));
            focus::heading();
        }
    });
}
