//! How the talk is shown on this device: large type, and whether single keys lead from question to question.

use yew::prelude::*;

use crate::app::browser::large;
use crate::app::session::keeper::Keeper;
use crate::app::session::keeping::KeeperHandle;

/// What the person chose, once for all meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub is_large: bool,
    pub has_keys: bool,
}

impl Default for Look {
    fn default() -> Look {
        Look { is_large: false, has_keys: true }
    }
}

/// The key under which it is kept, and its words there.
const LOOK: &str = "look";
const LARGE: &str = "large";
const NO_KEYS: &str = "no-keys";

impl Keeper {
    /// The key of it.
    pub fn look_key(&self) -> String {
        self.about_teams(LOOK)
    }

    /// What was kept; where nothing was, or nothing can be, the usual look.
    fn look(&self) -> Look {
        let kept = self.store().read(&self.look_key()).ok().flatten().unwrap_or_default();
        let has = |word: &str| kept.split(' ').any(|kept| kept == word);
        Look { is_large: has(LARGE), has_keys: !has(NO_KEYS) }
    }

    /// Keeps it, and says whether it is kept. A browser that keeps nothing has it until the screen goes, which harms nothing.
    fn keep_look(&self, look: Look) -> bool {
        let words = [(look.is_large, LARGE), (!look.has_keys, NO_KEYS)];
        let words: Vec<&str> = words.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word).collect();
        self.store().write(&self.look_key(), &words.join(" ")).is_ok()
    }
}

/// The look, and what changes it.
#[derive(Debug, Clone, PartialEq)]
pub struct LookHandle {
    pub now: Look,
    pub on_change: Callback<Look>,
}

/// The look while a screen of the meeting is shown.
#[hook]
pub fn use_look(keeper: &KeeperHandle) -> LookHandle {
    let look = use_state_eq(|| keeper.look());
    use_effect_with(look.is_large, |is_large| {
        large::set(*is_large);
        || large::set(false)
    });
    let on_change = use_callback((keeper.clone(), look.setter()), |next: Look, (keeper, look)| {
        keeper.keep_look(next);
        look.set(next);
    });
    LookHandle { now: *look, on_change }
}
