//! What can be read before the program is there, or without it: the first screen, and the questions on paper.
//!
//! Rendered natively at build time, from the components that the page draws later, so that nothing moves when it does.

use std::collections::BTreeMap;

use yew::ServerRenderer;
use yew::prelude::*;

use crate::app::components::masthead::name;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::lobby::{Lobby, LobbyProps, Shown};
use crate::app::pages::home::config::drawn;
use crate::app::pages::paper::worksheet::{longest, sheet};
use crate::app::setup::Setup;
use crate::bank::model::Bank;
use crate::config::Config;
use crate::i18n::en::first::{FIRST, SHEET};
use crate::i18n::en::paper::WORKSHEET;
use crate::i18n::text::fill;

/// What the build writes into its pages, by name: markup from our components, the rule of the config's color, the rest as plain
/// text.
pub async fn texts(bank: &'static Bank, config: &Config) -> BTreeMap<&'static str, String> {
    let set = config.clone();
    let home = ServerRenderer::<Lobby>::with_props(move || lobby(bank, set)).hydratable(false).render();
    let sheet = ServerRenderer::<Sheet>::with_props(move || SheetProps { bank: Shared::new(bank) }).hydratable(false);
    let titled = |title: &str| {
        let title = fill(FIRST.title, &[("title", title)]);
        config.title.iter().fold(title, |title, edition| [title.as_str(), edition].join(" – "))
    };
    BTreeMap::from([
        ("home", home.await),
        ("sheet", sheet.render().await),
        ("theme", theme(config)),
        ("title", titled(&bank.title)),
        ("sheet title", titled(WORKSHEET.title)),
        ("summary", bank.summary.clone()),
        ("no scripts", FIRST.no_scripts.to_owned()),
        ("all questions", FIRST.questions.to_owned()),
        ("loading", FIRST.loading.to_owned()),
        ("renewed", FIRST.renewed.to_owned()),
        ("renew", FIRST.renew.to_owned()),
        ("not now", FIRST.not_now.to_owned()),
    ])
}

/// The color that the config sets, as a rule for pages in which the program does not stand, or not yet: once it does, it sets
/// what the config says by then. Empty where none is set.
fn theme(config: &Config) -> String {
    let properties = config.theme().properties;
    let declared: String = properties.iter().map(|(name, value)| format!("{name}:{value};")).collect();
    if declared.is_empty() { declared } else { format!("@layer tokens{{:root:not([data-ready]){{{declared}}}}}") }
}

/// The lobby, where nothing is asked for yet.
fn lobby(bank: &'static Bank, config: Config) -> LobbyProps {
    let mut setup = Setup::built_in(Shared::new(bank));
    setup.drawn = drawn(&config, false);
    let setup = Shared::new(Box::leak(Box::new(setup)));
    LobbyProps { setup, shown: Shown::Welcome, on_errand: Callback::noop(), on_try: Callback::noop() }
}

/// Whose questions.
#[derive(Debug, PartialEq, Properties)]
struct SheetProps {
    bank: Shared<Bank>,
}

/// The worksheet as a page that needs no program: the longest form, and what to do with it.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let text = use_text();
    let bank = props.bank.get();
    let lead = html! {
        <div class="fh-stack fh-sheet__controls">
            <p class="fh-lead">{ SHEET.lead }</p>
            <p>{ SHEET.print }</p>
            <p><a href="./">{ SHEET.back }</a></p>
        </div>
    };
    html! {
        <div class="fh-page">
            <header class="fh-masthead">{ name(&text.shell, "./".into()) }</header>
            <main class="fh-main">
                if let Some(form) = longest(bank) {
                    { sheet(text, bank, form, lead) }
                }
            </main>
            <footer class="fh-foot"><p>{ bank.notice.as_str() }</p></footer>
        </div>
    }
}
