//! HOW WE SAY IT: the sentences of the tool (the bank brings its own), plurals, and the only rounding.
//!
//! Texts are constants of plain structs, one a screen, in `en/`. The compiler checks that none is missing and none is
//! left over; nothing is parsed, and a text that no screen uses does not reach the page.

pub mod archive;
pub mod balance;
pub mod config;
pub mod en;
pub mod fault;
pub mod intake;
pub mod number;
pub mod refusal;
pub mod text;
pub mod time;
