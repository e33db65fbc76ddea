//! A browser and its driver: started here, each with a folder of its own, and gone when this process is.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, io, process};

use thirtyfour::WebDriver;

use crate::Outcome;
use crate::engine::{Engine, Kind};
use crate::webkit::{self, Display};

/// A folder below the system's temporary one, removed when dropped.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// A new empty folder.
    pub fn new() -> io::Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("foothold-journeys-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = env::temp_dir().join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("{} stays behind: {error}", self.0.display());
        }
    }
}

/// A running driver on a free port. Firefox's has one browser at a time, so each browser has a driver of its own.
#[derive(Debug)]
struct Driver {
    address: String,
    // In this order they end.
    _program: Below,
    _display: Option<Display>,
}

impl Driver {
    fn start(engine: Engine, home: &Path) -> Outcome<Self> {
        let (program, arguments) = engine.driver();
        if engine == Engine::WebKit {
            let display = Display::start()?;
            let (running, port) = webkit::start(&program, &display, home)?;
            return Ok(Self { address: here(&port), _program: running, _display: Some(display) });
        }
        let (running, port) = Below::start(Command::new(&program).args(arguments), |line| engine.port_in(line))?;
        Ok(Self { address: here(&port), _program: running, _display: None })
    }
}

/// The address of a driver's port.
fn here(port: &str) -> String {
    format!("http://127.0.0.1:{port}")
}

/// A program that runs below a shell which ends it as soon as our end of its input closes, as even a killed test run's does.
#[derive(Debug)]
pub(crate) struct Below(Child);

impl Below {
    /// Starts it, and waits for the line in which it tells what is asked.
    pub(crate) fn start<T>(command: &Command, mut told: impl FnMut(&str) -> Option<T>) -> Outcome<(Self, T)> {
        let (running, output) = Self::spawn(command)?;
        let mut lines = BufReader::new(output).lines();
        let Some(answer) = lines.by_ref().map_while(Result::ok).find_map(|line| told(&line)) else {
            let program = command.get_program().to_string_lossy();
            return Err(format!("{program} did not start: is it installed, in the version of its browser?").into());
        };
        // What it says later is of no use, but it must be able to say it.
        std::thread::spawn(move || lines.for_each(drop));
        Ok((running, answer))
    }

    /// Starts it; a shell that finds no such program ends at once.
    pub(crate) fn spawn(command: &Command) -> Outcome<(Self, ChildStdout)> {
        let script = r#"command -v "$0" >/dev/null || exit; "$0" "$@" </dev/null & program=$!; cat >/dev/null; kill "$program"; wait "$program""#;
        let mut shell = Command::new("sh");
        shell.args(["-c", script]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        let mut child = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = child.stdout.take().ok_or("the program has no output")?;
        Ok((Self(child), output))
    }
}

impl Drop for Below {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        if let Err(error) = self.0.wait() {
            eprintln!("A driver did not end: {error}");
        }
    }
}

/// A running browser. What it keeps is in a folder that outlives it, until the last who holds the folder is gone.
#[derive(Debug)]
pub struct Browser {
    /// Its WebDriver session.
    pub session: WebDriver,
    /// What it is.
    pub kind: Kind,
    home: Scratch,
    driver: Driver,
}

impl Browser {
    /// A new one, in which nobody has been before.
    pub async fn start(kind: Kind) -> Outcome<Self> {
        Self::start_in(Scratch::new()?, kind).await
    }

    async fn start_in(home: Scratch, kind: Kind) -> Outcome<Self> {
        let driver = Driver::start(kind.engine, home.path())?;
        let session = WebDriver::new(&driver.address, kind.capabilities(home.path())?).await?;
        Ok(Self { session, kind, home, driver })
    }

    /// Its own folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Ends it as one closes a browser.
    pub async fn quit(self) -> Outcome {
        Ok(self.session.quit().await?)
    }

    /// Ends it as a power cut does, and starts it again with what was on its disk then, or what is made of that meanwhile.
    pub async fn kill(self, meanwhile: impl FnOnce(&Path) -> Outcome) -> Outcome<Self> {
        let Self { session, kind, home, driver } = self;
        kill_all(home.path())?;
        session.leak()?;
        drop(driver);
        // Firefox's driver would believe the port that the dead one left there.
        let port = home.path().join("MarionetteActivePort");
        if port.exists() {
            fs::remove_file(port)?;
        }
        meanwhile(home.path())?;
        Self::start_in(home, kind).await
    }
}

/// Kills the processes that were started with this folder on their command line, and waits until they are gone.
fn kill_all(home: &Path) -> Outcome {
    let named = home.to_string_lossy();
    let started_there = || -> Outcome<Vec<String>> {
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc")? {
            let process = entry?.path();
            // A process may end while it is looked at.
            let line = fs::read(process.join("cmdline")).unwrap_or_default();
            if String::from_utf8_lossy(&line).contains(named.as_ref()) {
                found.extend(process.file_name().map(|id| id.to_string_lossy().into_owned()));
            }
        }
        Ok(found)
    };
    let ids = started_there()?;
    if ids.is_empty() {
        return Err(format!("no process lives in {named}").into());
    }
    Command::new("kill").arg("-9").args(&ids).stderr(Stdio::null()).status()?;
    while !started_there()?.is_empty() {
        std::thread::yield_now();
    }
    Ok(())
}
