//! The built page behind the servers that people use, below a path of its own, each as a program of this test alone.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, path};

use crate::Outcome;
use crate::browser::{Below, Scratch};
use crate::port;
use crate::site::built_page;

/// The path below which the page lies.
const BELOW: &str = "/district/diagnostic";

/// How long a server may take until it listens.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running server. It ends when dropped.
#[derive(Debug)]
pub struct Served {
    port: u16,
    // In this order they end.
    _program: Below,
    _home: Scratch,
}

/// What a server answered: its status, its headers by their names in small letters, and what it sent.
#[derive(Debug)]
pub struct Answer {
    pub status: String,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Served {
    /// By nginx, with the lines that lie in the folder, included as they say.
    pub fn by_nginx() -> Outcome<Self> {
        Self::folder_by_nginx(&built_page())
    }

    /// The same for another folder that has such lines.
    pub fn folder_by_nginx(folder: &Path) -> Outcome<Self> {
        let (home, port) = (Scratch::new()?, port::free()?);
        let (place, page) = (home.path().display(), path::absolute(folder)?.canonicalize()?);
        let module = env::var("NGINX_BROTLI").unwrap_or_default();
        let (load, brotli) = if module.is_empty() {
            (String::new(), "")
        } else {
            (format!("load_module {module};"), "brotli_static on;")
        };
        let page = page.display();
        let folders: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {place}/{kind};\n"))
            .concat();
        let text = format!(
            "{load} user root; worker_processes 1; daemon off; pid {place}/pid; events {{}}
            http {{
                access_log off; {folders}
                server {{
                    listen 127.0.0.1:{port};
                    location = {BELOW} {{ return 301 {BELOW}/; }}
                    location {BELOW}/ {{ alias {page}/; include {page}/nginx.conf; {brotli} }}
                }}
            }}"
        );
        let file = home.path().join("nginx.conf");
        fs::write(&file, text)?;
        let mut command = Command::new(env::var("NGINX").unwrap_or_else(|_| "nginx".to_owned()));
        command.arg("-p").arg(home.path()).arg("-c").arg(&file).arg("-e").arg(home.path().join("error.log"));
        let (program, _output) = Below::spawn(&command)?;
        let since = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if since.elapsed() > PATIENCE {
                let said = fs::read_to_string(home.path().join("error.log")).unwrap_or_default();
                return Err(format!("nginx did not start (./dev test installs it): {said}").into());
            }
            std::thread::sleep(Duration::from_millis(15));
        }
        Ok(Self { port, _program: program, _home: home })
    }

    /// By the server that comes with Python, which knows nothing of headers.
    pub fn by_python() -> Outcome<Self> {
        let home = Scratch::new()?;
        let place = home.path().join(&BELOW[1..]);
        fs::create_dir_all(place.parent().ok_or("a path below the top")?)?;
        symlink(path::absolute(built_page())?.canonicalize()?, &place)?;
        let mut command = Command::new("python3");
        command.args(["-u", "-m", "http.server", &port::free()?.to_string(), "--bind", "127.0.0.1", "--directory"]);
        command.arg(home.path());
        let (program, port) =
            Below::start(&command, |line| line.split_once(" port ")?.1.split(' ').next()?.parse().ok())?;
        Ok(Self { port, _program: program, _home: home })
    }

    /// The page's folder, with its last slash.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{BELOW}/", self.port)
    }

    /// What it answers to who asks for a file of the folder and takes these packings, such as `br, gzip`.
    pub fn get(&self, name: &str, packings: &str) -> Outcome<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(
            stream,
            "GET {BELOW}/{name} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {packings}\r\nConnection: close\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let end =
            bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or("an answer without an end of its head")?;
        let head = String::from_utf8(bytes[..end].to_vec())?;
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Ok(Answer { status, headers, body: bytes[end + 4..].to_vec() })
    }
}

impl Answer {
    /// A header's value, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}
