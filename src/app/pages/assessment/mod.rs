//! What the screens of one assessment share: the way through it, and what is said about saving.

pub mod again;
pub mod asked;
pub mod file_name;
pub mod keep_file;
pub mod module_nav;
pub mod offer;
pub mod offered;
pub mod reminder;
pub mod save_line;
pub mod scale;
pub mod step_bar;
