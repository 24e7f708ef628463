//! The one function that names the stages in order.

use super::anchors::anchors;
use super::engine::Engine;
use super::progress::{Progress, Step};
use crate::actors;
use crate::grammar::Parse;
use crate::ingest;
use crate::meetings;
use crate::model::{Analysis, Document, Reading, Warning, WarningKind};
use crate::relations;
use crate::statements;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
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
            analysis
                .warnings
                .push(Warning { document: Some(document.id.clone()), kind: WarningKind::NoModel { language } });
        }
    }
    let anchors = anchors(&analysis.documents);
    let readings = in_parallel(&analysis.documents, &|number, document: &Document| {
        told(watch, Step::Reading, number, analysis.documents.len(), &document.path)?;
        let mut reading =
            if document.analysed { engine.read(document) } else { Reading::new(Parse::empty(), Vec::new()) };
        reading.anchor.clone_from(&anchors[number]);
        Ok(reading)
    })?;
    told(watch, Step::Relating, 0, analysis.documents.len(), "")?;
    let lexicon = &engine.lexicon;
    let surveys = in_parallel(&readings, &|_, reading| Ok(actors::survey(reading, lexicon)))?;
    let vocabulary = actors::vocabulary(&surveys, lexicon);
    let sketches = in_parallel(&readings, &|_, reading| Ok(actors::sketch(reading, lexicon, &vocabulary)))?;
    let cast = actors::cast(&analysis.documents, readings, sketches, lexicon);
    let numbers: Vec<usize> = (0..analysis.documents.len()).collect();
    let statements = in_parallel(&numbers, &|_, &number| {
        Ok(statements::find(&analysis.documents[number], &cast.readings[number], &cast, lexicon))
    })?;
    analysis.statements = statements.into_iter().flatten().collect();
    let claims = in_parallel(&numbers, &|_, &number| {
        Ok(relations::find(&analysis.documents[number], &cast.readings[number], &cast, lexicon))
    })?;
    let ids: Vec<_> = cast.actors.iter().map(|actor| actor.id.clone()).collect();
    analysis.relations = relations::merge(&analysis.documents, claims.into_iter().flatten().collect(), &ids);
    let sightings =
        in_parallel(&numbers, &|_, &number| Ok(meetings::sight(number, &analysis.documents[number], &cast, lexicon)))?;
    analysis.meetings = meetings::find(&analysis.documents, &cast, sightings);
    analysis.actors = cast.actors;
    analysis.places = cast.places;
    analysis.suggestions = cast.suggestions;
    actors::prune(&mut analysis, lexicon);
    Ok(analysis)
}

fn told(watch: &Watcher<'_>, step: Step, done: usize, total: usize, path: &str) -> Result<(), AnalysisError> {
    match watch(Progress { step, done, total, path: path.to_owned() }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(AnalysisError::Cancelled),
    }
}

/// Does some work on every item, on as many threads as the machine has cores. The results come in the order of the items,
/// so that threads leave no trace in them.
fn in_parallel<T: Sync, R: Send>(
    items: &[T],
    work: &(dyn Fn(usize, &T) -> Result<R, AnalysisError> + Sync),
) -> Result<Vec<R>, AnalysisError> {
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let results: Vec<Mutex<Option<Result<R, AnalysisError>>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let run = || {
        while !failed.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { break };
            let result = work(number, item);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            *results[number].lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(items.len().max(1));
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(run);
        }
        run();
    });
    let finished = results.into_iter().map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner));
    finished.map(|result| result.unwrap_or(Err(AnalysisError::Cancelled))).collect()
}
