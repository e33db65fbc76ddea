//! The only room that names the browser: everything the app asks of it or tells it.

pub mod guard;
