//! What WebKitGTK's browser needs beside its driver: a display to draw on, a home, and eyes in the page for what it does not tell.

use std::fs;
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

use crate::browser::Below;
use crate::engine::Engine;
use crate::port;
use crate::{Outcome, Visit};

/// How long its driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a script may take.
pub(crate) const SCRIPT_PATIENCE: Duration = Duration::from_secs(8);
/// How long the longest may take, axe's, on a machine that is busy.
const AXE_PATIENCE: Duration = Duration::from_secs(30);

/// How long a page may take until it is loaded. Five minutes would be usual.
pub(crate) const LOAD_PATIENCE: Duration = Duration::from_secs(20);

/// Its driver tells neither the console nor requests. A page notes its errors, and every request beyond its own server.
const WATCH: &str = "const note = (text) => {
        const noted = (window.noted ??= []);
        noted.push(text);
        try { sessionStorage.setItem('journey:seen', JSON.stringify([...JSON.parse(sessionStorage.getItem('journey:seen') ?? '[]'), text])); }
        catch { /* Where nothing can be kept, it is noted in the page alone. */ }
    };
    addEventListener('error', (event) => note(event.message ? `${event.message} (${event.filename}:${event.lineno})` : `not found: ${event.target.src ?? event.target.href}`), true);
    addEventListener('unhandledrejection', (event) => note(`rejected: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) => note(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    new PerformanceObserver((list) => list.getEntries().filter(({ name }) => new URL(name).host !== location.host)
        .forEach(({ name }) => note(`requested: ${name}`))).observe({ type: 'resource', buffered: true });";

/// What was noted of requests, or of all else, since this was last asked.
const NOTED: &str =
    "const [isWanted, key] = [(text) => text.startsWith('requested: ') === arguments[0], 'journey:seen'];
    let noted = window.noted ?? [];
    try { noted = JSON.parse(sessionStorage.getItem(key) ?? '[]'); } catch { /* It was noted in the page alone. */ }
    window.noted = noted.filter((text) => !isWanted(text));
    try { sessionStorage.setItem(key, JSON.stringify(window.noted)); } catch { /* It stays in the page alone. */ }
    return noted.filter(isWanted)";

/// A display that nobody sees.
#[derive(Debug)]
pub(crate) struct Display {
    number: u32,
    _server: Below,
}

impl Display {
    pub(crate) fn start() -> Outcome<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]);
        let (server, number) = Below::start(&command, |line| line.trim().parse().ok())?;
        Ok(Self { number, _server: server })
    }
}

/// Starts the driver on a free port and waits until it listens there. What its browsers keep is below `home`.
pub(crate) fn start(program: &str, display: &Display, home: &Path) -> Outcome<(Below, String)> {
    let port = port::free()?;
    // Where a browser puts downloads is read once, when it starts: `downloads_into` says what that leads to.
    fs::write(home.join("user-dirs.dirs"), format!("XDG_DOWNLOAD_DIR=\"{}\"\n", home.join("downloads").display()))?;
    let mut command = Command::new(program);
    command.arg(format!("--port={port}")).env("DISPLAY", format!(":{}", display.number));
    // No accessibility bus and no store of settings: it would wait for them.
    command.env("NO_AT_BRIDGE", "1").env("GSETTINGS_BACKEND", "memory");
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        command.env(name, home);
    }
    let (running, _output) = Below::spawn(&command)?;
    let since = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if since.elapsed() > PATIENCE {
            return Err(format!("{program} did not start: is it installed?").into());
        }
        std::thread::sleep(Duration::from_millis(15));
    }
    Ok((running, port.to_string()))
}

/// From now on downloads go into this folder.
pub(crate) fn downloads_into(home: &Path, folder: &Path) -> Outcome {
    let link = home.join("downloads");
    if link.is_symlink() {
        fs::remove_file(&link)?;
    }
    Ok(symlink(folder, link)?)
}

/// Whether the driver gave up waiting. A script that reaches a page in the moment in which it is left is never run and
/// never answered, so that it may be sent again.
pub(crate) fn has_lost(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::WebDriverTimeout(_) | WebDriverErrorInner::ScriptTimeout(_))
}

impl Visit {
    /// Puts eyes into every page of this visit.
    pub(crate) fn watch_in_webkit(&self) {
        self.site.watch(WATCH);
    }

    /// Goes to an address that differs from the page's own by its hash alone, if it does. Its driver would wait for a page to load.
    pub(crate) async fn go_in_page(&self, address: &str) -> Outcome<bool> {
        let script = "const [page, hash] = arguments[0].split('#');
            const isHere = hash !== undefined && location.href.split('#')[0] === page;
            if (isHere) location.hash = hash;
            return isHere";
        Ok(self.run(script, [json!(address)]).await? == true)
    }

    /// Lets a script take longer, or no longer.
    pub(crate) async fn patient_in_webkit(&self, is_patient: bool) -> Outcome {
        if self.kind.engine == Engine::WebKit {
            let patience = if is_patient { AXE_PATIENCE } else { SCRIPT_PATIENCE };
            self.driver().set_script_timeout(patience).await?;
        }
        Ok(())
    }

    pub(crate) async fn errors_in_webkit(&self) -> Outcome<Vec<String>> {
        self.noted(false).await
    }

    /// What this visit's server was asked for, and what the pages asked of others. Of a page that somebody else's server gives, which
    /// has no eyes in it, only what it has asked for itself by now.
    pub(crate) async fn requested_in_webkit(&self) -> Outcome<Vec<String>> {
        if self.has_moved() {
            let script = "return performance.getEntriesByType('resource').map(({ name }) => name)";
            return Ok(serde_json::from_value(self.run(script, []).await?)?);
        }
        let noted = self.noted(true).await?;
        let beyond = noted.iter().filter_map(|text| text.strip_prefix("requested: ")).map(str::to_owned);
        let origin = self.site.origin();
        Ok(beyond.chain(self.site.requests().iter().map(|path| format!("{origin}{path}"))).collect())
    }

    async fn noted(&self, are_requests: bool) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.run(NOTED, [json!(are_requests)]).await?)?)
    }
}
