//! A link with answers in it: making one, and opening one.

texts! {
    /// Copy, what it carries, and why one opens nothing.
    Link = LINK {
        name: "Answers from a link",
        not_opened: "The link was not opened",
        damaged: "It is damaged: a letter is missing or was changed on the way. Ask for it again, and copy all of it. Nothing was changed here.",
        other_bank: "It was made for other questions than these, or for another version of them. Open it where it was made. Nothing was changed here.",
        newer: "It was made by a newer version of this tool. Reload the page, or open the link where it was made. Nothing was changed here.",
        label: "A link",
        purpose: "Your answers as an address, to look at on another device or to pass on. It carries levels and weights, no notes, names or roles. Anyone who has the link can read it, and it stays in the history of the browsers and programs that it passes through.",
        from_disk: "This copy runs from a disk, so a link to it opens nowhere else. Pass your answers on as a file, or make the link where the tool is on the web.",
        copy: "Copy a link",
        copied: "The link is copied.",
        not_copied: "The browser did not take it. Here it is, to copy by hand:",
        field: "The link",
    }
}
