//! Keeping a file of assessments, from memory, whatever the browser's storage says.

use yew::prelude::*;

use super::offer::{Offer, Outcome, offer, sentence};
use super::offered::Offered;
use crate::app::browser::{announce, clock};
use crate::app::components::button::button;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::use_session;
use crate::route::ShortId;

/// Whose, and how the button looks.
#[derive(Debug, PartialEq, Properties)]
pub struct KeepFileProps {
    /// One file each.
    pub ids: Vec<ShortId>,
    /// Where on the screen it stands, so that what it shows has ids of its own.
    pub place: AttrValue,
    pub class: &'static str,
    pub label: &'static str,
}

/// The button and, once it was pressed, what was handed over.
#[component]
pub fn KeepFile(props: &KeepFileProps) -> Html {
    let (text, session) = (use_text(), use_session());
    let offers = use_state(Vec::<Offer>::new);
    let onclick =
        use_callback((session, props.ids.clone(), offers.setter()), move |_: MouseEvent, (session, ids, kept)| {
            let responses = ids.iter().filter_map(|id| session.response(id));
            let made: Vec<Offer> = responses.map(|response| offer(response, &session.bank, text)).collect();
            announce::say(&made.iter().map(|offer| sentence(text, offer)).collect::<Vec<_>>().join(" "));
            for (id, _) in ids.iter().zip(&made).filter(|(_, offer)| matches!(offer.outcome, Outcome::Offered(_))) {
                session.dispatch(Action::Filed { id: id.clone(), now: clock::now() });
            }
            kept.set(made);
        });
    html! {
        <div class="fh-keep">
            { button(props.class, props.label, onclick) }
            for (number, offer) in offers.iter().enumerate() {
                <Offered key={number} id={format!("kept-{}-{number}", props.place)} offer={offer.clone()} />
            }
        </div>
    }
}
