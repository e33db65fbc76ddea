//! Opening the session: the one load.

use std::rc::Rc;

use crate::app::browser::{entropy, location};
use crate::app::hooks::shared::Shared;
use crate::bank;

use super::keeper::Keeper;
use super::keeping::KeeperHandle;
use super::state::Session;
use super::storage;

/// A session and what keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    pub session: Session,
    pub keeper: KeeperHandle,
}

/// Everything that this browser holds of this copy of the tool.
pub fn open() -> Loaded {
    let keeper = Keeper::new(storage::browser(), &location::folder(), Shared::new(bank::built_in()));
    let session = Session { tab: Rc::from(entropy::uuid()), ..keeper.load() };
    Loaded { session, keeper: KeeperHandle::new(keeper) }
}
