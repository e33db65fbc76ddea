//! The page for those who write question banks: how to, the file, the checker with its preview, and which bank is in use.

pub mod checked;
pub mod checking;
pub mod desk;
pub mod guide;
pub mod not_taken;
pub mod preview;
pub mod shelf;
pub mod verdict;

use yew::prelude::*;

use self::desk::Desk;
use self::guide::{file, guide};
use self::shelf::InUse;
use crate::app::browser::focus;
use crate::app::components::button::button;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;
use crate::i18n::en::banks::BANKS;

/// The heading over the checker.
pub const CHECK: &str = "check";

/// What keeps the banks.
#[derive(Debug, PartialEq, Properties)]
pub struct AuthorsProps {
    pub keeper: KeeperHandle,
}

/// Reading before writing; who comes with a file is brought to what is said of it.
#[component]
pub fn Authors(props: &AuthorsProps) -> Html {
    let session = use_session();
    use_title(BANKS.title);
    let on_check = Callback::from(|_: MouseEvent| focus::id(CHECK));
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ BANKS.heading }</h1>
                <p class="fh-lead">{ BANKS.lead }</p>
                <div class="fh-row">{ button("fh-button", BANKS.to_check, on_check) }</div>
            </header>
            <InUse keeper={props.keeper.clone()} />
            { guide() }
            { file(&session) }
            <Desk keeper={props.keeper.clone()} />
        </div>
    }
}
