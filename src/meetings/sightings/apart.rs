//! One host and several guests, one after the other: `held bilateral talks with A (4 May) and with B (5 May)`.

use super::sighting::{Finder, Sighting};
use std::collections::BTreeSet;

impl Finder<'_> {
    /// The meetings that one sighting speaks of: one for each guest where they were met apart, else the one it is.
    pub fn apart(&self, sighting: Sighting) -> Vec<Sighting> {
        let each = self.each_guest(&sighting);
        let each = if each.len() < 2 { self.each_separately(&sighting) } else { each };
        let each = if each.len() < 2 { self.each_rung(&sighting) } else { each };
        if each.len() < 2 { self.listed(sighting) } else { each }
    }

    /// `received the mayor and the bishop, separately, on Monday`: two meetings of the host.
    fn each_separately(&self, sighting: &Sighting) -> Vec<Sighting> {
        let parse = self.parse();
        let verb = sighting.word;
        if !parse.is_verb(verb) || !self.words().is_verb(&self.lemma(verb)) {
            return Vec::new();
        }
        let is_each = |&token: &usize| {
            parse.is_word(token, &["separately", "individually"])
                || (parse.is_word(token, &["turn"]) && parse.is_word(token - 1, &["in"]))
        };
        let says_each = sighting.clause.clone().skip(1).find(is_each).is_some();
        let guests: Vec<usize> = match parse.objects(verb) {
            none if none.is_empty() => parse.obliques(verb, &["with"]),
            guests => guests,
        };
        let guests: Vec<Vec<usize>> = match guests[..] {
            [both] => self.named_or_both(both).into_iter().map(|guest| vec![guest]).collect(),
            _ => guests.into_iter().map(|guest| self.reading.parties(guest)).collect(),
        };
        if !says_each || guests.len() < 2 || guests.iter().any(Vec::is_empty) {
            return Vec::new();
        }
        let hosts: Vec<usize> = self.doers(verb).into_iter().flat_map(|host| self.sides(host)).collect();
        let with = |guest: Vec<usize>| {
            let participants = self.admitted(hosts.iter().copied().chain(guest).collect());
            Sighting { participants, strong: true, ..sighting.clone() }
        };
        guests.into_iter().map(with).collect()
    }

    /// `made the offer in phone calls to both`, `to the mayor and to the bishop`: a call for each.
    fn each_rung(&self, sighting: &Sighting) -> Vec<Sighting> {
        let parse = self.parse();
        let calls = sighting.word;
        if !sighting.several || !parse.has_lemma(calls, &["call"]) {
            return Vec::new();
        }
        let to = parse.children_by(calls, &["prep"]).filter(|&to| parse.is_word(to, &["to"]));
        let to = to.flat_map(|to| parse.children_by(to, &["conj"]).chain([to]).collect::<Vec<_>>());
        let rung = to.flat_map(|to| parse.children_by(to, &["pobj"])).flat_map(|whom| parse.conjuncts(whom));
        let rung: BTreeSet<usize> = rung.flat_map(|whom| self.named_or_both(whom)).collect();
        let known = self.of_call(calls).into_iter().chain(sighting.participants.iter().copied());
        let ringing: BTreeSet<usize> = known.filter(|who| !rung.contains(who)).collect();
        if ringing.is_empty() || rung.len() < 2 {
            return Vec::new();
        }
        let with = |&guest: &usize| {
            let participants = self.admitted(ringing.iter().copied().chain([guest]).collect());
            Sighting { participants, several: false, strong: true, ..sighting.clone() }
        };
        rung.iter().map(with).collect()
    }

    fn each_guest(&self, sighting: &Sighting) -> Vec<Sighting> {
        let parse = self.parse();
        let noun = sighting.word;
        let verb = parse.head(noun);
        let held = parse.is_noun(noun)
            && sighting.name.is_none()
            && parse.dep(noun) == "dobj"
            && self.words().holds(&self.lemma(verb))
            && parse.children_by(noun, &["amod"]).any(|word| self.words().is_each(&parse.lower(word)));
        if !held {
            return Vec::new();
        }
        let hosts: Vec<usize> = self.doers(verb).into_iter().flat_map(|host| self.sides(host)).collect();
        // `with A on Friday and with B on Saturday`, wherever the parser hangs the second.
        let is_with = |&token: &usize| parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["with"]);
        let named = (noun..sighting.clause.end).filter(is_with).flat_map(|guest| parse.conjuncts(guest));
        let guests: Vec<usize> = named.collect::<BTreeSet<usize>>().into_iter().collect();
        // `individual talks with both bishops`
        let both = match guests[..] {
            [both] if parse.tag(both) == "NNS" => self.named_or_both(both),
            _ => Vec::new(),
        };
        if both.len() > 1 {
            let with = |&guest: &usize| {
                let participants = self.admitted(hosts.iter().copied().chain([guest]).collect());
                let is_met = participants.len() > hosts.len();
                is_met.then(|| Sighting { participants, several: false, strong: true, ..sighting.clone() })
            };
            return both.iter().filter_map(with).collect();
        }
        let end = |guest: usize| guests.iter().copied().find(|&next| next > guest).unwrap_or(sighting.clause.end);
        let with = |guest: usize| {
            let participants = self.admitted(hosts.iter().copied().chain(self.named_or_both(guest)).collect());
            let own = || self.day_in(guest..end(guest));
            let when = own().or_else(|| self.when(guest, &sighting.clause));
            let is_met = participants.len() > hosts.len();
            let when = when.or_else(|| sighting.when.clone());
            is_met.then(|| Sighting { participants, when, several: false, strong: true, ..sighting.clone() })
        };
        guests.iter().copied().filter_map(with).collect()
    }
}
