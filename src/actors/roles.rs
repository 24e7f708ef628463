//! Who holds which office, of which state or body, and where the article says so.

use super::candidate::words;
use super::local::{Kind, Local, LocalRole};
use super::respective;
use super::titles::{Title, is_day_or_month, title_before, title_in};
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon};
use crate::model::{MentionForm, Tenure};
use std::collections::HashMap;
use std::ops::Range;

/// Which entity the words around a token stand for.
pub(super) struct Heads(HashMap<usize, usize>);

impl Heads {
    /// An index of the mentions so far, by their tokens; heads come before tokens that are merely covered.
    pub fn new(locals: &[Local]) -> Self {
        let mut at = HashMap::new();
        for (number, local) in locals.iter().enumerate() {
            for mention in &local.mentions {
                for token in mention.tokens.clone() {
                    at.entry(token).or_insert(number);
                }
            }
        }
        for (number, local) in locals.iter().enumerate() {
            for mention in &local.mentions {
                at.insert(mention.head, number);
            }
        }
        Self(at)
    }

    /// The entity at a token.
    pub fn get(&self, token: usize) -> Option<usize> {
        self.0.get(&token).copied()
    }
}

/// Adds the roles that the document gives its persons.
pub(super) fn add_roles(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let heads = Heads::new(locals);
    let finder = Finder { parse, lexicon, heads: &heads, locals };
    let mut found: Vec<(usize, LocalRole)> = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for mention in local.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            let roles = finder
                .before(mention.tokens.start)
                .into_iter()
                .chain(finder.apposed(&mention.tokens, mention.head))
                .chain(finder.predicated(mention.head));
            found.extend(roles.map(|role| (number, role)));
            found.extend(finder.owner(&mention.tokens).map(|role| (number, role)));
        }
    }
    respective::apply(&finder, &mut found);
    // A counterpart or a friend holds no office.
    found.retain(|(_, role)| !lexicon.offices.is_relational(role.title.rsplit(' ').next().unwrap_or_default()));
    for (number, role) in found {
        let of = role.of;
        let local = &mut locals[number];
        if role.title.is_empty() {
            local.of = local.of.or(of);
        } else {
            local.roles.push(role);
        }
    }
    for local in locals {
        if local.kind == Kind::Person && local.of.is_none() {
            local.of = local.roles.iter().filter(|role| role.tenure != Tenure::Former).find_map(|role| role.of);
        }
    }
}

/// Finds the offices of the persons of one document.
pub(super) struct Finder<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub heads: &'a Heads,
    pub locals: &'a [Local],
}

