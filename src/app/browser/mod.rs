//! The only room that names the browser: everything the app asks of it or tells it.

pub mod announce;
pub mod bank_file;
pub mod clipboard;
pub mod clock;
pub mod control;
pub mod database;
pub mod download;
pub mod dropped;
pub mod entropy;
pub mod focus;
pub mod frame;
pub mod guard;
pub mod leaving;
pub mod link;
pub mod local_storage;
pub mod location;
pub mod locks;
pub mod open_file;
pub mod other_tabs;
pub mod paint;
pub mod persist;
pub mod print;
pub mod raster;
pub mod theme;
pub mod timer;
pub mod title;
