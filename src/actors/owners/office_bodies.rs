//! Of which state or body an office is, where its own words do not say so but the article makes it plain: `the finance
//! minister` in an article on one state, `Speaker` where one parliament is named, `the chairman` of the firm named just before.
//!
//! A wrong body is worse than none: where two could be meant the office stays without.

use super::commissioners;
use super::home::{ABOUT, has_office, home_with};
use super::office_kinds::{Holder, may_hold};
use super::others::is_anothers;
use super::told_bodies;
use crate::actors::descriptions::BodyNouns;
use crate::actors::entities::{Heads, Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::{MentionForm, Tenure};

/// Gives the offices that have no body the one that the article makes plain.
pub(in crate::actors) fn complete(parse: &Parse, locals: &mut Vec<Local>, lexicon: &Lexicon) {
    commissioners::add_commission(parse, locals, lexicon);
    let heads = Heads::new(locals);
    let article = Article { parse, locals, lexicon, heads: &heads };
    let mut found = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for (index, role) in local.roles.iter().enumerate().filter(|(_, role)| role.of.is_none() && !role.is_bound) {
            let team = told_bodies::of_team(parse, lexicon, article.heads, article.locals, role);
            let holders = Holder::of(role);
            // `Jane Doe (Selm Bank)`, the analyst: whom she works for, unless that is where she holds another office.
            let is_employer = |of: usize| {
                let is_held = local.roles.iter().any(|other| other.of == Some(of));
                is_employed(role) && !is_held && article.locals[of].kind == Kind::Organization
            };
            let may_hold = |of: usize| holders.iter().any(|&holder| holder.fits(&article.locals[of], lexicon));
            let tie = local.of.filter(|&of| may_hold(of) || is_employer(of));
            let other = || {
                let same = |other: &&LocalRole| other.rank == role.rank && other.tenure == role.tenure;
                local.roles.iter().filter(same).find_map(|other| other.of)
            };
            let team = team.map(|of| (of, "the team that the article is about"));
            let body = article
                .europe(role)
                .or_else(|| article.called(role))
                .or(team)
                .or_else(|| article.namesake(local, role).map(|of| (of, "the firm that bears this person's name")));
            let body = body.or(tie
                .map(|of| (of, "the state or body whose the article calls this person"))
                .or_else(|| other().map(|of| (of, "another office of this person is of it")))
                .or_else(|| article.likely(number, role)));
            found.extend(body.map(|(of, because)| (number, index, of, because)));
        }
    }
    found.extend(article.commissioners());
    for (number, index, of, because) in found {
        locals[number].roles[index].of = Some(of);
        locals[number].roles[index].because = Some(because);
        locals[number].of.get_or_insert(of);
    }
}

/// True for what somebody does for a living in a body that it does not make the holder speak for: `analyst`, `professor`.
fn is_employed(role: &LocalRole) -> bool {
    const RANKS: [&str; 5] = ["company", "academic", "media", "union", "other"];
    RANKS.contains(&role.rank.as_str()) && role.tenure == Tenure::Current && !role.represents
}

/// True for an office that states alone have.
pub(super) fn is_of_state(role: &LocalRole) -> bool {
    Holder::of(role).first() == Some(&Holder::State)
}

pub(super) struct Article<'a> {
    pub parse: &'a Parse,
    pub locals: &'a [Local],
    pub lexicon: &'a Lexicon,
    heads: &'a Heads,
}

