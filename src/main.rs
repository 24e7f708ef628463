//! The program: a window, or a command without one.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    ExitCode::from(dossier::cli::run(&arguments))
}
