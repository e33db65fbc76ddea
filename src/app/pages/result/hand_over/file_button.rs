//! A button that makes a file and hands it over, now or once what makes it is here.

use yew::prelude::*;

use crate::app::browser::announce;
use crate::app::components::button::button;
use crate::app::hooks::text::{result_text, use_text};
use crate::app::pages::assessment::offer::{Offer, sentence};
use crate::app::pages::assessment::offered::Offered;

/// What is made, and how the button reads.
#[derive(Debug, PartialEq, Properties)]
pub struct FileButtonProps {
    /// Unlike every other file's on the screen.
    pub id: &'static str,
    pub label: &'static str,
    /// Makes the file, hands it over, and tells what came of it.
    pub make: Callback<Callback<Offer>>,
}

#[derive(Debug, Clone, PartialEq)]
enum Stage {
    Idle,
    Making,
    Made(Offer),
}

/// The button and, once it was pressed, what was handed over. Pressed again, it makes the file anew.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let (text, stage) = (use_text(), use_state_eq(|| Stage::Idle));
    let onclick = use_callback((props.make.clone(), stage.setter()), move |_: MouseEvent, (make, setter)| {
        let setter = setter.clone();
        setter.set(Stage::Making);
        make.emit(Callback::from(move |offer: Offer| {
            announce::say(&sentence(text, &offer));
            setter.set(Stage::Made(offer));
        }));
    });
    let came = match &*stage {
        Stage::Idle => Html::default(),
        Stage::Making => html! { <p class="fh-keep__offer fh-small">{ result_text().hand_over.making }</p> },
        Stage::Made(offer) => html! { <Offered id={format!("made-{}", props.id)} offer={offer.clone()} /> },
    };
    html! { <div class="fh-keep">{ button("fh-button", props.label, onclick) }{ came }</div> }
}
