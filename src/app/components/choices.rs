//! A few short options of which one holds.

use yew::prelude::*;

/// What the options are about.
pub struct Question {
    /// Unlike every other group's on the screen.
    pub name: String,
    pub legend: &'static str,
    pub hint: Option<String>,
}

/// Native radio buttons under a legend. `chosen` and what `on_choose` is told are places in `options`.
pub fn choices(
    question: Question,
    options: &[&'static str],
    chosen: Option<usize>,
    on_choose: &Callback<usize>,
) -> Html {
    let hint_id = format!("{}-hint", question.name);
    let described_by = question.hint.as_ref().map(|_| hint_id.clone());
    html! {
        <fieldset class="fh-stack fh-stack--tight" aria-describedby={described_by}>
            <legend class="fh-field__label">{ question.legend }</legend>
            if let Some(hint) = question.hint {
                <p class="fh-field__hint" id={hint_id}>{ hint }</p>
            }
            <div class="fh-choices">
                for (place, option) in options.iter().enumerate() {
                    { choice("radio", Some(question.name.clone()), option, chosen == Some(place), on_choose.reform(move |_: Event| place)) }
                }
            </div>
        </fieldset>
    }
}

/// One thing that holds or does not: a checkbox with its label.
pub fn tick(label: &'static str, is_ticked: bool, on_tick: Callback<Event>) -> Html {
    choice("checkbox", None, label, is_ticked, on_tick)
}

fn choice(
    kind: &'static str,
    name: Option<String>,
    label: &'static str,
    is_chosen: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class="fh-choice" key={label}>
            <input class="fh-choice__input" type={kind} {name} checked={is_chosen} autocomplete="off" {onchange} />
            <span>{ label }</span>
        </label>
    }
}
