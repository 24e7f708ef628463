//! The one function that names the stages in order.

use super::engine::Engine;
use super::progress::{Progress, Step};
use crate::model::{Analysis, Document, Reading, Warning, WarningKind};
use crate::{actors, ingest};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use thiserror::Error;

/// Why a folder gave no analysis.
#[derive(Debug, Error)]
pub enum AnalysisError {
    /// The folder itself cannot be read.
    #[error(transparent)]
    Folder(#[from] ingest::FolderError),
    /// The user called it off.
    #[error("Reading was cancelled. Nothing was changed.")]
    Cancelled,
}

/// Told how far the reading has come; says whether to go on.
pub type Watcher<'a> = dyn Fn(Progress) -> ControlFlow<()> + Sync + 'a;

/// Reads a folder of articles: the same folder gives the same analysis, whatever the machine.
///
/// # Errors
/// Where the folder cannot be read or holds no articles, and where `watch` breaks off.
pub fn read_folder(folder: &Path, engine: &Engine, watch: &Watcher<'_>) -> Result<Analysis, AnalysisError> {
    let mut analysis = Analysis::default();
    let articles = ingest::list_articles(folder)?;
    for (done, article) in articles.iter().enumerate() {
        told(watch, Step::Opening, done, articles.len(), &article.path)?;
        match ingest::read_article(article, &engine.lexicon) {
            Ok((document, warnings)) => {
                analysis.documents.push(document);
                analysis.warnings.extend(warnings);
            }
            Err(unreadable) => analysis.unreadable.push(unreadable),
        }
    }
    ingest::mark_copies(&mut analysis.documents);
    for document in &mut analysis.documents {
        document.analysed = engine.reads(document);
        if !document.analysed {
            let language = document.language.clone().unwrap_or_default();
            analysis.warnings.push(Warning { document: Some(document.id.clone()), kind: WarningKind::NoModel { language } });
        }
    }
    let (readings, sketches) = read_documents(&analysis.documents, engine, watch)?;
    told(watch, Step::Relating, 0, analysis.documents.len(), "")?;
    let cast = actors::cast(&analysis.documents, readings, sketches, &engine.lexicon);
    analysis.actors = cast.actors;
    analysis.places = cast.places;
    analysis.suggestions = cast.suggestions;
    Ok(analysis)
}

fn told(watch: &Watcher<'_>, step: Step, done: usize, total: usize, path: &str) -> Result<(), AnalysisError> {
    match watch(Progress { step, done, total, path: path.to_owned() }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(AnalysisError::Cancelled),
    }
}

/// Parses and searches the documents one by one, on as many threads as the machine has cores. The order of the results is
/// that of the documents, so threads leave no trace in them.
fn read_documents(documents: &[Document], engine: &Engine, watch: &Watcher<'_>) -> Result<(Vec<Reading>, Vec<actors::Sketch>), AnalysisError> {
    let next = AtomicUsize::new(0);
    let cancelled = AtomicBool::new(false);
    let results: Vec<Mutex<Option<(Reading, actors::Sketch)>>> = documents.iter().map(|_| Mutex::new(None)).collect();
    let work = || {
        while !cancelled.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(document) = documents.get(number) else { break };
            if told(watch, Step::Reading, number, documents.len(), &document.path).is_err() {
                cancelled.store(true, Ordering::Relaxed);
                break;
            }
            let reading = if document.analysed { engine.read(document) } else { Reading::new(crate::grammar::Parse::empty(), Vec::new()) };
            let sketch = actors::sketch(&reading, &engine.lexicon);
            if let Ok(mut slot) = results[number].lock() {
                *slot = Some((reading, sketch));
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(documents.len().max(1));
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    let finished: Option<Vec<_>> = results.into_iter().map(|slot| slot.into_inner().ok().flatten()).collect();
    finished.map(|all| all.into_iter().unzip()).ok_or(AnalysisError::Cancelled)
}
