//! Tables in Markdown, and the names of tests in their cells: `file::name`, where the file has a function or a claim of that name.

use std::fs;
use std::path::Path;

/// The top of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows of `N` cells whose first cell fits.
pub fn rows<const N: usize>(text: &str, fits: impl Fn(&str) -> bool) -> Vec<[String; N]> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let cells = lines.map(|line| line.split(" | ").map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    let fitting = cells.filter(|cells| fits(&cells[0]));
    fitting.map(|cells| cells.try_into().unwrap_or_else(|cells| panic!("{N} cells a row, not {cells:?}"))).collect()
}

/// What is named in quotes with `::` in it, in order.
pub fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).filter(|name| name.contains("::")).collect()
}

/// Those of the named tests that are not there.
pub fn missing(cell: &str) -> Vec<String> {
    let is_there = |name: &&str| {
        let (file, test) = name.split_once("::").unwrap_or_default();
        let text = fs::read_to_string(root().join(file)).unwrap_or_default();
        text.contains(&format!("fn {test}(")) || text.contains(&format!("claim: \"{test}\""))
    };
    named(cell).into_iter().filter(|name| !is_there(name)).map(str::to_owned).collect()
}

#[test]
fn a_name_that_no_test_has_is_missed() {
    let cell =
        "`tests/evidence/names.rs::a_name_that_no_test_has_is_missed`, `tests/evidence/names.rs::nothing`, `no.rs::x`";
    assert_eq!(missing(cell), ["tests/evidence/names.rs::nothing", "no.rs::x"]);
}
