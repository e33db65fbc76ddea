//! Erasing everything, with files first and a second step, because there is no way back.

use yew::prelude::*;

use crate::app::browser::{announce, focus};
use crate::app::components::notice::{Notice as Box, Weight};
use crate::app::hooks::text::use_text;
use crate::app::pages::assessment::keep_file::keep;
use crate::app::session::action::Action;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::Notice;

/// Files first, then erase.
#[component]
pub fn Erase() -> Html {
    let text = use_text();
    let words = &text.privacy;
    let session = use_session();
    let is_asking = use_state_eq(|| false);
    let on_save = use_callback(session.clone(), move |_: MouseEvent, session| {
        session
            .assessments
            .iter()
            .for_each(|each| keep(session, text, &each.response));
    });
    let on_ask = use_callback(is_asking.setter(), |is_on: bool, setter| setter.set(is_on));
    let is_nothing = session.assessments.is_empty() && session.set_aside.is_empty();
    html! {
        <section class="fh-stack" aria-labelledby="erase">
            <h2 id="erase" tabindex="-1">{ words.erase }</h2>
            <p>{ words.erase_text }{ " " }{ words.shared }</p>
            if !is_nothing {
                <div class="fh-row">
                    <button class="fh-button" type="button" onclick={on_save}>{ words.save_all }</button>
                    <button class="fh-button fh-button--danger" type="button" onclick={on_ask.reform(|_: MouseEvent| true)}>{ words.erase_all }</button>
                </div>
                if *is_asking {
                    <Sure on_done={on_ask.reform(|()| false)} />
                }
            }
        </section>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct SureProps {
    on_done: Callback<()>,
}

/// The second step. Keeping it is where focus goes first.
#[component]
fn Sure(props: &SureProps) -> Html {
    let words = &use_text().privacy;
    let session = use_session();
    let keeper = use_context::<KeeperHandle>();
    use_effect_with((), |()| focus::id("sure"));
    let erased = words.erased;
    let on_yes = use_callback(
        (session, keeper, props.on_done.clone()),
        move |_: MouseEvent, (session, keeper, on_done)| {
            for kept in &session.set_aside {
                if let Some(Err(fault)) = keeper.as_ref().map(|keeper| keeper.erase(&kept.key)) {
                    return session.dispatch(Action::Notice(Some(Notice::NotRemoved(fault))));
                }
            }
            session.dispatch(Action::EraseAll);
            on_done.emit(());
            focus::id("erase");
            announce::say(erased);
        },
    );
    let on_no = props.on_done.reform(|_: MouseEvent| focus::id("erase"));
    html! {
        <Box id="sure" weight={Weight::Error} title={AttrValue::from(words.sure)} text={words.sure_text}>
            <button class="fh-button fh-button--danger" type="button" onclick={on_yes}>{ words.yes }</button>
            <button class="fh-button" type="button" onclick={on_no}>{ words.no }</button>
        </Box>
    }
}
