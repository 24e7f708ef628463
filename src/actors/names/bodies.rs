//! Names of bodies: short forms, letters, other names.

use super::named::Naming;
use super::wordings::{is_called_after_members, is_first_of_two, is_first_part, is_last_part, without_ending};
use crate::actors::candidates::{Candidate, is_noun_of_body};
use crate::actors::entities::{Kind, Local, is_branch};
use crate::model::MentionForm;
use crate::text::fold;

impl Naming<'_> {
    /// The body that a name is of.
    pub(super) fn organization(
        &mut self,
        candidate: &Candidate,
        name: &str,
        known: Option<usize>,
    ) -> (usize, MentionForm, String) {
        if let Some(number) = known.and_then(|body| self.namesake(candidate, name, body)) {
            self.locals[number].add_alias(name);
            return (number, MentionForm::Name, format!("short for {}", self.locals[number].name));
        }
        if let Some(body) = known {
            let number = self.by_name(Kind::Organization, &self.lexicon.organizations[body].name.clone(), Some(body));
            let folded = fold(name);
            let is_main = self.locals[number].aliases[0] == folded;
            if !self.locals[number].aliases.contains(&folded) {
                self.locals[number].aliases.push(folded);
            }
            let reason =
                if is_main { "its name".to_owned() } else { format!("another name of {}", self.locals[number].name) };
            return (number, MentionForm::Name, reason);
        }
        if let Some(state) = self.state_before(candidate, name) {
            let number = self.organ(name, state);
            return (number, MentionForm::Name, "its name".to_owned());
        }
        if let Some((number, reason)) = self.full_body(candidate, name).or_else(|| self.body_of_members(name)) {
            if !reason.starts_with("the noun for") {
                self.locals[number].add_alias(name);
            }
            // `the Alliance` is no name of NATO's, `the Commission` is one of the European Commission's.
            let is_noun = reason.starts_with("the noun for");
            return (number, if is_noun { MentionForm::Nominal } else { MentionForm::Name }, reason);
        }
        let number = self.by_name(Kind::Organization, name, None);
        // `Local 12 of the Dockers' Union` is the Dockers' Union Local 12.
        if let Some((branch, union)) =
            name.split_once(" of ").filter(|_| is_branch(&fold(name), &self.lexicon.name_words))
        {
            self.locals[number].add_alias(&format!("{} {branch}", union.trim_start_matches("the ")));
        }
        // Another article spells out the letters: `the union` is the one with `Union` in its name.
        if let Some(full) = self.vocabulary.spelled(&fold(name)).filter(|_| is_letters(name)) {
            let full = full.clone();
            self.locals[number].add_alias(&full);
        }
        (number, MentionForm::Name, "its name".to_owned())
    }

    /// `the League` of the Rural League, which the article has named, rather than of a party abroad that is called so, too.
    fn namesake(&self, candidate: &Candidate, name: &str, known: usize) -> Option<usize> {
        let is_full = fold(&self.lexicon.organizations[known].name) == fold(name);
        let ending = format!(" {}", fold(name));
        let is_it = |local: &Local| {
            local.kind == Kind::Organization
                && local.known.is_none()
                && local.last_before(candidate.tokens.start).is_some()
                && fold(&local.name).ends_with(&ending)
        };
        let is_noun = self.lexicon.name_words.is_body(&name.to_lowercase());
        let is_named = |local: &Local| local.kind == Kind::Organization && local.known == Some(known);
        if is_full || !is_noun || self.locals.iter().any(is_named) {
            return None;
        }
        self.locals.iter().position(is_it)
    }

    /// `Norland's Foreign Ministry`, `the Norlandic Parliament`: the state that stands before an organ which every
    /// state has, or opens its name.
    fn state_before(&mut self, candidate: &Candidate, name: &str) -> Option<usize> {
        let parse = self.parse;
        // `Norlandic embassy in Selm`
        let organ = name.split(" in ").next().unwrap_or(name);
        let last = organ.rsplit(' ').next().unwrap_or(organ).to_lowercase();
        if !self.lexicon.name_words.is_organ(&last) {
            return None;
        }
        // `Norlandic Foreign Ministry` in one go.
        let first = name.split(' ').next().unwrap_or_default();
        if let Some((state, _)) = self.lexicon.gazetteer.entry(first).and_then(|entry| entry.state)
            && first.len() < name.len()
        {
            return Some(self.state_number(state));
        }
        let before = candidate.tokens.start.checked_sub(1)?;
        let owner = if parse.tag(before) == "POS" { before.checked_sub(1)? } else { before };
        let is_named = |local: &Local| local.mentions.iter().any(|mention| mention.tokens.end == owner + 1);
        self.locals.iter().position(|local| local.kind == Kind::State && is_named(local))
    }

    /// The organ of that name of a state.
    fn organ(&mut self, name: &str, state: usize) -> usize {
        let folded = fold(name);
        let is_it = |local: &Local| {
            local.kind == Kind::Organization && local.aliases.contains(&folded) && local.of.is_none_or(|of| of == state)
        };
        let number = self.locals.iter().position(is_it).unwrap_or_else(|| {
            self.locals.push(Local { aliases: vec![folded], ..Local::new(Kind::Organization, name) });
            self.locals.len() - 1
        });
        self.locals[number].of = Some(state);
        number
    }

    /// The party whose members a name is of: `Social Democrats` are the Norland Social Democratic Party.
    pub(super) fn body_of_members(&self, name: &str) -> Option<(usize, String)> {
        let fits = |local: &&(usize, &Local)| is_called_after_members(&local.1.name, name);
        let bodies: Vec<(usize, &Local)> = self
            .locals
            .iter()
            .enumerate()
            .filter(|(_, local)| local.kind == Kind::Organization && local.known.is_none())
            .filter(|body| fits(&body))
            .collect();
        match bodies.as_slice() {
            [(number, local)] => Some((*number, format!("members of {}", local.name))),
            _ => None,
        }
    }

    /// The body whose short form or letters a name is.
    pub(super) fn full_body(&self, candidate: &Candidate, name: &str) -> Option<(usize, String)> {
        let folded = fold(name);
        let bodies = || self.locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Organization);
        let last = |(_, local): &(usize, &Local)| local.last_before(candidate.tokens.start);
        if let Some((number, _)) = bodies().filter(|(_, local)| local.aliases.contains(&folded)).max_by_key(last) {
            return Some((number, "its name".to_owned()));
        }
        let in_brackets = candidate.tokens.start > 0 && self.parse.word(candidate.tokens.start - 1) == "(";
        let introduced = || {
            if !in_brackets {
                return None;
            }
            let bracket = candidate.tokens.start - 1;
            let end = bracket - usize::from(is_noun_of_body(self.parse, bracket));
            let before = |local: &Local| local.mentions.iter().any(|mention| mention.tokens.end == end);
            bodies().find(|(_, local)| before(local))
        };
        if is_letters(name) {
            let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
            let by_initials = bodies().find(|(_, local)| initials(&local.name).contains(&letters));
            let found = by_initials.or_else(introduced);
            return found.map(|(number, local)| (number, format!("the letters of {}", local.name)));
        }
        if let Some((number, local)) = introduced() {
            return Some((number, format!("given in brackets as another name of {}", local.name)));
        }
        let stem = without_ending(&folded, &self.lexicon.name_words);
        let same = bodies().find(|(_, local)| {
            without_ending(&fold(&local.name), &self.lexicon.name_words) == stem && !stem.is_empty()
        });
        if let Some((number, local)) = same {
            return Some((number, format!("short for {}", local.name)));
        }
        // `the Commission` is the European Commission, `the League` the Rural League: the one named last.
        if !name.contains(' ') {
            // `the Institute` of the Institute for the Sea.
            let begins = |alias: &String| {
                self.lexicon.name_words.is_body(&folded)
                    && ["of", "for", "on"].iter().any(|of| alias.starts_with(&format!("{folded} {of} ")))
            };
            let ends = |local: &Local| {
                local.aliases.iter().any(|alias| alias.ends_with(&format!(" {folded}")) || begins(alias))
                    || local
                        .known
                        .is_some_and(|body| self.lexicon.organizations[body].stands_for_nouns.contains(&folded))
            };
            let before = bodies()
                .filter(|(_, local)| ends(local))
                .max_by_key(|(_, local)| local.last_before(candidate.tokens.start));
            if let Some((number, local)) = before {
                if !local.aliases.iter().any(|alias| alias.split(' ').any(|word| word == folded)) {
                    return Some((number, format!("the noun for {}, named before", local.name)));
                }
                return Some((number, format!("short for {}", local.name)));
            }
        }
        // `Local 12` of the Dockers' Union Local 12, `Coast Guard` of the Norlandic Coast Guard.
        let mut ending = bodies().filter(|(_, local)| is_last_part(&local.name, name, self.lexicon));
        if let Some((number, local)) = ending.next().filter(|_| ending.next().is_none()) {
            return Some((number, format!("short for {}", local.name)));
        }
        // `Volkswagen` is Volkswagen Group: the first words of one longer name only.
        let is_longer = |(_, local): &(usize, &Local)| {
            is_first_part(&local.name, name, self.lexicon) || is_first_of_two(&local.name, name, self.lexicon)
        };
        let longer: Vec<_> = bodies().filter(is_longer).collect();
        match longer.as_slice() {
            [(number, local)] => Some((*number, format!("short for {}", local.name))),
            // `Selm` of Selm Oriental, rather than of Selm Oriental Copper, its daughter.
            _ => {
                let (number, shortest) = longer.iter().min_by_key(|(_, local)| local.name.len())?;
                let begins = format!("{} ", shortest.name);
                let others = longer.iter().filter(|(other, _)| other != number);
                let is_theirs = |(_, other): &(usize, &Local)| other.name.starts_with(&begins);
                others.clone().all(is_theirs).then(|| (*number, format!("short for {}", shortest.name)))
            }
        }
    }
}

/// True for a name in letters: `OSCE`, `U.N.`
pub(in crate::actors) fn is_letters(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (2..=7).contains(&letters) && !name.contains(' ') && name.chars().filter(|c| c.is_uppercase()).count() * 2 > letters
}

/// The initials of a name, with and without its little words.
pub(in crate::actors) fn initials(name: &str) -> [String; 2] {
    let words = || name.split([' ', '-', '/']).filter(|word| !word.is_empty());
    let first = |word: &str| word.chars().next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    let large = words().filter(|word| word.starts_with(char::is_uppercase));
    [words().map(first).collect(), large.map(first).collect()]
}
