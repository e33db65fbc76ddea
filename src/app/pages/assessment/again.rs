//! Taking it again, from wherever that is offered.

use super::asked::Asked;
use crate::app::browser::{clock, entropy, location};
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::i18n::text::fill;
use crate::response::again;
use crate::route::{Route, ShortId};

/// Begins a new assessment beside last time's answers, and goes there.
pub fn take_again(session: &SessionHandle, asked: &Asked) {
    let Some(form) = asked.form() else { return };
    let title = fill(asked.text.home.again_title, &[("title", asked.title())]);
    let response = again::take_again(&asked.bank, form, &asked.response, entropy::uuid(), title, clock::now());
    let route = Route::Begin(ShortId::of(&response.id));
    session.dispatch(Action::Add(response));
    location::go(&route);
}
