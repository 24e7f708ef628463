//! The chart as a picture, with title and legend: of a whole dossier, or as it stands on the screen.

#[cfg(feature = "window")]
mod png;
mod svg;

use crate::dossier::file::{DossierFile, WriteError, replace};
use crate::view::graph::{Graph, Query};
use crate::view::layout::{Layout, Place};
use crate::view::scene::{Caption, Palette, Scene, Sheet, layout_request};
use std::io::{self, Write};
use std::path::Path;

/// From the middle of a line to where its letters stand, as a share of their size.
const BASELINE: f32 = 0.36;
/// Radius of a plate's corners, in points.
const CORNER: f32 = 4.0;
/// Width of the rim around letters, in points.
const RIM: f32 = 4.0;

/// What a picture is kept as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Lines and letters, to be edited, or printed at any size.
    Svg,
    /// Pixels, two to a point, to be put into a text. Letters that the program's own typeface has not are left out.
    #[cfg(feature = "window")]
    Png,
}

impl Picture {
    /// Of the file, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            #[cfg(feature = "window")]
            Self::Png => "png",
        }
    }

    /// Writes a sheet.
    ///
    /// # Errors
    /// Where `out` takes no more.
    pub fn write(self, sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Svg => svg::write(sheet, out),
            #[cfg(feature = "window")]
            Self::Png => png::write(sheet, out),
        }
    }

    /// Writes a sheet to a file, whole or not at all.
    ///
    /// # Errors
    /// Where that fails; the file that was there before is then as it was.
    pub fn save(self, sheet: &Sheet, path: &Path) -> Result<(), WriteError> {
        replace(path, |out| self.write(sheet, out))
    }
}

/// The chart of a whole dossier, in the colours of print.
pub(super) fn whole(file: &DossierFile) -> Sheet {
    let dossier = super::edited(file);
    let query = Query::default();
    let graph = Graph::new(&dossier, &query);
    let at = Layout::run(&layout_request(&graph, |_| Place::Free));
    let scene = Scene::new(&graph, &at, |_| false);
    Sheet::new(&scene, Palette::light(), &Caption::of(&file.title, &graph, query.weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    fn written(picture: Picture) -> Vec<u8> {
        let mut out = Vec::new();
        picture.write(&whole(&DossierFile::new("Three talks", "none", fixture::analysis())), &mut out).unwrap();
        out
    }

    #[test]
    fn a_picture_of_lines_has_the_actors_names_in_it() {
        let svg = String::from_utf8(written(Picture::Svg)).unwrap();
        for words in ["<svg ", ">Three talks<", ">Russia<", ">Confirmed, 2+ sources<", "</svg>"] {
            assert!(svg.contains(words), "{words}");
        }
    }

    #[cfg(feature = "window")]
    #[test]
    fn a_picture_of_pixels_has_two_to_a_point() {
        let sheet = whole(&DossierFile::new("Three talks", "none", fixture::analysis()));
        let decoder = ::png::Decoder::new(io::Cursor::new(written(Picture::Png)));
        let mut reader = decoder.read_info().unwrap();
        assert_eq!(reader.info().width, (sheet.size.x * 2.0).ceil() as u32);
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let mut colours: Vec<&[u8]> = pixels.chunks(3).collect();
        colours.sort_unstable();
        colours.dedup();
        assert!(colours.len() > 50, "{} colours", colours.len());
    }
}
