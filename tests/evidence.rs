//! What we say of the tool beside what holds it: the promises, and the list for accessibility.

#[path = "evidence/accessibility.rs"]
mod accessibility;
#[path = "evidence/names.rs"]
mod names;
#[path = "evidence/promises.rs"]
mod promises;
