//! How pages reach the session: the state to read, and callbacks that say what a person did.

use yew::prelude::*;

use crate::app::browser::clock;
use crate::response::change::Change;
use crate::route::ShortId;

use super::action::Action;
use super::state::Session;

/// The session as this render sees it.
pub type SessionHandle = UseReducerHandle<Session>;

/// The session. Whoever asks is rendered again when it changes.
#[hook]
#[expect(
    clippy::expect_used,
    reason = "the page provides the session round every screen; without it nothing can be shown"
)]
pub fn use_session() -> SessionHandle {
    use_context::<SessionHandle>().expect("a session is provided")
}

/// Tells the session what a person changed in one assessment. The callback stays the same from render to render.
#[hook]
pub fn use_on_change(id: &ShortId) -> Callback<Change> {
    let dispatcher = use_session().dispatcher();
    use_callback((dispatcher, id.clone()), |change: Change, (dispatcher, id)| {
        dispatcher.dispatch(Action::Change { id: id.clone(), change, now: clock::now() });
    })
}
