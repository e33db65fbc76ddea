//! What the page was set up with: read once before the first render, and handed to every screen as one value.
//!
//! It asks no person anything. What people choose is in the session; this is what the page's folder and address say.

pub mod questions;

use std::rc::Rc;

use yew::prelude::*;

use self::questions::Questions;
use crate::app::browser::{config_file, location};
use crate::app::hooks::shared::Shared;
use crate::app::pages::later;
use crate::app::pages::later::config::{Found, found};
use crate::app::session::open::Start;
use crate::bank::model::Bank;
use crate::config::Config;

/// Everything that does not change as long as the page stands.
#[derive(Debug)]
pub struct Setup {
    /// The questions.
    pub bank: Shared<Bank>,
    /// What there is to say of a bank that the page was to ask and does not; as a rule empty.
    pub bank_notice: Html,
    /// Whether saves are read.
    pub start: Start,
    /// Which save a page around this one asks for; empty where none does.
    pub workspace: Rc<str>,
    /// The page is the one that is made for other pages to show.
    pub is_embedded: bool,
    /// What the folder sets.
    pub config: Config,
    /// What screens show of that.
    pub drawn: Drawn,
}

/// What a config brings to the screens; drawn where it is read, so that whoever has none does not load how.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Whose copy of the tool this is, for the masthead.
    pub edition: Html,
    /// For the foot.
    pub links: Html,
    /// What the host is told above the first screen if the config is wrong.
    pub notice: Html,
}

impl Setup {
    /// The tool as it comes.
    pub fn built_in(bank: Shared<Bank>) -> Setup {
        Setup {
            bank,
            bank_notice: Html::default(),
            start: Start::Usual,
            workspace: Rc::default(),
            is_embedded: false,
            config: Config::default(),
            drawn: Drawn::default(),
        }
    }
}

/// Reads it; `None` where the questions or another file that it takes did not arrive.
pub async fn read() -> Option<Setup> {
    // Asked for at once, both of them; and the config first, since it says what there is to do with the questions.
    let found = match config_file::read().await {
        Some(text) => Some(found(&text).await),
        None => None,
    };
    let named = found.as_ref().and_then(|found| found.config.bank.clone());
    let is_embedded = location::is_embedded();
    // The page on its own has one save only, whatever a link to it says.
    let workspace = if is_embedded { later::embed::workspace_of(&location::query()).await? } else { Rc::default() };
    let Questions { bank, notice, start } = questions::read(&workspace, named).await?;
    let mut setup = Setup::built_in(Shared::new(Box::leak(Box::new(bank))));
    (setup.bank_notice, setup.start) = (notice, start);
    (setup.workspace, setup.is_embedded) = (workspace, is_embedded);
    if let Some(Found { config, drawn }) = found {
        (setup.config, setup.drawn) = (config, drawn);
    }
    Some(setup)
}
