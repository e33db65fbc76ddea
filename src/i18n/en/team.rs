//! A team's meeting: who is in, where they agree, and what is known of files.

texts! {
    /// The meeting's home.
    Team = TEAM {
        title: "Team",
        heading: "Work as a team",
        lead: "Put several people’s answers side by side. You see where you disagree before you see any average.",
        promise: "The files are read here, in this browser. Nothing is sent anywhere.",
        empty: "Nobody is in yet. Ask everyone to answer alone first and to save a file. Then open the files here, all at once.",
        reading: "Reading what was kept here…",
    }
}
