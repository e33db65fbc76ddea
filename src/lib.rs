//! Foothold: a diagnostic that shows a school district where to start reimagining the teaching job.

pub mod json;
pub mod i18n;
pub mod bank;
pub mod response;
pub mod scoring;
pub mod route;
#[cfg(feature = "app")]
pub mod app;
