//! Statements that no rule file finds: words that a colon announces, `according to`, and what is read off the words said.

use crate::rules::{read, words};
use dossier::model::{Modality, Statement};

/// The statements of one article.
fn said(article: &str) -> Vec<Statement> {
    read(&[article.to_owned()]).0.statements
}

/// Who says what, in text order.
pub(super) fn told(article: &str) -> Vec<(String, String)> {
    said(article).iter().map(|one| (one.speaker_text.clone().unwrap_or_default(), words(one))).collect()
}

pub(super) fn pair(speaker: &str, content: &str) -> (String, String) {
    (speaker.to_owned(), content.to_owned())
}

#[test]
fn a_colon_announces_words_without_marks() {
    assert_eq!(
        told("The minister writes: the prices will rise and nobody will pay them."),
        [pair("The minister", "the prices will rise and nobody will pay them")]
    );
    assert_eq!(told("Correction: the talks had ended by Monday."), []);
}

#[test]
fn a_transcript_gives_each_turn_to_its_speaker() {
    let turns = "The talks about the port\n\nThe two sides met in the town hall once more.\n\nKERN: We are not done.\n\nMORI: The clock has run out.\n\nKERN: Then we wait for the next one.";
    assert_eq!(
        told(turns),
        [
            pair("KERN", "We are not done"),
            pair("MORI", "The clock has run out"),
            pair("KERN", "Then we wait for the next one")
        ]
    );
}

#[test]
fn each_source_has_what_stands_beside_it() {
    assert_eq!(
        told("The road was closed for a week (for a day, according to the police; nobody else counted)."),
        [pair("the police", "for a day")]
    );
    assert_eq!(
        told("The talks between the two sides (there are four) lasted an hour, according to the police."),
        [pair("the police", "The talks between the two sides (there are four) lasted an hour")]
    );
    assert_eq!(told("The oven, according to a cook, will stay cold."), [pair("a cook", "The oven will stay cold")]);
    assert_eq!(
        told("According to a guest, the band came late; the soup was cold."),
        [pair("a guest", "the band came late; the soup was cold")]
    );
    assert_eq!(
        told("The audience lasted three hours, thus the police."),
        [pair("the police", "The audience lasted three hours")]
    );
}

#[test]
fn estimates_speak_for_whose_they_are() {
    let article = "Norland has some 40,000 troops at the border, according to U.S. estimates.";
    let (dossier, _) = read(&[article.to_owned()]);
    let speaker = dossier.statements.first().and_then(|one| one.speaker.clone());
    let name = dossier.actors.iter().find(|actor| Some(&actor.id) == speaker.as_ref()).map(|actor| actor.name.as_str());
    assert_eq!(name, Some("United States"));
    assert_eq!(told("By Western accounts, the convoy was empty."), [pair("Western accounts", "the convoy was empty")]);
    assert_eq!(told("In other words, the convoy was empty."), []);
    assert_eq!(
        told("The port moved five tonnes last year, according to the port authority, the body that owns the quays."),
        [pair("the port authority", "The port moved five tonnes last year")]
    );
}

#[test]
fn what_is_not_said_yet_is_nobodys() {
    for article in [
        "Neither side was willing to say that it had moved.",
        "The minister did not say where the road would end.",
        "If the mayor says that the road is safe, the guests will come.",
        "The union must explain why it left.",
    ] {
        assert_eq!(told(article), [], "{article}");
    }
    assert_eq!(
        told("She urged Moscow to send its soldiers home or to explain what they are doing."),
        [pair("She", "Moscow to send its soldiers home or to explain what they are doing")]
    );
}

#[test]
fn an_attribution_stands_aside_whatever_stands_around_it() {
    assert_eq!(
        told("The road would be closed, the union's president, Anna Kern, announced at the stadium."),
        [pair("the union's president", "The road would be closed")]
    );
    assert_eq!(
        told("Norland, he told reporters afterwards, will not pay for the road."),
        [pair("he", "Norland will not pay for the road")]
    );
    assert_eq!(told("The summit, held in Paris, ended on Monday."), []);
}

#[test]
fn a_participle_goes_with_whoever_ordered() {
    let told = told("The court ordered the house to vote within two days, ruling that the speaker had been wrong.");
    assert!(told.contains(&pair("The court", "the speaker had been wrong")), "{told:?}");
}

#[test]
fn each_clause_with_that_is_a_piece() {
    assert_eq!(
        told("A clerk said on Friday that a ruling would come, and that all judges had agreed."),
        [pair("A clerk", "a ruling would come all judges had agreed")]
    );
}

#[test]
fn only_somebody_can_mean_to_do_something() {
    let modality = |article: &str| said(article).first().map(|one| one.modality);
    assert_eq!(modality("The mayor said the council will build a bridge."), Some(Modality::Intended));
    assert_eq!(modality("The mayor said the bridge will use less steel."), Some(Modality::Asserted));
    assert_eq!(modality("The mayor plans to build a bridge."), Some(Modality::Intended));
}

