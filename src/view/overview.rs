//! The whole story on half a page: what the articles are about, who met, their most telling sentences, and where they
//! disagree. It serves every folder, also one without a meeting.

use super::{Index, SummaryLine, cite, dates, listed};
use crate::model::{Actor, DateSpan, Discrepancy, Document, Evidence, Meeting, Mention, SectionKind, Target, Verdict};
use crate::text::{Span, centrality, goes_on, is_beside_the_text, on_one_line, pick, sentences};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Actors named in the opening, and meetings and disagreements in theirs, at most.
const NAMED: usize = 3;

/// The articles' sentences, at most.
const EXTRACTS: usize = 6;

/// How many sentences of an article's beginning are looked at: news tells the most telling first.
const LEAD: usize = 6;

/// Sentences more alike than this say the same.
const ALIKE: f32 = 0.35;

/// Shortest and longest sentence to take, in words.
const LENGTHS: std::ops::RangeInclusive<usize> = 10..=45;

/// The story in a few lines. Empty where no article is open.
pub fn overview(index: &Index) -> Vec<SummaryLine> {
    if index.is_empty() {
        return Vec::new();
    }
    let main = main_actors(index);
    let mut lines = vec![opening(index, &main)];
    lines.extend(meetings(index));
    lines.extend(extracts(index, &main).into_iter().map(|evidence| SummaryLine {
        text: on_one_line(&evidence.words),
        quoted: true,
        citations: cite(index, [&evidence]),
    }));
    lines.extend(disagreements(index));
    lines
}

/// An actor, and the articles that name it, copies counted once.
struct Named<'a> {
    actor: &'a Actor,
    articles: usize,
}

/// The actors that most articles name, the most often named first among equals.
fn main_actors(index: &Index) -> Vec<Named<'_>> {
    let all = index.dossier().found.actors.iter().filter(|actor| !actor.unnamed);
    let count = |actor| {
        let articles: BTreeSet<_> =
            Actor::mentions_by_name(actor).map(|mention| index.source_of(&mention.document)).collect();
        Named { actor, articles: articles.len() }
    };
    let mut main: Vec<Named> = all.map(count).filter(|named| named.articles > 0).collect();
    main.sort_by_key(|named| Reverse((named.articles, named.actor.mentions.len())));
    main.truncate(2 * NAMED);
    main
}

/// `8 articles, 10 to 14 January 2022, on Russia, NATO and Ukraine above all.`
fn opening(index: &Index, main: &[Named]) -> SummaryLine {
    let documents = || index.in_reading_order();
    let mut text = match documents().len() {
        1 => "1 article".to_owned(),
        many => format!("{many} articles"),
    };
    let published = || documents().filter_map(|document| document.published);
    if let Some((first, last)) = published().min().zip(published().max()) {
        text.push_str(&format!(", {}", dates::long_span(DateSpan::new(first, last))));
    }
    let shown = &main[..main.len().min(NAMED)];
    if !shown.is_empty() {
        let names: Vec<&str> = shown.iter().map(|named| named.actor.name.as_str()).collect();
        text.push_str(&format!(", on {} above all", listed(&names)));
    }
    text.push('.');
    let first = |named: &Named| named.actor.mentions_by_name().next().map(Mention::evidence);
    let evidence: Vec<Evidence> = shown.iter().filter_map(first).collect();
    SummaryLine { text, quoted: false, citations: cite(index, &evidence) }
}

/// `Meetings: NATO-Russia Council (Brussels, 12 January 2022); …`, those of most sentences, by date.
fn meetings(index: &Index) -> Option<SummaryLine> {
    let all = index.dossier().found.meetings.iter();
    let mut all: Vec<&Meeting> =
        all.filter(|meeting| !index.is_rejected(&Target::Meeting(meeting.id.clone()))).collect();
    let more = all.len().saturating_sub(NAMED);
    all.sort_by_key(|meeting| Reverse(meeting.evidence.len()));
    all.truncate(NAMED);
    all.sort_by_key(|meeting| (meeting.date.is_none(), meeting.date));
    let told = |meeting: &&Meeting| {
        let date = meeting.date.map(dates::long_span);
        let facts: Vec<String> = date.into_iter().chain(meeting.place.clone()).collect();
        let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
        format!("{}{facts}", meeting.name)
    };
    let mut names: Vec<String> = all.iter().map(told).collect();
    if more > 0 {
        names.push(format!("{more} more"));
    }
    let evidence = all.iter().filter_map(|meeting| meeting.evidence.first());
    let citations = cite(index, evidence);
    (!names.is_empty()).then(|| SummaryLine {
        text: format!("Meetings: {}.", names.join("; ")),
        quoted: false,
        citations,
    })
}

