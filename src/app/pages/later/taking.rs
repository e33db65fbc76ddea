//! The part in which questions are answered. It is asked for as soon as the first screen stands, since most people go on to it.

use std::cell::Cell;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::{Draw, LaterProps};
use crate::app::pages::begin::Begin;
use crate::app::pages::critical::Critical;
use crate::app::pages::take::Take;
use crate::route::Route;

thread_local! {
    static HERE: Cell<Option<Draw>> = const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(draw) }) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(taking, fallible)]
fn load() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(props: &LaterProps) -> Html {
    match props.route.clone() {
        Route::Begin(id) => html! { <Begin key={id.to_string()} id={id.clone()} /> },
        Route::Take(id, module, dimension) => html! { <Take {id} {module} {dimension} /> },
        Route::Critical(id) => html! { <Critical key={id.to_string()} id={id.clone()} /> },
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
