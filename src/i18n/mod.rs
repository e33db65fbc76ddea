//! HOW WE SAY IT: the sentences of the tool (the bank brings its own), plurals, and the only rounding.

pub mod fault;
pub mod number;
