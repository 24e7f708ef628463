//! Where what is said begins and ends: silence, semicolons, conjuncts, clauses that the parser lost.

use crate::who_says::{says, says_also};

#[test]
fn what_the_speaker_does_not_say_is_no_part_of_what_is_said() {
    says(
        "The harbour board confirmed that the two had met but would not say what they had discussed.",
        "The harbour board",
        "the two had met",
    );
    says("Anna Kern said the deal was dead and declined to comment on the price.", "Anna Kern", "the deal was dead");
}

#[test]
fn what_stands_before_a_semicolon_is_the_reporters() {
    says(
        "The guild has asked a court for an order; a hearing is set for Monday, Anna Kern said.",
        "Anna Kern",
        "a hearing is set for Monday",
    );
}

#[test]
fn whom_one_calls_on_by_name_and_title_is_no_part_of_what_is_called_for() {
    says_also("Anna Kern called on the harbour master, Otto Lang, to resign.", "Anna Kern", "to resign");
}

#[test]
fn more_of_what_somebody_without_a_name_says_of_herself_is_said() {
    says_also(
        "She left early, Anna Kern told me, and she would stay at home on Monday.",
        "Anna Kern",
        "She left early and she would stay at home on Monday",
    );
    says_also(
        "Kern had walked for an hour, she said, and it showed.",
        "she",
        "Kern had walked for an hour and it showed",
    );
}

#[test]
fn the_deeds_that_one_wants_done_go_on() {
    says(
        "The mayor wants to triple the size of the fleet, grow the Rescue Corps and create a new reserve.",
        "The mayor",
        "to triple the size of the fleet, grow the Rescue Corps and create a new reserve",
    );
}

#[test]
fn a_clause_behind_a_phrase_that_tells_where_is_what_is_said() {
    says(
        "Anna Kern said in an email that buyers in Norland and Belnia were months behind.",
        "Anna Kern",
        "buyers in Norland and Belnia were months behind",
    );
}

#[test]
fn a_warning_that_comes_from_somebody_is_what_stands_behind_the_colon() {
    says("A warning came from Anna Kern: the pier would close in May.", "Anna Kern", "the pier would close in May");
}

#[test]
fn doing_may_be_denied_or_feared_and_a_thing_called_something() {
    says("The harbour board denies owing the money.", "The harbour board", "owing the money");
    says("The mayor fears being sold “like a car”.", "The mayor", "being sold “like a car”");
    says_also(
        "Anna Kern called the charges unfounded and invented by rivals.",
        "Anna Kern",
        "the charges unfounded and invented by rivals",
    );
}

#[test]
fn the_words_of_somebody_with_a_title_part_a_clause() {
    says_also(
        "The case, in the words of Otto Lang, the finance minister, was closed.",
        "Otto Lang",
        "The case was closed",
    );
}