#[test]
fn what_is_described_is_not_spoken_to() {
    let described = said("Anna Kern, the mayor, described the council of Norland as slow.");
    assert!(described.iter().all(|one| one.addressee.is_none()), "{described:?}");
}

#[test]
fn a_trade_is_no_topic() {
    let topics = |article: &str| said(article).into_iter().flat_map(|one| one.topics).collect::<Vec<_>>();
    assert!(topics("The mayor said that the law would pass.").contains(&"Legislation".to_owned()));
    assert!(!topics("The mayor said that a law professor would come.").contains(&"Legislation".to_owned()));
}

#[test]
fn a_statement_that_names_no_issue_is_about_that_of_the_paragraph_before() {
    let article = "The union said the strike would go on.\n\nThe police said the strike was lawful.\n\n\
                   “I like my bed,” said Anna Kern, a driver.";
    let last = said(article).pop();
    assert_eq!(last.map(|one| one.topics), Some(vec!["Strike".to_owned()]));
}

#[test]
fn a_paper_that_the_sentence_before_is_about_goes_on_speaking() {
    let article = "The petition was lodged by the Lantern Bank on Monday. It argues that the fee was too high and asks the court to waive it.";
    assert_eq!(told(article), [pair("It", "the fee was too high"), pair("It", "the court to waive it")]);
}

#[test]
fn a_second_speaker_needs_no_verb() {
    assert_eq!(
        told("The guards maintain that the gate was shut; the pilots, that it was never closed."),
        [pair("The guards", "the gate was shut"), pair("the pilots", "it was never closed")]
    );
}

#[test]
fn both_are_the_two_who_were_named_side_by_side() {
    let article =
        "Kern Holdings and the Lantern Bank signed a paper on Monday. Both companies said that the price was fair.";
    let others: Vec<usize> = said(article).iter().map(|one| one.joint.len()).collect();
    assert_eq!(others, [1]);
}

#[test]
fn a_sentence_in_the_tense_of_reported_speech_goes_on_with_the_report() {
    let article =
        "The Lantern Bank said it was in no hurry. It would rather wait until the summer. It has two hundred clerks.";
    let contents: Vec<String> = said(article).iter().map(words).collect();
    assert_eq!(contents, ["it was in no hurry", "It would rather wait until the summer"]);
}

#[test]
fn what_is_neither_confirmed_nor_denied_is_not_said() {
    assert_eq!(told("The union neither confirmed nor denied that it had met the owners."), []);
}

#[test]
fn a_relative_clause_says_what_something_is_called() {
    assert_eq!(
        told("The board met for what one director called “a cold hour”."),
        [pair("one director", "a cold hour")]
    );
}

#[test]
fn a_quotation_with_its_speaker_in_front_is_not_given_to_the_next() {
    let article = "Anna Kern said, “There is no fat left to trim.” Jan Mori laughed and said that he was hungry.";
    assert_eq!(told(article), [pair("Anna Kern", "There is no fat left to trim."), pair("Jan Mori", "he was hungry")]);
}

#[test]
fn what_somebody_does_not_show_is_not_said() {
    assert_eq!(told("Norvik does not show that it will leave the league."), []);
    assert_eq!(told("The figures show that Norvik will leave the league.").len(), 1);
}

#[test]
fn a_yes_and_what_nobody_could_settle_are_not_said() {
    assert_eq!(told("The two sides could not agree when to meet again. Anna Kern said no."), []);
}

#[test]
fn what_stands_behind_an_attribution_and_an_and_is_said() {
    assert_eq!(
        told("The talks ended at noon and, one delegate said, nobody shook hands."),
        [pair("one delegate", "nobody shook hands")]
    );
}

#[test]
fn a_quotation_is_whose_verdict_it_was() {
    assert_eq!(told("“Nobody believes them,” was Anna Kern’s verdict."), [pair("Anna Kern’s", "Nobody believes them")]);
}

#[test]
fn nobody_remarks_on_the_form_of_his_own_words() {
    assert_eq!(
        told("Anna Kern said that the hall was “a cold house”, a phrase that she had used before."),
        [pair("Anna Kern", "the hall was “a cold house”")]
    );
}

#[test]
fn a_clause_whose_verb_is_left_out_is_said() {
    assert_eq!(told("The guards said they will not."), [pair("The guards", "they will not")]);
}

#[test]
fn whoever_is_criticized_has_not_said_who_does_it() {
    assert_eq!(told("Iceland’s president, Jan Mori, criticized Norway."), []);
    assert_eq!(told("The president, Jan Mori, attacked the Labour Party."), []);
}
