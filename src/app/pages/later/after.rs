//! The part of what comes after the result, and of what is for paper.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::Draw;
use super::held::Held;
use super::screen::LaterProps;
use crate::app::pages::choice::Choice;
use crate::app::pages::compare::Compare;
use crate::app::pages::paper::method::Method;
use crate::app::pages::paper::worksheet::Worksheet;
use crate::app::pages::plan::Plan;
use crate::app::pages::put_on_site::PutOnSite;
use crate::route::Route;

thread_local! {
    static HERE: Held<Draw> = const { Held::new(draw) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(after, fallible)]
fn load() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(props: &LaterProps) -> Html {
    match props.route.clone() {
        Route::Choice(id, option) => html! { <Choice key={id.to_string()} id={id.clone()} option={option.clone()} /> },
        Route::Plan(id) => html! { <Plan key={id.to_string()} id={id.clone()} /> },
        Route::Compare(id) => html! { <Compare key={id.to_string()} id={id.clone()} /> },
        Route::Method => html! { <Method /> },
        Route::Worksheet => html! { <Worksheet /> },
        Route::PutOnSite => html! { <PutOnSite setup={props.setup} /> },
        _ => Html::default(),
    }
}

/// What draws the screens of this part, if it is here.
pub fn drawer() -> Option<Draw> {
    Held::get(&HERE)
}

/// Loads the part, unless it is here.
pub async fn fetch() {
    Held::fetch(&HERE, load).await;
}
