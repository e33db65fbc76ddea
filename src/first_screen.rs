//! Prints what the build writes into its pages, as one line of JSON: `first_screen [CONFIG]`, without it the tool's own. The bank
//! that the config names lies beside it.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use foothold::app::first_screen::texts;
use foothold::bank::built_in;
use foothold::bank::model::Bank;
use foothold::bank::read::read as read_bank;
use foothold::config::Config;
use foothold::config::fault::Fault;
use foothold::config::read::read as read_config;
use foothold::i18n::config::config_fault;
use tokio::runtime::Builder;

fn main() -> ExitCode {
    match print(env::args().nth(1).as_deref().map(Path::new)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn print(file: Option<&Path>) -> Result<(), String> {
    let config = file.map_or(Ok(Config::default()), config_of)?;
    let bank = match (file, &config.bank) {
        (Some(file), Some(name)) => bank_of(&file.with_file_name(name))?,
        _ => built_in(),
    };
    let runtime = Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    println!("{}", serde_json::Value::from_iter(runtime.block_on(texts(bank, &config))));
    Ok(())
}

/// The config, or each of its faults in a line.
fn config_of(path: &Path) -> Result<Config, String> {
    let lines = |faults: Vec<Fault>| {
        let line = |fault: &Fault| format!("{}: {}: {}", path.display(), fault.place, config_fault(&fault.kind));
        faults.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    read_config(&bytes(path)?).map_err(lines)
}

/// A bank that is not the tool's own. `foothold check` tells its faults one by one.
fn bank_of(path: &Path) -> Result<&'static Bank, String> {
    let name = path.display();
    let bank = read_bank(&bytes(path)?)
        .map_err(|faults| format!("{name}: {} faults; see: foothold check {name}", faults.len()))?;
    Ok(Box::leak(Box::new(bank)))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
