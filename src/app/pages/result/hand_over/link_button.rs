//! "Copy a link": the answers as an address, copied, or shown to be copied by hand.

use yew::prelude::*;

use crate::app::browser::link::address;
use crate::app::browser::{announce, clipboard};
use crate::app::components::button::button;
use crate::app::components::text_box::text_box;
use crate::app::hooks::page::{is_on_web, use_page};
use crate::app::pages::assessment::asked::Asked;
use crate::files::link::write;
use crate::i18n::en::link::LINK;

/// Whose answers.
#[derive(Debug, PartialEq, Properties)]
pub struct LinkButtonProps {
    pub asked: Asked,
}

/// What came of copying.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    Idle,
    Copied,
    /// The browser refused: the link is shown.
    Shown(String),
}

/// The button, and what came of it. Nothing of the link is in the page before. A file of a disk has no address to pass on.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    let (stage, page) = (use_state_eq(|| Stage::Idle), use_page());
    let onclick = use_callback((props.asked.clone(), stage.setter()), |_: MouseEvent, (asked, setter)| {
        let setter = setter.clone();
        if let Some(packed) = write(&asked.response, &asked.bank) {
            let link = address(&packed);
            clipboard::copy(link.clone(), move |is_copied| {
                announce::say(if is_copied { LINK.copied } else { LINK.not_copied });
                setter.set(if is_copied { Stage::Copied } else { Stage::Shown(link) });
            });
        }
    });
    let came = match &*stage {
        Stage::Idle => Html::default(),
        Stage::Copied => html! { <p class="fh-keep__offer fh-small" key="copied">{ LINK.copied }</p> },
        Stage::Shown(link) => shown(link),
    };
    if !page.is_empty() && !is_on_web(&page) {
        return html! { <p class="fh-small" key="disk">{ LINK.from_disk }</p> };
    }
    html! {
        <div class="fh-keep" key="web">
            { button("fh-button", LINK.copy, onclick) }
            { came }
        </div>
    }
}

fn shown(link: &str) -> Html {
    html! {
        <div class="fh-field" key="shown">
            <p class="fh-small">{ LINK.not_copied }</p>
            <label class="fh-field__label" for="link">{ LINK.field }</label>
            { text_box("link", &link.to_owned().into()) }
        </div>
    }
}
