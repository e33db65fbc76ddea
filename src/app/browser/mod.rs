//! The only room that names the browser: everything the app asks of it or tells it.

pub mod guard;
pub mod control;
pub mod announce;
pub mod clock;
pub mod entropy;
pub mod location;
pub mod focus;
pub mod title;
pub mod timer;
pub mod local_storage;
pub mod leaving;
pub mod other_tabs;
pub mod open_file;
pub mod download;
