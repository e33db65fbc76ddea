//! What is watched during a visit and checked when it ends: the console, and every request.

use std::path::Path;
use std::sync::atomic::Ordering;

use serde_json::Value;

use crate::engine::Engine;
use crate::{Outcome, Visit};

impl Visit {
    /// Says that this journey provokes errors, so that those on the console are no failure of it.
    pub fn expect_errors(&self) {
        self.expects_errors.store(true, Ordering::Relaxed);
    }

    /// The errors on the console since this was last asked: exceptions, violations of the policy, and in Chromium files
    /// that were not found and what a page itself calls an error.
    pub async fn errors(&self) -> Outcome<Vec<String>> {
        match self.kind.engine {
            Engine::Chromium => {}
            Engine::Firefox => return self.errors_in_firefox().await,
            Engine::WebKit => return self.errors_in_webkit().await,
        }
        let log = self.driver().browser_log().await?;
        Ok(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    /// Every address requested since this was last asked, by any part of the page, answered or not.
    pub async fn requested(&self) -> Outcome<Vec<String>> {
        match self.kind.engine {
            Engine::Chromium => {}
            Engine::Firefox => return self.requested_in_firefox().await,
            Engine::WebKit => return self.requested_in_webkit().await,
        }
        let mut addresses = Vec::new();
        for entry in self.driver().get_log("performance").await? {
            let message: Value = serde_json::from_str(&entry.message)?;
            let event = &message["message"];
            if event["method"] == "Network.requestWillBeSent" {
                addresses.push(event["params"]["request"]["url"].as_str().unwrap_or_default().to_owned());
            }
        }
        Ok(addresses)
    }

    /// What holds for every visit: a quiet console, and no request beyond the page's own folder.
    pub async fn check(&self) -> Outcome {
        let errors = self.errors().await?;
        if !self.expects_errors.load(Ordering::Relaxed) && !errors.is_empty() {
            return Err(format!("the console holds errors:\n{}", errors.join("\n")).into());
        }
        let requested = self.requested().await?;
        let home = self.address("");
        // Not every browser calls it a request when it opens a file of the disk.
        if requested.is_empty() && !home.starts_with("file:") {
            return Err("the log of requests is empty, so it proves nothing".into());
        }
        // A browser that has just been started draws pages of its own, which no page of a site can ask for; nor can it for
        // files of the disk, which only a journey opens.
        let around = self.host.get().map(|host| host.address(""));
        let known = [home.as_str(), "data:", "blob:", "chrome:", "file:"];
        let schemes: Vec<&str> = known.into_iter().chain(around.as_deref()).collect();
        let own = |address: &String| schemes.iter().any(|scheme| address.starts_with(scheme));
        match requested.iter().find(|address| !own(address)) {
            Some(address) => Err(format!("a request left the folder: {address}").into()),
            None => Ok(()),
        }
    }

    /// What there is to see after a failure: a picture, the console, and what the server was asked for.
    pub async fn evidence(&self, picture: &Path) -> Outcome<String> {
        self.driver().enter_default_frame().await?;
        self.picture(picture).await?;
        let console = match self.kind.engine {
            Engine::Chromium => {
                let log = self.driver().browser_log().await?;
                log.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect()
            }
            Engine::Firefox => self.errors_in_firefox().await?,
            Engine::WebKit => self.errors_in_webkit().await?,
        };
        let (console, requests) = (console.join("\n  "), self.site.requests().join(" "));
        Ok(format!("picture: {}\nrequests: {requests}\nconsole:\n  {console}", picture.display()))
    }
}
