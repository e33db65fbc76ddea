//! The entry points' shapes: eight outlines that stay apart without color.

/// Paths on a ground of 20 by 20, by place in the bank.
const OUTLINES: [&str; 8] = [
    "M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16z",
    "M4 2.5h12a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-12a1.5 1.5 0 0 1-1.5-1.5v-12a1.5 1.5 0 0 1 1.5-1.5z",
    "M10 1l9 17H1z",
    "M10 0l10 10-10 10L0 10z",
    "M5 1.5h10l5 8.5-5 8.5H5L0 10z",
    "M10 19L1 2h18z",
    "M7 1h6v6h6v6h-6v6H7v-6H1V7h6z",
    // The hole is drawn the other way round, so that it stays open under either fill rule.
    "M10 1a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM10 6a4 4 0 1 0 0 8a4 4 0 0 0 0-8z",
];

/// The outline of the entry point at this place, from 0; a bank has at most eight.
pub fn outline(place: usize) -> &'static str {
    OUTLINES[place % OUTLINES.len()]
}
