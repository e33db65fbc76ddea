//! Files on their way into a team.

texts! {
    /// What became of each file.
    TeamFiles = TEAM_FILES {
        line: "{file}, line {n}",
        person: "{file}, person {n}",
        new: "In.",
        again: "This very response was read before; it counts once.",
        replaces: "It is newer than revision {n} of the same response, which no longer counts.",
        older: "Revision {n} of the same response was read before and counts; this one does not.",
        differs_counts: "Another file has the same response in the same revision with other content; this one counts.",
        differs: "Another file has the same response in the same revision with other content; that one counts.",
        carried: "The answers were given to version {version} of the questions: {carried} were carried over, {mapped} mapped, {kept} kept and not scored.",
        counts: "In: the counts of a team of {n}, without its people.",
        agreed: "{n} agreed level is taken.|{n} agreed levels are taken.",
        agreed_left: "{n} is left out, because this meeting has agreed on another.|{n} are left out, because this meeting has agreed on others.",
        nothing: "There is nothing in it.",
        of_a_team: "These are the agreed answers of a team, not one person’s; they are left out.",
        unknown_form: "These questions have no such form; these answers are left out.",
        no_id: "Without a UUID nobody can tell these answers from another person’s; they are left out.",
        not_together: "Counts without people cannot be put together with other answers: nobody can tell who is in both. Read this file alone.",
        gone: "It was moved, changed or taken away while it was read. Choose it again.",
        too_large: "It is larger than 5 MB, and no file of answers is. JSON Lines and ZIP may have 50 MB.",
        no_file: "It is no file. Save it as a file first, then drop that.",
        full: "5,000 people are in, which is as many as this page puts together. The command line takes more.",
    }
}
