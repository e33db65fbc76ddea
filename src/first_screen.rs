//! Prints what the build writes into its pages, as one line of JSON: `first_screen [BANK [TITLE]]`, without them the tool's own.

use std::process::ExitCode;
use std::{env, fs};

use foothold::app::first_screen::texts;
use foothold::bank::built_in;
use foothold::bank::model::Bank;
use foothold::bank::read::read;
use tokio::runtime::Builder;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let bank = match arguments.next().filter(|path| !path.is_empty()).map(|path| bank_of(&path)) {
        None => built_in(),
        Some(Ok(bank)) => bank,
        Some(Err(fault)) => {
            eprintln!("{fault}");
            return ExitCode::FAILURE;
        }
    };
    match Builder::new_current_thread().build() {
        Ok(runtime) => {
            let texts = runtime.block_on(texts(bank, arguments.next().as_deref()));
            println!("{}", serde_json::Value::from_iter(texts));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A bank that is not the tool's own. `foothold check` tells its faults one by one.
fn bank_of(path: &str) -> Result<&'static Bank, String> {
    let bytes = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let bank = read(&bytes).map_err(|faults| format!("{path}: {} faults; see: foothold check {path}", faults.len()))?;
    Ok(Box::leak(Box::new(bank)))
}
