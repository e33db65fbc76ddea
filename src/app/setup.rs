//! What the page was set up with: read once before the first render, and handed to every screen as one value.
//!
//! It asks no person anything. What people choose is in the session; this is what the page's folder and address say.

use std::rc::Rc;

use crate::app::browser::{bank_file, location};
use crate::app::hooks::shared::Shared;
use crate::app::pages::later;
use crate::bank::model::Bank;
use crate::bank::read::read_checked;

/// Everything that does not change as long as the page stands.
#[derive(Debug)]
pub struct Setup {
    /// The questions.
    pub bank: Shared<Bank>,
    /// Which save a page around this one asks for; empty where none does.
    pub workspace: Rc<str>,
    /// The page is the one that is made for other pages to show.
    pub is_embedded: bool,
}

impl Setup {
    /// The tool as it comes.
    pub fn built_in(bank: Shared<Bank>) -> Setup {
        Setup { bank, workspace: Rc::default(), is_embedded: false }
    }
}

/// Reads it; `None` where the questions or another file that it takes did not arrive.
pub async fn read() -> Option<Setup> {
    let text = bank_file::read().await.ok()?;
    let bank = read_checked(text.as_bytes())?;
    let mut setup = Setup::built_in(Shared::new(Box::leak(Box::new(bank))));
    // The page on its own has one save only, whatever a link to it says.
    if location::is_embedded() {
        setup.is_embedded = true;
        setup.workspace = later::embed::workspace_of(&location::query()).await?;
    }
    Some(setup)
}
