//! Privacy.

texts! {
    /// What is stored, where, and how to erase it.
    Privacy = PRIVACY {
        title: "Privacy",
        heading: "Your answers stay in this browser",
        lead: "Nothing is sent anywhere: no account, no cookies, no tracking, no request with an answer in it. A file leaves only when you save one.",
        stored: "What is stored here",
        nothing: "Nothing is stored in this browser.",
        not_readable: "This browser does not let the page look into its storage.",
        what: "What",
        key: "Key",
        size: "Size",
        changed: "Changed",
        act: "Erase",
        bytes: "{n} KB",
        erase_one: "Erase",
        erase_of: " {title}",
        unreadable: "Could not be read",
        set_aside: "Kept as it was found",
        set_aside_text: "These texts stand under this tool’s keys but are no whole save of it. They are kept byte for byte until you erase them.",
        download: "Download",
        erase: "Erase it",
        erase_text: "This removes every assessment from this browser. Files you saved stay where you put them. It cannot be undone.",
        shared: "On a shared computer, erase before you leave.",
        save_all: "Save everything as files first",
        erase_all: "Erase all",
        sure: "Erase it all?",
        sure_text: "It is gone for good, unless you saved files.",
        yes: "Yes, erase all",
        no: "Keep it",
        erased: "Everything is erased.",
    }
}
