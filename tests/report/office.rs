//! The Word file in an office program that is not ours. `./dev test office` brings LibreOffice and runs these.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use foothold::report::document::Document;
use foothold::report::docx::{Png, docx};

use super::document::document;
use super::docx::{FACTS, PIXEL};
use super::golden::{golden, report};
use super::papers::{hostile, whole};

/// A folder of its own for each test, with a profile, so that several may run at once.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What LibreOffice makes of the file in another format, named by its ending and its filter.
#[track_caller]
fn converted(name: &str, file: &[u8], ending: &str, filter: &str) -> Vec<u8> {
    let folder = folder(&format!("{name}-{ending}"));
    fs::write(folder.join("report.docx"), file).expect("written");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
        .args([&folder, &folder.join("report.docx")])
        .output()
        .expect("LibreOffice runs");
    let made = fs::read(folder.join(format!("report.{ending}")));
    made.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// As an office program shows it: lines end in one way, what is no character is gone.
fn shown(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|c| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)).collect()
}

/// Every text of the document, in its order.
#[track_caller]
fn holds_every_text(name: &str, document: &Document, images: &[Option<Png>]) {
    let file = docx(document, &FACTS, images);
    let text = String::from_utf8(converted(name, &file, "txt", "txt:Text (encoded):UTF8")).expect("UTF-8");
    let text = shown(&text);
    let mut rest = text.as_str();
    for wanted in document.texts() {
        let found = rest.split_once(shown(wanted).as_str());
        rest = found.unwrap_or_else(|| panic!("{wanted:?} is not in {:?}", rest.get(..400).unwrap_or(rest))).1;
    }
}

#[test]
#[ignore = "needs LibreOffice: ./dev test office"]
fn libreoffice_reads_every_text_of_every_block() {
    let png = Png::read(PIXEL.to_vec());
    holds_every_text("whole", &whole(), &[png.clone(), png]);
}

#[test]
#[ignore = "needs LibreOffice: ./dev test office"]
fn libreoffice_reads_every_hostile_text_as_it_is() {
    holds_every_text("hostile", &hostile(), &[]);
}

/// The districts of which one option is clear, two share the lead, one is to be prepared, and none is ready.
#[test]
#[ignore = "needs LibreOffice: ./dev test office"]
fn libreoffice_reads_every_text_of_the_golden_districts_reports() {
    for name in ["case-rookie", "all-at-2", "staffing-trust-unknown", "needs-3-rest-0"] {
        let mut response = golden(name);
        response.title = format!("Golden {name}");
        holds_every_text(name, &document(&response, &report(&response)), &[]);
    }
}
