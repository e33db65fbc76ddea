//! Foothold: a diagnostic that shows a school district where to start reimagining the teaching job.

pub mod json;
pub mod i18n;
pub mod bank;
pub mod response;
pub mod scoring;
pub mod files;
pub mod route;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(feature = "app")]
pub mod app;
