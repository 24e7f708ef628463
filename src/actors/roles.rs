//! Who holds which office, of which state or body, and where the article says so.

use super::candidate::words;
use super::local::{Kind, Local, LocalRole};
use super::titles::{Title, title_before, title_in};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
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

struct Finder<'a> {
    parse: &'a Parse,
    lexicon: &'a Lexicon,
    heads: &'a Heads,
    locals: &'a [Local],
}

impl Finder<'_> {
    /// `U.S. Deputy Secretary of State` before `Wendy Sherman`.
    fn before(&self, name: usize) -> Option<LocalRole> {
        let title = title_before(self.parse, name, self.lexicon)?;
        let behind = title.head + 1..name;
        let body = self.body_in(title.whole.start..title.tokens.start).or_else(|| self.body_in(behind));
        Some(self.role(&title, body, title.whole.start..name + 1))
    }

    /// `Wendy Sherman, the deputy secretary of state,` and `The head of the council, Oleksiy Danilov,`.
    fn apposed(&self, name: &Range<usize>, head: usize) -> Vec<LocalRole> {
        let parse = self.parse;
        let mut nouns: Vec<usize> = parse.children_by(head, &["appos"]).collect();
        if parse.dep(head) == "appos" {
            nouns.push(parse.head(head));
        }
        // The parser often hangs the second of two appositions on the first, and takes some for conjuncts.
        let further: Vec<usize> =
            nouns.iter().flat_map(|&noun| parse.children_by(noun, &["appos", "conj"]).collect::<Vec<_>>()).collect();
        nouns.extend(further);
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

    /// Where the parser saw no apposition: words between commas right behind the name that hold an office.
    fn behind_comma(&self, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let sentence = parse.sentences()[parse.sentence_of(name.start)].end;
        let start = name.end + 1;
        let end = (start..sentence.min(start + 14))
            .find(|&token| matches!(parse.word(token), "," | "." | ";" | "—" | "–" | ")") || parse.is_verb(token))?;
        let run = self.skip_article(start..end);
        let title = title_in(parse, run.clone(), self.lexicon, false)?;
        // The office must be what the words are about, not part of what follows `of`.
        let direct = !(run.start..title.head)
            .any(|token| matches!(parse.lower(token).as_str(), "of" | "with" | "by" | "in" | "from"));
        if !direct {
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
                || matches!(parse.dep(child), "relcl" | "appos" | "punct" | "cc" | "conj" | "advcl" | "acl")
                    && child > noun
        });
        let phrase = self.skip_article(phrase);
        let run = phrase.start..phrase.end.min(phrase.start + 24);
        let title = title_in(parse, run.clone(), self.lexicon, false)?;
        if title.head != noun && !title.tokens.contains(&noun) {
            return None;
        }
        let body = self.body_in(run.start..title.tokens.start).or_else(|| self.body_in(title.head + 1..run.end));
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
        for clause in parse.children_by(head, &["relcl"]) {
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
        let body = self.body(object).or_else(|| self.body_in(parse.subtree(object)))?;
        let tenure = if parse.tag(verb) == "VBD" { Tenure::Former } else { Tenure::Current };
        let tokens = head..parse.subtree(object).end;
        Some(LocalRole { title: title.into(), of: Some(body), tenure, tokens, represents: true })
    }

    /// `CNN’s Alex Marquardt`: a tie without a title.
    fn owner(&self, name: &Range<usize>) -> Option<LocalRole> {
        let parse = self.parse;
        let mark = name.start.checked_sub(1).filter(|&mark| parse.tag(mark) == "POS")?;
        let body = mark.checked_sub(1).and_then(|token| self.body(token))?;
        let kind = self.locals[body].kind;
        (kind == Kind::Organization).then(|| LocalRole {
            title: String::new(),
            of: Some(body),
            tenure: Tenure::Current,
            tokens: mark - 1..name.end,
            represents: false,
        })
    }

    fn role(&self, title: &Title<'_>, body: Option<usize>, tokens: Range<usize>) -> LocalRole {
        LocalRole {
            title: words(self.parse, title.tokens.clone()),
            of: body,
            tenure: title.tenure,
            tokens,
            represents: title.office.represents,
        }
    }

    /// The first state or body that the words name; a region stands for the state it lies in.
    fn body_in(&self, run: Range<usize>) -> Option<usize> {
        let bodies = run.clone().filter_map(|token| self.body(token));
        let mut found: Option<usize> = None;
        for body in bodies {
            // `Ukraine’s National Security and Defense Council`: the body itself rather than its owner.
            let better = found.is_none_or(|first| {
                matches!(self.locals[first].kind, Kind::State(_)) && self.locals[body].kind == Kind::Organization
            });
            if better {
                found = Some(body);
            }
        }
        found
    }

    fn body(&self, token: usize) -> Option<usize> {
        let number = self.heads.get(token)?;
        matches!(self.locals[number].kind, Kind::State(_) | Kind::Organization).then_some(number)
    }
}
