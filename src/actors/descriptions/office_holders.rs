//! Persons by the office that they hold: `the deputy secretary`, `the Vintra boss`, `the Norlandic minister`.

use super::describer::Describer;
use super::sought_office::SoughtOffice;
use super::told_genders::told_by_clause;
use crate::actors::candidates::words;
use crate::actors::entities::{Kind, Local, LocalRole};
use crate::model::{MentionForm, Tenure};
use crate::text::fold;

impl Describer<'_> {
    /// The person whose office the words describe, named before.
    pub(super) fn office_holder(&self, head: usize) -> Option<usize> {
        let sought = SoughtOffice::of(self, head)?;
        let last = |local: &Local| local.last_before(head);
        let gender = told_by_clause(self.parse, head);
        let is_else = |local: &Local| gender.is_some() && local.gender.is_some() && local.gender != gender;
        let held = (0..self.locals.len()).filter(|&number| {
            let local = &self.locals[number];
            local.kind == Kind::Person && last(local).is_some() && !is_else(local) && sought.is_held_by(local)
        });
        // `the former minister`: who is one no longer comes before who is one still.
        let was = |local: &Local| sought.is_former && local.roles.iter().any(|role| role.tenure == Tenure::Former);
        let is_told = |local: &Local| gender.is_some() && local.gender == gender;
        held.max_by_key(|&number| {
            let local = &self.locals[number];
            (was(local), is_told(local), last(local))
        })
    }

    /// `Minister rejects plan`: whom a headline describes, and the text below names; the only one there who holds that office.
    pub(super) fn holder_below(&self, head: usize) -> Option<usize> {
        // The headline, and a line below it.
        const HEADLINES: usize = 2;
        let parse = self.parse;
        let is_bare = parse.child(head, &["det", "poss"]).is_none();
        if parse.sentence_of(head) >= HEADLINES || !is_bare {
            return None;
        }
        let sought = SoughtOffice::of(self, head)?;
        let is_now = |local: &Local| local.roles.iter().any(|role| role.tenure == Tenure::Current);
        let known = self.only(|local| is_now(local) && sought.is_held_by(local));
        let only =
            known.or_else(|| self.only(|local| parse.is_word(head, &["minister"]) && is_cabinet_secretary(local)));
        // A noun in the sentence that names her is a part of her title.
        let here = parse.sentence_of(head);
        only.filter(|&only| self.locals[only].mentions.iter().all(|mention| parse.sentence_of(mention.head) > here))
    }

    /// `the minister` of whom the article has called business secretary, where it knows no other.
    pub(super) fn cabinet_secretary(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let is_article = |child: usize| child + 1 == head && parse.is_word(child, &["the"]);
        let is_it = parse.is_word(head, &["minister"]) && parse.children_by(head, &["det"]).any(is_article);
        self.only(|local| is_it && local.last_before(head).is_some() && is_cabinet_secretary(local))
    }

    /// The person with a name of whom alone something holds.
    fn only(&self, holds: impl Fn(&Local) -> bool) -> Option<usize> {
        let is_it = |local: &Local| local.kind == Kind::Person && !local.unnamed && holds(local);
        let mut all = (0..self.locals.len()).filter(|&number| is_it(&self.locals[number]));
        all.next().filter(|_| all.next().is_none())
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

/// True for who is called business secretary, home secretary, and so on: a minister, rather than an aide or official.
fn is_cabinet_secretary(local: &Local) -> bool {
    const STAFF: [&str; 8] =
        ["assistant", "cabinet", "chief", "parliamentary", "permanent", "press", "private", "under"];
    local.roles.iter().filter(|role| role.rank == "government").any(|role| {
        let title = fold(&role.title);
        let portfolio = title.strip_suffix(" secretary");
        portfolio.is_some_and(|portfolio| !portfolio.split([' ', '-']).any(|word| STAFF.contains(&word)))
    })
}
