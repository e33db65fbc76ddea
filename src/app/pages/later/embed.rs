//! The part for the page that other pages show: what its address asks for, what stands above its screens, and the line to
//! the page around it. It is there before the first screen is drawn, since it says which saves are this page's.

use std::rc::Rc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::held::Held;
use crate::app::pages::embed::Around;
use crate::embed::address::Address;
use crate::route::Route;

/// What the part can do.
#[derive(Debug, Clone, Copy)]
struct Embed {
    workspace: fn(&str) -> Rc<str>,
    around: fn(&Option<Route>, Option<&'static [String]>) -> Html,
}

const EMBED: Embed = Embed { workspace, around };

thread_local! {
    static HERE: Held<Embed> = const { Held::new(EMBED) };
}

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(embed, fallible)]
fn load() -> Result<Embed, SplitLoaderError> {
    Ok(EMBED)
}

fn workspace(query: &str) -> Rc<str> {
    Rc::from(Address::read(query).workspace.unwrap_or_default())
}

fn around(route: &Option<Route>, hosts: Option<&'static [String]>) -> Html {
    html! { <Around route={route.clone()} {hosts} /> }
}

/// The workspace that the query of the page's address names, or none; `None` where the part did not come. Then the page may
/// not start: it would look for the answers, and keep new ones, in the wrong place.
pub async fn workspace_of(query: &str) -> Option<Rc<str>> {
    Held::fetch(&HERE, load).await.map(|part| (part.workspace)(query))
}

/// What stands above a screen inside somebody else's page. `hosts` are the origins that are answered; `None`: all.
pub fn above(route: &Option<Route>, hosts: Option<&'static [String]>) -> Html {
    Held::get(&HERE).map(|part| (part.around)(route, hosts)).unwrap_or_default()
}
