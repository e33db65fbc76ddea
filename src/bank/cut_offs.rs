//! Every cut-off by name: how it is read, within which bounds, and in which order the pairs must stand.
//!
//! One table, so that a cut-off added to the model cannot be forgotten by the reader, the rules or the digest.

use crate::json::cursor::Cursor;

use super::model::CutOffs;

/// Whole numbers up to here are exact in every JSON reader.
const EXACT: i64 = (1 << 53) - 1;

macro_rules! cut_offs {
    ($($name:ident $kind:ident $least:literal ..= $most:expr;)*) => {
        /// The cut-offs of a file; one that is missing or out of bounds is noted.
        pub fn read(at: &Cursor<'_>) -> CutOffs {
            CutOffs { $($name: cut_offs!(@read $kind at.field(stringify!($name)), $least, $most)),* }
        }

        /// Names and values in the order of the file.
        pub fn named(cut_offs: &CutOffs) -> Vec<(&'static str, f64)> {
            vec![$((stringify!($name), cut_offs.$name as f64)),*]
        }
    };
    (@read real $at:expr, $least:expr, $most:expr) => { $at.number_within($least, $most) };
    (@read whole $at:expr, $least:expr, $most:expr) => { $at.whole($least, $most).unsigned_abs() as _ };
}

cut_offs! {
    need_pressing real 0 ..= 100;
    need_mild real 0 ..= 100;
    ready_start real 0 ..= 100;
    ready_prepare real 0 ..= 100;
    class_coverage real 0 ..= 1;
    need_window real 0 ..= 100;
    need_lead real 0 ..= 100;
    gap_clear real 0 ..= 100;
    gap_likely real 0 ..= 100;
    runs_clear real 0 ..= 1;
    runs_likely real 0 ..= 1;
    presets_clear real 0 ..= 1;
    presets_likely real 0 ..= 1;
    coverage_clear real 0 ..= 1;
    coverage_likely real 0 ..= 1;
    runs_named real 0 ..= 1;
    named_within real 0 ..= 100;
    gate_blocked_below real 0 ..= 100;
    gate_warning_below real 0 ..= 100;
    warnings_start whole 0 ..= 100;
    blocked_prepare whole 0 ..= 100;
    classed_least whole 1 ..= 8;
    slip real 0 ..= 1;
    // More runs than this would freeze a page that opens a stranger's bank.
    draws whole 1 ..= 100_000;
    unlocks whole 1 ..= 100;
    thin whole 1 ..= 100;
    shortlist whole 1 ..= 8;
    seed whole 0 ..= EXACT;
    choice_idea real 0 ..= 100;
    choice_holds real 0 ..= 100;
    choice_least whole 1 ..= 100;
    consensus_close real 0 ..= 1;
    consensus_spread real 0 ..= 1;
    talk whole 1 ..= 100;
    find_out real 0 ..= 1;
    team_floor whole 3 ..= 100;
    // Of two people each knows what the other said, so no bank may lower the floor below three.
    team_floor_least whole 3 ..= 100;
}

/// Pairs of which the first must not be above the second.
pub const PAIRS: [(&str, &str); 10] = [
    ("need_mild", "need_pressing"),
    ("ready_prepare", "ready_start"),
    ("gap_likely", "gap_clear"),
    ("runs_likely", "runs_clear"),
    ("presets_likely", "presets_clear"),
    ("coverage_likely", "coverage_clear"),
    ("gate_blocked_below", "gate_warning_below"),
    ("choice_idea", "choice_holds"),
    ("consensus_spread", "consensus_close"),
    ("team_floor_least", "team_floor"),
];
