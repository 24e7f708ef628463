//! Knowledge as data: the RON files under `assets/lexicon` and `assets/rules`, made into look-up tables.
//!
//! The files are part of the program, so a broken one is a defect of the build and not of the user's input: loading
//! panics with the file's name and line, and a test loads every one.

mod boilerplate;
mod media;

pub use boilerplate::Boilerplate;
pub use media::Media;

use serde::de::DeserializeOwned;

/// All the knowledge that the stages share.
#[derive(Debug)]
pub struct Lexicon {
    /// Page furniture.
    pub boilerplate: Boilerplate,
    /// Names of papers and broadcasters.
    pub media: Media,
}

impl Lexicon {
    /// The lexicon that the program carries.
    pub fn bundled() -> Self {
        Self { boilerplate: Boilerplate::bundled(), media: Media::bundled() }
    }
}

/// Reads a RON file that is part of the program.
fn read<T: DeserializeOwned>(file: &str, text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("assets/{file} is broken: {error}"))
}
