//! The house in order: who names whom, how files begin and how long they are, and that styles, versions and folders agree.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every room, the rooms it may name, and the outside crates it may name; `*` is every core room. A room may name
/// itself. Where this differs from `house.md`: `json` reads and writes for all, and faults carry its places, so every
/// room may name it; i18n has the sentences for the faults, refusals, times and warnings of other core rooms; a hook
/// wraps something of the browser for components, which is why components name hooks and no browser.
const ROOMS: &[(&str, &str, &str)] = &[
    // A sort for short lists, which any room may use.
    ("order", "", ""),
    ("json", "order", "serde serde_json"),
    ("bank", "order json", "serde serde_json sha2"),
    ("response", "order json bank", "serde_json"),
    ("scoring", "order json bank response", "libm"),
    ("plan", "order json bank response scoring", "libm"),
    ("team", "order json bank response scoring", "libm"),
    ("compare", "order json bank response scoring", "libm"),
    // The third table is of plans.
    ("files", "order json bank response scoring plan team config", "serde serde_json schemars sha2 miniz_oxide base64"),
    // libm for contrast.
    ("embed", "json", "serde serde_json libm"),
    ("config", "order json embed", "serde_json"),
    ("route", "bank", ""),
    ("i18n", "order json bank response scoring team files config", ""),
    // sha2 for the digest of the style sheet that an HTML report names in its policy.
    ("report", "*", "sha2"),
    // sha2 for telling apart two files of one response.
    ("cli", "*", "clap serde_json sha2"),
    // The build script has rooms of its own, which are the library's files.
    ("bank/build", "order json bank i18n", ""),
    ("lib", "", ""),
    // How the program natively takes its memory can be said in a program only.
    ("main", "app cli", "mimalloc"),
    // The build runs it, natively, and is told what is wrong with the config that it was to build with.
    ("first_screen", "app bank config i18n", "serde_json tokio"),
    // It asks the browser what the page was set up with, once; what of it the person chose is the session's.
    ("app/setup", "* app/browser app/session app/hooks app/pages", "yew"),
    // The entry and the shell: they put the rooms of the page together and find the element to draw into.
    (
        "app",
        "* app/browser app/session app/setup app/hooks app/components app/pages",
        "yew web_sys wasm_bindgen wasm_bindgen_futures wasm_split_helpers",
    ),
    // yew for the name of the event alone that an open file comes with; web_sys has the same one.
    (
        "app/browser",
        "embed config response route",
        "web_sys js_sys wasm_bindgen wasm_bindgen_futures gloo_events gloo_storage gloo_timers yew",
    ),
    // What a saved file has beyond our keys is kept as it was read, and the session holds it.
    ("app/session", "* app/browser app/hooks", "yew serde_json"),
    ("app/hooks", "route i18n response app/browser", "yew"),
    ("app/components", "route i18n app/hooks", "yew"),
    // The seams between the page's parts.
    (
        "app/pages/later",
        "* app/browser app/session app/setup app/hooks app/components app/pages",
        "yew wasm_split_helpers wasm_bindgen_futures",
    ),
    ("app/pages", "* app/browser app/session app/setup app/hooks app/components", "yew"),
];
/// What `*` stands for.
const CORE: &str = "order json bank response scoring plan team compare files embed config route i18n report";
/// Parts of std that are not values in, values out, and who may name them.
const OUTSIDE_STD: [&str; 7] = ["fs", "env", "io", "process", "net", "thread", "time"];
const STD_USERS: [&str; 4] = ["cli", "main", "first_screen", "bank/build"];
/// All that stands at the top, and what is still awaited there.
const TOP: &str = "Cargo.toml Cargo.lock Trunk.toml index.html src styles tests dev README.md LICENSE CHANGELOG.md package.json package-lock.json";
const AWAITED: [&str; 0] = [];
/// What tools leave there, as `.gitignore` has it.
const LEFT_BY_TOOLS: [&str; 3] = ["target", "dist", "node_modules"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder whose name ends so, with its path from the top and its text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = entry.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            if entry.is_dir() {
                folders.extend((!name.ends_with("/target") && !name.ends_with("/node_modules")).then_some(entry));
            } else if name.ends_with(ending) {
                found.push((name, fs::read_to_string(&entry).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} in {folder}");
    found.sort();
    found
}

/// The room that a file of `src` belongs to: the longest of the table that its path begins with.
fn room_of(file: &str) -> &'static (&'static str, &'static str, &'static str) {
    let path = file.trim_start_matches("src/").trim_end_matches(".rs");
    let is_in = |room: &str| path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let room = ROOMS.iter().filter(|(room, ..)| is_in(room)).max_by_key(|(room, ..)| room.len());
    room.unwrap_or_else(|| panic!("{file} is in no room of the table"))
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The path segments that follow each mention of `first::` in code, at most two.
fn paths_after<'a>(code: &'a str, first: &str) -> Vec<Vec<&'a str>> {
    let prefix = format!("{first}::");
    let starts = code.match_indices(&prefix).filter(|(start, _)| {
        let before = code[..*start].chars().next_back();
        !before.is_some_and(|letter| is_word(letter) || letter == ':')
    });
    let segment = |text: &'a str| &text[..text.find(|letter| !is_word(letter)).unwrap_or(text.len())];
    starts.map(|(start, _)| code[start + prefix.len()..].splitn(3, "::").take(2).map(segment).collect()).collect()
}

