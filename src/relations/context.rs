//! What a sentence says around an act: the clause, its day, its condition, whether it is done or only planned, who says so.

use super::scene::Scene;
use crate::grammar::{CLAUSE_WORDS, Parse, whens};
use crate::model::{DateSpan, Modality, RelationEvidence};
use crate::text::Span;

impl Scene<'_> {
    /// Evidence for an act that `word` says. `cue` is what to show of it; `reason` a sentence on how it was found.
    pub(super) fn evidence(&self, word: usize, cue: Span, rule: &str, reason: String) -> RelationEvidence {
        let parse = &self.reading.parse;
        let text = &self.document.text;
        let verb = governing_verb(parse, word);
        let span = self.whole(self.clause(word));
        let condition = parse.condition(verb).map(|clause| parse.span_of(parse.subtree(clause)).slice(text).to_owned());
        RelationEvidence {
            document: self.document.id.clone(),
            start: span.start,
            end: span.end,
            words: span.slice(text).to_owned(),
            cue: cue.slice(text).to_owned(),
            negated: false,
            modality: modality(parse, verb),
            condition,
            attributed_to: self.speaker(word).map(|speaker| self.actor(speaker).id.clone()),
            date: self.date(span),
            reported: self.document.published.map(DateSpan::day),
            rule: rule.to_owned(),
            reason,
        }
    }

    /// The day that the words name, where they name one.
    fn date(&self, span: Span) -> Option<DateSpan> {
        let parse = &self.reading.parse;
        let anchor = self.reading.anchor.as_ref()?;
        let first = (0..parse.len()).find(|&token| parse.span(token).start >= span.start)?;
        let behind = (first..parse.len()).find(|&token| parse.span(token).start >= span.end).unwrap_or(parse.len());
        let found = whens(parse, &self.document.text, first..behind, anchor);
        found.first().map(|when| DateSpan::new(when.start, when.end))
    }

    /// The clause that the word heads with its condition, without what is only joined on to it.
    fn clause(&self, word: usize) -> Span {
        let parse = &self.reading.parse;
        let top = governing_verb(parse, word);
        let condition = parse.condition(top);
        let tokens = parse.subtree_without(top, &|child| {
            child != word
                && Some(child) != condition
                && !parse.is_below(word, child)
                && matches!(parse.dep(child), "conj" | "cc" | "advcl" | "parataxis")
                && child > top
        });
        let subjects =
            parse.subjects(top).into_iter().filter(|&subject| parse.sentence_of(subject) == parse.sentence_of(top));
        let whole = subjects.fold(tokens, |range, subject| range.start.min(subject)..range.end.max(subject + 1));
        let span = parse.span_of(whole);
        span.trimmed_of(&self.document.text, |c| c.is_whitespace() || ",;".contains(c))
    }
}

/// The word itself where it is a verb, else the verb above it.
fn governing_verb(parse: &Parse, word: usize) -> usize {
    if parse.is_verb(word) {
        return word;
    }
    parse.ancestors(word).find(|&above| parse.is_verb(above)).unwrap_or(word)
}

/// Done, planned, possible or on a condition, by auxiliaries and clauses around the verb.
pub(super) fn modality(parse: &Parse, verb: usize) -> Modality {
    if parse.is_in_condition(verb) || parse.condition(verb).is_some() {
        return Modality::Conditional;
    }
    if is_asked(parse, verb) {
        return Modality::Asked;
    }
    match parse.modal(verb).map(str::to_lowercase).as_deref() {
        Some("would" | "'d" | "’d") if is_reported_future(parse, verb) => Modality::Intended,
        Some("could" | "may" | "might" | "can" | "would" | "'d" | "’d") => Modality::Possible,
        Some("will" | "shall" | "'ll" | "’ll" | "wo") => Modality::Intended,
        Some("must" | "should" | "ought") => Modality::Required,
        _ if parse.dep(verb) == "xcomp" && parse.has_lemma(parse.head(verb), &CLAUSE_WORDS.intending) => {
            Modality::Intended
        }
        _ if parse.dep(verb) == "xcomp" && parse.is_word(parse.head(verb), &CLAUSE_WORDS.ready) => Modality::Intended,
        _ => Modality::Asserted,
    }
}

/// `said that it would`: what was `will` when it was said.
fn is_reported_future(parse: &Parse, verb: usize) -> bool {
    // `said that she was ready and would come`
    let first = parse.first_conjunct(verb);
    let above = parse.head(first);
    parse.dep(first) == "ccomp" && matches!(parse.tag(above), "VBD" | "VBN") && parse.is_verb(above)
}

/// `whether she would join`, `Will she join?`: nobody says that it is so.
pub(super) fn is_asked(parse: &Parse, verb: usize) -> bool {
    let sentence = &parse.sentences()[parse.sentence_of(verb)];
    let question = sentence.clone().rev().take(3).any(|token| parse.word(token) == "?");
    question || parse.children_by(verb, &["mark", "advmod"]).any(|mark| parse.is_word(mark, &["whether"]))
}
