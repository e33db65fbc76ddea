//! Using another bank: the page is loaded again with it, so that one bank a page is all that any screen sees.

use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::location;
use crate::app::session::banks::{BUILT_IN, Shelved};
use crate::app::session::keeper::Keeper;
use crate::bank::BUILT_IN_ID;
use crate::route::Route;

/// Loads the page with the bank on this shelf, at its start; `None` for the one that the page comes with. What is not yet
/// saved is saved on the way, as whenever somebody leaves.
pub fn switch(keeper: &Keeper, shelf: Option<&str>) -> Result<(), StoreFault> {
    keeper.choose_bank(shelf)?;
    location::go(&Route::Home);
    location::reload_without("bank");
    Ok(())
}

/// The shelf of the bank with this id: the very one if its digest is there, else the last version that is kept. `None`
/// where there is none.
pub fn shelf_with(kept: &[Shelved], id: &str, digest: Option<&str>) -> Option<String> {
    let of_id = || kept.iter().filter(|shelved| shelved.bank.as_ref().is_some_and(|bank| bank.id == id));
    let is_it = |shelved: &&Shelved| shelved.bank.as_ref().is_some_and(|bank| Some(bank.digest.as_str()) == digest);
    let found = of_id().find(is_it).map(|shelved| shelved.shelf.clone());
    let built_in = || (id == BUILT_IN_ID).then(|| BUILT_IN.to_owned());
    found.or_else(built_in).or_else(|| {
        let mut all: Vec<&Shelved> = of_id().collect();
        crate::order::sort_by_key(&mut all, |shelved| shelved.bank.as_ref().map(|bank| bank.at.clone()));
        all.last().map(|shelved| shelved.shelf.clone())
    })
}
