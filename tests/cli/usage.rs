//! Wrong usage, closed pipes, help.

use std::process::Stdio;

use crate::support::{LIBRARY, foothold, run};

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &[][..],
        &["frobnicate"],
        &["score"],
        &["score", "--json", "--csv", "toy-response.json"],
        &["convert", "toy-response.json"],
        &["convert", "toy-response.json", "--to", "xml"],
        &["schema"],
        &["schema", "person"],
        &["check"],
        &["score", "--fast", "x"],
    ] {
        let said = run(arguments);
        assert_eq!(said.status, 2, "{arguments:?}: {said:?}");
        assert_eq!(said.out, "", "{arguments:?}");
        assert!(said.problems.contains("help"), "{said:?}");
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    for arguments in [&["--help"][..], &["score", "--help"], &["--version"]] {
        let said = run(arguments);
        assert_eq!((said.status, said.problems.as_str()), (0, ""));
        assert!(!said.out.is_empty());
    }
}

#[test]
fn a_closed_pipe_is_no_panic() {
    for arguments in [&["schema", "bank"][..], &["score", "toy-response.json", "--bank", LIBRARY], &["--help"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let ended = foothold(arguments).stdout(writer).stderr(Stdio::piped()).output().expect("it runs");
        let problems = String::from_utf8(ended.stderr).expect("text");
        assert!(!problems.contains("panicked"), "{problems}");
        assert!(ended.status.code().is_some_and(|code| code < 2), "{arguments:?}: {:?}", ended.status);
    }
}

#[test]
fn problems_that_nobody_reads_are_no_panic() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let ended = foothold(&["score", "gone.json"]).stderr(writer).output().expect("it runs");
    assert_eq!(ended.status.code(), Some(1));
}

#[test]
fn the_schemas_are_the_published_ones() {
    for (kind, published) in [
        ("bank", include_str!("../../src/files/schema/bank.json")),
        ("response", include_str!("../../src/files/schema/response.json")),
        ("result", include_str!("../../src/files/schema/result.json")),
    ] {
        let said = run(&["schema", kind]);
        assert!(said.out == published, "{kind}");
        assert_eq!((said.status, said.problems.as_str()), (0, ""));
    }
}
