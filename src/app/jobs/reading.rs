//! Reading a folder in the background.

use super::{Latest, Wake};
use crate::model::Analysis;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How far reading has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is being done: `Reading articles`.
    pub stage: String,
    /// How many are done.
    pub done: usize,
    /// Of how many; 0 where that is not known.
    pub total: usize,
    /// The file, or nothing.
    pub file: String,
}

/// Reads a folder. It is told to stop by getting false from its progress.
pub type ReadFolder = dyn Fn(&Path, &mut dyn FnMut(Progress) -> bool) -> Result<Analysis, String> + Send + Sync;

/// How reading stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingState {
    /// The folder.
    pub folder: PathBuf,
    /// How far it has come.
    pub progress: Progress,
    /// True once it has taken so long that it should be shown.
    pub is_long: bool,
}

/// Shorter work is not shown.
const SHOWN_AFTER: Duration = Duration::from_millis(700);

/// Reads one folder at a time; a new one ends the old.
pub struct Reading {
    engine: Arc<ReadFolder>,
    job: Latest<(PathBuf, Result<Analysis, String>)>,
    wake: Wake,
    now: Option<(PathBuf, Instant, Arc<Mutex<Progress>>)>,
}

impl Reading {
    /// Nothing being read yet.
    pub fn new(engine: Arc<ReadFolder>, wake: Wake) -> Self {
        let waking = Arc::clone(&wake);
        Self { engine, job: Latest::new(move || waking()), wake, now: None }
    }

    /// Starts reading.
    pub fn start(&mut self, folder: PathBuf) {
        let progress = Arc::new(Mutex::new(Progress { stage: "Looking for articles".into(), ..Progress::default() }));
        let (shared, engine, wake) = (Arc::clone(&progress), Arc::clone(&self.engine), Arc::clone(&self.wake));
        let path = folder.clone();
        self.now = Some((folder, Instant::now(), progress));
        self.job.request(move |stale| {
            let mut last = Instant::now();
            let result = engine(&path, &mut |progress| {
                *shared.lock().unwrap_or_else(PoisonError::into_inner) = progress;
                if last.elapsed() > Duration::from_millis(100) {
                    last = Instant::now();
                    wake();
                }
                !stale.is_stale()
            });
            (path, result)
        });
    }

    /// What was read, once.
    pub fn take(&mut self) -> Option<(PathBuf, Result<Analysis, String>)> {
        let answer = self.job.take()?;
        self.now = None;
        Some(answer)
    }

    /// How it stands, while something is being read.
    pub fn state(&self) -> Option<ReadingState> {
        let (folder, since, progress) = self.now.as_ref()?;
        let progress = progress.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Some(ReadingState { folder: folder.clone(), progress, is_long: since.elapsed() > SHOWN_AFTER })
    }

    /// Stops. Gives true where something was being read.
    pub fn cancel(&mut self) -> bool {
        self.job.cancel();
        self.now.take().is_some()
    }
}