/// The dependencies that Cargo.toml names, as code spells them; those of tests alone may be named in any test.
fn crates() -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let is_used = |title: &str| title.ends_with("dependencies]") && !title.ends_with("dev-dependencies]");
    let sections = manifest.split("\n[").filter(|section| is_used(section.lines().next().unwrap()));
    let names = sections.flat_map(|section| section.lines().skip(1)).filter_map(|line| line.split_once(" = "));
    names.map(|(name, _)| name.replace('-', "_")).filter(|name| name.chars().all(is_word)).collect()
}

#[test]
fn rooms_name_only_the_rooms_and_crates_of_the_table() {
    let crates = crates();
    assert!(crates.contains("serde_json") && crates.contains("yew") && crates.contains("clap"), "{crates:?}");
    let mut strangers = Vec::new();
    for (file, text) in files("src", ".rs") {
        let (room, rooms, allowed) = room_of(&file);
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| line.to_owned() + "\n")
            .collect();
        let rooms: Vec<&str> = rooms.split(' ').chain([*room]).collect();
        let may_name =
            |other: &str| rooms.contains(&other) || rooms.contains(&"*") && CORE.split(' ').any(|core| core == other);
        for path in ["crate", "foothold"].into_iter().flat_map(|first| paths_after(&code, first)) {
            let page = ["browser", "session", "setup", "hooks", "components", "pages"];
            let other = match path[..] {
                ["app", part] if page.contains(&part) => format!("app/{part}"),
                [first, ..] => first.to_owned(),
                [] => String::new(),
            };
            strangers.extend((!may_name(&other)).then(|| format!("{file}: {room} names {other:?}")));
        }
        for other in crates.iter().filter(|other| !allowed.split(' ').any(|allowed| allowed == *other)) {
            strangers.extend((!paths_after(&code, other).is_empty()).then(|| format!("{file}: {room} names {other}")));
        }
        for path in paths_after(&code, "std").iter().filter(|path| OUTSIDE_STD.contains(&path[0])) {
            let is_of_page = path[0] == "time" || path[..] == ["thread", "LocalKey"];
            let is_ours = STD_USERS.contains(room) || room.starts_with("app") && is_of_page;
            strangers.extend((!is_ours).then(|| format!("{file}: {room} names std::{}", path[0])));
        }
    }
    assert_eq!(strangers, Vec::<String>::new());
}

#[test]
fn every_module_opens_with_a_sentence_on_what_it_is_for() {
    let opens = |text: &str| {
        let lines = text.lines().map_while(|line| line.strip_prefix("//! "));
        lines.collect::<Vec<_>>().join(" ").ends_with(['.', '?', ':', ')'])
    };
    let all = files("src", ".rs").into_iter().chain(files("tests", ".rs"));
    let silent: Vec<String> = all.filter(|(_, text)| !opens(text)).map(|(file, _)| file).collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let own: [(&str, &[&str]); 4] = [
        ("src", &[".rs", ".js", ".css"]),
        ("styles", &[".css"]),
        ("tests", &[".rs", ".mjs"]),
        (".dev", &[".mjs", ".sh"]),
    ];
    let all = own.iter().flat_map(|(folder, endings)| endings.iter().flat_map(|ending| files(folder, ending)));
    let long = all.filter(|(_, text)| text.lines().count() > 400);
    assert_eq!(long.map(|(file, _)| file).collect::<Vec<_>>(), Vec::<String>::new());
}

/// Every `fh-…` word in a text that `before` may stand before; custom properties (`--fh-…`) are none.
fn classes(text: &str, before: impl Fn(Option<char>) -> bool) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter);
    let starts = text.match_indices("fh-").filter(|(start, _)| before(text[..*start].chars().next_back()));
    let end = |rest: &str| rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
    starts.map(|(start, _)| text[start..][..end(&text[start..])].to_owned()).collect()
}

