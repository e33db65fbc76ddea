//! What components and pages ask for in passing: texts, the session, the document's title.

pub mod event;
pub mod now;
pub mod page;
pub mod picked;
pub mod route;
pub mod settled;
pub mod shared;
pub mod text;
pub mod title;
