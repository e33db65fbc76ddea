//! What the page was set up with: read once before the first render, and handed to every screen as one value.
//!
//! It asks no person anything. What people choose is in the session; this is what the page's folder and address say.

use crate::app::browser::bank_file;
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;
use crate::bank::read::read_checked;

/// Everything that does not change as long as the page stands.
#[derive(Debug)]
pub struct Setup {
    /// The questions.
    pub bank: Shared<Bank>,
}

impl Setup {
    /// The tool as it comes.
    pub fn built_in(bank: Shared<Bank>) -> Setup {
        Setup { bank }
    }
}

/// Reads it; `None` where the questions did not arrive.
pub async fn read() -> Option<Setup> {
    let text = bank_file::read().await.ok()?;
    let bank = read_checked(text.as_bytes())?;
    Some(Setup::built_in(Shared::new(Box::leak(Box::new(bank)))))
}