/// The classes that code and page name, and those that the styles have rules for.
fn classes_and_rules() -> (BTreeSet<String>, BTreeSet<String>) {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let code = files("src", ".rs").into_iter().chain(files("src", ".js")).map(|(_, text)| text).chain([page]);
    let used =
        code.flat_map(|text| classes(&text, |before| !before.is_some_and(|letter| letter == '-' || is_word(letter))));
    let rules = files("styles", ".css").into_iter().flat_map(|(_, text)| {
        let rules =
            text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect::<String>();
        classes(&rules, |before| before == Some('.'))
    });
    (used.collect(), rules.collect())
}

/// Whether one of the names fits; a name that ends in `-` or `_` is the beginning of one that code puts together.
fn fits(name: &str, used: &str) -> bool {
    name == used || used.ends_with(['-', '_']) && name.starts_with(used)
}

#[test]
fn every_class_has_a_rule() {
    let (used, rules) = classes_and_rules();
    let bare: Vec<_> = used.iter().filter(|used| !rules.iter().any(|rule| fits(rule, used))).collect();
    assert_eq!(bare, Vec::<&String>::new());
}

#[test]
fn every_rule_has_a_class() {
    let (used, rules) = classes_and_rules();
    let unused: Vec<_> = rules.iter().filter(|rule| !used.iter().any(|used| fits(rule, used))).collect();
    assert_eq!(unused, Vec::<&String>::new());
}

#[test]
fn there_is_one_version_of_wasm_bindgen_everywhere() {
    let read = |file: &str| fs::read_to_string(root().join(file)).unwrap();
    let lock = read("Cargo.lock");
    let locked: Vec<_> = lock
        .split("name = \"wasm-bindgen\"\nversion = \"")
        .skip(1)
        .map(|rest| &rest[..rest.find('"').unwrap()])
        .collect();
    assert_eq!(locked.len(), 1, "{locked:?}");
    assert!(read("Cargo.toml").contains(&format!("\nwasm-bindgen = {{ version = \"={}\"", locked[0])));
    let others = ["dev".to_owned(), "Trunk.toml".to_owned(), "package.json".to_owned()].into_iter();
    for file in others.chain(files(".dev", "").into_iter().map(|(file, _)| file)) {
        for line in read(&file).lines().filter(|line| line.replace('_', "-").contains("wasm-bindgen")) {
            let versions = line
                .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
                .filter(|word| word.matches('.').count() == 2);
            assert!(versions.clone().all(|version| version == locked[0]), "{file}: {line}");
        }
    }
}

#[test]
fn the_top_level_is_the_agreed_list() {
    let names = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> =
        names.filter(|name| !name.starts_with('.') && !LEFT_BY_TOOLS.contains(&name.as_str())).collect();
    let strays: Vec<_> = there.iter().filter(|name| !TOP.split(' ').any(|agreed| agreed == *name)).collect();
    assert_eq!(strays, Vec::<&String>::new(), "a document lives in the room it is about");
    let missing: Vec<_> = TOP.split(' ').filter(|name| !there.contains(*name) && !AWAITED.contains(name)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// F117. Every package comes from the one registry with its checksum, every package of the doors with its own, and the
/// page has none of the latter.
#[test]
fn what_is_built_from_is_pinned_to_the_byte() {
    let mut sources = BTreeSet::new();
    for lock in ["Cargo.lock", "tests/journeys/Cargo.lock", "tests/twin/Cargo.lock", "tests/fuzz/Cargo.lock"] {
        let text = fs::read_to_string(root().join(lock)).unwrap();
        for package in text.split("[[package]]").skip(1) {
            let source = package.lines().find_map(|line| line.strip_prefix("source = "));
            let is_ours = source.is_none() && package.contains("\nname = \"foothold");
            assert!(is_ours || package.contains("\nchecksum = \""), "{lock}: {package}");
            sources.extend(source.map(str::to_owned));
        }
    }
    assert_eq!(sources.len(), 1, "{sources:?}");
    assert!(sources.iter().all(|source| source.starts_with("\"registry+")), "{sources:?}");
    let npm = fs::read_to_string(root().join("package-lock.json")).unwrap();
    let of_doors = npm.matches("\"node_modules/").count();
    assert!(of_doors > 0);
    assert_eq!(npm.matches("\"integrity\": \"sha512-").count(), of_doors);
    let manifest = fs::read_to_string(root().join("package.json")).unwrap();
    assert!(manifest.contains("\"devDependencies\"") && !manifest.contains("\"dependencies\""));
}
