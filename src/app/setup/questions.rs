//! Which questions the page asks: those that its address names, else those that the person chose in this browser, else
//! those that the folder's config names, else those that the tool comes with.
//!
//! What is not the tool's own is read by a later part, with the checker. Where that refuses it, the page asks its own
//! questions and says so.

use yew::prelude::*;

use crate::app::browser::{bank_file, guard, location};
use crate::app::pages::later::banks;
use crate::app::pages::later::banks::Wanted;
use crate::app::session::banks::BUILT_IN;
use crate::app::session::open::{Start, chosen_bank};
use crate::bank::model::Bank;
use crate::bank::read::read_checked;

/// The bank, what there is to say of another that was not taken, and whether saves are read.
pub struct Questions {
    pub bank: Bank,
    /// As a rule empty.
    pub notice: Html,
    pub start: Start,
}

/// Reads them; `None` where not even the tool's own arrived. `named` is the file that the folder's config names.
pub async fn read(workspace: &str, named: Option<String>) -> Option<Questions> {
    let mut wanted = Wanted { query: location::query(), chosen: chosen_bank(workspace), named };
    let asks = wanted.query.contains("bank=") || wanted.named.is_some();
    let is_wanted = asks || wanted.chosen.as_ref().is_some_and(|chosen| chosen.shelf != BUILT_IN);
    let own = bank_file::read().await.ok();
    let part = if is_wanted { banks::fetch().await } else { None };
    // Not before nothing is waited for any more: a slow network is no failed start.
    let start = if guard::may_open_saves() { Start::Usual } else { Start::Safe };
    if start == Start::Safe {
        // What this browser keeps may be what two starts failed on.
        wanted.chosen = None;
    }
    let mut notice = Html::default();
    if is_wanted {
        let taken = match part {
            Some(part) => (part.take)(wanted).await,
            None => Some(Err(banks::missing())),
        };
        match taken {
            Some(Ok(bank)) => return Some(Questions { bank, notice, start }),
            Some(Err(why)) => notice = why,
            None => {}
        }
    }
    Some(Questions { bank: read_checked(own?.as_bytes())?, notice, start })
}
