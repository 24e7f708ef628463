//! What an attribution between commas looks like: `she said`, `argues the historian`, `people briefed on the talks said`.

use super::verbs::{made_plain, tells_aside};
use crate::lexicon::Frame;
use crate::statements::search::Search;
use std::ops::Range;

/// The longest attribution between commas, in tokens.
pub(in crate::statements) const LONGEST: usize = 14;

/// Words that begin or join clauses.
const CONJUNCTIONS: [&str; 21] = [
    "that", "which", "who", "whose", "whom", "what", "where", "and", "but", "if", "as", ":", "when", "while", "nor",
    "neither", "or", "whatever", "whoever", "however", "whether",
];

/// A verb of saying, its subject, and hardly anything else: no other verb, no `that`, no object but who is told.
pub(in crate::statements) fn is_attribution(search: &Search<'_>, group: Range<usize>) -> bool {
    Candidate::new(search, group).is_some_and(|candidate| candidate.is_attribution())
}

/// The words between two commas that have one verb beside those of their clauses.
struct Candidate<'a> {
    search: &'a Search<'a>,
    tokens: Range<usize>,
    /// Clauses that say who it is that speaks.
    relatives: Vec<Range<usize>>,
    verb: usize,
    /// True for a verb that says to whom: `told`.
    takes_person: bool,
}

impl<'a> Candidate<'a> {
    fn new(search: &'a Search<'a>, tokens: Range<usize>) -> Option<Self> {
        let parse = search.parse;
        // `two people who heard it said`
        let relatives: Vec<Range<usize>> = tokens
            .clone()
            .filter(|&token| parse.dep(token) == "relcl" && !is_lost_verb(search, &tokens, token))
            .map(|clause| parse.subtree(clause))
            .chain(told_parts(search, &tokens))
            .collect();
        let mut candidate = Self { search, tokens, relatives, verb: 0, takes_person: false };
        let mut verbs = candidate.tokens.clone().filter(|&token| candidate.is_own_verb(token));
        let (Some(verb), None) = (verbs.next(), verbs.next()) else { return None };
        let cues = search.lexicon.cues.verb(&parse.lemma(verb).to_lowercase());
        candidate.verb = verb;
        candidate.takes_person = cues.iter().any(|cue| cue.frames.contains(&Frame::Addressee));
        Some(candidate)
    }

    fn is_own_verb(&self, token: usize) -> bool {
        let parse = self.search.parse;
        parse.is_verb(token)
            && !parse.is_word(token, &["has", "have", "had"])
            && !self.is_relative(token)
            // `managing director Anna Kern said`
            && !matches!(parse.dep(token), "compound" | "amod")
    }

    fn is_relative(&self, token: usize) -> bool {
        let mut clauses = self.relatives.iter();
        clauses.any(|clause| clause.contains(&token) && clause.start > self.tokens.start)
    }

    fn is_attribution(&self) -> bool {
        let Self { search, verb, .. } = *self;
        let parse = search.parse;
        let mut before = self.tokens.start..verb;
        let subject_first = before.any(|token| is_nominative(search, token) || parse.dep(token).starts_with("nsubj"));
        let subject_behind = verb == self.tokens.start && self.behind().any(|token| self.can_follow(token));
        let by_whom = self.behind().any(|token| parse.is_word(token, &["by"])) && parse.tag(verb) == "VBN";
        // `..., regrets “a strike”`: what is quoted does not speak.
        let quotes = verb + 1 < self.tokens.end && matches!(parse.word(verb + 1), "\"" | "“" | "‘" | "``" | "''" | "«");
        // `..., because Kern has told him so`: a clause of the sentence.
        let is_reason = parse.children_by(verb, &["mark"]).any(|mark| self.tokens.contains(&mark));
        tells_aside(search, verb)
            && self.is_one_clause()
            && !is_reason
            && !self.has_word(subject_behind)
            && !quotes
            && !self.goes_on(subject_behind)
            && !by_whom
            && (subject_behind || (subject_first && self.tokens.end - verb <= self.reach()))
    }

    fn behind(&self) -> Range<usize> {
        self.verb + 1..self.tokens.end
    }

