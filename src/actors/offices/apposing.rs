//! Offices said of a name beside it: `Wendy Sherman, the deputy secretary of state,`,
//! `The head of the council, Oleksiy Danilov,`.

use super::roles::Finder;
use crate::actors::entities::{Kind, LocalRole};
use crate::actors::titles::{portfolios_end, title_before, title_in};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Tenure;
use std::ops::Range;

impl Finder<'_> {
    /// `Wendy Sherman, the deputy secretary of state,` and `The head of the council, Oleksiy Danilov,`.
    pub(super) fn apposed(&self, name: &Range<usize>, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let mut nouns = self.appositions(head);
        nouns.extend(described_before(parse, head, self.lexicon));
        // The parser often hangs the second of two appositions on the first, and takes some for conjuncts.
        let further: Vec<usize> =
            nouns.iter().flat_map(|&noun| parse.children_by(noun, &["appos", "conj"]).collect::<Vec<_>>()).collect();
        // `the union's president, A, and its lawyer, B`: an office that has a name of its own is another's.
        let is_other = |noun: &usize| {
            parse
                .children_by(*noun, &["appos"])
                .any(|child| child != head && self.heads.get(child) != self.heads.get(head))
        };
        nouns.extend(further.into_iter().filter(|noun| !is_other(noun)));
        let comma = name.end < parse.len() && parse.word(name.end) == ",";
        let mut roles: Vec<LocalRole> = nouns
            .into_iter()
            .filter(|&noun| !name.contains(&noun) && !self.is_of_next(noun, head))
            // `Jane Doe on the vote: third minister in a year`
            .filter(|&noun| !(head..noun).any(|token| parse.word(token) == ":"))
            .filter_map(|noun| self.described(noun, name))
            .collect();
        if roles.is_empty() {
            roles.extend(self.before_body(name));
        }
        if roles.is_empty() && comma {
            roles.extend(self.behind_comma(name));
        }
        roles
    }

    /// The appositions of a name. Behind two names joined by `and` one belongs to the second, whichever the parser hangs it
    /// on, unless it is of many: `Anna Kern and Bo Lind, the bank's chairman`.
    fn appositions(&self, head: usize) -> Vec<usize> {
        let parse = self.parse;
        let mut first = head;
        while parse.dep(first) == "conj" && self.is_person(parse.head(first)) {
            first = parse.head(first);
        }
        let mut joined = vec![first];
        let mut next = 0;
        while let Some(&member) = joined.get(next) {
            joined.extend(parse.children_by(member, &["conj"]).filter(|&child| self.is_person(child)));
            next += 1;
        }
        let owner = |noun: usize| joined.iter().copied().filter(|&member| member < noun).max();
        let all = joined.iter().flat_map(|&member| {
            parse.children_by(member, &["appos"]).map(move |noun| (member, noun)).collect::<Vec<_>>()
        });
        all.filter(|&(member, noun)| match owner(noun) {
            Some(last) if noun > member && parse.tag(noun) != "NNS" => last == head,
            _ => member == head,
        })
        .map(|(_, noun)| noun)
        .filter(|&noun| !self.follows_another(head, noun))
        .collect()
    }

    /// `a letter to Bo Lind, which the paper has seen, Jane Doe, the chair of the board, warned`: behind the comma that follows
    /// another's name, wherever the parser hung it.
    fn follows_another(&self, head: usize, noun: usize) -> bool {
        let parse = self.parse;
        let comma = (head + 1..noun).rev().find(|&token| parse.is_mark(token) && parse.word(token) != "-");
        let other =
            comma.filter(|&comma| parse.word(comma) == ",").map(|comma| comma - 1).filter(|&other| other > head);
        other.is_some_and(|other| self.is_person(other) && self.heads.get(other) != self.heads.get(head))
    }

    /// `Doe, the union's head of communications Jane Roe`: an office right before another's name.
    fn is_of_next(&self, noun: usize, head: usize) -> bool {
        const LONGEST: usize = 6;
        let parse = self.parse;
        let end = parse.sentences()[parse.sentence_of(noun)].end.min(noun + LONGEST);
        let mut behind = (noun + 1..end).take_while(|&token| !parse.is_mark(token));
        let next = behind
            .find(|&token| self.is_person(token))
            .filter(|&next| noun > head && self.heads.get(next) != self.heads.get(head));
        let title = next.and_then(|next| title_before(parse, next, self.lexicon, &|token| self.is_body(token)));
        title.is_some_and(|title| title.tokens.contains(&noun))
    }

    pub(super) fn is_person(&self, token: usize) -> bool {
        self.heads.get(token).is_some_and(|number| self.locals[number].kind == Kind::Person)
    }

    /// Where the parser saw no apposition: words between commas right behind the name that hold an office.
    fn behind_comma(&self, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(name.start)].end;
        let start = name.end + 1;
        let end = (start..sentence.min(start + 14))
            .find(|&token| parse.is_mark(token) && parse.word(token) != "-" || parse.is_verb(token))?;
        if parse.is_verb(end) {
            return None;
        }
        let run = self.skip_article(start..end);
        if run.clone().any(|token| self.is_person(token) && self.is_of_next(token - 1, name.start)) {
            return None;
        }
        let title = title_in(parse, run.clone(), self.lexicon, false, &|token| self.is_body(token))?;
        // The office must be what the words are about, not part of what follows `of`.
        let direct = !(run.start..title.head)
            .any(|token| matches!(parse.lower(token).as_str(), "of" | "with" | "by" | "in" | "from"));
        // `an activist group`: what the words are about is the last noun.
        let about = parse.head(title.head);
        let modifies = parse.dep(title.head) == "compound" && about > title.head && !title.tokens.contains(&about);
        if !direct || modifies {
            return None;
        }
        let body = self.body_in(run.start..title.tokens.start).or_else(|| self.body_in(title.head + 1..end));
        Some(self.role(&title, body, name.start..end))
    }

    /// `A spokeswoman for the harbour board, Jane Doe, said`, where the parser saw no apposition.
    fn before_body(&self, name: &Range<usize>) -> Option<LocalRole> {
        const LONGEST: usize = 9;
        let parse = self.parse;
        let comma = name.start.checked_sub(1).filter(|&comma| parse.word(comma) == ",")?;
        let closed = name.end < parse.len() && matches!(parse.word(name.end), "," | ".");
        let sentence = parse.sentences()[parse.sentence_of(name.start)].start;
        let first = sentence.max(comma.saturating_sub(LONGEST));
        let is_phrase = |token: usize| {
            parse.is_noun(token)
                || matches!(parse.pos(token), "ADJ" | "DET" | "PART")
                || parse.is_word(token, &["of", "for", "at", "and", "&", "-"])
        };
        let run = (first..comma).rev().take_while(|&token| is_phrase(token)).last()?;
        let of = (run + 1..comma).find(|&token| {
            parse.is_word(token, &["for", "of", "at"]) && self.lexicon.offices.ends_at(parse, token - 1).is_some()
        })?;
        let title = title_in(parse, run..of, self.lexicon, false, &|token| self.is_body(token))?;
        let article = title.tokens.start.checked_sub(1)?;
        let is_one = parse.is_word(article, &["a", "an", "the", "another"]) && title.head + 1 == of;
        (closed && is_one && article >= sentence)
            .then(|| self.role(&title, self.body_in(of + 1..comma), article..name.end))
    }

    fn skip_article(&self, run: Range<usize>) -> Range<usize> {
        let skips =
            run.clone().take_while(|&token| self.parse.is_word(token, &["the", "a", "an", "who", "is"])).count();
        run.start + skips..run.end
    }

    /// An office described by a noun phrase: `the US ambassador to NATO`.
    pub(super) fn described(&self, noun: usize, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        // `analyst at the broker Doe Securities`: the name tells which broker.
        let is_whose = |child: usize| {
            let at = parse.head(child);
            parse.dep(child) == "appos" && at != noun && !(at + 1..child).any(|between| parse.is_mark(between))
        };
        let phrase = parse.subtree_without(noun, &|child| {
            let is_added = matches!(parse.dep(child), "relcl" | "appos" | "punct" | "advcl" | "acl");
            name.contains(&child)
                || (is_added && child > noun && !is_whose(child))
                || (matches!(parse.dep(child), "cc" | "conj") && parse.head(child) == noun && child > noun)
        });
        // `Doe, then the group's treasurer,`
        let was_then = [phrase.start, phrase.start.saturating_sub(1)]
            .into_iter()
            .any(|then| parse.is_word(then, &["then"]) && then > 0 && parse.word(then - 1) == ",");
        let first = phrase.start + usize::from(parse.is_word(phrase.start, &["then"]));
        let phrase = self.skip_article(first..phrase.end);
        // `Minister of Justice and Legal Affairs`, whose second half the parser takes for another's.
        let sentence = parse.sentences()[parse.sentence_of(noun)].end;
        let portfolios = portfolios_end(parse, noun + 1, sentence, self.lexicon, &|token| self.is_person(token));
        let end = self.hyphened_end(noun).or(portfolios).map_or(phrase.end, |end| end.max(phrase.end));
        let run = phrase.start..end.min(phrase.start + 24);
        let title = title_in(parse, run.clone(), self.lexicon, false, &|token| self.is_body(token))?;
        if title.head != noun && !title.tokens.contains(&noun) {
            return None;
        }
        let body = self
            .body_before(run.start..title.tokens.start, &title)
            .or_else(|| self.possessor(title.tokens.start))
            .or_else(|| self.told_behind(title.head))
            // `the union's officer for Norshire`: whose the office is comes before what it is for.
            .or_else(|| {
                if self.is_owned(title.tokens.start) { None } else { self.body_behind_title(title.head + 1..run.end) }
            });
        let (start, end) = (run.start.min(name.start), run.end.max(name.end));
        let role = self.role(&title, body, start..end);
        let tenure = if was_then && role.tenure == Tenure::Current { Tenure::Former } else { role.tenure };
        Some(LocalRole { tenure, ..role })
    }
}

