//! Adjectives of states and regions: `the Morovian parliament`, `the Scottish First Minister`, `Kurdish leaders`.

use super::sorting::Sorter;
use crate::actors::candidates::{Candidate, Label};
use crate::text::fold;

impl Sorter<'_> {
    /// `Morovian` before `foreign ministry` or `Foreign Minister`, where the folder has a Morovia, whatever the model takes it
    /// for.
    pub(super) fn is_adjective_of_state(&self, candidate: &Candidate, name: &str) -> bool {
        let parse = self.parse;
        let next = candidate.tokens.end;
        let reach = (next..parse.len().min(next + 3)).take_while(|&token| {
            parse.sentence_of(token) == parse.sentence_of(candidate.tokens.start) && !parse.is_mark(token)
        });
        let has_rank = |token: usize, ranks: &[&str]| {
            let office = self.lexicon.offices.ends_at(parse, token);
            office.is_some_and(|(_, office)| ranks.contains(&office.rank.as_str()))
        };
        let is_of_state = |token: usize| {
            self.lexicon.name_words.is_organ(&parse.lower(token))
                || has_rank(token, &["state", "government", "diplomatic", "military"])
        };
        // `the Scottish First Minister`
        let is_of_region = || {
            let region = self.lexicon.region_called(name).filter(|region| region.kind == "region" && !region.ambiguous);
            region.is_some() && reach.clone().any(|token| has_rank(token, &["state", "government", "diplomatic"]))
        };
        let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
        // `the Morovian parliament`: so only states are called, even where no article names Morovia.
        let is_only = || {
            ends(&["ian", "ese", "ish"])
                && candidate.label != Some(Label::Organization)
                && next < parse.len()
                && self.lexicon.name_words.is_organ(parse.word(next))
                && candidate.tokens.start.checked_sub(1).is_some_and(|article| parse.is_word(article, &["the"]))
        };
        let is_known = || {
            ends(&["an", "n", "i", "ese", "ish", "ic"])
                && self.vocabulary.state_of(name).is_some_and(|state| fold(&state) != fold(name))
        };
        candidate.entry.is_none()
            && candidate.tokens.len() == 1
            && (is_known() || is_only() || is_of_region())
            && reach.clone().any(is_of_state)
    }

    /// `Kurdish` in `the Kurdish leader Jane Doe`, whatever the model takes it for: no body.
    pub(super) fn is_adjective_of_region(&self, candidate: &Candidate, name: &str) -> bool {
        let (parse, token) = (self.parse, candidate.tokens.start);
        candidate.entry.is_none()
            && candidate.tokens.len() == 1
            && !candidate.titled
            && !self.surnames.contains(&fold(name))
            && matches!(parse.dep(token), "amod" | "compound" | "nmod")
            && parse.head(token) > token
            && self.lexicon.region_called(name).is_some()
    }
}
