//! Foothold: a diagnostic that shows a school district where to start reimagining the teaching job.

#[cfg(feature = "app")]
pub mod app;
pub mod bank;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod files;
pub mod i18n;
pub mod json;
pub mod response;
pub mod report;
pub mod route;
pub mod scoring;
