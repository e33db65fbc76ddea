//! From the result to another point in time: take it again, or see what moved since.

use yew::prelude::*;

use crate::app::components::button::button;
use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::again::take_again;
use crate::app::pages::assessment::asked::Asked;
use crate::app::session::hooks::use_session;
use crate::route::Route;

/// Whose result.
#[derive(Debug, PartialEq, Properties)]
pub struct ComeBackProps {
    pub asked: Asked,
}

/// What was taken again is compared at once; all others are first told that it can be.
#[component]
pub fn ComeBack(props: &ComeBackProps) -> Html {
    let (asked, words, session) = (&props.asked, &result_text().compare, use_session());
    let is_again = asked.response.again.is_some();
    let (sentence, label) =
        if is_again { (words.offer_last, words.offer_link) } else { (words.offer_text, words.offer_link_other) };
    let class = if is_again { "fh-button fh-button--main" } else { "fh-button" };
    let again = asked.clone();
    let on_again = move |_: MouseEvent| take_again(&session, &again);
    html! {
        <section class="fh-stack" aria-labelledby="come-back">
            <h2 id="come-back">{ words.offer }</h2>
            <p>{ sentence }</p>
            <div class="fh-row">
                <a {class} href={Route::Compare(asked.id.clone()).to_string()}>{ label }</a>
                { button("fh-button", asked.text.home.again, on_again.into()) }
            </div>
        </section>
    }
}
