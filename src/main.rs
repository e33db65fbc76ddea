//! One entry: the page in a browser, the command line elsewhere.

/// Reading a person's answers is thousands of small pieces of memory, taken and given back on every core at once.
#[cfg(not(target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(target_arch = "wasm32")]
fn main() {
    foothold::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    foothold::cli::run()
}
