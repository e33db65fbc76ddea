//! The page as it is drawn, without a browser.

use foothold::app::hooks::shared::Shared;
use foothold::app::house::{House, HouseProps};
use foothold::app::session::action::Action;
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::open::{Loaded, Start};
use foothold::app::setup::Setup;
use foothold::response::model::Response;
use foothold::route::Route;
use yew::{BaseComponent, ServerRenderer};

use super::html::{Element, read};
use super::made::setup;
use super::stores::Memory;
use crate::common::at;

/// What yew renders natively.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// The page at an address, with these assessments saved and these things having happened.
pub fn page(
    route: Option<Route>,
    responses: &[Response],
    actions: impl Fn() -> Vec<Action> + Send + Sync + 'static,
) -> Element {
    page_set_up(setup, route, responses, actions)
}

/// The same in a folder that sets something.
pub fn page_set_up(
    setup: fn() -> Shared<Setup>,
    route: Option<Route>,
    responses: &[Response],
    actions: impl Fn() -> Vec<Action> + Send + Sync + 'static,
) -> Element {
    let responses = responses.to_vec();
    let props = move || {
        let store = Memory::default();
        let keeper = store.keeper();
        for response in &responses {
            keeper
                .save(&foothold::app::session::assessment::Assessment::new(response.clone()))
                .expect("memory takes it");
        }
        let session =
            actions().into_iter().fold(keeper.load("here".into(), at(0)), |session, action| session.after(action));
        HouseProps {
            setup: setup(),
            loaded: Loaded { start: Start::Usual, session, keeper: KeeperHandle::new(keeper) },
            route: route.clone(),
            link: None,
            errand: None,
            is_from_lobby: false,
        }
    };
    read(&drawn::<House>(props))
}

/// The markup of a component.
pub fn drawn<C: BaseComponent>(props: impl FnOnce() -> C::Properties + Send + 'static) -> String {
    wait(ServerRenderer::<C>::with_props(props).hydratable(false).render())
}
