//! Names of persons: the surname finds its bearer.

use super::named::Naming;
use crate::actors::candidates::Candidate;
use crate::actors::entities::{Kind, Local, PersonName};
use crate::actors::titles;
use crate::lexicon::Gender;
use crate::model::MentionForm;
use crate::text::fold;

impl Naming<'_> {
    /// The person that a name is of.
    pub(super) fn person(&mut self, candidate: &Candidate, name: &str) -> (usize, MentionForm, String) {
        let parts = PersonName::new(name);
        let honorific = self.honorific_gender(candidate);
        let gender = honorific.or_else(|| parts.gender(self.lexicon));
        let persons = || self.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person);
        let folded = fold(name);
        if let Some((number, _)) = persons().find(|(_, local)| local.aliases.contains(&folded) && parts.len() > 1) {
            return (number, MentionForm::Name, "full name".to_owned());
        }
        let fits_gender = |local: &Local| local.gender.is_none() || gender.is_none() || local.gender == gender;
        if parts.len() > 1 {
            let same = persons().find(|(_, local)| {
                fits_gender(local) && local.person.as_ref().is_some_and(|other| other.agrees_with(&parts, self.lexicon))
            });
            if let Some((number, local)) = same {
                let reason = format!("the same name as {}, otherwise written", local.name);
                let local = &mut self.locals[number];
                if name.split_whitespace().count() > local.name.split_whitespace().count() && !name.contains('.') {
                    name.clone_into(&mut local.name);
                    local.person = Some(parts);
                }
                local.aliases.push(folded);
                return (number, MentionForm::Name, reason);
            }
        } else if let Some((number, reason)) = self.bearer(candidate, &parts, name, gender) {
            if !self.locals[number].aliases.contains(&folded) {
                self.locals[number].aliases.push(folded);
            }
            return (number, MentionForm::Name, reason);
        }
        let reason = if parts.len() > 1 { "full name" } else { "its name" };
        let gender_by_name = honorific.is_none() && gender.is_some();
        self.locals.push(Local { gender, gender_by_name, aliases: vec![folded], ..Local::new(Kind::Person, name) });
        (self.locals.len() - 1, MentionForm::Name, reason.to_owned())
    }

    /// Whose surname (or given name) a single word is.
    fn bearer(
        &self,
        candidate: &Candidate,
        parts: &PersonName,
        name: &str,
        gender: Option<Gender>,
    ) -> Option<(usize, String)> {
        let bears = |number: &usize| {
            let local = &self.locals[*number];
            local.kind == Kind::Person
                && local.person.as_ref().is_some_and(|full| parts.can_stand_for(full, self.lexicon) || *full == *parts)
        };
        let agrees = |number: &usize| {
            let known = self.locals[*number].gender;
            known.is_none() || gender.is_none() || known == gender
        };
        let all: Vec<usize> = (0..self.locals.len()).filter(bears).collect();
        let mut bearers: Vec<usize> = all.iter().copied().filter(agrees).collect();
        // `Andrea Lanza ... Mr. Lanza`: where he is the only one of that name, his given name misled us.
        if let ([], [only]) = (bearers.as_slice(), all.as_slice())
            && self.locals[*only].gender_by_name
        {
            bearers = all;
        }
        let by_surname: Vec<usize> = bearers
            .iter()
            .copied()
            .filter(|&number| self.locals[number].person.as_ref().is_some_and(|full| full.surname() == parts.surname()))
            .collect();
        let bearers = if by_surname.is_empty() { bearers } else { by_surname };
        match bearers.as_slice() {
            [] => None,
            // `President Doe ... his wife Mary Doe`: another of that name, unless the folder knows no other.
            [only] if self.is_other_office(candidate, &self.locals[*only]) => None,
            [only] => {
                let kind = if self.locals[*only].person.as_ref().is_some_and(|full| full.surname() == parts.surname()) {
                    "surname"
                } else {
                    "given name"
                };
                Some((*only, format!("{kind} of the only {name} in the article")))
            }
            several => {
                // Namesakes: the one named last by the time, else the one named first of all.
                let at = candidate.tokens.start;
                let near = |&number: &usize| self.locals[number].last_before(at);
                let closest = several.iter().copied().filter(|number| near(number).is_some()).max_by_key(near);
                closest.or(several.first().copied()).map(|number| (number, format!("the {name} named last before")))
            }
        }
    }

    /// True where a surname has an office before it, and the full name has another one or comes later only: who is introduced
    /// by the surname is introduced already.
    fn is_other_office(&self, candidate: &Candidate, bearer: &Local) -> bool {
        let office = |name: usize| {
            titles::title_before(self.parse, name, self.lexicon, &|_| false)
                .map(|title| title.office.head.as_str())
                .filter(|_| name > 0)
        };
        // `his brother Jan` may be the Jan Doe of the next sentence.
        let is_office = |title: &&str| !self.lexicon.offices.is_relational(title);
        let Some(title) = office(candidate.tokens.start).filter(is_office) else { return false };
        let mut full = bearer.mentions.iter().filter(|mention| mention.tokens.len() > 1).peekable();
        if full.peek().is_none() {
            return false;
        }
        let mut is_later = true;
        let mut has_other = false;
        for mention in full {
            is_later &= mention.tokens.start > candidate.tokens.end;
            match office(mention.tokens.start) {
                Some(other) if other == title || other.ends_with(title) || title.ends_with(other) => return false,
                other => has_other |= other.is_some(),
            }
        }
        is_later || has_other
    }

    fn honorific_gender(&self, candidate: &Candidate) -> Option<Gender> {
        let before = candidate.tokens.start.checked_sub(1)?;
        self.lexicon.offices.honorific(self.parse.word(before)).and_then(crate::lexicon::Honorific::tells)
    }
}
