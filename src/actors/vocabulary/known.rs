//! The names of the whole folder: what one article makes plain helps to read the others.

use super::countries::Countries;
use super::genders::Genders;
use super::nouns::Nouns;
use super::short_names::{firm_for_short, first_word, seat, short_form};
use crate::actors::candidates::{Candidate, Label, is_capital, words};
use crate::actors::entities::{Kind, Local};
use crate::actors::names::is_within;
use crate::actors::titles;
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::Block;
use crate::text::fold;
use std::collections::{BTreeSet, HashMap};

/// The longest name that is looked up, in tokens.
const LONGEST: usize = 8;

/// What a name of the folder was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::actors) enum NameKind {
    Person,
    Organization,
    Place,
    State,
}

/// Names with what they were taken for most often.
#[derive(Debug, Default)]
pub struct Vocabulary {
    pub(super) counts: HashMap<String, [u32; 4]>,
    /// Names of places that have what only states have.
    pub(super) states: BTreeSet<String>,
    /// What peoples are called: `Varenian`.
    pub(super) peoples: BTreeSet<String>,
    /// Last words of longer names of bodies, by which they are called for short: `League`.
    short: BTreeSet<String>,
    /// First words of the names of firms, by which they are called for short: `Norvik` of Norvik Chartering.
    firsts: BTreeSet<String>,
    /// Last words of persons' full names.
    pub(in crate::actors) surnames: BTreeSet<String>,
    /// Towns and counties that a council is named after: `Selmshire` of Selmshire County Council.
    seats: BTreeSet<String>,
    pub(in crate::actors) genders: Genders,
    pub(in crate::actors) countries: Countries,
    pub(in crate::actors) nouns: Nouns,
    /// Letters of bodies, and the one full name that they stand for.
    spelled: HashMap<String, Option<String>>,
}

impl Vocabulary {
    /// Adds the names that a document's entities have.
    pub(in crate::actors) fn add(&mut self, locals: &[Local], lexicon: &Lexicon) {
        for local in locals.iter().filter(|local| !local.unnamed) {
            let kind = match local.kind {
                Kind::Person => NameKind::Person,
                Kind::Organization => NameKind::Organization,
                Kind::Place => NameKind::Place,
                Kind::Group => {
                    self.peoples.insert(fold(&local.name));
                    continue;
                }
                Kind::State => {
                    // A region that the lexicon knows is a state where somebody governs it, in that article.
                    if local.known.is_none() && lexicon.gazetteer.entry(&local.name).is_none() {
                        self.states.insert(local.name.clone());
                        let weight = 4 * local.mentions.len() as u32;
                        self.counts.entry(fold(&local.name)).or_default()[NameKind::State as usize] += weight;
                    }
                    continue;
                }
                // Not before the names are known.
                Kind::Town => continue,
            };
            if kind == NameKind::Organization {
                self.short.extend(short_form(&local.name, lexicon));
                self.spell(local);
                self.firsts.extend(first_word(local, lexicon));
                self.seats.extend(seat(&local.name));
            }
            if local.stately > 0 {
                self.states.insert(local.name.clone());
                let weight = local.stately * 4;
                self.counts.entry(fold(&local.name)).or_default()[NameKind::State as usize] += weight;
            }
            let weight = local.mentions.len() as u32 + 6 * local.sure;
            let mut count =
                |name: &str, weight: u32| self.counts.entry(name.to_owned()).or_default()[kind as usize] += weight;
            for alias in &local.aliases {
                count(alias, weight);
            }
            if kind == NameKind::Organization
                && let Some(short) = firm_for_short(&local.aliases[0], lexicon)
            {
                count(short, weight);
            }
            // `Calder` of Calder & Hythe is the firm for short.
            if let Some((first, _)) = local.aliases[0].split_once(" & ").filter(|_| kind == NameKind::Organization) {
                count(first, weight);
            }
            // The surname of a full name, unless it is a word, a state or a place as well.
            let surname = local.person.as_ref().filter(|name| name.len() > 1).map(|name| name.surname().to_owned());
            let unclear = |surname: &str| {
                lexicon.gazetteer.entry(&crate::text::title_case(surname)).is_some() || surname.chars().count() < 3
            };
            self.surnames.extend(surname.clone());
            self.genders.add(local, lexicon);
            self.countries.add(local);
            self.nouns.add(local);
            if let Some(surname) = surname.filter(|surname| !unclear(surname)) {
                count(&surname, weight.min(3));
            }
        }
    }

