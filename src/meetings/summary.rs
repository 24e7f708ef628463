//! A meeting in three to six sentences: one or two put together from the record, the rest the articles' own.
//!
//! The articles' sentences are ranked by how central they are among all that is said of the meeting and by how many fields of
//! the record rest on them; one that repeats another is left out.

use super::record::Recorder;
use super::scope::Nearness;
use crate::model::{DateSpan, Evidence, Meeting, MeetingStatus, RecordEntry, RecordField, SummarySentence};
use crate::text::{centrality, pick};
use std::collections::BTreeSet;
use std::ops::Range;

/// The articles' sentences in a summary, at most.
const MOST: usize = 4;

/// Sentences more alike than this say the same.
const ALIKE: f32 = 0.45;

/// Shortest and longest sentence to take, in tokens.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=55;

/// Fields that an analyst looks for first: each that rests on a sentence speaks for it.
const TELLING: [RecordField; 6] = [
    RecordField::Agreed,
    RecordField::NotAgreed,
    RecordField::Adopted,
    RecordField::NextStep,
    RecordField::Agenda,
    RecordField::Tone,
];

/// The summary of a meeting. Each sentence carries what it rests on.
pub(super) fn summary(recorder: &Recorder<'_>, meeting: &Meeting) -> Vec<SummarySentence> {
    let mut sentences: Vec<SummarySentence> = opening(recorder, meeting).into_iter().chain(outcome(meeting)).collect();
    for evidence in extracts(recorder, meeting) {
        let text = evidence.words.split_whitespace().collect::<Vec<_>>().join(" ");
        sentences.push(SummarySentence { text, quoted: true, evidence: vec![evidence] });
    }
    sentences
}

/// `The NATO-Russia Council took place on 12 January 2022 in Brussels (“four hours”); NATO and Russia took part.`
fn opening(recorder: &Recorder<'_>, meeting: &Meeting) -> Option<SummarySentence> {
    let name = &meeting.name;
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut rest_on = |field: RecordField| {
        evidence.extend(meeting.entries(field).take(1).flat_map(|entry| entry.evidence.iter().take(3).cloned()));
    };
    let mut text = match meeting.status {
        MeetingStatus::Held => format!("The {name} took place"),
        MeetingStatus::Planned => format!("The {name} is planned"),
        MeetingStatus::Cancelled => format!("The {name} was called off"),
        MeetingStatus::Unknown => format!("The {name} is reported"),
    };
    if let Some(date) = meeting.date {
        rest_on(RecordField::Date);
        let preposition = match meeting.status {
            MeetingStatus::Held if date.is_day() => "on",
            MeetingStatus::Held => "between",
            _ => "for",
        };
        text.push_str(&format!(" {preposition} {}", written(date)));
    }
    if let Some(place) = &meeting.place {
        rest_on(RecordField::City);
        let preposition = if meeting.entries(RecordField::City).next().is_some() { "in" } else { "at" };
        if preposition == "at" {
            rest_on(RecordField::Venue);
        }
        text.push_str(&format!(" {preposition} {place}"));
    }
    if let Some(duration) = &meeting.duration {
        rest_on(RecordField::Duration);
        text.push_str(&format!(" (“{duration}”)"));
    }
    let mut sides: Vec<&str> = Vec::new();
    for entry in meeting.entries(RecordField::Delegations) {
        let side = entry.side.as_ref().and_then(|side| recorder.clusterer.number(side));
        let side = side.map(|side| recorder.clusterer.actor(side).name.as_str());
        if let Some(side) = side.filter(|side| !sides.contains(side)) {
            sides.push(side);
            evidence.extend(entry.evidence.first().cloned());
        }
    }
    if let [first @ .., last] = sides.as_slice()
        && !first.is_empty()
        && first.len() < 6
    {
        text.push_str(&format!("; taking part: {}, {last}", first.join(", ")));
    }
    text.push('.');
    evidence.extend(meeting.evidence.first().filter(|_| evidence.is_empty()).cloned());
    evidence.sort();
    evidence.dedup();
    (!evidence.is_empty()).then_some(SummarySentence { text, quoted: false, evidence })
}

