//! Whose a bid is that is told without its owner: `backed the offer`, `opposes the takeover`.

use super::Scene;
use crate::model::{ActorKind, MentionForm};

/// Nouns for what one firm puts before the owners of another, or an employer before a union.
const BIDS: [&str; 6] = ["bid", "offer", "takeover", "approach", "buyout", "tender"];

/// How many sentences back a bid counts as the last.
const REACH: usize = 3;

/// How often at least the article must say whose a bid is before `the bid` is taken for it.
const LEAST: usize = 1;

impl Scene<'_> {
    /// `the bid`, of nobody: that of the one bidder of the article; of several, that of the one told of most by far, or
    /// just before.
    pub(in crate::relations) fn bidder(&self, thing: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let is_known = parse.children(thing).any(|det| parse.is_word(det, &["the", "this", "that"]));
        let is_told = parse
            .obliques(thing, &["from", "by"])
            .into_iter()
            .chain(parse.possessors(thing))
            .any(|whose| self.reading.actor_at(whose).is_some());
        if !parse.has_lemma(thing, &BIDS) || parse.tag(thing) != "NN" || !is_known || is_told {
            return None;
        }
        let bids: Vec<(usize, usize)> =
            (0..parse.len()).filter_map(|token| Some((token, self.bidder_told(token)?))).collect();
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for &(_, bidder) in &bids {
            match counts.iter_mut().find(|(_, known)| *known == bidder) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, bidder)),
            }
        }
        counts.sort_by_key(|&(count, bidder)| (std::cmp::Reverse(count), bidder));
        let next = counts.get(1).map_or(0, |&(count, _)| count);
        let foremost = counts.first().filter(|&&(count, _)| count >= LEAST && count >= 2 * next);
        let near = |token: usize| token < thing && parse.sentence_of(token) + REACH >= parse.sentence_of(thing);
        let last = || bids.iter().rev().find(|&&(token, _)| near(token)).map(|&(_, bidder)| bidder);
        if next > 0 { last().or(foremost.map(|&(_, bidder)| bidder)) } else { foremost.map(|&(_, bidder)| bidder) }
    }

    /// The firm that the article's bids are for, where it is told of one most by far: its board is `the board`.
    pub(super) fn firm_bid_for(&self) -> Option<usize> {
        let parse = &self.reading.parse;
        let bids = (0..parse.len()).filter(|&thing| parse.is_noun(thing) && parse.has_lemma(thing, &BIDS));
        let wanted = bids.flat_map(|thing| {
            let of_whom: &[&str] =
                if parse.has_lemma(thing, &["takeover", "buyout"]) { &["for", "of"] } else { &["for"] };
            parse.obliques(thing, of_whom)
        });
        let firms = wanted.filter_map(|firm| self.reading.actor_at(firm)).filter(|&firm| self.is_body(firm));
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for firm in firms {
            match counts.iter_mut().find(|(_, known)| *known == firm) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, firm)),
            }
        }
        counts.sort_by_key(|&(count, firm)| (std::cmp::Reverse(count), firm));
        let next = counts.get(1).map_or(0, |&(count, _)| count);
        counts.first().filter(|&&(count, _)| count >= 2 * next).map(|&(_, firm)| firm)
    }

    /// `Havn's bid`, `an offer from Havn`, `Havn made an offer`: whose it is.
    pub(super) fn bidder_told(&self, thing: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        if !parse.is_noun(thing) || !parse.has_lemma(thing, &BIDS) {
            return None;
        }
        let verb = parse.head(thing);
        let made = parse.dep(thing) == "dobj" && parse.has_lemma(verb, &self.lexicon.proposals.bidding);
        let makers = if made { parse.subjects(verb) } else { Vec::new() };
        let by = parse.obliques(thing, &["from", "by"]).into_iter().chain(makers);
        let by = by.filter_map(|who| self.reading.actor_at(who));
        let whose = self.bidders(thing, self.reading.owners(thing));
        let body = |who: usize| Some(who).filter(|&who| self.is_body(who)).or_else(|| self.body_of(who));
        let is_bidder = |&body: &usize| self.is_body(body) && !self.is_press(self.actor(body));
        whose.into_iter().chain(by).filter_map(body).find(is_bidder)
    }

    /// `a Norwegian bid`: that of the one firm which the article calls Norwegian; states bid for no firms.
    pub(in crate::relations) fn bidders(&self, thing: usize, owners: Vec<usize>) -> Vec<usize> {
        let parse = &self.reading.parse;
        let [state] = owners.as_slice() else { return owners };
        let is_bid = parse.has_lemma(thing, &["bid", "offer", "takeover", "approach", "buyout"]);
        if !is_bid || !parse.possessors(thing).is_empty() {
            return owners;
        }
        self.firm_of_state(*state).map_or(owners, |firm| vec![firm])
    }

    /// `the Norwegians`, in an article about the bid of one Norwegian firm: the firm.
    pub(super) fn firm_of_people(&self, head: usize, state: usize) -> Option<usize> {
        let parse = &self.reading.parse;
        let called = parse.word(head);
        let is_known = parse.children_by(head, &["det"]).any(|det| parse.is_word(det, &["the"]));
        let is_adjective = ["sh", "ch", "ese", "ss"].iter().any(|ending| called.ends_with(ending));
        let is_people = is_known && (is_adjective || matches!(parse.tag(head), "NNPS" | "NNS"));
        if !is_people || self.actor(state).name.ends_with(called) {
            return None;
        }
        let firm = self.firm_of_state(state)?;
        (0..parse.len()).any(|token| self.bidder_told(token) == Some(firm)).then_some(firm)
    }

    /// The one firm that the article calls by the state's name: `the Norwegian fund Havn`.
    pub(super) fn firm_of_state(&self, state: usize) -> Option<usize> {
        if self.actor(state).kind != ActorKind::State {
            return None;
        }
        let parse = &self.reading.parse;
        let owned = |noun: usize| {
            let whose = parse.possessors(noun).into_iter().filter_map(|owner| self.reading.actor_at(owner));
            whose.chain(self.reading.modifiers(noun)).any(|owner| owner == state)
        };
        let names = self.reading.found.iter().filter(|mention| mention.form == MentionForm::Name);
        let of_state = names.filter(|mention| {
            let beside = parse.children_by(mention.head, &["appos"]).chain(std::iter::once(mention.head));
            let above = Some(parse.head(mention.head)).filter(|_| parse.dep(mention.head) == "appos");
            beside.chain(above).any(owned)
        });
        let mut firms: Vec<usize> =
            of_state.filter_map(|mention| mention.who.actor()).filter(|&firm| self.is_body(firm)).collect();
        firms.sort_unstable();
        firms.dedup();
        Some(firms).filter(|firms| firms.len() == 1).map(|firms| firms[0])
    }
}
