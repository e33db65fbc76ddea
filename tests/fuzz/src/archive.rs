//! Archives that are handed in.

use foothold::files::shown_name::is_hidden;
use foothold::files::zip::handed_in::{HandedIn, Limits, is_archive};
use foothold::files::zip::read::entries;
use foothold::files::zip::write::write;

use super::team::handed_in;

const LIMITS: Limits = Limits { packed: 1 << 16, files: 8, file: 1 << 12, together: 1 << 13 };

/// Nothing goes beyond its limits, names are safe to show, and what came out can be packed and comes out again. Bytes that
/// begin with `~` are an archive of ours with other bytes in it, three for each: where, and what.
pub fn zip(bytes: &[u8]) {
    let archive = match bytes {
        [b'~', which, edits @ ..] => changed(*which, edits),
        bytes => bytes.to_vec(),
    };
    if let Ok(entries) = entries(&archive) {
        for entry in &entries {
            let content = entry.unpack(&archive, LIMITS.file);
            assert!(content.is_err() || content.is_ok_and(|content| content.len() == entry.size));
        }
    }
    opens(&archive);
    handed_in("all.zip", archive);
}

fn opens(archive: &[u8]) {
    let Ok(handed) = HandedIn::open(archive.to_vec(), LIMITS) else { return };
    assert!(archive.len() <= LIMITS.packed && handed.len() <= LIMITS.files);
    let mut files = Vec::new();
    for file in handed {
        let parts = || file.name.split('/');
        assert!(!file.name.chars().any(is_hidden) && parts().all(|part| part.trim() != ".."), "{:?}", file.name);
        assert!(!file.name.starts_with('/') && file.name.chars().count() <= 100);
        if let Ok(content) = file.content {
            assert!(content.len() <= LIMITS.file && !is_archive(&content));
            files.push((file.name, content));
        }
    }
    assert!(files.iter().map(|(_, content)| content.len()).sum::<usize>() <= LIMITS.together);
    let packed = write(&files);
    let again = entries(&packed).expect("an archive of ours");
    let again = again.iter().map(|entry| (entry.name.clone(), entry.unpack(&packed, LIMITS.file).expect("unpacks")));
    assert_eq!(again.collect::<Vec<_>>(), files);
}

fn changed(which: u8, edits: &[u8]) -> Vec<u8> {
    let file = |name: &str, content: &[u8]| (name.to_owned(), content.to_vec());
    let archives = [
        vec![file("a.json", b"{\"format\":\"foothold-response/1\"}"), file("b/c.txt", &[b'x'; 300])],
        vec![],
        vec![file("empty", b""), file("north/ann.json", &b"[1,2,3],".repeat(200)), file("__MACOSX/._a", b"!")],
    ];
    let mut archive = write(&archives[usize::from(which) % archives.len()]);
    for edit in edits.chunks_exact(3).take(24) {
        let at = (usize::from(edit[0]) << 8 | usize::from(edit[1])) % archive.len();
        archive[at] = edit[2];
    }
    archive
}
