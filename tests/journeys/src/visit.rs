//! One person's visit: a fresh origin in a fresh tab, what they do there, and what is checked when they leave.

use std::collections::BTreeMap;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{TypingData, WebDriver};

use crate::Outcome;
use crate::browser::{Browser, Scratch};
use crate::engine::{Engine, Kind};
use crate::memory;
use crate::served::Served;
use crate::site::{Site, built_page};
use crate::webkit;

/// How long a person would wait for the page before calling it broken.
const PATIENCE: Duration = Duration::from_secs(10);

/// A visit to the built page. Finding things by role and name is in [`crate::find`], what is checked in [`crate::watch`].
#[derive(Debug)]
pub struct Visit {
    /// The server that this visit alone uses; its origin is new, so its storage starts empty.
    pub site: Site,
    /// The browser that it is made with.
    pub kind: Kind,
    /// Where it goes in place of the site, once it has moved, and what serves that.
    home: Mutex<Option<(String, Option<Served>)>>,
    session: Mutex<WebDriver>,
    browser: Mutex<Option<Browser>>,
    downloads: Scratch,
    pub(crate) expects_errors: AtomicBool,
    pub(crate) host: OnceLock<Site>,
    pub(crate) is_framed: AtomicBool,
    pub(crate) place: AtomicUsize,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Visit {
    /// Opens an empty tab for a visit to the page served below `/a/b/`, and closes what an earlier visit left.
    pub async fn begin(browser: Browser) -> Outcome<Self> {
        let session = browser.session.clone();
        if browser.kind.may_be_reused() {
            let left = session.windows().await?;
            let tab = session.new_tab().await?;
            for window in left {
                session.switch_to_window(window).await?;
                session.close_window().await?;
            }
            session.switch_to_window(tab).await?;
        }
        let folder = built_page();
        if !folder.join("index.html").is_file() {
            return Err(format!("{} holds no page: run ./dev build first", folder.display()).into());
        }
        let visit = Self {
            site: Site::open(&folder, "/a/b/", browser.kind.host())?,
            kind: browser.kind,
            home: Mutex::default(),
            session: Mutex::new(session),
            browser: Mutex::new(Some(browser)),
            downloads: Scratch::new()?,
            expects_errors: AtomicBool::new(false),
            host: OnceLock::new(),
            is_framed: AtomicBool::new(false),
            place: AtomicUsize::new(0),
        };
        visit.settle().await?;
        Ok(visit)
    }

    /// What has to be told to each new browser: where downloads go; and what was logged before belongs to another visit.
    async fn settle(&self) -> Outcome {
        let downloads = self.downloads.path();
        match self.kind.engine {
            Engine::Chromium => {
                let behavior = json!({ "behavior": "allow", "downloadPath": downloads });
                self.devtools("Browser.setDownloadBehavior", behavior).await?;
                self.driver().browser_log().await?;
                self.driver().get_log("performance").await?;
                Ok(())
            }
            Engine::Firefox => self.begin_in_firefox(&downloads.to_string_lossy()).await,
            Engine::WebKit => {
                let home = held(&self.browser).as_ref().map(|browser| browser.home().to_owned());
                webkit::downloads_into(&home.ok_or("there is no browser")?, downloads)?;
                self.driver().set_script_timeout(webkit::SCRIPT_PATIENCE).await?;
                self.driver().set_page_load_timeout(webkit::LOAD_PATIENCE).await?;
                self.watch_in_webkit();
                Ok(())
            }
        }
    }

    /// The browser, for what has no helper yet.
    pub fn driver(&self) -> WebDriver {
        held(&self.session).clone()
    }

    /// Kills the browser without a word, and starts it again as it was on the disk: the tab is an empty one.
    pub async fn kill_browser(&self) -> Outcome {
        self.kill_browser_and(|_| Ok(())).await
    }

    /// The same, but for what is done to the browser's own folder meanwhile.
    pub async fn kill_browser_and(&self, meanwhile: impl FnOnce(&Path) -> Outcome) -> Outcome {
        let browser = held(&self.browser).take().ok_or("there is no browser to kill")?;
        let browser = browser.kill(meanwhile).await?;
        *held(&self.session) = browser.session.clone();
        *held(&self.browser) = Some(browser);
        self.settle().await
    }

    /// The megabytes that the page's process has for itself alone.
    pub fn memory(&self) -> Outcome<f64> {
        let browser = held(&self.browser);
        memory::of_page(browser.as_ref().ok_or("there is no browser")?.home())
    }

    /// Gives the browser to the next visit.
    pub(crate) fn take_browser(&self) -> Option<Browser> {
        held(&self.browser).take()
    }

    /// Opens `path` (relative to the folder, as `""` or `"#/privacy"`) and waits until the app has drawn its first screen.
    pub async fn open(&self, path: &str) -> Outcome {
        self.go(path).await?;
        self.ready().await
    }

    /// Opens `path` without waiting for the app.
    pub async fn go(&self, path: &str) -> Outcome {
        let address = self.address(path);
        if self.kind.engine == Engine::WebKit && self.go_in_page(&address).await? {
            return Ok(());
        }
        Ok(self.driver().goto(address).await?)
    }

    /// From now on the page is at another address, and only what begins so may be asked for. The server runs until the end.
    pub fn move_to(&self, home: &str, server: Option<Served>) {
        *held(&self.home) = Some((home.to_owned(), server));
    }

    /// Whether the page is at another address than the site's.
    pub(crate) fn has_moved(&self) -> bool {
        held(&self.home).is_some()
    }

    /// The address of `path`, which is relative to the folder.
    pub fn address(&self, path: &str) -> String {
        held(&self.home).as_ref().map_or_else(|| self.site.address(path), |(home, _)| format!("{home}{path}"))
    }

    /// Reloads the page and waits for the app.
    pub async fn reload(&self) -> Outcome {
        self.driver().refresh().await?;
        self.ready().await
    }

    /// Presses a button that reloads the page, and waits for the app.
    pub async fn reload_by(&self, button: &str) -> Outcome {
        self.run("window.isOld = true", []).await?;
        self.button(button).await?.click().await?;
        eventually("the page is another one", || async {
            let is_old = self.run("return window.isOld ?? false", []).await?;
            Ok(if is_old == true { Err("it is not".to_owned()) } else { Ok(()) })
        })
        .await?;
        self.ready().await
    }

    /// Waits until the app has drawn its first screen. A document that is only just coming has no root yet.
    pub async fn ready(&self) -> Outcome {
        let script = "let page = document.documentElement;
            return page?.getAttribute('data-crashed') ?? page?.hasAttribute('data-ready') ?? false";
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
        Ok(self.script(script, arguments.to_vec()).await?.json().clone())
    }

    /// Runs a script in the page, in WebKit once more where its driver has lost the first.
    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Outcome<ScriptRet> {
        match self.driver().execute(script, arguments.clone()).await {
            Err(error) if self.kind.engine == Engine::WebKit && webkit::has_lost(&error) => {
                Ok(self.driver().execute(script, arguments).await?)
            }
            told => Ok(told?),
        }
    }

    /// Runs `script` in every page opened from now on in this visit, before anything of the page runs. The server writes
    /// it into the page, which every browser understands alike.
    pub fn run_first(&self, script: &str) {
        self.site.run_first(script);
    }

    /// Sends a command of Chromium's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.driver().cdp().send_raw(command, parameters).await?)
    }

    /// Presses keys, or types text, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.driver().action_chain().send_keys(keys).perform().await?)
    }

    /// The text that the page shows, as a person would select and copy it.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self.run("return document.body?.innerText ?? ''", []).await?.as_str().unwrap_or_default().to_owned())
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
        Ok(self.driver().title().await?)
    }

    /// What this origin keeps in local storage.
    pub async fn stored(&self) -> Outcome<BTreeMap<String, String>> {
        let script = "const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
            return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]))";
        let stored = self.run(script, []).await?;
        Ok(serde_json::from_value(stored)?)
    }

    /// Puts one text into this origin's local storage.
    pub async fn store(&self, key: &str, text: &str) -> Outcome {
        self.run("localStorage.setItem(arguments[0], arguments[1])", [json!(key), json!(text)]).await?;
        Ok(())
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
        Ok(self.driver().goto("about:blank").await?)
    }
}

/// Whether a file in the download folder is there in full: until then it is empty, hidden, or has an ending of its own.
fn is_whole(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The browser makes the file before it has anything to put there.
    let is_begun = path.metadata().is_ok_and(|about| about.is_file() && about.len() > 0);
    is_begun && !name.starts_with('.') && !name.ends_with(".crdownload") && !name.ends_with(".part")
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
