//! Inside somebody else's page.

texts! {
    /// The line above every screen, and what is said of what crosses to the page around.
    EmbedTexts = EMBED {
        full: "Open in a full page",
        kept: "Your answers stay in this browser, kept for this page only.",
        unkept: "Nothing can be kept inside this page, so keep a file before you leave. Or continue in a full page: there the file can be opened, and is kept.",
        go_on: "Continue in a full page",
        progress: "{host} is told how many questions you have answered, and never what you answered.",
        this_page: "The page around this one",
        that_page: "the page around this one",
        ask: "Share my area bands and recommended entry point with {host}?",
        ask_text: "For each area, whether it came out low, middle or high, and where to start. No single answer, note or name is shared, and nothing at all unless you agree.",
        share: "Share",
        decline: "Do not share",
        shared: "Shared with {host}",
        shared_text: "For each area, whether it came out low, middle or high, and where to start. You can stop; what was shared before cannot be taken back.",
        stop: "Stop sharing",
        line: "{area}: {band}",
        low: "low",
        middle: "middle",
        high: "high",
        open: "open, and so not shared",
        start: "Where to start: {option}",
        no_start: "Where to start: no single one is named, so none is shared",
    }
}