    /// True where no word begins or joins another clause.
    fn is_one_clause(&self) -> bool {
        let parse = self.search.parse;
        // `the Department of Ports and Railways said`
        let joins_names = |token: usize| {
            let is_name = |beside: usize| self.tokens.contains(&beside) && parse.pos(beside) == "PROPN";
            parse.is_word(token, &["and"]) && is_name(token - 1) && is_name(token + 1)
        };
        self.tokens
            .clone()
            .all(|token| self.is_relative(token) || joins_names(token) || !parse.is_word(token, &CONJUNCTIONS))
    }

    /// True for who may speak behind the verb: `argues the historian`.
    fn can_follow(&self, token: usize) -> bool {
        let Self { search, verb, .. } = *self;
        let parse = search.parse;
        // `..., declared a state of emergency`: no state has spoken.
        let is_definite =
            |noun: usize| !parse.children_by(noun, &["det"]).any(|article| parse.is_word(article, &["a", "an"]));
        is_nominative(search, token)
            && !parse.is_word(token, &["this", "that", "it", "nothing", "anything", "something", "everything"])
            // `..., Anna Kern, told reporters on the stairs`: whom she told does not speak, and there is more behind the verb.
            && !(self.takes_person && parse.tag(token) == "NNS" && token == verb + 1)
            && (matches!(parse.pos(token), "PROPN" | "PRON")
                || search.lexicon.people.is_person(&parse.lemma(token).to_lowercase())
                || search.lexicon.offices.ends_at(parse, token).is_some()
                || search.is_somebody(token) && is_definite(token))
    }

    /// True where what stands behind is the verb's: it goes on rather than stands aside.
    fn goes_on(&self, subject_behind: bool) -> bool {
        let Self { search, verb, .. } = *self;
        let parse = search.parse;
        // `The soup, recalls the owner, was cold`: no soup recalls.
        let has_subject = parse.child(verb, &["nsubj"]).is_some_and(|subject| {
            let is_thing = !search.is_somebody(subject) && parse.child(subject, &["det", "poss"]).is_some();
            subject < self.tokens.start && !(subject_behind && is_thing)
        });
        verb == self.tokens.start && has_subject && !self.is_taken(subject_behind)
            || parse
                .children_by(verb, &["ccomp", "xcomp"])
                .any(|child| self.behind().contains(&child) && made_plain(search, verb) != Some(child))
    }

    /// True where the subject that the parser gave the verb is another's.
    fn is_taken(&self, subject_behind: bool) -> bool {
        let Self { verb, .. } = *self;
        let parse = self.search.parse;
        // `The strike, argues the historian, is about respect`: the parser gave `argues` the subject of `is`.
        let above = parse.head(verb);
        let is_of_above = above >= self.tokens.end
            && matches!(parse.dep(verb), "parataxis" | "csubj" | "ccomp")
            && parse.child(above, &["nsubj"]).is_none();
        // `The president, Jon Roe, criticized Norway`: who is called by name in front of the comma does it.
        let is_named = |subject: usize| {
            let mut names = parse.children_by(subject, &["appos"]).filter(|&name| name > subject);
            names.any(|name| parse.subtree(name).end + 1 == verb)
        };
        let acts = parse.child(verb, &["nsubj"]).is_some_and(is_named)
            && parse.child(verb, &["dobj"]).is_some()
            && !parse.has_lemma(verb, &self.search.lexicon.saying.inverted);
        // `Milk price too low, say growers`: at the end of the sentence the verb has nothing but its speaker.
        let sentence = parse.sentences()[parse.sentence_of(verb)].end;
        let is_last = subject_behind
            && !acts
            && !self.takes_person
            && (self.tokens.end..sentence).all(|token| parse.is_mark(token))
            && parse.children(verb).filter(|&child| child > verb).all(|child| parse.dep(child) != "ccomp");
        is_of_above || is_last
    }

    /// `When the owner was let in, she had just said goodbye to his rival`: a word that is said, and nothing else.
    fn has_word(&self, subject_behind: bool) -> bool {
        let parse = self.search.parse;
        let is_word = |word: usize| self.behind().contains(&word) && parse.tag(word) == "NN";
        !self.takes_person && !subject_behind && parse.children_by(self.verb, &["dobj"]).any(is_word)
    }

