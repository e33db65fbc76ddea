//! Runs the real binary.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The bank about public libraries, which authors are given as an example.
pub const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bank/data/library.json");

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub out: String,
    pub problems: String,
    pub status: i32,
}

pub fn foothold(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_foothold"));
    command.args(arguments).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden")).stdin(Stdio::null());
    command
}

/// Runs in `tests/golden`.
#[track_caller]
pub fn run(arguments: &[&str]) -> Said {
    said(foothold(arguments).output().expect("the binary runs"))
}

#[track_caller]
pub fn run_with_input(arguments: &[&str], input: &[u8]) -> Said {
    let mut command = foothold(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    child.stdin.take().expect("a standard input").write_all(input).expect("it reads");
    said(child.wait_with_output().expect("it ends"))
}

#[track_caller]
fn said(output: std::process::Output) -> Said {
    let text = |bytes| String::from_utf8(bytes).expect("text");
    let said = Said {
        out: text(output.stdout),
        problems: text(output.stderr),
        status: output.status.code().expect("an exit"),
    };
    assert!(!said.problems.contains("panicked"), "{}", said.problems);
    said
}

/// A file for one test, under the build folder.
pub fn file(name: &str, content: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("it can be written");
    path
}

/// The path as an argument.
pub fn text(path: &std::path::Path) -> &str {
    path.to_str().expect("a path in Unicode")
}
