//! What a person has to know of the meeting before anything else: that it is not kept, that somebody is missing, and the way
//! back from the last act.

use yew::prelude::*;

use crate::app::components::button::button;
use crate::app::components::notice::{Weight, notice};
use crate::app::session::meeting::hooks::MeetingHandle;
use crate::app::session::meeting::state::{Keeping, MeetingAction, NotKept};
use crate::i18n::en::team::TEAM;
use crate::i18n::text::plural;
use crate::team::meeting::Change;

/// The id of the way back, for whoever pressed a button that is gone.
pub const WAY_BACK: &str = "way-back";

/// All of them, most pressing first.
pub fn notices(state: &MeetingHandle) -> Html {
    let kept = match state.keeping {
        Keeping::Failed(NotKept::Newer) => Some(TEAM.newer),
        Keeping::Failed(NotKept::TooLarge) => Some(TEAM.too_large),
        Keeping::Failed(NotKept::Store(_)) => Some(TEAM.only_here),
        Keeping::Reading | Keeping::Kept | Keeping::Changed => None,
    };
    let lost = (state.lost > 0).then(|| plural(TEAM.lost, state.lost));
    html! {
        <>
            if let Some(kept) = kept {
                <div key={kept}>{ notice(Weight::Warning, None, None, kept.to_owned(), Html::default()) }</div>
            }
            if let Some(lost) = lost {
                <div key="lost">{ notice(Weight::Warning, None, None, lost, Html::default()) }</div>
            }
            if let Some(back) = &state.way_back {
                <div key="way-back">{ way_back(state, back) }</div>
            }
        </>
    }
}

fn way_back(state: &MeetingHandle, back: &Change) -> Html {
    let said = if matches!(back, Change::Join(_)) { TEAM.undone_leave } else { TEAM.undone_anew };
    let dispatcher = state.dispatcher();
    let undo = move |_: MouseEvent| dispatcher.dispatch(MeetingAction::Undo);
    let undo = button("fh-button", TEAM.undo, undo.into());
    notice(Weight::Plain, Some(WAY_BACK), None, said.to_owned(), undo)
}
