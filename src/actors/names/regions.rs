//! Regions with a government of their own: `Texas governor Jane Doe`, `Saxony's premier`. A region is a place until an article
//! names somebody who governs it; from then on it is a state wherever it acts.

use super::acting::acts;
use super::sorting::Sort;
use super::sorting::Sorter;
use crate::actors::candidates::{Candidate, head_of, name_of};
use crate::grammar::Parse;
use crate::lexicon::{Lexicon, Office, StateBy};
use crate::text::fold;
use std::collections::HashSet;

/// The folded names that own an office of a region's government.
pub(super) fn governed(parse: &Parse, candidates: &[Candidate], lexicon: &Lexicon) -> HashSet<String> {
    let owners = candidates.iter().filter(|candidate| is_governed(parse, candidate, lexicon));
    owners.map(|candidate| fold(&name_of(parse, candidate))).collect()
}

impl Sorter<'_> {
    /// What a candidate is taken for, given what its name is: a region that somebody governs acts as a state.
    pub fn as_government(&self, candidate: &Candidate, sort: Sort) -> Sort {
        let is_place = matches!(sort, Sort::Place(_));
        if !is_place || !self.governed.contains(&fold(&name_of(self.parse, candidate))) {
            return sort;
        }
        let head = head_of(self.parse, candidate.tokens.clone());
        let acts = is_governed(self.parse, candidate, self.lexicon) || acts(self.parse, head, &self.lexicon.cities);
        if acts { Sort::OtherState(StateBy::Name) } else { sort }
    }
}

/// True where an office that the name owns is one of a region's government, and the name may be a region's.
fn is_governed(parse: &Parse, candidate: &Candidate, lexicon: &Lexicon) -> bool {
    let Some(office) = owned_office(parse, candidate, lexicon) else { return false };
    let kind = candidate.entry.and_then(|entry| entry.place).map(|place| lexicon.places[place].kind.as_str());
    match kind {
        Some("region") => lexicon.offices.is_regional(office) || office.head == "president",
        // A city has a mayor; its governor is of the province around it.
        Some("city") | None => lexicon.offices.is_governor(office),
        Some(_) => false,
    }
}

/// The office behind the name, or in front of it with `of`: `Texas's governor`, `the Texas attorney general`, `premier of Quebec`,
/// `Premier Jane Doe of Quebec`.
fn owned_office<'l>(parse: &Parse, candidate: &Candidate, lexicon: &'l Lexicon) -> Option<&'l Office> {
    const LONGEST: usize = 5;
    const AREAS: [&str; 6] = ["county", "province", "region", "state", "canton", "prefecture"];
    let name = head_of(parse, candidate.tokens.clone());
    // `the governor of Kisumu county`
    let area = candidate.tokens.end;
    let has_area = parse.dep(name) == "compound" && parse.head(name) == area && parse.has_lemma(area, &AREAS);
    let head = if has_area { area } else { name };
    if parse.dep(head) == "pobj" && parse.is_word(parse.head(head), &["of"]) {
        let of = parse.head(head);
        // `Attorney General Jane Doe of Texas`: in front of her name.
        let is_name = |&token: &usize| parse.pos(token) == "PROPN" && parse.sentence_of(token) == parse.sentence_of(of);
        let mut named = (0..of).rev().take_while(is_name).take(LONGEST);
        let owned = parse.head(of);
        let owned = lexicon
            .offices
            .ends_at(parse, owned)
            .or_else(|| named.find_map(|token| lexicon.offices.ends_at(parse, token)));
        return owned.map(|(_, office)| office);
    }
    let next = candidate.tokens.end;
    let first = next + usize::from(matches!(parse.word(next), "'s" | "’s"));
    let is_of_title = |&token: &usize| {
        let is_word = parse.is_noun(token) || parse.pos(token) == "ADJ" || parse.pos(token) == "PROPN";
        is_word && parse.sentence_of(token) == parse.sentence_of(head)
    };
    let title = (first..parse.len()).take_while(is_of_title).take(LONGEST);
    title.filter_map(|token| lexicon.offices.ends_at(parse, token)).map(|(_, office)| office).last()
}
