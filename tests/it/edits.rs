//! Whatever the analyst does, the dossier holds together, and all of it can be taken back.

use crate::generate::{self, Seed};
use dossier::dossier::file::{DossierFile, verify};
use dossier::dossier::{History, assemble};
use dossier::model::Edit;
use proptest::collection::vec;
use proptest::prelude::*;

/// One step of an analyst.
#[derive(Clone, Debug)]
enum Step {
    Apply(Seed),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![3 => generate::seed().prop_map(Step::Apply), 2 => Just(Step::Undo), 1 => Just(Step::Redo)]
}

proptest! {
    #[test]
    fn what_was_generated_holds(found in generate::analysis()) {
        prop_assert_eq!(verify(&DossierFile::new("", "", found)), []);
    }

    #[test]
    fn no_edits_leave_a_dossier_that_does_not_hold(
        found in generate::analysis(),
        seeds in vec(generate::seed(), 0..8),
    ) {
        let edits: Vec<_> = seeds.into_iter().map(|seed| generate::edit(&found, seed)).collect();
        let dossier = assemble(&found, &edits);
        prop_assert_eq!(verify(&DossierFile::new("", "", dossier.found)), []);
    }

    #[test]
    fn any_steps_lead_to_the_dossier_of_the_edits_that_remain(
        found in generate::analysis(),
        steps in vec(step(), 0..16),
    ) {
        let mut history = History::new(found.clone());
        let (mut remaining, mut undone): (Vec<Edit>, Vec<Edit>) = Default::default();
        for step in steps {
            match step {
                Step::Apply(seed) => {
                    let edit = generate::edit(&found, seed);
                    history.apply(edit.clone());
                    remaining.push(edit);
                    undone.clear();
                }
                Step::Undo => {
                    prop_assert_eq!(history.undo(), remaining.last());
                    undone.extend(remaining.pop());
                }
                Step::Redo => {
                    prop_assert_eq!(history.redo(), undone.last());
                    remaining.extend(undone.pop());
                }
            }
            prop_assert_eq!(history.edits(), &remaining[..]);
            prop_assert_eq!(&*history.dossier(), &assemble(&found, &remaining));
        }
    }

    #[test]
    fn undo_then_redo_changes_nothing(found in generate::analysis(), seeds in vec(generate::seed(), 1..6)) {
        let mut history = History::new(found.clone());
        for seed in seeds {
            history.apply(generate::edit(&found, seed));
        }
        history.mark_saved();
        let before = history.dossier();
        history.undo();
        prop_assert!(history.is_modified());
        history.redo();
        prop_assert!(!history.is_modified());
        prop_assert_eq!(history.dossier(), before);
    }
}
