//! Notices that stand above any screen, and what a file would change.

texts! {
    /// What went wrong, that nothing is lost, and what to do next.
    Notices = NOTICES {
        blocked: "Nothing can be kept here",
        blocked_text: "This browser blocks storage for this page. You can go on, but keep a file before you close the tab.",
        damaged: "Nothing can be kept here",
        damaged_text: "This browser’s storage is damaged. You can go on, but keep a file before you close the tab.",
        not_saved: "Not saved",
        full_text: "This browser has no room left, so the last answers are only in this tab. Keep a file before you close it.",
        failed_text: "This browser did not take the last answers, so they are only in this tab. Keep a file before you close it.",
        not_removed: "This browser did not let go of what you deleted. It will be tried again.",
        no_file: "This browser did not take the file. Your answers are still here; try another browser.",
        refused: "“{name}” was not opened",
        refused_rest: "Nothing was changed.",
        too_large: "The file is larger than 5 MB, and no file of this tool is.",
        gone: "The file could not be read to its end. It may have been moved while it was read; choose it again.",
        set_aside: "An earlier save could not be read",
        set_aside_text: "It is kept as it is. You can download it on the Privacy page.",
        set_aside_link: "Go to Privacy",
    }
}

texts! {
    /// Before a file replaces anything.
    Preview = PREVIEW {
        heading: "What is in this file",
        summary: "{form} · changed {ago} · {count}.",
        is_new: "You do not have this assessment in this browser yet.",
        is_same: "You have this assessment already, with the same answers.",
        is_other: "You have this assessment already, with other answers.",
        older_bank: "It was answered with version {version} of the questions: {n} answers were carried over, and {k} that fit no question now are kept aside.",
        table: "What would change",
        answers: "Answers",
        how_many: "How many",
        what: "What “Replace mine” would do",
        new: "New in the file",
        new_what: "added",
        changed: "Changed",
        changed_what: "the file’s answer is taken",
        only_here: "Only here",
        only_here_what: "removed",
        same: "The same",
        same_what: "left alone",
        others: "Title, role, weights or critical issues differ too; the file’s are taken.",
        add: "Add it",
        keep_both: "Keep both",
        replace: "Replace mine",
        cancel: "Cancel",
        both_title: "{title} (from a file)",
    }
}
