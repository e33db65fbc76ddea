//! Before the first question.

texts! {
    /// Title, role, agreement.
    Begin = BEGIN {
        title: "Before you begin – {assessment}",
        place: "{form} · before the first question",
        heading: "A few things first",
        lead: "Then {n} question, in {k}.|Then {n} questions, in {k}.",
        parts: "one part|{n} parts",
        lead_rest: "Stop whenever you like: every answer is kept in this browser.",
        lead_unkept: "Stop whenever you like, but keep a file before you leave: answers stay in this tab alone.",
        again: "What you answered last time stands beside each question. It counts once you say that it is still so, or answer anew.",
        name: "Title of this assessment",
        name_hint: "For your own list. It can be changed later.",
        role: "Your role",
        role_hint: "No names. Teams use it to see where roles differ.",
        role_none: "Choose a role",
        agreement: "Is there a bargaining agreement with teachers?",
        agreement_hint: "If not, the one question about it does not apply.|If not, the {n} questions about it do not apply.",
        agreement_yes: "Yes, or not sure yet",
        agreement_no: "No",
        visit: "On a shared computer",
        visit_only: "Keep nothing after this visit",
        visit_hint: "If others use it too, this assessment can stay in this tab alone. It is gone when you close or reload the tab, so keep a file before you leave.",
        go: "Begin: {module}",
        home: "Back to the start",
    }
}
