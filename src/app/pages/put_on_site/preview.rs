//! The diagnostic itself, as a visitor of the organisation's page would see it.

use yew::prelude::*;

use super::chosen::Chosen;
use crate::app::browser::theme::{self, Look};
use crate::app::browser::timer;
use crate::i18n::en::put_on_site::PUT_ON_SITE;
use crate::i18n::text::fill;

const FRAME: &str = "preview";
/// What is answered here is a save of its own.
const ADDRESS: &str = "embed.html?workspace=preview";
/// How often, in milliseconds, it is looked whether the frame has started.
const TICK: u32 = 200;

/// The look and the name to show it with.
#[derive(Debug, PartialEq, Properties)]
pub struct PreviewProps {
    pub chosen: Chosen,
    pub title: AttrValue,
}

/// It is a frame of this very folder, so it is dressed from here, without the messages that another site's page would send.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let words = &PUT_ON_SITE;
    let look = Look { theme: props.chosen.theme(), tone: props.chosen.tone };
    use_effect_with(look, |look| {
        let look = look.clone();
        // A frame that starts sets its own look when it stands: until then there is nothing to change.
        let waiting = timer::every(TICK, move || theme::dress(FRAME, &look));
        move || drop(waiting)
    });
    html! {
        <section class="fh-stack" aria-labelledby="preview-heading">
            <h2 id="preview-heading">{ words.preview }</h2>
            <p class="fh-small">{ words.preview_text }</p>
            <iframe class="fh-preview" id={FRAME} src={ADDRESS} loading="lazy" allow="clipboard-write" referrerpolicy="no-referrer"
                title={fill(words.preview_frame, &[("title", &props.title)])} />
        </section>
    }
}
