//! What index.html and the printed questions say before or without the program.

texts! {
    /// Around the first screen, and where it cannot go on.
    First = FIRST {
        title: "{title} – Foothold",
        no_scripts: "Foothold works inside your browser, so it needs JavaScript, which is switched off here. Allow JavaScript for this page and reload it. Nothing you answer leaves this browser.",
        questions: "Read or print all questions",
        loading: "Loading the diagnostic…",
        renewed: "A new version is ready. What you answered is saved first and stays.",
        renew: "Reload now",
        not_now: "Not now",
    }
}

texts! {
    /// The worksheet as a page of its own, which needs no program.
    Sheet = SHEET {
        lead: "All questions, to read, or to print and fill in by hand. This page needs no scripts.",
        print: "Print it with your browser’s own command. Answers on paper can be typed in later, here or on another device: the review shows the same code beside each question.",
        back: "Back to the start",
    }
}
