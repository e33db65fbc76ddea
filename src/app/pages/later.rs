//! The parts of the program that are loaded once the first screen stands: what is said of files and saves, the result, and
//! what comes after the result.
//!
//! The linker's second step (`.dev/link.sh`) cuts the program at each `load`: what only a part's functions reach is in that
//! part. Parts are fetched one after another once the first presses are over (`door.rs`), so that a connection may end then.

mod after;
pub mod banks;
pub mod config;
pub mod embed;
pub mod held;
pub mod outcome;
pub mod screen;
mod team;
pub mod word;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use self::held::Held;
use self::screen::LaterProps;
use super::critical::Critical;
use super::home::elsewhere::elsewhere as elsewhere_of;
use super::home::link;
use super::home::preview::Preview;
use super::home::rescued::{RescueFile, RescueList};
use super::home::taken;
use super::join::Join;
use super::privacy::Privacy;
use super::review::Review;
use crate::app::browser::offline;
use crate::app::browser::open_file::Chosen;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, Opening, Session};
use crate::response::moment::Moment;
use crate::route::Route;

/// Draws a screen of a part.
type Draw = fn(&LaterProps) -> Html;

/// What the second part can do.
#[derive(Debug, Clone, Copy)]
struct Second {
    draw: Draw,
    preview: fn(&Rc<Opening>) -> Html,
    rescue: fn(&Rc<RescueFile>, &Callback<()>) -> Html,
    open_file: fn(&SessionHandle, &KeeperHandle, Chosen) -> Option<Rc<RescueFile>>,
    open_waiting: fn(&SessionHandle, &KeeperHandle),
    elsewhere: fn(&SessionHandle, &KeeperHandle) -> Html,
    link: fn(&str, &Session, String, Moment) -> Action,
}

const SECOND: Second = Second {
    draw,
    preview: preview_of,
    rescue: rescue_of,
    open_file: taken::take,
    open_waiting: taken::take_waiting,
    elsewhere: elsewhere_of,
    link: link::open,
};

thread_local! {
    static HERE: Held<Second> = const { Held::new(SECOND) };
}

/// Loads the second part, and tries again where an earlier try failed.
#[wasm_split(later, fallible)]
fn load() -> Result<Second, SplitLoaderError> {
    Ok(SECOND)
}

fn draw(props: &LaterProps) -> Html {
    match props.route.clone() {
        Route::Critical(id) => html! { <Critical key={id.to_string()} id={id.clone()} /> },
        Route::Review(id) => html! { <Review key={id.to_string()} id={id.clone()} /> },
        Route::Privacy => html! { <Privacy keeper={props.keeper.clone()} /> },
        Route::Join(packed) => html! { <Join packed={packed.clone()} /> },
        _ => Html::default(),
    }
}

fn preview_of(opening: &Rc<Opening>) -> Html {
    html! { <Preview opening={Rc::clone(opening)} /> }
}

fn rescue_of(file: &Rc<RescueFile>, on_close: &Callback<()>) -> Html {
    html! { <RescueList file={Rc::clone(file)} {on_close} /> }
}

/// Acts when the second part is here, or when it could not be loaded. Whoever asks next tries again and is told.
pub fn when_loaded(act: impl FnOnce() + 'static) {
    Part::Second.when_tried(act);
}

/// Fetches all parts, before anybody asks for them.
pub fn prepare() {
    spawn_local(async {
        for part in [Part::Second, Part::Outcome, Part::After] {
            part.fetch().await;
        }
        offline::tell_whole();
    });
}

/// What is in a file, and what to do with it; `None` where the second part did not come.
pub fn preview(opening: &Rc<Opening>) -> Option<Html> {
    Held::get(&HERE).map(|part| (part.preview)(opening))
}

/// What can be taken out of a rescue file; `None` where the second part did not come.
pub fn rescue(file: &Rc<RescueFile>, on_close: &Callback<()>) -> Option<Html> {
    Held::get(&HERE).map(|part| (part.rescue)(file, on_close))
}

/// What comes of a link, as a response of this new id: a preview, or that it opens nothing, and why.
pub fn open_link(packed: &str, session: &Session, id: String, now: Moment) -> Action {
    match Held::get(&HERE) {
        Some(part) => (part.link)(packed, session, id, now),
        None => Action::Notice(Some(Notice::Unopened(None))),
    }
}

/// Shows what one file says. Given back is a rescue file in which there is something to choose.
pub fn open_file(session: &SessionHandle, keeper: &KeeperHandle, chosen: Chosen) -> Option<Rc<RescueFile>> {
    let Some(part) = Held::get(&HERE) else {
        session.dispatch(Action::Notice(Some(Notice::Unopened(None))));
        return None;
    };
    (part.open_file)(session, keeper, chosen)
}

/// Shows the file that was laid by until the page had its bank. Where the second part did not come it waits on.
pub fn open_waiting(session: &SessionHandle, keeper: &KeeperHandle) {
    if let Some(part) = Held::get(&HERE) {
        (part.open_waiting)(session, keeper);
    }
}

/// Answers to other banks; nothing where the second part did not come.
pub fn elsewhere(session: &SessionHandle, keeper: &KeeperHandle) -> Html {
    Held::get(&HERE).map(|part| (part.elsewhere)(session, keeper)).unwrap_or_default()
}

/// Which part of the program draws a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Second,
    /// The result, ours and the example's.
    Outcome,
    /// What comes after the result, and what is for paper.
    After,
    /// The page for those who write question banks. It is fetched when somebody comes to it, or uses another bank.
    Banks,
    /// A team's meeting. It is fetched when somebody comes to it.
    Team,
}

impl Part {
    /// The part of a screen that is not in the first.
    pub fn of(route: &Route) -> Part {
        match route {
            Route::Result(_) | Route::Example => Part::Outcome,
            Route::Choice(..)
            | Route::Plan(_)
            | Route::Compare(_)
            | Route::Method
            | Route::Worksheet
            | Route::PutOnSite => Part::After,
            Route::Bank => Part::Banks,
            Route::Team | Route::TeamTalk(_) | Route::TeamReport | Route::TeamSetUp | Route::TeamPaper => Part::Team,
            _ => Part::Second,
        }
    }

    /// A name unlike the others'.
    pub fn key(self) -> &'static str {
        match self {
            Part::Second => "second",
            Part::Outcome => "outcome",
            Part::After => "after",
            Part::Banks => "banks",
            Part::Team => "team",
        }
    }

    fn drawer(self) -> Option<Draw> {
        match self {
            Part::Second => Held::get(&HERE).map(|second| second.draw),
            Part::Outcome => outcome::drawer(),
            Part::After => after::drawer(),
            Part::Banks => banks::here().map(|part| part.draw),
            Part::Team => team::drawer(),
        }
    }

    async fn fetch(self) {
        match self {
            Part::Second => drop(Held::fetch(&HERE, load).await),
            Part::Outcome => outcome::fetch().await,
            Part::After => after::fetch().await,
            Part::Banks => drop(banks::fetch().await),
            Part::Team => team::fetch().await,
        }
    }

    /// Acts when the part is here, or when it could not be loaded.
    pub fn when_tried(self, act: impl FnOnce() + 'static) {
        if self.drawer().is_some() {
            return act();
        }
        spawn_local(async move {
            self.fetch().await;
            act();
        });
    }
}
