//! One person's visit: a fresh origin in a fresh tab, what they do there, and what is checked when they leave.

use std::collections::BTreeMap;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use base64::Engine;
use serde_json::{Value, json};
use thirtyfour::{TypingData, WebDriver};

use crate::Outcome;
use crate::browser::Scratch;
use crate::site::{Site, built_page};

/// How long a person would wait for the page before calling it broken.
const PATIENCE: Duration = Duration::from_secs(10);

/// A visit to the built page. Finding things by role and name is in [`crate::find`], what is checked in [`crate::watch`].
#[derive(Debug)]
pub struct Visit {
    /// The server that this visit alone uses; its origin is new, so its storage starts empty.
    pub site: Site,
    /// The browser, for what has no helper yet.
    pub driver: WebDriver,
    downloads: Scratch,
    pub(crate) expects_errors: AtomicBool,
}

impl Visit {
    /// Opens an empty tab for a visit to the page served below `/a/b/`, and closes what an earlier visit left.
    pub async fn begin(driver: WebDriver) -> Outcome<Self> {
        let left = driver.windows().await?;
        let tab = driver.new_tab().await?;
        for window in left {
            driver.switch_to_window(window).await?;
            driver.close_window().await?;
        }
        driver.switch_to_window(tab).await?;
        let folder = built_page();
        if !folder.join("index.html").is_file() {
            return Err(format!("{} holds no page: run ./dev build first", folder.display()).into());
        }
        let site = Site::open(&folder, "/a/b/")?;
        let visit = Self { site, driver, downloads: Scratch::new()?, expects_errors: AtomicBool::new(false) };
        let downloads = json!({ "behavior": "allow", "downloadPath": visit.downloads.path() });
        visit.devtools("Browser.setDownloadBehavior", downloads).await?;
        // What was logged before belongs to another visit.
        visit.driver.browser_log().await?;
        visit.driver.get_log("performance").await?;
        Ok(visit)
    }

    /// Opens `path` (relative to the folder, as `""` or `"#/privacy"`) and waits until the app has drawn its first screen.
    pub async fn open(&self, path: &str) -> Outcome {
        self.go(path).await?;
        self.ready().await
    }

    /// Opens `path` without waiting for the app.
    pub async fn go(&self, path: &str) -> Outcome {
        Ok(self.driver.goto(self.site.address(path)).await?)
    }

    /// Reloads the page and waits for the app.
    pub async fn reload(&self) -> Outcome {
        self.driver.refresh().await?;
        self.ready().await
    }

    /// Waits until the app has drawn its first screen.
    pub async fn ready(&self) -> Outcome {
        let script = "let page = document.documentElement;
            return page.hasAttribute('data-crashed') ? page.getAttribute('data-crashed') : page.hasAttribute('data-ready')";
        let state = eventually("the app draws its first screen", || async {
            let state = self.run(script, []).await?;
            Ok(if state == json!(false) { Err("it has not yet".to_owned()) } else { Ok(state) })
        });
        match state.await? {
            Value::String(reason) => Err(format!("the guard stopped the page: {reason}").into()),
            _ => Ok(()),
        }
    }

    /// Runs a script in the page and gives back what it returns.
    pub async fn run<const N: usize>(&self, script: &str, arguments: [Value; N]) -> Outcome<Value> {
        Ok(self.driver.execute(script, arguments.to_vec()).await?.json().clone())
    }

    /// Runs `script` in every page opened from now on in this visit, before anything of the page runs.
    pub async fn run_first(&self, script: &str) -> Outcome {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// Sends a command of the browser's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.driver.cdp().send_raw(command, parameters).await?)
    }

    /// Presses keys, or types text, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// The text that the page shows, as a person would select and copy it.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self.run("return document.body.innerText", []).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows `text`.
    pub async fn shows(&self, text: &str) -> Outcome {
        let what = format!("the page shows {text:?}");
        eventually(&what, || async {
            let shown = self.text().await?;
            Ok(if shown.contains(text) { Ok(()) } else { Err(shown) })
        })
        .await
    }

    /// The title of the page.
    pub async fn title(&self) -> Outcome<String> {
        Ok(self.driver.title().await?)
    }

    /// What this origin keeps in local storage.
    pub async fn stored(&self) -> Outcome<BTreeMap<String, String>> {
        let stored = self.run("return Object.assign({}, localStorage)", []).await?;
        Ok(serde_json::from_value(stored)?)
    }

    /// Puts one text into this origin's local storage.
    pub async fn store(&self, key: &str, text: &str) -> Outcome {
        self.run("localStorage.setItem(arguments[0], arguments[1])", [json!(key), json!(text)]).await?;
        Ok(())
    }

    /// Sets the width of the viewport in CSS pixels. 320 is what a page zoomed to 400 % has.
    pub async fn width(&self, pixels: u32) -> Outcome {
        let metrics = json!({ "width": pixels, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Sets media features, such as `("prefers-color-scheme", "dark")` or `("forced-colors", "active")`.
    pub async fn media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// Saves a picture of the whole page.
    pub async fn picture(&self, file: &Path) -> Outcome {
        let shot = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(shot["data"].as_str().unwrap_or_default())?;
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        Ok(fs::write(file, bytes)?)
    }

    /// Waits for a file to be downloaded, and gives its name and bytes. It is removed, so that the next one can be awaited.
    pub async fn downloaded(&self) -> Outcome<(String, Vec<u8>)> {
        let file = eventually("a file is downloaded", || async {
            let files = fs::read_dir(self.downloads.path())?.collect::<Result<Vec<_>, _>>()?;
            Ok(files
                .into_iter()
                .map(|entry| entry.path())
                .find(|path| is_whole(path))
                .ok_or_else(|| "none is there".to_owned()))
        });
        let path = file.await?;
        let bytes = fs::read(&path)?;
        fs::remove_file(&path)?;
        Ok((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes))
    }

    /// A file to open in the page: give its path to a file input by `send_keys`.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Outcome<PathBuf> {
        let folder = self.downloads.path().join("for the page");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), bytes)?;
        Ok(folder.join(name))
    }

    /// Leaves the page, so that nothing of it runs on.
    pub async fn end(&self) -> Outcome {
        Ok(self.driver.goto("about:blank").await?)
    }
}

/// Whether a file in the download folder is there in full: until then Chromium hides it, or gives it an ending of its own.
fn is_whole(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The browser makes the file before it has anything to put there.
    let is_begun = path.metadata().is_ok_and(|about| about.is_file() && about.len() > 0);
    is_begun && !name.starts_with('.') && !name.ends_with(".crdownload")
}

/// Asks again and again until the probe has an answer; `Err` in it is what there is instead, told when patience ends.
pub async fn eventually<T, F>(what: &str, mut probe: impl FnMut() -> F) -> Outcome<T>
where
    F: Future<Output = Outcome<Result<T, String>>>,
{
    let since = Instant::now();
    loop {
        match probe().await? {
            Ok(found) => return Ok(found),
            Err(instead) if since.elapsed() > PATIENCE => {
                return Err(format!("waited in vain until {what}; instead: {instead}").into());
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(15)).await,
        }
    }
}