    /// Remembers the full name that a body's letters stand for.
    fn spell(&mut self, body: &Local) {
        let Some(full) = body.aliases.iter().filter(|alias| alias.contains(' ')).max_by_key(|alias| alias.len()) else {
            return;
        };
        for letters in body.aliases.iter().filter(|alias| !alias.contains(' ') && alias.chars().count() <= 7) {
            // Letters that an article spells out are its body's, whatever a model takes them for alone.
            if letters.chars().count() > 1 && full.chars().filter(|&c| c == ' ').count() > 0 && body.is_spelled(letters)
            {
                self.counts.entry(letters.clone()).or_default()[NameKind::Organization as usize] += 8;
            }
            let known = self.spelled.entry(letters.clone()).or_insert_with(|| Some(full.clone()));
            known.take_if(|known| known != full && !is_within(known, full));
            if let Some(known) = known.as_mut().filter(|known| known.len() < full.len()) {
                known.clone_from(full);
            }
        }
    }

    /// True for the last word of a longer name of the folder, by which a body is called for short.
    pub(in crate::actors) fn is_short(&self, word: &str) -> bool {
        self.short.contains(word)
    }

    /// True for the first word of a firm's name, by which the folder may call it for short.
    pub(in crate::actors) fn begins_firm(&self, folded: &str) -> bool {
        self.firsts.contains(folded)
    }

    /// True for a place that a council of the folder is named after.
    pub(in crate::actors) fn has_council(&self, folded: &str) -> bool {
        self.seats.contains(folded)
    }

    /// The full name that letters stand for in the folder, folded.
    pub(in crate::actors) fn spelled(&self, letters: &str) -> Option<&String> {
        self.spelled.get(letters)?.as_ref()
    }

    /// What the name was taken for most often, where it is known at all.
    pub(in crate::actors) fn kind(&self, folded: &str) -> Option<NameKind> {
        let counts = self.counts.get(folded)?;
        let kinds = [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::State];
        kinds
            .into_iter()
            .zip(counts)
            .max_by_key(|(kind, count)| (**count, usize::MAX - *kind as usize))
            .map(|(kind, _)| kind)
    }

    /// The state of the folder that an adjective or its own name belongs to: `Halvanian` to Halvania.
    pub(in crate::actors) fn state_of(&self, name: &str) -> Option<String> {
        let folded = fold(name);
        let stem = |state: &str| fold(state).chars().take(5).collect::<String>();
        let long = folded.chars().count() >= 5;
        self.states
            .iter()
            .find(|state| {
                fold(state) == folded || (long && folded.starts_with(&stem(state)) && folded.len() <= state.len() + 4)
            })
            .cloned()
    }

