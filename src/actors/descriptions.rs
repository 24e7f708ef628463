//! Mentions by description: `the deputy secretary`, `the alliance`, `Russian officials`, `a senior diplomat`.

use super::apposing::described_before;
use super::candidate::words;
use super::heads::Heads;
use super::local::{Kind, Local, LocalMention, LocalRole};
use super::titles::title_in;
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon};
use crate::model::{MentionForm, Tenure};
use crate::text::fold;

/// Adds the mentions of states and bodies by description: `the alliance`, `the Russian side`. Offices are held in them, so
/// that they come before the offices.
pub(super) fn describe_bodies(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    each_noun(parse, locals, lexicon, |describer: &mut Describer<'_>, noun| describer.body_noun(noun));
}

/// Adds the mentions of persons by description, and entities for people that have no name.
pub(super) fn describe_people(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    each_noun(parse, locals, lexicon, |describer: &mut Describer<'_>, noun| describer.noun(noun));
}

fn each_noun(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon, describe: fn(&mut Describer<'_>, usize)) {
    let heads = Heads::new(locals);
    let mut describer = Describer { parse, lexicon, heads, locals };
    for token in 0..parse.len() {
        if parse.is_noun(token) && !is_inside_name(parse, token, &describer.heads) && parse.dep(token) != "compound" {
            describe(&mut describer, token);
        }
    }
}

fn is_inside_name(parse: &Parse, token: usize, heads: &Heads) -> bool {
    heads.get(token).is_some() || parse.tag(token) == "POS"
}

/// Goes through the nouns of a document and adds whom they describe.
pub(super) struct Describer<'a> {
    pub parse: &'a Parse,
    pub lexicon: &'a Lexicon,
    pub heads: Heads,
    pub locals: &'a mut Vec<Local>,
}

impl Describer<'_> {
    /// A noun that stands for a state or body named before.
    fn body_noun(&mut self, head: usize) {
        let lemma = self.parse.lemma(head).to_lowercase();
        let people = &self.lexicon.people;
        // `the car maker Mintra`: the one whose name follows. `the best team in the business`: none at all.
        let next = head + 1;
        let named = self.heads.get(next).filter(|&next| self.locals[next].kind == Kind::Organization);
        let is_trade =
            lemma == "business" && self.parse.dep(head) == "pobj" && self.parse.is_word(self.parse.head(head), &["in"]);
        let named = named.filter(|_| self.parse.space_after(head) && self.parse.tag(head) == "NN");
        if is_trade {
            return;
        }
        if let Some(body) = named.filter(|_| !people.body_kinds(&lemma).is_empty()) {
            self.add(body, head, format!("in apposition to {}", self.locals[body].name));
            return;
        }
        let is_organ = people.is_organ(&lemma) || people.is_organ(&self.compound(head));
        let plural = matches!(self.parse.tag(head), "NNS" | "NNPS");
        if is_organ && let Some(state) = self.owner(head).filter(|&owner| self.is_state(owner)) {
            let name = self.locals[state].name.clone();
            self.add(state, head, format!("{} of {name}", self.parse.lower(head)));
        } else if !people.body_kinds(&lemma).is_empty()
            && !plural
            && self.is_definite(head)
            && let Some(body) = self.body(head, &lemma)
        {
            let reason = format!("the {lemma} named last, {}", self.locals[body].name);
            self.add(body, head, reason);
        }
    }

    fn noun(&mut self, head: usize) {
        let lemma = self.parse.lemma(head).to_lowercase();
        let people = &self.lexicon.people;
        let compound = self.compound(head);
        let plural = matches!(self.parse.tag(head), "NNS" | "NNPS");
        let is_member = plural && people.is_member(&lemma);
        let is_person = people.is_person(&lemma) || self.lexicon.offices.ends_at(self.parse, head).is_some();
        let is_collective = people.is_collective(&lemma) || people.is_collective(&compound);
        if !(is_member || is_person || is_collective) || self.is_of_title(head) {
            return;
        }
        let named = || self.apposed_name(head).or_else(|| self.name_behind_title(head));
        if let Some(named) = (is_person && !plural).then(named).flatten() {
            let name = self.locals[named].name.clone();
            self.add(named, head, format!("in apposition to {name}"));
            return;
        }
        let owner = self.owner(head);
        let definite = self.is_definite(head);
        if is_person
            && !plural
            && definite
            && let Some(person) = self.office_holder(head)
        {
            let reason = format!("the only {lemma} in the article so far");
            self.add(person, head, reason);
            self.call(person, head, owner);
        } else if is_person
            && !plural
            && definite
            && let Some(person) = self.tied_holder(head, owner)
        {
            self.add(person, head, "the only one so far whom the article calls of that state".to_owned());
            self.appoint(person, head, owner);
        } else if is_person || is_collective || is_member {
            self.unnamed(head, plural || is_collective, owner, definite);
        }
    }

    /// `state` in `secretary of state`: a part of the title.
    fn is_of_title(&self, head: usize) -> bool {
        head >= 2
            && self.parse.is_word(head - 1, &["of"])
            && self.parse.is_word(head, &["state", "staff", "government"])
            && self.lexicon.offices.ends_at(self.parse, head - 2).is_some()
    }

    /// `the head of the council, Oleksiy Danilov`: the person whose name stands beside the description.
    fn apposed_name(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let is_named = |number: &usize| self.locals[*number].kind == Kind::Person && !self.locals[*number].unnamed;
        let beside =
            parse.children_by(head, &["appos"]).chain((parse.dep(head) == "appos").then(|| self.last_joined(head)));
        // `the firm's founder and manager, Jane Doe`: both are of the one named behind them.
        let joined = (parse.dep(head) == "conj").then(|| parse.head(head));
        let behind =
            joined.into_iter().flat_map(|first| parse.children_by(first, &["appos"]).filter(|&name| name > head));
        let direct = beside.chain(behind).filter_map(|noun| self.heads.get(noun)).find(is_named);
        direct.or_else(|| {
            let below = parse.subtree(head).filter(|&noun| described_before(parse, noun, self.lexicon) == Some(head));
            below.filter_map(|noun| self.heads.get(noun)).find(is_named)
        })
    }

    /// The name that an apposition is of: `Anna Kern and Bo Lind, the bank's chairman` calls Bo Lind so, wherever the parser
    /// hung it.
    fn last_joined(&self, apposition: usize) -> usize {
        let parse = self.parse;
        let mut name = parse.head(apposition);
        let joined = |name: usize| {
            let names = parse.children_by(name, &["conj"]).filter(|&next| name < next && next < apposition);
            names.filter(|&next| self.heads.get(next).is_some()).last()
        };
        while let Some(next) = joined(name) {
            name = next;
        }
        name
    }

    /// `president of the union Jane Doe`, `secretary of state of Morovia Jane Doe`: the name that ends the phrase behind `of`,
    /// as its parse has it.
    fn name_behind_title(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let is = |token: usize, kinds: &[Kind]| {
            self.heads
                .get(token)
                .filter(|&local| !self.locals[local].unnamed && kinds.contains(&self.locals[local].kind))
        };
        let behind = |noun: usize| {
            let of = parse.children_by(noun, &["prep"]).filter(|&of| of > noun && parse.is_word(of, &["of"])).last()?;
            parse.child(of, &["pobj"])
        };
        let mut objects = std::iter::successors(behind(head), |&object| behind(object));
        let object = objects.find(|&object| is(object, &[Kind::Person]).is_some())?;
        let is_body = |token: usize| is(token, &[Kind::State, Kind::Organization]).is_some();
        (head + 1..object).any(is_body).then(|| is(object, &[Kind::Person])).flatten()
    }

    /// The noun with the one that it is compounded with: `air force`.
    fn compound(&self, head: usize) -> String {
        let before = self.parse.children_by(head, &["compound", "amod"]).last();
        before.map_or_else(String::new, |before| format!("{} {}", self.parse.lower(before), self.parse.lemma(head)))
    }

    fn is_state(&self, local: usize) -> bool {
        matches!(self.locals[local].kind, Kind::State)
    }

    /// The state or body that the noun belongs to: by adjective, possessive, compound or `of`.
    fn owner(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let before = parse.children_by(head, &["amod", "compound", "poss", "nmod"]).filter_map(|child| {
            self.heads.get(child).or_else(|| {
                parse.children_by(child, &["amod", "compound", "poss"]).find_map(|inner| self.heads.get(inner))
            })
        });
        let behind =
            parse.obliques(head, &["of", "from", "in", "for"]).into_iter().filter_map(|object| self.heads.get(object));
        before.chain(behind).find(|&owner| matches!(self.locals[owner].kind, Kind::State | Kind::Organization))
    }

    fn is_definite(&self, head: usize) -> bool {
        let definite =
            |token: usize| self.parse.is_word(token, &["the", "this", "that", "these", "those", "both", "his", "her"]);
        // `the union's officer`: the parser gives the article to the second noun.
        let owns = self.parse.dep(head) == "poss" && head > 0 && self.parse.is_word(head - 1, &["the"]);
        owns || self.parse.children_by(head, &["det", "poss", "predet"]).any(definite)
    }

    /// The person whose office the words describe, named before.
    fn office_holder(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let (first, office) = self.lexicon.offices.ends_at(parse, head)?;
        let run = parse.subtree_without(head, &|child| child > head || parse.dep(child) == "det");
        let title = title_in(parse, run.start.min(first)..head + 1, self.lexicon, false, &|_| false);
        let wanted: Vec<String> = title
            .map_or_else(|| vec![office.head.clone()], |title| title.tokens.map(|token| parse.lower(token)).collect());
        let owner = self.owner(head);
        // `the union boss`, `Vintra's chief`: whoever leads the body, whatever that is called.
        let leads = |role: &LocalRole| {
            let title = fold(&role.title);
            owner.is_some()
                && role.of == owner
                && wanted.last().is_some_and(|noun| ["boss", "chief", "head"].contains(&noun.as_str()))
                && [
                    "leader",
                    "president",
                    "chief executive",
                    "general secretary",
                    "director general",
                    "boss",
                    "head",
                    "chief",
                ]
                .contains(&title.as_str())
        };
        let fits = |local: &Local| {
            local.roles.iter().any(|role| {
                if wanted.len() == 1 && leads(role) {
                    return true;
                }
                let held: Vec<String> = fold(&role.title).split([' ', '-']).map(str::to_owned).collect();
                let same_body = owner.is_none() || role.of.is_none() || role.of == owner;
                // A secretary general is no general.
                let is_civil = office.rank == "military"
                    && held.len() > 1
                    && self
                        .lexicon
                        .offices
                        .by_noun(&held[held.len() - 2..].join(" "))
                        .is_some_and(|held| held.rank != office.rank);
                same_body
                    && !is_civil
                    && wanted.iter().all(|word| held.iter().any(|held| same_office(held, &fold(word))))
            })
        };
        let last = |local: &Local| local.last_before(head);
        let held: Vec<usize> = (0..self.locals.len())
            .filter(|&number| {
                self.locals[number].kind == Kind::Person
                    && last(&self.locals[number]).is_some()
                    && fits(&self.locals[number])
            })
            .collect();
        held.into_iter().max_by_key(|&number| last(&self.locals[number]))
    }

    /// `the Norlandic minister` where the article has called one person Norland's, and given no office: `Norland's Jane Doe`.
    fn tied_holder(&self, head: usize, owner: Option<usize>) -> Option<usize> {
        const REACH: usize = 3;
        let state = owner.filter(|&owner| self.is_state(owner))?;
        let (_, office) = self.lexicon.offices.ends_at(self.parse, head)?;
        if !office.represents || !matches!(office.rank.as_str(), "state" | "government" | "diplomatic") {
            return None;
        }
        let here = self.parse.sentence_of(head);
        let is_near =
            |local: &Local| local.last_before(head).is_some_and(|last| here - self.parse.sentence_of(last) <= REACH);
        let is_tied = |local: &Local| local.kind == Kind::Person && !local.unnamed && local.of == Some(state);
        let mut tied = (0..self.locals.len()).filter(|&number| is_tied(&self.locals[number]));
        tied.next()
            .filter(|_| tied.next().is_none())
            .filter(|&only| self.locals[only].roles.is_empty() && is_near(&self.locals[only]))
    }

    /// The office that words which stand for a person give him.
    fn appoint(&mut self, person: usize, head: usize, of: Option<usize>) {
        let Some((first, office)) = self.lexicon.offices.ends_at(self.parse, head) else { return };
        let title = words(self.parse, first..head + 1).to_lowercase();
        self.locals[person].roles.push(LocalRole {
            title,
            rank: office.rank.clone(),
            of,
            because: None,
            is_bound: false,
            held: None,
            tenure: Tenure::Current,
            tokens: first.saturating_sub(1)..head + 1,
            represents: office.represents,
        });
    }

    /// `the Vintra boss` of its chief executive: another title of the same person.
    fn call(&mut self, person: usize, head: usize, owner: Option<usize>) {
        let noun = self.parse.lower(head);
        let is_boss = ["boss", "chief", "head"].contains(&noun.as_str());
        let is_known = self.locals[person].roles.iter().any(|role| fold(&role.title) == noun);
        if owner.is_some() && is_boss && !is_known {
            self.appoint(person, head, owner);
        }
    }

    /// The body that a common noun refers back to, named before.
    fn body(&self, head: usize, lemma: &str) -> Option<usize> {
        let kinds = self.lexicon.people.body_kinds(lemma);
        if !kinds.contains(&BodyKind::Company) && self.is_of_another_kind(head) {
            return None;
        }
        let fits = |local: &Local| {
            let known =
                local.known.filter(|_| local.kind == Kind::Organization).map(|body| &self.lexicon.organizations[body]);
            match known {
                Some(body) => {
                    body.stands_for_nouns.iter().any(|noun| noun == lemma || noun.ends_with(&format!(" {lemma}")))
                        || kinds.contains(&body.kind)
                }
                None => local.kind == Kind::Organization && fits_unknown(local, lemma, kinds, self.lexicon),
            }
        };
        let called = |local: &Local| {
            local.kind == Kind::Organization
                && local.mentions.iter().any(|mention| self.is_called(mention, head, lemma))
        };
        let best = (0..self.locals.len())
            .filter_map(|number| {
                let local = &self.locals[number];
                let is_called = called(local);
                (is_called || fits(local)).then_some(())?;
                Some((self.salience(local, head)? + if is_called { 3.0 } else { 0.0 }, number))
            })
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))
            .map(|(_, number)| number);
        best.or_else(|| {
            // `the forum` where one name alone says forum.
            let says = |local: &Local| {
                local.kind == Kind::Organization
                    && local.last_before(head).is_some()
                    && local.aliases.iter().any(|alias| alias.split([' ', '-']).any(|word| word == lemma))
            };
            let mut named = (0..self.locals.len()).filter(|&number| says(&self.locals[number]));
            named.next().filter(|_| named.next().is_none())
        })
    }

    /// `the anti-corruption commission`: what it is for tells it from the commission named last, unless that is named for it.
    fn is_of_another_kind(&self, head: usize) -> bool {
        let parse = self.parse;
        let purposes = parse.children_by(head, &["compound", "nmod"]).filter(|&child| {
            child < head && self.heads.get(child).is_none() && parse.word(child).starts_with(char::is_lowercase)
        });
        let purposes: Vec<String> = purposes
            .map(|child| parse.lower(child).rsplit('-').next().unwrap_or_default().chars().take(5).collect())
            .filter(|stem: &String| stem.len() > 3)
            .collect();
        let says = |local: &Local, stem: &String| {
            local.kind == Kind::Organization && local.aliases.iter().any(|alias| alias.contains(stem.as_str()))
        };
        !purposes.is_empty() && !purposes.iter().any(|stem| self.locals.iter().any(|local| says(local, stem)))
    }

    /// `the pension fund Norvik`, `Norvik, an airline,`: the article itself calls the body so, before the noun.
    fn is_called(&self, mention: &LocalMention, head: usize, lemma: &str) -> bool {
        let parse = self.parse;
        if mention.form != MentionForm::Name || mention.head >= head {
            return false;
        }
        let before = mention.tokens.start.checked_sub(1);
        let is_noun = |noun: usize| parse.tag(noun) == "NN" && parse.has_lemma(noun, &[lemma]);
        before.is_some_and(|noun| is_noun(noun) && parse.space_after(noun))
            || parse.children_by(mention.head, &["appos"]).any(is_noun)
            || (parse.dep(mention.head) == "appos" && is_noun(parse.head(mention.head)))
    }

    /// How much a body is in the reader's mind at a noun: named lately, often, and as the one who acts. None where it was named
    /// too far back: the noun has had other bearers since.
    fn salience(&self, local: &Local, head: usize) -> Option<f64> {
        const REACH: usize = 6;
        let parse = self.parse;
        let here = parse.sentence_of(head);
        let best = local
            .mentions
            .iter()
            .filter(|mention| mention.head < head && here - parse.sentence_of(mention.head) <= REACH)
            .map(|mention| {
                let place = match parse.dep(mention.head) {
                    "nsubj" | "nsubjpass" => 1.5,
                    "poss" | "dobj" | "agent" => 0.5,
                    _ => 0.0,
                };
                let distance = (here - parse.sentence_of(mention.head)) as f64;
                place - distance + mention.head as f64 / (parse.len() as f64 + 1.0)
            })
            .max_by(f64::total_cmp)?;
        let said = local.mentions.iter().filter(|mention| mention.head < head).count();
        Some(best + 0.4 * said.min(5) as f64)
    }

    pub fn add(&mut self, number: usize, head: usize, reason: String) {
        let tokens = self.phrase(head);
        self.locals[number].mention(tokens, head, MentionForm::Nominal, reason);
    }
}

