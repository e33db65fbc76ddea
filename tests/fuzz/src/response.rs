//! Answers in files and in the browser: import, save, migration.

use foothold::bank::model::Bank;
use foothold::files::format::{FILE_LIMIT, accept, recognize};
use foothold::files::refusal::{FileKind, Refusal};
use foothold::files::response::read;
use foothold::files::salvage::salvage;
use foothold::files::save::{self, Record, write, write_gone};
use foothold::files::{elsewhere, html, rescue};
use foothold::json::canonical::canonical;
use foothold::json::parse::parse;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::edit::document;
use super::promise::{comes_back, is_sent, refused, whole};
use super::sample::{self, later, toy};

/// A file with answers, by the bank that it was written for and by a later one.
pub fn import(bytes: &[u8]) {
    let file = document(bytes, &[sample::response_file(), sample::hand_written()]);
    for bank in [toy(), later()] {
        let tree = parse(html::carried(&file).filter(|_| html::is_report(&file)).unwrap_or(&file), FILE_LIMIT).ok();
        match read(&file, bank) {
            Err(refusal) => refused(&refusal, tree.as_ref()),
            Ok(opened) => {
                let given = answers_in(&tree.expect("JSON"));
                assert_eq!(opened.carried + opened.mapped + opened.kept, given);
                whole(&opened, bank);
                is_sent(&opened.response, bank);
            }
        }
    }
}

fn answers_in(file: &Value) -> usize {
    let count = |value: &Value| value.as_object().map_or(0, |members| members.len());
    let choice = file["choice"].as_object().into_iter().flatten();
    count(&file["answers"]) + count(&file["kept"]) + choice.map(|(_, answers)| count(answers)).sum::<usize>()
}

/// What stands under a save's key, whole, damaged, or of another bank.
pub fn save(bytes: &[u8]) {
    let file = document(bytes, &[sample::save_file(), sample::gone_file()]);
    for file in [sealed(&file), file] {
        record(&file, toy());
        record(&file, later());
        rescued(&file);
    }
}

fn record(file: &[u8], bank: &Bank) {
    let read = save::read(file, bank);
    let salvaged = salvage(file, bank);
    match &read {
        Err(refusal) => refused(refusal, parse(file, FILE_LIMIT).ok().as_ref()),
        Ok(Record::Gone(gone)) => {
            let text = write_gone(gone);
            assert_eq!(save::read(text.as_bytes(), bank), read);
        }
        Ok(Record::Whole(save)) => {
            comes_back(&save.opened.response, bank);
            let salvaged = salvaged.as_ref().expect("a whole save can be salvaged");
            assert_eq!((&salvaged.save, salvaged.lost.len()), (&**save, 0));
        }
    }
    if let Some(salvaged) = salvaged {
        let save = salvaged.save;
        let text = write(save.rev, &save.opened.response, save.filed.as_ref(), &save.rest, bank);
        match save::read(text.as_bytes(), bank) {
            Ok(Record::Whole(again)) => {
                assert_eq!((again.opened.response, again.rev), (save.opened.response, save.rev));
                assert_eq!((again.filed, again.rest), (save.filed, save.rest));
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Whatever stood in a browser is found, counted, or only a mark.
fn rescued(file: &[u8]) {
    let Ok(text) = std::str::from_utf8(file) else { return };
    let handed = json!({ "format": "foothold-rescue/1", "stored": { "foothold:a": text } }).to_string();
    if let Some(rescue) = rescue::read(handed.as_bytes(), toy()) {
        let is_mark = matches!(save::read(file, toy()), Ok(Record::Gone(_)));
        let found = rescue.saves.len() + rescue.banks.len() + rescue.elsewhere + rescue.unreadable;
        assert_eq!(found, usize::from(!is_mark));
        rescue.saves.iter().for_each(|found| comes_back(&found.opened.response, toy()));
    }
    if matches!(save::read(file, toy()), Err(Refusal::OtherBank { .. })) {
        assert!(elsewhere::read(text).is_some());
    }
}

/// The save with the checksum that fits it, as a stranger can make it.
pub fn sealed(file: &[u8]) -> Vec<u8> {
    let Ok(Value::Object(mut members)) = parse(file, FILE_LIMIT) else { return file.to_vec() };
    members.shift_remove("sum");
    let digest = Sha256::digest(canonical(&Value::Object(members.clone())));
    let sum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    members.insert("sum".to_owned(), Value::from(sum));
    Value::Object(members).to_string().into_bytes()
}

/// A document of any kind and version, brought to the newest.
pub fn migrate(bytes: &[u8]) {
    let file = document(bytes, &sample::all());
    let Ok(tree) = parse(&file, FILE_LIMIT) else { return };
    let found = recognize(&tree);
    for expected in [FileKind::Bank, FileKind::Text, FileKind::Response, FileKind::Team, FileKind::Save] {
        let brought = accept(tree.clone(), expected);
        match found {
            Some((kind, 1)) if kind == expected => assert_eq!(brought.as_ref(), Ok(&tree)),
            Some((kind, found)) if kind == expected => assert_eq!(brought, Err(Refusal::Newer { found })),
            found => {
                let found = found.map(|(kind, _)| kind);
                assert_eq!(brought, Err(Refusal::OtherKind { expected, found }));
            }
        }
        brought.err().into_iter().for_each(|refusal| refused(&refusal, None));
    }
    if found == Some((FileKind::Save, 1)) {
        let members = tree.get("response").map(|response| accept(response.clone(), FileKind::Response));
        members.into_iter().flatten().for_each(|tree| assert_eq!(tree["format"], "foothold-response/1"));
    }
}
