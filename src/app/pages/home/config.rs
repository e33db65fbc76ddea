//! What the folder's config brings to every screen, and what is wrong with it, for the person who hosts the tool.

use yew::prelude::*;

use crate::app::setup::Drawn;
use crate::config::fault::Fault;
use crate::config::{Config, Link};
use crate::i18n::config::config_fault;
use crate::i18n::en::config::{CONFIG, ConfigTexts};
use crate::i18n::text::{fill, plural};

/// So many faults are listed; whoever mends these sees the others next.
const LISTED: usize = 40;
const TEXT: &ConfigTexts = &CONFIG;

/// The title beside the tool's own name, and the links of the foot.
pub fn drawn(config: &Config, is_embedded: bool) -> Drawn {
    let edition = config.title.as_ref().map(|title| {
        html! { <span class="fh-masthead__edition" dir="auto">{ title }</span> }
    });
    let links = (!config.links.is_empty()).then(|| links(&config.links, is_embedded));
    Drawn { edition: edition.unwrap_or_default(), links: links.unwrap_or_default(), notice: Html::default() }
}

/// Inside somebody else's page they open beside it: most pages may not be shown in one. Those to something beside the page lead
/// nowhere from the page that has all in it.
fn links(links: &[Link], is_embedded: bool) -> Html {
    html! {
        <p class="fh-foot__links">
            for link in links {
                <a class={link.is_relative().then_some("fh-served")} href={link.href.clone()} rel="noreferrer"
                    target={is_embedded.then_some("_blank")} dir="auto">{ &link.text }</a>
            }
        </p>
    }
}

/// Every fault with its place, and that the tool is as it comes.
pub fn refused(faults: &[Fault]) -> Html {
    html! {
        <div class="fh-notice fh-notice--warn">
            <div class="fh-notice__text">
                <p class="fh-notice__title">{ TEXT.title }</p>
                <p>{ plural(TEXT.lead, faults.len()) }</p>
                <ul>
                    for fault in faults.iter().take(LISTED) {
                        <li>{ place(fault) }{ " " }{ config_fault(&fault.kind) }</li>
                    }
                </ul>
                if faults.len() > LISTED {
                    <p>{ fill(TEXT.more, &[("n", &(faults.len() - LISTED).to_string())]) }</p>
                }
            </div>
        </div>
    }
}

fn place(fault: &Fault) -> Html {
    let pointer = if fault.place.as_str().is_empty() { "/" } else { fault.place.as_str() };
    html! { <code>{ pointer.to_owned() }</code> }
}
