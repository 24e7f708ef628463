//! Whose words they are that stand in quotation marks, or are told through others.

use crate::who_says::{says, says_also};

#[test]
fn a_sentence_of_its_own_behind_a_quotation_gives_no_speaker() {
    says_also(
        "Anna Kern shook her head. “He says that to everyone.” A meeting of the drafters was put back.",
        "Anna Kern",
        "He says that to everyone.",
    );
}

#[test]
fn an_utterance_may_be_named_behind_what_is_said() {
    says(
        "“We were thrown out of every room,” was the comment of Anna Kern.",
        "Anna Kern",
        "We were thrown out of every room",
    );
}

#[test]
fn who_lets_others_know_tells_them() {
    says("Anna Kern has let both camps know that the ferries will sail.", "Anna Kern", "the ferries will sail");
}

#[test]
fn a_paper_of_somebodys_holds_their_words() {
    says_also(
        "In a note to all guests, the Lantern Bank withdrew its offer, “without prejudice to its view,” and went home.",
        "the Lantern Bank",
        "without prejudice to its view",
    );
}

#[test]
fn whose_words_one_is_angered_by_says_them() {
    let told = "Anna Kern voiced her anger at the Lantern Bank saying that the town was broke.";
    says_also(told, "the Lantern Bank", "the town was broke");
    says_also(told, "Anna Kern", "her anger at the Lantern Bank saying that the town was broke");
    says("Anna Kern wrote to the Lantern Bank saying that the town was broke.", "Anna Kern", "the town was broke");
}
