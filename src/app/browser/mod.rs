//! The only room that names the browser: everything the app asks of it or tells it.

pub mod guard;
pub mod clock;
pub mod entropy;
pub mod location;
pub mod focus;
pub mod title;
