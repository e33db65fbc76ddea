//! Which browsers walk the journeys, and how a person may have set them.

use std::env;
use std::fmt;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::Outcome;

/// A browser's engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's small browser, by WebKitWebDriver. It cannot be made narrow, and keeps nothing once it has ended.
    WebKit,
}

/// What a person has set in their browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Nothing.
    Usual,
    /// No page may keep anything.
    StorageBlocked,
    /// Firefox alone: there is no local storage at all.
    StorageOff,
    /// Firefox alone: no page inside a page of another site may keep anything.
    ForeignBlocked,
    /// Private windows only.
    Private,
    /// The page comes over plain HTTP from a name that is not this machine's own, so that it counts as insecure.
    PlainHttp,
}

/// An engine and how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The engine.
    pub engine: Engine,
    /// How it is set.
    pub setting: Setting,
}

const fn kind(engine: Engine, setting: Setting) -> Kind {
    Kind { engine, setting }
}

/// Chromium as it comes.
pub const CHROMIUM: &[Kind] = &[kind(Engine::Chromium, Setting::Usual)];
/// Firefox as it comes.
pub const FIREFOX: &[Kind] = &[kind(Engine::Firefox, Setting::Usual)];
/// WebKitGTK as it comes.
pub const WEBKIT: &[Kind] = &[kind(Engine::WebKit, Setting::Usual)];
/// Every engine as it comes.
pub const THREE: &[Kind] = &[
    kind(Engine::Chromium, Setting::Usual),
    kind(Engine::Firefox, Setting::Usual),
    kind(Engine::WebKit, Setting::Usual),
];
/// The two engines with tools that see everything: what is logged, requested and printed.
pub const BOTH: &[Kind] = &[kind(Engine::Chromium, Setting::Usual), kind(Engine::Firefox, Setting::Usual)];
/// Every way in which a browser refuses to keep anything.
pub const BLOCKED: &[Kind] = &[
    kind(Engine::Chromium, Setting::StorageBlocked),
    kind(Engine::Firefox, Setting::StorageBlocked),
    kind(Engine::Firefox, Setting::StorageOff),
];
/// Firefox, in which frames of other sites keep nothing.
pub const FOREIGN_BLOCKED: &[Kind] = &[kind(Engine::Firefox, Setting::ForeignBlocked)];
/// Every engine on a page over plain HTTP.
pub const PLAIN_HTTP: &[Kind] =
    &[kind(Engine::Chromium, Setting::PlainHttp), kind(Engine::Firefox, Setting::PlainHttp)];
/// Every engine with private windows.
pub const PRIVATE: &[Kind] = &[kind(Engine::Chromium, Setting::Private), kind(Engine::Firefox, Setting::Private)];

impl fmt::Display for Kind {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self.engine {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        })?;
        to.write_str(match self.setting {
            Setting::Usual => "",
            Setting::StorageBlocked => "-blocked",
            Setting::StorageOff => "-storage-off",
            Setting::ForeignBlocked => "-foreign-blocked",
            Setting::Private => "-private",
            Setting::PlainHttp => "-plain-http",
        })
    }
}

impl Engine {
    /// The driver's program and what it is started with, so that it listens on a free port; WebKit's is told its port.
    pub(crate) fn driver(self) -> (String, &'static [&'static str]) {
        let (variable, name, arguments): (_, _, &[&str]) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver", &["--port=0"]),
            // The second port is for a protocol that is not used here; its default would be one for all.
            // System access is what the console and the list of requests are read by.
            Self::Firefox => {
                ("GECKODRIVER", "geckodriver", &["--port", "0", "--websocket-port", "0", "--allow-system-access"])
            }
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver", &[]),
        };
        (env::var(variable).unwrap_or_else(|_| name.to_owned()), arguments)
    }

    /// The port, if this line of the driver's output tells it.
    pub(crate) fn port_in(self, line: &str) -> Option<String> {
        let rest = match self {
            Self::Chromium => line.split_once("successfully on port ")?.1,
            Self::Firefox => line.split_once("Listening on 127.0.0.1:")?.1,
            // It says nothing.
            Self::WebKit => return None,
        };
        Some(rest.trim_end_matches('.').to_owned())
    }
}

