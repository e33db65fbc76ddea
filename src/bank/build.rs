//! The build script: refuses a bank that breaks a rule, and leaves the built-in one small for embedding.
//!
//! It is compiled from the very files of the rooms it uses, so that what it checks is what the tool checks.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

// A script uses a part of each room; the library, which has all of it, warns of what nobody uses.
#[allow(dead_code)]
#[path = "."]
mod bank {
    pub mod check;
    pub mod cut_offs;
    pub mod digest;
    pub mod fault;
    pub mod find;
    pub mod id;
    mod knock_on;
    pub mod model;
    pub mod read;
    pub mod texts;
    pub mod walk;
}
#[allow(dead_code)]
#[path = "../i18n"]
mod i18n {
    pub mod fault;
}
#[allow(dead_code)]
#[path = "../json/mod.rs"]
mod json;
#[allow(dead_code)]
#[path = "../order/mod.rs"]
mod order;

const FILE: &str = "src/bank/data/teaching-job.json";

fn main() -> Result<(), Box<dyn Error>> {
    for room in ["src/bank", "src/json", "src/order", "src/i18n/fault.rs"] {
        println!("cargo::rerun-if-changed={room}");
    }
    let bytes = fs::read(FILE).map_err(|error| format!("{FILE}: {error}"))?;
    match bank::read::minified(&bytes) {
        Ok((bank, small)) => {
            let out = env::var("OUT_DIR")?;
            fs::write(Path::new(&out).join("bank.json"), small)?;
            println!("cargo::rustc-env=FOOTHOLD_BANK_ID={}", bank.id);
            println!("cargo::rustc-env=FOOTHOLD_BANK_DIGEST={}", bank.digest);
            println!("cargo::rustc-env=FOOTHOLD_BANK_VERSION={}", bank.version);
        }
        // Cargo then fails the build and prints each line as an error.
        Err(faults) => {
            faults.iter().map(i18n::fault::error_line).for_each(|line| println!("cargo::error={FILE}: {line}"));
        }
    }
    Ok(())
}
