//! What the host of a folder is told about its config.

texts! {
    /// Above the first screen, where a config is not used.
    ConfigTexts = CONFIG {
        title: "If this is your page: its config.json is not used",
        lead: "It has a fault. Until you mend it, the tool is as it comes.|It has {n} faults. Until you mend them, the tool is as it comes.",
        more: "There are {n} more.",
    }
}
