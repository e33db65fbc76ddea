//! The page without a browser: what its screens are made of, and the session behind them.
#![cfg(feature = "markup")]

mod common;

#[path = "markup/banks.rs"]
mod banks;
#[path = "markup/before.rs"]
mod before;
#[path = "markup/drawn.rs"]
mod drawn;
#[path = "markup/embedded.rs"]
mod embedded;
#[path = "markup/first_screen.rs"]
mod first_screen;
#[path = "markup/html.rs"]
mod html;
#[path = "markup/keep.rs"]
mod keep;
#[path = "markup/keeper.rs"]
mod keeper;
#[path = "markup/link.rs"]
mod link;
#[path = "markup/made.rs"]
mod made;
#[path = "markup/paper.rs"]
mod paper;
#[path = "markup/pictures.rs"]
mod pictures;
#[path = "markup/places.rs"]
mod places;
#[path = "markup/plan.rs"]
mod plan;
#[path = "markup/plans_and_last_time.rs"]
mod plans_and_last_time;
#[path = "markup/reducer.rs"]
mod reducer;
#[path = "markup/screens.rs"]
mod screens;
#[path = "markup/site.rs"]
mod site;
#[path = "markup/stores.rs"]
mod stores;
#[path = "markup/sweep.rs"]
mod sweep;
#[path = "markup/take_with_you.rs"]
mod take_with_you;
#[path = "markup/talk.rs"]
mod talk;
#[path = "markup/team.rs"]
mod team;
#[path = "markup/windows.rs"]
mod windows;
