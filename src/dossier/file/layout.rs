//! How the file is laid out: the one place that names its fields.

use super::{DossierFile, FORMAT};
use crate::model::{
    Actor, Analysis, Commitment, Discrepancy, Document, Edit, Figure, Meeting, Place, Position, Relation, Statement,
    SuggestedMerge, Unreadable, Utterance, Warning,
};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::io;
use std::sync::Arc;

/// The file, written from a borrowed dossier and read into an owned one.
///
/// A field that this version does not know is refused: writing the file again would lose it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layout<'a> {
    format: u32,
    generator: Cow<'a, str>,
    model: Cow<'a, str>,
    title: Cow<'a, str>,
    folder: Option<Cow<'a, str>>,
    documents: Cow<'a, [Document]>,
    unreadable: Cow<'a, [Unreadable]>,
    actors: Cow<'a, [Actor]>,
    places: Cow<'a, [Place]>,
    statements: Cow<'a, [Statement]>,
    utterances: Cow<'a, [Utterance]>,
    figures: Cow<'a, [Figure]>,
    relations: Cow<'a, [Relation]>,
    meetings: Cow<'a, [Meeting]>,
    positions: Cow<'a, [Position]>,
    commitments: Cow<'a, [Commitment]>,
    discrepancies: Cow<'a, [Discrepancy]>,
    suggestions: Cow<'a, [SuggestedMerge]>,
    warnings: Cow<'a, [Warning]>,
    edits: Cow<'a, [Edit]>,
}

impl<'a> From<&'a DossierFile> for Layout<'a> {
    fn from(file: &'a DossierFile) -> Self {
        let found = &file.analysis;
        Self {
            format: FORMAT,
            generator: Cow::Borrowed(&file.generator),
            model: Cow::Borrowed(&file.model),
            title: Cow::Borrowed(&file.title),
            folder: file.folder.as_deref().map(Cow::Borrowed),
            documents: Cow::Borrowed(&found.documents),
            unreadable: Cow::Borrowed(&found.unreadable),
            actors: Cow::Borrowed(&found.actors),
            places: Cow::Borrowed(&found.places),
            statements: Cow::Borrowed(&found.statements),
            utterances: Cow::Borrowed(&found.utterances),
            figures: Cow::Borrowed(&found.figures),
            relations: Cow::Borrowed(&found.relations),
            meetings: Cow::Borrowed(&found.meetings),
            positions: Cow::Borrowed(&found.positions),
            commitments: Cow::Borrowed(&found.commitments),
            discrepancies: Cow::Borrowed(&found.discrepancies),
            suggestions: Cow::Borrowed(&found.suggestions),
            warnings: Cow::Borrowed(&found.warnings),
            edits: Cow::Borrowed(&file.edits),
        }
    }
}

impl From<Layout<'_>> for DossierFile {
    fn from(layout: Layout) -> Self {
        let analysis = Analysis {
            documents: layout.documents.into_owned(),
            unreadable: layout.unreadable.into_owned(),
            actors: layout.actors.into_owned(),
            places: layout.places.into_owned(),
            statements: layout.statements.into_owned(),
            utterances: layout.utterances.into_owned(),
            figures: layout.figures.into_owned(),
            relations: layout.relations.into_owned(),
            meetings: layout.meetings.into_owned(),
            positions: layout.positions.into_owned(),
            commitments: layout.commitments.into_owned(),
            discrepancies: layout.discrepancies.into_owned(),
            suggestions: layout.suggestions.into_owned(),
            warnings: layout.warnings.into_owned(),
        };
        Self {
            generator: layout.generator.into_owned(),
            model: layout.model.into_owned(),
            title: layout.title.into_owned(),
            folder: layout.folder.map(Cow::into_owned),
            analysis: Arc::new(analysis),
            edits: layout.edits.into_owned(),
        }
    }
}

/// One line for each field and for each piece of evidence, so that two dossiers can be compared line by line.
pub(super) fn write_ron(file: &DossierFile, out: &mut dyn io::Write) -> io::Result<()> {
    let pretty = PrettyConfig::new()
        .depth_limit(4)
        .indentor(" ")
        .new_line("\n")
        .struct_names(false)
        .extensions(Extensions::IMPLICIT_SOME);
    let mut out = Text { out, error: None };
    let written = ron::ser::to_writer_pretty(&mut out, &Layout::from(file), pretty);
    match (out.error, written) {
        (Some(error), _) => Err(error),
        (None, Err(error)) => Err(io::Error::other(error)),
        (None, Ok(())) => out.out.write_all(b"\n"),
    }
}

/// The same structure as JSON, in one line.
pub(super) fn write_json(file: &DossierFile, out: &mut dyn io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Layout::from(file))?;
    out.write_all(b"\n")
}

/// Lets RON, which writes text, write to what takes bytes, and keeps the error that RON has no room for: a full disk must
/// be called a full disk.
struct Text<'a> {
    out: &'a mut dyn io::Write,
    error: Option<io::Error>,
}

impl fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.out.write_all(text.as_bytes()).map_err(|error| {
            self.error = Some(error);
            fmt::Error
        })
    }
}
