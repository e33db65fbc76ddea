//! Archives that are handed in: every file is given or named with its reason, within limits, whoever packed it.

use std::io::{Cursor, Write};

use foothold::files::zip::handed_in::{HandedFile, HandedIn, LIMITS, Limits, is_archive};
use foothold::files::zip::read::Damage;
use foothold::files::zip::write::write;
use foothold::i18n::archive;
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

type Files<'a> = &'a [(&'a str, &'a [u8])];

fn packed(files: Files<'_>) -> Vec<u8> {
    let owned: Vec<(String, Vec<u8>)> =
        files.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec())).collect();
    write(&owned)
}

#[track_caller]
fn handed(archive: Vec<u8>) -> Vec<HandedFile> {
    let files = HandedIn::open(archive, LIMITS).expect("an archive");
    let count = files.len();
    let files: Vec<HandedFile> = files.collect();
    assert_eq!(files.len(), count);
    files
}

/// The archive with these bytes at an offset of the record in the directory that has this place.
fn changed(mut archive: Vec<u8>, place: usize, offset: usize, bytes: &[u8]) -> Vec<u8> {
    let records = archive.windows(4).enumerate().filter(|(_, four)| *four == b"PK\x01\x02").map(|(at, _)| at);
    let at = records.collect::<Vec<_>>()[place] + offset;
    archive[at..at + bytes.len()].copy_from_slice(bytes);
    archive
}

#[test]
fn every_file_comes_in_its_order_and_folders_are_none() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_directory("team/", SimpleFileOptions::default()).expect("added");
    for name in ["team/b.json", "team/a.json"] {
        writer.start_file(name, SimpleFileOptions::default()).expect("started");
        writer.write_all(name.as_bytes()).expect("written");
    }
    let archive = writer.finish().expect("finished").into_inner();
    assert!(is_archive(&archive));
    let file = |name: &str| HandedFile { name: name.to_owned(), content: Ok(name.as_bytes().to_vec()) };
    assert_eq!(handed(archive), [file("team/b.json"), file("team/a.json")]);
    assert_eq!(handed(packed(&[])), []);
    assert!(is_archive(&packed(&[])) && !is_archive(b"{}"));
}

/// F65. One file that cannot be read costs none of the others.
#[test]
fn a_broken_entry_is_named_and_the_others_are_given() {
    let files: Files<'_> = &[("one.json", b"{}"), ("two.json", b"{}"), ("three.json", b"{}")];
    let second = |archive: Vec<u8>| {
        let files = handed(archive);
        assert_eq!((&files[0].content, &files[2].content), (&Ok(b"{}".to_vec()), &Ok(b"{}".to_vec())));
        files[1].content.clone().expect_err("broken")
    };
    let good = packed(files);
    assert_eq!(second(changed(good.clone(), 1, 8, &[1])), Damage::Encrypted);
    assert_eq!(second(changed(good.clone(), 1, 10, &[12])), Damage::Unknown);
    assert_eq!(second(changed(good.clone(), 1, 16, &[0])), Damage::Broken);
    // It is not where the directory says, inside the archive and beyond it.
    assert_eq!(second(changed(good.clone(), 1, 42, &[3])), Damage::Broken);
    assert_eq!(second(changed(good, 1, 42, &[0xff; 4])), Damage::Broken);
}

#[test]
fn what_is_an_archive_inside_or_of_the_system_is_told_apart() {
    let inner = packed(&[("a.json", b"{}")]);
    let files = handed(packed(&[
        ("inner.zip", &inner),
        ("__MACOSX/team/._a.json", b"x"),
        ("team/.DS_Store", b"x"),
        ("a.json", b"{}"),
    ]));
    let why: Vec<Option<Damage>> = files.iter().map(|file| file.content.clone().err()).collect();
    assert_eq!(why, [Some(Damage::Nested), Some(Damage::OfSystem), Some(Damage::OfSystem), None]);
}

