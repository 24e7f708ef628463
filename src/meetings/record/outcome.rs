//! What came of it.

use super::{Entries, Recorder};
use crate::grammar::{Parse, whens};
use crate::meetings::clusters::Cluster;
use crate::model::{PlaceKind, RecordEntry, RecordField, Who};
use std::ops::Range;

/// Longest entry, in tokens: a field is no place for a paragraph.
pub(super) const LONGEST: usize = 28;

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

    /// True where the verb's subject is the meeting, one of its sides or people, or both of them.
    pub(super) fn does_a_side(&self, document: usize, verb: usize) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let subjects = parse.subjects(verb);
        subjects.iter().any(|&subject| {
            let is_side = reading.parties(subject).into_iter().any(|actor| self.is_present(actor));
            let is_body = self.cluster.formal && self.lexicon.meetings.is_chamber(&parse.lower(subject));
            is_side
                || is_body
                || self.is_meeting_word(document, subject)
                || self.lexicon.meetings.is_plural_side(&parse.lower(subject))
                || (parse.tag(subject) == "NNS"
                    && self.lexicon.offices.by_noun(&parse.lemma(subject).to_lowercase()).is_some())
        }) || (subjects.is_empty() && parse.is_passive(verb))
    }

    /// True for one who took part, and for who stands for one that did.
    pub fn is_present(&self, actor: usize) -> bool {
        self.present.contains(&actor) || self.present.contains(&self.clusterer.party(actor))
    }

    pub fn is_meeting_word(&self, document: usize, token: usize) -> bool {
        let parse = self.parse(document);
        let before = token.checked_sub(1).map(|before| parse.lower(before)).unwrap_or_default();
        self.sightings().any(|sighting| sighting.document == document && sighting.word == token)
            || self.lexicon.meetings.noun(&parse.lower(token), &parse.lemma(token).to_lowercase(), &before).is_some()
    }

    /// True for a word by which another meeting was found.
    fn is_of_other_meeting(&self, document: usize, token: usize) -> bool {
        let mut others = self.clusters.iter().filter(|other| !std::ptr::eq(**other, self.cluster));
        let tells = |cluster: &&&Cluster| {
            cluster.sightings.iter().any(|sighting| sighting.document == document && sighting.word == token)
        };
        others.any(|other| tells(&other))
    }

    /// A noun with what describes it, without the city and the day behind it: `herring` of `talks on herring in Oslo on
    /// Monday`.
    pub(super) fn topic_words(&self, document: usize, noun: usize) -> Range<usize> {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let words = phrase(parse, noun);
        let is_dated = |object: usize| {
            let mut names = parse.names().iter().filter(|name| name.tokens.contains(&object));
            names.any(|name| matches!(parse.name_label(name), "DATE" | "TIME"))
        };
        let is_city = |object: usize| {
            let mention = reading.mention_headed(object);
            mention.is_some_and(|mention| match mention.who {
                Who::Place(place) => self.cast.places[place].kind == PlaceKind::City,
                Who::Actor(_) => false,
            })
        };
        let object = |token: usize| parse.child(token, &["pobj"]).filter(|_| parse.dep(token) == "prep");
        let behind = || (noun + 1..words.end).filter_map(|token| Some((token, object(token)?)));
        let has_day = behind().any(|(_, object)| is_dated(object));
        let first = behind().find(|&(_, object)| has_day && (is_dated(object) || is_city(object)));
        words.start..first.map_or(words.end, |(preposition, _)| preposition)
    }

    pub(super) fn is_when_or_where(&self, document: usize, token: usize) -> bool {
        let reading = &self.cast.readings[document];
        let parse = &reading.parse;
        let placed = reading.mention_headed(token).is_some_and(|mention| matches!(mention.who, Who::Place(_)));
        let sentence = parse.sentences()[parse.sentence_of(token)].clone();
        let text = &self.documents[document].text;
        let is_day = reading.anchor.as_ref().is_some_and(|anchor| {
            let tokens = self.topic_words(document, token);
            whens(parse, text, sentence, anchor)
                .iter()
                .any(|when| when.tokens.start < tokens.end && tokens.start < when.tokens.end)
        });
        // Without a day to count from, `on Tuesday night` is still no subject.
        let is_named_day = parse
            .names()
            .iter()
            .any(|name| name.tokens.contains(&token) && matches!(parse.name_label(name), "DATE" | "TIME"));
        placed || is_day || is_named_day
    }

    /// True for words inside a quotation: somebody's, not the report's.
    pub fn is_quoted(&self, document: usize, token: usize) -> bool {
        let span = self.parse(document).span(token);
        let id = &self.documents[document].id;
        self.statements.iter().any(|statement| {
            statement.mode == crate::model::Mode::Direct
                && statement.content.iter().any(|piece| piece.document == *id && piece.span().contains(span))
        })
    }
}

/// A noun with what describes it, without clauses that do.
pub(super) fn phrase(parse: &Parse, noun: usize) -> Range<usize> {
    let is_clause = |child: usize| {
        matches!(parse.dep(child), "relcl" | "advcl" | "parataxis" | "appos" | "punct") && child > noun
            || (parse.dep(child) == "prep"
                && child > noun
                && parse.is_word(child, &["after", "before", "since", "until", "at", "as"]))
    };
    let tokens = parse.subtree_without(noun, &is_clause);
    let skip = usize::from(parse.is_word(tokens.start, &["the", "a", "an"]));
    tokens.start + skip..tokens.end
}

/// A clause with what hangs on its verb, without other clauses joined on.
pub(super) fn own_clause(parse: &Parse, top: usize) -> Range<usize> {
    parse.subtree_without(top, &|child| {
        child != top
            && parse.is_verb(child)
            && (matches!(parse.dep(child), "advcl" | "parataxis")
                || (parse.dep(child) == "conj" && parse.child(child, &["nsubj", "nsubjpass"]).is_some()))
    })
}