impl Finder<'_> {
    /// `the head of Norland's largest bank, Mintra,`: the body that is called so, rather than whose it is.
    fn told_behind(&self, office: usize) -> Option<usize> {
        let parse = self.parse;
        let nouns = parse.obliques(office, &["of", "for", "at"]).into_iter();
        let called = nouns.filter(|&noun| parse.tag(noun) == "NN" && !self.is_body(noun));
        // The parser may hang the name on another noun: `movement, the Front`.
        let next = |noun: usize| {
            let is_body = !self.lexicon.people.body_kinds(&parse.lower(noun)).is_empty();
            let name = noun + 2 + usize::from(parse.is_word(noun + 2, &["the"]));
            Some(name).filter(|_| is_body && parse.word(noun + 1) == ",")
        };
        let names = called.flat_map(|noun| parse.children_by(noun, &["appos"]).chain(next(noun)).collect::<Vec<_>>());
        names.filter_map(|name| self.heads.get(name)).find(|&name| self.locals[name].kind == Kind::Organization)
    }

    /// The state or body behind an office, but for what stands behind `on`: `adviser on Norland` to somebody else.
    pub(super) fn body_behind_title(&self, run: Range<usize>) -> Option<usize> {
        // `ambassador to Norland`: that is where somebody else sent him.
        let is_sent =
            run.start > 0 && self.parse.has_lemma(run.start - 1, &["ambassador", "envoy", "emissary", "consul"]);
        if is_sent && self.parse.is_word(run.start, &["to", "in"]) {
            return None;
        }
        let topic = run.clone().find(|&token| self.parse.is_word(token, &["on", "about", "against"]));
        self.body_in(run.start..topic.unwrap_or(run.end))
    }

    /// `a deputy curator | -general at the Museum`, whose end the parser hangs on something else: where the words end.
    fn hyphened_end(&self, noun: usize) -> Option<usize> {
        let parse = self.parse;
        let second = noun + 2;
        let sentence = parse.sentences()[parse.sentence_of(noun)].end;
        let is_hyphened = second < sentence
            && parse.word(noun + 1) == "-"
            && !parse.space_after(noun)
            && self.lexicon.offices.ends_at(parse, second).is_some_and(|(first, _)| first <= noun);
        let ends = |&token: &usize| parse.is_mark(token) && parse.word(token) != "-" || parse.is_verb(token);
        is_hyphened.then(|| (second + 1..sentence).find(ends).unwrap_or(second + 1))
    }
}

