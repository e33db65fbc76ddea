//! Home: what this is, the ways in, what was begun here before, and files.

pub mod config;
pub mod form_card;
pub mod link;
pub mod open_file;
pub mod preview;
pub mod rescued;
pub mod saved;
pub mod taken;

use yew::prelude::*;

use self::form_card::form_cards;
use self::open_file::use_open_file;
use self::saved::Saved;
use super::later;
use crate::app::components::button::file_button;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::i18n::en::Messages;
use crate::route::Route;

/// The first screen. On an empty one, opening a file is as large as starting: answers may be gone from this browser.
#[component]
pub fn Home() -> Html {
    let text = use_text();
    let session = use_session();
    let opener = use_open_file();
    let on_file = opener.on_file;
    use_title(text.home.title);
    let is_empty = session.assessments.is_empty();
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ session.bank.get().title.as_str() }</h1>
                <p class="fh-lead">{ session.bank.get().summary.as_str() }</p>
            </header>
            if let Some(opening) = session.opening.clone() {
                <div key="preview">
                    { later::preview(&opening).unwrap_or_else(|| html! { <p>{ text.shell.missing_text }</p> }) }
                </div>
            }
            if let Some(file) = opener.rescue {
                <div key="rescue">
                    { later::rescue(&file, &opener.on_close).unwrap_or_else(|| html! { <p>{ text.shell.missing_text }</p> }) }
                </div>
            }
            <div class="fh-stack" key="forms">
                { form_cards(text, &session) }
                if is_empty {
                    { first_file(text, on_file.clone()) }
                }
            </div>
            if is_empty {
                <p key="example"><a href={Route::Example.to_string()}>{ text.home.example }</a></p>
            } else {
                <section class="fh-stack" aria-labelledby="continue" key="saved">
                    <h2 id="continue">{ text.home.go_on }</h2>
                    <Saved />
                    <div class="fh-row fh-row--links">
                        { file_button("fh-button fh-button--file", text.home.file_open, on_file) }
                        <a href={Route::Example.to_string()}>{ text.home.example }</a>
                    </div>
                </section>
            }
        </div>
    }
}

fn first_file(text: &Messages, on_file: Callback<Event>) -> Html {
    let words = &text.home;
    html! {
        <section class="fh-card fh-card--flat" aria-labelledby="file-heading">
            <div class="fh-stack fh-stack--tight">
                <h2 id="file-heading">{ words.file_heading }</h2>
                <p class="fh-card__text">{ [words.file_text, text.keep.drop].join(" ") }</p>
            </div>
            { file_button("fh-button fh-button--file fh-button--main", words.file_open, on_file) }
        </section>
    }
}
