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
        newer: "Read-only: made by a newer version",
        newer_text: "Another window of this browser runs a newer version of this tool, and has saved with it. Reload to go on; what you answered here since then is only in this tab, so keep a file first.",
        not_removed: "This browser did not let go of what you deleted. It will be tried again.",
        no_file: "This browser did not take the file. Your answers are still here; try another browser.",
        set_aside: "An earlier save could not be read",
        set_aside_text: "It is kept as it is. On the Privacy page you can download it, and see what of it can still be read.",
        set_aside_newer: "A save was made by a newer version of this tool",
        set_aside_newer_text: "It is kept as it is and not changed here. Reload to get the newer version, or download it on the Privacy page.",
        set_aside_partly: "{n} answer could not be read|{n} answers could not be read",
        set_aside_partly_text: "All the others are here. The save as it was is kept on the Privacy page.",
        restored: "This browser had lost an assessment. It is back.|This browser had lost {n} assessments. They are back.",
        restored_text: "They came from the second copy that this browser keeps. A file of your own is the safest place.",
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
        merge: "Merge",
        merge_what: "Merge takes the later answer of the two for each question: {n} from the file, {k} of yours stay. What only one of them has is kept, unless it was cleared in the other later.",
        replace: "Replace mine",
        cancel: "Cancel",
        both_title: "{title} (from a file)",
    }
}
