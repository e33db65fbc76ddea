//! The pictures' names, sentences and tables.

texts! {
    /// Module bars, profile bars, what-if shares; the map has its own.
    Pictures = PICTURES {
        need_low: "0 nothing hurts",
        need_high: "100 all hurts",
        rest_low: "0 not there",
        rest_high: "100 all there",
        modules_name: "{title}: need, and what makes readiness",
        modules_summary: "{need}; {rest}",
        modules_need: "Need is {need}",
        modules_need_open: "Need cannot be told yet",
        modules_rest: "for readiness, most is in place in {high} ({high_value}) and least in {low} ({low_value}).",
        modules_rest_one: "for readiness, only {high} can be told ({high_value}).",
        modules_rest_even: "for readiness, all parts stand at {value}.",
        modules_rest_open: "for readiness, nothing can be told yet.",
        profile_name: "{title}, part by part",
        profile_bad: "It hurts most in {high} ({high_value}) and least in {low} ({low_value}).",
        profile_good: "Most is in place in {high} ({high_value}) and least in {low} ({low_value}).",
        profile_one: "Only {high} can be told ({high_value}).",
        profile_even: "All parts stand at {value}.",
        profile_open: "Nothing can be told yet.",
        shares_summary: "First in 100 what-if runs: {leads}.",
        shares_first: "{name} once|{name} {n} times",
        shares_under: "<1",
        shares_caption: "In how many of 100 what-if runs each took which rank",
        column_kind: "High is",
        kind_bad: "bad",
        kind_good: "good",
        show_table: "Show as a table",
        table_caption: "{name}, as a table",
    }
}
