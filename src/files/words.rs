//! The words that stand for values in our files: one table a type, used by reader, writer and schema alike.

use super::backup::Why;
use crate::plan::task::TaskKind;
use crate::response::answer::{EvidenceTag, Reach, Since};
use crate::response::model::{ResponseKind, Status};
use crate::scoring::outcome::{Class, GateState, Label, VerdictKind};

/// A type whose every value has one word.
pub trait Words: Copy + 'static {
    /// Every value with its word.
    const WORDS: &'static [(&'static str, Self)];

    /// The word of this value.
    fn word(self) -> &'static str;
}

macro_rules! words {
    ($($name:ident { $($variant:ident = $word:literal,)* })*) => {$(
        impl Words for $name {
            const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant)),*];

            fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word),*
                }
            }
        }
    )*};
}

words! {
    ResponseKind { Individual = "individual", Team = "team", }
    EvidenceTag { Data = "data", Partly = "partly", Judgment = "judgment", }
    Since { Before2020 = "before_2020", Since2020 = "since_2020", Both = "both", }
    Reach { Yes = "yes", Partly = "partly", No = "no", }
    Status { Planned = "planned", Started = "started", Done = "done", Dropped = "dropped", }
    TaskKind {
        Condition = "condition",
        FirstMove = "first_move",
        DoNow = "do_now",
        BuildToward = "build_toward",
        Unknown = "unknown",
    }
    Class {
        StartNow = "start_now",
        PrepareFirst = "prepare_first",
        BuildConditions = "build_conditions",
        ReadyNotPressing = "ready_not_pressing",
        NotNow = "not_now",
        Unclassed = "unclassed",
    }
    GateState {
        Met = "met",
        Warning = "warning",
        Blocked = "blocked",
        Open = "open",
        NotApplicable = "not_applicable",
    }
    VerdictKind {
        NotEnoughAnswers = "not_enough_answers",
        NoPressingNeed = "no_pressing_need",
        NeedsAreMild = "needs_are_mild",
        StartXPrepareY = "start_x_prepare_y",
        Start = "start",
        ChooseBetween = "choose_between",
        PrepareThenStart = "prepare_then_start",
        BuildConditionsFirst = "build_conditions_first",
    }
    Why { Import = "import", Merge = "merge", StartOver = "start-over", Restore = "restore", Bank = "bank", }
    Label { Clear = "clear", Likely = "likely", Shared = "shared", }
}
