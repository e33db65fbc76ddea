//! Back, what is said about saving, and Next.

use yew::prelude::*;

use super::asked::Asked;
use super::save_line::SaveLine;
use crate::app::browser::persist;
use crate::i18n::text::fill;
use crate::response::step::Step;
use crate::route::Route;

/// One row. Its links say where they lead, to everybody on a wide screen and to a screen reader always.
pub fn step_bar(asked: &Asked, step: &Step) -> Html {
    let text = &asked.text.way;
    let steps = asked.steps();
    let position = steps.iter().position(|each| each == step).unwrap_or_default();
    let back = position.checked_sub(1).and_then(|before| steps.get(before));
    let next = steps.get(position + 1);
    let back_route = back.map_or_else(|| Route::Begin(asked.id.clone()), |step| asked.route(step));
    let back_to = back.map(|step| fill(text.to, &[("place", &asked.name(step))])).unwrap_or_default();
    let next_to = next.map(|next| fill(text.to, &[("place", &arriving(asked, step, next))])).unwrap_or_default();
    // Something is worth keeping now, and a browser may only be asked on a click.
    let on_next = (!asked.response.answers.is_empty()).then(|| Callback::from(|_: MouseEvent| persist::ask()));
    html! {
        <div class="fh-steps">
            <a class="fh-button" href={back_route.to_string()} key="back">
                <span>{ text.back }</span>
                <span class="fh-hidden">{ back_to }</span>
            </a>
            <SaveLine id={asked.id.clone()} key="saved" />
            if let Some(next) = next {
                <a class="fh-button fh-button--main" href={asked.route(next).to_string()} key="next" onclick={on_next}>
                    <span>{ text.next }<span class="fh-steps__long">{ next_to }</span></span>
                </a>
            }
        </div>
    }
}

/// A new module is named as such, not by its first part.
fn arriving(asked: &Asked, from: &Step, to: &Step) -> String {
    let is_same =
        |here: &Step| matches!((here, to), (Step::Dimension(here, _), Step::Dimension(there, _)) if here == there);
    match to {
        Step::Dimension(module, _) if !is_same(from) => {
            asked.bank.module(module.as_str()).map(|module| module.title.clone()).unwrap_or_default()
        }
        _ => asked.name(to),
    }
}
