//! What is said where an attribution or a quotation interrupts a clause, and who goes on speaking.

use crate::statements::told;
use crate::who_says::{says, says_also};

#[test]
fn an_attribution_within_a_relative_clause_tells_that_clause_alone() {
    says_also(
        "The guild, which sat for four hours in a mill outside Selm and was, according to one guest, divided to the very end, \
        finds the price too low.",
        "one guest",
        "divided to the very end",
    );
    says_also(
        "The bench fell among the elders, where it was received, as one of them put it, “in the manner of a bad hymn”.",
        "one of them",
        "where it was received in the manner of a bad hymn",
    );
}

#[test]
fn words_in_quotation_marks_right_behind_what_is_said_belong_to_it() {
    says(
        "Anna Kern urged the board to turn the offer down “while there is still a board”.",
        "Anna Kern",
        "the board to turn the offer down “while there is still a board”",
    );
}

#[test]
fn a_sentence_of_its_own_behind_a_quotation_says_nothing_of_who_spoke() {
    let found = told("Anna Kern sighed. “They say that to everyone.” A meeting of the smiths set the price on Monday.");
    assert!(found.iter().all(|(speaker, _)| !speaker.contains("smiths")), "{found:?}");
}

#[test]
fn another_is_one_of_those_who_spoke() {
    says_also("Three guards said two carts had left. “It was a rout,” another said.", "another", "It was a rout");
}
