//! Runs journeys as tests, with cargo's own closing lines: two browsers at most, each reused by the next journey.

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use crate::browser::Browser;
use crate::engine::Kind;
use crate::{Outcome, Visit};

/// How many browsers run at once: the machines that run these have two cores.
const BROWSERS: usize = 2;

/// The files of journeys that are about the worker, or about the page's very bytes.
const WITH_WORKER: [&str; 4] = ["offline", "first", "hosting", "embed"];
/// Every visit has an origin of its own, so that a worker would fetch the whole tool anew in each.
const NO_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

/// What is left to do of a journey that has begun.
pub type Walk = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// One journey: its name is its claim.
#[derive(Debug, Clone, Copy)]
pub struct Journey {
    /// The module that it stands in.
    pub file: &'static str,
    /// The name it is reported under, after the file's and the browser's.
    pub name: &'static str,
    /// The browsers that walk it.
    pub kinds: &'static [Kind],
    /// What the person does.
    pub walk: fn(Arc<Visit>) -> Walk,
}

struct Stage {
    runtime: Runtime,
    idle: Mutex<Vec<Browser>>,
}

impl Journey {
    /// The name of its file.
    fn file(&self) -> &'static str {
        self.file.rsplit("::").next().unwrap_or(self.file)
    }
}

/// Runs the journeys that the command line selects, one browser after the other.
pub fn run(files: &[&[Journey]]) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(arguments.test_threads.unwrap_or(BROWSERS).min(BROWSERS));
    let stage = match Stage::set() {
        Ok(stage) => Arc::new(stage),
        Err(error) => {
            eprintln!("The journeys cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut parts: Vec<(Kind, Journey)> = Vec::new();
    for journey in files.iter().copied().flatten() {
        parts.extend(journey.kinds.iter().map(|kind| (*kind, *journey)));
    }
    // One kind after the other, so that each browser is used for as long as it is open.
    parts.sort_by_key(|(kind, _)| kind.to_string());
    let trials = parts.into_iter().map(|(kind, journey)| {
        let stage = Arc::clone(&stage);
        Trial::test(format!("{}::{kind}::{}", journey.file(), journey.name), move || stage.play(kind, &journey))
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    stage.strike(|_| true);
    conclusion.exit_code()
}

impl Stage {
    fn set() -> Outcome<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(BROWSERS).enable_all().build()?;
        Ok(Self { runtime, idle: Mutex::default() })
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Browser>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn play(&self, kind: Kind, journey: &Journey) -> Result<(), Failed> {
        self.strike(|idle| idle.kind != kind);
        let waiting = self.idle().pop();
        let played = self.runtime.block_on(async {
            let browser = match waiting {
                Some(browser) => browser,
                None => Browser::start(kind).await?,
            };
            let visit = Arc::new(Visit::begin(browser).await?);
            if !WITH_WORKER.contains(&journey.file()) {
                visit.run_first(NO_WORKER);
            }
            let outcome = walk(&visit, kind, journey).await;
            let browser = visit.take_browser();
            match (outcome, browser) {
                (Ok(()), Some(browser)) if !kind.may_be_reused() => browser.quit().await.map(|()| None),
                (Ok(()), browser) => Ok(browser),
                // After a failure a browser may be in any state: the next journey gets a new one.
                (Err(error), Some(browser)) => Err(match browser.quit().await {
                    Ok(()) => error,
                    Err(more) => format!("{error}\nThen: {more}").into(),
                }),
                (Err(error), None) => Err(error),
            }
        });
        let browser =
            played.map_err(|error: Box<dyn std::error::Error + Send + Sync>| Failed::from(error.to_string()))?;
        self.idle().extend(browser);
        Ok(())
    }

    /// Ends the idle browsers that are not needed any more.
    fn strike(&self, is_done: impl Fn(&Browser) -> bool) {
        let done: Vec<Browser> = self.idle().extract_if(.., |browser| is_done(browser)).collect();
        for browser in done {
            if let Err(error) = self.runtime.block_on(browser.quit()) {
                eprintln!("A browser did not end: {error}");
            }
        }
    }
}

/// One visit from its first page to its last check. In a task of its own, so that a failed assertion ends only this journey.
async fn walk(visit: &Arc<Visit>, kind: Kind, journey: &Journey) -> Outcome {
    let walked = tokio::spawn((journey.walk)(Arc::clone(visit))).await;
    let outcome = match walked {
        Ok(Ok(())) => visit.check().await,
        Ok(Err(error)) => Err(error),
        Err(panic) => Err(format!("an assertion failed: {panic}").into()),
    };
    let Err(error) = outcome else { return visit.end().await };
    let picture = std::env::temp_dir().join("foothold-journeys").join(format!("{kind}-{}.png", journey.name));
    let seen = visit.evidence(&picture).await;
    Err(format!("{error}\n{}", seen.unwrap_or_else(|error| format!("(and no picture of it: {error})"))).into())
}
