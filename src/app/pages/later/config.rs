//! The part that reads a config: whoever comes to a folder that sets nothing never fetches it.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::app::browser::{language, location, theme, title};
use crate::app::components::notice::{Weight, notice};
use crate::app::hooks::text::DEFAULT;
use crate::app::pages::home::config::{drawn, refused};
use crate::app::setup::Drawn;
use crate::config::Config;
use crate::config::read::read;

/// What a folder sets, and what screens show of it.
pub struct Found {
    pub config: Config,
    pub drawn: Drawn,
}

/// Loads the part.
#[wasm_split(config, fallible)]
fn load() -> Result<fn(&str) -> Found, SplitLoaderError> {
    Ok(take)
}

/// Shows the page as the config says. One with any fault sets nothing.
fn take(text: &str) -> Found {
    match read(text.as_bytes()) {
        Ok(config) => {
            theme::apply(&config.theme());
            config.language.into_iter().for_each(language::set);
            // It is at the end of every title for as long as the page lives.
            config.title.iter().for_each(|edition| title::name_edition(edition.clone().leak()));
            let drawn = drawn(&config, location::is_embedded());
            Found { config, drawn }
        }
        Err(faults) => told(text, refused(&faults)),
    }
}

fn told(text: &str, notice: Html) -> Found {
    Found { config: Config::refused(text), drawn: Drawn { notice, ..Drawn::default() } }
}

/// What this text sets. Where the part did not come, the tool is as it comes, and says so.
pub async fn found(text: &str) -> Found {
    match load().await {
        Ok(take) => take(text),
        Err(_) => {
            let missing = DEFAULT.shell.missing_text.to_owned();
            told(text, notice(Weight::Warning, None, None, missing, Html::default()))
        }
    }
}
