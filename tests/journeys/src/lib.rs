//! Journeys: what a person does with the built page, done by headless Chromium against `dist/`.
//!
//! A file under `tests/` is one list of journeys, each an async function that is given a [`Visit`]:
//!
//! ```ignore
//! use foothold_journeys::{Outcome, Visit, journeys};
//!
//! journeys![opens_the_example];
//!
//! async fn opens_the_example(visit: &Visit) -> Outcome {
//!     visit.open("#/").await?;
//!     visit.link("See a finished example").await?.click().await?;
//!     visit.heading("An example district").await?;
//!     visit.axe().await
//! }
//! ```
//!
//! Every visit has an origin of its own (so its storage is empty) under a sub-path, and fails if at its end the console
//! holds an error or a violation of the security policy, or if a request left the page's folder.
//! Two browsers at most run at once; they are started per file and reused by its journeys.

#![allow(clippy::disallowed_types, reason = "journeys wait by the clock; the rule is for the core and the page")]

pub mod axe;
pub mod bank;
pub mod browser;
pub mod command_line;
pub mod find;
pub mod harness;
pub mod site;
pub mod steps;
pub mod visit;
pub mod watch;

pub use site::Trouble;
pub use thirtyfour::{By, Key, WebElement};
pub use visit::Visit;

/// What a journey comes to: nothing to report, or a sentence on what was not as it should be.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The `main` of a file of journeys: runs each function named, under its own name, in usual browsers or in those that
/// are set as it says before the names.
#[macro_export]
macro_rules! journeys {
    (in $setting:expr; $($walk:ident),+ $(,)?) => {
        fn main() -> std::process::ExitCode {
            $crate::harness::run($setting, vec![$($crate::harness::Journey {
                name: stringify!($walk),
                walk: |visit| Box::pin(async move { $walk(&visit).await }),
            }),+])
        }
    };
    ($($walk:ident),+ $(,)?) => { $crate::journeys!(in $crate::browser::Setting::Usual; $($walk),+); };
}