#[test]
fn an_archive_its_files_and_each_of_them_have_a_limit() {
    let limits = Limits { packed: 600, files: 4, file: 100, together: 250 };
    let of = |lengths: &[usize]| {
        write(&lengths.iter().map(|length| ("a".to_owned(), vec![b' '; *length])).collect::<Vec<_>>())
    };
    let read = |archive: Vec<u8>| HandedIn::open(archive, limits).map(|files| files.map(|file| file.content).collect());
    let lengths = |archive: Vec<u8>| {
        let contents: Vec<Result<Vec<u8>, Damage>> = read(archive).expect("an archive");
        contents.into_iter().map(|content| content.map(|content| content.len())).collect::<Vec<_>>()
    };
    assert_eq!(lengths(of(&[101, 100])), [Err(Damage::TooLarge), Ok(100)]);
    // Each is within the limit, and together they are not; a small one still is.
    assert_eq!(lengths(of(&[100, 100, 60, 50])), [Ok(100), Ok(100), Err(Damage::TooLarge), Ok(50)]);
    assert_eq!(read(of(&[0; 5])), Err(Damage::TooMany));
    let one = of(&[1]);
    let narrow = Limits { packed: one.len() - 1, ..limits };
    assert_eq!(HandedIn::open(one, narrow).err(), Some(Damage::TooLarge));
}

#[test]
fn a_directory_that_names_the_same_bytes_again_and_again_is_refused() {
    let noise: Vec<u8> = (0..4_000_u32).map(|place| (place.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let mut files = vec![("a".to_owned(), noise)];
    files.extend((1..9).map(|place| (place.to_string(), vec![])));
    let mut archive = write(&files);
    // Every entry of the directory is made to name the first one's bytes.
    for place in 1..9 {
        let size = archive.windows(4).position(|four| four == b"PK\x01\x02").expect("a directory") + 20;
        let sizes: [u8; 8] = archive[size..size + 8].try_into().expect("two sizes");
        archive = changed(archive, place, 20, &sizes);
        archive = changed(archive, place, 42, &[0; 4]);
    }
    assert_eq!(HandedIn::open(archive, LIMITS).err(), Some(Damage::Broken));
}

#[test]
fn a_name_is_shown_without_what_leads_out_or_hides() {
    let names = handed(packed(&[("../../up.json", b"{}"), ("/root.json", b"{}"), ("\u{202e}nosj.exe", b"{}")]));
    let names: Vec<&str> = names.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["up.json", "root.json", "\u{fffd}nosj.exe"]);
}

#[test]
fn every_reason_is_one_sentence_that_names_the_file() {
    let all = [
        Damage::NoArchive,
        Damage::Broken,
        Damage::Encrypted,
        Damage::Unknown,
        Damage::TooLarge,
        Damage::TooMany,
        Damage::Nested,
        Damage::OfSystem,
    ];
    for damage in all {
        let (whole, file) = (archive::whole(damage), archive::file("a{megabytes}.json", damage));
        assert!(file.starts_with("\"a{megabytes}.json\" in this archive "), "{file}");
        for said in [whole, file] {
            assert!(said.ends_with('.') && said.matches(". ").count() == 0, "{said}");
        }
    }
    assert!(archive::whole(Damage::TooMany).contains("10,000 files"));
    assert!(archive::file("a", Damage::TooLarge).contains("5 MB"));
}

proptest! {
    #[test]
    fn whatever_is_handed_in_gives_files_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(HandedIn::open(bytes, LIMITS).is_err());
    }

    /// Bytes of an archive turned into others: it never panics, and unpacks no more than what was packed.
    #[test]
    fn a_damaged_archive_gives_files_or_a_reason(changes in prop::collection::vec((0_usize..600, any::<u8>()), 1..9)) {
        let text = "twice, twice, twice".repeat(9);
        let mut archive = packed(&[("a.json", text.as_bytes()), ("b/c.json", b"{}"), ("d.json", b"")]);
        for (place, value) in changes {
            let place = place % archive.len();
            archive[place] = value;
        }
        if let Ok(files) = HandedIn::open(archive, LIMITS) {
            for file in files {
                prop_assert!(file.content.is_err() || file.content.is_ok_and(|content| content.len() <= text.len()));
            }
        }
    }
}
