//! Names that a model cuts, takes two for one, or takes for something else.

use super::cast::{holds, kind, named, offices, read};
use dossier::model::ActorKind;

#[test]
fn several_whose_letters_are_a_partys_are_not_the_party() {
    let analysis = read(&["The Movement for Popular Solidarity (MPS) left on Monday. Late in the evening MPs voted."]);
    let called = named(&analysis, "Movement for Popular Solidarity").into_iter().flat_map(|body| &body.mentions);
    assert!(called.into_iter().all(|mention| mention.words != "MPs"));
}

#[test]
fn a_feast_is_nobody_and_a_sum_no_part_of_a_name() {
    let analysis = read(&["The pilots said on Monday that they would strike at Easter. \
        Two banks agreed to lend Corvane 1.2 billion euros."]);
    assert_eq!(kind(&analysis, "Easter"), None);
    assert!(analysis.actors.iter().all(|actor| !actor.name.contains("billion")));
}

#[test]
fn whom_the_article_styles_madam_is_a_person() {
    let analysis = read(&["Dzifa Akwele chairs the Bergen Traders' Union. She is tired. \
        \"We will march,\" Madam Akwele warned on Monday."]);
    assert_eq!(kind(&analysis, "Dzifa Akwele"), Some(ActorKind::Person));
}

#[test]
fn a_body_is_named_to_the_end() {
    let analysis = read(&["Vera Moe, director of the Bergen Centre for Harbour Studies, spoke on Monday."]);
    assert_eq!(kind(&analysis, "Bergen Centre for Harbour Studies"), Some(ActorKind::Organization));
    let analysis = read(&["Norway's Seamen's Union will strike on Monday. The Firemen's Federation will not."]);
    assert_eq!(kind(&analysis, "Seamen's Union"), Some(ActorKind::Organization));
    assert_eq!(kind(&analysis, "Firemen's Federation"), Some(ActorKind::Organization));
}

#[test]
fn a_meeting_behind_a_person_does_not_make_him_a_body() {
    let analysis = read(&["The talks between Vera Moe, Latvia's energy minister, and her Estonian counterpart, \
        Jan Orrel, which had been planned for Monday, lasted two hours."]);
    assert_eq!(kind(&analysis, "Jan Orrel"), Some(ActorKind::Person));
}

#[test]
fn one_name_that_has_workers_is_a_firms() {
    let analysis =
        read(&["Ventara workers will vote on Thursday. The federation said that Ventara had refused to talk."]);
    assert_eq!(kind(&analysis, "Ventara"), Some(ActorKind::Organization));
}

#[test]
fn letters_in_brackets_may_pass_over_a_word_of_the_name() {
    let analysis = read(&["The Norvik Porters, Drivers and Cooks Union (NPDU) said on Monday it would strike. \
        The NPDU wants more."]);
    let unions: Vec<&str> = analysis.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(unions, ["Norvik Porters, Drivers and Cooks Union"]);
}

#[test]
fn whoever_has_a_rank_or_is_governing_is_a_person() {
    let analysis = read(&[
        "The premier sacked the chief of staff of the army, Lieutenant General Taoreed Sand, on Monday.",
        "The government of Gustavo Moe broke off its talks with the dockers on Monday.",
        "He was received by Crown Prince Harald Dal in Riga on Monday.",
    ]);
    for name in ["Taoreed Sand", "Gustavo Moe", "Harald Dal"] {
        assert_eq!(kind(&analysis, name), Some(ActorKind::Person), "{name}");
    }
    assert!(holds(&analysis, "Harald Dal", "Crown Prince", ""), "{:?}", offices(&analysis, "Harald Dal"));
}

#[test]
fn a_name_of_three_syllables_is_one() {
    let analysis = read(&["President Yoon Suk Yeong met Han Bok-soo and Lee Jae-moe in Riga on Monday."]);
    for name in ["Yoon Suk Yeong", "Han Bok-soo", "Lee Jae-moe"] {
        assert_eq!(kind(&analysis, name), Some(ActorKind::Person), "{name}");
    }
}

#[test]
fn an_investor_may_be_called_by_a_given_name() {
    let analysis =
        read(&["Activist investor Elliott Capital, led by Jan Orrel, urged Corvane on Monday to sell its mines."]);
    assert_eq!(kind(&analysis, "Elliott Capital"), Some(ActorKind::Organization));
}

#[test]
fn what_a_firm_makes_or_does_is_no_part_of_its_name() {
    let analysis =
        read(&["Carmaker Renault sued on Monday. Miner Rio Tinto cut its forecast. Brewer Corvane met the \
        union."]);
    for name in ["Renault", "Rio Tinto", "Corvane"] {
        assert_eq!(kind(&analysis, name), Some(ActorKind::Organization), "{name}");
    }
    assert!(analysis.actors.iter().all(|actor| !actor.name.contains("maker") && !actor.name.contains("Brewer")));
}

#[test]
fn a_family_may_be_called_he() {
    let analysis =
        read(&["Latvia's vice premier He Lifang met Jamison Greer and Treasury Secretary Scott Dahl in Riga on \
        Monday."]);
    assert_eq!(kind(&analysis, "He Lifang"), Some(ActorKind::Person));
    assert!(holds(&analysis, "Scott Dahl", "Treasury Secretary", ""), "{:?}", offices(&analysis, "Scott Dahl"));
}
