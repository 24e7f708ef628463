//! One integration binary: it links once, which two cores are grateful for.

// The fixture names the library's modules as `crate::`, because the library's own tests use it, too.
use dossier::{model, text};

mod architecture;
mod attendance;
mod cast;
mod content_ends;
mod descriptions;
mod disagree;
mod edits;
mod encounters;
mod exports;
mod fixture;
mod generate;
mod golden;
mod groups;
mod guests;
mod hostile;
mod interrupted;
mod journeys;
mod language;
mod meetings;
mod named_after;
mod names;
mod network;
mod office_bodies;
mod offices;
mod official_bodies;
mod own_words;
mod passing;
mod pronouns;
mod records;
mod regions;
mod relation_ends;
mod relation_rules;
mod roundtrip;
mod rules;
mod sample;
mod sightings;
mod statements;
#[cfg(feature = "window")]
mod story;
#[cfg(feature = "window")]
mod views;
mod when_where;
mod who_says;
mod whose_words;
#[cfg(feature = "window")]
mod window;
mod wires;
