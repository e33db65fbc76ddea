//! The command line tool, to hold the page's numbers against.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::bank::root;
use crate::{Outcome, Visit};

impl Visit {
    /// The `result` that `foothold score --json` gives for a file's bytes.
    pub async fn score(&self, bytes: &[u8]) -> Outcome<Value> {
        let file = self.file("to-score.json", bytes)?;
        let program = tokio::task::spawn_blocking(program).await??;
        let scored = Command::new(program).args(["score", "--json"]).arg(file).output()?;
        if !scored.status.success() {
            return Err(format!("foothold score: {}", String::from_utf8_lossy(&scored.stderr)).into());
        }
        Ok(serde_json::from_slice::<Value>(&scored.stdout)?["result"].clone())
    }
}

/// The tool of this checkout, built once; or the one that FOOTHOLD_CLI names.
fn program() -> Outcome<PathBuf> {
    static PROGRAM: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let built = PROGRAM.get_or_init(|| match std::env::var_os("FOOTHOLD_CLI") {
        Some(path) => Ok(PathBuf::from(path)),
        None => build().map_err(|error| error.to_string()),
    });
    Ok(built.clone()?)
}

fn build() -> Outcome<PathBuf> {
    let arguments =
        ["build", "--quiet", "--locked", "--no-default-features", "--bin", "foothold", "--message-format=json"];
    // What cargo tells about this package is not so for that one.
    let inherited = std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_PKG_"));
    let mut command = Command::new("cargo");
    for (name, _) in inherited {
        command.env_remove(name);
    }
    let built = command.args(arguments).current_dir(root()).output()?;
    if !built.status.success() {
        return Err(
            format!("cargo cannot build the command line tool: {}", String::from_utf8_lossy(&built.stderr)).into()
        );
    }
    let told = String::from_utf8(built.stdout)?;
    let messages = told.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let path = messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from)).next_back();
    path.ok_or_else(|| "cargo told of no executable".into())
}
