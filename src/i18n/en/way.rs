//! The way through an assessment: its parts, the step bar, and what is said about saving.

texts! {
    /// Navigation, steps and the save line.
    Way = WAY {
        nav: "Parts of the diagnostic",
        nav_summary: "{module}, {n} of {m}",
        count: "{n} of {m} answered",
        count_not_sure: "{n} of {m} answered, {k} not sure",
        part_count: "{n} of {m}",
        place: "{module} · part {n} of {m}",
        title: "{part} – {module} – {assessment}",
        critical: "Most critical",
        review: "Review",
        review_count: "every answer on one page",
        result: "Result",
        result_open: "{n} question still open|{n} questions still open",
        result_ready: "every question has an answer",
        back: "Back",
        next: "Next",
        to: ": {place}",
        scale_bad: "{ask} More and larger spots: a more pressing need.",
        scale_good: "{ask} More and higher steps: further along.",
        saved: "Saved",
        saved_where: " in this browser",
        saved_when: ", {ago}",
        saving: "Saving…",
        not_saved_full: "Not saved: this browser is full",
        not_saved_blocked: "Not saved: storage is blocked here",
        not_saved_damaged: "Not saved: this browser’s storage is damaged",
        unkept: "Kept only while this tab is open",
        keep_file: "Keep a file",
    }
}
