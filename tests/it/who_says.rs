//! Who says it, and how much of the sentence is said: constructions in which the parse misleads.

use crate::statements::{pair, told};

/// The sentence says just this.
pub(super) fn says(sentence: &str, speaker: &str, content: &str) {
    assert_eq!(told(sentence), [pair(speaker, content)], "{sentence}");
}

/// Among other things, the sentence says this.
pub(super) fn says_also(sentence: &str, speaker: &str, content: &str) {
    let found = told(sentence);
    assert!(found.contains(&pair(speaker, content)), "{sentence}: {found:?}");
}

#[test]
fn a_day_may_stand_between_the_verb_and_what_is_said() {
    says("The harbour board threatened last week to close the quay.", "The harbour board", "to close the quay");
    says("Anna Kern accused the Lantern Bank on Tuesday of hiding the accounts.", "Anna Kern", "hiding the accounts");
}

#[test]
fn who_is_asked_does_not_ask() {
    says_also(
        "Asked by Ola Berg of Radio Selm whether the guild was bound to accept the offer, Anna Kern said the door was open.",
        "Anna Kern",
        "the door was open",
    );
}

#[test]
fn what_goes_on_behind_an_attribution_is_said_as_well() {
    says(
        "The quay cost 40 million, Anna Kern argues, and the board had never asked for tenders.",
        "Anna Kern",
        "The quay cost 40 million and the board had never asked for tenders",
    );
    says(
        "The offer was a fair one, thinks Ola Berg, the mayor of Selm, and his town would have signed it.",
        "Ola Berg, the mayor of Selm, and his town",
        "The offer was a fair one and his town would have signed it",
    );
}

#[test]
fn an_attribution_within_a_clause_leaves_out_the_clause_before_the_semicolon() {
    says(
        "They met in March at a lodge in the hills; the buyer walked out, Anna Kern says, when the bill came.",
        "Anna Kern",
        "the buyer walked out when the bill came",
    );
}

#[test]
fn names_behind_a_clause_of_time_are_the_subject() {
    let found = told(
        "Two days after the mayor walked out of a dinner in Rigby, Norway and Iceland said on Friday they would open a second round.",
    );
    assert!(found.iter().any(|(_, content)| content == "they would open a second round"), "{found:?}");
}

#[test]
fn a_participle_is_no_verb_of_what_is_said() {
    says(
        "Anna Kern said the walkout planned for Monday would go ahead until the bill was paid.",
        "Anna Kern",
        "the walkout planned for Monday would go ahead until the bill was paid",
    );
}

#[test]
fn two_stances_are_two_statements() {
    says_also(
        "Anna Kern said she regretted the delay and praised the crew as “patient to a fault”.",
        "Anna Kern",
        "she regretted the delay",
    );
}

#[test]
fn what_is_ruled_out_stands_behind() {
    says(
        "Anna Kern, whose party voted against the plan, ruled out any deal with the board.",
        "Anna Kern",
        "any deal with the board",
    );
}

#[test]
fn a_figure_goes_with_what_it_is_compared_to() {
    says_also(
        "The report by Anna Kern puts the damage at 12 million crowns, 3 million more than the board's own figure.",
        "The report",
        "the damage at 12 million crowns, 3 million more than the board's own figure",
    );
}

#[test]
fn words_in_passing_are_whose_they_are() {
    says_also(
        "The town attached terms that, in the words of one lawyer, “a child could meet and a bank could not”.",
        "one lawyer",
        "a child could meet and a bank could not",
    );
    says_also(
        "Anna Kern praised the mediator, Tor Dahl, who, she said, “did in a night what the state could not do in a year”.",
        "she",
        "did in a night what the state could not do in a year",
    );
    says(
        "“We have paused, not stopped,” Guild of Harbour Pilots secretary-general Anna Kern told a news conference.",
        "Guild of Harbour Pilots secretary-general Anna Kern",
        "We have paused, not stopped",
    );
    says("“We never left,” laughed Anna Kern, who has worked the cranes for nine years.", "Anna Kern", "We never left");
}

#[test]
fn what_is_only_asked_about_summoned_for_or_dropped_is_not_said() {
    for sentence in [
        "Anna Kern declined to say whether she favoured a merger.",
        "The owner has been summoned to appear before Judge Ola Berg on Monday to show why he should not be fined.",
        "When the buyer was shown in to Anna Kern, the minister, she had just said goodbye to his rival.",
        "The fund Lantern Capital has dropped its demand for a recount.",
        "The heir, Anna Kern, 83, whose share decides it, has said nothing.",
    ] {
        assert_eq!(told(sentence), [], "{sentence}");
    }
}

