//! The part about question banks: the checker, what it says, and the page for those who write them.
//!
//! It is fetched when the page is to ask other questions than the tool comes with, when somebody opens a bank's file, and
//! for that page. Everybody else never loads it.

use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::Draw;
use super::held::Held;
use super::screen::LaterProps;
use crate::app::browser::open_file;
use crate::app::browser::{bank_file, location};
use crate::app::components::notice::{Weight, notice};
use crate::app::hooks::text::DEFAULT;
use crate::app::pages::banks::not_taken::{NotTaken, Why, not_taken};
use crate::app::pages::banks::{Authors, desk};
use crate::app::session::action::Action;
use crate::app::session::banks::{BUILT_IN, Chosen};
use crate::app::session::hooks::SessionHandle;
use crate::app::session::state::Notice;
use crate::bank::model::Bank;
use crate::bank::read::read;
use crate::embed::address::Address;
use crate::files::kept_bank::KeptBank;
use crate::route::Route;

/// What may name another bank than the tool's own; the first that does counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The query of the page's own address.
    pub query: String,
    /// What the person chose in this browser.
    pub chosen: Option<Chosen>,
    /// The file that the folder's config names.
    pub named: Option<String>,
}

/// The bank, when it is there, or what is to be said of it; `None` for the tool's own.
pub type Taking = Pin<Box<dyn Future<Output = Option<Result<Bank, Html>>>>>;

/// What the part can do.
#[derive(Debug, Clone, Copy)]
pub struct Banks {
    pub(super) draw: Draw,
    /// Reads a bank with the checker, or says in full why the page does not ask it.
    pub take: fn(Wanted) -> Taking,
    lay_on_desk: fn(open_file::Chosen),
}

const BANKS: Banks = Banks { draw, take, lay_on_desk: desk::lay };

thread_local! {
    static HERE: Held<Banks> = const { Held::new(BANKS) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(banks, fallible)]
fn load() -> Result<Banks, SplitLoaderError> {
    Ok(BANKS)
}

fn draw(props: &LaterProps) -> Html {
    html! { <Authors keeper={props.keeper.clone()} /> }
}

fn take(wanted: Wanted) -> Taking {
    Box::pin(async move {
        let (name, taken) = match (Address::read(&wanted.query).bank, wanted.chosen) {
            (Some(name), _) => of_folder(name).await,
            (None, Some(Chosen { shelf, .. })) if shelf == BUILT_IN => return None,
            (None, Some(Chosen { shelf, record })) => (shelf, kept(record)),
            (None, None) => of_folder(wanted.named?).await,
        };
        Some(taken.map_err(|why| not_taken(&NotTaken { name, why })))
    })
}

async fn of_folder(name: String) -> (String, Result<Bank, Why>) {
    let checked = |text: String| read(text.as_bytes()).map_err(|faults| Why::Faults(faults, text));
    let file = bank_file::of_folder(&name).await;
    (name, file.map_err(|_| Why::Missing).and_then(checked))
}

fn kept(record: Option<String>) -> Result<Bank, Why> {
    let kept = record.as_deref().and_then(KeptBank::read);
    kept.and_then(|kept| read(kept.text.as_bytes()).ok()).ok_or(Why::Kept)
}

/// Said where this part did not come.
pub fn missing() -> Html {
    notice(Weight::Warning, None, None, DEFAULT.shell.missing_text.to_owned(), Html::default())
}

/// The part, if it is here.
pub fn here() -> Option<Banks> {
    Held::get(&HERE)
}

/// The part, loaded unless it is here; `None` where it does not come.
pub async fn fetch() -> Option<Banks> {
    Held::fetch(&HERE, load).await
}

/// Shows a bank's file where banks are looked at. Nothing is used or kept by that.
pub fn hand_over(session: &SessionHandle, chosen: open_file::Chosen) {
    let session = session.clone();
    spawn_local(async move {
        match fetch().await {
            Some(part) => {
                (part.lay_on_desk)(chosen);
                location::go(&Route::Bank);
            }
            None => session.dispatch(Action::Notice(Some(Notice::Unopened(None)))),
        }
    });
}
