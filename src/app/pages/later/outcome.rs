//! The part of the result, ours and the example's.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::Draw;
use super::held::Held;
use super::screen::LaterProps;
use crate::app::pages::embed::sharing::{Sharing, SharingProps};
use crate::app::pages::example::Example;
use crate::app::pages::result::Result as ResultScreen;
use crate::route::Route;

/// What the part can do.
#[derive(Debug, Clone, Copy)]
struct Outcome {
    draw: Draw,
    sharing: fn(&SharingProps) -> Html,
}

const OUTCOME: Outcome = Outcome { draw, sharing: sharing_of };

thread_local! {
    static HERE: Held<Outcome> = const { Held::new(OUTCOME) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(outcome, fallible)]
fn load() -> Result<Outcome, SplitLoaderError> {
    Ok(OUTCOME)
}

fn draw(props: &LaterProps) -> Html {
    match props.route.clone() {
        Route::Result(id) => html! { <ResultScreen key={id.to_string()} id={id.clone()} /> },
        Route::Example => html! { <Example /> },
        _ => Html::default(),
    }
}

fn sharing_of(props: &SharingProps) -> Html {
    html! { <Sharing ..props.clone() /> }
}

/// What draws the screens of this part, if it is here.
pub fn drawer() -> Option<Draw> {
    Held::get(&HERE).map(|part| part.draw)
}

/// Whether the page around this one may have the summary; `None` where the part is not here.
pub fn sharing(props: &SharingProps) -> Option<Html> {
    Held::get(&HERE).map(|part| (part.sharing)(props))
}

/// Loads the part, unless it is here.
pub async fn fetch() {
    Held::fetch(&HERE, load).await;
}
