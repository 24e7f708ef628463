//! Persons and bodies by what they are to somebody named: `her predecessor`, `his wife`, `her party`. Whose they are is known
//! once the pronouns are.

use crate::actors::descriptions::BodyNouns;
use crate::actors::entities::{Heads, Kind, Local, Said};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::{MentionForm, Tenure};
use crate::text::fold;

/// Gives the nouns that are somebody's to whom or what they stand for, where the article has named them.
pub(in crate::actors) fn resolve(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let mut found = Vec::new();
    {
        let heads = Heads::new(locals);
        let relations = Relations { parse, locals, heads: &heads, lexicon, followed: followed(parse, &heads) };
        for noun in (0..parse.len())
            .filter(|&token| parse.tag(token) == "NN" && heads.get(token).is_none_or(|at| is_open(locals, at, token)))
        {
            found.extend(relations.whom(noun).map(|who| (noun, who)));
        }
    }
    for (noun, (who, reason)) in found {
        for local in locals.iter_mut() {
            local.mentions.retain(|mention| mention.head != noun);
        }
        locals[who].mention(noun..noun + 1, noun, MentionForm::Nominal, reason);
        // Who was only this noun is the one it stands for, by pronoun as well.
        let is_left =
            |local: &Local| local.unnamed && local.mentions.iter().all(|mention| mention.form == MentionForm::Pronoun);
        let pronouns: Vec<_> = locals
            .iter_mut()
            .filter(|local| is_left(local))
            .flat_map(|local| std::mem::take(&mut local.mentions))
            .collect();
        locals[who].mentions.extend(pronouns);
    }
}

/// True where what the noun stands for so far is nobody by name, or a body that it was only likely to be.
fn is_open(locals: &[Local], at: usize, noun: usize) -> bool {
    let by_name = |local: &Local| {
        local.mentions.iter().any(|mention| mention.tokens.contains(&noun) && mention.form == MentionForm::Name)
    };
    (locals[at].unnamed || locals[at].kind == Kind::Organization) && !by_name(&locals[at])
}

struct Relations<'a> {
    parse: &'a Parse,
    locals: &'a [Local],
    heads: &'a Heads,
    lexicon: &'a Lexicon,
    /// Who followed whom in an office.
    followed: Vec<(usize, usize)>,
}