    /// Adds candidates for names of the folder that nothing else found in this block.
    pub(in crate::actors) fn find(
        &self,
        parse: &Parse,
        block: &Block,
        in_heading: bool,
        lexicon: &Lexicon,
        candidates: &mut Vec<Candidate>,
    ) {
        self.rejoin(parse, block, candidates);
        self.part(parse, candidates);
        self.lengthen(parse, block, candidates);
        let covered = |token: usize, candidates: &[Candidate]| {
            candidates.iter().any(|candidate| candidate.tokens.contains(&token))
        };
        let mut token = block.tokens.start;
        while token < block.tokens.end {
            if !is_capital(parse, token) || covered(token, candidates) {
                token += 1;
                continue;
            }
            let reach = (token + 1..=block.tokens.end.min(token + LONGEST)).rev();
            let free = |end: usize| (token..end).all(|inner| !covered(inner, candidates));
            // `Election Day`, `Fact Check`: a surname alone is not part of a run of capitals.
            let is_proper =
                |token: usize| block.tokens.contains(&token) && is_capital(parse, token) && parse.pos(token) == "PROPN";
            let is_in_run = |name: usize| {
                let before = name.checked_sub(1).filter(|&before| is_proper(before) && !covered(before, candidates));
                let is_name = |word: usize| {
                    lexicon.names.is_given(parse.word(word)) || titles::is_title_word(parse, word, lexicon)
                };
                let is_numbered =
                    name + 1 < block.tokens.end && parse.pos(name + 1) == "NUM" && !parse.is_mark(name + 1);
                before.is_some_and(|before| !is_name(before))
                    || (is_proper(name + 1) && !covered(name + 1, candidates))
                    || is_numbered
            };
            let is_apart = |end: usize| {
                end > token + 1 || self.kind(&fold(parse.word(token))) != Some(NameKind::Person) || !is_in_run(token)
            };
            let found = reach
                .filter(|&end| free(end) && is_apart(end))
                .find(|&end| self.kind(&fold(&words(parse, token..end))).is_some() && !parse.is_mark(end - 1));
            let stands_alone = token + 1 >= block.tokens.end || !is_capital(parse, token + 1);
            let before = token.checked_sub(1).filter(|&before| before >= block.tokens.start);
            if found.is_none()
                && stands_alone
                && !in_heading
                && (before.is_some_and(|before| parse.is_word(before, &["the"]))
                    || office_follows(parse, token, lexicon))
                && (self.short.contains(parse.word(token)) || lexicon.name_words.is_body(&parse.lower(token)))
            {
                candidates.push(Candidate {
                    label: Some(Label::Organization),
                    is_short: true,
                    ..Candidate::new(token..token + 1)
                });
            }
            match found {
                Some(end) => {
                    // `Vera Sorvan` where only the surname is known: the given name belongs to it.
                    let before = token.checked_sub(1).filter(|&before| {
                        before >= block.tokens.start && is_capital(parse, before) && !covered(before, candidates)
                    });
                    let given = before.filter(|&before| end == token + 1 && lexicon.names.is_given(parse.word(before)));
                    candidates.push(Candidate {
                        tokens: given.unwrap_or(token)..end,
                        label: None,
                        entry: None,
                        titled: false,
                        in_heading,
                        is_short: false,
                    });
                    token = end;
                }
                None => token += 1,
            }
        }
        candidates.sort_by_key(|candidate| candidate.tokens.start);
    }
}

/// `Commission chairman Jane Doe`: an office in small letters and a name behind a noun in capitals. A party leader is of no
/// party in particular.
pub(in crate::actors) fn office_follows(parse: &Parse, token: usize, lexicon: &Lexicon) -> bool {
    const LONGEST: usize = 3;
    let end = parse.sentences()[parse.sentence_of(token)].end;
    let small = (token + 1..end.min(token + 1 + LONGEST))
        .take_while(|&next| parse.word(next).starts_with(char::is_lowercase))
        .last();
    let is_any = parse.is_word(token, &["party", "union", "group", "coalition", "campaign", "club", "team", "board"]);
    small.filter(|_| !is_any).is_some_and(|last| {
        let office = lexicon.offices.ends_at(parse, last);
        // `A Commission spokeswoman, Jane Doe,`
        let name = last + 1 + usize::from(parse.word(last + 1) == ",");
        office.is_some_and(|(_, office)| office.represents)
            && name < end
            && is_capital(parse, name)
            && parse.pos(name) == "PROPN"
    })
}