/// `Agreed: “…”. Not agreed: “…”.`: the articles' words, up to two each.
fn outcome(meeting: &Meeting) -> Option<SummarySentence> {
    let mut parts = Vec::new();
    let mut evidence = Vec::new();
    for (field, label) in [(RecordField::Agreed, "Agreed"), (RecordField::NotAgreed, "Not agreed")] {
        let mut entries: Vec<&RecordEntry> = meeting.entries(field).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.evidence.len()));
        let shown: Vec<String> = entries.iter().take(2).map(|entry| format!("“{}”", entry.text)).collect();
        evidence.extend(entries.iter().take(2).flat_map(|entry| entry.evidence.iter().take(2).cloned()));
        if !shown.is_empty() {
            parts.push(format!("{label}: {}.", shown.join("; ")));
        }
    }
    (!parts.is_empty()).then(|| SummarySentence { text: parts.join(" "), quoted: false, evidence })
}

fn written(date: DateSpan) -> String {
    let day = |day: jiff::civil::Date| day.strftime("%-d %B %Y").to_string();
    if date.is_day() { day(date.start) } else { format!("{} and {}", day(date.start), day(date.end)) }
}

/// The best sentences of the articles, in their order.
fn extracts(recorder: &Recorder<'_>, meeting: &Meeting) -> Vec<Evidence> {
    let places: Vec<_> = recorder.whole_sentences(Nearness::Near).collect();
    let words: Vec<BTreeSet<String>> = places
        .iter()
        .map(|(document, tokens, _)| {
            let parse = recorder.parse(*document);
            let telling = |&token: &usize| matches!(parse.pos(token), "NOUN" | "PROPN" | "VERB" | "ADJ");
            tokens.clone().filter(telling).map(|token| parse.lemma(token).to_lowercase()).collect()
        })
        .collect();
    // What every sentence of the meeting says decides what is central; some of them cannot be shown.
    let (vectors, mut scores) = centrality(&words);
    for (score, (document, tokens, shared)) in scores.iter_mut().zip(&places) {
        let is_copy = recorder.documents[*document].copy_of.is_some();
        *score += if is_copy || !LENGTHS.contains(&tokens.len()) {
            f32::NEG_INFINITY
        } else {
            merit(recorder, meeting, *document, tokens.clone(), *shared)
        };
    }
    let evidence = |place: usize| recorder.evidence(places[place].0, places[place].1.clone());
    let mut sentences: Vec<Evidence> = pick(&vectors, &scores, MOST, ALIKE).into_iter().map(evidence).collect();
    let order = |evidence: &Evidence| {
        let document = recorder.documents.iter().position(|document| document.id == evidence.document);
        (document, evidence.start)
    };
    sentences.sort_by_key(order);
    sentences
}

/// How much better a sentence serves than its centrality tells.
fn merit(recorder: &Recorder<'_>, meeting: &Meeting, document: usize, tokens: Range<usize>, shared: bool) -> f32 {
    let evidence = recorder.evidence(document, tokens.clone());
    let parse = recorder.parse(document);
    let first = tokens.clone().find(|&token| !parse.is_mark(token)).unwrap_or(tokens.start);
    let leans = parse.pos(first) == "PRON" || parse.is_word(first, &["but", "and", "yet", "so", "then", "this"]);
    let rests = |field: &&RecordField| {
        meeting.entries(**field).any(|entry| entry.evidence.iter().any(|known| known.overlaps(&evidence)))
    };
    let fields = TELLING.iter().filter(rests).count().min(3);
    let named = meeting.evidence.iter().any(|known| known.overlaps(&evidence));
    let mut merit = 0.2 * fields as f32;
    merit += if named { 0.15 } else { 0.0 };
    merit -= if leans { 0.25 } else { 0.0 };
    // A sentence about several meetings tells little of each.
    merit - if shared { 0.3 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_written_out() {
        assert_eq!(written(DateSpan::day(date(2031, 5, 2))), "2 May 2031");
        assert_eq!(written(DateSpan::new(date(2031, 5, 2), date(2031, 5, 3))), "2 May 2031 and 3 May 2031");
    }
}
