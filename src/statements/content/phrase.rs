//! Content that is a phrase: the object of the verb, what stands behind its preposition.

use super::bounds::phrase;
use super::frames::Content;
use crate::statements::search::Search;
use std::ops::Range;

impl Search<'_> {
    /// `described the talks as frank`.
    pub(in crate::statements) fn described_as(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let as_word = parse
            .children_by(verb, &["prep", "mark", "advcl"])
            .find(|&child| child > verb && parse.is_word(child, &["as"]))
            .or_else(|| {
                let object = parse.child(verb, &["dobj"])?;
                parse.children_by(object, &["prep"]).find(|&child| parse.is_word(child, &["as"]))
            })?;
        let tail = parse.subtree(as_word);
        if tail.len() < 2 {
            return None;
        }
        let object = parse.child(verb, &["dobj"]).filter(|&object| object < as_word && object > verb);
        let is_relative = object.is_none_or(|object| matches!(parse.tag(object), "WDT" | "WP"));
        let start = if is_relative {
            tail.start + 1
        } else {
            object.map_or(tail.start + 1, |object| phrase(parse, object).start)
        };
        Some(Content::one(start..tail.end))
    }

    /// `called the plan a farce`, `called it “difficult to understand” how ...`.
    pub(in crate::statements) fn predicate(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let clause = parse.children_by(verb, &["oprd", "ccomp", "xcomp", "attr", "acomp"]).find(|&child| child > verb);
        // `held the council responsible`, but not `held the door open`
        let is_blame =
            |word: usize| parse.is_word(word, &["responsible", "accountable", "liable", "answerable", "culpable"]);
        if parse.has_lemma(verb, &["hold"]) && !clause.is_some_and(is_blame) {
            return None;
        }
        let Some(clause) = clause else {
            let found = self.called_that(verb).or_else(|| self.quoted_predicate(verb));
            return found.or_else(|| self.second_object(verb)).or_else(|| self.adjective_behind(verb));
        };
        if parse.child(verb, &["dobj"]).is_none()
            && parse.dep(clause) == "oprd"
            && let Some(quoted) = self.quoted_predicate(verb)
        {
            return Some(quoted);
        }
        let object = parse
            .child(verb, &["dobj"])
            .filter(|&object| object > verb)
            .or_else(|| parse.child(clause, &["nsubj"]).filter(|&subject| subject > verb));
        let object = object.or_else(|| parse.child(verb, &["nsubjpass"]).filter(|_| parse.is_passive(verb)));
        // `called that “a start”`, where the parser took what is called so for a joint
        let is_that = parse
            .children_by(clause, &["mark", "det"])
            .any(|that| that == verb + 1 && parse.is_word(that, &["that", "this"]));
        if object.is_none() && is_that {
            return Some(Content::one(verb + 2..phrase(parse, clause).end.max(verb + 3)));
        }
        let Some(object) = object else { return self.predicate_of_relative(verb, clause) };
        let empty = parse.is_word(object, &["it"]) || object < verb;
        let own = phrase(parse, clause);
        let start =
            if empty { own.start.max(object + usize::from(object > verb)) } else { phrase(parse, object).start };
        let end = own.end.max(
            parse
                .children_by(verb, &["ccomp", "advcl"])
                .filter(|&child| child > clause)
                .map(|child| parse.subtree(child).end)
                .max()
                .unwrap_or(0),
        );
        Some(Content::one(start..end))
    }

    /// `an evening that one guest called ‘a long one’`, `for what the mayor called a mistake`: what it is that is called so stands
    /// in front of the clause.
    fn predicate_of_relative(&self, verb: usize, predicate: usize) -> Option<Content> {
        let parse = self.parse;
        let opening = parse.subtree(verb).start;
        let is_relative = matches!(parse.dep(verb), "relcl" | "pcomp" | "ccomp" | "csubj" | "appos")
            && (opening..verb).any(|token| matches!(parse.tag(token), "WDT" | "WP"));
        let own = phrase(parse, predicate);
        let is_behind = parse.dep(predicate) == "oprd" && own.start > verb;
        (is_relative && is_behind).then(|| Content::one(own.start..self.closing_mark(own.clone()).unwrap_or(own.end)))
    }

    /// Behind the mark that closes the quotation which a run opens; none where none stands in front of it.
    fn closing_mark(&self, run: Range<usize>) -> Option<usize> {
        let parse = self.parse;
        let is_mark =
            |token: usize| matches!(parse.word(token), "\"" | "“" | "”" | "''" | "``" | "‘" | "’" | "«" | "»");
        let opens = run.start.checked_sub(1).is_some_and(is_mark) || is_mark(run.start);
        let sentence = parse.sentences()[parse.sentence_of(run.start)].end;
        let closing = (run.start + 1..sentence).find(|&token| is_mark(token));
        closing.filter(|_| opens).map(|closing| (closing + 1).max(run.end))
    }

    /// `called it “a start, but no more”`: a run that a quotation opens goes on to where that is closed.
    pub(in crate::statements) fn to_closing_mark(&self, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let is_straight = |token: usize| matches!(parse.word(token), "\"" | "''" | "``");
        let opens = run
            .start
            .checked_sub(1)
            .is_some_and(|before| parse.word(before) == "“" || is_straight(before) && !parse.space_after(before));
        let sentence = parse.sentences()[parse.sentence_of(run.start)].end;
        let closes = |&token: &usize| parse.word(token) == "”" || is_straight(token);
        let closing = (run.start..sentence).find(closes).filter(|&closing| opens && closing > run.end);
        run.start..closing.unwrap_or(run.end)
    }

    /// `called the report on wages "a fairy tale"`, where the parser lost what the object is called: it stands in quotation marks.
    fn quoted_predicate(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let is_mark =
            |token: usize| matches!(parse.word(token), "\"" | "“" | "”" | "''" | "``" | "‘" | "’" | "«" | "»");
        let object = parse.child(verb, &["dobj", "oprd"]).filter(|&object| object > verb && parse.is_noun(object))?;
        let end = parse.sentences()[parse.sentence_of(verb)].end;
        // `branded the claims “fantasy football”`, which the parser took for one thing
        let within = (verb + 2..object).find(|&token| is_mark(token) && parse.is_noun(token - 1));
        if let Some(opening) = within {
            let closing = (opening + 1..end).find(|&token| is_mark(token))?;
            let is_plain = (verb + 1..opening).all(|token| !parse.is_verb(token) && parse.word(token) != ",");
            return is_plain.then(|| Content::one(verb + 1..closing + 1));
        }
        let opening = (object + 1..end).take(10).find(|&token| is_mark(token))?;
        let is_plain = (object + 1..opening).all(|token| !parse.is_verb(token) && parse.word(token) != ",");
        let closing = (opening + 1..end).find(|&token| is_mark(token))?;
        let first = parse.subtree(object).start.clamp(verb + 1, opening);
        is_plain.then(|| Content::one(first..closing + 1))
    }

    /// `calls that speculation`, which the parser took for that speculation.
    fn called_that(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let object = parse.child(verb, &["dobj"]).filter(|&object| parse.tag(object) == "NN")?;
        let that = parse.children_by(object, &["det"]).find(|&that| parse.is_word(that, &["that", "this"]))?;
        let is_told = that == verb + 1 && matches!(parse.tag(verb), "VBZ" | "VBP");
        is_told.then(|| Content::one(that + 1..parse.subtree(object).end))
    }

    /// `called the charges unfounded and invented`, which the parser took for unfounded charges: the adjective stands behind.
    fn adjective_behind(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let object = parse.child(verb, &["dobj"]).filter(|&object| object > verb && parse.is_noun(object))?;
        let is_behind = |&child: &usize| child == object + 1 && parse.tag(child) == "JJ";
        parse.children_by(object, &["amod"]).find(is_behind)?;
        Some(Content::one(phrase(parse, object)))
    }

    /// `called it a common ailment`, where the parser took one of the two for an indirect object or an apposition.
    fn second_object(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let object = parse.child(verb, &["dobj"]).filter(|&object| object > verb)?;
        let first =
            parse.child(verb, &["dative"]).filter(|&whom| (verb..object).contains(&whom) && parse.is_noun(object));
        let has_article = |noun: usize| parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["a", "an"]));
        let first = first.filter(|_| has_article(object))?;
        Some(Content::one(phrase(parse, first).start..phrase(parse, object).end))
    }

    /// The object as what is said: not a person, not a pronoun, not a stretch of time.
    pub(in crate::statements) fn object(&self, verb: usize) -> Option<Content> {
        let parse = self.parse;
        let object = parse
            .child(verb, &["dobj"])
            .or_else(|| parse.child(verb, &["nsubjpass"]).filter(|_| !parse.subjects(verb).is_empty()))?;
        let says_nothing =
            parse.pos(object) == "PRON" && !parse.is_word(object, &["this", "that", "everything", "nothing"]);
        if says_nothing || parse.tag(object) == "WDT" || self.is_date(&phrase(parse, object)) {
            return None;
        }
        let mut tokens = phrase(parse, object);
        // `demands 9% and the hiring of more guards`, where the parser joined the second thing to the verb
        let joined = parse.children_by(verb, &["conj"]).find(|&other| {
            let begins = parse.subtree(other).start;
            other > object && parse.pos(other) == "NOUN" && begins == tokens.end + 1 && parse.pos(tokens.end) == "CCONJ"
        });
        if let Some(other) = joined {
            tokens.end = phrase(parse, other).end;
        }
        tokens.end = tokens.end.max(self.end_of_matter(verb, object, tokens.end));
        Some(Content::one(tokens))
    }

    /// Where an object's phrase ends, of which the parser hung the last part onto the verb: `cited support from 88 mayors`.
    fn end_of_matter(&self, verb: usize, object: usize, end: usize) -> usize {
        let parse = self.parse;
        let is_felt = self.lexicon.saying.feelings.has(parse.lemma(object));
        let goes_on = |preposition: usize| {
            self.lexicon.saying.of_matter.has(parse.lemma(preposition))
                || parse.is_word(preposition, &["on"]) && parse.has_lemma(verb, &["blame", "pin"])
                || parse.is_word(preposition, &["at"]) && is_felt
                // `demanded a seat at the table`, `wants a say in it`
                || parse.is_word(preposition, &["at", "in", "on"])
                    && parse.has_lemma(object, &["seat", "place", "say", "role", "part", "share", "stake", "voice", "hand"])
        };
        let mut behind = parse.children_by(verb, &["prep"]);
        let last = behind.find(|&preposition| preposition == end && object > verb && goes_on(preposition));
        let end = last.map_or(end, |preposition| parse.subtree(preposition).end);
        // `voiced her anger at the union saying that they had lied`
        let is_resented = is_felt && end < parse.len() && self.resented(end).is_some();
        if is_resented { parse.subtree(end).end } else { end }
    }

    /// What stands behind a preposition of the verb (or of its object).
    pub(in crate::statements) fn behind(&self, verb: usize, prepositions: &[&str]) -> Option<Range<usize>> {
        let parse = self.parse;
        let of = |token: usize| {
            parse
                .children_by(token, &["prep", "agent", "dative"])
                .find(|&child| child > verb && parse.is_word(child, prepositions))
        };
        // `accused the mayor on Tuesday of theft`, where the parser hung the charge on the day
        let behind_day = || {
            let days = parse.children_by(verb, &["prep", "npadvmod"]).filter(|&day| day > verb);
            let mut days = days.map(|day| parse.child(day, &["pobj"]).unwrap_or(day));
            days.find_map(|day| of(day).filter(|_| self.is_date(&(day..day + 1))))
        };
        let preposition = of(verb)
            .or_else(behind_day)
            .or_else(|| parse.child(verb, &["dobj"]).filter(|&object| object > verb).and_then(of))
            .or_else(|| parse.child(verb, &["prt"]).and_then(of))
            .or_else(|| {
                // `talked with the mayor about the road`, but not `with the mayor of Bergen`.
                let with = parse
                    .children_by(verb, &["prep", "dative"])
                    .find(|&child| parse.is_word(child, &["with", "to"]))?;
                parse.child(with, &["pobj"]).and_then(of).filter(|&about| !parse.is_word(about, &["of"]))
            })?;
        let tokens = parse.subtree(preposition);
        // `called for a vote and for an inquiry`
        let again = |end: usize| {
            let joined = parse.children_by(parse.head(preposition), &["prep", "conj"]).find(|&other| {
                other == end + 1 && parse.pos(end) == "CCONJ" && parse.lower(other) == parse.lower(preposition)
            });
            joined.map(|other| parse.subtree(other).end)
        };
        let end = again(tokens.end).unwrap_or(tokens.end);
        (tokens.len() > 1).then(|| preposition + 1..end)
    }

    /// True where a comma stands in front of the noun phrase.
    pub(in crate::statements) fn is_behind_comma(&self, noun: usize) -> bool {
        let before = self.parse.subtree(noun).start.checked_sub(1);
        before.is_some_and(|before| self.parse.word(before) == ",")
    }

    pub(in crate::statements) fn names_person(&self, tokens: &Range<usize>) -> bool {
        tokens.clone().any(|token| {
            self.parse.has_lemma(token, &["reporter", "journalist", "press", "parliament", "crowd", "audience"])
        })
    }
}
