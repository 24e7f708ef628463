//! Mentions by description: `the deputy secretary`, `the alliance`, `Russian officials`, `a senior diplomat`.

use super::ages::aged;
use super::described_bodies::BodyNouns;
use crate::actors::entities::{Heads, Kind, Local};
use crate::actors::owners::home;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;

/// Adds the mentions of states and bodies by description: `the alliance`, `the Russian side`. Offices are held in them, so
/// that they come before the offices.
pub(in crate::actors) fn describe_bodies(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    each_noun(parse, locals, lexicon, |describer: &mut Describer<'_>, noun| describer.body_noun(noun));
}

/// Adds the mentions of persons by description, and entities for people that have no name.
pub(in crate::actors) fn describe_people(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    each_noun(parse, locals, lexicon, |describer: &mut Describer<'_>, noun| describer.noun(noun));
}

fn each_noun(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon, describe: fn(&mut Describer<'_>, usize)) {
    let heads = Heads::new(locals);
    let home = home(locals, lexicon);
    let mut describer = Describer { parse, lexicon, heads, home, locals };
    for token in 0..parse.len() {
        let is_described =
            parse.is_noun(token) || parse.is_word(token, &["somebody", "someone"]) || describer.are_those(token);
        if is_described && !is_inside_name(parse, token, &describer.heads) && parse.dep(token) != "compound" {
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
    /// The one state that the article is about.
    pub home: Option<usize>,
    pub locals: &'a mut Vec<Local>,
}

impl Describer<'_> {
    /// A noun that stands for a state or body named before.
    fn body_noun(&mut self, head: usize) {
        let nouns = BodyNouns { parse: self.parse, lexicon: self.lexicon, heads: &self.heads, locals: self.locals };
        let lemma = self.lemma(head);
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
        // `Norvik is the second-largest party`: not the party named last.
        let is_attribute = self.parse.dep(head) == "attr" && !people.body_kinds(&lemma).is_empty();
        let subject =
            || self.parse.child(self.parse.head(head), &["nsubj"]).and_then(|subject| self.heads.get(subject));
        if is_attribute && let Some(body) = subject().filter(|&body| self.locals[body].kind == Kind::Organization) {
            self.add(body, head, format!("what {} is called", self.locals[body].name));
            return;
        }
        // `the Norvik central committee`: an organ of the party stands for it.
        if ["committee", "council", "secretariat", "board"].contains(&lemma.as_str())
            && head + 1 < self.parse.len()
            && !self.parse.is_noun(head + 1)
            // `chair of the committee`: of that, rather than of its body.
            && self.parse.dep(head) != "pobj"
            && let Some(body) = self.owner(head).filter(|&owner| self.locals[owner].kind == Kind::Organization)
        {
            self.add(body, head, format!("{lemma} of {}", self.locals[body].name));
            return;
        }
        let is_organ = people.is_organ(&lemma) || people.is_organ(&self.compound(head));
        let plural = matches!(self.parse.tag(head), "NNS" | "NNPS");
        if is_organ && let Some(state) = self.owner(head).filter(|&owner| self.is_state(owner)) {
            let name = self.locals[state].name.clone();
            self.add(state, head, format!("{} of {name}", self.parse.lower(head)));
        } else if (nouns.is_body_noun(&lemma) || (self.parse.tag(head) == "NN" && nouns.ends_a_name(head, &lemma)))
            && !plural
            && (self.apposed_name(head).is_none() || self.lexicon.offices.ends_at(self.parse, head).is_none())
            && self.is_definite(head)
            // `her office`: no body that has a name.
            && (!people.body_kinds(&lemma).is_empty() || !self.is_of_somebody(head))
            && !self.is_somebodys_organ(head, &lemma)
            && let Some(body) = nouns.body(head, &lemma)
        {
            let reason = format!("the {lemma} named last, {}", self.locals[body].name);
            self.add(body, head, reason);
        } else if !plural
            && (self.is_definite(head) || self.is_theirs(head) || self.is_in_headlines_style(head))
            && let Some(body) = nouns.named_below(head, &lemma)
        {
            self.add(body, head, format!("the only {lemma} that the article names, {}", self.locals[body].name));
        } else if !plural
            && self.is_theirs(head)
            && let Some(body) = nouns.theirs_below(head, &lemma)
        {
            self.add(body, head, format!("the {lemma} that the article names next, {}", self.locals[body].name));
        }
    }

    /// `The crews will stop work, their union said.`
    fn is_theirs(&self, head: usize) -> bool {
        self.parse.children_by(head, &["poss"]).any(|owner| self.parse.is_word(owner, &["their"]))
    }

    /// `Union calls off strike`: the subject of a line that leaves out articles.
    fn is_in_headlines_style(&self, head: usize) -> bool {
        let parse = self.parse;
        let starts = parse.sentences()[parse.sentence_of(head)].clone().find(|&token| !parse.is_mark(token));
        parse.dep(head) == "nsubj" && starts == Some(head)
    }

    /// The noun in its dictionary form, with what hyphens join to it where that is a noun for a body: `co-operative`.
    fn lemma(&self, head: usize) -> String {
        let whole = self.parse.hyphened(head);
        let words = &self.lexicon.name_words;
        let is_noun = whole.contains('-') && (words.is_house(&whole) || words.is_body(&whole));
        if is_noun { whole } else { self.parse.lemma(head).to_lowercase() }
    }

    fn is_of_somebody(&self, head: usize) -> bool {
        self.parse.children_by(head, &["poss"]).any(|owner| self.parse.pos(owner) == "PRON")
    }

    /// `his secretariat`, `her own central committee`: an organ of somebody's, whose name is another.
    fn is_somebodys_organ(&self, head: usize, lemma: &str) -> bool {
        self.is_of_somebody(head)
            && ["secretariat", "committee", "council", "commission", "board", "staff"].contains(&lemma)
    }

    fn noun(&mut self, head: usize) {
        let lemma = self.parse.lemma(head).to_lowercase();
        let people = &self.lexicon.people;
        let compound = self.compound(head);
        let plural = matches!(self.parse.tag(head), "NNS" | "NNPS");
        let is_member = plural && people.is_member(&lemma);
        let offices = &self.lexicon.offices;
        let is_person = people.is_person_at(self.parse, head)
            || offices.ends_at(self.parse, head).is_some()
            || offices.is_class(&lemma);
        // `somebody on the island's side`, `those in the room`
        let is_person = is_person || self.is_somebody(head);
        let are_those = self.are_those(head);
        let plural = plural || are_those;
        let is_collective = people.is_collective(&lemma) || people.is_collective(&compound) || are_those;
        let is_collective = is_collective || (plural && self.are_bodies(head, &lemma));
        let is_aged = (self.phrase(head).start.saturating_sub(3)..head).any(|token| aged(self.parse, token).is_some());
        if !(is_member || is_person || is_collective) || self.is_of_title(head) || is_aged {
            return;
        }
        let named = || {
            let behind = self.name_behind_two(head).or_else(|| self.apposed_name(head));
            behind.or_else(|| self.name_behind_title(head)).or_else(|| self.name_behind_comma(head))
        };
        if let Some(named) = (is_person && !plural).then(named).flatten() {
            let name = self.locals[named].name.clone();
            self.add(named, head, format!("in apposition to {name}"));
            return;
        }
        let owner = self.owner(head);
        let definite = self.is_definite(head);
        if lemma == "government"
            && let Some(home) = self.home.filter(|_| self.is_bare_definite(head))
        {
            self.add(home, head, format!("the government of {}", self.locals[home].name));
        } else if is_person
            && !plural
            && definite
            && !(owner.is_none() && self.is_of_something_unknown(head))
            && let Some(person) = self
                .office_holder(head)
                .or_else(|| self.cabinet_secretary(head))
                .or_else(|| self.class_holder(head, owner))
                .or_else(|| self.styled_holder(head))
                .or_else(|| self.body_leader(head))
        {
            let reason = format!("the only {lemma} in the article so far");
            self.add(person, head, reason);
            self.complete_office(person, head, owner);
            self.call(person, head, owner);
        } else if is_person
            && !plural
            && let Some(person) = self.holder_below(head)
        {
            self.add(person, head, format!("the only {lemma} whom the article names"));
        } else if is_person
            && !plural
            && definite
            && let Some(person) = self.tied_holder(head, owner)
        {
            self.add(person, head, "the only one so far whom the article calls of that state".to_owned());
            self.appoint(person, head, owner);
        } else if is_person
            && !plural
            && let Some(person) = self.introduced(head)
        {
            self.add(person, head, "the person whom the sentence before introduces".to_owned());
            // `Norvik's chief executive said nothing`: nobody else's.
            let is_owned = self.parse.child(head, &["poss"]).is_some();
            let office = offices.ends_at(self.parse, head).map(|(_, office)| office);
            let holds = is_owned && office.is_some_and(|office| office.represents);
            if owner.is_some_and(|owner| self.is_state(owner) || holds) {
                self.appoint(person, head, owner);
                self.locals[person].of = self.locals[person].of.or(owner);
            }
        } else if is_person
            && !plural
            && let Some(person) = self.varied(head)
        {
            self.add(person, head, "the only person whom the sentences before name".to_owned());
        } else if is_person || is_collective || is_member {
            let number = self.unnamed(head, plural || is_collective, owner, definite);
            // `the Norlandic finance minister`: of whom another article may give the name, and not the state.
            let state = owner.filter(|&owner| is_person && !plural && definite && self.is_state(owner));
            if let Some(number) = number.filter(|&number| state.is_some() && self.locals[number].roles.is_empty()) {
                self.appoint(number, head, state);
            }
        }
    }

    /// `state` in `secretary of state`: a part of the title.
    fn is_of_title(&self, head: usize) -> bool {
        head >= 2
            && self.parse.is_word(head - 1, &["of"])
            && self.parse.is_word(head, &["state", "staff", "government"])
            && self.lexicon.offices.ends_at(self.parse, head - 2).is_some()
    }

    /// The noun with the one that it is compounded with: `air force`.
    fn compound(&self, head: usize) -> String {
        let before = self.parse.children_by(head, &["compound", "amod"]).last();
        before.map_or_else(String::new, |before| format!("{} {}", self.parse.lower(before), self.parse.lemma(head)))
    }

    pub(super) fn is_state(&self, local: usize) -> bool {
        matches!(self.locals[local].kind, Kind::State)
    }

    /// The state or body that the noun belongs to: by adjective, possessive, compound or `of`.
    pub(super) fn owner(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let before = parse.children_by(head, &["amod", "compound", "poss", "nmod"]).filter_map(|child| {
            self.heads.get(child).or_else(|| {
                parse.children_by(child, &["amod", "compound", "poss"]).find_map(|inner| self.heads.get(inner))
            })
        });
        let behind =
            parse.obliques(head, &["of", "from", "in", "for"]).into_iter().filter_map(|object| self.heads.get(object));
        let is_body = |kind: Kind| matches!(kind, Kind::State | Kind::Organization | Kind::Town);
        before.chain(behind).find(|&owner| is_body(self.locals[owner].kind))
    }

    pub(super) fn is_definite(&self, head: usize) -> bool {
        let definite =
            |token: usize| self.parse.is_word(token, &["the", "this", "that", "these", "those", "both", "his", "her"]);
        // `the union's officer`: the parser gives the article to the second noun.
        let owns = self.parse.dep(head) == "poss" && head > 0 && self.parse.is_word(head - 1, &["the"]);
        // `fined the operator a million`, `the ex-minister`: it hangs on another noun, or on a part of this one.
        let first = self.parse.hyphened_from(head);
        let adjoins = first > 0 && self.parse.is_word(first - 1, &["the"]);
        owns || adjoins || self.parse.children_by(head, &["det", "poss", "predet"]).any(definite)
    }

    /// `the government`, with nothing that would tell it from another.
    fn is_bare_definite(&self, head: usize) -> bool {
        let parse = self.parse;
        let is_article = |child: usize| parse.dep(child) == "det" && parse.is_word(child, &["the"]);
        let mut before = parse.children(head).filter(|&child| child < head);
        parse.tag(head) == "NN"
            && before.next().is_some_and(is_article)
            && before.next().is_none()
            && !parse.is_word(head + 1, &["of", "in"])
    }

    pub fn add(&mut self, number: usize, head: usize, reason: String) {
        let tokens = self.phrase(head);
        self.locals[number].mention(tokens, head, MentionForm::Nominal, reason);
    }
}
