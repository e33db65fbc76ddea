//! Review.

texts! {
    /// Every item with its answer.
    Review = REVIEW {
        title: "Review – {assessment}",
        place: "{assessment} · {form}",
        heading: "Review your answers",
        lead: "{count}. Open a line to change it; every change is saved at once.",
        show: "Show",
        all: "All, {n}",
        open: "Open, {n}",
        not_sure: "Not sure, {n}",
        discuss: "Discuss, {n}",
        notes: "Notes, {n}",
        none: "Nothing here.",
        unanswered: "Not answered",
        mark_note: "Note",
        mark_discuss: "Discuss",
        mark_low: "Low on purpose",
        mark_critical: "Most critical",
        result: "See the result",
        next_open: "Next open question",
        keep_file: "Save as a file",
        begin: "Title, role and agreement",
        kept: "Answers from an earlier version of the questions",
        kept_text: "They fit no question now, so they are kept and not scored: {items}.",
    }
}
