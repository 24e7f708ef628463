//! Meetings by their noun: `talks in Geneva`, `Wednesday's meeting between NATO and Russia`, `a round of talks`.

use super::facts;
use super::length;
use super::sighting::{Finder, Name, Sighting};
use crate::lexicon::MeetingNoun;
use crate::model::MeetingStatus;

impl Finder<'_> {
    /// The meeting that a noun or name speaks of, if it does.
    pub fn noun(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        if let Some(name) = self.body(noun) {
            return self.named(noun, name);
        }
        if let Some(sighting) = self.chamber(noun) {
            return Some(sighting);
        }
        let lemma = self.lemma(noun);
        let is_mark = |&token: &usize| !matches!(parse.word(token), "'" | "’" | "'s" | "’s");
        let before = (0..noun).rev().take(2).find(is_mark).map(|before| parse.lower(before)).unwrap_or_default();
        let inner = self.inner_meeting(noun);
        let sureness = match self.words().noun(&parse.lower(noun), &lemma, &before) {
            // `the last round of mediation`
            Some(MeetingNoun::Weak) if inner.is_some() && self.words().is_measure(&lemma) => MeetingNoun::Strong,
            Some(sureness) => sureness,
            None if self.is_joint_conference(noun) => MeetingNoun::Weak,
            None => return None,
        };
        let sides = self.heads_around(noun);
        let is_other = parse.dep(noun) == "compound"
            || (self.reading.mention_headed(noun).is_some() && !self.is_held(noun) && !self.is_what_went_on(noun))
            || parse.lower(noun) == "talk"
            || self.is_cup(noun)
            || self.is_denied(noun)
            || self.is_apposed(noun)
            || self.is_term(noun)
            || self.is_of_market(noun)
            || (lemma == "vote" && self.chamber_of_vote(noun).is_none());
        if is_other {
            return None;
        }
        let top = self.counted_top(noun);
        let mut participants = self.around_noun(noun);
        participants.extend(inner.into_iter().flat_map(|inner| self.around_noun(inner)));
        participants.extend(self.by_verb(top));
        participants.extend(self.by_clause(noun));
        // `A hearing before Judge Ruiz`
        if lemma == "hearing" {
            participants.extend(self.bench(noun));
        }
        // `holds its congress`: what is held takes no part.
        participants.retain(|&actor| self.reading.actor_at(noun) != Some(actor));
        let participants = self.admitted(participants);
        let is_joint_conference = self.is_joint_conference(noun);
        if is_joint_conference && participants.is_empty() {
            return None;
        }
        let status_of_invitation = self.is_invitation(noun);
        // `an appointment with the minister was called off`: whose guest it was is seldom said again.
        let is_off = !participants.is_empty()
            && !self.words().is_journey(&lemma)
            && self.status(noun) == MeetingStatus::Cancelled;
        if sureness == MeetingNoun::Weak
            && participants.len() < 2
            && !is_off
            && !is_joint_conference
            && !(self.is_plural_side(&sides) && self.is_placed(noun))
        {
            return None;
        }
        let mut sighting = self.sighting(noun, participants);
        if top != noun {
            let above = facts::clause(parse, top);
            sighting.when = sighting.when.or_else(|| self.when(top, &above));
            sighting.place = sighting.place.or_else(|| facts::place(self.reading, top, &above, self.words()));
            sighting.duration = sighting.duration.or_else(|| length::duration(parse, top, &above, self.words()));
        }
        self.add_opening(noun, &mut sighting);
        self.add_plan(noun, &mut sighting);
        sighting.noun = Some(self.phrase(noun));
        sighting.kind = self.words().kind(&format!("{before} {lemma}")).or(sighting.kind);
        sighting.name = self
            .name_before(noun)
            .or_else(|| inner.and_then(|inner| self.body(inner)))
            .or_else(|| self.name_apposed(noun));
        sighting.bodies = self.bodies(noun, sighting.name.as_ref());
        if lemma == "vote" {
            sighting.bodies.extend(self.chamber_of_vote(noun).and_then(|chamber| self.reading.actor_at(chamber)));
            sighting.assembled = true;
        }
        sighting.as_before =
            self.are_as_before(&sighting.participants) && (self.is_known_side(&sides) || self.is_again(noun));
        let by_name = sighting.name.is_some() && self.name_apposed(noun).is_none();
        sighting.refers_back = self.refers_back(noun) && !by_name;
        let told = sighting.when.is_some()
            || sighting.place.is_some()
            || sighting.venue.is_some()
            || sighting.duration.is_some();
        // `held a private dinner with the chairman`
        let is_meal =
            sighting.kind.is_some() && sighting.status == MeetingStatus::Held && !self.words().is_journey(&lemma);
        let sure = sureness == MeetingNoun::Strong || is_off || ((told || is_meal) && sighting.participants.len() > 1);
        sighting.strong = sure && !self.is_begged_for(noun) && !self.is_idea(noun);
        sighting.formal |= self.words().is_formal(&format!("{before} {lemma}"));
        sighting.formal &= !is_joint_conference;
        sighting.several = self.is_several(noun);
        // `an emergency session on Saturday`: on a day, though nobody says whose.
        let is_set = sighting.formal && sighting.noun.as_ref().is_some_and(|noun| noun.contains(' '));
        sighting.assembled |= self.is_of_chamber(noun) || (is_set && sighting.when.is_some());
        let is_of_day = sighting.when.as_ref().is_some_and(|when| when.start == when.end);
        // `A meeting set for Monday was cancelled`
        sighting.sided |=
            sighting.strong && sighting.status == MeetingStatus::Cancelled && is_of_day && !sighting.refers_back;
        // `after an eight-hour meeting at the depot on Monday`: nobody sits for so long alone.
        sighting.sided |= sighting.strong
            && is_of_day
            && sighting.duration.is_some()
            && sighting.status == MeetingStatus::Held
            && (self.is_of_sides(&lemma) || lemma == "meeting");
        // `A hearing follows on Thursday`
        sighting.assembled |=
            lemma == "hearing" && is_of_day && parse.dep(noun).starts_with("nsubj") && !sighting.refers_back;
        // `A meeting of the four presidents`
        sighting.sided |= sureness == MeetingNoun::Strong && self.is_counted_side(&sides);
        sighting.assembled |= sighting.formal && self.is_opened(noun, &sighting);
        // `Then they flew to Oslo for the signing`
        let is_joint = is_joint_conference || (sighting.kind.is_some() && told && self.is_plural_side(&sides));
        sighting.sided |= is_joint;
        sighting.strong |= is_joint;
        // `has offered the unions a meeting on 10 March`
        let is_offered = parse.dep(noun) == "dobj"
            && self.words().proposes(&self.lemma(parse.head(noun)))
            && parse.children_by(parse.head(noun), &["dative"]).any(|whom| self.is_somebody(whom));
        sighting.sided |= is_offered && sighting.when.is_some() && !sighting.participants.is_empty();
        if status_of_invitation {
            let inviting = parse.head(parse.head(noun));
            let somebody = |heads: Vec<usize>| heads.into_iter().any(|head| self.is_somebody(head));
            sighting.sided |=
                sighting.when.is_some() && somebody(self.doers(inviting)) && somebody(parse.objects(inviting));
        }
        if status_of_invitation && sighting.status != MeetingStatus::Cancelled {
            sighting.status = MeetingStatus::Planned;
        }
        Some(sighting)
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
            let compound = parse.dep(token) == "compound"
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
        let before = parse.children(noun).filter(|&child| child < noun).filter(|child| tells(child) || counts(child));
        let words = before.chain([noun]).map(|token| parse.lower(token)).collect::<Vec<_>>().join(" ");
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
    fn name_before(&self, noun: usize) -> Option<Name> {
        let parse = self.parse();
        parse.children_by(noun, &["compound", "amod", "nmod", "poss"]).find_map(|child| self.body(child))
    }

    /// `The meeting, a round of the Strategic Dialogue, was held ...`.
    fn name_apposed(&self, noun: usize) -> Option<Name> {
        let mut apposed = self.parse().children_by(noun, &["appos"]);
        apposed.find_map(|second| self.body(second).or_else(|| self.body(self.inner_meeting(second)?)))
    }

    /// The words that name those who hold it, or whose it is.
    fn heads_around(&self, noun: usize) -> Vec<usize> {
        let parse = self.parse();
        let mut heads = parse.obliques(noun, &["between", "of", "with"]);
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
