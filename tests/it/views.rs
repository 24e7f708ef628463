//! What views make of the invented story.

use crate::story;
use dossier::dossier::assemble;
use dossier::model::{Confirmation, RelationId};
use dossier::view::search::{Engine, Memory, Query, examples};
use dossier::view::{
    ActorQuery, Distance, DocumentOrder, DocumentRow, EvidenceOrder, Filters, Index, RecordPart, StatementQuery,
    actors, discrepancies, documents, grid, next_mention, overview, page, questions, readouts, record, relation_page,
    statements, summary_text,
};
use std::sync::Arc;

fn index() -> Index {
    Index::new(Arc::new(assemble(&story::analysis(), &story::edits())), 1)
}

#[test]
fn documents_are_numbered_by_day_and_path() {
    let index = index();
    let titles: Vec<_> = index.in_reading_order().map(dossier::model::Document::heading).take(3).collect();
    assert_eq!(titles[0], "Eight hours in Geneva leave the two sides where they began");
    assert_eq!(titles[2], "Four hours in Brussels, no movement on the open door");
    assert_eq!(index.number(&"continental-wire/four-hours-in-brussels.txt".into()), Some(3));
}

#[test]
fn copies_of_a_wire_story_are_counted_together() {
    let index = index();
    let rows = documents(&index, "", DocumentOrder::Oldest);
    let copies: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            DocumentRow::Article(article) if article.copies > 1 => Some((article.publisher.as_str(), article.copies)),
            _ => None,
        })
        .collect();
    assert_eq!(copies, [("Continental Wire", 2), ("Lakeside Herald", 2)]);
}

#[test]
fn a_page_leaves_out_its_headline_and_joins_the_dateline_to_the_text() {
    let index = index();
    let page = page(&index, &"continental-wire/four-hours-in-brussels.txt".into()).unwrap();
    let document = index.document(&page.id).unwrap();
    let dossier::view::Block::Paragraph { span, dateline, .. } = &page.blocks[0] else { panic!() };
    assert!(span.slice(&document.text).starts_with("BRUSSELS, Jan. 12 — Four hours of talks"));
    assert_eq!(&document.text[span.start..*dateline], "BRUSSELS, Jan. 12 —");
    assert!(matches!(page.blocks.last(), Some(dossier::view::Block::Folded { lines, .. }) if lines.len() == 6));
}

#[test]
fn actors_can_be_found_by_an_alias() {
    let query = ActorQuery { filter: "moscow".into(), ..ActorQuery::default() };
    let rows = actors(&index(), &query, &Filters::default());
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Russia"]);
}

#[test]
fn people_without_a_name_are_told_apart_by_the_article_that_speaks_of_them() {
    let analysis = crate::cast::read(&[
        "Vera Moe told reporters on Monday that the ferry was late.",
        "Jon Sand told reporters on Tuesday that the train was late.",
    ]);
    let index = Index::new(Arc::new(assemble(&analysis, &[])), 1);
    let query = ActorQuery { filter: "reporters".into(), ..ActorQuery::default() };
    let mut roles: Vec<_> = actors(&index, &query, &Filters::default()).into_iter().map(|row| row.role).collect();
    roles.sort();
    assert_eq!(roles, ["in 0.txt", "in 1.txt"]);
}

#[test]
fn statements_keep_to_the_days_that_are_let_through() {
    let index = index();
    let day = dossier::model::DateSpan::day(jiff::civil::date(2022, 1, 10));
    let filters = Filters { dates: Some(day), ..Filters::default() };
    let rows = statements(&index, &StatementQuery::default(), &filters);
    assert_eq!(rows.len(), 8);
    assert!(rows.iter().all(|row| row.day == "10 Jan"));
}

#[test]
fn the_grid_counts_what_each_speaker_said_about_each_topic() {
    let grid = grid(&index(), &StatementQuery::default(), &Filters::default());
    let sherman = grid.speakers.iter().find(|row| row.name == "Wendy Sherman").unwrap();
    let topic = grid.topics.iter().position(|topic| topic == "NATO enlargement").unwrap();
    assert_eq!(sherman.cells[topic], [0, 0, 0, 5]);
}

#[test]
fn every_field_of_a_record_has_its_line() {
    let record = record(&index(), &"osce-pc".into()).unwrap();
    let labels: Vec<_> = record.lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Date",
            "Place",
            "Time",
            "Format",
            "Host",
            "Chair",
            "Delegations",
            "Agenda",
            "Agreed",
            "Not agreed",
            "Adopted",
            "Next step",
            "Tone",
            "Readouts"
        ]
    );
    let chair = &record.lines[5].parts[0];
    assert!(
        matches!(chair, RecordPart::Entry { text, citations, .. } if text == "Zbigniew Rau" && citations[0].number == 8)
    );
    assert!(matches!(record.lines[4].parts[0], RecordPart::NotReported(_)));
}

#[test]
fn readouts_tell_where_sides_are_apart_and_what_one_alone_mentions() {
    let readouts = readouts(&index(), &"nrc".into());
    let distance = |item: &str| readouts.items.iter().find(|one| one.item == item).unwrap().distance;
    assert_eq!(distance("NATO enlargement"), Distance::Apart);
    assert_eq!(distance("Return to 1997"), Distance::OneSide);
    assert!(readouts.lone.contains(&"Only Russia mentions: Return to 1997".to_owned()));
}

