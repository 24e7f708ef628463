//! Persons by the office that they hold: `the deputy secretary`, `the Vintra boss`, `the Norlandic minister`.

use super::describer::Describer;
use super::told_genders::told_by_clause;
use crate::actors::candidates::words;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::actors::owners::Holder;
use crate::actors::titles::title_in;
use crate::model::{MentionForm, Tenure};
use crate::text::fold;

impl Describer<'_> {
    /// The person whose office the words describe, named before.
    pub(super) fn office_holder(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let (first, office) = self.lexicon.offices.ends_at(parse, head)?;
        let run = parse.subtree_without(head, &|child| child > head || parse.dep(child) == "det");
        let title = title_in(parse, run.start.min(first)..head + 1, self.lexicon, false, &|_| false);
        let is_former = title.as_ref().is_some_and(|title| title.tenure == Tenure::Former);
        let wanted: Vec<String> = title
            .map_or_else(|| vec![office.head.clone()], |title| title.tokens.map(|token| parse.lower(token)).collect());
        let owner = self.owner(head);
        let is_of_state = owner.is_some_and(|owner| self.is_state(owner));
        // `the head of state`: a president or a monarch.
        let is_head_of_state = parse.is_word(head, &["head"])
            && head + 2 < parse.len()
            && parse.is_word(head + 1, &["of"])
            && parse.is_word(head + 2, &["state"]);
        // `the union boss`, `Vintra's chief`: whoever leads the body, whatever that is called.
        let leads = |role: &LocalRole| {
            let title = fold(&role.title);
            owner.is_some()
                && role.of == owner
                && wanted.last().is_some_and(|noun| match noun.as_str() {
                    "boss" | "chief" | "head" => self.lexicon.offices.leads(&title.replace('-', " ")),
                    // `the Norlandic leader`: its president or its prime minister.
                    "leader" => is_of_state && (is_headship(role) || title == "prime minister"),
                    _ => false,
                })
        };
        // `the New Horizon chairman`: who has just spoken, and leads the party.
        let here = parse.sentence_of(head);
        let leads_party = |local: &Local, role: &LocalRole| {
            let is_near = local.last_before(head).is_some_and(|last| here - parse.sentence_of(last) <= 1);
            let body = owner.filter(|_| role.of == owner).map(|owner| &self.locals[owner]);
            is_near
                && body.is_some_and(|body| Holder::Party.fits(body, self.lexicon))
                && wanted
                    .last()
                    .is_some_and(|noun| ["chairman", "chairwoman", "chair", "leader"].contains(&noun.as_str()))
                && ["leader", "chair", "chairman", "chairwoman", "president"]
                    .contains(&fold(&role.title).rsplit(' ').next().unwrap_or_default())
        };
        let fits = |local: &Local| {
            local.roles.iter().any(|role| {
                if is_head_of_state {
                    return is_headship(role);
                }
                if wanted.len() == 1 && (leads(role) || leads_party(local, role)) {
                    return true;
                }
                let held: Vec<String> = fold(&role.title).split([' ', '-']).map(str::to_owned).collect();
                // `the Norlandic minister` is of Norland, or the article says so of nobody.
                let same_body = owner.is_none() || role.of == owner || (role.of.is_none() && !is_of_state);
                // `the minister` is one among the prime minister's.
                let is_prime = held[0] == "prime" && wanted.iter().all(|word| word == "minister");
                // A secretary general is no general.
                let is_civil = office.rank == "military"
                    && held.len() > 1
                    && self
                        .lexicon
                        .offices
                        .by_noun(&held[held.len() - 2..].join(" "))
                        .is_some_and(|held| held.rank != office.rank);
                same_body
                    && !is_under(&held, &wanted)
                    && !is_civil
                    && !is_prime
                    && wanted.iter().all(|word| held.iter().any(|held| same_office(held, &fold(word))))
            })
        };
        let last = |local: &Local| local.last_before(head);
        let gender = told_by_clause(parse, head);
        let is_else = |local: &Local| gender.is_some() && local.gender.is_some() && local.gender != gender;
        let held = (0..self.locals.len()).filter(|&number| {
            let local = &self.locals[number];
            local.kind == Kind::Person && last(local).is_some() && !is_else(local) && fits(local)
        });
        // `the former minister`: who is one no longer comes before who is one still.
        let was = |local: &Local| is_former && local.roles.iter().any(|role| role.tenure == Tenure::Former);
        let is_told = |local: &Local| gender.is_some() && local.gender == gender;
        held.max_by_key(|&number| {
            let local = &self.locals[number];
            (was(local), is_told(local), last(local))
        })
    }

    /// `the lawmaker`, `the monarch`: the only one named in these sentences whose office is of that class.
    pub(super) fn class_holder(&self, head: usize, owner: Option<usize>) -> Option<usize> {
        const REACH: usize = 3;
        let (parse, offices) = (self.parse, &self.lexicon.offices);
        let noun = parse.lemma(head).to_lowercase();
        let is_the = parse.children_by(head, &["det"]).any(|article| parse.is_word(article, &["the"]));
        let is_described =
            |local: &Local| local.unnamed && !local.plural && local.aliases.iter().any(|alias| alias.ends_with(&noun));
        if !is_the || !offices.is_class(&noun) || self.locals.iter().any(is_described) {
            return None;
        }
        let here = parse.sentence_of(head);
        let fits = |number: &usize| {
            let local = &self.locals[*number];
            let is_near = local.last_before(head).is_some_and(|last| here - parse.sentence_of(last) <= REACH);
            local.kind == Kind::Person
                && !local.unnamed
                && is_near
                && local.roles.iter().any(|role| {
                    offices.is_of_class(&noun, &role.rank) && (owner.is_none() || role.of.is_none() || role.of == owner)
                })
        };
        let mut near = (0..self.locals.len()).filter(fits);
        near.next().filter(|_| near.next().is_none())
    }

    /// `the prince`, `the professor`: whose name the same word stands before, in these sentences.
    pub(super) fn styled_holder(&self, head: usize) -> Option<usize> {
        const REACH: usize = 4;
        let parse = self.parse;
        let noun = parse.lower(head);
        let is_the = head > 0 && parse.is_word(head - 1, &["the"]);
        let here = parse.sentence_of(head);
        let is_style = |token: usize| {
            let style = self.lexicon.offices.honorific(parse.word(token));
            style.is_some_and(|style| {
                style.word.to_lowercase() == noun
                    || (matches!(style.word.as_str(), "Dr" | "Dr.") && noun == "doctor")
                    || (matches!(style.word.as_str(), "Prof" | "Prof.") && noun == "professor")
                    || style.office.as_ref().is_some_and(|office| *office == noun)
            })
        };
        let is_styled = |local: &Local| {
            local.mentions.iter().any(|mention| {
                mention.form == MentionForm::Name
                    && mention.head < head
                    && here - parse.sentence_of(mention.head) <= REACH
                    && mention.tokens.start.checked_sub(1).is_some_and(is_style)
            })
        };
        let mut styled = (0..self.locals.len())
            .filter(|&number| self.locals[number].kind == Kind::Person && is_styled(&self.locals[number]));
        styled.next().filter(|_| is_the && styled.next().is_none())
    }

    /// `the president of Lodge Green`: of something that has a name, but is no body that is known.
    pub(super) fn is_of_something_unknown(&self, head: usize) -> bool {
        let is_name = |object: usize| {
            self.parse.pos(object) == "PROPN" || self.parse.word(object).starts_with(char::is_uppercase)
        };
        self.parse.obliques(head, &["of"]).into_iter().any(is_name)
    }

    /// `the Norlandic minister` where the article has called one person Norland's, and given no office: `Norland's Jane Doe`.
    pub(super) fn tied_holder(&self, head: usize, owner: Option<usize>) -> Option<usize> {
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
    pub(super) fn appoint(&mut self, person: usize, head: usize, of: Option<usize>) {
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

    /// `the Norlandic transport minister` of one whom the article has called transport minister alone: of Norland.
    pub(super) fn complete_office(&mut self, person: usize, head: usize, owner: Option<usize>) {
        let Some(state) = owner.filter(|&owner| self.is_state(owner)) else { return };
        let Some((_, office)) = self.lexicon.offices.ends_at(self.parse, head) else { return };
        let noun = fold(&office.head);
        let is_it = |role: &&mut LocalRole| {
            role.of.is_none() && !role.is_bound && role.rank == office.rank && fold(&role.title).ends_with(&noun)
        };
        if let Some(role) = self.locals[person].roles.iter_mut().find(is_it) {
            role.of = Some(state);
            role.because = Some("the state whose the article calls the holder of this office");
        }
    }

    /// `the Vintra boss` of its chief executive: another title of the same person.
    pub(super) fn call(&mut self, person: usize, head: usize, owner: Option<usize>) {
        let noun = self.parse.lower(head);
        let is_boss = ["boss", "chief", "head", "chairman", "chairwoman"].contains(&noun.as_str());
        let is_known = self.locals[person].roles.iter().any(|role| fold(&role.title) == noun);
        if owner.is_some() && is_boss && !is_known {
            self.appoint(person, head, owner);
        }
    }
}

/// `the prime minister` is no deputy prime minister, `the president` no vice president; a deputy minister may be `the minister`.
fn is_under(held: &[String], wanted: &[String]) -> bool {
    let is_deputy = |words: &[String]| words.iter().any(|word| ["deputy", "vice"].contains(&word.as_str()));
    let heads = ["prime", "pm", "premier", "president", "chancellor", "governor", "mayor", "speaker"];
    is_deputy(held) && !is_deputy(wanted) && wanted.iter().any(|word| heads.contains(&word.as_str()))
}

/// True for an office whose holder is a head of state.
fn is_headship(role: &LocalRole) -> bool {
    let title = fold(&role.title);
    let is_deputy = title.starts_with("vice") || title.starts_with("first");
    role.tenure == Tenure::Current
        && ((role.rank == "state" && !is_deputy)
            || ["king", "queen", "emperor", "grand duke"].contains(&title.as_str()))
}

/// `secretary` is held by a secretary, `minister` by a prime minister. Who represents a state for good is its ambassador.
fn same_office(held: &str, wanted: &str) -> bool {
    // `labor`, `defence`: spelled as each shore of the ocean has it.
    let spelled = |word: &str| word.replace("labour", "labor").replace("defence", "defense");
    spelled(held) == spelled(wanted)
        || matches!((wanted, held), ("premier", "prime") | ("chief", "head") | ("ambassador", "permanent"))
}