/// `The articles disagree on 4 matters: troops at the border; …`, true conflicts first.
fn disagreements(index: &Index) -> Option<SummaryLine> {
    let all = index.dossier().found.discrepancies.iter();
    let mut all: Vec<&Discrepancy> =
        all.filter(|discrepancy| !index.is_rejected(&Target::Discrepancy(discrepancy.id.clone()))).collect();
    all.sort_by_key(|discrepancy| discrepancy.verdict != Verdict::Conflict);
    let matters = match all.len() {
        0 => return None,
        1 => "1 matter".to_owned(),
        many => format!("{many} matters"),
    };
    let shown = &all[..all.len().min(NAMED)];
    let about: Vec<&str> = shown.iter().map(|discrepancy| discrepancy.about.as_str()).collect();
    let more = if all.len() > NAMED { "; …" } else { "." };
    let text = format!("The articles differ on {matters}: {}{more}", about.join("; "));
    let evidence =
        shown.iter().flat_map(|discrepancy| discrepancy.sides.iter().filter_map(|side| side.evidence.first()));
    Some(SummaryLine { text, quoted: false, citations: cite(index, evidence) })
}

/// The most telling sentences, in reading order.
fn extracts(index: &Index, main: &[Named]) -> Vec<Evidence> {
    let mut found = Vec::new();
    for document in index.in_reading_order().filter(|document| document.copy_of.is_none()) {
        found.extend(lead(document).into_iter().enumerate().map(|(place, span)| (document, place, span)));
    }
    let words: Vec<BTreeSet<String>> =
        found.iter().map(|(document, _, span)| telling(span.slice(&document.text))).collect();
    let (vectors, mut scores) = centrality(&words);
    for (score, (document, place, span)) in scores.iter_mut().zip(&found) {
        let here = |mention: &Mention| mention.document == document.id && span.contains(mention.span());
        let names = |named: &&Named| named.actor.mentions_by_name().any(here);
        *score += 0.04 * main.iter().filter(names).count() as f32;
        *score += 0.2 / (1 + place) as f32;
    }
    let mut picked = pick(&vectors, &scores, EXTRACTS, ALIKE);
    picked.sort_unstable();
    picked.into_iter().map(|place| Evidence::new(&found[place].0.id, &found[place].0.text, found[place].2)).collect()
}

/// The sentences at the beginning of an article that can stand alone.
fn lead(document: &Document) -> Vec<Span> {
    let body = document.sections.iter().filter(|section| section.kind == SectionKind::Body);
    let all = body.flat_map(|section| sentences(&document.text, section.span()));
    all.take(LEAD).filter(|span| stands_alone(span.slice(&document.text))).collect()
}

fn stands_alone(sentence: &str) -> bool {
    let starts_well = sentence.starts_with(char::is_uppercase) && !goes_on(sentence) && !is_beside_the_text(sentence);
    let is_whole = ['“', '”', '"'].iter().map(|mark| sentence.matches(*mark).count()).sum::<usize>() % 2 == 0;
    starts_well && is_whole && sentence.ends_with('.') && LENGTHS.contains(&sentence.split_whitespace().count())
}

/// The words that tell something: those of four letters and more, and names.
fn telling(sentence: &str) -> BTreeSet<String> {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    let tells =
        |word: &&str| word.chars().count() > 3 || word.chars().count() > 1 && word.starts_with(char::is_uppercase);
    words.filter(tells).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_leans_on_the_one_before_does_not_stand_alone() {
        assert!(stands_alone("Two ministers met in the harbour on Monday and signed nothing at all."));
        assert!(!stands_alone("However, two ministers met in the harbour on Monday and signed nothing at all."));
        assert!(!stands_alone("It was, the minister told reporters in the harbour, “the end of a long road."));
        assert!(!stands_alone("Nobody came."));
        // Words under a picture give the whole date.
        assert!(!stands_alone("Two ministers wave from a ferry in the outer harbour of Bergen on May 2, 2031."));
        assert!(stands_alone("Two ministers waved from a ferry in the outer harbour of Bergen on May 2."));
    }

    #[test]
    fn short_words_that_are_no_names_tell_nothing() {
        assert_eq!(telling("The EU is for a ban"), BTreeSet::from(["the", "eu"].map(str::to_owned)));
    }
}
