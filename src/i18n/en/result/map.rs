//! The map of Need and Readiness.

texts! {
    /// Axes, zones, summary, table twin.
    Map = MAP {
        title: "Map of need and readiness",
        heading: "Where each entry point stands",
        name: "Map: need upward, readiness across. The sentence and the table under it say the same.",
        need_axis: "Need: how much it hurts",
        readiness_axis: "Readiness: how much is in place",
        pressing_ready: "pressing and ready",
        pressing_not_ready: "pressing, not ready",
        ready_not_pressing: "ready, not pressing",
        neither: "neither",
        note: "need {need}, readiness {readiness}",
        key: "{key}. {name}: {note}",
        summary_pressing_ready: "Pressing and ready: {names}.",
        summary_pressing_not_ready: "Pressing, not ready yet: {names}.",
        summary_ready_not_pressing: "Ready, not pressing: {names}.",
        summary_neither: "Neither pressing nor ready: {names}.",
        summary_unplaced: "Not on the map, for want of answers: {names}.",
        summary_one: "All entry points are in one place. {sentence}",
        boxes: "Outlined boxes show where open answers could still move each one.",
        no_boxes: "Nothing is open, so none of them can move.",
        numbers: "Need is from 0, nothing hurts, to 100, all of it does. Readiness is from 0, nothing is in place, to 100, everything is.",
        zone_note: "A place on the map is not yet a class: gates count too.",
        aside: "Where two would cover each other, they stand aside, each tied to its place by a line.",
        caption: "The map as a table. In brackets: where open answers could still move it.",
        column_entry_point: "Entry point",
        column_class: "Class",
        column_need: "Need",
        column_readiness: "Readiness",
        column_coverage: "Answered",
        value_range: "{value} ({low}–{high})",
        only_range: "{undefined} ({low}–{high})",
    }
}
