//! The part of a team's meeting. It is fetched when somebody comes to it; everybody else never loads it.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::Draw;
use super::held::Held;
use super::screen::LaterProps;
use crate::app::pages::team::Team;

thread_local! {
    static HERE: Held<Draw> = const { Held::new(draw) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(team, fallible)]
fn load() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(props: &LaterProps) -> Html {
    html! { <Team route={props.route.clone()} keeper={props.keeper.clone()} /> }
}

/// What draws the screens of this part, if it is here.
pub fn drawer() -> Option<Draw> {
    Held::get(&HERE)
}

/// Loads the part, unless it is here.
pub async fn fetch() {
    Held::fetch(&HERE, load).await;
}
