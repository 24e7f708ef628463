//! What came of it.

use super::wording::{LONGEST, own_clause, phrase};
use super::{Entries, Recorder};
use crate::model::{RecordEntry, RecordField};
use std::ops::Range;

impl Recorder<'_> {
    /// What was agreed and what was not, in the articles' words.
    pub fn outcomes(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for (document, tokens) in self.sentences_of_both() {
            let parse = self.parse(document);
            for token in tokens {
                let found = if parse.is_verb(token) {
                    self.decision(document, token).or_else(|| self.outcome_of_verb(document, token))
                } else if parse.is_noun(token) && parse.is_any(token, &self.words().outcomes) {
                    self.outcome_of_noun(document, token)
                } else {
                    None
                };
                if let Some((field, words)) = found
                    && words.len() <= LONGEST
                    && !self.is_quoted(document, token)
                {
                    // `which produced no agreement`
                    let pronoun = usize::from(matches!(parse.tag(words.start), "WDT" | "WP"));
                    let text = self.text(document, words.start + pronoun..words.end);
                    entries.add(self.entry(field, text, vec![self.sentence_of(document, token)]));
                }
            }
        }
        for (document, tokens) in self.told() {
            for token in tokens {
                let found = self.difference(document, token).map(|words| (RecordField::NotAgreed, words));
                let found = found.or_else(|| Some((RecordField::Agreed, self.common_wish(document, token)?)));
                if let Some((field, words)) = found.filter(|(_, words)| words.len() <= LONGEST) {
                    let text = self.text(document, words);
                    entries.add(self.entry(field, text, vec![self.sentence_of(document, token)]));
                }
            }
        }
        entries.0
    }

    /// `Differences remain`, `there are deep differences between the two`, `the gaps will not be bridged`.
    fn difference(&self, document: usize, noun: usize) -> Option<Range<usize>> {
        let parse = self.parse(document);
        if parse.tag(noun) != "NNS" || !parse.is_any(noun, &self.words().differing) {
            return None;
        }
        let verb = Some(parse.head(noun)).filter(|&verb| parse.is_verb(verb) && !parse.is_in_condition(verb))?;
        let is_subject = matches!(parse.dep(noun), "nsubj" | "nsubjpass" | "attr");
        let stay = !parse.is_negated(verb) && parse.has_lemma(verb, &["remain", "persist"]);
        let are = !parse.is_negated(verb) && parse.has_lemma(verb, &["be"]) && parse.child(verb, &["expl"]).is_some();
        let unsettled = parse.is_negated(verb)
            && parse.has_lemma(verb, &["overcome", "bridge", "resolve", "settle", "narrow", "close"]);
        let is_joined = |child: usize| {
            child != verb && matches!(parse.dep(child), "cc" | "conj" | "mark" | "advcl" | "punct" | "parataxis")
        };
        (is_subject && (stay || are || unsettled)).then(|| parse.subtree_without(verb, &is_joined))
    }

    /// `Both sides expressed their readiness to go on`: what those who met say they want in common.
    fn common_wish(&self, document: usize, verb: usize) -> Option<Range<usize>> {
        const WISHES: [&str; 7] = ["need", "readiness", "willingness", "commitment", "desire", "wish", "determination"];
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let expresses = parse.is_verb(verb)
            && parse.has_lemma(verb, &["express", "voice", "reaffirm", "underline", "stress", "acknowledge"])
            && !parse.is_negated(verb)
            && parse.modal(verb).is_none();
        let wish = parse.child(verb, &["dobj"]).filter(|&wish| expresses && parse.has_lemma(wish, &WISHES))?;
        let subjects = parse.subjects(verb);
        let sides =
            subjects.iter().filter(|&&subject| reading.parties(subject).into_iter().any(|side| self.is_present(side)));
        let both = subjects.iter().any(|&subject| self.lexicon.meetings.is_plural_side(&parse.lower(subject)));
        (both || sides.count() > 1).then(|| verb..own_clause(parse, wish).end)
    }

    /// `agreed to go on`, `failed to agree`, `failed to produce a breakthrough`.
    fn outcome_of_verb(&self, document: usize, verb: usize) -> Option<(RecordField, Range<usize>)> {
        let parse = self.parse(document);
        // `did agree on a date`, `could not agree on rosters`
        let helping = || {
            let is_helped = |&aux: &usize| {
                parse.is_word(aux, &["did"]) || (parse.is_word(aux, &["could"]) && parse.is_negated(verb))
            };
            parse.children_by(verb, &["aux"]).find(is_helped).filter(|_| parse.tag(verb) == "VB")
        };
        let is_past = (matches!(parse.tag(verb), "VBD" | "VBN") && parse.modal(verb).is_none()) || helping().is_some();
        if !is_past || parse.is_in_condition(verb) || !self.does_a_side(document, verb) {
            return None;
        }
        // `The talks collapsed`, `talks broke up`
        let ends = parse.is_any(verb, &self.words().failing)
            || (parse.has_lemma(verb, &["break"])
                && parse.children_by(verb, &["prt"]).any(|particle| parse.is_word(particle, &["up", "down", "off"])));
        // `a day after planned talks fell through`: that was another one.
        let is_before = matches!(parse.dep(verb), "advcl" | "pcomp")
            && (parse.children_by(verb, &["mark"]).any(|mark| parse.is_word(mark, &["after", "since"]))
                || parse.is_word(parse.head(verb), &["after", "since", "following"]));
        let is_it =
            |&subject: &usize| self.is_meeting_word(document, subject) && !self.is_of_other_meeting(document, subject);
        if ends && !is_before && parse.subjects(verb).iter().any(is_it) {
            return Some((RecordField::NotAgreed, own_clause(parse, verb)));
        }
        let complement = parse
            .child(verb, &["xcomp", "ccomp", "dobj"])
            .or_else(|| parse.children_by(verb, &["prep"]).find(|&word| parse.is_word(word, &["on", "to"])))?;
        if parse.is_any(verb, &self.words().agreeing) {
            let field = if parse.is_negated(verb) { RecordField::NotAgreed } else { RecordField::Agreed };
            // `agreed to the inquiry`: without its verb the phrase says nothing.
            let what = own_clause(parse, complement);
            let start = helping().filter(|_| parse.is_negated(verb));
            let what = match start {
                Some(start) => start..what.end,
                None if parse.dep(complement) == "prep" => verb..what.end,
                None => what,
            };
            return Some((field, self.with_subject(document, verb, what)));
        }
        let fails = parse.is_any(verb, &self.words().refusing) && parse.dep(complement) == "xcomp";
        let what = || {
            let verbs =
                parse.is_any(complement, &self.words().agreeing) || parse.is_any(complement, &self.words().reaching);
            verbs || parse.has_lemma(complement, &["resolve", "settle", "overcome", "bridge", "narrow"])
        };
        // `declined to give details`: to the press.
        let is_silent = || {
            const TOLD: [&str; 8] =
                ["detail", "comment", "reason", "interview", "information", "answer", "name", "account"];
            parse.objects(complement).iter().any(|&told| parse.has_lemma(told, &TOLD))
        };
        (fails && what() && !is_silent()).then(|| (RecordField::NotAgreed, verb..own_clause(parse, complement).end))
    }

    /// What one side agreed to, with its name in front: `Norway agreed to pay`.
    fn with_subject(&self, document: usize, verb: usize, what: Range<usize>) -> Range<usize> {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let subject = parse.child(verb, &["nsubj"]).filter(|&subject| reading.actor_at(subject).is_some());
        let named = subject.filter(|&subject| subject < verb && parse.conjuncts(subject).is_empty());
        let whole = named.map_or(what.clone(), |subject| phrase(parse, subject).start..what.end);
        if whole.len() <= LONGEST { whole } else { what }
    }

    /// `without a breakthrough`, `no agreement was reached`, `produced a truce`.
    fn outcome_of_noun(&self, document: usize, noun: usize) -> Option<(RecordField, Range<usize>)> {
        let parse = self.parse(document);
        let phrase = phrase(parse, noun);
        let above = parse.head(noun);
        let without = parse.dep(noun) == "pobj" && parse.is_word(above, &["without"]);
        let none = parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["no"]))
            || (parse.is_verb(above) && parse.is_negated(above));
        if without {
            return Some((RecordField::NotAgreed, above..phrase.end));
        }
        let verb = parse.is_verb(above).then_some(above)?;
        let brought = parse.is_any(verb, &self.words().reaching) || parse.has_lemma(verb, &["be"]);
        let is_past =
            matches!(parse.tag(verb), "VBD" | "VBN") && parse.modal(verb).is_none() && !parse.is_in_condition(verb);
        let stands = matches!(parse.dep(noun), "dobj" | "nsubjpass" | "nsubj" | "attr");
        if !brought || !is_past || !stands {
            return None;
        }
        if none {
            return Some((RecordField::NotAgreed, own_clause(parse, verb)));
        }
        let is_paper_or_day = parse.has_lemma(noun, &["date", "result", "progress", "commitment"]);
        let active =
            parse.has_lemma(verb, &["reach", "strike", "produce", "seal", "yield", "conclude", "secure", "find"]);
        (active && !is_paper_or_day && self.does_a_side(document, verb))
            .then(|| (RecordField::Agreed, own_clause(parse, verb)))
    }
}
