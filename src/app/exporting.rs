//! Exporting.

use super::jobs::Ask;
use super::opening::name_of;
use super::{Action, State};
use crate::dossier::file::DossierFile;
use crate::export::{FORMATS, Format, Picture};
use crate::view::scene::Sheet;
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    /// The formats to export to.
    pub const fn formats() -> &'static [Format] {
        FORMATS
    }

    /// The dossier as it stands in its file.
    pub(super) fn dossier_file(&self) -> DossierFile {
        DossierFile {
            generator: DossierFile::GENERATOR.to_owned(),
            model: self.source.model.clone(),
            title: self.source.title.clone(),
            folder: self.source.folder().map(|folder| folder.display().to_string()),
            analysis: Arc::clone(self.history.analysis()),
            edits: self.history.edits().to_vec(),
        }
    }

    /// Asks where to export to in a format.
    pub fn ask_where_to_export(&mut self, format: usize) {
        let Some(chosen) = FORMATS.get(format) else { return };
        let name = format!("{}.{}", self.source.file_stem(), chosen.extension);
        self.ask(Ask::Export(format, name));
    }

    /// Exports in a format to a file.
    pub fn export_to(&mut self, format: usize, path: PathBuf) {
        self.tool = None;
        let Some(format) = FORMATS.get(format) else { return };
        let file = self.dossier_file();
        self.files.export(path, move |path| format.save(&file, path).map_err(|error| error.to_string()));
    }

    /// What is said of an export that takes long, while it is written.
    pub fn writing(&self) -> Option<String> {
        self.files.long_export().map(|path| format!("Writing {} …", name_of(path)))
    }

    /// True while something is being exported.
    pub const fn is_exporting(&self) -> bool {
        self.files.is_exporting()
    }

    /// Asks where to keep a picture of the chart.
    pub(super) fn ask_where_to_keep(&mut self, picture: Picture, sheet: Arc<Sheet>) {
        let name = format!("{}-chart.{}", self.source.file_stem(), picture.extension());
        self.picture = Some((picture, sheet));
        self.ask(Ask::Picture(name));
    }

    /// Keeps the picture that was asked for in a file.
    pub fn keep_picture(&mut self, path: PathBuf) {
        self.tool = None;
        let Some((picture, sheet)) = self.picture.take() else { return };
        self.files.export(path, move |path| picture.save(&sheet, path).map_err(|error| error.to_string()));
    }

    /// Copies the dossier's brief, as plain text.
    pub fn copy_brief(&mut self) {
        let Some(format) = Format::named("text") else { return };
        let mut bytes = Vec::new();
        if format.write(&self.dossier_file(), &mut bytes).is_ok() {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            self.handle(Action::Copy { text, what: "the brief".into() });
        }
    }
}
