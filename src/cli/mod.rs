//! The commands without a window.

use crate::analysis::{Engine, read_folder};
use std::ops::ControlFlow;
use std::path::Path;

/// Runs the command that the arguments name.
pub fn run(arguments: &[String]) -> u8 {
    let [command, folder, output] = arguments else { return 2 };
    assert_eq!(command, "export");
    let engine = Engine::bundled().expect("the bundled model loads");
    let analysis = read_folder(Path::new(folder), &engine, &|_| ControlFlow::Continue(()));
    match analysis {
        Ok(analysis) => {
            std::fs::write(output, serde_json::to_string(&analysis).expect("plain data")).expect("writable");
            0
        }
        Err(error) => {
            eprintln!("{error}");
            1
        }
    }
}
