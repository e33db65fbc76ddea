//! What the result rests on.

use crate::i18n::en::shell::OTHER_QUESTIONS;

texts! {
    /// Bank, weights, sources, limits.
    Method = METHOD {
        heading: "Method and limits",
        limits: "It compares entry points for one system. It does not grade a system, and it says nothing about any person.",
        whole: "Every formula, weight and cut-off",
        bank: "Question bank",
        bank_version: "{id}, version {version}",
        other: OTHER_QUESTIONS,
        marked: "{bank} (not the one Foothold comes with; fingerprint begins {digits})",
        digest: "Fingerprint",
        weights: "Weights",
        weights_preset: "{preset}: {shares}",
        weights_own: "Your own: {shares}",
        kept: "Kept, not scored",
        kept_count: "{n} answer from another question bank|{n} answers from another question bank",
        sources: "Sources",
        source: "{title}. {publisher}, {year}.",
    }
}
