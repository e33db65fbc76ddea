//! A tiny server for one folder under a sub-path: it keeps a list of what was asked for, and can be told to misbehave.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::port;

/// The pages of the built folder, into which scripts can be written.
const PAGES: [&str; 2] = ["index.html", "embed.html"];

/// The scripts that the server writes into pages, where there are some.
const FIRST: &str = "run-first.js";
const WATCH: &str = "watch.js";

/// A page of somebody else in the same folder.
pub(crate) const ANOTHER_PAGE: &str = "another-page.html";

/// How the server misbehaves for the files it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Answers 404.
    Missing,
    /// Answers 200 with a page in place of the file, as a captive portal does.
    Portal,
    /// Sends the first half of the file and then nothing more, keeping the connection open.
    Stall,
    /// Sends the first half of the file and closes the connection.
    Cut,
    /// Sends the file as `text/plain`.
    WrongType,
    /// Answers nothing until the file is healed, and then sends it.
    Wait,
}

/// A running server. It stops when dropped.
#[derive(Debug)]
pub struct Site {
    host: &'static str,
    port: u16,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    folder: PathBuf,
    published: Option<PathBuf>,
    prefix: String,
    requests: Vec<String>,
    troubles: Vec<(String, Trouble)>,
    stalled: Vec<TcpStream>,
    first: String,
    watch: String,
    /// Words of pages and what stands for them.
    words: Vec<(&'static str, String)>,
    is_open_to_all: bool,
    laid: Vec<(String, Vec<u8>)>,
    is_closed: bool,
    is_down: bool,
}

impl Site {
    /// Serves `folder` on a new port of this machine, below `prefix`, which begins and ends with a slash.
    /// Browsers reach it as `host`, a name of this machine.
    pub fn open(folder: &Path, prefix: &str, host: &'static str) -> io::Result<Self> {
        let listener = port::listen()?;
        let port = listener.local_addr()?.port();
        let state = Mutex::new(State { folder: folder.to_owned(), prefix: prefix.to_owned(), ..State::default() });
        let shared = Arc::new(Shared { state });
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.state().is_closed {
                    return;
                }
                let shared = Arc::clone(&serving);
                // A browser that goes away while it is being answered is no failure of the page.
                thread::spawn(move || shared.answer(stream).unwrap_or_default());
            }
        });
        Ok(Self { host, port, shared })
    }

    /// The origin that browsers know it by.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}:{}", self.host, self.port)
    }

    /// The address of `path`, which is relative to the folder: `"#/privacy"`, `""`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.shared.state().prefix)
    }

    /// Moves the folder below another prefix, from the next request on.
    pub fn mount(&self, prefix: &str) {
        prefix.clone_into(&mut self.shared.state().prefix);
    }

    /// Serves another folder from the next request on, as after a deploy.
    pub fn deploy(&self, folder: &Path) {
        folder.clone_into(&mut self.shared.state().folder);
    }

    /// Whether the network is gone: every connection ends without an answer.
    pub fn is_down(&self, is_down: bool) {
        self.shared.state().is_down = is_down;
    }

    /// From the next request on, files whose path ends in `ending` are served with `trouble`; `None` heals them.
    pub fn trouble(&self, ending: &str, trouble: Option<Trouble>) {
        let mut state = self.shared.state();
        state.troubles.retain(|(known, _)| known != ending);
        state.troubles.extend(trouble.map(|trouble| (ending.to_owned(), trouble)));
    }

    /// From the next request on, pages run `script` before anything of their own.
    pub fn run_first(&self, script: &str) {
        let first = &mut self.shared.state().first;
        // In a block, so that its names are its own.
        *first = format!("{first}{{ {script} }}\n");
    }

    /// From the next request on, the same script runs in every page that is shown; what a worker asks for is the page as it is,
    /// which it would refuse otherwise.
    pub(crate) fn watch(&self, script: &str) {
        script.clone_into(&mut self.shared.state().watch);
    }

    /// Puts another folder in the place of this one, as soon as the next page was read: in the middle of a load.
    pub fn publish_in_mid_load(&self, folder: &Path) {
        self.shared.state().published = Some(folder.to_owned());
    }

    /// In pages, `word` is replaced by `text`.
    pub(crate) fn put(&self, word: &'static str, text: String) {
        self.shared.state().words.push((word, text));
    }

    /// From the next request on, whether scripts of any origin may read what is served, as a header says.
    pub fn open_to_all(&self, is_open: bool) {
        self.shared.state().is_open_to_all = is_open;
    }

    /// From the next request on, serves these bytes as the file of this name, whether the folder has one or not.
    pub fn lay(&self, name: &str, bytes: impl Into<Vec<u8>>) {
        let mut state = self.shared.state();
        state.laid.retain(|(known, _)| known != name);
        state.laid.push((name.to_owned(), bytes.into()));
    }

    /// The paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.shared.state().requests.clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.is_closed = true;
        state.stalled.clear();
        drop(state);
        // Wakes the listening thread, so that it sees that it is over. If that fails, it has ended already.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        let Some(Asked { path, is_to_show }) = asked(&stream)? else {
            return Ok(());
        };
        let (prefix, is_open_to_all) = {
            let mut state = self.state();
            if state.is_down {
                return Ok(());
            }
            state.requests.push(path.clone());
            (state.prefix.clone(), state.is_open_to_all)
        };
        while self.trouble(&path) == Some(Trouble::Wait) && !self.state().is_closed {
            thread::sleep(Duration::from_millis(15));
        }
        let trouble = self.trouble(&path);
        if format!("{path}/") == prefix {
            let redirect =
                format!("HTTP/1.1 301 Moved\r\nLocation: {prefix}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return stream.write_all(redirect.as_bytes());
        }
        let Some((body, kind)) = self.read(&path, &prefix, is_to_show).filter(|_| trouble != Some(Trouble::Missing))
        else {
            return send(&mut stream, "404 Not Found", "text/plain", b"Not found", usize::MAX);
        };
        // A second header in the place of the first one's end.
        let kind = if is_open_to_all { format!("{kind}\r\nAccess-Control-Allow-Origin: *") } else { kind.to_owned() };
        let kind = kind.as_str();
        match trouble {
            Some(Trouble::Portal) => {
                send(&mut stream, "200 OK", "text/html", b"<!doctype html><title>Sign in</title>", usize::MAX)
            }
            Some(Trouble::WrongType) => send(&mut stream, "200 OK", "text/plain", &body, usize::MAX),
            Some(Trouble::Cut) => send(&mut stream, "200 OK", kind, &body, body.len() / 2),
            Some(Trouble::Stall) => {
                send(&mut stream, "200 OK", kind, &body, body.len() / 2)?;
                self.state().stalled.push(stream);
                Ok(())
            }
            Some(Trouble::Missing | Trouble::Wait) | None => send(&mut stream, "200 OK", kind, &body, usize::MAX),
        }
    }

    fn trouble(&self, path: &str) -> Option<Trouble> {
        let state = self.state();
        let trouble = state.troubles.iter().find(|(ending, _)| path.ends_with(ending.as_str()));
        trouble.map(|(_, trouble)| *trouble)
    }

    /// The file that a path below the prefix means, and its type; `is_to_show`: as a page for a window or a frame.
    fn read(&self, path: &str, prefix: &str, is_to_show: bool) -> Option<(Vec<u8>, &'static str)> {
        let name = path.strip_prefix(prefix)?;
        let name = if name.is_empty() { "index.html" } else { name };
        if name.split('/').any(|part| part == "..") {
            return None;
        }
        let kind = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("webmanifest") => "application/manifest+json",
            Some("png") => "image/png",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        };
        let first = self.state().first.clone();
        let watch = self.state().watch.clone();
        if name == FIRST || name == WATCH {
            return Some((if name == FIRST { first } else { watch }.into_bytes(), kind));
        }
        let scripts: String = [(FIRST, !first.is_empty()), (WATCH, is_to_show && !watch.is_empty())]
            .into_iter()
            .filter(|(_, is_written)| *is_written && PAGES.contains(&name))
            .map(|(name, _)| format!("<script src=\"{name}\"></script>"))
            .collect();
        if name == ANOTHER_PAGE {
            let page = b"<!doctype html><title>Another page</title><link rel=icon href=data:,>";
            return Some((page.to_vec(), kind));
        }
        let laid = self.state().laid.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.clone());
        let bytes = laid.or_else(|| fs::read(self.state().folder.join(name)).ok())?;
        if name.ends_with(".html") {
            let mut state = self.state();
            state.folder = state.published.take().unwrap_or_else(|| state.folder.clone());
        }
        let words = self.state().words.clone();
        if !name.ends_with(".html") {
            return Some((bytes, kind));
        }
        let mut page = String::from_utf8(bytes).ok()?;
        for (word, text) in words {
            page = page.replace(word, &text);
        }
        Some((page.replacen("<head>", &format!("<head>{scripts}"), 1).into_bytes(), kind))
    }
}

/// What a request asks for.
struct Asked {
    /// Without its query.
    path: String,
    /// For a window or a frame, and not for a script or a worker.
    is_to_show: bool,
}

/// Reads a request. `None` if the browser opened a connection and asked nothing.
fn asked(stream: &TcpStream) -> io::Result<Option<Asked>> {
    let mut lines = BufReader::new(stream).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut is_to_show = false;
    for line in lines {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        is_to_show |= ["document", "iframe"].iter().any(|kind| line == format!("sec-fetch-dest: {kind}"));
    }
    let path = first.split(' ').nth(1).map(|target| target.split('?').next().unwrap_or_default().to_owned());
    Ok(path.map(|path| Asked { path, is_to_show }))
}

/// Sends a whole answer, or the first `length` bytes of its body.
fn send(stream: &mut TcpStream, status: &str, kind: &str, body: &[u8], length: usize) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body[..length.min(body.len())])?;
    stream.flush()
}

/// The folder of the built page: `dist/` of this checkout, or what FOOTHOLD_DIST names.
pub fn built_page() -> PathBuf {
    std::env::var_os("FOOTHOLD_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from)
}
