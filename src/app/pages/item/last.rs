//! What was answered last time: shown as such, and one tap from being today's answer too.

use yew::prelude::*;

use super::earlier::words;
use super::levels::id_of;
use crate::app::browser::focus;
use crate::app::components::button::button_of;
use crate::bank::find::Placed;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::response::answer::State;
use crate::response::change::Change;

/// The line, for an item that has no answer yet. It goes with the tap; focus goes to the option that is now chosen.
pub fn last_time(text: &Messages, placed: Placed<'static>, last: State, on_change: &Callback<Change>) -> Html {
    let item = &placed.item.id;
    let said = fill(text.item.last, &[("answer", words(text, placed, last))]);
    let on_change = on_change.clone();
    let onclick = move |_: MouseEvent| {
        on_change.emit(Change::AsLastTime { item: item.clone() });
        focus::id(&id_of(item, last));
    };
    let of = fill(text.item.last_of, &[("item", &placed.item.short)]);
    html! {
        <div class="fh-item__last" key="last">
            <p><span key={said.clone()}>{ said }</span></p>
            { button_of("fh-button", text.item.last_take, of, onclick.into()) }
        </div>
    }
}