/// `secretary` is held by a secretary, `minister` by a prime minister.
fn same_office(held: &str, wanted: &str) -> bool {
    held == wanted || (wanted == "premier" && held == "prime") || (wanted == "chief" && held == "head")
}

/// A body that the lexicon does not know is what the last word of its name says.
fn fits_unknown(local: &Local, lemma: &str, kinds: &[BodyKind], lexicon: &Lexicon) -> bool {
    // `Free Democrats`, `Labour-Green`: words that other parties are called by.
    let is_party_word = |word: &str| {
        let known = lexicon.gazetteer.entry(word).and_then(|entry| entry.organization);
        known.is_some_and(|body| lexicon.organizations[body].kind == BodyKind::Party)
    };
    if lemma == "party" && local.name.split([' ', '-']).any(is_party_word) {
        return true;
    }
    let says = |word: &str| local.aliases.iter().any(|alias| alias.split([' ', '-']).any(|part| part == word));
    // `the Farmers' Front`: of the nouns that a party may be called by instead.
    if lemma == "party"
        && ["front", "league", "movement", "alliance", "list", "bloc", "greens"].iter().any(|word| says(word))
    {
        return true;
    }
    let company = kinds.contains(&BodyKind::Company)
        && !["council", "commission", "committee", "ministry", "court", "parliament", "union", "party"]
            .iter()
            .any(|word| says(word));
    says(lemma) || (company && !matches!(lemma, "group" | "club" | "fund" | "board" | "giant" | "exchange" | "bank"))
}
