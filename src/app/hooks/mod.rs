//! What components and pages ask for in passing: texts, the session, the document's title.

pub mod shared;
pub mod text;
pub mod route;
pub mod title;
