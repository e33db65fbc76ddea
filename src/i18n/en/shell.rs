//! What stands round every screen.

/// Said of every bank that the tool does not come with, over the start and over results.
pub const OTHER_QUESTIONS: &str = "Questions: {title} {version} (not the ones Foothold comes with)";

texts! {
    /// Masthead, foot, and what every screen shares.
    Shell = SHELL {
        name: "Foothold",
        title: "{place} – Foothold",
        skip: "Skip to the content",
        nav: "Main",
        nav_example: "Example",
        nav_privacy: "Privacy",
        promise: "Nothing you answer leaves this browser. No account, no tracking.",
        foot_link: "What is stored, and how to erase it",
        foot_method: "How results are worked out",
        foot_worksheet: "Worksheet for paper",
        foot_site: "Put it on your site",
        foot_bank: "Your own questions",
        other_questions: OTHER_QUESTIONS,
        other_change: "About these questions",
        untitled: "Untitled",
        dismiss: "Close",
        undo: "Undo",
        save_file: "Keep a file",
        try_again: "Try again",
        awaited: "Loading this screen…",
        missing: "This screen did not arrive",
        missing_text: "A part of the tool could not be loaded. Your answers are safe. Check the connection and try again.",
        unknown_route: "There is no such page, so here is the start.",
        unknown_assessment: "That assessment is not kept in this browser. If you have its file, open it here.",
    }
}
