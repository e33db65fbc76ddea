//! What a module's pictures mean: the general labels of its levels, each under its picture.

use yew::prelude::*;

use crate::app::components::picture::{Tone, picture};
use crate::app::pages::item::levels::tone_of;
use crate::bank::model::Module;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;

/// The legend of the pictures. The cards below do not repeat these labels: an item's levels have words of their own.
pub fn scale(text: &Messages, module: &Module) -> Html {
    let (tone, top) = (tone_of(module.high_is), module.top());
    let pattern = if tone == Tone::Bad { text.way.scale_bad } else { text.way.scale_good };
    html! {
        <div class="fh-scale">
            <p>{ fill(pattern, &[("ask", &module.ask)]) }</p>
            <ol class="fh-scale__levels">
                for (level, label) in (0..).zip(&module.labels) {
                    <li class="fh-scale__level" key={level}>
                        { picture(tone, level, top) }
                        <span>{ label }</span>
                    </li>
                }
            </ol>
        </div>
    }
}
