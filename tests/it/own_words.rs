//! Words that only their speaker could say, and reasons that stand behind who says so.

use crate::who_says::says_also;

#[test]
fn a_reason_behind_the_attribution_is_said_as_well() {
    says_also(
        "The crew heard nothing, said Anna Kern, because the radio had been broken since August.",
        "Anna Kern",
        "The crew heard nothing because the radio had been broken since August",
    );
}

#[test]
fn a_mood_in_quotation_marks_is_the_subjects_own() {
    says_also("Anna Kern was “relieved and grateful” on Monday.", "Anna Kern", "relieved and grateful");
}

#[test]
fn whom_a_sentence_names_first_may_say_it() {
    let found = crate::statements::told("Ola Berg came late. Anna Kern had noticed nothing, she said on Monday.");
    assert!(found.contains(&crate::statements::pair("she", "Anna Kern had noticed nothing")), "{found:?}");
}

#[test]
fn a_charge_may_stand_behind_a_name() {
    says_also("Ola Berg accused Anna Kern of theft.", "Ola Berg", "theft");
}

#[test]
fn what_is_ruled_out_or_brought_to_mind_is_said() {
    says_also("Anna Kern has ruled out serving under Ola Berg.", "Anna Kern", "serving under Ola Berg");
    says_also(
        "Anna Kern drew attention to the fact that the town risks losing its grant.",
        "Anna Kern",
        "the town risks losing its grant",
    );
}
