//! Taking the result along: every file, what it is for, and what to mind before it is shared.

texts! {
    /// The section and its files, in the order shown.
    HandOver = HAND_OVER {
        heading: "Take it with you",
        lead: "Nothing here is sent anywhere. Each file is made in this browser and handed to you alone.",
        making: "Making the file…",
        to_come_back: "To come back to it",
        answers: "Your answers",
        answers_text: "Everything you answered and wrote. Open it again here, on any computer, and go on where you were.",
        public_records: "Before you share: if you work for a public body, a file you keep or send may be a public record. Your notes are in it word for word.",
    }
}
