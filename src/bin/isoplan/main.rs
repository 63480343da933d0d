//! The command line: the same engine and the same numbers as the page.

// The WebAssembly tests of the package build every binary; a command line has no use there.
#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
