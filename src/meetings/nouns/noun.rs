//! Meetings by their noun: `talks in Geneva`, `Wednesday's meeting between NATO and Russia`, `a round of talks`.

use super::told::Spoken;
use crate::lexicon::MeetingNoun;
use crate::meetings::facts;
use crate::meetings::sightings::{Finder, Name, Sighting};
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// The meeting that a noun or name speaks of, if it does.
    pub fn noun(&self, noun: usize) -> Option<Sighting> {
        if let Some(name) = self.body(noun) {
            return self.named(noun, name);
        }
        if let Some(sighting) = self.chamber(noun).or_else(|| self.hours_with(noun)).or_else(|| self.visit(noun)) {
            return Some(sighting);
        }
        let spoken = self.spoken(noun)?;
        if self.is_of_something_else(&spoken) {
            return None;
        }
        let participants = self.parties_of_noun(&spoken);
        // `an appointment with the minister was called off`: whose guest it was is seldom said again.
        // `A round of all the parties, pencilled in for Friday, has been scrapped`
        let is_off = (!participants.is_empty() || self.is_plural_side(&spoken.sides) && self.is_on_day_around(noun))
            && !self.words().is_journey(&spoken.lemma)
            && self.status(noun) == MeetingStatus::Cancelled;
        if self.is_without_parties(&spoken, &participants, is_off) {
            return None;
        }
        let mut sighting = self.sighting(noun, participants);
        self.add_counted(noun, &mut sighting);
        self.add_opening(noun, &mut sighting);
        self.add_day_around(noun, &mut sighting);
        self.add_plan(noun, &mut sighting);
        self.add_names(&spoken, &mut sighting);
        self.add_reference(&spoken, &mut sighting);
        self.add_sureness(&spoken, is_off, &mut sighting);
        self.add_assembled(&spoken, &mut sighting);
        self.add_sided(&spoken, &mut sighting);
        self.add_invitation(noun, &mut sighting);
        self.add_effect(noun, &mut sighting);
        Some(sighting)
    }

    /// True where its own clause, or one that describes it, gives the day.
    fn is_on_day_around(&self, noun: usize) -> bool {
        self.is_on_day(noun) || self.day_in(self.parse().subtree(noun)).is_some()
    }

    /// What a noun says by itself, if it may be that of a meeting.
    fn spoken(&self, noun: usize) -> Option<Spoken> {
        let parse = self.parse();
        let hyphened = self.hyphened(noun);
        let lemma = hyphened.clone().unwrap_or_else(|| self.lemma(noun));
        let word = hyphened.unwrap_or_else(|| parse.lower(noun));
        let is_mark = |&token: &usize| !matches!(parse.word(token), "'" | "’" | "'s" | "’s");
        let before = (0..noun).rev().take(2).find(is_mark).map(|before| parse.lower(before)).unwrap_or_default();
        let inner = self.inner_meeting(noun);
        let is_joint_conference = self.is_joint_conference(noun);
        let sureness = match self.words().noun(&word, &lemma, &before) {
            // `the last round of mediation`
            Some(MeetingNoun::Weak) if inner.is_some() && self.words().is_measure(&lemma) => MeetingNoun::Strong,
            Some(sureness) => sureness,
            None if self.is_vote_of_confidence(noun) => MeetingNoun::Strong,
            None if is_joint_conference || self.is_call_of_peers(noun) => MeetingNoun::Weak,
            None => return None,
        };
        Some(Spoken { noun, lemma, before, inner, sureness, sides: self.heads_around(noun), is_joint_conference })
    }

    /// True for nouns, those with them that the tokenizer parts at their hyphens.
    pub fn is_noun(&self, word: usize) -> bool {
        self.parse().is_noun(word) || self.hyphened(word).is_some()
    }

    /// `one-on-one`, `sit-down`: a noun for a meeting that the tokenizer parts at its hyphens, by the part that heads it.
    pub fn hyphened(&self, head: usize) -> Option<String> {
        let parse = self.parse();
        let parts = parse.hyphened_from(head)..=parse.hyphened_to(head);
        let is_head = parse.head(head) == head || !parts.contains(&parse.head(head));
        let whole: String = parts.map(|part| parse.lower(part)).collect();
        (is_head && whole.contains('-') && self.words().noun(&whole, &whole, "").is_some()).then_some(whole)
    }

    /// True where the noun speaks of something else than a meeting, or of none.
    fn is_of_something_else(&self, spoken: &Spoken) -> bool {
        let parse = self.parse();
        let noun = spoken.noun;
        parse.dep(noun) == "compound"
            || (self.reading.mention_headed(noun).is_some() && !self.is_held(noun) && !self.is_what_went_on(noun))
            || parse.lower(noun) == "talk"
            || self.is_cup(noun)
            || self.is_denied(noun)
            || self.is_apposed(noun)
            || self.is_term(noun)
            || self.is_recourse(noun)
            || self.is_of_market(noun)
            || self.is_told_behind(noun)
            || (spoken.lemma == "vote" && self.chamber_of_vote(noun).is_none() && !self.is_vote_taken(noun))
    }

    fn parties_of_noun(&self, spoken: &Spoken) -> Vec<usize> {
        let noun = spoken.noun;
        let mut participants = self.around_noun(noun);
        participants.extend(spoken.inner.into_iter().flat_map(|inner| self.around_noun(inner)));
        participants.extend(self.by_verb(self.counted_top(noun)));
        participants.extend(self.by_clause(noun));
        participants.extend(self.by_clause_around(noun));
        participants.extend(self.of_call(noun));
        participants.extend(self.of_call_that_moves(noun));
        // `A hearing before Judge Ruiz`
        if spoken.lemma == "hearing" {
            participants.extend(self.bench(noun));
        }
        // `holds its congress`: what is held takes no part.
        participants.retain(|&actor| self.reading.actor_at(noun) != Some(actor));
        self.admitted(participants)
    }

    /// True where too few are known to take part for the noun to be that of a meeting.
    fn is_without_parties(&self, spoken: &Spoken, participants: &[usize], is_off: bool) -> bool {
        if spoken.is_joint_conference {
            return participants.is_empty();
        }
        spoken.sureness == MeetingNoun::Weak
            && participants.len() < 2
            && !is_off
            && (participants.is_empty() || !self.is_invitation(spoken.noun))
            && !(self.is_plural_side(&spoken.sides) && self.is_placed(spoken.noun))
    }

    /// `the dinner lasted three hours`, where a dinner was spoken of before.
    pub fn same_noun(&self, noun: usize, found: &[Sighting]) -> Option<Sighting> {
        let parse = self.parse();
        let lower = parse.lower(noun);
        let known = || {
            let said = |sighting: &Sighting| sighting.noun.as_ref().is_some_and(|noun| noun.ends_with(&lower));
            found.iter().any(said)
        };
        let is_weak = self.words().noun(&lower, &self.lemma(noun), "") == Some(MeetingNoun::Weak);
        // `was due to be seen on Friday, but the appointment was called off`
        let is_off = || self.words().is_any(&lower) && self.status(noun) == MeetingStatus::Cancelled;
        // `A third round will be held on Friday`, where talks were spoken of before.
        // `A second one has been pencilled in for 1 July.`
        let is_one = parse.is_word(noun, &["one"])
            && self.is_again(noun)
            && self.is_on_day(noun)
            && self.words().plans(&self.lemma(parse.head(noun)))
            && found.last().is_some_and(|last| parse.sentence_of(noun) - parse.sentence_of(last.word) <= 3);
        if is_one && let Some(last) = found.last() {
            let mut sighting = self.sighting(noun, last.participants.clone());
            sighting.status = MeetingStatus::Planned;
            sighting.apart_from.push(last.word);
            sighting.sided = true;
            sighting.strong = true;
            return Some(sighting);
        }
        // `will see her on Friday, after an earlier appointment fell through`: of the same two.
        let is_earlier =
            || parse.children_by(noun, &["amod"]).any(|word| parse.is_word(word, &["earlier", "previous"]));
        let is_near = |last: &&Sighting| parse.sentence_of(noun) - parse.sentence_of(last.word) <= 1;
        if (is_weak || self.words().is_any(&lower))
            && is_earlier()
            && self.status(noun) == MeetingStatus::Cancelled
            && let Some(last) = found.last().filter(is_near).filter(|last| last.participants.len() > 1)
        {
            let mut sighting = self.sighting(noun, last.participants.clone());
            sighting.noun = Some(self.phrase(noun));
            sighting.apart_from.push(last.word);
            sighting.sided = true;
            sighting.strong = true;
            return Some(sighting);
        }
        let is_next = parse.has_lemma(noun, &["round"])
            && parse.obliques(noun, &["of"]).is_empty()
            && self.is_again(noun)
            && self.is_placed(noun)
            && found.iter().any(|sighting| sighting.noun.as_ref().is_some_and(|noun| self.is_of_sides(noun)));
        let refers_back = self.refers_back(noun) && (known() || is_off());
        if !parse.is_noun(noun) || !is_weak || self.is_denied(noun) || !(is_next || refers_back) {
            return None;
        }
        let mut sighting = self.sighting(noun, self.admitted(self.around_noun(noun)));
        sighting.noun = Some(self.phrase(noun));
        sighting.refers_back = !is_next;
        sighting.as_before = is_next;
        sighting.strong = is_next;
        Some(sighting)
    }

    /// The noun with what in front of it says which kind of meeting it is: `annual ministerial session`.
    pub fn phrase(&self, noun: usize) -> String {
        let parse = self.parse();
        let tells = |&token: &usize| {
            let lower = parse.lower(token);
            // `multi-party negotiations`: of a word in two parts the second says nothing.
            let is_half = token > 0 && parse.word(token - 1) == "-";
            let compound = parse.dep(token) == "compound"
                && !is_half
                && parse.pos(token) == "NOUN"
                && lower.chars().all(char::is_alphabetic)
                && self.reading.mention_headed(token).is_none()
                && !self.words().is_measure(&self.lemma(token));
            compound
                || self.words().is_quality(&lower)
                || (token + 1 == noun && self.words().is_compound(&lower, &self.lemma(noun)))
        };
        const ORDINALS: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "last", "final", "next"];
        let is_round = parse.has_lemma(noun, &["round"]);
        let counts = |&token: &usize| is_round && parse.is_word(token, &ORDINALS);
        let first = parse.hyphened_from(noun);
        let before = parse.children(noun).filter(|&child| child < first).filter(|child| tells(child) || counts(child));
        let own = self.hyphened(noun).unwrap_or_else(|| parse.lower(noun));
        let words = before.map(|token| parse.lower(token)).chain([own]).collect::<Vec<_>>().join(" ");
        match self.inner_meeting(noun).filter(|&inner| is_round && self.body(inner).is_none()) {
            Some(inner) => format!("{words} of {}", self.phrase(inner)),
            None => words,
        }
    }

    /// The noun on top of those that only count: `two days` of `two days of talks`.
    pub fn counted_top(&self, noun: usize) -> usize {
        let parse = self.parse();
        let mut top = noun;
        for _ in 0..3 {
            let preposition = parse.head(top);
            let counted = parse.dep(top) == "pobj" && parse.is_word(preposition, &["of"]);
            if !counted || !self.words().is_measure(&self.lemma(parse.head(preposition))) {
                break;
            }
            top = parse.head(preposition);
        }
        top
    }

    /// `a round of talks`, `a session of the dialogue`: the meeting inside.
    fn inner_meeting(&self, noun: usize) -> Option<usize> {
        let parse = self.parse();
        parse.obliques(noun, &["of", "with"]).into_iter().find(|&inner| {
            self.body(inner).is_some() || self.words().noun(&parse.lower(inner), &self.lemma(inner), "").is_some()
        })
    }

    /// `NATO-Russia Council talks`, `a Permanent Council meeting`: the name in front of the noun.
    pub fn name_before(&self, noun: usize) -> Option<Name> {
        let parse = self.parse();
        parse.children_by(noun, &["compound", "amod", "nmod", "poss"]).find_map(|child| self.body(child))
    }

    /// `The meeting, a round of the Strategic Dialogue, was held ...`.
    pub fn name_apposed(&self, noun: usize) -> Option<Name> {
        let mut apposed = self.parse().children_by(noun, &["appos"]);
        apposed.find_map(|second| self.body(second).or_else(|| self.body(self.inner_meeting(second)?)))
    }

    /// The words that name those who hold it, or whose it is.
    fn heads_around(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let mut heads = parse.obliques(noun, &["between", "of", "with"]);
        // `a session of the same kind with the bank`
        let kinds =
            parse.obliques(noun, &["of"]).into_iter().filter(|&kind| parse.has_lemma(kind, &["kind", "sort", "type"]));
        heads.extend(kinds.flat_map(|kind| parse.obliques(kind, &["with", "between"])));
        heads.extend(parse.possessors(noun));
        let top = self.counted_top(noun);
        let head = parse.head(top);
        if parse.dep(top) == "dobj" && self.words().holds(&self.lemma(head)) {
            heads.extend(parse.subjects(head));
        }
        // `The signing is set for Thursday, with both delegations`
        if matches!(parse.dep(noun), "nsubj" | "nsubjpass") && self.words().plans(&self.lemma(head)) {
            heads.extend(parse.obliques(head, &["with", "between"]));
        }
        heads.extend(facts::traveller(parse, noun, self.words()).into_iter().flat_map(|verb| parse.subjects(verb)));
        let clauses = parse.children_by(noun, &["relcl", "acl"]).filter(|&verb| self.words().holds(&self.lemma(verb)));
        heads.extend(clauses.flat_map(|verb| parse.subjects(verb)).filter(|&subject| subject != noun));
        heads
    }

    /// True where the clause says when or where.
    pub fn is_placed(&self, word: usize) -> bool {
        let clause = facts::clause(self.parse(), word);
        self.when(word, &clause).is_some()
            || facts::place(self.reading, word, &clause, self.words()).is_some()
            || facts::venue(self, word, &clause).is_some()
    }
}
