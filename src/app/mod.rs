//! The page: the file to open first. It mounts the app and tells the guard when the first screen stands.

pub mod browser;
pub mod components;
pub mod hooks;
pub mod house;
pub mod pages;
pub mod session;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::browser::{bank_file, guard};
use self::hooks::route::use_arrival;
use self::hooks::shared::Shared;
use self::house::House;
use self::pages::later;
use self::session::open::{Start, open};
use crate::bank::model::Bank;
use crate::bank::read::read_checked;

/// Replaces the static first screen of index.html by the app, as soon as the bank is there.
pub fn mount() {
    spawn_local(async {
        let read = bank_file::read().await;
        match read.as_ref().ok().and_then(|text| read_checked(text.as_bytes())) {
            Some(bank) => render(Shared::new(Box::leak(Box::new(bank)))),
            // The guard hears it, as it hears of any other file that did not arrive.
            None => wasm_bindgen::throw_str("The question bank did not arrive."),
        }
    });
}

fn render(bank: Shared<Bank>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root_and_props(root, AppProps { bank }).render();
    }
}

/// The bank that the tool comes with.
#[derive(Debug, PartialEq, Properties)]
pub struct AppProps {
    pub bank: Shared<Bank>,
}

/// Everything the person sees: the one load, and the screen that the address names.
#[component]
pub fn App(props: &AppProps) -> Html {
    let loaded =
        use_memo(props.bank, |bank| open(if guard::may_open_saves() { Start::Usual } else { Start::Safe }, *bank));
    let arrival = use_arrival();
    use_effect_with((), |()| {
        guard::tell_ready();
        later::prepare();
    });
    html! {
        <House loaded={(*loaded).clone()} route={arrival.route} link={arrival.link} />
    }
}
