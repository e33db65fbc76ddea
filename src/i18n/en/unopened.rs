//! Why a file was not opened.

texts! {
    /// What was chosen or dropped; what is wrong inside a file is said elsewhere.
    Unopened = UNOPENED {
        file: "“{name}” was not opened",
        dropped: "What you dropped was not opened",
        several: "These are {n} files, and one can be opened at a time.",
        folder: "This is a folder; choose a file in it.",
        no_file: "It is no file; save it as a file first, then drop that.",
        too_large: "The file is larger than 5 MB, and no file of this tool is.",
        gone: "The file could not be read to its end. It may have been moved while it was read; choose it again.",
        unchanged: "Nothing was changed.",
    }
}