/// The noun with an office that a name stands in apposition to. The parser often hangs the name on the last noun before it:
/// `the head of the council, Oleksiy Danilov`.
pub(in crate::actors) fn described_before(parse: &Parse, name: usize, lexicon: &Lexicon) -> Option<usize> {
    if parse.dep(name) != "appos" {
        return None;
    }
    let above = std::iter::once(parse.head(name)).chain(parse.ancestors(parse.head(name)));
    let chain = above.take_while(|&token| parse.is_noun(token) || parse.dep(token) == "prep").take(7);
    let office =
        chain.filter(|&token| parse.is_noun(token)).find(|&noun| lexicon.offices.ends_at(parse, noun).is_some())?;
    // `the union's head, Jane Doe, and the port's commissioner, Bo Lind`: the office of whom its name follows.
    let is_named_before = |other: usize| parse.pos(other) == "PROPN" && (office..name).contains(&other);
    if parse.children_by(office, &["appos"]).any(is_named_before) {
        return None;
    }
    Some(who_serves(parse, office).unwrap_or(office))
}

/// `a spokesman for the minister, Jane Doe`: whoever serves the holder of an office is named there, and the other is known.
pub(in crate::actors) fn who_serves(parse: &Parse, office: usize) -> Option<usize> {
    const DEPENDENTS: [&str; 8] =
        ["spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "lawyer", "assistant"];
    let is_the = parse.children_by(office, &["det"]).any(|article| parse.is_word(article, &["the"]));
    let is_bare = is_the && parse.children_by(office, &["poss"]).next().is_none();
    let link = parse.head(office);
    let is_linked = parse.dep(office) == "pobj" && parse.is_word(link, &["for", "to", "of"]);
    Some(parse.head(link)).filter(|&dependent| is_bare && is_linked && parse.has_lemma(dependent, &DEPENDENTS))
}
