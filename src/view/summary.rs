//! One meeting in sentences, each with what it rests on.

use super::{Citation, Index, cite};
use crate::model::{MeetingId, Target};
use std::fmt::Write;

/// A sentence of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// The sentence.
    pub text: String,
    /// True where it is an article's, word for word.
    pub quoted: bool,
    /// The articles it rests on.
    pub citations: Vec<Citation>,
}

/// The summary of a meeting.
pub fn summary(index: &Index, id: &MeetingId) -> Vec<SummaryLine> {
    let sentences = index.meeting(id).map_or(&[][..], |meeting| meeting.summary.as_slice());
    let line = |sentence: &crate::model::SummarySentence| SummaryLine {
        text: sentence.text.clone(),
        quoted: sentence.quoted,
        citations: cite(index, &sentence.evidence),
    };
    sentences.iter().map(line).collect()
}

/// A text of several voices, cut where one gives way to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice<'a> {
    /// The program's words.
    Program(&'a str),
    /// Words in quotation marks: an article's.
    Quoted(&'a str),
    /// `not reported`.
    NotReported(&'a str),
}

/// Cuts a sentence of the program's into its voices.
pub fn voices(text: &str) -> Vec<Voice<'_>> {
    const UNKNOWN: &str = "not reported";
    let mut voices = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let quote = rest.find('“').and_then(|from| {
            let close = rest[from..].find('”')? + from + '”'.len_utf8();
            Some((from, close))
        });
        let unknown = rest.find(UNKNOWN).map(|from| (from, from + UNKNOWN.len()));
        let next = [quote.map(|place| (place, true)), unknown.map(|place| (place, false))].into_iter().flatten();
        let Some(((from, to), quoted)) = next.min() else {
            voices.push(Voice::Program(rest));
            break;
        };
        if from > 0 {
            voices.push(Voice::Program(&rest[..from]));
        }
        voices.push(if quoted { Voice::Quoted(&rest[from..to]) } else { Voice::NotReported(&rest[from..to]) });
        rest = &rest[to..];
    }
    voices
}

/// The summary of a meeting as text with its sources, to be pasted.
pub fn summary_text(index: &Index, id: &MeetingId) -> String {
    let Some(meeting) = index.meeting(id) else { return String::new() };
    let heading = format!("{}\n{}", meeting.name, super::meetings::when_and_where(meeting));
    pasted(index, &heading, &summary(index, id), index.notes(&Target::Meeting(id.clone())))
}

/// The overview of the story as text with its sources, to be pasted.
pub fn overview_text(index: &Index, title: &str) -> String {
    pasted(index, title, &super::overview(index), &[])
}

fn pasted(index: &Index, heading: &str, lines: &[SummaryLine], notes: &[String]) -> String {
    let mut text = format!("{heading}\n\n");
    let mut numbers = Vec::new();
    for line in lines {
        let cited: Vec<String> = line.citations.iter().map(|citation| format!("[{}]", citation.number)).collect();
        numbers.extend(line.citations.iter().map(|citation| citation.number));
        let _ = writeln!(text, "{} {}", line.text, cited.join(" "));
    }
    for note in notes {
        let _ = writeln!(text, "Analyst's note: {note}");
    }
    text.push('\n');
    text.push_str(&super::sources(index, &numbers));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_and_gaps_are_told_from_the_programs_words() {
        let text = "Grushko spoke of “measures”; the answer is not reported.";
        assert_eq!(
            voices(text),
            [
                Voice::Program("Grushko spoke of "),
                Voice::Quoted("“measures”"),
                Voice::Program("; the answer is "),
                Voice::NotReported("not reported"),
                Voice::Program("."),
            ]
        );
    }

    #[test]
    fn an_unclosed_quotation_stays_the_programs() {
        assert_eq!(voices("an “open end"), [Voice::Program("an “open end")]);
    }
}
