//! Runs journeys as tests, with cargo's own closing lines: two browsers at most, each reused by the next journey.

use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use crate::browser::{Browser, Driver, Setting};
use crate::{Outcome, Visit};

/// How many browsers run at once: the machines that run these have two cores.
const BROWSERS: usize = 2;

/// What is left to do of a journey that has begun.
pub type Walk = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// One journey: its name is its claim.
#[derive(Debug)]
pub struct Journey {
    /// The name it is reported under.
    pub name: &'static str,
    /// What the person does.
    pub walk: fn(Arc<Visit>) -> Walk,
}

struct Stage {
    runtime: Runtime,
    driver: Driver,
    idle: Mutex<Vec<Browser>>,
}

/// Runs the journeys that the command line selects, in browsers that are set so.
pub fn run(setting: Setting, journeys: Vec<Journey>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(arguments.test_threads.unwrap_or(BROWSERS).min(BROWSERS));
    if arguments.list {
        let listed = journeys.into_iter().map(|journey| Trial::test(journey.name, || Ok(()))).collect();
        return libtest_mimic::run(&arguments, listed).exit_code();
    }
    let stage = match Stage::set(setting) {
        Ok(stage) => Arc::new(stage),
        Err(error) => {
            eprintln!("The journeys cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    let trials = journeys.into_iter().map(|journey| {
        let stage = Arc::clone(&stage);
        Trial::test(journey.name, move || stage.play(&journey))
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    stage.strike();
    conclusion.exit_code()
}

impl Stage {
    fn set(setting: Setting) -> Outcome<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(BROWSERS).enable_all().build()?;
        Ok(Self { runtime, driver: Driver::start(setting)?, idle: Mutex::default() })
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Browser>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn play(&self, journey: &Journey) -> Result<(), Failed> {
        let waiting = self.idle().pop();
        let (browser, outcome) = self.runtime.block_on(async {
            let browser = match waiting {
                Some(browser) => browser,
                None => match self.driver.browser().await {
                    Ok(browser) => browser,
                    Err(error) => return (None, Err(error)),
                },
            };
            let outcome = walk(&browser, journey).await;
            (Some(browser), outcome)
        });
        // After a failure a browser may be in any state: the next journey gets a new one.
        match (browser, outcome) {
            (Some(browser), Ok(())) => self.idle().push(browser),
            (Some(browser), Err(error)) => {
                let farewell = self.runtime.block_on(browser.quit());
                return Err(Failed::from(format!(
                    "{error}{}",
                    farewell.err().map_or(String::new(), |more| format!("\nThen: {more}"))
                )));
            }
            (None, outcome) => return outcome.map_err(|error| Failed::from(error.to_string())),
        }
        Ok(())
    }

    fn strike(&self) {
        for browser in self.idle().drain(..) {
            if let Err(error) = self.runtime.block_on(browser.quit()) {
                eprintln!("A browser did not end: {error}");
            }
        }
    }
}

/// One visit from its first page to its last check. In a task of its own, so that a failed assertion ends only this journey.
async fn walk(browser: &Browser, journey: &Journey) -> Outcome {
    let visit = Arc::new(Visit::begin(browser.driver.clone()).await?);
    let walked = tokio::spawn((journey.walk)(Arc::clone(&visit))).await;
    let outcome = match walked {
        Ok(Ok(())) => visit.check().await,
        Ok(Err(error)) => Err(error),
        Err(panic) => Err(format!("an assertion failed: {panic}").into()),
    };
    let Err(error) = outcome else { return visit.end().await };
    let picture = std::env::temp_dir().join("foothold-journeys").join(format!("{}.png", journey.name));
    let seen = visit.evidence(&picture).await;
    Err(format!("{error}\n{}", seen.unwrap_or_else(|error| format!("(and no picture of it: {error})"))).into())
}
