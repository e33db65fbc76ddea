//! The screen that the address names, followed as it changes, and a link that came with it.

use yew::prelude::*;

use crate::app::browser::link::{self, Link};
use crate::app::browser::location;
use crate::route::Route;

/// Where the person came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// `None` where the address names none of ours.
    pub route: Option<Route>,
    /// Answers that were in the address; they are out of it by now.
    pub link: Option<Link>,
}

impl Arrival {
    fn new() -> Arrival {
        let link = link::take();
        Arrival { route: Route::read(&location::hash()), link }
    }
}

/// The screen now, and the link that led there.
#[hook]
pub fn use_arrival() -> Arrival {
    let arrival = use_state_eq(Arrival::new);
    let setter = arrival.setter();
    use_effect_with((), move |()| {
        let listener = location::listen(move |_| setter.set(Arrival::new()));
        move || drop(listener)
    });
    (*arrival).clone()
}
