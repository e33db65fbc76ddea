//! A team's meeting: what comes before it, its home, the talk about one item, and the report.

pub mod about;
pub mod agreement;
pub mod alone;
pub mod bring;
pub mod came;
pub mod came_in;
pub mod handed;
pub mod home;
pub mod lists;
mod made;
pub mod notices;
pub mod out;
pub mod paper;
pub mod set_up;
pub mod talk;
pub mod who;

use yew::prelude::*;

use self::came::Came;
use self::home::TeamHome;
use self::paper::TeamPaper;
use self::set_up::TeamSetUp;
use self::talk::Talk;
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
            { screen(props) }
        </ContextProvider<MeetingHandle>>
    }
}

fn screen(props: &TeamProps) -> Html {
    let keeper = || props.keeper.clone();
    match &props.route {
        Route::TeamSetUp => html! { <TeamSetUp key="set-up" /> },
        Route::TeamPaper => html! { <TeamPaper key="paper" /> },
        Route::TeamTalk(item) => html! { <Talk key={item.as_str()} item={item.clone()} keeper={keeper()} /> },
        Route::TeamReport => html! { <Came key="report" keeper={keeper()} /> },
        _ => html! { <TeamHome key="home" keeper={keeper()} /> },
    }
}
