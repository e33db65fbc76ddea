//! Files in and out, and a start without what is stored.

texts! {
    /// What was handed over, the text of it where nothing arrived, and what was dropped.
    Keep = KEEP {
        offered: "Handed to your browser: {name}, with {content}, {size}.",
        answers_and_notes: "{answers} and {notes}",
        answers: "{n} answer|{n} answers",
        notes: "{n} note|{n} notes",
        size: "{n} KB",
        refused: "This browser did not take the file {name}. Your answers are still here: copy the text instead.",
        differs: "The file {name} did not read back as it was written, so it was not handed over. Your answers are still here: copy the text instead.",
        instead: "If nothing was saved, copy the text instead",
        text: "Your answers as text",
        text_hint: "Paste it into an empty text file called {name}. The tool opens that file again.",
        copy: "Copy as text",
        copied: "Copied.",
        not_copied: "This browser does not let the page copy. The text is selected: copy it yourself.",
        drop: "You can also drop the file anywhere on this page.",
    }
}

texts! {
    /// A file that the guard handed over, with several saves in it.
    Rescued = RESCUED {
        heading: "Answers in this file",
        lead: "{name} holds what one browser had stored. Look at each and choose what to do with it.",
        look: "Look at it",
        look_of: ": {title}",
        line: "{form} · changed {ago} · {count}",
        damaged: "Damaged: some of it may not be what was answered.",
        unreadable: "{n} text in it could not be read.|{n} texts in it could not be read.",
        bank: "Question bank: {title} {version}",
        elsewhere: "{n} save in it answers other questions. Use those, then open this file again.|{n} saves in it answer other questions. Use those, then open this file again.",
        close: "Close",
    }
}

texts! {
    /// After two starts that failed on what is stored.
    SafeStart = SAFE_START {
        title: "Started without your saved answers",
        text: "The tool failed twice to start with what this browser holds. Your answers are untouched.",
        download: "Download them",
        again: "Try again with them",
    }
}
