//! How much memory a page takes, as Linux counts it.

use std::fs;
use std::path::Path;

use crate::Outcome;

/// What tells a process in which Chromium shows a part of its own window, and which grows with every title of a page.
const OF_ITS_WINDOW: &str = "--top-chrome-webui";

/// The megabytes that the page's process has for itself alone; `home` is the folder of its browser. The browser keeps a spare
/// one, which holds less.
pub fn of_page(home: &Path) -> Outcome<f64> {
    let named = home.to_string_lossy();
    let mut most = 0.0;
    for entry in fs::read_dir("/proc")? {
        let process = entry?.path();
        // A process may end while it is looked at.
        let line = fs::read(process.join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line);
        let is_page = line.contains("--type=renderer") && !line.contains(OF_ITS_WINDOW);
        if is_page && line.contains(named.as_ref()) {
            let told = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
            most = f64::max(most, private(&told));
        }
    }
    if most > 0.0 { Ok(most) } else { Err("no process of the page was found".into()) }
}

/// What the kernel calls private, in megabytes.
fn private(rollup: &str) -> f64 {
    let lines = rollup.lines().filter(|line| line.starts_with("Private_"));
    lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok()).sum::<f64>() / 1024.0
}
