//! One visit to one page in a browser of its own, in which nobody has been before: what it takes, by name.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use foothold_journeys::browser::Browser;
use foothold_journeys::{CHROMIUM, Outcome, memory};
use serde_json::{Value, json};
use thirtyfour::WebDriver;

/// What runs in the page.
const PROBE: &str = include_str!("../probe.js");
/// Clicks in a row.
const CLICKS: usize = 60;
/// Clicks of which the page is not told.
const STILL: usize = 40;
/// How long the slowest page may take for the longest of it.
const PATIENCE: Duration = Duration::from_secs(180);

/// What a run measured, by name: several values where a thing was done several times.
pub type Figures = BTreeMap<&'static str, Vec<f64>>;

/// How fast the machine and the connection are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    /// As they are here.
    Full,
    /// A quarter of the processor, 1.6 Mbps and 150 ms to each answer.
    Slow,
}

impl fmt::Display for Speed {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Full => "full speed",
            Self::Slow => "4x CPU, 1.6 Mbps, 150 ms",
        })
    }
}

/// A visit that is to be made.
#[derive(Debug)]
pub struct Ride {
    /// Which page it is.
    pub kind: &'static str,
    pub speed: Speed,
    pub address: String,
    /// Whether all parts are walked to the result, or only the first.
    pub is_whole: bool,
}

impl Ride {
    /// Makes it.
    pub async fn go(&self) -> Outcome<Figures> {
        let browser = Browser::start(CHROMIUM[0]).await?;
        let measured = self.measure(&browser.session, browser.home()).await;
        browser.quit().await?;
        measured.map_err(|fault| format!("{} at {}: {fault}", self.kind, self.speed).into())
    }

    async fn measure(&self, session: &WebDriver, home: &Path) -> Outcome<Figures> {
        session.set_script_timeout(PATIENCE).await?;
        self.prepare(session).await?;
        session.goto(&self.address).await?;
        let begun = call(session, "begun()").await?;
        let mut figures = Figures::new();
        figures.insert("first paint", vec![number(&begun["firstPaint"])?]);
        figures.insert("first answer", vec![number(&begun["answered"])?]);
        figures.insert("bytes to first answer", vec![number(&begun["bytesToAnswer"])? / 1024.0]);

        let before = busy(session).await?;
        figures.insert("click to paint", numbers(&call(session, &format!("clicks({CLICKS}, false)")).await?));
        let used = busy(session).await? - before;
        // The browser's own share of a click: the same page, which is not told of any.
        let before = busy(session).await?;
        call(session, &format!("clicks({STILL}, true)")).await?;
        let still = busy(session).await? - before;
        figures.insert("processor per answer", vec![1000.0 * (used / CLICKS as f64 - still / STILL as f64)]);

        cdp(session, "HeapProfiler.collectGarbage", json!({})).await?;
        figures.insert("memory", vec![memory::of_page(home)?]);
        figures.insert("bytes in all", vec![number(&call(session, "allBytes()").await?)? / 1024.0]);

        session.refresh().await?;
        figures.insert("restore", vec![number(&call(session, "begun()").await?["restored"])?]);
        if self.is_whole {
            let walked = call(session, "walk()").await?;
            figures.insert("change of part", numbers(&walked["parts"]));
            figures.insert("result", vec![number(&walked["result"])?]);
        }
        Ok(figures)
    }

    /// What has to be set before the page is asked for.
    async fn prepare(&self, session: &WebDriver) -> Outcome {
        cdp(session, "Performance.enable", json!({})).await?;
        if self.speed == Speed::Slow {
            // 1.6 megabits a second down and half of it up, in bytes.
            let network =
                json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000 });
            cdp(session, "Network.enable", json!({})).await?;
            cdp(session, "Network.emulateNetworkConditions", network).await?;
            cdp(session, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        }
        let probe = PROBE.replace("{kind}", self.kind);
        cdp(session, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": probe })).await?;
        Ok(())
    }
}

async fn cdp(session: &WebDriver, command: &str, parameters: Value) -> Outcome<Value> {
    Ok(session.cdp().send_raw(command, parameters).await?)
}

/// Calls something of the probe and waits for what it promises.
async fn call(session: &WebDriver, what: &str) -> Outcome<Value> {
    let script = format!("const done = arguments[0]; window.probe.{what}.then(done, (fault) => done(String(fault)))");
    match session.execute_async(script, Vec::new()).await?.json() {
        Value::String(fault) => Err(format!("{what}: {fault}").into()),
        told => Ok(told.clone()),
    }
}

/// For how many seconds the page has kept the processor busy so far.
async fn busy(session: &WebDriver) -> Outcome<f64> {
    let told = cdp(session, "Performance.getMetrics", json!({})).await?;
    let metrics = told["metrics"].as_array().into_iter().flatten();
    let busy = metrics.into_iter().find(|metric| metric["name"] == "TaskDuration").map(|metric| &metric["value"]);
    number(busy.unwrap_or(&Value::Null))
}

fn number(value: &Value) -> Outcome<f64> {
    value.as_f64().ok_or_else(|| format!("the page told {value} where a number is wanted").into())
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
