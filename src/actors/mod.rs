//! Stage 3: mentions become actors, places and roles.
//!
//! Within a document: runs of tokens that may be names (`candidate`; what a model cut or joined in `whole_names`, `trimming` and
//! `parting`), what each is (`sorting`) and whose (`named`), offices (`roles`: beside a name in `apposing`, in a clause in
//! `predicating`, of several at once in `plural_offices` and `shared_offices`, of whom the words do not name in `described_roles`, of which body in
//! `owning`, `office_bodies`, `told_bodies` and `folder_ties`, of who came before or after in `predecessors`), descriptions (`descriptions`: of bodies in `described_bodies` and `body_signs`, by office in
//! `office_holders`, by another word in `varied`, by the body led in `body_leaders`, beside a name in `beside`, by whose they are in `possessed`, by what they are to others in `related`, by the people that they are of in `compatriots`) and pronouns (`pronouns`, `salience`, `things`; by age in `ages`; men
//! and women in `genders`). Across the folder: which entities of which documents are one (`folder`; whom an office describes
//! in `holders`), and what comes of them (`build`). A wrong merge is worse than a split: where two readings are possible the
//! entities stay apart, and the merge is suggested.

mod acting;
mod ages;
mod apposing;
mod beside;
mod bodies;
mod body_leaders;
mod body_signs;
mod build;
mod candidate;
mod compatriots;
mod described_bodies;
mod described_roles;
mod descriptions;
mod designations;
mod expletives;
mod firms;
mod folder;
mod folder_joins;
mod folder_ties;
mod genders;
mod heads;
mod held_roles;
mod holders;
mod holding;
mod home;
mod introducing;
mod joining;
mod leading;
mod line;
mod local;
mod mending;
mod mere_words;
mod named;
mod office_bodies;
mod office_holders;
mod office_kinds;
mod owning;
mod particles;
mod parties;
mod parting;
mod person_name;
mod persons;
mod plural_offices;
mod possessed;
mod predecessors;
mod predicating;
mod pronouns;
mod prune;
mod related;
mod respective;
mod roles;
mod said_kinds;
mod salience;
mod settled_names;
mod settling;
mod shared_offices;
mod sorting;
mod suggesting;
mod taking_up;
mod tally;
mod things;
mod those;
mod ties;
mod title_tails;
mod titles;
mod told_bodies;
mod told_genders;
mod trimming;
mod unknown;
mod unnamed;
mod unseen;
mod varied;
mod vocabulary;
mod whole_names;

use crate::lexicon::Lexicon;
use crate::model::{Cast, Document, Reading};
use local::Local;
pub use prune::prune;
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
    descriptions::describe_bodies(parse, &mut locals, lexicon);
    roles::add_roles(parse, &mut locals, lexicon);
    office_bodies::complete(parse, &mut locals, lexicon);
    descriptions::describe_people(parse, &mut locals, lexicon);
    compatriots::resolve(parse, lexicon, &mut locals);
    pronouns::resolve(parse, &mut locals, lexicon);
    possessed::join_offices(parse, &mut locals, lexicon);
    related::resolve(parse, &mut locals, lexicon);
    described_roles::add_roles_of_described(parse, &mut locals, lexicon);
    office_bodies::complete(parse, &mut locals, lexicon);
    owning::by_pronoun(parse, &mut locals);
    told_bodies::complete(parse, &mut locals);
    possessed::name_by_owner(parse, &mut locals);
    Sketch(locals)
}

fn names(reading: &Reading, lexicon: &Lexicon, vocabulary: &Vocabulary) -> Vec<Local> {
    let candidates = candidate::candidates(&reading.parse, &reading.blocks, lexicon, vocabulary);
    named::named(&reading.parse, &candidates, lexicon, vocabulary)
}

/// The cast of the folder: one reading and one sketch for each document, in the same order.
pub fn cast(documents: &[Document], readings: Vec<Reading>, sketches: Vec<Sketch>, lexicon: &Lexicon) -> Cast {
    let mut locals: Vec<Vec<Local>> = sketches.into_iter().map(|sketch| sketch.0).collect();
    home::complete_by_folder(&mut locals);
    let clusters = folder::cluster(&mut locals, lexicon);
    build::build(documents, readings, &locals, &clusters, lexicon)
}