#[test]
fn another_version_is_told_in_the_sentence_behind() {
    says(
        "Anna Kern remembers it differently. The gate had been shut since noon.",
        "Anna Kern",
        "The gate had been shut since noon",
    );
}

#[test]
fn a_threat_is_told_behind_its_colon() {
    says(
        "Anna Kern repeated the threat that worries shippers most: from October, coal could need a licence.",
        "Anna Kern",
        "from October, coal could need a licence",
    );
}

#[test]
fn a_title_beside_a_title_is_the_same_persons() {
    says(
        "Guild leader and Finance Minister Anna Kern said on Monday that the ferry was late.",
        "Finance Minister Anna Kern",
        "the ferry was late",
    );
}

#[test]
fn whoever_is_quoted_as_saying_it_says_it() {
    says(
        "\"I have never seen such a mess,\" the clerk Ola Berg quoted Anna Kern as saying on Monday.",
        "Anna Kern",
        "I have never seen such a mess",
    );
}

#[test]
fn who_dismisses_a_claim_goes_on_behind_it() {
    says_also(
        "Anna Kern dismissed claims that guests had left the hall, calling such tales absurd.",
        "Anna Kern",
        "such tales absurd",
    );
}

#[test]
fn what_came_of_the_words_and_how_they_were_said_is_the_reporters() {
    for sentence in [
        "Anna Kern said the guild would strike, raising the prospect of a long winter.",
        "Anna Kern said the guild would strike, without giving a reason.",
    ] {
        says(sentence, "Anna Kern", "the guild would strike");
    }
    says_also(
        "Anna Kern said the guild would retaliate, after Ola Berg said that tolls would rise.",
        "Anna Kern",
        "the guild would retaliate",
    );
    says_also("Anna Kern said the guests were late and derided the menu.", "Anna Kern", "the guests were late");
}

#[test]
fn a_headline_may_name_the_speaker_last() {
    says_also(
        "Ferry to stay in port all winter: minister\n\nThe ferry has been laid up.",
        "minister",
        "Ferry to stay in port all winter",
    );
}

#[test]
fn a_source_between_a_subject_and_its_verb_has_both() {
    says("The matter, in Anna Kern's view, was closed.", "Anna Kern's", "The matter was closed");
}

#[test]
fn a_second_half_behind_quotation_marks_is_said_as_well() {
    says(
        "Lantern Bank said it was \"surprised but not deterred\" and would make an offer to the guild in March.",
        "Lantern Bank",
        "it was \"surprised but not deterred\" and would make an offer to the guild in March",
    );
}

#[test]
fn a_charge_goes_on_behind_brackets_and_with_a_second_deed() {
    says_also("Anna Kern accused the guards - who deny it - of losing the keys.", "Anna Kern", "losing the keys");
    says_also(
        "Anna Kern accused the mayor of theft and hiding millions of crowns in a barn.",
        "Anna Kern",
        "theft and hiding millions of crowns in a barn",
    );
}

#[test]
fn a_subject_to_which_the_parser_gave_another_verb_is_part_of_what_is_said() {
    says_also(
        "Anna Kern warned public support for the strikes was falling.",
        "Anna Kern",
        "public support for the strikes was falling",
    );
}

#[test]
fn an_agency_that_reports_what_another_says_says_nothing() {
    says(
        "The ferry will stay in port, Anna Kern said on Radio Selm, the Lantern Agency reports.",
        "Anna Kern",
        "The ferry will stay in port",
    );
}

#[test]
fn what_is_held_or_done_on_the_phone_is_not_said() {
    assert_eq!(told("Ministers will hold talks with the guild amid concerns that the ferry will stay in port."), []);
    says(
        "\"The ferry will stay,\" Anna Kern said in a phone call to the Lantern Agency.",
        "Anna Kern",
        "The ferry will stay",
    );
    says("Commenting on the storm, Anna Kern said, the guild would wait.", "Anna Kern", "the guild would wait");
}

#[test]
fn who_is_concerned_thinks_so() {
    says(
        "Anna Kern was concerned two letters to the board were not read.",
        "Anna Kern",
        "two letters to the board were not read",
    );
}

#[test]
fn a_belief_of_ones_own_is_told_once() {
    says_also("Anna Kern expressed her belief that the ferry would sail.", "her", "the ferry would sail");
    assert_eq!(told("Anna Kern expressed her belief that the ferry would sail.").len(), 1);
}

#[test]
fn what_adds_is_what_the_sentence_is_about() {
    says_also(
        "The guild's statement paid tribute to the work by pilots and stewards that went into saving the ferry and added: \"We should all rest now.\"",
        "The guild's statement",
        "We should all rest now.",
    );
}
