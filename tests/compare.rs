//! Two points in time, from outside: what moved, what each Fit's change is made of, and what is said of it.

#[path = "compare/answers.rs"]
mod answers;
#[path = "compare/fit.rs"]
mod fit;
#[path = "compare/sentences.rs"]
mod sentences;
#[path = "compare/support.rs"]
mod support;
