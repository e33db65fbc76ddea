//! The screens of the program's second part, which is loaded once the first screen stands.
//!
//! The linker's second step (`.dev/link.sh`) cuts the program where `load` is: what only `draw` reaches is in the second part.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::example::Example;
use super::privacy::Privacy;
use super::result::Result as ResultScreen;
use super::review::Review;
use crate::app::browser::focus;
use crate::app::components::button::button;
use crate::app::hooks::text::use_text;
use crate::route::Route;

/// Draws a screen of the second part.
type Draw = fn(&Route) -> Html;

thread_local! {
    /// The second part, once it is here. Natively nothing is cut off, and it always is.
    static HERE: Cell<Option<Draw>> = const { Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(draw) }) };
}

/// Loads the second part, and tries again where an earlier try failed.
#[wasm_split(later, fallible)]
fn load() -> Result<Draw, SplitLoaderError> {
    Ok(draw)
}

fn draw(route: &Route) -> Html {
    match route.clone() {
        Route::Review(id) => html! { <Review key={id.to_string()} id={id.clone()} /> },
        Route::Result(id) => html! { <ResultScreen key={id.to_string()} id={id.clone()} /> },
        Route::Example => html! { <Example /> },
        Route::Privacy => html! { <Privacy /> },
        Route::Home | Route::Begin(_) | Route::Take(..) | Route::Critical(_) => Html::default(),
    }
}

/// Loads the second part before anybody asks for it. If that fails, whoever asks tries again and is told.
pub fn prefetch() {
    spawn_local(async {
        if let Ok(draw) = load().await {
            HERE.set(Some(draw));
        }
    });
}

#[derive(Debug, Clone, Copy)]
enum Part {
    Awaited,
    /// `was_read`: the person was at the heading that said to wait.
    Here {
        draw: Draw,
        was_read: bool,
    },
    Missing,
}

/// The address of a screen of the second part.
#[derive(Debug, PartialEq, Properties)]
pub struct LaterProps {
    pub route: Route,
}

/// The screen, or that it is awaited, or that it did not come.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let words = &use_text().shell;
    let part = use_state(|| HERE.get().map_or(Part::Awaited, |draw| Part::Here { draw, was_read: false }));
    let setter = part.setter();
    let on_try = use_callback((), move |_: MouseEvent, ()| fetch(setter.clone()));
    let setter = part.setter();
    use_effect_with((), move |()| {
        if HERE.get().is_none() {
            fetch(setter);
        }
    });
    let was_read = matches!(*part, Part::Here { was_read: true, .. });
    // The heading that had the focus is gone with the wait: the person is brought to the one in its place.
    use_effect_with(was_read, |was_read| {
        if *was_read {
            focus::heading();
        }
    });
    match *part {
        Part::Here { draw, .. } => draw(&props.route),
        Part::Awaited => html! { <h1 key="awaited" tabindex="-1">{ words.awaited }</h1> },
        Part::Missing => html! {
            <div class="fh-stack" key="missing">
                <h1 tabindex="-1">{ words.missing }</h1>
                <p>{ words.missing_text }</p>
                <div class="fh-row">{ button("fh-button fh-button--main", words.try_again, on_try) }</div>
            </div>
        },
    }
}

fn fetch(setter: UseStateSetter<Part>) {
    setter.set(Part::Awaited);
    spawn_local(async move {
        let loaded = load().await;
        setter.set(loaded.map_or(Part::Missing, |draw| {
            HERE.set(Some(draw));
            Part::Here { draw, was_read: focus::is_at_heading() }
        }));
    });
}
