//! The screens of the program's second part, which is loaded once the first screen stands.
//!
//! The linker's second step (`.dev/link.sh`) cuts the program where `load` is: what only `draw` reaches is in the second part.

pub mod word;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::choice::Choice;
use super::compare::Compare;
use super::critical::Critical;
use super::example::Example;
use super::home::link;
use super::home::preview::Preview;
use super::home::rescued::{RescueFile, RescueList};
use super::home::taken;
use super::paper::method::Method;
use super::paper::worksheet::Worksheet;
use super::plan::Plan;
use super::privacy::Privacy;
use super::result::Result as ResultScreen;
use super::review::Review;
use crate::app::browser::focus;
use crate::app::browser::open_file::Chosen;
use crate::app::components::button::button;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, Opening, Session};
use crate::response::moment::Moment;
use crate::route::Route;

/// What the second part can do.
#[derive(Debug, Clone, Copy)]
struct Part {
    draw: fn(&Route, &KeeperHandle) -> Html,
    preview: fn(&Rc<Opening>) -> Html,
    rescue: fn(&Rc<RescueFile>, &Callback<()>) -> Html,
    open_file: fn(&SessionHandle, Chosen) -> Option<Rc<RescueFile>>,
    link: fn(&str, &Session, String, Moment) -> Action,
}

const PART: Part = Part { draw, preview: preview_of, rescue: rescue_of, open_file: taken::take, link: link::open };

thread_local! {
    /// The second part, once it is here. Natively nothing is cut off, and it always is.
    static HERE: Cell<Option<Part>> = const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(PART) }) };
}

/// Loads the second part, and tries again where an earlier try failed.
#[wasm_split(later, fallible)]
fn load() -> Result<Part, SplitLoaderError> {
    Ok(PART)
}

fn draw(route: &Route, keeper: &KeeperHandle) -> Html {
    match route.clone() {
        Route::Critical(id) => html! { <Critical key={id.to_string()} id={id.clone()} /> },
        Route::Review(id) => html! { <Review key={id.to_string()} id={id.clone()} /> },
        Route::Result(id) => html! { <ResultScreen key={id.to_string()} id={id.clone()} /> },
        Route::Choice(id, option) => html! { <Choice key={id.to_string()} id={id.clone()} option={option.clone()} /> },
        Route::Plan(id) => html! { <Plan key={id.to_string()} id={id.clone()} /> },
        Route::Compare(id) => html! { <Compare key={id.to_string()} id={id.clone()} /> },
        Route::Example => html! { <Example /> },
        Route::Method => html! { <Method /> },
        Route::Worksheet => html! { <Worksheet /> },
        Route::Privacy => html! { <Privacy keeper={keeper.clone()} /> },
        Route::Home | Route::Begin(_) | Route::Take(..) => Html::default(),
    }
}

fn preview_of(opening: &Rc<Opening>) -> Html {
    html! { <Preview opening={Rc::clone(opening)} /> }
}

fn rescue_of(file: &Rc<RescueFile>, on_close: &Callback<()>) -> Html {
    html! { <RescueList file={Rc::clone(file)} {on_close} /> }
}

/// Acts when the second part is here, or when it could not be loaded; before anybody asks, with nothing to do. If that
/// fails, whoever asks next tries again and is told.
pub fn when_loaded(act: impl FnOnce() + 'static) {
    if HERE.get().is_some() {
        return act();
    }
    spawn_local(async {
        if let Ok(part) = load().await {
            HERE.set(Some(part));
        }
        act();
    });
}

/// What is in a file, and what to do with it; `None` where the second part did not come.
pub fn preview(opening: &Rc<Opening>) -> Option<Html> {
    HERE.get().map(|part| (part.preview)(opening))
}

/// What can be taken out of a rescue file; `None` where the second part did not come.
pub fn rescue(file: &Rc<RescueFile>, on_close: &Callback<()>) -> Option<Html> {
    HERE.get().map(|part| (part.rescue)(file, on_close))
}

/// What comes of a link, as a response of this new id: a preview, or that it opens nothing, and why.
pub fn open_link(packed: &str, session: &Session, id: String, now: Moment) -> Action {
    match HERE.get() {
        Some(part) => (part.link)(packed, session, id, now),
        None => Action::Notice(Some(Notice::Unopened(None))),
    }
}

/// Shows what one file says. Given back is a rescue file in which there is something to choose.
pub fn open_file(session: &SessionHandle, chosen: Chosen) -> Option<Rc<RescueFile>> {
    let Some(part) = HERE.get() else {
        session.dispatch(Action::Notice(Some(Notice::Unopened(None))));
        return None;
    };
    (part.open_file)(session, chosen)
}

#[derive(Debug, Clone, Copy)]
enum Stage {
    Awaited,
    /// `was_read`: the person was at the heading that said to wait.
    Here {
        part: Part,
        was_read: bool,
    },
    Missing,
}

/// The address of a screen of the second part, and what keeps the saves.
#[derive(Debug, PartialEq, Properties)]
pub struct LaterProps {
    pub route: Route,
    pub keeper: KeeperHandle,
}

/// The screen, or that it is awaited, or that it did not come.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let words = &use_text().shell;
    let stage = use_state(|| HERE.get().map_or(Stage::Awaited, |part| Stage::Here { part, was_read: false }));
    let setter = stage.setter();
    let on_try = use_callback((), move |_: MouseEvent, ()| fetch(setter.clone()));
    let setter = stage.setter();
    use_effect_with((), move |()| {
        if HERE.get().is_none() {
            fetch(setter);
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
        Stage::Here { part, .. } => (part.draw)(&props.route, &props.keeper),
        Stage::Awaited => html! { <h1 key="awaited" tabindex="-1">{ words.awaited }</h1> },
        Stage::Missing => html! {
            <div class="fh-stack" key="missing">
                <h1 tabindex="-1">{ words.missing }</h1>
                <p>{ words.missing_text }</p>
                <div class="fh-row">{ button("fh-button fh-button--main", words.try_again, on_try) }</div>
            </div>
        },
    }
}

fn fetch(setter: UseStateSetter<Stage>) {
    setter.set(Stage::Awaited);
    when_loaded(move || {
        let was_read = focus::is_at_heading();
        setter.set(HERE.get().map_or(Stage::Missing, |part| Stage::Here { part, was_read }));
    });
}
