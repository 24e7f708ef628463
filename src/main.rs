//! The program: a window, or a command without one.

use dossier::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok(command) => ExitCode::from(cli::run(&command)),
        Err(told) => {
            // Help and version go to standard output, complaints to standard error.
            let _ = told.print();
            ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2))
        }
    }
}
