//! Home.

texts! {
    /// The first screen.
    Home = HOME {
        title: "Where to start",
    }
}
