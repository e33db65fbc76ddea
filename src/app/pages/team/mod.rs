//! A team's meeting: its home, the talk about one item, and the report.

pub mod home;

use yew::prelude::*;

use self::home::TeamHome;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::meeting::hooks::{MeetingHandle, use_kept_meeting};
use crate::route::Route;

/// The address, and what keeps the meeting.
#[derive(Debug, PartialEq, Properties)]
pub struct TeamProps {
    pub route: Route,
    pub keeper: KeeperHandle,
}

/// The meeting round each of its screens.
#[component]
pub fn Team(props: &TeamProps) -> Html {
    let meeting = use_kept_meeting(&props.keeper);
    html! {
        <ContextProvider<MeetingHandle> context={meeting}>
            { screen(&props.route) }
        </ContextProvider<MeetingHandle>>
    }
}

fn screen(route: &Route) -> Html {
    match route {
        Route::TeamTalk(_) | Route::TeamReport => html! { <TeamHome key="home" /> },
        _ => html! { <TeamHome key="home" /> },
    }
}
