//! Stage 3: mentions become actors, places and roles.
//!
//! Of each document: which words may be a name (`candidates`) and what and whose each is (`names`); then who holds
//! which office (`offices`), of which body (`owners`), who is meant by a description (`descriptions`) and who by a
//! pronoun (`pronouns`). All of these read and add to the document's list of `entities`; most look for `titles`. Across
//! the folder: what the names of all documents tell (`vocabulary`), which entities of which documents are one
//! (`folder`), and what comes of them (`build`).
//!
//! A wrong merge is worse than a split: where two readings are possible the entities stay apart, and the merge is
//! suggested.

mod build;
mod candidates;
mod descriptions;
mod entities;
mod folder;
mod names;
mod offices;
mod owners;
mod pronouns;
mod titles;
mod vocabulary;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Reading};
use descriptions::{compatriots, official_bodies};
use entities::Local;
use offices::{named_after, owning};
use owners::{in_mind, office_bodies, told_bodies, towns};
use pronouns::{possessed, related};

pub use build::prune;
pub use vocabulary::Vocabulary;

/// The names of one document, before the other documents' are known.
#[derive(Debug)]
pub struct Survey(Vec<Local>);

/// What one document says of its actors, before it is put together with the others.
#[derive(Debug)]
pub struct Sketch(Vec<Local>);

/// The names that one document makes plain, for reading it and the others.
pub fn survey(reading: &Reading, lexicon: &Lexicon) -> Survey {
    let mut locals = names(reading, lexicon, &Vocabulary::default());
    pronouns::tell_genders(&reading.parse, &mut locals, lexicon);
    descriptions::tell_countries(&reading.parse, &mut locals, lexicon);
    descriptions::tell_nouns(&reading.parse, &mut locals, lexicon);
    Survey(locals)
}

/// The names of the folder.
pub fn vocabulary(surveys: &[Survey], lexicon: &Lexicon) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    for survey in surveys {
        vocabulary.add(&survey.0, lexicon);
    }
    vocabulary.settle_states();
    vocabulary.settle_firms(lexicon);
    vocabulary
}

/// Who is mentioned in one document.
pub fn sketch(reading: &Reading, lexicon: &Lexicon, vocabulary: &Vocabulary) -> Sketch {
    let parse = &reading.parse;
    let mut locals = names(reading, lexicon, vocabulary);
    vocabulary.genders.settle(&mut locals, lexicon);
    descriptions::tell_countries(parse, &mut locals, lexicon);
    vocabulary.countries.settle(&mut locals);
    vocabulary.nouns.settle(&mut locals);
    descriptions::describe_bodies(parse, &mut locals, lexicon);
    towns::govern(parse, &mut locals, lexicon);
    official_bodies::add(parse, &mut locals, lexicon);
    offices::add_roles(parse, &mut locals, lexicon);
    office_bodies::complete(parse, &mut locals, lexicon);
    descriptions::describe_people(parse, &mut locals, lexicon);
    named_after::resolve(parse, &mut locals, lexicon);
    compatriots::resolve(parse, lexicon, &mut locals);
    pronouns::resolve(parse, &mut locals, lexicon);
    possessed::join_offices(parse, &mut locals, lexicon);
    related::resolve(parse, &mut locals, lexicon);
    offices::add_roles_of_described(parse, &mut locals, lexicon);
    office_bodies::complete(parse, &mut locals, lexicon);
    owning::by_pronoun(parse, &mut locals, lexicon);
    told_bodies::complete(parse, &mut locals);
    in_mind::complete(parse, &mut locals, lexicon);
    possessed::name_by_owner(parse, &mut locals);
    Sketch(locals)
}

fn names(reading: &Reading, lexicon: &Lexicon, vocabulary: &Vocabulary) -> Vec<Local> {
    let candidates = candidates::candidates(&reading.parse, &reading.blocks, lexicon, vocabulary);
    names::named(&reading.parse, &candidates, lexicon, vocabulary)
}

/// The cast of the folder: one reading and one sketch for each document, in the same order.
pub fn cast(documents: &[Document], readings: Vec<Reading>, sketches: Vec<Sketch>, lexicon: &Lexicon) -> Cast {
    let mut locals: Vec<Vec<Local>> = sketches.into_iter().map(|sketch| sketch.0).collect();
    owners::complete_by_folder(&mut locals, &readings, lexicon);
    let clusters = folder::cluster(&mut locals, lexicon);
    build::build(documents, readings, &locals, &clusters, lexicon)
}
