//! The way from the first screen of somebody new into everything else, which is a part of the program of its own.
//!
//! Who was never here needs the first screen at once and nothing else of the program. Everybody else waits for both.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::browser::timer;
use super::hooks::route::Arrival;
use super::hooks::shared::Shared;
use super::house::House;
use super::pages::home::welcome::Errand;
use super::pages::later;
use super::pages::later::held::Held;
use super::session::open::{open, when_held};
use super::setup::Setup;

/// What the page was set up with, where the person came to, what they asked for on the first screen, and whether that is
/// where they come from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct InsideProps {
    pub setup: Shared<Setup>,
    pub arrival: Arrival,
    pub errand: Option<Errand>,
    pub is_from_lobby: bool,
}

/// What the part can do.
#[derive(Debug, Clone, Copy)]
pub struct Inside {
    pub draw: fn(InsideProps) -> Html,
    /// Fetches the other parts a little later, and tells when there turns out to be something to show to somebody who seemed new.
    pub settle: fn(Shared<Setup>, Callback<()>),
}

/// Milliseconds after which the other parts are fetched: the line and the processor are the person's for their first presses.
const REST: i32 = 2_000;

const INSIDE: Inside = Inside { draw, settle };

thread_local! {
    static HERE: Held<Inside> = const { Held::new(INSIDE) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(house, fallible)]
fn load() -> Result<Inside, SplitLoaderError> {
    Ok(INSIDE)
}

/// The part, if it is here.
pub fn here() -> Option<Inside> {
    Held::get(&HERE)
}

/// Loads the part, unless it is here; `None` where it does not come.
pub async fn fetch() -> Option<Inside> {
    Held::fetch(&HERE, load).await
}

fn draw(props: InsideProps) -> Html {
    html! { <Opened ..props /> }
}

fn settle(setup: Shared<Setup>, on_held: Callback<()>) {
    timer::once(REST, later::prepare);
    when_held(&setup.workspace, setup.bank, move || on_held.emit(()));
}

/// The one load of what this browser holds, and the house round it.
#[component]
fn Opened(props: &InsideProps) -> Html {
    let loaded = use_memo(props.setup, |setup| open(setup.start, &setup.workspace, setup.bank));
    let Arrival { route, link } = props.arrival.clone();
    html! {
        <House setup={props.setup} loaded={(*loaded).clone()} {route} {link} errand={props.errand.clone()}
            is_from_lobby={props.is_from_lobby} />
    }
}
