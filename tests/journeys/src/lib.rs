//! Journeys: what a person does with the built page, done by headless browsers against `dist/`.
//!
//! A file under `tests/` is one list of journeys, each an async function that is given a [`Visit`]:
//!
//! ```ignore
//! use foothold_journeys::{BOTH, Outcome, Visit, journeys};
//!
//! journeys! { in BOTH => opens_the_example; }
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
//! Two browsers at most run at once, and each walks one journey after another. A file's list says which browsers walk
//! which journey, and the name that is reported tells the file, the browser and the claim.

#![allow(clippy::disallowed_types, reason = "journeys wait by the clock; the rule is for the core and the page")]

pub mod axe;
pub mod bank;
pub mod browser;
mod command;
pub mod command_line;
pub mod edition;
pub mod engine;
pub mod find;
mod firefox;
pub mod harness;
mod host;
pub mod memory;
pub mod paper;
mod port;
pub mod served;
pub mod site;
pub mod steps;
mod tabs;
mod view;
pub mod visit;
pub mod watch;
mod webkit;

pub use engine::{BLOCKED, BOTH, CHROMIUM, Engine, FIREFOX, FOREIGN_BLOCKED, PLAIN_HTTP, PRIVATE, THREE, WEBKIT};
pub use site::Trouble;
pub use thirtyfour::{By, Key, WebElement};
pub use visit::Visit;

/// What a journey comes to: nothing to report, or a sentence on what was not as it should be.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The list of a file of journeys: each function named, under its own name, in each browser of the list that stands
/// before it. `tests/main.rs` runs the lists of all files.
#[macro_export]
macro_rules! journeys {
    ($(in $kinds:expr => $($walk:ident),+;)+) => {
        pub const JOURNEYS: &[$crate::harness::Journey] = &[$($($crate::harness::Journey {
            file: module_path!(),
            name: stringify!($walk),
            kinds: $kinds,
            walk: |visit| Box::pin(async move { $walk(&visit).await }),
        }),+),+];
    };
}
