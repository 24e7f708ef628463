//! Clauses that say what is said, of which the parser made something else: a relative clause, an object, a compound.

use crate::statements::search::Search;
use std::ops::Range;

impl Search<'_> {
    /// `retorts that owls which fear mice should look elsewhere`, where the parser found no clause: what stands behind `that`.
    pub(in crate::statements) fn lost_clause(&self, verb: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        let that = verb + 1;
        let joins = parse.is_verb(verb)
            && parse.is_word(that, &["that"])
            && parse.tag(that) == "IN"
            && parse.head(that) == verb;
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        let is_finite = |token: usize| parse.is_tensed(token);
        let stop = (that..end).find(|&token| matches!(parse.word(token), ";" | ":")).unwrap_or(end);
        (joins && (that + 2..stop).any(is_finite)).then_some(that + 1..stop)
    }

    /// `said in a letter that buyers in Norland were late`, `said after talks with the mayor that`: behind a phrase that tells where or when,
    /// whatever the parser made of the clause.
    pub(in crate::statements) fn clause_behind_phrase(&self, verb: usize) -> Option<Range<usize>> {
        const LONGEST: usize = 16;
        let parse = self.parse;
        let opens = parse.is_word(verb + 1, &["in", "after", "at", "during", "on", "before", "from"]);
        let is_said =
            parse.has_lemma(verb, &["say", "announce", "declare", "state", "insist", "confirm", "warn", "add"]);
        if !opens || !is_said || !parse.is_finite(verb) || self.follows_quotation(verb) {
            return None;
        }
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        let stop = (verb..end).find(|&token| matches!(parse.word(token), ";" | ":")).unwrap_or(end);
        let is_open = |token: &usize| !parse.is_tensed(*token) && !parse.is_mark(*token) && !self.quoted[*token];
        let that = verb
            + 1
            + (verb + 1..stop)
                .take(LONGEST)
                .take_while(|token| is_open(token) && !parse.is_word(*token, &["that"]))
                .count();
        let opens_clause = that < stop
            && parse.is_word(that, &["that"])
            && parse.tag(that) == "IN"
            && parse.is_noun(that - 1)
            // `after fears that`, `on condition that`: of that noun.
            && self.lexicon.cues.noun(&parse.lemma(that - 1).to_lowercase()).is_empty()
            && !parse.has_lemma(that - 1, &["condition", "fact", "evidence", "sign", "news", "ground", "basis"]);
        let verb_behind = (that + 2..stop).find(|&token| parse.is_tensed(token))?;
        let has_subject = (that + 1..verb_behind).any(|token| parse.dep(token).starts_with("nsubj"));
        (opens_clause && has_subject).then_some(that + 1..stop)
    }

    /// `warned members that strike action will not help`, where the parser took `that strike` for what tells which members: whom, and
    /// what stands behind `that`.
    pub(in crate::statements) fn warned_that(&self, verb: usize) -> Option<(usize, Range<usize>)> {
        let parse = self.parse;
        let whom = parse.child(verb, &["dobj"]).filter(|&whom| whom > verb && parse.tag(whom) == "NNS")?;
        let relative = parse.child(whom, &["relcl"]).filter(|_| self.is_somebody(whom))?;
        let that = whom + 1;
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        let stop = (that..end).find(|&token| matches!(parse.word(token), ";" | ":")).unwrap_or(end);
        // A verb in a tense that is no part of the relative clause: it was none.
        let goes_on = (parse.subtree(relative).end..stop).take(2).any(|token| parse.is_tensed(token));
        (parse.is_word(that, &["that"]) && goes_on).then_some((whom, that + 1..stop))
    }

    /// `said on Monday her plan to sell the mill had failed`, `said the mayor, also of the guild, called them liars`: the parser took the
    /// subject of what is said for its object. Nothing is said that way, but words.
    pub(in crate::statements) fn said_of_noun(&self, verb: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        let subject =
            parse.child(verb, &["dobj"]).filter(|&noun| noun > verb && parse.is_noun(noun) && !self.quoted[noun])?;
        let is_said = parse.has_lemma(subject, &["word", "thing", "prayer", "mass", "goodbye", "sorry", "farewell"]);
        if !parse.has_lemma(verb, &["say"])
            || is_said
            || self.follows_quotation(verb)
            || parse.child(verb, &["nsubj"]).is_none()
        {
            return None;
        }
        let has_own = |verb: usize| parse.child(verb, &["dobj", "oprd", "xcomp", "ccomp", "acomp"]).is_some();
        let participles = parse.children_by(subject, &["acl"]).filter(|&told| told > subject);
        let mut verbs = participles.flat_map(|told| std::iter::once(told).chain(parse.children_by(told, &["ccomp"])));
        let told = verbs.find(|&told| match parse.dep(told) {
            "ccomp" => self.has_subject(told) && self.is_finite(told) && !self.has_that(told),
            _ => parse.tag(told) == "VBN" && parse.word(told - 1) == "," && has_own(told),
        })?;
        Some(parse.subtree(subject).start..parse.subtree(told).end)
    }

    /// `told the jury Kern had lied`, where the parser took the jury for a part of the name: whom, where what is said begins with both.
    pub(in crate::statements) fn whom_before_name(&self, verb: usize, start: usize) -> Option<usize> {
        let (parse, people) = (self.parse, &self.lexicon.people);
        let whom = start + 1;
        let lemma = parse.lemma(whom).to_lowercase();
        let is_told = people.is_person_at(parse, whom)
            || people.is_collective(&lemma)
            || people.is_organ(&lemma)
            || !people.body_kinds(&lemma).is_empty();
        let is_compound =
            parse.tag(whom) == "NN" && parse.dep(whom) == "compound" && parse.tag(parse.head(whom)) == "NNP";
        let is_near = start == verb + 1 && parse.is_word(start, &["the"]) && parse.tag(whom + 1) == "NNP";
        (is_near && is_compound && is_told).then_some(whom)
    }
}
