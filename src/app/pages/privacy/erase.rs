//! Erasing everything, with files first and a second step, because there is no way back.

use yew::prelude::*;

use super::shelf::Shelf;
use crate::app::browser::{announce, focus, offline};
use crate::app::components::button::button;
use crate::app::components::notice::{Weight, notice};
use crate::app::hooks::text::later_text;
use crate::app::pages::assessment::keep_file::KeepFile;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::Notice;
use crate::route::ShortId;

/// Files first, then erase; `is_asking` is whether the second step is open, `has_copy` whether the tool has a copy of itself here.
pub fn erase(
    session: &SessionHandle,
    keeper: &KeeperHandle,
    shelf: &Shelf,
    is_asking: &UseStateHandle<bool>,
    on_erased: &Callback<()>,
    has_copy: bool,
) -> Html {
    let words = &later_text().privacy;
    let ids: Vec<ShortId> = session.assessments.iter().map(|each| each.short_id()).collect();
    let setter = is_asking.setter();
    let on_ask = move |_: MouseEvent| setter.set(true);
    let is_nothing = session.assessments.is_empty() && shelf.kept.is_empty() && !has_copy;
    html! {
        <section class="fh-stack" aria-labelledby="erase" key="erase">
            <h2 id="erase" tabindex="-1">{ words.erase }</h2>
            <p>{ words.erase_text }{ " " }{ words.shared }</p>
            if !is_nothing {
                <div class="fh-row">
                    <KeepFile {ids} place="erase" class="fh-button" label={words.save_all} key="save" />
                    { button("fh-button fh-button--danger", words.erase_all, on_ask.into()) }
                </div>
                if **is_asking {
                    { sure(session, keeper, is_asking, on_erased) }
                }
            }
        </section>
    }
}

/// The second step. Its words are said aloud, because it opens below what was pressed.
fn sure(
    session: &SessionHandle,
    keeper: &KeeperHandle,
    is_asking: &UseStateHandle<bool>,
    on_erased: &Callback<()>,
) -> Html {
    let words = &later_text().privacy;
    let (held, keeper, setter, on_erased) = (session.clone(), keeper.clone(), is_asking.setter(), on_erased.clone());
    let on_yes = move |_: MouseEvent| {
        setter.set(false);
        let told = on_erased.clone();
        match keeper.erase_all(&held, move || told.emit(())) {
            Ok(()) => {
                held.dispatch(Action::EraseAll);
                offline::forget();
                announce::say(words.erased);
            }
            Err(fault) => held.dispatch(Action::Notice(Some(Notice::NotRemoved(fault)))),
        }
        focus::id("erase");
    };
    let setter = is_asking.setter();
    let on_no = move |_: MouseEvent| {
        setter.set(false);
        focus::id("erase");
    };
    let buttons = html! {
        <>
            { button("fh-button fh-button--danger", words.yes, on_yes.into()) }
            { button("fh-button", words.no, on_no.into()) }
        </>
    };
    let asked = notice(Weight::Error, None, Some(words.sure.to_owned()), words.sure_text.to_owned(), buttons);
    html! { <div role="alert" key="sure">{ asked }</div> }
}
