//! Other editions of the built folder: the next version of the tool, and the one that takes its worker back.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::bank::root;
use crate::browser::Scratch;
use crate::site::built_page;

/// The built folder as the next version: files with a hash have other names,
/// and the pages say `data-edition="next"`.
pub fn next() -> Outcome<Scratch> {
    let copy = copy()?;
    let names = names(copy.path())?;
    let hashed: Vec<&String> = names.iter().filter(|name| hash_of(name).is_some()).collect();
    for name in names.iter().filter(|name| [".html", ".js"].iter().any(|ending| name.ends_with(ending))) {
        let path = copy.path().join(name);
        let text = fs::read_to_string(&path)?;
        let text = hashed.iter().fold(text, |text, name| text.replace(name.as_str(), &renamed(name)));
        fs::write(&path, text.replacen("<html ", "<html data-edition=\"next\" ", 1))?;
    }
    for name in hashed {
        fs::rename(copy.path().join(name), copy.path().join(renamed(name)))?;
    }
    worker(copy.path(), &[])?;
    Ok(copy)
}

/// The built folder with a worker that only takes itself back.
pub fn withdrawn() -> Outcome<Scratch> {
    let copy = copy()?;
    worker(copy.path(), &["--withdraw-worker"])?;
    Ok(copy)
}

fn copy() -> Outcome<Scratch> {
    let (built, copy) = (built_page(), Scratch::new()?);
    for name in names(&built)? {
        fs::copy(built.join(&name), copy.path().join(&name))?;
    }
    Ok(copy)
}

/// The files of a folder that a browser asks for by their own names.
fn names(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let files = entries.into_iter().filter(|entry| entry.path().is_file());
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter(|name| !name.ends_with(".br") && !name.ends_with(".gz")).collect())
}

/// The hash in a name such as `later-0670c6e28ff2.wasm`.
fn hash_of(name: &str) -> Option<&str> {
    let hash = name.split_once('-')?.1.split('.').next()?;
    (hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(hash)
}

fn renamed(name: &str) -> String {
    let other = |hash: &str| hash.chars().rev().collect::<String>();
    hash_of(name).map_or_else(|| name.to_owned(), |hash| name.replace(hash, &other(hash)))
}

/// The build's own step that writes the worker.
fn worker(folder: &Path, how: &[&str]) -> Outcome {
    let told = Command::new("node").arg(".dev/worker.mjs").arg(folder).args(how).current_dir(root()).output()?;
    if told.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&told.stderr).into_owned().into()) }
}
