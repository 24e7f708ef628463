//! Several of a kind, or the one that governs, without a name: `the unions`, `the three governments`, `the government`.

use super::Scene;
use crate::model::{ActorKind, Who};
use crate::text::spelled;
use std::ops::RangeInclusive;

/// Nouns for those of whom a story has few.
const FEW: [&str; 6] = ["union", "bidder", "suitor", "club", "federation", "league"];

/// Nouns for states.
const STATES: [&str; 7] = ["government", "country", "state", "nation", "neighbour", "neighbor", "capital"];

/// How many an article may count of those whom it has named.
const COUNTED: RangeInclusive<usize> = 2..=5;

/// How many `the unions` may be, where no number tells.
const MOST: usize = 3;

impl Scene<'_> {
    /// `the unions`, `both bidders`, `the three governments`: those of the kind that the article speaks of, where there are as
    /// many.
    pub(super) fn all_of_kind(&self, head: usize) -> Option<Vec<usize>> {
        let parse = &self.reading.parse;
        let noun = parse.lemma(head).to_lowercase();
        let is_few = FEW.contains(&noun.as_str());
        let is_plural = parse.tag(head) == "NNS" && (is_few || STATES.contains(&noun.as_str()));
        let is_known = || parse.children(head).any(|word| parse.is_word(word, &["the", "these", "both", "all"]));
        let is_number = |&word: &usize| parse.dep(word) == "nummod";
        let is_told = |word: usize| {
            !is_number(&word) && !parse.is_word(word, &["the", "these", "both", "all"]) && !parse.is_mark(word)
                || word > head && matches!(parse.dep(word), "prep" | "relcl" | "acl" | "appos")
        };
        if !is_plural || !is_known() || parse.children(head).any(|word| is_told(word) && parse.dep(word) != "conj") {
            return None;
        }
        let number = parse.children(head).find(is_number).map(|word| parse.lower(word));
        let number = number.map(|word| spelled(&word).filter(|count| COUNTED.contains(count)));
        let ranked = self.of_kind(&noun);
        let count = match number {
            Some(number) => number?,
            None if is_few && (2..=MOST).contains(&ranked.len()) => ranked.len(),
            None => return None,
        };
        let last = ranked.get(count - 1)?.0;
        // The next may not be spoken of nearly as often.
        let is_clear = ranked.get(count).is_none_or(|&(next, _)| last >= 2 * next);
        // `invited the three governments`: the two others.
        let acting = self.acting_on(head);
        let is_other = |actor: &usize| !acting.iter().any(|&other| self.same_side(other, *actor));
        is_clear.then(|| ranked[..count].iter().map(|&(_, actor)| actor).filter(is_other).collect())
    }

    /// Those that can be called so, with how often the article speaks of them or of those who speak for them, the foremost first.
    fn of_kind(&self, noun: &str) -> Vec<(usize, usize)> {
        let bids = matches!(noun, "bidder" | "suitor");
        let bidders: Vec<usize> = if bids {
            (0..self.reading.parse.len()).filter_map(|token| self.bidder_told(token)).collect()
        } else {
            Vec::new()
        };
        let fits = |actor: usize| {
            !self.actor(actor).unnamed && if bids { bidders.contains(&actor) } else { self.can_be_called(actor, noun) }
        };
        self.counted(fits)
    }

    /// Those that fit, with how often the article speaks of them or of those who speak for them, the foremost first.
    fn counted(&self, fits: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for mention in &self.reading.found {
            let Who::Actor(actor) = mention.who else { continue };
            let body =
                Some(actor).filter(|&actor| fits(actor)).or_else(|| self.body_of(actor).filter(|&body| fits(body)));
            let Some(body) = body else { continue };
            match counts.iter_mut().find(|(_, known)| *known == body) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, body)),
            }
        }
        counts.sort_by_key(|&(count, body)| (std::cmp::Reverse(count), body));
        counts
    }

    /// `the government`, in an article on several states: the one whose government it names, else the one whose officials it
    /// speaks of by far the most.
    pub(super) fn state_governed(&self, head: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let is_article = |word: usize| parse.dep(word) == "det" && parse.is_word(word, &["the"]);
        let is_bare = parse.children(head).filter(|&word| word < head).all(is_article)
            && parse.child(head, &["det"]).is_some()
            && !parse.obliques(head, &["of", "in"]).iter().any(|&of| self.reading.mention_at(of).is_some());
        let is_open = self.reading.mention_headed(head).is_none_or(|mention| match mention.who {
            Who::Actor(actor) => self.actor(actor).unnamed,
            Who::Place(_) => true,
        });
        if parse.tag(head) != "NN" || !parse.has_lemma(head, &["government"]) || !is_bare || !is_open {
            return None;
        }
        let is_state = |&actor: &usize| self.actor(actor).kind == ActorKind::State && !self.actor(actor).unnamed;
        let named = (0..parse.len()).filter(|&token| parse.has_lemma(token, &["government"]));
        let mut owners: Vec<usize> = named.flat_map(|token| self.reading.owners(token)).filter(is_state).collect();
        owners.sort_unstable();
        owners.dedup();
        if let [only] = owners.as_slice() {
            return Some(*only);
        }
        let ranked = self.counted(|actor| is_state(&actor) && (owners.is_empty() || owners.contains(&actor)));
        let next = ranked.get(1).map_or(0, |&(count, _)| count);
        ranked.first().filter(|&&(count, _)| count >= 2 * next).map(|&(_, state)| state)
    }
}
