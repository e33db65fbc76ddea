//! The result page's frame: place, actions, waiting, the example.

texts! {
    /// What stands around the report.
    Page = PAGE {
        title: "{verdict} – Result",
        title_waiting: "Result",
        title_example: "{verdict} – Example",
        answered: "{n} of {all} answered",
        not_sure: "{n} not sure",
        absent: "{n} open",
        not_applicable: "{n} not applicable",
        and: "and",
        separator: ", ",
        numbers: "no one two three four five six seven eight",
        testing: "Working out your result…",
        testing_firm: "Testing how firm this is…",
        testing_more: "Your answers are run {n} times with small slips. It takes about a second.",
        undefined: "not enough answers",
        unknown_form: "This result cannot be shown.",
        unknown_form_text: "The answers belong to a form that these questions do not have. Nothing is lost: save them as a file and open it with the questions they were given to.",
        review: "Review the answers",
        take_along: "Take it with you",
        first_open: "Answer the first of these",
        example_banner: "Example",
        example_strong: "Example.",
        example_text: "This district is made up, and nothing here can be changed. Your own answers are not touched.",
        example_start: "Start your own",
        example_failed: "The example answers the questions that Foothold comes with. This page asks others.",
    }
}
