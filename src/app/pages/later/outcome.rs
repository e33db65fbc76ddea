//! The part of the result, ours and the example's.

use std::cell::Cell;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::{Draw, LaterProps};
use crate::app::pages::example::Example;
use crate::app::pages::result::Result as ResultScreen;
use crate::route::Route;

thread_local! {
    static HERE: Cell<Option<Draw>> = const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(draw) }) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(outcome, fallible)]
fn load() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(props: &LaterProps) -> Html {
    match props.route.clone() {
        Route::Result(id) => html! { <ResultScreen key={id.to_string()} id={id.clone()} /> },
        Route::Example => html! { <Example /> },
        _ => Html::default(),
    }
}

/// What draws the screens of this part, if it is here.
pub fn drawer() -> Option<Draw> {
    HERE.get()
}

/// Loads the part, unless it is here.
pub async fn fetch() {
    if HERE.get().is_none()
        && let Ok(draw) = load().await
    {
        HERE.set(Some(draw));
    }
}