    /// How many tokens may follow the verb.
    fn reach(&self) -> usize {
        let parse = self.search.parse;
        // `..., she called from the balcony after a sitting of two hours`
        let is_circumstance =
            |child: usize| matches!(parse.dep(child), "prep" | "advmod" | "npadvmod" | "punct" | "prt");
        let mut children = parse.children(self.verb).filter(|child| self.behind().contains(child));
        if self.takes_person || children.all(is_circumstance) { LONGEST } else { 6 }
    }
}

/// `..., the union's president, Anna Kern, announced at noon.`: the comma in front of a speaker whom an apposition parts from the
/// verb that the group begins with, and the speaker.
pub(in crate::statements) fn apposed_speaker(
    search: &Search<'_>,
    commas: &[usize],
    group: &Range<usize>,
) -> Option<(usize, usize)> {
    let parse = search.parse;
    let [.., before, middle, last] = commas else { return None };
    let phrase = before + 1..*middle;
    let apposition = middle + 1..*last;
    let is_plain = |run: &Range<usize>| {
        (1..=10).contains(&run.len())
            && run
                .clone()
                .all(|token| !parse.is_verb(token) && parse.pos(token) != "AUX" && parse.pos(token) != "CCONJ")
    };
    let verb = group.start;
    let is_alone = !group.is_empty()
        && group.len() <= LONGEST
        && tells_aside(search, verb)
        && parse.tag(verb) != "VBN"
        && (verb + 1..group.end).all(|token| !parse.is_verb(token) && !parse.is_word(token, &["that", "whether", ":"]));
    let is_told = is_alone
        && parse.children_by(verb, &["dobj", "xcomp"]).all(|object| object < verb || search.is_somebody(object));
    let head = phrase.clone().rev().find(|&token| is_nominative(search, token) && search.is_somebody(token))?;
    (is_told && is_plain(&phrase) && is_plain(&apposition)).then_some((*before, head))
}

/// The noun or pronoun beside the verb that is not part of another's name.
pub(in crate::statements) fn speaker(search: &Search<'_>, group: &Range<usize>, verb: usize) -> Option<usize> {
    let parse = search.parse;
    let is_inside = |token: usize| group.contains(&token);
    if is_lost_verb(search, group, verb) {
        return Some(parse.head(verb));
    }
    let by_parse = parse.child(verb, &["nsubj"]).filter(|&subject| is_inside(subject));
    let can_speak = |&token: &usize| is_nominative(search, token);
    by_parse.or_else(|| {
        if verb == group.start {
            (verb + 1..group.end).find(can_speak)
        } else {
            (group.start..verb).rev().find(can_speak)
        }
    })
}

/// A noun or pronoun that can be a subject: not `him`, not what a preposition governs.
fn is_nominative(search: &Search<'_>, token: usize) -> bool {
    let parse = search.parse;
    (parse.is_noun(token) || parse.pos(token) == "PRON")
        // `the coffee, a guest confides, went cold`, where the parser took the verb for a noun
        && (!matches!(parse.dep(token), "compound" | "poss" | "pobj" | "npadvmod")
            || parse.dep(token) == "compound" && parse.is_verb(parse.head(token)))
        && !parse.is_word(token, &["him", "her", "them", "me", "us", "so"])
}

/// `people briefed on the talks said`: the participles that tell which people, each with its own words.
pub(in crate::statements) fn told_parts(search: &Search<'_>, group: &Range<usize>) -> Vec<Range<usize>> {
    let parse = search.parse;
    let tells = |&token: &usize| {
        parse.dep(token) == "acl"
            && matches!(parse.tag(token), "VBN" | "VBD" | "VBG")
            && token > group.start
            && parse.is_noun(token - 1)
            && parse.subtree(token).end < group.end
    };
    group.clone().filter(tells).map(|token| token..parse.subtree(token).end).collect()
}

/// `two people who heard it said`: the last verb, which the parser took for a second relative clause.
pub(in crate::statements) fn is_lost_verb(search: &Search<'_>, group: &Range<usize>, verb: usize) -> bool {
    let parse = search.parse;
    let is_last = (verb + 1..group.end).all(|token| parse.is_mark(token));
    let has_own_relative = parse.children(verb).any(|child| matches!(parse.tag(child), "WP" | "WDT"));
    parse.dep(verb) == "relcl" && is_last && !has_own_relative && group.contains(&parse.head(verb))
}
