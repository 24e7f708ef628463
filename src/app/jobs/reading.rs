//! Reading a folder in the background.

use super::{Latest, Wake};
use crate::analysis::{self, Engine};
use crate::model::Analysis;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
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
pub type ReadFolder = dyn Fn(&Path, &Watch<'_>) -> Result<Analysis, String> + Send + Sync;

/// Told how far reading has come; says whether to go on.
pub type Watch<'a> = dyn Fn(Progress) -> bool + Sync + 'a;

/// Reads a folder with the program's own engine, or with the language model in a folder. It is loaded when it is first
/// wanted.
pub fn engine(model: Option<PathBuf>) -> Arc<ReadFolder> {
    let loaded: OnceLock<Result<Engine, String>> = OnceLock::new();
    Arc::new(move |folder, progress| {
        let engine = loaded.get_or_init(|| Engine::load(model.as_deref()).map_err(|error| error.to_string()));
        let engine = engine.as_ref().map_err(Clone::clone)?;
        read(engine, folder, progress)
    })
}

/// The name of the language model in a folder, and what reads with it; what is wrong with it, as a sentence.
pub fn engine_of(model: &Path) -> Result<(String, Arc<ReadFolder>), String> {
    let engine = Engine::load(Some(model)).map_err(|error| error.to_string())?;
    Ok((engine.name(), Arc::new(move |folder, progress| read(&engine, folder, progress))))
}

fn read(engine: &Engine, folder: &Path, progress: &Watch<'_>) -> Result<Analysis, String> {
    let watch = |told: analysis::Progress| {
        let told =
            Progress { stage: told.step.label().to_owned(), done: told.done, total: told.total, file: told.path };
        if progress(told) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    analysis::read_folder(folder, engine, &watch).map_err(|error| error.to_string())
}

/// How reading stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingState {
    /// The folder that is read.
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

    /// Reads with another engine from now on.
    pub fn read_with(&mut self, engine: Arc<ReadFolder>) {
        self.engine = engine;
    }

    /// Starts reading.
    pub fn start(&mut self, folder: PathBuf) {
        let progress = Arc::new(Mutex::new(Progress { stage: "Looking for articles".into(), ..Progress::default() }));
        let (shared, engine, wake) = (Arc::clone(&progress), Arc::clone(&self.engine), Arc::clone(&self.wake));
        let path = folder.clone();
        self.now = Some((folder, Instant::now(), progress));
        self.job.request(move |stale| {
            let woken = Mutex::new(Instant::now());
            let told = |progress| {
                *shared.lock().unwrap_or_else(PoisonError::into_inner) = progress;
                let mut woken = woken.lock().unwrap_or_else(PoisonError::into_inner);
                if woken.elapsed() > Duration::from_millis(100) {
                    *woken = Instant::now();
                    wake();
                }
                !stale.is_stale()
            };
            // A fault in a stage must not leave the window waiting for ever.
            let result = catch_unwind(AssertUnwindSafe(|| engine(&path, &told)));
            let result = result.unwrap_or_else(|_| {
                let folder = path.display();
                Err(format!("Reading {folder} failed by a fault in the program; what was open is as it was."))
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
