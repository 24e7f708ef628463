//! Bodies that no name tells, but of which somebody who is named holds an office: `the president of the port authority, Jane
//! Doe`. What the article says of the port authority elsewhere is then said of the same body.

use super::described_bodies::{ANY, BodyNouns};
use crate::actors::candidates::words;
use crate::actors::entities::{Heads, Kind, Local};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;
use std::collections::BTreeSet;
use std::ops::Range;

/// Adds the bodies without a name whose offices are held by persons who have one.
pub(in crate::actors) fn add(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let finder = Finder { parse, lexicon, heads: &heads, locals };
    let phrases: Vec<Range<usize>> = (0..parse.len()).filter_map(|noun| finder.phrase(noun)).collect();
    let name_of = |phrase: &Range<usize>| words(parse, phrase.clone()).to_lowercase();
    // `The pension fund lost money. The fund's director, Jane Doe, said`
    let shorts: Vec<(Range<usize>, usize)> = (0..parse.len())
        .filter(|&noun| finder.is_short(noun))
        .filter_map(|noun| Some((finder.described_before(noun, &phrases)?, noun)))
        .collect();
    let held = phrases.iter().filter(|phrase| finder.has_holder(phrase)).chain(shorts.iter().map(|(phrase, _)| phrase));
    let names: BTreeSet<String> = held.map(name_of).collect();
    let bodies = names.into_iter().map(|name| {
        let mut body = Local::new(Kind::Organization, &name);
        body.unnamed = true;
        body.add_alias(&name);
        for phrase in phrases.iter().filter(|&phrase| name_of(phrase) == name) {
            body.mention(phrase.clone(), finder.noun_of(phrase), MentionForm::Nominal, "described, not named");
        }
        for (_, noun) in shorts.iter().filter(|(phrase, _)| name_of(phrase) == name) {
            let reason = format!("the {} described before", parse.lower(*noun));
            body.mention(*noun..noun + 1, *noun, MentionForm::Nominal, reason);
        }
        body
    });
    let bodies: Vec<Local> = bodies.collect();
    locals.extend(bodies);
}

struct Finder<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    heads: &'a Heads,
    locals: &'a [Local],
}

