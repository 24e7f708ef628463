//! Invented articles that tell one story differently: what is compared, and what is left alone.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use super::golden::ENGINE;
use dossier::analysis::read_folder;
use dossier::lexicon::Lexicon;
use dossier::model::{Analysis, CommitmentKind, Discrepancy, DiscrepancyKind, FollowUp, Stance, Variation, Verdict};
use std::ops::ControlFlow;
use std::sync::LazyLock;

const HARBOUR: &str = "Dockers of Port Brenna stop work

By Mara Lindt

PORT BRENNA, March 3, 2025 (Fjord Wire) - About 1,200 Norlandic soldiers are stationed near the port of Brenna, according to the defence ministry.

Transport Minister Edda Halvorsen said Norland would not \"lock the gate\" of the northern harbour to foreign ships. \"We will pay every docker by Friday,\" Halvorsen told reporters.

The dockers' union said 900 of its members had joined the walkout. Harbour operator Selm Harbours put the figure at 410.

Union president Oskar Dahl accused Selm Harbours of hiding safety reports. The company rejected the accusation.

The drought in the farming valleys of Norland began in late October.

Halvorsen threatened to close the northern harbour to Sudmark's trawlers if the talks fail.
";

const CAPITAL: &str = "Minister defends harbour plan

By Jonas Weil

VALSTAD, March 5, 2025 (The Valstad Herald) - Some 1,900 Norlandic soldiers stand near the port of Brenna, the opposition says.

Transport Minister Edda Halvorsen said Norland would not \"bolt the gate\" of the northern harbour to foreign ships.

Farmers in the valleys of Norland wait for rain in a drought that has lasted since December.

Halvorsen withdrew her threat to close the northern harbour to Sudmark's trawlers.
";

static READ: LazyLock<Analysis> = LazyLock::new(|| read(&[("1.txt", HARBOUR), ("2.txt", CAPITAL)]));

fn read(articles: &[(&str, &str)]) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in articles {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    read_folder(folder.path(), &ENGINE, &|_| ControlFlow::Continue(())).unwrap()
}

fn only(kind: DiscrepancyKind, words: &str) -> &'static Discrepancy {
    let has = |held: &&Discrepancy| held.kind == kind && held.sides.iter().any(|side| side.text.starts_with(words));
    let found: Vec<_> = READ.discrepancies.iter().filter(has).collect();
    assert_eq!(found.len(), 1, "{words}: {:#?}", READ.discrepancies);
    found[0]
}

#[test]
fn every_figure_of_the_lexicon_is_found_and_nothing_that_it_ignores() {
    let words = Lexicon::bundled().figures;
    let sentences: Vec<&str> = words.finds.iter().map(|find| find.0.as_str()).collect();
    let names: Vec<String> = (0..sentences.len()).map(|number| format!("{number:02}.txt")).collect();
    let articles: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(sentences).collect();
    let analysis = read(&articles);
    for (sentence, figure_words, value, unit) in &words.finds {
        let held = analysis.figures.iter().any(|figure| {
            figure.evidence.words == *figure_words && (figure.value - value).abs() < 1e-6 && figure.unit == *unit
        });
        assert!(held, "{sentence}: {:#?}", analysis.figures);
    }
    let names: Vec<String> = (0..words.ignores.len()).map(|number| format!("{number:02}.txt")).collect();
    let articles: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(words.ignores.iter().map(String::as_str)).collect();
    assert_eq!(read(&articles).figures, []);
}

#[test]
fn one_utterance_in_two_wordings_is_one_and_its_differing_words_are_marked() {
    let gate = READ.utterances.iter().find(|one| one.differences.iter().any(|words| words.words == "lock")).unwrap();
    assert_eq!((gate.statements.len(), gate.sources, gate.variation), (2, 2, Variation::Translated));
    assert!(gate.differences.iter().any(|words| words.words == "bolt"));
    let entry = only(DiscrepancyKind::Wording, "Norland would not");
    assert_eq!(entry.verdict, Verdict::Translation);
}

#[test]
fn a_number_that_another_speaker_answers_with_another_is_a_conflict() {
    let strikers = only(DiscrepancyKind::Figure, "900");
    assert_eq!(strikers.verdict, Verdict::Conflict);
    assert_eq!(strikers.sides[1].text, "410");
    assert_eq!(only(DiscrepancyKind::Figure, "Some 1,900").verdict, Verdict::Conflict);
}

