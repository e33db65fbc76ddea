//! One item and what may be added to its answer.

texts! {
    /// Options that every item has, and its details.
    Item = ITEM {
        not_sure: "Not sure yet",
        not_applicable: "Does not apply",
        between: "Between two levels",
        why: "Why it matters",
        look_at: "Where to look",
        detail: "Add detail",
        clear: "Clear this answer",
        cleared: "The answer is cleared.",
        last: "Last time: {answer}",
        last_take: "Still so",
        last_of: ": {item}, as last time",
        earlier: "Other answers to this question",
        earlier_hint: "Another window or a file said so before the answer that stands now.",
        earlier_take: "Take this one",
        earlier_of: ": {answer}",
        note: "Note",
        note_left: "{n} characters left",
        note_full: "No room left: a note cannot be longer.",
        evidence: "What is this answer based on?",
        evidence_data: "Data checked",
        evidence_partly: "Partly",
        evidence_judgment: "Judgment",
        since: "Since when?",
        since_before: "Before 2020",
        since_2020: "Since 2020",
        since_both: "Both",
        reach: "Does it hold in your highest-need schools too?",
        reach_yes: "Yes",
        reach_partly: "Partly",
        reach_no: "No",
        low_on_purpose: "It is low on purpose",
        discuss: "Discuss later",
    }
}
