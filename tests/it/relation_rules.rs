//! Every rule for relations finds what its examples say, and nothing in those that it is to ignore.
//!
//! The sentences stand in `assets/rules/relations/*.ron`; each is read as an article of its own, by the whole pipeline.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use dossier::analysis::{Engine, read_folder};
use dossier::lexicon::Acts;
use dossier::model::{Actor, ActorId, Analysis, Modality, Relation, RelationEvidence, RelationKind};
use std::fs;
use std::ops::ControlFlow;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::load(None).unwrap());

/// The article with this text, read.
pub fn read(text: &str) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("article.txt"), format!("{text}\n")).unwrap();
    read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

fn actor<'a>(analysis: &'a Analysis, id: &ActorId) -> &'a Actor {
    analysis.actors.iter().find(|actor| actor.id == *id).unwrap()
}

/// True where the article calls the actor so.
fn is_called(analysis: &Analysis, id: &ActorId, words: &str) -> bool {
    actor(analysis, id).mentions.iter().any(|mention| mention.words == words)
}

pub fn links(analysis: &Analysis, relation: &Relation, source: &str, target: &str) -> bool {
    let is = |source: &ActorId, target: &ActorId, one: &str, two: &str| {
        is_called(analysis, source, one) && is_called(analysis, target, two)
    };
    is(&relation.source, &relation.target, source, target)
        || (relation.kind.is_mutual() && is(&relation.target, &relation.source, source, target))
}

/// What the rule found in the article.
fn found_by<'a>(analysis: &'a Analysis, rule: &str) -> Vec<&'a Relation> {
    let by_rule = |relation: &&Relation| relation.evidence.iter().any(|evidence| evidence.rule == rule);
    analysis.relations.iter().filter(by_rule).collect()
}

fn shown(analysis: &Analysis) -> Vec<String> {
    let line = |relation: &Relation| {
        let (source, target) = (actor(analysis, &relation.source), actor(analysis, &relation.target));
        format!("{} {} {}: {}", source.name, relation.kind.label(), target.name, relation.evidence[0].reason)
    };
    analysis.relations.iter().map(line).collect()
}

