//! The screen that the address names, followed as it changes.

use yew::prelude::*;

use crate::app::browser::location;
use crate::route::Route;

/// The screen now; `None` where the address names none of ours.
#[hook]
pub fn use_route() -> Option<Route> {
    let route = use_state_eq(|| Route::read(&location::hash()));
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = location::listen(move |hash| setter.set(Route::read(&hash)));
        move || drop(listener)
    });
    (*route).clone()
}
