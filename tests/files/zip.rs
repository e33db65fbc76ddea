//! Archives: what we write another reader opens, what another writer packs we open, and what is no archive is refused.

use std::io::{Cursor, Read, Write};

use foothold::files::zip::read::{Damage, entries};
use foothold::files::zip::write::write;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const MOST: usize = 1 << 20;

type Files = Vec<(String, Vec<u8>)>;

#[track_caller]
fn ours(archive: &[u8]) -> Files {
    let entries = entries(archive).expect("an archive");
    entries.into_iter().map(|entry| (entry.name.clone(), entry.unpack(archive, MOST).expect("unpacks"))).collect()
}

#[track_caller]
fn theirs(archive: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("an entry");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("unpacks");
        files.push((file.name().expect("a name").into_owned(), content));
    }
    files
}

fn by_them(files: &Files, method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(name, SimpleFileOptions::default().compression_method(method)).expect("started");
        writer.write_all(content).expect("written");
    }
    writer.set_comment("A comment follows the directory.").expect("a short one");
    writer.finish().expect("finished").into_inner()
}

fn some() -> Files {
    vec![("a/ü.txt".to_owned(), b"twice, twice, twice".repeat(9)), ("b".to_owned(), vec![]), ("c".to_owned(), vec![7])]
}

/// Named by their place, since two of the same name are another matter.
fn any_files() -> impl Strategy<Value = Files> {
    let content = prop_oneof![prop::collection::vec(any::<u8>(), 0..300), "(ab|c){0,200}".prop_map(String::into_bytes)];
    let files = prop::collection::vec(("[a-zé/]{0,8}", content), 0..6);
    files.prop_map(|files| {
        files.into_iter().enumerate().map(|(place, (name, content))| (format!("{place}{name}x"), content)).collect()
    })
}

proptest! {
    #[test]
    fn any_files_come_out_as_they_went_in(files in any_files()) {
        let archive = write(&files);
        prop_assert_eq!(&ours(&archive), &files);
        prop_assert_eq!(&theirs(&archive), &files);
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            prop_assert_eq!(&ours(&by_them(&files, method)), &files);
        }
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(entries(&bytes).is_err());
    }

    /// One byte of an archive turned into another: what is still read is what was written.
    #[test]
    fn a_damaged_archive_never_reads_as_another(place in 0_usize..400, value in any::<u8>()) {
        let (files, mut archive) = (some(), write(&some()));
        let place = place % archive.len();
        archive[place] = value;
        for entry in entries(&archive).unwrap_or_default() {
            if let Ok(content) = entry.unpack(&archive, MOST) {
                prop_assert!(files.iter().any(|(_, written)| *written == content), "{:?}", entry);
            }
        }
    }
}

#[test]
fn the_same_files_give_the_same_bytes_and_a_text_is_packed() {
    let archive = write(&some());
    assert_eq!(archive, write(&some()));
    assert!(archive.len() < 450, "{}", archive.len());
}

#[test]
fn an_archive_that_is_cut_off_is_none() {
    let archive = write(&some());
    for length in 0..archive.len() {
        assert!(entries(&archive[..length]).is_err(), "{length}");
    }
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
    let large = vec![("zeros".to_owned(), vec![0; MOST + 1])];
    let mut archive = write(&large);
    assert!(archive.len() < 2_000);
    assert_eq!(entries(&archive).expect("an archive")[0].unpack(&archive, MOST), Err(Damage::TooLarge));
    // The same when the directory claims that it is small.
    let size = archive.windows(4).rposition(|four| four == (MOST as u32 + 1).to_le_bytes()).expect("in the directory");
    archive[size..size + 4].copy_from_slice(&9_u32.to_le_bytes());
    assert_eq!(entries(&archive).expect("an archive")[0].unpack(&archive, MOST), Err(Damage::TooLarge));
}

#[test]
fn what_is_encrypted_or_packed_otherwise_is_named_as_such() {
    let changed = |offset: usize, value: u8| {
        let mut archive = write(&some());
        let directory = archive.windows(4).position(|four| four == b"PK\x01\x02").expect("a directory");
        archive[directory + offset] = value;
        entries(&archive).expect("an archive")[0].unpack(&archive, MOST)
    };
    assert_eq!(changed(8, 1), Err(Damage::Encrypted));
    assert_eq!(changed(10, 12), Err(Damage::Unknown));
}
