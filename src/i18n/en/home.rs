//! Home.

texts! {
    /// The first screen.
    Home = HOME {
        title: "Start",
        forms: "Ways in",
        gives_ranking: "Ranks the entry points, says why and how sure that is.",
        gives_shortlist: "A profile and a shortlist. It does not rank: too few answers for that to be honest.",
        meta: "{n} question|{n} questions",
        minutes: "about a minute|about {n} minutes",
        hour: "about an hour, in as many sittings as you like",
        start: "Start",
        start_of: ": {form}",
        go_on: "Continue",
        open: "Open",
        saved_when: "saved {ago}",
        more: "More",
        more_of: " for {title}",
        of: " {title}",
        rename: "Rename",
        new_title: "New title",
        done: "Done",
        duplicate: "Duplicate",
        copy_title: "{title} (copy)",
        keep_file: "Save as a file",
        delete: "Delete",
        file_heading: "Have a file already?",
        file_text: "Pick up where you or a colleague left off. You see what is in it before anything changes.",
        file_open: "Open a saved file",
        example: "See a finished example",
        deleted: "Deleted “{title}”. It can be brought back until you close this page.",
        replaced: "“{title}” now has the file’s answers.",
        added: "“{title}” was added from the file.",
    }
}
