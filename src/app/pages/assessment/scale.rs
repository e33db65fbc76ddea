//! What a module's pictures mean: the general labels of its levels, each under its picture.

use yew::prelude::*;

use crate::app::components::picture::{Picture, Tone};
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::pages::item::levels::tone_of;
use crate::bank::id::ModuleId;
use crate::bank::model::Bank;
use crate::i18n::text::fill;

/// The module.
#[derive(Debug, PartialEq, Properties)]
pub struct ScaleProps {
    pub bank: Shared<Bank>,
    pub module: ModuleId,
}

/// The legend of the pictures. The cards below do not repeat these labels: an item's levels have words of their own.
#[component]
pub fn Scale(props: &ScaleProps) -> Html {
    let text = &use_text().way;
    let Some(module) = props.bank.module(props.module.as_str()) else {
        return Html::default();
    };
    let (tone, top) = (tone_of(module.high_is), module.top());
    let pattern = if tone == Tone::Bad {
        text.scale_bad
    } else {
        text.scale_good
    };
    html! {
        <div class="fh-scale">
            <p>{ fill(pattern, &[("ask", &module.ask)]) }</p>
            <ol class="fh-scale__levels">
                for (level, label) in (0..).zip(&module.labels) {
                    <li class="fh-scale__level" key={level}>
                        <Picture {tone} {level} {top} />
                        <span>{ label }</span>
                    </li>
                }
            </ol>
        </div>
    }
}
