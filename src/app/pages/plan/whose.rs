//! Whose plan it is: what the result says, and the choice of another entry point.

use yew::prelude::*;

use crate::app::components::pick::Pick;
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::result::words::said;
use crate::plan::ground::Ground;
use crate::report::plan::PlanPart;
use crate::report::say;
use crate::response::planning::PlanChange;
use crate::response::progress::next_open;
use crate::route::Route;

/// The sentence, then the choice or what to do before there is one.
pub fn whose(asked: &Asked, part: &PlanPart, on_plan: &Callback<PlanChange>) -> Html {
    let text = result_text();
    let may_choose = part.ground.allows_choice() || part.entry_point.is_some();
    html! {
        <div class="fh-stack" key="whose">
            <p class="fh-lead">{ said(say::plan::ground(text, part)) }</p>
            if may_choose {
                { choice(asked, part, on_plan) }
            }
            { way_on(asked, part) }
        </div>
    }
}

fn choice(asked: &Asked, part: &PlanPart, on_plan: &Callback<PlanChange>) -> Html {
    let words = &result_text().plan;
    let none = if matches!(part.ground, Ground::Lead(_)) { words.pick_lead } else { words.pick_none };
    let picked = part.entry_point.as_ref().filter(|_| part.is_chosen).map(|name| AttrValue::from(name.id.to_string()));
    let on_pick = on_plan.reform(|id: Option<String>| PlanChange::EntryPoint(id.map(Into::into)));
    html! {
        <div class="fh-plan-choice">
            <Pick id="plan-of" label={words.pick} {none} options={options(asked, part)} {picked} {on_pick} />
        </div>
    }
}

/// Those that the result speaks of come first, then all others in the bank's order.
fn options(asked: &Asked, part: &PlanPart) -> Vec<(AttrValue, AttrValue)> {
    let is_named = |id: &str| part.named.iter().any(|name| name.id.as_str() == id);
    let all = &asked.bank.get().entry_points;
    let named = part.named.iter().map(|name| (name.id.as_str(), name.title.as_str()));
    let others = all.iter().map(|of| (of.id.as_str(), of.title.as_str())).filter(|(id, _)| !is_named(id));
    named.chain(others).map(|(id, title)| (id.to_owned().into(), title.to_owned().into())).collect()
}

/// What to do first where nothing can be planned.
fn way_on(asked: &Asked, part: &PlanPart) -> Html {
    let words = &result_text().plan;
    let (label, route) = match part.ground {
        Ground::NotEnough => {
            let next = asked.form().map(|form| asked.route(&next_open(&asked.bank, form, &asked.response)));
            (words.not_enough_next, next)
        }
        Ground::Profile => (words.profile_next, Some(Route::Home)),
        _ => (words.result, Some(Route::Result(asked.id.clone()))),
    };
    let class = if part.ground.allows_choice() { "fh-button" } else { "fh-button fh-button--main" };
    html! {
        <div class="fh-row">
            if let Some(route) = route {
                <a {class} href={route.to_string()} key={label}>{ label }</a>
            }
        </div>
    }
}