impl Relations<'_> {
    /// Whom or what the noun stands for, and why.
    fn whom(&self, noun: usize) -> Option<(usize, &'static str)> {
        let parse = self.parse;
        let token = parse.child(noun, &["poss"])?;
        let owner = self.heads.get(token).filter(|&owner| {
            let local = &self.locals[owner];
            local.kind == Kind::Person && !local.unnamed && !local.plural
        })?;
        let lemma = parse.lemma(noun).to_lowercase();
        match lemma.as_str() {
            "predecessor" => self.other(owner, true).map(|other| (other, "who held the office before")),
            "successor" => self.other(owner, false).map(|other| (other, "who holds the office now")),
            _ if parse.pos(token) == "PRON" && !self.lexicon.people.body_kinds(&lemma).is_empty() => {
                self.body_of(owner, noun, &lemma).map(|body| (body, "the body whose the article calls this person"))
            }
            _ => self.kin(owner, noun, &lemma).map(|kin| (kin, "called so before")),
        }
    }

    /// Who was followed by, or followed, this person.
    fn other(&self, person: usize, before: bool) -> Option<usize> {
        let pairs = self.followed.iter().filter_map(|&(next, last)| {
            if before { (next == person).then_some(last) } else { (last == person).then_some(next) }
        });
        let mut pairs = pairs.filter(|&other| self.is_named_person(other));
        pairs.next().or_else(|| self.in_the_same_office(person, before))
    }

    /// The only other person who held the office that this one holds, or holds the one that this one held.
    fn in_the_same_office(&self, person: usize, before: bool) -> Option<usize> {
        let noun = |title: &str| fold(title.rsplit([' ', '-']).next().unwrap_or(title));
        let shares = |&other: &usize| {
            other != person
                && self.is_named_person(other)
                && self.locals[person].roles.iter().any(|held| {
                    self.locals[other].roles.iter().any(|role| {
                        let (mine, his) = if before { (held, role) } else { (role, held) };
                        noun(&mine.title) == noun(&his.title)
                            && his.tenure == Tenure::Former
                            && mine.tenure != Tenure::Former
                            && (mine.of == his.of || mine.of.is_none() || his.of.is_none())
                    })
                })
        };
        let mut others = (0..self.locals.len()).filter(shares);
        others.next().filter(|_| others.next().is_none())
    }

    /// `Norvik's Jane Doe ... her party`.
    fn body_of(&self, owner: usize, noun: usize, lemma: &str) -> Option<usize> {
        let body = self.locals[owner].of.filter(|&of| self.locals[of].kind == Kind::Organization)?;
        let nouns = BodyNouns { parse: self.parse, lexicon: self.lexicon, heads: self.heads, locals: self.locals };
        let says_nothing =
            self.locals[body].known.is_none() && matches!(Said::of(&self.locals[body], self.lexicon), Said::Nothing);
        (says_nothing || nouns.fits(&self.locals[body], noun, lemma)).then_some(body)
    }

    /// `his wife, Jane Doe, ... his wife said`.
    fn kin(&self, owner: usize, noun: usize, lemma: &str) -> Option<usize> {
        let parse = self.parse;
        let is_owners =
            |head: usize| parse.child(head, &["poss"]).and_then(|token| self.heads.get(token)) == Some(owner);
        let is_called = |&other: &usize| {
            other != owner
                && self.is_named_person(other)
                && self.locals[other].mentions.iter().any(|mention| {
                    mention.form == MentionForm::Nominal
                        && parse.has_lemma(mention.head, &[lemma])
                        && is_owners(mention.head)
                })
        };
        (0..self.locals.len()).find(is_called).or_else(|| self.of_the_family(owner, noun, lemma))
    }

    /// `Jane Doe ... her brother`: the only other of that surname who is named near.
    fn of_the_family(&self, owner: usize, noun: usize, lemma: &str) -> Option<usize> {
        const REACH: usize = 2;
        let people = &self.lexicon.people;
        let surname = |number: usize| {
            let name = self.locals[number].person.as_ref().filter(|name| name.len() > 1);
            name.map(|name| name.surname().to_owned())
        };
        let mine = surname(owner).filter(|_| self.lexicon.people.kin.has(lemma))?;
        let here = self.parse.sentence_of(noun);
        let is_near = |&other: &usize| {
            self.locals[other]
                .mentions
                .iter()
                .any(|mention| self.parse.sentence_of(mention.head).abs_diff(here) <= REACH)
        };
        let agrees = |&other: &usize| {
            let gender = people.gender(lemma);
            gender.is_none() || self.locals[other].gender.is_none() || self.locals[other].gender == gender
        };
        let is_kin =
            |&other: &usize| other != owner && self.is_named_person(other) && surname(other).as_ref() == Some(&mine);
        let mut family = (0..self.locals.len()).filter(is_kin).filter(agrees).filter(is_near);
        family.next().filter(|_| family.next().is_none())
    }

    fn is_named_person(&self, number: usize) -> bool {
        let local = &self.locals[number];
        local.kind == Kind::Person && !local.unnamed
    }
}

/// `Doe succeeds Roe`, `Roe was replaced by Doe`, `Doe took over from Roe`: who followed whom.
fn followed(parse: &Parse, heads: &Heads) -> Vec<(usize, usize)> {
    let who = |token: Option<usize>| token.and_then(|token| heads.get(parse.antecedent(token)));
    let pair = |verb: usize| {
        let subject = parse.child(verb, &["nsubj"]);
        if parse.has_lemma(verb, &["succeed", "replace", "follow"]) {
            if let Some(last) = parse.child(verb, &["nsubjpass"]) {
                let by = parse.child(verb, &["agent"]).and_then(|by| parse.child(by, &["pobj"]));
                return Some((who(by)?, who(Some(last))?));
            }
            return Some((who(subject)?, who(parse.child(verb, &["dobj"]))?));
        }
        let takes_over = parse.has_lemma(verb, &["take"]) && parse.child(verb, &["prt"]).is_some();
        let from = parse.obliques(verb, &["from"]).first().copied().filter(|_| takes_over);
        Some((who(subject)?, who(from)?))
    };
    (0..parse.len())
        .filter(|&token| parse.is_verb(token))
        .filter_map(pair)
        .filter(|(next, last)| next != last)
        .collect()
}
