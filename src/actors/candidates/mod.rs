//! Which tokens of a document may be a name.
//!
//! Takes the parse with what its model marked, the lexicon and the folder's vocabulary; gives runs of tokens, each with a label
//! that is still a guess. `candidate` calls the others in their order: they find names that the model did not see (`unseen`,
//! `introducing`, `leading`, `titled`, `designations`, `branches`, `parties`, `families`), cut what is too long (each a `run`:
//! `trimming` by the steps of `trim`; `parting`, at marks or offices, `cuts_at_marks`, `cuts_at_offices`), join what is too short
//! (`joining`, `body_names`, `particles`, `whole_names`), and choose between two readings of the same words (`settling`).

mod body_names;
mod branches;
mod candidate;
mod cuts_at_marks;
mod cuts_at_offices;
mod designations;
mod families;
mod introducing;
mod joining;
mod leading;
mod line;
mod particles;
mod parties;
mod parting;
mod run;
mod settling;
mod title_parts;
mod titled;
mod trim;
mod trimming;
mod unseen;
mod whole_names;

pub(super) use candidate::{Candidate, Label, candidates, head_of, is_capital, name_of, words};
pub(super) use families::family_of;
pub(super) use introducing::is_noun_of_body;
pub(super) use leading::is_led_or_called;
