//! A folder or a file becomes a dossier.

use super::arguments::Input;
use super::{CommandError, title_of};
use crate::analysis::{Engine, Progress, Step, read_folder};
use crate::dossier::file::{self, DossierFile};
use crate::model::Unreadable;
use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;

/// So many files that could not be read are named.
const LISTED: usize = 10;

/// Reads what is to be opened, telling on standard error how far it has come.
pub(super) fn load(input: &Input, model: Option<&Path>) -> Result<DossierFile, CommandError> {
    match input {
        Input::File(path) => Ok(file::read(path)?),
        Input::Folder(folder) => {
            let engine = Engine::load(model)?;
            let progress = Told::new();
            let analysis = read_folder(folder, &engine, &|step| progress.tell(&step))?;
            let unread = analysis.documents.iter().filter(|document| !document.analysed).count();
            progress.done(analysis.documents.len(), unread, &analysis.unreadable);
            if analysis.documents.is_empty() {
                return Err(CommandError::NothingRead(folder.clone()));
            }
            let mut dossier = DossierFile::new(&title_of(folder), &engine.name(), analysis);
            dossier.folder = Some(folder.to_string_lossy().into_owned());
            Ok(dossier)
        }
    }
}

/// Progress on standard error: one line that changes where that is a terminal, a line for each step elsewhere.
struct Told {
    changing: bool,
    last: std::sync::Mutex<Option<Step>>,
}

impl Told {
    fn new() -> Self {
        Self { changing: std::io::stderr().is_terminal(), last: std::sync::Mutex::default() }
    }

    fn tell(&self, progress: &Progress) -> ControlFlow<()> {
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut out = std::io::stderr().lock();
        // Progress that cannot be told is no reason to stop.
        let _ = if self.changing {
            write!(out, "\r\x1b[K{} {}/{} {}", progress.step.label(), progress.done + 1, progress.total, progress.path)
        } else if last.as_ref() == Some(&progress.step) {
            Ok(())
        } else {
            writeln!(out, "{} ({})", progress.step.label(), progress.total)
        };
        *last = Some(progress.step.clone());
        ControlFlow::Continue(())
    }

    fn done(&self, read: usize, not_analysed: usize, unreadable: &[Unreadable]) {
        let clear = if self.changing { "\r\x1b[K" } else { "" };
        let mut out = std::io::stderr().lock();
        let _ = writeln!(out, "{clear}{}", summary(read, not_analysed, unreadable.len()));
        for line in reasons(unreadable) {
            let _ = writeln!(out, "  {line}");
        }
    }
}

/// What came of a folder, in a sentence.
fn summary(read: usize, not_analysed: usize, unreadable: usize) -> String {
    let read = match read {
        0 => "No article read".to_owned(),
        1 => "One article read".to_owned(),
        several => format!("{several} articles read"),
    };
    let not_analysed = match not_analysed {
        0 => String::new(),
        1 => "; one is in a language that the model does not read, and can only be shown and searched".to_owned(),
        several => {
            format!("; {several} are in languages that the model does not read, and can only be shown and searched")
        }
    };
    let unreadable = match unreadable {
        0 => String::new(),
        1 => "; one file could not be read".to_owned(),
        several => format!("; {several} files could not be read"),
    };
    format!("{read}{not_analysed}{unreadable}.")
}

/// Which files could not be read, and why.
fn reasons(unreadable: &[Unreadable]) -> Vec<String> {
    let mut lines: Vec<String> =
        unreadable.iter().take(LISTED).map(|file| format!("{}: {}", file.path, file.reason)).collect();
    if unreadable.len() > LISTED {
        lines.push(format!("and {} more; the dossier lists them all.", unreadable.len() - LISTED));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{LISTED, Unreadable, reasons, summary};

    #[test]
    fn files_that_could_not_be_read_are_named_with_their_reasons() {
        let file = |number: usize| Unreadable { path: format!("{number}.txt"), reason: "It is empty.".to_owned() };
        assert_eq!(reasons(&[file(1)]), ["1.txt: It is empty."]);
        let many: Vec<Unreadable> = (0..LISTED + 2).map(file).collect();
        assert_eq!(reasons(&many).len(), LISTED + 1);
        assert_eq!(reasons(&many)[LISTED], "and 2 more; the dossier lists them all.");
    }

    #[test]
    fn what_was_not_read_is_told() {
        assert_eq!(summary(0, 0, 1), "No article read; one file could not be read.");
        assert_eq!(summary(1, 0, 0), "One article read.");
        assert_eq!(
            summary(3, 1, 2),
            "3 articles read; one is in a language that the model does not read, and can only be shown and searched; \
             2 files could not be read."
        );
    }
}
