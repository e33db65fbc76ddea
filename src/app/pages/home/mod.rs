//! Home: what this is, the ways in, what was begun here before, and files.

pub mod form_card;
pub mod open_file;
pub mod preview;
pub mod saved;

use yew::prelude::*;

use self::form_card::FormCards;
use self::open_file::use_open_file;
use self::preview::Preview;
use self::saved::Saved;
use crate::app::components::file_button::FileButton;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::route::Route;

/// The first screen. On an empty one, opening a file is as large as starting: answers may be gone from this browser.
#[component]
pub fn Home() -> Html {
    let text = &use_text().home;
    let session = use_session();
    let on_file = use_open_file();
    use_title(text.title);
    let is_empty = session.assessments.is_empty();
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ &session.bank.title }</h1>
                <p class="fh-lead">{ &session.bank.summary }</p>
            </header>
            if let Some(opening) = session.opening.clone() {
                <Preview key="preview" {opening} />
            }
            <div class="fh-stack" key="forms">
                <FormCards />
                if is_empty {
                    <section class="fh-card fh-card--flat" aria-labelledby="file-heading">
                        <div class="fh-stack fh-stack--tight">
                            <h2 id="file-heading">{ text.file_heading }</h2>
                            <p class="fh-card__text">{ text.file_text }</p>
                        </div>
                        <FileButton label={text.file_open} is_main={true} on_file={&on_file} />
                    </section>
                }
            </div>
            if is_empty {
                <p key="example"><a href={Route::Example.to_string()}>{ text.example }</a></p>
            } else {
                <section class="fh-stack" aria-labelledby="continue" key="saved">
                    <h2 id="continue">{ text.go_on }</h2>
                    <Saved />
                    <div class="fh-row fh-row--links">
                        <FileButton label={text.file_open} {on_file} />
                        <a href={Route::Example.to_string()}>{ text.example }</a>
                    </div>
                </section>
            }
        </div>
    }
}