impl Article<'_> {
    /// `club chairman Jane Doe`, `the council leader`: of the body that the noun before the office stands for.
    fn called(&self, role: &LocalRole) -> Option<(usize, &'static str)> {
        let (parse, lexicon, heads) = (self.parse, self.lexicon, self.heads);
        let nouns = BodyNouns { parse, lexicon, heads, locals: self.locals };
        let (office, _) = role.tokens.clone().find_map(|token| lexicon.offices.ends_at(parse, token))?;
        let first = parse.sentences()[parse.sentence_of(office)].start;
        let is_noun =
            |token: &usize| parse.is_noun(*token) && parse.dep(*token) == "compound" && heads.get(*token).is_none();
        let mut before = (first..office).rev().take_while(is_noun).take(3);
        let is_body_noun = |token: usize| {
            let word = parse.lower(token);
            nouns.is_body_noun(&word) && !lexicon.offices.is_portfolio(&word)
        };
        let noun = before.find(|&token| is_body_noun(token))?;
        // `Green party co-leader Jane Doe`
        let named = noun.checked_sub(1).and_then(|name| heads.get(name));
        if let Some(body) = named.filter(|&body| self.locals[body].kind == Kind::Organization) {
            return Some((body, "the body that the words before the office name"));
        }
        if self.is_of_name(noun, first) {
            return None;
        }
        let word = parse.lower(noun);
        let body = nouns.body(noun, &word).or_else(|| nouns.only_called(noun, &word))?;
        // `County council president`: of no Standing Council.
        let kind =
            noun.checked_sub(1).filter(|&kind| kind >= first && parse.dep(kind) == "compound" && parse.is_noun(kind));
        let says = |kind: usize| self.locals[body].aliases.iter().any(|alias| alias.contains(&parse.lower(kind)));
        if kind.is_some_and(|kind| !says(kind)) {
            return None;
        }
        Some((body, "the body that the noun before the office stands for"))
    }

    /// `MNA corporate board secretary`: the board of one that has a name of its own.
    fn is_of_name(&self, noun: usize, first: usize) -> bool {
        let parse = self.parse;
        let is_shade = |&token: &usize| parse.pos(token) == "ADJ" && parse.word(token).starts_with(char::is_lowercase);
        let shades = (first..noun).rev().take_while(is_shade).count();
        let owner = (noun - shades).checked_sub(1).filter(|&owner| owner >= first);
        owner.is_some_and(|owner| parse.pos(owner) == "PROPN" && parse.word(owner).starts_with(char::is_uppercase))
    }

    /// `Chief Executive Jane Doe` in an article on Doe Shipping: the one firm that is called as her family is.
    fn namesake(&self, local: &Local, role: &LocalRole) -> Option<usize> {
        let surname = local.person.as_ref().filter(|name| name.len() > 1)?.surname();
        let is_hers = |number: &usize| {
            let body = &self.locals[*number];
            let bears = body.aliases.iter().any(|alias| alias.split(' ').any(|word| word == surname));
            bears && Holder::Firm.fits(body, self.lexicon)
        };
        let mut firms = (0..self.locals.len()).filter(is_hers);
        firms.next().filter(|_| firms.next().is_none() && Holder::of(role).first() == Some(&Holder::Firm))
    }

    /// The state or body that the article makes plain: none, where it calls somebody else that state's.
    fn likely(&self, person: usize, role: &LocalRole) -> Option<(usize, &'static str)> {
        let is_anothers = |state: usize| {
            self.locals[state].kind == Kind::State && is_anothers(self.parse, self.locals, (person, role), state)
        };
        let holders = Holder::of(role);
        let of_state = holders.first().filter(|&&holder| holder == Holder::State);
        let state = of_state.and_then(|&holder| self.body(holder, role));
        if let Some((state, because)) = state {
            return (!is_anothers(state)).then_some((state, because));
        }
        if of_state.is_some() && (0..self.locals.len()).any(is_anothers) {
            return None;
        }
        holders.iter().skip(usize::from(of_state.is_some())).find_map(|&holder| self.body(holder, role))
    }

    fn body(&self, holder: Holder, role: &LocalRole) -> Option<(usize, &'static str)> {
        let office = role.tokens.start;
        if holder == Holder::State {
            if let Some(place) = self.place_before(office).filter(|place| place.known.is_some()) {
                return self.state_of(place).map(|state| (state, "the state of the place that the sentence names"));
            }
            let home = home_with(self.locals, &role.title, self.lexicon);
            return self
                .just_before(holder, office)
                .filter(|&state| home.is_none() && has_office(&self.locals[state], &role.title, self.lexicon))
                .map(|state| (state, "the state that the sentence before is about"))
                .or_else(|| home.map(|state| (state, ABOUT)));
        }
        if holder == Holder::Anyone {
            let body = self.subject_before(holder, office).or_else(|| self.employer_before(office));
            return body.map(|body| (body, "whom the sentence before is about"));
        }
        if let Some(body) = self.subject_before(holder, office) {
            return Some((body, "whom the sentence before is about"));
        }
        let fits = |&number: &usize| {
            let body = &self.locals[number];
            holder.fits(body, self.lexicon) && may_hold(body, role, self.lexicon)
        };
        let all: Vec<usize> = (0..self.locals.len()).filter(fits).collect();
        // Many offices are held in a body of any kind: of the one that is named before.
        if holder == Holder::Body {
            let only = Some(all.as_slice()).filter(|all| all.len() == 1).map(|all| all[0]);
            let only = only.filter(|&only| self.locals[only].last_before(office).is_some());
            return only
                .map(|body| (body, "the only body in the article"))
                .or_else(|| self.topic(&all).map(|body| (body, "the body that the article is about")));
        }
        match all.as_slice() {
            [] => None,
            [only] => Some((*only, "the only one of its kind in the article")),
            _ => self
                .just_before(holder, office)
                .map(|body| (body, "the one named just before"))
                .or_else(|| self.topic(&all).map(|body| (body, "the body that the article is about"))),
        }
    }

    /// The one that the article names far more often than any other of these.
    fn topic(&self, bodies: &[usize]) -> Option<usize> {
        const OFTEN: usize = 5;
        let named = |body: usize| {
            let mentions = &self.locals[body].mentions;
            mentions.iter().filter(|mention| mention.form == MentionForm::Name).count()
        };
        let (most, body) = bodies.iter().map(|&body| (named(body), body)).max()?;
        let is_far = bodies.iter().all(|&other| other == body || 2 * named(other) <= most);
        (most >= OFTEN && is_far).then_some(body)
    }

    /// The place that the sentence names before the office: `In Kyiv the foreign minister`.
    fn place_before(&self, office: usize) -> Option<&Local> {
        let sentence = self.parse.sentences()[self.parse.sentence_of(office)].start;
        let is_named = |local: &&Local| local.mentions.iter().any(|mention| (sentence..office).contains(&mention.head));
        self.locals.iter().filter(|local| local.kind == Kind::Place).find(is_named)
    }

    /// The state that a place lies in, where the article names it.
    fn state_of(&self, place: &Local) -> Option<usize> {
        let country = self.lexicon.places[place.known?].country.as_ref()?;
        let is_it = |local: &Local| {
            local.kind == Kind::State && local.known.is_some_and(|state| self.lexicon.states[state].code == *country)
        };
        self.locals.iter().position(is_it)
    }

    /// The only one that fits among the subjects of this sentence before the office, or of the two sentences before.
    fn subject_before(&self, holder: Holder, office: usize) -> Option<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(office);
        let start = |back: usize| parse.sentences()[sentence.saturating_sub(back)].start;
        [start(0)..office, start(1)..start(0), start(2)..start(1)].into_iter().find_map(|reach| {
            let acts = |number: &usize| {
                self.locals[*number].mentions.iter().any(|mention| {
                    reach.contains(&mention.head)
                        && mention.form != MentionForm::Pronoun
                        && matches!(parse.dep(mention.head), "nsubj" | "nsubjpass")
                        && !matches!(parse.dep(parse.head(mention.head)), "ccomp" | "relcl")
                        // `Mintra will appeal, a spokesman, Bo Lind, said`
                        || holder == Holder::Anyone && reach.contains(&mention.head) && self.is_said_by(mention.head, office)
                })
            };
            let mut found =
                (0..self.locals.len()).filter(|&number| holder.fits(&self.locals[number], self.lexicon)).filter(acts);
            found.next().filter(|_| found.next().is_none())
        })
    }

    /// True for the subject of what the holder of the office is quoted with, before it.
    fn is_said_by(&self, subject: usize, office: usize) -> bool {
        let parse = self.parse;
        let clause = parse.head(subject);
        let says = parse.head(clause);
        parse.dep(subject) == "nsubj"
            && parse.dep(clause) == "ccomp"
            && parse.child(says, &["nsubj"]).is_some_and(|speaker| (subject + 1..=office + 3).contains(&speaker))
    }

    /// `Norvik's Jane Doe will come. A spokesman, Bo Lind,`: the body of the person whom the sentence before is about.
    fn employer_before(&self, office: usize) -> Option<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(office).checked_sub(1)?;
        let reach = parse.sentences()[sentence].clone();
        let acts = |local: &&Local| {
            local.kind == Kind::Person
                && local.mentions.iter().any(|mention| {
                    reach.contains(&mention.head)
                        && mention.form == MentionForm::Name
                        && parse.dep(mention.head) == "nsubj"
                        && parse.is_root(parse.head(mention.head))
                })
        };
        let body = self.locals.iter().find(acts)?.of?;
        (self.locals[body].kind == Kind::Organization).then_some(body)
    }

    /// The only one that fits among those named earlier in the sentence, or else in the one before.
    fn just_before(&self, holder: Holder, office: usize) -> Option<usize> {
        let sentence = self.parse.sentence_of(office);
        let first = self.parse.sentences()[sentence].start;
        let before = self.parse.sentences()[sentence.saturating_sub(1)].start;
        [first..office, before..first].into_iter().find_map(|reach| {
            let named = |number: &usize| {
                self.locals[*number]
                    .mentions
                    .iter()
                    .any(|mention| reach.contains(&mention.head) && self.leads(holder, mention.head))
            };
            let mut found =
                (0..self.locals.len()).filter(|&number| holder.fits(&self.locals[number], self.lexicon)).filter(named);
            found.next().filter(|_| found.next().is_none())
        })
    }

    /// A state counts where it acts: others are merely named.
    fn leads(&self, holder: Holder, head: usize) -> bool {
        // `Norland's minister`: of him, not of the one named next.
        let holds = || {
            let owned = self.parse.head(head);
            self.parse.dep(head) == "poss" && self.lexicon.offices.ends_at(self.parse, owned).is_none()
        };
        holder != Holder::State || self.parse.dep(head) == "nsubj" || holds() || self.parse.is_root(head)
    }
}
