//! Prints what the build writes into its pages, as one line of JSON: `first_screen [BANK [TITLE]]`, without them the tool's own.

use std::pin::pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::{env, fs};

use foothold::app::first_screen::texts;
use foothold::bank::built_in;
use foothold::bank::model::Bank;
use foothold::bank::read::read;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let bank = match arguments.next().filter(|path| !path.is_empty()).map(|path| bank_of(&path)) {
        None => built_in(),
        Some(Ok(bank)) => bank,
        Some(Err(fault)) => {
            eprintln!("{fault}");
            return ExitCode::FAILURE;
        }
    };
    let texts = wait(texts(bank, arguments.next().as_deref()));
    println!("{}", serde_json::Value::from_iter(texts));
    ExitCode::SUCCESS
}

/// A bank that is not the tool's own. `foothold check` tells its faults one by one.
fn bank_of(path: &str) -> Result<&'static Bank, String> {
    let bytes = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let bank = read(&bytes).map_err(|faults| format!("{path}: {} faults; see: foothold check {path}", faults.len()))?;
    Ok(Box::leak(Box::new(bank)))
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Rendering waits for nothing but itself, so no runtime is needed.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return value;
        }
        thread::park();
    }
}