impl Finder<'_> {
    /// `U.S. Deputy Secretary of State` before `Wendy Sherman`.
    fn before(&self, name: usize) -> Option<LocalRole> {
        let title = title_before(self.parse, name, self.lexicon, &|token| self.is_body(token))?;
        let behind = title.head + 1..name;
        let body = self.body_in(title.whole.start..title.tokens.start).or_else(|| self.body_in(behind));
        Some(self.role(&title, body, title.whole.start..name + 1))
    }

    /// `Wendy Sherman, the deputy secretary of state,` and `The head of the council, Oleksiy Danilov,`.
    fn apposed(&self, name: &Range<usize>, head: usize) -> Vec<LocalRole> {
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
            .filter(|noun| !name.contains(noun))
            .filter_map(|noun| self.described(noun, name))
            .collect();
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
        .collect()
    }

    fn is_person(&self, token: usize) -> bool {
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

    fn skip_article(&self, run: Range<usize>) -> Range<usize> {
        let skips =
            run.clone().take_while(|&token| self.parse.is_word(token, &["the", "a", "an", "who", "is"])).count();
        run.start + skips..run.end
    }

    /// An office described by a noun phrase: `the US ambassador to NATO`.
    fn described(&self, noun: usize, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let phrase = parse.subtree_without(noun, &|child| {
            name.contains(&child)
                || (matches!(parse.dep(child), "relcl" | "appos" | "punct" | "advcl" | "acl") && child > noun)
                || (matches!(parse.dep(child), "cc" | "conj") && parse.head(child) == noun && child > noun)
        });
        let phrase = self.skip_article(phrase);
        let run = phrase.start..phrase.end.min(phrase.start + 24);
        let title = title_in(parse, run.clone(), self.lexicon, false, &|token| self.is_body(token))?;
        if title.head != noun && !title.tokens.contains(&noun) {
            return None;
        }
        let body = self
            .body_in(run.start..title.tokens.start)
            .or_else(|| self.body_in(title.head + 1..run.end))
            .or_else(|| self.possessor(title.tokens.start));
        let (start, end) = (run.start.min(name.start), run.end.max(name.end));
        Some(self.role(&title, body, start..end))
    }

    /// `Sherman is deputy secretary`, `Rau, who chairs the OSCE`, `the delegation led by Sherman`, `Sherman, who represented the U.S.`.
    fn predicated(&self, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let mut roles = Vec::new();
        let verb = parse.head(head);
        if parse.dep(head) == "nsubj" && parse.has_lemma(verb, &["be", "become", "remain", "serve"]) {
            let attribute = parse.child(verb, &["attr"]).or_else(|| parse.obliques(verb, &["as"]).first().copied());
            let past = matches!(parse.tag(verb), "VBD" | "VBN") && parse.lemma(verb) == "be";
            roles.extend(
                attribute
                    .filter(|_| !parse.is_negated(verb))
                    .and_then(|noun| self.described(noun, &(head..head + 1)))
                    .map(|mut role| {
                        if past && role.tenure == Tenure::Current {
                            role.tenure = Tenure::Former;
                        }
                        role
                    }),
            );
        }
        // `the former judge who chairs the inquiry`: said of the noun in apposition.
        let described = parse.children_by(head, &["appos"]).flat_map(|noun| parse.children_by(noun, &["relcl"]));
        for clause in parse.children_by(head, &["relcl"]).chain(described) {
            roles.extend(self.leads(clause, head));
        }
        roles
    }

    /// `who heads the bank`: the verb is the office.
    fn leads(&self, verb: usize, head: usize) -> Option<LocalRole> {
        let parse = self.parse;
        let title = match parse.lemma(verb) {
            "head" | "lead" | "run" | "direct" => "head",
            "chair" => "chair",
            _ => return None,
        };
        let object = parse.child(verb, &["dobj"])?;
        let body = self.body(object).or_else(|| self.body_in(parse.subtree(object)));
        let tenure = if parse.tag(verb) == "VBD" { Tenure::Former } else { Tenure::Current };
        let tokens = head..parse.subtree(object).end;
        // `who heads the bank's energy division`: what is headed, where it is a part of the body.
        let part = self.heads.get(object).is_none().then(|| self.part_of_body(object)).flatten();
        // `who led the delegation`: a task rather than an office that is over. `who chaired the talks`: none at all.
        let task = parse.has_lemma(object, &["delegation", "team", "mission", "inquiry"]);
        if !task
            && parse.has_lemma(
                object,
                &["way", "meeting", "session", "talk", "charge", "discussion", "summit", "protest", "march"],
            )
        {
            return None;
        }
        let part = part.or_else(|| task.then(|| parse.lower(object)));
        let tenure = if task { Tenure::Current } else { tenure };
        let is_definite = parse.children_by(object, &["det"]).any(|article| parse.is_word(article, &["the"]));
        if body.is_none() && (part.is_none() || !is_definite) {
            return None;
        }
        let title = part.map_or_else(|| title.to_owned(), |part| format!("{title} of the {part}"));
        Some(LocalRole {
            title,
            rank: "other".to_owned(),
            of: body,
            because: None,
            is_bound: body.is_none(),
            held: None,
            tenure,
            tokens,
            represents: true,
        })
    }

    /// The words of a part of a body: `energy division`.
    fn part_of_body(&self, noun: usize) -> Option<String> {
        let parse = self.parse;
        let words: Vec<String> = parse
            .children_by(noun, &["amod", "compound"])
            .filter(|&child| child < noun && self.heads.get(child).is_none())
            .chain(Some(noun))
            .map(|token| parse.lower(token))
            .collect();
        let is_task = parse.has_lemma(noun, &["delegation", "team", "way", "meeting", "session", "talk", "charge"]);
        (!is_task).then(|| words.join(" "))
    }

    /// `CNN’s Alex Marquardt`: a tie without a title.
    fn owner(&self, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let mark = name.start.checked_sub(1).filter(|&mark| parse.tag(mark) == "POS")?;
        let body = mark.checked_sub(1).and_then(|token| self.body(token))?;
        let kind = self.locals[body].kind;
        matches!(kind, Kind::Organization | Kind::State).then(|| LocalRole {
            title: String::new(),
            rank: String::new(),
            because: None,
            is_bound: false,
            held: None,
            of: Some(body),
            tenure: Tenure::Current,
            tokens: mark - 1..name.end,
            represents: false,
        })
    }

    pub fn role(&self, title: &Title<'_>, body: Option<usize>, tokens: Range<usize>) -> LocalRole {
        LocalRole {
            title: words(self.parse, title.tokens.clone()),
            rank: title.office.rank.clone(),
            because: None,
            is_bound: self.is_bound(title),
            held: self.held(title.head),
            of: body,
            tenure: title.tenure,
            tokens,
            represents: title.office.represents,
        }
    }

    /// `the inquiry's chair`, `chair of the inquiry`: words that say whose the office is.
    fn is_bound(&self, title: &Title<'_>) -> bool {
        let parse = self.parse;
        let of_what = parse
            .children_by(title.head, &["prep"])
            .any(|prep| prep >= title.tokens.end && parse.is_word(prep, &["of", "at"]));
        let mark = title.tokens.start.checked_sub(1);
        let owned = mark.is_some_and(|mark| matches!(parse.word(mark), "'s" | "’s"));
        of_what || owned || parse.children_by(title.head, &["poss"]).next().is_some()
    }

    /// `governor since 2019`: since or until when, where the words say it.
    fn held(&self, office: usize) -> Option<String> {
        let parse = self.parse;
        let verb = Some(parse.head(office)).filter(|_| matches!(parse.dep(office), "attr" | "pobj"));
        let phrases = parse
            .children_by(office, &["prep"])
            .chain(verb.into_iter().flat_map(|verb| parse.children_by(verb, &["prep"])));
        let is_time = |prep: &usize| {
            parse.is_word(*prep, &["since", "until", "from", "between"])
                && parse.subtree(*prep).any(|token| parse.pos(token) == "NUM" || is_day_or_month(parse, token))
        };
        phrases.into_iter().find(is_time).map(|prep| words(parse, parse.subtree(prep)))
    }

    /// `Vintra's president` where the parser did not see whose: the words in front of the title.
    fn possessor(&self, title: usize) -> Option<usize> {
        let mark = title.checked_sub(1).filter(|&mark| matches!(self.parse.word(mark), "'s" | "’s"))?;
        self.body(mark.checked_sub(1)?)
    }

    /// The first state or body that the words name; a region stands for the state it lies in.
    pub fn body_in(&self, run: Range<usize>) -> Option<usize> {
        let bodies = run.clone().filter_map(|token| self.body(token));
        let mut found: Option<usize> = None;
        for body in bodies {
            // `Ukraine’s National Security and Defense Council`: the body itself rather than its owner.
            let better = found.is_none_or(|first| {
                let is_owner = self.locals[first].known.is_none()
                    && self.locals[body].kind == Kind::Organization
                    && first != body
                    && self.locals[first]
                        .mentions
                        .iter()
                        .any(|mention| run.contains(&mention.head) && self.parse.dep(mention.head) == "poss");
                is_owner
                    || matches!(self.locals[first].kind, Kind::State) && self.locals[body].kind == Kind::Organization
            });
            if better {
                found = Some(body);
            }
        }
        found
    }

    pub fn is_body(&self, token: usize) -> bool {
        self.heads.get(token).is_some_and(|number| self.locals[number].kind == Kind::Organization)
    }

    fn body(&self, token: usize) -> Option<usize> {
        let Some(number) = self.heads.get(token) else { return self.owner_before(token) };
        if self.locals[number].kind == Kind::Place {
            // A senator from Texas sits for the state that Texas lies in.
            let country = self.locals[number].known.and_then(|place| self.lexicon.places[place].country.as_ref())?;
            let is_state = |local: &Local| {
                local.kind == Kind::State
                    && local.known.is_some_and(|state| self.lexicon.states[state].code == *country)
            };
            return self.locals.iter().position(is_state);
        }
        if self.locals[number].known.is_some_and(|body| {
            self.locals[number].kind == Kind::Organization && self.lexicon.organizations[body].kind == BodyKind::Party
        }) && self.region_behind(token)
        {
            return None;
        }
        // `the Social Democrat leader`: the party may be named in another article.
        let local = &self.locals[number];
        (matches!(local.kind, Kind::State | Kind::Organization) || (local.kind == Kind::Group && !local.unnamed))
            .then_some(number)
    }

    /// `its deputy leader`, `whose leader`: whoever the clause is about, or else the state or body named last before.
    fn owner_before(&self, token: usize) -> Option<usize> {
        let parse = self.parse;
        if !parse.is_word(token, &["its", "whose", "their"]) {
            return None;
        }
        let sentence = parse.sentence_of(token);
        let first = parse.sentences()[sentence].start;
        let before = parse.sentences()[sentence.saturating_sub(1)].start;
        let fits = |number: &usize| {
            matches!(self.locals[*number].kind, Kind::Organization | Kind::State) && !self.locals[*number].unnamed
        };
        [first..token, before..first].into_iter().find_map(|reach| {
            let is_subject = |at: &usize| matches!(parse.dep(*at), "nsubj" | "nsubjpass");
            let subject = || {
                let heads = reach.clone().rev().filter(is_subject);
                heads.filter_map(|at| self.heads.get(at)).find(fits)
            };
            let nearest = || reach.clone().rev().filter_map(|at| self.heads.get(at)).find(fits);
            if parse.is_word(token, &["whose"]) { nearest() } else { subject().or_else(nearest) }
        })
    }

    /// `Texas GOP Senator`: the party beside a region is not what the senator sits in.
    fn region_behind(&self, token: usize) -> bool {
        let place = |at: usize| self.heads.get(at).is_some_and(|number| self.locals[number].kind == Kind::Place);
        token.checked_sub(1).is_some_and(place) || place(token + 1)
    }
}

/// The noun with an office that a name stands in apposition to. The parser often hangs the name on the last noun before it:
/// `the head of the council, Oleksiy Danilov`.
pub(super) fn described_before(parse: &Parse, name: usize, lexicon: &Lexicon) -> Option<usize> {
    if parse.dep(name) != "appos" {
        return None;
    }
    let above = std::iter::once(parse.head(name)).chain(parse.ancestors(parse.head(name)));
    let chain = above.take_while(|&token| parse.is_noun(token) || parse.dep(token) == "prep").take(7);
    chain.filter(|&token| parse.is_noun(token)).find(|&noun| lexicon.offices.ends_at(parse, noun).is_some())
}
