//! A line that opens.

use yew::prelude::*;

/// One of several in a row; open, it takes the row's whole width. `of` says whose line it is, to a screen reader only.
pub fn fold(summary: &'static str, of: &'static str, body: Html) -> Html {
    html! {
        <details class="fh-fold fh-fold--row">
            <summary>
                <span>{ summary }</span>
                <span class="fh-hidden">{ " " }{ of }</span>
            </summary>
            <div class="fh-fold__body">{ body }</div>
        </details>
    }
}
