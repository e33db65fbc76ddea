//! That a bank is not used, and why: for whoever put it into the page's folder, or keeps it here.

use yew::prelude::*;

use super::checked::faulty;
use super::verdict::table;
use crate::app::components::notice::{Weight, notice};
use crate::bank::fault::Fault;
use crate::i18n::en::banks::BANKS;
use crate::i18n::text::{fill, plural};
use crate::route::Route;

/// A bank that the page was to ask and does not.
#[derive(Debug, Clone, PartialEq)]
pub struct NotTaken {
    /// The file's name in the folder, or its shelf in this browser.
    pub name: String,
    pub why: Why,
}

/// Why not.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// The folder does not give the file.
    Missing,
    /// The file does not check: every fault, in file order, and the text that they are in.
    Faults(Vec<Fault>, String),
    /// What this browser keeps of it does not open.
    Kept,
}

/// The notice, and below it every place that is to be mended.
pub fn not_taken(bank: &NotTaken) -> Html {
    let title = fill(BANKS.not_taken, &[("name", &bank.name)]);
    let (sentence, faults) = match &bank.why {
        Why::Missing => (BANKS.not_taken_missing, None),
        Why::Kept => (BANKS.not_taken_kept, None),
        Why::Faults(faults, text) => (BANKS.not_taken_faults, Some(faulty(faults, text))),
    };
    let link = html! { <a class="fh-button" href={Route::Bank.to_string()}>{ BANKS.title }</a> };
    html! {
        <div class="fh-stack" id="bank-not-taken">
            { notice(Weight::Warning, None, Some(title), sentence.to_owned(), link) }
            if let Some(faults) = faults {
                <details class="fh-fold" open={true}>
                    <summary>{ plural(BANKS.faults, faults.count) }</summary>
                    { table(BANKS.wrong, &faults.first) }
                </details>
            }
        </div>
    }
}