#[test]
fn a_denial_stands_against_the_claim_that_it_answers() {
    let denial = only(DiscrepancyKind::Denial, "hiding safety reports");
    assert!(denial.sides[1].text.contains("rejected the accusation"));
}

#[test]
fn beginnings_on_different_days_are_entered() {
    let drought = only(DiscrepancyKind::Date, "The drought in the farming valleys");
    assert_eq!((drought.verdict, drought.sides.len()), (Verdict::Conflict, 2));
}

#[test]
fn a_threat_keeps_its_condition_and_is_followed_until_it_is_dropped() {
    let threat = READ.commitments.iter().find(|one| one.kind == CommitmentKind::Threat).unwrap();
    assert_eq!(threat.condition.as_deref(), Some("if the talks fail"));
    assert!(threat.follow_ups.iter().any(|(what, _)| *what == FollowUp::Dropped), "{:#?}", READ.commitments);
    assert!(READ.positions.iter().any(|one| one.stance == Stance::Warns));
}

#[test]
fn articles_of_two_stories_do_not_contradict_each_other() {
    let analysis = read(&[
        ("1.txt", "BRENNA, March 3, 2025 - More than 300 people marched through Brenna on Monday, the police said.\n"),
        (
            "2.txt",
            "VALSTAD, March 4, 2025 - Some 40 people were hurt when a tram left its rails in Valstad, the mayor said.\n",
        ),
    ]);
    assert_eq!(analysis.discrepancies, []);
    assert_eq!(analysis.utterances, []);
}

#[test]
fn a_story_printed_twice_is_one_source() {
    let twice = read(&[("1.txt", HARBOUR), ("2.txt", HARBOUR)]);
    assert!(!twice.utterances.is_empty());
    assert!(twice.utterances.iter().all(|one| one.sources == 1 && one.variation == Variation::Same));
    assert!(twice.discrepancies.iter().flat_map(|held| &held.sides).all(|side| side.sources == 1));
}

const PETITION: &str = "Council gets petition on harbour

By Mara Lindt

PORT BRENNA, March 3, 2025 (Fjord Wire) - A petition against the new harbour carries 4,310 signatures, its authors said in Brenna on Monday.

Some 2,000 people gathered on the market square of Brenna, according to police. The organisers, a group called Free Quay, speak of 5,000.

The closed quay costs Brenna 40 million kroner a day, the mayor told reporters.
";

const COUNTED: &str = "Harbour petition is short of names

By Jonas Weil

VALSTAD, March 6, 2025 (The Valstad Herald) - The council of Brenna sent the petition and its 4,290 signatures back on Thursday.

The closed quay costs the town 46 million kroner a day, its operator says.

Shares of the operator fell to 61 kroner a share from 64 kroner a share.
";

#[test]
fn rare_things_counted_crowds_and_costs_by_the_day_are_compared() {
    let found = read(&[("1.txt", PETITION), ("2.txt", COUNTED)]);
    let figures = found.discrepancies.iter().filter(|held| held.kind == DiscrepancyKind::Figure);
    let mut sides: Vec<Vec<&str>> =
        figures.map(|held| held.sides.iter().map(|side| side.text.as_str()).collect()).collect();
    sides.sort();
    let expected = [
        vec!["4,310 signatures", "4,290 signatures"],
        vec!["40 million kroner", "46 million kroner"],
        vec!["Some 2,000 people", "5,000"],
    ];
    assert_eq!(sides, expected);
}

#[test]
fn none_such_is_a_denial_of_what_was_told_of_that_kind() {
    let text = "Ferry row\n\nBERGEN, March 3, 2025 (Fjord Wire) - Jan Orrel said the ministry had promised him two ferries. \
        He said that the harbour was cold. Ferry owner Vera Moe said that no such promise had been made.\n";
    let analysis = read(&[("1.txt", text)]);
    let denial = analysis.discrepancies.iter().find(|found| found.kind == DiscrepancyKind::Denial).unwrap();
    assert!(denial.sides[0].text.contains("two ferries"), "{denial:?}");
    assert!(denial.sides[1].text.contains("no such promise"), "{denial:?}");
}
