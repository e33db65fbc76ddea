//! The scoring room from outside: worked examples, the page's tables, a toy bank, and what must hold of any answers.

mod common;
mod examples;
mod page;
mod properties;
mod result;
mod toy_bank;