impl Finder<'_> {
    /// `port authority`, `farmers' association`, `chamber of commerce`: a noun for a body with what tells it from others.
    fn phrase(&self, noun: usize) -> Option<Range<usize>> {
        let parse = self.parse;
        self.is_body_noun(noun).then_some(())?;
        let sentence = parse.sentences()[parse.sentence_of(noun)].clone();
        let tells = |&token: &usize| {
            let is_small = parse.word(token).starts_with(char::is_lowercase) || token == sentence.start;
            let is_mark = matches!(parse.word(token), "'" | "’") && parse.tag(token) == "POS";
            let is_noun = parse.is_noun(token) && is_small;
            let belongs = parse.head(token) == noun || is_mark || parse.dep(token) == "compound";
            // `human resources committee`: what belongs to the noun in between.
            let is_inner = parse.tag(token) == "JJ" && is_small && parse.head(token) == token + 1 && token + 1 < noun;
            let is_part = is_noun && matches!(parse.dep(token), "compound" | "nmod" | "poss") || is_mark;
            (is_part && belongs || is_inner) && !self.is_named(token)
        };
        let before = (sentence.start..noun).rev().take_while(tells).count();
        let of = parse.is_word(noun + 1, &["of"]) && noun + 2 < sentence.end;
        let is_bare = of && parse.tag(noun + 2) == "NN" && !self.is_named(noun + 2);
        let is_closed = noun + 3 >= sentence.end || !parse.is_noun(noun + 3);
        let behind = if is_bare && is_closed && parse.is_word(noun, &["chamber"]) { 2 } else { 0 };
        // Whose it is is told by a name: `the Norvik works council`.
        let first = noun - before;
        let is_named = first > sentence.start && (self.is_named(first - 1) || parse.tag(first - 1) == "POS");
        // `the state water committee`: an organ of the state.
        let is_organ = parse.is_word(first, &["state"]);
        (before + behind > 0 && !is_organ && !is_named && parse.tag(first) != "POS").then(|| first..noun + behind + 1)
    }

    /// True for a noun that bodies alone are called by, of one that nothing else stands for.
    fn is_body_noun(&self, noun: usize) -> bool {
        let (parse, lexicon, heads) = (self.parse, self.lexicon, self.heads);
        let lemma = parse.lemma(noun).to_lowercase();
        let nouns = BodyNouns { parse, lexicon, heads, locals: self.locals };
        // `the harbour board`, which the parser may take for a name.
        matches!(parse.tag(noun), "NN" | "NNP")
            && parse.word(noun).starts_with(char::is_lowercase)
            && heads.get(noun).is_none()
            && !ANY.contains(&lemma.as_str())
            && !matches!(lemma.as_str(), "government" | "team" | "party" | "family")
            && nouns.is_body_noun(&lemma)
            // `foreign ministry spokesman`: of the state.
            && !lexicon.name_words.is_organ(&lemma)
            && !lexicon.offices.is_portfolio(&lemma)
    }

    fn is_named(&self, token: usize) -> bool {
        self.heads.get(token).is_some_and(|number| self.locals[number].kind != Kind::Group)
    }

    fn is_person(&self, token: usize) -> bool {
        self.heads.get(token).is_some_and(|number| {
            let local = &self.locals[number];
            local.kind == Kind::Person && !local.unnamed
        })
    }

    /// The noun that the phrase is about: not what stands behind `of`.
    fn noun_of(&self, phrase: &Range<usize>) -> usize {
        phrase.clone().find(|&token| self.parse.is_word(token, &["of"])).map_or(phrase.end - 1, |of| of - 1)
    }

    /// True where somebody who is named holds an office of it: `head of the port authority, Jane Doe`, `the port authority's
    /// lawyer`, `port authority president Jane Doe`.
    fn has_holder(&self, phrase: &Range<usize>) -> bool {
        let parse = self.parse;
        let noun = self.noun_of(phrase);
        let is_office = |token: usize| self.lexicon.offices.ends_at(parse, token).is_some();
        let office = match parse.dep(noun) {
            "pobj" if parse.is_word(parse.head(noun), &["of", "for", "at"]) => Some(parse.head(parse.head(noun))),
            "poss" | "compound" | "nmod" => Some(parse.head(noun)),
            _ => None,
        };
        office.filter(|&office| is_office(office)).is_some_and(|office| self.is_held(office, phrase.end))
            // The parser may hang all that stands before a name on the name.
            || is_office(phrase.end) && self.is_person(phrase.end + 1)
            || is_office(phrase.end + 1) && self.is_person(phrase.end + 2)
    }

    fn is_held(&self, office: usize, end: usize) -> bool {
        let parse = self.parse;
        let is_apposed = parse.children_by(office, &["appos"]).any(|name| self.is_person(name));
        let is_apposition = parse.dep(office) == "appos" && self.is_person(parse.head(office));
        let is_before = matches!(parse.dep(office), "compound" | "nmod") && self.is_person(parse.head(office));
        let behind = office.max(end - 1) + 1;
        let is_behind_comma =
            parse.is_word(behind, &[","]) && (behind + 1..behind + 4).any(|name| self.is_person(name));
        is_apposed || is_apposition || is_before || is_behind_comma
    }

    /// `The fund's director, Jane Doe`: a noun alone, of whose body somebody holds an office.
    fn is_short(&self, noun: usize) -> bool {
        let parse = self.parse;
        let is_the = noun > 0 && parse.is_word(noun - 1, &["the"]);
        is_the && self.is_body_noun(noun) && self.phrase(noun).is_none() && self.has_holder(&(noun..noun + 1))
    }

    /// The only body of that noun that the three sentences before describe.
    fn described_before(&self, noun: usize, phrases: &[Range<usize>]) -> Option<Range<usize>> {
        const REACH: usize = 3;
        let parse = self.parse;
        let here = parse.sentence_of(noun);
        let is_near = |phrase: &&Range<usize>| {
            let head = self.noun_of(phrase);
            let is_the = phrase.start > 0 && parse.is_word(phrase.start - 1, &["the"]);
            head < noun && is_the && parse.lower(head) == parse.lower(noun) && here - parse.sentence_of(head) <= REACH
        };
        let mut near = phrases.iter().filter(is_near);
        let first = near.next()?;
        let name_of = |phrase: &Range<usize>| words(parse, phrase.clone()).to_lowercase();
        let name = name_of(first);
        near.all(|phrase| name_of(phrase) == name).then(|| first.clone())
    }
}
