//! The stages in order.

use super::anchors::anchors;
use super::engine::Engine;
use super::parallel::in_parallel;
use super::progress::{Progress, Step};
use crate::actors;
use crate::discrepancies;
use crate::figures;
use crate::grammar::Parse;
use crate::ingest;
use crate::meetings;
use crate::model::{Analysis, Document, Reading, Warning, WarningKind};
use crate::positions;
use crate::relations;
use crate::statements;
use std::ops::ControlFlow;
use std::path::Path;
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
    let mut analysis = documents(folder, engine, watch)?;
    let readings = readings(&analysis.documents, engine, watch)?;
    relate(&mut analysis, readings, engine, watch)?;
    Ok(analysis)
}

/// Stage 1: files become documents.
fn documents(folder: &Path, engine: &Engine, watch: &Watcher<'_>) -> Result<Analysis, AnalysisError> {
    let mut analysis = Analysis::default();
    let articles = ingest::list_articles(folder)?;
    let read = in_parallel(&articles, &|number, article: &ingest::ArticleFile| {
        told(watch, Step::Opening, number, articles.len(), &article.path)?;
        Ok(ingest::read_article(article, &engine.lexicon))
    })?;
    for article in read {
        match article {
            Ok((document, warnings)) => {
                analysis.documents.push(document);
                analysis.warnings.extend(warnings);
            }
            Err(unreadable) => analysis.unreadable.push(unreadable),
        }
    }
    ingest::mark_copies(&mut analysis.documents);
    ingest::complete_dates(&mut analysis.documents);
    for document in &mut analysis.documents {
        if document.published.is_none() {
            analysis.warnings.push(Warning { document: Some(document.id.clone()), kind: WarningKind::NoDate });
        }
        document.analysed = engine.reads(document);
        if !document.analysed {
            let code = document.language.as_deref().unwrap_or_default();
            let language = ingest::language_name(code).unwrap_or(code).to_owned();
            let kind = WarningKind::NoModel { language };
            analysis.warnings.push(Warning { document: Some(document.id.clone()), kind });
        }
    }
    Ok(analysis)
}

/// Stage 2: documents become parsed readings, each with the days that its dates are counted from.
fn readings(documents: &[Document], engine: &Engine, watch: &Watcher<'_>) -> Result<Vec<Reading>, AnalysisError> {
    let anchors = anchors(documents);
    in_parallel(documents, &|number, document: &Document| {
        told(watch, Step::Reading, number, documents.len(), &document.path)?;
        let mut reading =
            if document.analysed { engine.read(document) } else { Reading::new(Parse::empty(), Vec::new()) };
        reading.anchor.clone_from(&anchors[number]);
        Ok(reading)
    })
}

/// Stages 3 to 7. What is found in one document is found for each by itself, on all cores; what joins documents sees
/// them all, in their order.
fn relate(
    analysis: &mut Analysis,
    readings: Vec<Reading>,
    engine: &Engine,
    watch: &Watcher<'_>,
) -> Result<(), AnalysisError> {
    let (documents, lexicon) = (&analysis.documents, &engine.lexicon);
    let numbers: Vec<usize> = (0..documents.len()).collect();
    // All articles at once: none of them is waited for.
    let step = |step| told(watch, step, documents.len(), documents.len(), "");

    step(Step::Relating)?;
    let surveys = in_parallel(&readings, &|_, reading| Ok(actors::survey(reading, lexicon)))?;
    let vocabulary = actors::vocabulary(&surveys, lexicon);
    let sketches = in_parallel(&readings, &|_, reading| Ok(actors::sketch(reading, lexicon, &vocabulary)))?;
    let cast = actors::cast(documents, readings, sketches, lexicon);
    let ids: Vec<_> = cast.actors.iter().map(|actor| actor.id.clone()).collect();

    let said = in_parallel(&numbers, &|_, &number| {
        Ok(statements::find(&documents[number], &cast.readings[number], &cast, lexicon))
    })?;
    let figures = in_parallel(&numbers, &|_, &number| {
        Ok(figures::find(&documents[number], &cast.readings[number], &cast, &said[number], lexicon))
    })?;
    let sightings = in_parallel(&numbers, &|_, &number| {
        Ok(meetings::sight(number, &documents[number], &cast, &said[number], lexicon))
    })?;
    let claims = in_parallel(&numbers, &|_, &number| {
        let met = sightings[number].encounters();
        Ok(relations::find(&documents[number], &cast.readings[number], &cast, &said[number], &met, lexicon))
    })?;

    step(Step::Comparing)?;
    analysis.figures = figures.into_iter().flatten().collect();
    analysis.statements = said.into_iter().flatten().collect();
    statements::settle(&mut analysis.statements, documents, &cast, lexicon);
    analysis.relations = relations::merge(documents, claims.into_iter().flatten().collect(), &ids);
    analysis.meetings = meetings::find(documents, &cast, &analysis.statements, sightings, lexicon);
    meetings::link(&analysis.meetings, &mut analysis.statements);
    let (figures, meetings) = (&analysis.figures, &analysis.meetings);
    let known = discrepancies::Known { documents, cast: &cast, figures, meetings, lexicon };
    let comparison = discrepancies::find(known, &mut analysis.statements);
    analysis.utterances = comparison.utterances;
    analysis.discrepancies = comparison.discrepancies;
    (analysis.positions, analysis.commitments) = positions::find(documents, &cast, &analysis.statements, lexicon);
    analysis.actors = cast.actors;
    analysis.places = cast.places;
    analysis.suggestions = cast.suggestions;
    actors::prune(analysis, lexicon);
    Ok(())
}

fn told(watch: &Watcher<'_>, step: Step, done: usize, total: usize, path: &str) -> Result<(), AnalysisError> {
    match watch(Progress { step, done, total, path: path.to_owned() }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(AnalysisError::Cancelled),
    }
}
