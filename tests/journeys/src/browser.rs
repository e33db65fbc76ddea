//! Chromium and its driver: started here, each with a folder of its own, and gone when this process is.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, io, process};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use crate::Outcome;

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

/// What a person has set in their browser.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Setting {
    /// Nothing.
    #[default]
    Usual,
    /// No page may keep anything.
    StorageBlocked,
}

/// A running chromedriver on a free port.
#[derive(Debug)]
pub struct Driver {
    shell: Child,
    address: String,
    setting: Setting,
}

impl Driver {
    /// Starts chromedriver below a shell that ends it as soon as our end of its input closes, which even a killed test run does.
    pub fn start(setting: Setting) -> Outcome<Self> {
        let script = r#""$0" --port=0 </dev/null & driver=$!; cat >/dev/null; kill "$driver"; wait "$driver""#;
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut shell = Command::new("sh")
            .args(["-c", script, &program])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = shell.stdout.take().ok_or("chromedriver has no output")?;
        let port = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("successfully on port ")?.1.trim_end_matches('.').to_owned()))
            .ok_or("chromedriver did not start: is it installed, in the version of Chromium?")?;
        Ok(Self { shell, setting, address: format!("http://127.0.0.1:{port}") })
    }

    /// A new browser.
    pub async fn browser(&self) -> Outcome<Browser> {
        let home = Scratch::new()?;
        let driver = WebDriver::new(&self.address, capabilities(home.path(), self.setting)?).await?;
        Ok(Browser { driver, _home: home })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        if let Err(error) = self.shell.wait() {
            eprintln!("chromedriver did not end: {error}");
        }
    }
}

/// A running Chromium.
#[derive(Debug)]
pub struct Browser {
    /// Its WebDriver session.
    pub driver: WebDriver,
    _home: Scratch,
}

impl Browser {
    /// Ends it.
    pub async fn quit(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

/// A quiet browser that asks nobody anything, and logs its console and every request.
fn capabilities(home: &Path, setting: Setting) -> Outcome<Capabilities> {
    let mut args: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--window-size=1280,900",
    ]
    .map(str::to_owned)
    .into();
    args.push(format!("--user-data-dir={}", home.display()));
    let mut options = json!({
        "args": args,
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        "prefs": { "download.prompt_for_download": false, "intl.accept_languages": "en-US" },
    });
    if setting == Setting::StorageBlocked {
        options["prefs"]["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if let Ok(binary) = env::var("CHROMIUM") {
        options["binary"] = json!(binary);
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "chrome")?;
    capabilities.set("pageLoadStrategy", "eager")?;
    capabilities.set("goog:chromeOptions", options)?;
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
    Ok(capabilities)
}