/// A name that browsers do not take for this machine's own.
const SCHOOL: &str = "school.test";

impl Kind {
    /// Whether one browser walks several journeys. In WebKitGTK's a second tab is not always shown, and what is not shown
    /// does not draw; but it starts in half a second.
    pub(crate) fn may_be_reused(self) -> bool {
        self.engine != Engine::WebKit
    }

    /// The name under which the page is reached.
    pub(crate) const fn host(self) -> &'static str {
        match self.setting {
            Setting::PlainHttp => SCHOOL,
            _ => "127.0.0.1",
        }
    }

    /// What the driver is asked for: a quiet browser that lives in the folder `home` and asks nobody anything.
    pub(crate) fn capabilities(self, home: &Path) -> Outcome<Capabilities> {
        let (name, key, variable, mut options) = match self.engine {
            Engine::Chromium => ("chrome", "goog:chromeOptions", "CHROMIUM", self.chromium(home)),
            Engine::Firefox => ("firefox", "moz:firefoxOptions", "FIREFOX", self.firefox(home)),
            Engine::WebKit => {
                ("MiniBrowser", "webkitgtk:browserOptions", "MINIBROWSER", json!({ "args": ["--automation"] }))
            }
        };
        if let Ok(binary) = env::var(variable) {
            options["binary"] = json!(binary);
        }
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", name)?;
        capabilities.set("pageLoadStrategy", "eager")?;
        capabilities.set(key, options)?;
        if self.engine == Engine::Chromium {
            capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
        }
        Ok(capabilities)
    }

    /// Chromium, which logs its console and every request.
    fn chromium(self, home: &Path) -> Value {
        let mut arguments: Vec<String> = [
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
            // It would leave out steps of who goes back and forth faster than a person can.
            "--disable-ipc-flooding-protection",
            "--force-color-profile=srgb",
            "--window-size=1280,900",
        ]
        .map(str::to_owned)
        .into();
        arguments.push(format!("--user-data-dir={}", home.display()));
        arguments.extend((self.setting == Setting::Private).then(|| "--incognito".to_owned()));
        let resolved = || format!("--host-resolver-rules=MAP {SCHOOL} 127.0.0.1");
        arguments.extend((self.setting == Setting::PlainHttp).then(resolved));
        let mut preferences = json!({ "download.prompt_for_download": false, "intl.accept_languages": "en-US" });
        if self.setting == Setting::StorageBlocked {
            preferences["profile.default_content_setting_values.cookies"] = json!(2);
        }
        json!({
            "args": arguments,
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
            "prefs": preferences,
        })
    }

    /// Firefox, which keeps what it downloads without a question.
    fn firefox(self, home: &Path) -> Value {
        let mut preferences = json!({
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.download.folderList": 2,
            "browser.download.alwaysOpenPanel": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/json,text/csv,text/plain,application/octet-stream",
            "intl.accept_languages": "en-US",
            // Asked to end, it would wait for ever for somebody to answer a page that asks before it is left.
            "dom.disable_beforeunload": true,
        });
        match self.setting {
            Setting::Usual => {}
            Setting::StorageBlocked => preferences["network.cookie.cookieBehavior"] = json!(2),
            Setting::StorageOff => preferences["dom.storage.enabled"] = json!(false),
            Setting::ForeignBlocked => preferences["network.cookie.cookieBehavior"] = json!(1),
            Setting::Private => preferences["browser.privatebrowsing.autostart"] = json!(true),
            Setting::PlainHttp => preferences["network.dns.localDomains"] = json!(SCHOOL),
        }
        let home = home.to_string_lossy();
        json!({ "args": ["-headless", "-width", "1280", "-height", "900", "-profile", home], "prefs": preferences })
    }
}
