//! What a page is looked at in: widths, media, whether scripts run; and pictures of it.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::visit::eventually;
use crate::{Outcome, Visit};

/// Why a journey that needs this must not be walked there.
const CANNOT: &str = "WebKitGTK's driver cannot set how a page is looked at";

impl Visit {
    /// Sets the width of the viewport in CSS pixels. 320 is what a page zoomed to 400 % has.
    pub async fn width(&self, pixels: u32) -> Outcome {
        match self.kind.engine {
            Engine::Chromium => {
                let metrics = json!({ "width": pixels, "height": 800, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            }
            Engine::Firefox => self.width_in_firefox(pixels).await?,
            Engine::WebKit => return Err(CANNOT.into()),
        }
        // The page hears of it by and by.
        eventually("the page has its width", || async {
            let width = self.run("return window.innerWidth", []).await?;
            Ok(if width == pixels { Ok(()) } else { Err(width.to_string()) })
        })
        .await
    }

    /// Sets media features, such as `("prefers-color-scheme", "dark")` or `("forced-colors", "active")`.
    pub async fn media(&self, features: &[(&str, &str)]) -> Outcome {
        match self.kind.engine {
            Engine::Chromium => {
                let features: Vec<Value> =
                    features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
                Ok(())
            }
            Engine::Firefox => self.override_in_firefox(json!(features)).await,
            Engine::WebKit => Err(CANNOT.into()),
        }
    }

    /// Turns scripts off, from the next page on.
    pub async fn forbid_scripts(&self) -> Outcome {
        match self.kind.engine {
            Engine::Chromium => {
                self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
                Ok(())
            }
            Engine::Firefox => self.override_in_firefox(json!([["scripting", false]])).await,
            Engine::WebKit => Err(CANNOT.into()),
        }
    }

    /// Saves a picture of the whole page.
    pub async fn picture(&self, file: &Path) -> Outcome {
        let bytes = match self.kind.engine {
            Engine::Chromium => {
                let shot = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await?;
                base64::engine::general_purpose::STANDARD.decode(shot["data"].as_str().unwrap_or_default())?
            }
            Engine::Firefox | Engine::WebKit => self.driver().screenshot_as_png().await?,
        };
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        Ok(fs::write(file, bytes)?)
    }
}