#[test]
fn each_rule_finds_its_examples_and_ignores_the_others() {
    let mut wrong = Vec::new();
    for (name, rule) in Acts::rules() {
        for (sentence, source, target) in &rule.finds {
            let analysis = read(sentence);
            if !found_by(&analysis, name).into_iter().any(|relation| links(&analysis, relation, source, target)) {
                wrong.push(format!(
                    "{name} misses: {sentence}\n    wants {source}, {target}\n    found {:?}",
                    shown(&analysis)
                ));
            }
        }
        for sentence in &rule.ignores {
            let analysis = read(sentence);
            if !found_by(&analysis, name).is_empty() {
                wrong.push(format!("{name} is to ignore: {sentence}\n    found {:?}", shown(&analysis)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The evidence of the one relation of this kind between the two.
pub fn evidence(text: &str, source: &str, kind: RelationKind, target: &str) -> (Analysis, RelationEvidence) {
    let analysis = read(text);
    let found = analysis.relations.iter().find(|found| found.kind == kind && links(&analysis, found, source, target));
    let evidence = found.unwrap_or_else(|| panic!("{text}\n    found {:?}", shown(&analysis))).evidence[0].clone();
    (analysis, evidence)
}

#[test]
fn ties_are_told_by_offices_owners_prepositions_and_parts() {
    use RelationKind::{MemberOf, Represents};
    for (text, source, kind, target) in [
        ("Norway's foreign minister, Ola Berg, spoke first.", "Ola Berg", Represents, "Norway"),
        ("Reuters's Lena Falk asked twice.", "Lena Falk", MemberOf, "Reuters"),
        ("Lena Falk of Amnesty International spoke first.", "Lena Falk", Represents, "Amnesty International"),
        ("Ola Berg, the Amnesty International boss, spoke first.", "Ola Berg", Represents, "Amnesty International"),
        ("Ola Berg, whose Labour Party won nine seats, spoke first.", "Ola Berg", Represents, "Labour Party"),
        ("Ola Berg is the director of Amnesty International.", "Ola Berg", Represents, "Amnesty International"),
        ("Ola Berg, who is now the Labour Party's treasurer, spoke first.", "Ola Berg", Represents, "Labour Party"),
        (
            "Lena Falk KC, for Amnesty International, argued that it was late.",
            "Lena Falk",
            Represents,
            "Amnesty International",
        ),
    ] {
        evidence(text, source, kind, target);
    }
}

#[test]
fn what_others_are_told_to_do_and_what_is_done_to_what_is_ones_own_is_done_to_one() {
    use RelationKind::{Reject, Request, Sanction, Support, Threaten};
    for (text, source, kind, target) in [
        ("Norsk Hydro's board urged shareholders to reject the offer from Reuters.", "Norsk Hydro", Reject, "Reuters"),
        ("Norsk Hydro's board called on shareholders to accept the bid of Reuters.", "Norsk Hydro", Support, "Reuters"),
        ("Ola Berg said that she had no confidence in Jon Palsson.", "Ola Berg", Reject, "Jon Palsson"),
        ("Norsk Hydro offered $5 billion for Reuters.", "Norsk Hydro", Request, "Reuters"),
        ("Norway imposed a ban on imports of Icelandic fish.", "Norway", Sanction, "Icelandic"),
        ("Unless she resigns, the Labour Party will vote against Anna Kern.", "Labour Party", Threaten, "Anna Kern"),
    ] {
        evidence(text, source, kind, target);
    }
}

#[test]
fn who_was_something_is_it_no_more() {
    let analysis = read("Ola Berg was the director of Amnesty International.");
    assert!(analysis.relations.is_empty(), "{:?}", shown(&analysis));
}

#[test]
fn the_boss_of_a_body_is_the_one_who_holds_its_office() {
    let analysis = read(
        "Ola Berg, the president of the Labour Party, spoke first. Sweden listened. The Labour Party boss left at noon.",
    );
    let by_boss = |relation: &Relation| relation.evidence.iter().any(|evidence| evidence.words.contains("boss"));
    let ties: Vec<&Relation> = analysis.relations.iter().filter(|relation| by_boss(relation)).collect();
    assert!(ties.iter().any(|tie| links(&analysis, tie, "Ola Berg", "Labour Party")), "{:?}", shown(&analysis));
}

#[test]
fn his_party_is_the_one_that_he_leads() {
    evidence(
        "Ola Berg, leader of the Labour Party, was late. Iceland's president, Jon Palsson, criticized his party.",
        "Jon Palsson",
        RelationKind::Accuse,
        "Labour Party",
    );
}

#[test]
fn two_who_agree_are_told_once() {
    let analysis = read("Norway and Iceland signed a treaty.");
    assert_eq!(analysis.relations.len(), 1, "{:?}", shown(&analysis));
}

#[test]
fn what_a_speaker_says_others_must_do_is_a_demand_of_the_speaker() {
    let (analysis, demand) = evidence(
        "“Iceland must leave these waters,” said Norway's foreign minister, Ola Berg.",
        "Ola Berg",
        RelationKind::Request,
        "Iceland",
    );
    let speaker = demand.attributed_to.unwrap();
    assert!(is_called(&analysis, &speaker, "Ola Berg"));
    assert!(demand.reason.contains("must"), "{}", demand.reason);
}

#[test]
fn a_threat_keeps_its_condition() {
    let (_, threat) = evidence(
        "“If Iceland stays in these waters, we will close our ports,” said Norway's foreign minister, Ola Berg.",
        "Ola Berg",
        RelationKind::Threaten,
        "Iceland",
    );
    assert_eq!(threat.modality, Modality::Conditional);
    assert_eq!(threat.condition.as_deref(), Some("If Iceland stays in these waters"));
}

#[test]
fn terms_that_others_must_meet_first_are_demands_of_them() {
    for said in ["it will sign only if Iceland withdraws", "it will not sign until Iceland withdraws"] {
        let (_, demand) = evidence(&format!("Norway says {said}."), "Norway", RelationKind::Request, "Iceland");
        assert_eq!(demand.rule, "term");
    }
}

#[test]
fn who_will_go_to_court_threatens_to() {
    let (_, threat) = evidence("Norway said that it would sue Iceland.", "Norway", RelationKind::Threaten, "Iceland");
    assert_eq!(threat.cue, "sue");
}

#[test]
fn both_sides_are_the_two_that_the_article_names_together() {
    let (analysis, _) = evidence(
        "Norway has quarrelled with Iceland over cod. Sweden's foreign minister, Lena Falk, received both sides in Malmö.",
        "Lena Falk",
        RelationKind::Consult,
        "Norway",
    );
    let with_iceland = analysis.relations.iter().any(|found| links(&analysis, found, "Lena Falk", "Iceland"));
    assert!(with_iceland, "{:?}", shown(&analysis));
}

#[test]
fn the_unions_and_the_government_are_those_of_the_story() {
    use RelationKind::{Accuse, Consult};
    let unions = "CCOO and UGT rest. Norway's minister, Ola Berg, spent an hour with the unions.";
    evidence(unions, "Ola Berg", Consult, "CCOO");
    evidence(unions, "Ola Berg", Consult, "UGT");
    let states =
        "Norway's government was late. Sweden waited, and Denmark slept. Jon Palsson accused the government of waste.";
    evidence(states, "Jon Palsson", Accuse, "Norway");
}

#[test]
fn the_deputy_of_a_body_does_what_who_does_and_the_largest_port_of_a_state_is_not_the_state() {
    let text = "Anna Kern, the deputy head of the World Bank, who saw Ola Berg on Monday, was tired.";
    evidence(text, "Anna Kern", RelationKind::Consult, "Ola Berg");
    let analysis = read("Ola Berg shut down Chile's busiest port.");
    assert!(analysis.relations.is_empty(), "{:?}", shown(&analysis));
}

#[test]
fn what_one_is_asked_to_do_is_not_done() {
    let analysis = read("Sweden urged Norway to sanction Iceland.");
    let kinds: Vec<RelationKind> = analysis.relations.iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [RelationKind::Request], "{:?}", shown(&analysis));
}

#[test]
fn an_act_has_its_day_and_a_reason_to_read() {
    let (_, met) =
        evidence("On 3 March 2021 Norway accused Iceland of poaching.", "Norway", RelationKind::Accuse, "Iceland");
    assert_eq!(met.date.map(|date| date.to_string()).as_deref(), Some("2021-03-03"));
    assert_eq!(met.attributed_to, None);
    assert_eq!(met.reason, "The verb “accused” has Norway as its subject and Iceland as its object.");
}

#[test]
fn an_attack_in_words_is_an_accusation_and_what_is_not_lifted_is_refused() {
    let (_, accused) = evidence(
        "Ola Berg attacked the minister, Jon Palsson, for lying.",
        "Ola Berg",
        RelationKind::Accuse,
        "Jon Palsson",
    );
    assert_eq!(accused.cue, "attacked");
    let (_, refused) =
        evidence("Norway will not lift the embargo on Iceland.", "Norway", RelationKind::Reject, "Iceland");
    assert!(!refused.negated);
}

#[test]
fn what_is_said_against_what_was_just_said_rejects_it() {
    let text = "Jan Orrel said the harbour ministry had promised him two ferries by May. \
        Vera Moe, who runs the ferries, said that no such promise had been made.";
    let (_, found) = evidence(text, "Vera Moe", RelationKind::Reject, "Jan Orrel");
    assert!(found.words.contains("no such promise"), "{found:?}");
    let text = "Union leader Tor Lind told reporters that Norvik Lines had locked out forty sailors. \
        \"That is nonsense,\" said Norvik Lines in a statement.";
    evidence(text, "Norvik Lines", RelationKind::Reject, "Tor Lind");
}

#[test]
fn whom_one_wants_charged_one_accuses_and_who_did_likewise_did_it() {
    evidence("Iceland wants Ola Berg charged.", "Iceland", RelationKind::Accuse, "Ola Berg");
    evidence("Norway rejected the offer of Iceland. So did Sweden.", "Sweden", RelationKind::Reject, "Iceland");
}

#[test]
fn who_comes_from_a_state_without_an_office_does_not_speak_for_it() {
    let analysis = read("Radko Petrov, the Icelandic coach, praised the Labour Party.");
    let speaks = |relation: &&Relation| relation.kind == RelationKind::Represents;
    assert!(!analysis.relations.iter().any(|relation| speaks(&relation)), "{:?}", shown(&analysis));
}

#[test]
fn what_is_turned_down_is_that_of_the_one_who_did_it_by_its_verb() {
    evidence(
        "The Labour Party demanded a fee from Norway. Iceland offered to mediate; Norway rejected the offer.",
        "Norway",
        RelationKind::Reject,
        "Iceland",
    );
}

#[test]
fn calling_on_somebody_without_asking_for_anything_is_a_visit() {
    evidence("Jon Palsson called on Anna Kern at noon.", "Jon Palsson", RelationKind::Consult, "Anna Kern");
    evidence("Jon Palsson called on Anna Kern to resign.", "Jon Palsson", RelationKind::Request, "Anna Kern");
}

#[test]
fn any_minister_is_nobody_in_particular() {
    let analysis = read("Norway would back any minister who votes for the bill.");
    assert!(analysis.relations.is_empty(), "{:?}", shown(&analysis));
}
