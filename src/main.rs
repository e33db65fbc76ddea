//! One entry: the page in a browser, the command line elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {
    foothold::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    foothold::cli::run()
}
