//! HOW WE SAY IT: the sentences of the tool (the bank brings its own), plurals, and the only rounding.

pub mod balance;
pub mod fault;
pub mod number;
pub mod refusal;
