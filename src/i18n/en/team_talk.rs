//! A team's talk: the screen of one question, the hidden vote, the parking lot, and what is said of answers in all of them.

texts! {
    /// What is said of a question's answers, on the screen and in the minutes.
    TeamSaid = TEAM_SAID {
        close: "Close together",
        spread: "Spread out",
        far_apart: "Far apart",
        close_sentence: "Your answers are close together.",
        spread_sentence: "Your answers are spread out.",
        far_apart_sentence: "Your answers are far apart.",
        too_few: "Too few of you chose a level to say how close you are.",
        people: "{n} person|{n} people",
        votes: "{n} vote|{n} votes",
        not_sure: "Not sure",
        not_applicable: "Does not apply",
        absent: "Not answered",
        middle: "The middle answer: {level}.",
        first_gate: "This comes first: {titles} cannot start while this is shut, and your answers stand on both sides of that.",
        first_apart: "You see this differently, and it matters to where you start.",
        first_find_out: "{n} of you is not sure. Finding out will help more than talking.|{n} of you are not sure. Finding out will help more than talking.",
        first_other: "This is on neither list. You can talk about it all the same.",
        bears_much: "Counts strongly for it",
        bears_some: "Counts for it",
        bears_against: "Counts against it",
        bears_against_much: "Counts strongly against it",
        bears_because: "{how}: {because}.",
        bears_none: "It changes no entry point; it belongs to the profile.",
        gate_of: "It can stop {titles}.",
        level: "{level}.",
    }
}

texts! {
    /// The screen of one question.
    TeamTalk = TEAM_TALK {
        title: "Talk about: {item}",
        back: "The meeting",
        report: "What the team came to",
        place_talk: "To talk about, {n} of {all}",
        place_find: "To find out, {n} of {all}",
        place_none: "Not on a list",
        in_module: "{place} · {module}",
        unknown: "There is no such question",
        unknown_text: "The address names a question that this page does not ask, or that nobody in the meeting was asked. Nothing is lost.",
        too_few: "Not enough answers to show yet",
        too_few_text: "In an anonymous meeting answers are shown from {n} people on, so that nobody can be told apart.",
        no_answers: "There are no answers yet",
        no_answers_text: "Open the files of your team first. Then you can talk about what you see differently.",
        answers: "Your answers, and what you agree on",
        answers_hint: "Choose the level that you agree on once you have talked. It is kept at once, and it takes the place of the middle answer in the result.",
        between: "Between these two",
        between_of: ": {one}, and {other}",
        agreed: "Agreed",
        take_back: "Take the agreement back",
        taken_back: "The agreement on this question was taken back.",
        reason: "Why, in a sentence",
        reason_hint: "For the minutes. Write no names.",
        reason_waits: "It is kept once you have chosen a level.",
        before_talk: "Before you decide",
        prompt_gate: "What would somebody have in mind who sees this shut? And somebody who sees it open? Which rule, place or person do they think of?",
        prompt_far_apart: "What would somebody have in mind who chose the lowest of these? And the highest? Do both think of the same places and the same time?",
        prompt_spread: "Which of these do you know, and from where? What would show you that another level is right?",
        prompt_close: "You are close. Is there something that only some of you know?",
        prompt_find_out: "Do not guess. Who can find out, and by when?",
        look_at: "Where to look: {look_at}.",
        why: "Why it matters: {why}",
        bears: "What it counts for",
        way: "From question to question",
        next: "Next question",
        previous: "Previous question",
        to_report: "See what the team came to",
        keys: "N for next, P for previous",
        keys_hint: "Work anywhere on this screen but in a field of text.",
        large: "Large type for a projector",
        vote_open: "Vote hidden, on this device",
        vote_taken: "Hidden vote in the room",
        vote_drop: "Take the vote out of the record",
        vote_dropped: "The vote was taken out of the record.",
        vote_kept: "The vote is in the record.",
        undo: "Undo",
    }
}

texts! {
    /// The hidden vote.
    TeamVote = TEAM_VOTE {
        heading: "Hidden vote",
        how: "Pass this device round. Everybody chooses once; what is chosen is hidden at once and shown only when you end the vote. Who chose what is kept nowhere.",
        choose: "Your vote: press its number, or its button",
        choose_hint: "The number keys work even on a projector: nothing on the screen tells what was pressed.",
        in_none: "No vote is in yet.",
        in_some: "{n} vote is in.|{n} votes are in.",
        pass_on: "Pass the device on.",
        next: "I am next",
        undo: "Undo the last vote",
        undone: "The last vote was taken back.",
        show: "Show the votes",
        least: "The votes can be shown from {n} on.",
        give_up: "Give up this vote",
        given_up: "The vote was given up. Everything else is as it was.",
        result: "What the vote came to",
        take: "Take it into the record",
        again: "Vote again",
        leave: "Leave it out",
        left: "The vote was left out. Everything else is as it was.",
        button_of: "{n}: {level}",
        caption: "Votes for each answer",
    }
}

texts! {
    /// The parking lot.
    TeamParked = TEAM_PARKED {
        heading: "Parking lot",
        intro: "What matters and is for another day.",
        line: "Something for later",
        hint: "One line, without names.",
        add: "Park it",
        remove: "Remove",
        remove_of: ": {line}",
        removed: "Removed: {line}",
        undo: "Put it back",
        put_back: "Put back: {line}",
        parked: "Parked: {line}",
        full: "The parking lot holds {n} lines. Remove one first.",
        empty: "Nothing is parked.",
    }
}

texts! {
    /// The lists of questions, on the meeting's first screen.
    TeamLists = TEAM_LISTS {
        talk_first: "Talk about these first",
        talk_first_intro: "Where you see things differently and it matters most to the result. What can stop an entry point comes first.",
        talk_first_none: "You agree on everything that matters to the result. There is nothing that you have to talk about first.",
        find_out: "Find these out",
        find_out_intro: "A third of you or more are not sure. Do not talk it over: find out.",
        gate: "can stop an entry point",
        agreed: "agreed",
        begin: "Start with the first question",
        go_on: "Go on with the next open question",
        done: "{n} of {all} agreed.",
    }
}
