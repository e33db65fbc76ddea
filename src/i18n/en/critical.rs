//! The most critical issues.

texts! {
    /// Up to three, and what lies under each.
    Critical = CRITICAL {
        title: "Most critical – {module} – {assessment}",
        place: "{module} · last step",
        heading: "Which needs are the most critical?",
        lead: "Name up to three, most critical first. It changes no number; it leads your report. Leave it empty if none stands out.",
        first: "Most critical issue",
        second: "Second issue",
        third: "Third issue",
        none: "None",
        option: "{short}: {level}",
        cause: "What lies under it?",
        cause_hint: "A cause you could work on, in a sentence.",
    }
}
