//! The command line: the same core, run natively. README.md has every command by example.
//!
//! What is asked for goes to standard output, every problem to standard error as `FILE: /json/pointer: what is
//! wrong`. The exit status is 0, or 1 when a file had a problem (the others still run), or 2 for wrong usage.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use self::console::Console;
use crate::files::schema::{Published, schema};
use crate::response::moment::Date;

mod check;
mod console;
mod convert;
mod input;
mod people;
pub mod readers;
mod report;
mod score;
mod team;
mod words;

/// Where should a school district begin to reimagine the teaching job? Scores answers, checks question banks.
#[derive(Debug, Parser)]
#[command(name = "foothold", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say everything that is wrong, or looks wrong, in a question bank or in a config.
    Check {
        /// The file of a bank or a config; - reads standard input.
        bank: PathBuf,
        /// A translation of it, checked as well.
        #[arg(long)]
        text: Option<PathBuf>,
    },
    /// Work out what answers come to.
    Score {
        /// The question bank; without it the built-in one.
        #[arg(long)]
        bank: Option<PathBuf>,
        /// Files of answers; - reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One line of JSON a file.
        #[arg(long, conflicts_with = "csv")]
        json: bool,
        /// One table, a row for each file and entry point.
        #[arg(long)]
        csv: bool,
    },
    /// Put several people's answers together: what they disagree on, and what their medians come to.
    Team {
        /// The question bank; without it the built-in one.
        #[arg(long)]
        bank: Option<PathBuf>,
        /// Files of answers, JSON Lines with a response a line, or ZIP archives of such files; - reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The weights to score with, by the id of a preset; without it the bank's first.
        #[arg(long)]
        preset: Option<String>,
        /// Everything as one line of JSON.
        #[arg(long)]
        json: bool,
    },
    /// Put files of answers into one table, one file of JSON lines, or one team's file.
    Convert {
        /// The question bank; without it the built-in one.
        #[arg(long)]
        bank: Option<PathBuf>,
        /// Files of answers, JSON Lines, or ZIP archives of such files; - reads standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        to: Target,
    },
    /// Lay out what answers come to, as a report to hand over.
    Report {
        /// The question bank; without it the built-in one.
        #[arg(long)]
        bank: Option<PathBuf>,
        /// A file of answers; - reads standard input.
        file: PathBuf,
        #[arg(long, default_value = "html", requires_if("docx", "out"))]
        to: Paper,
        /// The file to write; without it the report goes to standard output.
        #[arg(long)]
        out: Option<PathBuf>,
        /// The day that stands on the cover, as in 2027-03-01; without it there is none.
        #[arg(long, value_parser = day)]
        date: Option<Date>,
    },
    /// Print the JSON Schema of a kind of file.
    Schema { of: Kind },
}

/// What `convert` makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// Answers, a row for each item.
    Csv,
    /// Answers, a line for each response.
    Jsonl,
    /// Results, a row for each entry point.
    ResultsCsv,
    /// Plans, a row for each action and condition that was planned.
    PlanCsv,
    /// One team's file with every person's answers, each person once.
    Team,
    /// One team's file with counts alone, where the team is large enough for it.
    TeamAnonymous,
}

/// What `report` makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Paper {
    /// The report as one HTML file, the answers with it.
    Html,
    /// The report as plain text.
    Text,
    /// A memo for a board, on one page, as HTML.
    Memo,
    /// The memo as plain text.
    MemoText,
    /// An editable Word document, into the file that --out names.
    Docx,
}

/// What `schema` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Bank,
    Config,
    Response,
    /// The member `result` of a response.
    Result,
    Team,
}

/// How `score` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saying {
    Words,
    Json,
    Csv,
}

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => {
            let code = u8::try_from(usage.exit_code()).unwrap_or(2);
            // Help goes to standard output; nobody is left to tell when even that cannot be written.
            return if usage.print().is_ok() { ExitCode::from(code) } else { ExitCode::from(code.max(1)) };
        }
    };
    let mut console = Console::new(BufWriter::new(io::stdout().lock()), io::stderr());
    match obey(arguments.command, &mut console).and_then(|()| console.flush()) {
        Ok(()) => console.exit_code(),
        // Whoever reads has enough, as in `foothold score … | head`.
        Err(stopped) if stopped.kind() == ErrorKind::BrokenPipe => console.exit_code(),
        Err(stopped) => {
            let told = writeln!(io::stderr(), "foothold: the output could not be written: {stopped}");
            ExitCode::from(if told.is_ok() { 1 } else { 3 })
        }
    }
}

/// A day of the calendar, or why it is none.
fn day(text: &str) -> Result<Date, String> {
    Date::read(text).ok_or_else(|| "write year, month and day, as in 2027-03-01".to_owned())
}

fn obey(command: Command, console: &mut Console<'_>) -> io::Result<()> {
    match command {
        Command::Check { bank, text } => check::check(&bank, text.as_deref(), console),
        Command::Score { bank, files, json, csv } => {
            let saying = if json {
                Saying::Json
            } else if csv {
                Saying::Csv
            } else {
                Saying::Words
            };
            score::score(bank.as_deref(), &files, saying, console)
        }
        Command::Team { bank, files, preset, json } => {
            let asked = team::Asked { bank: bank.as_deref(), files: &files, preset: preset.as_deref(), json };
            team::team(&asked, console)
        }
        Command::Convert { bank, files, to } => convert::convert(bank.as_deref(), &files, to, console),
        Command::Report { bank, file, to, out, date } => {
            report::report(bank.as_deref(), &file, to, date, out.as_deref(), console)
        }
        Command::Schema { of } => {
            let of = match of {
                Kind::Bank => Published::Bank,
                Kind::Config => Published::Config,
                Kind::Response => Published::Response,
                Kind::Result => Published::Result,
                Kind::Team => Published::Team,
            };
            console.print(&format!("{:#}\n", schema(of)))
        }
    }
}
