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
        to_read: "To read and hand on",
        word: "Report in Word",
        word_text: "The whole report as a document that you can edit, with headings and tables, in Word and other programs that open .docx files.",
        word_button: "Download as Word (.docx)",
        word_missing: "The part of the tool that writes Word files could not be loaded, so there is no {name}. Your answers are safe. Check the connection and press the button again, or copy the report as text.",
        report_text: "The report as text",
        report_text_hint: "Paste it into any document. It says the same words as {name}.",
        headings_and_tables: "{headings} and {tables}",
        headings: "{n} heading|{n} headings",
        tables: "{n} table|{n} tables",
        page: "Page {n} of {all}",
        to_count: "To count with",
        table: "Answers as a table",
        table_text: "A row for each question, for a spreadsheet or a statistics program.",
        table_button: "Download as CSV",
        line: "Answers as a line of JSON",
        line_text: "Everything you answered on one line, for whoever puts many of them into one file.",
        line_button: "Download as JSON Lines",
        as_text: "The file as text",
        as_text_hint: "Paste it into an empty text file called {name}.",
        public_records: "Before you share: if you work for a public body, a file you keep or send may be a public record. Your notes are in it word for word.",
    }
}
