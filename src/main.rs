//! The program: a window, or a command without one.

use dossier::cli;
use std::process::ExitCode;

/// Two thirds of a large chart's frame are allocations: this allocator halves them.
#[cfg(feature = "window")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok(command) => {
            #[cfg(feature = "window")]
            if let Some(code) = window(&command) {
                return code;
            }
            ExitCode::from(cli::run(&command))
        }
        Err(told) => {
            // Help and version go to standard output, complaints to standard error.
            let _ = told.print();
            ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2))
        }
    }
}

/// Opens the window where one is wanted and there is a display. None where the command does without.
#[cfg(feature = "window")]
fn window(command: &cli::Command) -> Option<ExitCode> {
    let cli::Command::Open { input, model } = command else { return None };
    if !cli::has_display() {
        return None;
    }
    let path = input.as_ref().map(|input| match input {
        cli::Input::Folder(path) | cli::Input::File(path) => path.clone(),
    });
    match dossier::ui::open(path, model.clone()) {
        Ok(()) => Some(ExitCode::SUCCESS),
        Err(told) => {
            eprintln!("dossier: The window could not be opened ({told}).");
            None
        }
    }
}