#[test]
fn a_relation_page_counts_sentences_documents_and_sources() {
    let id: RelationId = "russia-request-nato".into();
    let page = relation_page(&index(), &id, EvidenceOrder::Date).unwrap();
    assert_eq!(page.confirmation, Confirmation::Confirmed);
    assert_eq!(page.lines[0], "5 sentences in 5 documents, 4 independent sources.");
    let numbers: Vec<_> = page.cards.iter().map(|card| card.number).collect();
    assert_eq!(numbers, [1, 3, 4, 5, 9]);
}

#[test]
fn true_conflicts_come_first_among_discrepancies() {
    let rows = discrepancies(&index());
    assert!(rows[0].conflict && rows[0].state == "open");
    assert!(rows.iter().skip_while(|row| row.conflict).all(|row| !row.conflict));
}

#[test]
fn mentions_are_walked_through_in_reading_order_and_round() {
    let index = index();
    let actor = "fomin".into();
    let first = next_mention(&index, &actor, None, None, true).unwrap();
    assert_eq!(first.words, "Alexander Fomin");
    let again = next_mention(&index, &actor, Some(&first.document), Some(&first), true).unwrap();
    assert_eq!(again, first, "the only mention leads back to itself");
}

#[test]
fn the_review_asks_for_speakers_first_and_names_who_stood_near() {
    let index = index();
    let questions: Vec<_> = questions(&index).collect();
    assert_eq!(questions[0].heading, "Who is speaking?");
    let names: Vec<_> = questions[0].candidates.iter().map(|candidate| candidate.name.as_str()).collect();
    assert_eq!(names, ["Alexander Grushko", "Alexander Fomin", "Russia"]);
}

#[test]
fn a_copied_summary_ends_in_its_sources() {
    let text = summary_text(&index(), &"nrc".into());
    assert!(text.starts_with("NATO-Russia Council\nWednesday 12 January 2022, Brussels\n\n"));
    assert!(text.contains("[3] Continental Wire, 12 Jan 2022: Four hours in Brussels, no movement on the open door\n"));
}

#[test]
fn search_finds_words_phrases_speakers_and_days() {
    let index = index();
    let engine = Memory::new(index.dossier(), None);
    let titles = |text: &str| {
        let hits = engine.search(&index, &Query::new(text), 20);
        hits.hits.iter().map(|hit| format!("{} {}", hit.title, hit.line)).collect::<Vec<_>>()
    };
    assert!(titles("sherm")[0].starts_with("Wendy Sherman"));
    assert_eq!(
        titles("said-by:fomin exerc"),
        [
            "Alexander Fomin Moskva Bulletin, 12 Jan",
            "Grushko: Moscow has measures ready if politics fails Moskva Bulletin, 12 Jan"
        ]
    );
    assert!(titles("\"door shut\" date:2022-01-13").iter().all(|line| line.ends_with("13 Jan")));
    assert_eq!(titles("\"shut door\""), [""; 0]);
    assert!(titles("council").iter().any(|line| line.starts_with("NATO-Russia Council")));
}

#[test]
fn what_search_marks_is_what_was_looked_for() {
    let index = index();
    let engine = Memory::new(index.dossier(), None);
    let hits = engine.search(&index, &Query::new("\"slam the door\""), 20);
    let hit = hits.hits.iter().find(|hit| hit.evidence.is_some()).unwrap();
    let marked: Vec<_> = hit.marked.iter().map(|range| &hit.snippet[range.clone()]).collect();
    assert!(marked.windows(3).any(|words| words == ["slam", "the", "door"]), "{marked:?}");
}

#[test]
fn the_overview_names_who_and_what_it_is_about_and_quotes_word_for_word() {
    let index = index();
    let lines = overview(&index);
    assert!(lines[0].text.ends_with("above all.") && lines[0].text.contains("Russia"), "{}", lines[0].text);
    assert!(lines[1].text.starts_with("Meetings: Strategic Stability Dialogue"), "{}", lines[1].text);
    assert!(lines.last().unwrap().text.starts_with("The articles differ on "), "{:?}", lines.last());
    let quoted: Vec<_> = lines.iter().filter(|line| line.quoted).collect();
    assert!((3..=6).contains(&quoted.len()), "{quoted:?}");
    for line in quoted {
        let evidence = &line.citations[0].evidence;
        assert!(evidence.holds_in(&index.document(&evidence.document).unwrap().text));
    }
    assert!(lines.iter().all(|line| !line.citations.is_empty()), "{lines:?}");
}

#[test]
fn without_articles_there_is_no_overview() {
    assert_eq!(overview(&Index::default()), []);
}

#[test]
fn every_query_that_the_search_proposes_finds_something() {
    let index = index();
    let engine = Memory::new(index.dossier(), None);
    let examples = examples(&index);
    assert!(examples.len() >= 5, "{examples:?}");
    for example in examples {
        let hits = engine.search(&index, &Query::new(&format!("{} ", example.query)), 10);
        assert!(hits.total > 0, "{}", example.query);
    }
}
