//! Opening the session: the one load.

use std::rc::Rc;

use crate::app::browser::{clock, entropy, location};
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;

use super::keeper::Keeper;
use super::keeping::KeeperHandle;
use super::state::Session;
use super::{database, storage};

/// A session and what keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    pub session: Session,
    pub keeper: KeeperHandle,
}

/// Everything that this browser holds of this copy of the tool.
pub fn open(bank: Shared<Bank>) -> Loaded {
    let keeper = Keeper::new(storage::browser(), database::browser(), &location::folder(), bank);
    let session = keeper.load(Rc::from(entropy::uuid()), clock::now());
    Loaded { session, keeper: KeeperHandle::new(keeper) }
}
