//! A few short options of which one holds.

use yew::prelude::*;

/// The options, which one holds, and whom to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct ChoicesProps {
    /// Unlike every other group's on the screen.
    pub name: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub options: Vec<AttrValue>,
    /// A place in `options`.
    pub chosen: Option<usize>,
    /// Told the place in `options`.
    pub on_choose: Callback<usize>,
}

/// Native radio buttons under a legend.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let hint_id = format!("{}-hint", props.name);
    let described_by = props.hint.as_ref().map(|_| hint_id.clone());
    html! {
        <fieldset class="fh-stack fh-stack--tight" aria-describedby={described_by}>
            <legend class="fh-field__label">{ &props.legend }</legend>
            if let Some(hint) = &props.hint {
                <p class="fh-field__hint" id={hint_id}>{ hint }</p>
            }
            <div class="fh-choices">
                for (place, option) in props.options.iter().enumerate() {
                    <Choice key={place} {place} name={&props.name} label={option} is_chosen={props.chosen == Some(place)} on_choose={&props.on_choose} />
                }
            </div>
        </fieldset>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ChoiceProps {
    place: usize,
    name: AttrValue,
    label: AttrValue,
    is_chosen: bool,
    on_choose: Callback<usize>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let place = props.place;
    let onchange = props.on_choose.reform(move |_: Event| place);
    html! {
        <label class="fh-choice">
            <input class="fh-choice__input" type="radio" name={&props.name} checked={props.is_chosen} autocomplete="off" {onchange} />
            <span>{ &props.label }</span>
        </label>
    }
}
