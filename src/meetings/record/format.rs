//! In which form it was held: by video, behind closed doors, all thirty allies, the first session in two years.

use super::{Entries, Recorder};
use crate::meetings::around::Nearness;
use crate::meetings::sightings::Sighting;
use crate::model::{RecordEntry, RecordField};
use crate::text::{Span, fold};
use std::ops::Range;

impl Recorder<'_> {
    /// `bilaterally`, `by video`, `all 30 allies`, in the article's words.
    pub(super) fn formats(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for sighting in self.sightings() {
            let evidence = self.clause_of(sighting);
            let folded = fold(&evidence.words);
            let sentence = fold(&self.sentence_of(sighting.document, sighting.word).words);
            let is_denied =
                ["rather than", "instead of", "not a ", "no longer"].iter().any(|words| sentence.contains(words));
            let holds = |words: &&String| {
                let words = fold(words);
                folded.match_indices(&words).any(|(at, _)| is_word(&folded, at, words.len()))
            };
            let of_other = |words: &&String| self.is_form_of_another(sighting, words);
            for words in self.words().formats.iter().filter(holds).filter(|words| !is_denied && !of_other(words)) {
                entries.add(self.entry(RecordField::Format, words.clone(), vec![evidence.clone()]));
            }
        }
        for (document, tokens) in self.sentences(Nearness::Named) {
            if let Some(counted) = self.counted_members(document, &tokens) {
                let text = self.text(document, counted.clone());
                entries.add(self.entry(RecordField::Format, text, vec![self.sentence_of(document, counted.start)]));
            }
            if let Some(words) = self.first_since(document, &tokens) {
                let text = self.text(document, words.clone());
                entries.add(self.entry(RecordField::Format, text, vec![self.sentence_of(document, words.start)]));
            }
        }
        entries.0
    }

    /// `its first session in two years`: what tells it from those before.
    fn first_since(&self, document: usize, tokens: &Range<usize>) -> Option<Range<usize>> {
        const LONGEST: usize = 10;
        let parse = self.parse(document);
        let since = |noun: usize| {
            let first = parse.children_by(noun, &["amod"]).find(|&first| parse.is_word(first, &["first"]))?;
            let since = parse.children_by(noun, &["prep"]).find(|&word| parse.is_word(word, &["in", "since"]))?;
            let is_time = parse.is_word(since, &["since"])
                || parse
                    .obliques(noun, &["in"])
                    .iter()
                    .any(|&unit| parse.has_lemma(unit, &["year", "month", "week", "decade"]));
            let words = first..parse.subtree(since).end;
            (is_time && words.len() <= LONGEST && first < noun).then_some(words)
        };
        tokens.clone().filter(|&token| parse.is_noun(token) && self.is_meeting_word(document, token)).find_map(since)
    }

    /// True where the words tell the form of another meeting: `in the margins of the meeting he held bilateral talks`, `met
    /// the one and spoke to the other by telephone`.
    fn is_form_of_another(&self, sighting: &Sighting, words: &str) -> bool {
        let parse = self.parse(sighting.document);
        let first = words.split(' ').next().unwrap_or_default();
        let tells = |&token: &usize| {
            let is_alone = words == first;
            let told = parse.span_of(token..(token + words.split(' ').count()).min(parse.len()));
            let here = told.slice(&self.documents[sighting.document].text);
            parse.lower(token) == first
                && (!is_alone || matches!(parse.dep(token), "amod" | "compound"))
                && fold(here) == fold(words)
        };
        let is_other = |word: usize| {
            let others = self.clusters.iter().filter(|other| !std::ptr::eq(**other, self.cluster));
            let mut sightings = others.flat_map(|other| &other.sightings);
            word != sighting.word && sightings.any(|other| other.document == sighting.document && other.word == word)
        };
        let governor = |token: usize| {
            parse.ancestors(token).find(|&above| above == sighting.word || parse.is_verb(above) || is_other(above))
        };
        sighting.clause.clone().find(tells).and_then(governor).is_some_and(is_other)
    }

    /// `all 30 allies`, `ambassadors of 57 states`; not the `officials of three delegations` who say so.
    pub(super) fn counted_members(&self, document: usize, tokens: &Range<usize>) -> Option<Range<usize>> {
        let parse = self.parse(document);
        let is_member = |&token: &usize| parse.tag(token) == "NNS" && parse.has_lemma(token, &self.words().members);
        let is_source = |token: usize| {
            let verb = parse.ancestors(token).find(|&above| parse.is_verb(above));
            verb.is_some_and(|verb| {
                parse.has_lemma(verb, &["say", "tell", "add"]) || parse.child(verb, &["ccomp"]).is_some()
            })
        };
        let counted = |token: usize| {
            // Two are what every meeting has.
            let count = parse.child(token, &["nummod"]).filter(|&count| {
                let is_many = parse.word(count).len() > 1 && !parse.is_word(count, &["two", "one"]);
                is_many && !is_source(token)
            })?;
            Some(
                count.saturating_sub(usize::from(count > tokens.start && parse.is_word(count - 1, &["all"])))
                    ..token + 1,
            )
        };
        tokens.clone().filter(is_member).find_map(counted)
    }
}

fn is_word(text: &str, at: usize, length: usize) -> bool {
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let span = Span::new(at, at + length);
    outside(text[..span.start].chars().next_back()) && outside(text[span.end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_a_word_of_its_own() {
        assert!(is_word("a plenary session", 2, 7));
        assert!(!is_word("informally", 2, 6));
    }
}
