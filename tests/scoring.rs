//! The scoring room from outside: worked examples, the page's tables, a toy bank, and what must hold of any answers.

#[path = "scoring/choice.rs"]
mod choice;
#[path = "scoring/common.rs"]
mod common;
#[path = "scoring/examples.rs"]
mod examples;
#[path = "scoring/page.rs"]
mod page;
#[path = "scoring/properties.rs"]
mod properties;
#[path = "scoring/result.rs"]
mod result;
#[path = "scoring/toy_bank.rs"]
mod toy_bank;
