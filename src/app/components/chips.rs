//! A choice of what is shown: radio buttons that look like chips.

use yew::prelude::*;

/// Native radio buttons under a hidden legend. `chosen` and what `on_choose` is told are places in `options`.
pub fn chips(legend: &'static str, options: Vec<String>, chosen: Option<usize>, on_choose: &Callback<usize>) -> Html {
    let chip = |(place, label): (usize, String)| {
        let onchange = on_choose.reform(move |_: Event| place);
        html! {
            <label class="fh-choice fh-choice--chip">
                <input class="fh-choice__input fh-hidden" type="radio" name="show" checked={chosen == Some(place)} autocomplete="off" {onchange} />
                <span key={label.clone()}>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="fh-filters" key="filters">
            <legend class="fh-hidden">{ legend }</legend>
            <div class="fh-choices fh-choices--chips">{ for options.into_iter().enumerate().map(chip) }</div>
        </fieldset>
    }
}
