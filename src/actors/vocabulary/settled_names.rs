//! What is settled once all articles' names are known: which places are states, which names are firms'.

use super::known::{NameKind, Vocabulary};
use crate::lexicon::{Lexicon, NameWords};
use std::collections::BTreeSet;

impl Vocabulary {
    /// Places and bodies that a people is called after are states: `Varenia` where there are Varenians.
    pub(in crate::actors) fn settle_states(&mut self) {
        let is_called_after = |name: &str, people: &str| {
            let stem = name.trim_end_matches(['a', 'e', 'i', 'o', 'y']);
            stem.chars().count() >= 4
                && people != name
                && people.strip_prefix(stem).is_some_and(|ending| {
                    let ending = ending.trim_end_matches('s');
                    ["an", "ian", "n", "ese", "ish", "i", "ani", "er", "ean", "nian"].contains(&ending)
                })
        };
        let states: Vec<String> = self
            .counts
            .iter()
            .filter(|(name, counts)| counts[NameKind::Person as usize] == 0 && !name.contains(' '))
            .filter(|(name, _)| self.peoples.iter().any(|people| is_called_after(name, people)))
            .map(|(name, _)| name.clone())
            .collect();
        for state in states {
            let counts = self.counts.entry(state.clone()).or_default();
            counts[NameKind::State as usize] += counts.iter().sum::<u32>() + 1;
            self.states.insert(crate::text::title_case(&state));
        }
    }

    /// `Selm Ridge` of Selm Ridge Platinum, `Calder` of Calder Steel: a firm is called by the words before its trade, where
    /// these name nobody else.
    pub(in crate::actors) fn settle_firms(&mut self, lexicon: &Lexicon) {
        let words = &lexicon.name_words;
        let incorporated = self.settle_incorporated(words);
        let mut short: Vec<(String, u32)> = Vec::new();
        for (name, counts) in &self.counts {
            let count = counts[NameKind::Organization as usize];
            let Some((first, trade)) = name.rsplit_once(' ').filter(|_| counts.iter().all(|&other| other <= count))
            else {
                continue;
            };
            let is_trade = incorporated.contains(name) || (words.is_firm(trade) && !words.is_legal_form(trade));
            let last = first.rsplit(' ').next().unwrap_or(first);
            let title = crate::text::title_case(first);
            let names_more =
                first.contains(" of ") || words.is_body(last) || words.is_firm(last) || first.contains('&');
            let is_else = lexicon.gazetteer.entry(&title).is_some()
                || lexicon.names.is_given(first.split(' ').next().unwrap_or(first));
            let known = self.counts.get(first);
            // A word alone may be a town or a family, so that something must have been seen to be called so.
            let is_land = known.is_some_and(|known| known[NameKind::State as usize] > 0);
            let is_seen =
                known.is_some_and(|known| known[NameKind::Place as usize] == 0) && !self.surnames.contains(first);
            // `Selm Ridge Holidays`: two words that nobody else is called by.
            let is_long = first.contains(' ') && !words.is_body(trade) && !name.contains(" of ");
            let is_trade = is_trade || (is_long && known.is_none_or(|known| known[NameKind::Person as usize] == 0));
            let names_more = names_more || is_land;
            if is_trade && !names_more && !is_else && (first.contains(' ') || is_seen) {
                short.push((first.to_owned(), count + known.map_or(0, |known| known.iter().sum())));
            }
        }
        for (name, weight) in short {
            self.counts.entry(name).or_default()[NameKind::Organization as usize] += weight + 1;
        }
    }

    /// `Selm Hydro` where the folder has `Selm Hydro Inc.`: a firm, whatever the model takes it for elsewhere. Gives
    /// these names.
    fn settle_incorporated(&mut self, words: &NameWords) -> BTreeSet<String> {
        let bare = |(name, counts): (&String, &[u32; 4])| {
            let (bare, form) = name.rsplit_once(' ')?;
            let is_firm = words.is_legal_form(form) && counts[NameKind::Organization as usize] > 0;
            (is_firm && bare.contains(' ')).then(|| bare.to_owned())
        };
        let incorporated: BTreeSet<String> = self.counts.iter().filter_map(bare).collect();
        for name in &incorporated {
            let known = self.counts.entry(name.clone()).or_default();
            known[NameKind::Organization as usize] = known.iter().sum::<u32>() + 1;
        }
        incorporated
    }
}
