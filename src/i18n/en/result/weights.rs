//! The weights control.

texts! {
    /// Presets, own percentages, the neutral result beside them.
    Weights = WEIGHTS {
        heading: "How you weigh the parts",
        intro: "Weights are a matter of judgment. They change fit and the order within a class; a class never depends on them.",
        preset: "Weigh them as",
        own: "Your own percentages",
        shares: "Share of each part, in percent",
        too_little: "These add up to {sum}. Add {n} to reach 100. Until then the last full set counts.",
        too_much: "These add up to {sum}. Take away {n} to reach 100. Until then the last full set counts.",
        not_whole: "Each share is a whole number from 0 to 100. Until then the last full set counts.",
        adds_up: "These add up to 100.",
        now: "With your weights: {preset}",
        neutral: "For comparison: {preset}",
        same: "This is the neutral set, so there is nothing to compare it with.",
        waiting: "Working it out…",
        fit_of: "Fit {fit}: {name}",
        fixed: "Set when the answers were given: {shares}.",
        share: "{part} {share}",
        presets_led: "{x} leads under {led} of {presets} ways to weigh.",
    }
}
