//! What Firefox alone is asked from within itself, with its own rights: its console, its requests, its folders, what it shows a page in.

use http::Method;
use serde_json::{Value, json};

use crate::{Outcome, Visit};

/// Begins a visit: where downloads go, and an empty list of messages and of what pages request.
const BEGIN: &str = "Services.prefs.setStringPref('browser.download.dir', arguments[0]);
    Services.console.reset();
    window.requested = [];
    if (!window.watcher) {
        window.watcher = { observe(channel) {
            channel.QueryInterface(Ci.nsIHttpChannel);
            // What belongs to no page is Firefox's own business.
            const about = channel.loadInfo;
            if (about.browsingContextID || about.workerAssociatedBrowsingContextID) window.requested.push(channel.URI.spec);
        } };
        Services.obs.addObserver(window.watcher, 'http-on-opening-request');
    }";

/// Messages of pages that are neither warnings nor information, nor what Firefox notes for itself when a page is left
/// while its database or its worker is at work: the worker's answer has no address then.
const ERRORS: &str = "const told = Services.console.getMessageArray();
    Services.console.reset();
    return told.filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & 9) && !/^chrome|^XPCOM|^component|^indexedDB$/.test(each.category)
        && !(each.category === 'Service Worker Interception' && each.errorMessage.includes('‘’')))
        .map((each) => each.category + ': ' + each.errorMessage + ' (' + each.sourceName + ':' + each.lineNumber + ')')";

const REQUESTED: &str = "return window.requested.splice(0)";

/// The width of what the page is shown in, which the window cannot be made as narrow as.
const WIDTH: &str = "const browser = gBrowser.selectedBrowser;
    for (const name of ['width', 'min-width', 'max-width']) browser.style.setProperty(name, arguments[0] + 'px')";

/// What a medium is overridden by, and whether scripts run.
const OVERRIDE: &str = "const about = gBrowser.selectedBrowser.browsingContext, names = {
        'prefers-color-scheme': 'prefersColorSchemeOverride', 'forced-colors': 'forcedColorsOverride', 'scripting': 'allowJavascript',
    };
    for (const [name, value] of arguments[0]) {
        if (!(names[name] in about)) throw new Error('Firefox cannot override ' + name);
        about[names[name]] = value;
    }";

impl Visit {
    /// Runs a script in Firefox itself rather than in the page.
    pub(crate) async fn inside_firefox<const N: usize>(&self, script: &str, arguments: [Value; N]) -> Outcome<Value> {
        self.command(Method::POST, "moz/context", Some(json!({ "context": "chrome" }))).await?;
        let told = self.run(script, arguments).await;
        self.command(Method::POST, "moz/context", Some(json!({ "context": "content" }))).await?;
        told
    }

    pub(crate) async fn begin_in_firefox(&self, downloads: &str) -> Outcome {
        self.inside_firefox(BEGIN, [json!(downloads)]).await?;
        Ok(())
    }

    pub(crate) async fn errors_in_firefox(&self) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.inside_firefox(ERRORS, []).await?)?)
    }

    pub(crate) async fn requested_in_firefox(&self) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.inside_firefox(REQUESTED, []).await?)?)
    }

    pub(crate) async fn width_in_firefox(&self, pixels: u32) -> Outcome {
        self.inside_firefox(WIDTH, [json!(pixels)]).await?;
        Ok(())
    }

    pub(crate) async fn override_in_firefox(&self, features: Value) -> Outcome {
        self.inside_firefox(OVERRIDE, [features]).await?;
        Ok(())
    }

    /// Switches WebAssembly off or on again, from the next page on. Firefox alone can.
    pub async fn set_webassembly(&self, is_on: bool) -> Outcome {
        self.inside_firefox("Services.prefs.setBoolPref('javascript.options.wasm', arguments[0])", [json!(is_on)])
            .await?;
        Ok(())
    }
}
