//! How to write a good question, and the shape of the file.

use yew::prelude::*;

use crate::app::browser::download;
use crate::app::components::button::button;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::state::Notice;
use crate::i18n::en::banks::{BANKS, PARTS, RULES};

/// A small complete bank about another subject, to which the tests hold the tool as well.
const EXAMPLE: &[u8] = include_bytes!("../../../bank/data/library.json");
/// What editors check a bank with while it is written.
const SCHEMA: &[u8] = include_bytes!("../../../files/schema/bank.json");
const COMMAND: &str = "foothold check my-bank.json";
const ADDRESS: &str = "?bank=my-bank.json";

/// The rules, each with its reason, and one question asked badly and well.
pub fn guide() -> Html {
    html! {
        <section class="fh-stack" aria-labelledby="guide">
            <h2 id="guide">{ BANKS.guide }</h2>
            <p>{ BANKS.guide_lead }</p>
            <ol class="fh-stack fh-stack--tight">
                for (rule, why) in RULES {
                    <li key={rule}><strong>{ rule }</strong>{ " " }{ why }</li>
                }
            </ol>
            <h3>{ BANKS.example }</h3>
            <p>{ BANKS.example_text }</p>
            <div class="fh-cards">
                { example(BANKS.bad, BANKS.bad_prompt, BANKS.bad_levels, BANKS.bad_why) }
                { example(BANKS.good, BANKS.good_prompt, BANKS.good_levels, BANKS.good_why) }
            </div>
        </section>
    }
}

fn example(name: &'static str, prompt: &'static str, levels: &'static str, why: &'static str) -> Html {
    html! {
        <article class="fh-card" key={name}>
            <h4>{ name }</h4>
            <p><strong>{ prompt }</strong></p>
            <p>{ levels }</p>
            <p class="fh-card__text">{ why }</p>
        </article>
    }
}

/// The parts of the file, and what helps to write one.
pub fn file(session: &SessionHandle) -> Html {
    let give = |name: &'static str, media_type: &'static str, bytes: &'static [u8]| {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            if download::offer(name, media_type, bytes).is_err() {
                session.dispatch(Action::Notice(Some(Notice::NoFile)));
            }
        })
    };
    html! {
        <section class="fh-stack" aria-labelledby="file">
            <h2 id="file">{ BANKS.file }</h2>
            <p>{ BANKS.file_text }</p>
            <div class="fh-scroll" role="region" aria-label={BANKS.parts} tabindex="0">
                <table>
                    <thead><tr><th scope="col">{ BANKS.part }</th><th scope="col">{ BANKS.holds }</th></tr></thead>
                    <tbody>
                        for (part, holds) in PARTS {
                            <tr key={part}><th scope="row"><code>{ part }</code></th><td>{ holds }</td></tr>
                        }
                    </tbody>
                </table>
            </div>
            <p>{ BANKS.ids }</p>
            <div class="fh-row">
                { button("fh-button", BANKS.example_file, give("library.json", "application/json", EXAMPLE)) }
                { button("fh-button", BANKS.schema_file, give("foothold-bank.schema.json", "application/schema+json", SCHEMA)) }
            </div>
            <p>{ BANKS.command }{ " " }<code>{ COMMAND }</code></p>
            <p>{ BANKS.host }{ " " }<code>{ ADDRESS }</code></p>
        </section>
    }
}
