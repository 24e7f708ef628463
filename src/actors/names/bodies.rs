//! Names of bodies: short forms, letters, other names.

use super::named::Naming;
use crate::actors::candidates::Candidate;
use crate::actors::entities::{Kind, Local};
use crate::lexicon::{Lexicon, NameWords};
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
        // Another article spells out the letters: `the union` is the one with `Union` in its name.
        if let Some(full) = self.vocabulary.spelled(&fold(name)).filter(|_| is_letters(name)) {
            let full = full.clone();
            self.locals[number].add_alias(&full);
        }
        (number, MentionForm::Name, "its name".to_owned())
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
            let before =
                |local: &Local| local.mentions.iter().any(|mention| mention.tokens.end + 1 == candidate.tokens.start);
            bodies().find(|(_, local)| before(local)).filter(|_| in_brackets)
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
        // `Volkswagen` is Volkswagen Group: the first words of one longer name only.
        let longer: Vec<_> = bodies().filter(|(_, local)| is_first_part(&local.name, name, self.lexicon)).collect();
        match longer.as_slice() {
            [(number, local)] => Some((*number, format!("short for {}", local.name))),
            _ => None,
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

/// A firm's or body's name without what only says that it is one.
pub(in crate::actors) fn without_ending(folded: &str, name_words: &NameWords) -> String {
    let mut words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| name_words.is_legal_form(word)) {
        words.pop();
    }
    words.join(" ")
}

/// True where a name calls a party's members by words of the party's name: `Social Democrats`, `the Greens`.
pub(in crate::actors) fn is_called_after_members(party: &str, members: &str) -> bool {
    let party: Vec<String> = party.split([' ', '-']).map(fold).collect();
    let members: Vec<String> = members.split([' ', '-']).map(fold).collect();
    let same = |full: &String, short: &String| {
        let stem = short.trim_end_matches('s');
        stem.chars().count() >= 4 && (full == short || full.starts_with(stem)) && full.len() <= stem.len() + 5
    };
    // `Norland` alone is the state in the party's name, not the party's members.
    let names_people = members.iter().any(|word| word.ends_with('s') || !party.contains(word))
        && members.iter().all(|word| !word.is_empty());
    let is_party = party.iter().any(|word| {
        ["party", "union", "alliance", "movement", "league", "front", "coalition", "bloc"].contains(&word.as_str())
    });
    let is_owned = party.iter().skip(members.len()).any(|word| word.ends_with(['\'', '’']));
    let starts =
        party.len() > members.len() && !is_owned && party.iter().zip(&members).all(|(full, short)| same(full, short));
    let inside = is_party
        && party.len() > members.len()
        && party.windows(members.len()).any(|run| run.iter().zip(&members).all(|(full, short)| same(full, short)));
    names_people
        && (inside || (starts && (members.len() > 1 || is_party || party.get(1).is_some_and(|word| word == "for"))))
}

/// True where a name is the first part of a firm's full one: `Volkswagen` of Volkswagen Group, but not of the Volkswagen
/// Foundation, which is another body.
pub(in crate::actors) fn is_first_part(full: &str, short: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.name_words;
    let full = fold(full);
    let Some(rest) = full.strip_prefix(&format!("{} ", fold(short))) else { return false };
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    let is_other = rest.split(' ').any(|word| words.is_body(word) && !words.is_firm(word));
    let is_place = lexicon.gazetteer.entry(short).is_some();
    // `Supreme Court` of the Supreme Court of Norland.
    let of_land = rest.strip_prefix("of ").is_some_and(|land| {
        let entry = lexicon.gazetteer.entry(&crate::text::title_case(land));
        short.contains(' ')
            && words.is_body(short.rsplit(' ').next().unwrap_or(short))
            && entry.is_some_and(|entry| matches!(entry.state, Some((_, crate::lexicon::StateBy::Name))))
    });
    if of_land && !is_place {
        return true;
    }
    // `Selm Ridge` of Selm Ridge Holidays, but not of Selm Ridge Youth.
    let is_long = short.contains(' ')
        && !rest.contains(' ')
        && !words.is_body(short.rsplit(' ').next().unwrap_or(short))
        && !words.is_unit(&short.rsplit(' ').next().unwrap_or(short).to_lowercase())
        && !["youth", "women", "students", "supporters", "veterans", "fans", "ultras"].contains(&rest);
    // `SNR` of SNR News, whatever else has these letters.
    if is_letters(short) && ["news", "radio", "television", "tv", "online"].contains(&rest) {
        return true;
    }
    // `New Harbour` of the New Harbour Party.
    let is_party = rest == "party" && short.contains(' ');
    (!is_place && is_party) || !is_place && !is_other && (words.is_firm(last) || rest.starts_with("& ") || is_long)
}

/// True where a name of two words or more is the end of a body's full one: `Labour Court` of the Porto Labour Court.
pub(in crate::actors) fn is_last_part(full: &str, short: &str, lexicon: &Lexicon) -> bool {
    let last = short.rsplit(' ').next().unwrap_or(short);
    let full = fold(full);
    let before = full.strip_suffix(&fold(short)).and_then(|before| before.strip_suffix(' '));
    // `Friends of the Labour Court` are another body.
    let is_its_own =
        before.is_some_and(|before| !before.split(' ').any(|word| ["of", "for", "on", "and"].contains(&word)));
    // `Coast Guard` of the Norlandic Coast Guard.
    let is_of_state = || {
        let land = before.filter(|before| !before.contains(' ')).map(crate::text::title_case);
        let entry = land.and_then(|land| lexicon.gazetteer.entry(&land));
        lexicon.name_words.is_unit(&last.to_lowercase()) && entry.is_some_and(|entry| entry.state.is_some())
    };
    short.contains(' ') && (lexicon.name_words.is_body(last) && is_its_own || is_of_state())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_called_after_their_party() {
        assert!(is_called_after_members("Norland Social Democratic Party", "Social Democrats"));
        assert!(is_called_after_members("Greens for Norland", "Greens"));
        assert!(!is_called_after_members("Rural League", "Social Democrats"));
        assert!(!is_called_after_members("Norland Teachers' Union", "Norland"), "a state is not the union's members");
        assert!(
            !is_called_after_members("Sul Terminais Pensioners' Club", "Sul Terminais"),
            "the firm is another body"
        );
    }

    #[test]
    fn a_firm_is_called_by_its_first_words_but_its_foundation_is_another_body() {
        let lexicon = Lexicon::bundled();
        assert!(is_first_part("Mintra Shipping plc", "Mintra", &lexicon));
        assert!(!is_first_part("Mintra Foundation", "Mintra", &lexicon));
        assert!(!is_first_part("Mintra Pensioners' Association", "Mintra", &lexicon));
        assert!(is_first_part("Mintra & Sons", "Mintra", &lexicon), "the first partner is the firm for short");
        assert!(is_first_part("Constitutional Court of Finland", "Constitutional Court", &lexicon));
        assert!(!is_first_part("Friends of Finland", "Friends", &lexicon));
        assert!(is_last_part("Selm Labour Court", "Labour Court", &lexicon));
        assert!(!is_last_part("Selm Labour Court", "Court", &lexicon));
        assert!(!is_last_part("Friends of the Labour Court", "Labour Court", &lexicon));
    }
}
