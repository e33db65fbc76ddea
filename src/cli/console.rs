//! Where the command line writes: results to one side, problems to the other.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::json::place::Place;

/// Standard output and standard error, and whether there was a problem.
pub struct Console<'c> {
    out: Box<dyn Write + 'c>,
    problems: Box<dyn Write + 'c>,
    has_failed: bool,
}

impl<'c> Console<'c> {
    /// Writes results to `out`, problems to `problems`.
    pub fn new(out: impl Write + 'c, problems: impl Write + 'c) -> Console<'c> {
        Console { out: Box::new(out), problems: Box::new(problems), has_failed: false }
    }

    /// Prints to the results.
    pub fn print(&mut self, text: &str) -> io::Result<()> {
        self.print_bytes(text.as_bytes())
    }

    /// The same for what need not be text.
    pub fn print_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)
    }

    /// Reports a problem that keeps a file from being used.
    pub fn fail(&mut self, file: &Path, place: &Place, what: &str) -> io::Result<()> {
        self.has_failed = true;
        self.remark(file, place, what)
    }

    /// Reports something that a person should know of a file that is used all the same.
    pub fn remark(&mut self, file: &Path, place: &Place, what: &str) -> io::Result<()> {
        writeln!(self.problems, "{}", line(file, place, what))
    }

    /// Sends on what is not written yet.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// 1 after a problem, else 0.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(u8::from(self.has_failed))
    }
}

/// `FILE: /json/pointer: what`; the pointer of the whole file is `/`, since nothing at all would be overlooked.
pub fn line(file: &Path, place: &Place, what: &str) -> String {
    let pointer = if place.as_str().is_empty() { "/" } else { place.as_str() };
    format!("{}: {pointer}: {what}", file.display())
}
