//! Meetings by their noun: `talks in Geneva`, `Wednesday's meeting between NATO and Russia`, `a round of talks`.

use super::facts;
use super::length;
use super::sighting::{Finder, Name, Sighting};
use crate::lexicon::MeetingNoun;
use crate::model::{MeetingStatus, MentionForm};

/// What counts one more meeting of those who met.
const AGAIN: [&str; 8] = ["next", "another", "second", "third", "fourth", "fifth", "further", "new"];

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
            || (self.reading.mention_headed(noun).is_some() && !self.is_held(noun))
            || parse.lower(noun) == "talk"
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
            self.are_as_before(&sighting.participants) && (self.is_plural_side(&sides) || self.is_again(noun));
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
        // `A meeting of the four presidents`
        sighting.sided |= sureness == MeetingNoun::Strong && self.is_counted_side(&sides);
        sighting.assembled |= sighting.formal && self.is_opened(noun, &sighting);
        // `Then they flew to Oslo for the signing`
        let is_joint = is_joint_conference || (sighting.kind.is_some() && told && self.is_plural_side(&sides));
        sighting.sided |= is_joint;
        sighting.strong |= is_joint;
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

    /// `second round of water talks`: what sides hold.
    fn is_of_sides(&self, phrase: &str) -> bool {
        phrase.rsplit(' ').next().is_some_and(|last| self.words().is_of_sides(last))
    }

    /// `The summit opened in Oslo on Tuesday`: day and place make it a meeting, whoever was there.
    fn is_opened(&self, noun: usize, sighting: &Sighting) -> bool {
        const OPENING: [&str; 8] = ["open", "begin", "start", "resume", "close", "end", "conclude", "reconvene"];
        let parse = self.parse();
        let is_placed = sighting.place.is_some() || sighting.venue.is_some();
        parse.dep(noun) == "nsubj"
            && parse.has_lemma(parse.head(noun), &OPENING)
            && sighting.when.is_some()
            && is_placed
    }

    /// `the board` of `a meeting of the board`, `the coalition council` of `sat in the coalition council`: a body without a
    /// name is a meeting where one sits in it.
    fn chamber(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        let preposition = parse.head(noun);
        if let Some(sighting) = self.held_chamber(noun) {
            return Some(sighting);
        }
        let verb = parse.head(preposition);
        let sat_in = parse.dep(noun) == "pobj"
            && parse.is_word(preposition, &["in", "at"])
            && parse.is_verb(verb)
            && parse.has_lemma(verb, &["sit", "meet", "participate", "appear"]);
        if !sat_in || !self.words().is_chamber(&self.lemma(noun)) || parse.lower(noun) == "house" {
            return None;
        }
        let participants = self.admitted(self.subjects_and_objects(verb));
        let mut sighting = self.sighting(noun, participants);
        sighting.noun = Some(self.phrase(noun));
        sighting.bodies = self.bodies(noun, None);
        sighting.assembled = true;
        sighting.strong = !sighting.participants.is_empty() && (sighting.when.is_some() || sighting.duration.is_some());
        sighting.strong.then_some(sighting)
    }

    /// `A works council will be held on Tuesday, in the presence of the director`: a body that is held is its meeting.
    fn held_chamber(&self, noun: usize) -> Option<Sighting> {
        let parse = self.parse();
        let verb = parse.head(noun);
        let held = parse.dep(noun) == "nsubjpass" && parse.has_lemma(verb, &["hold", "convene", "reconvene"]);
        if !held || !self.words().is_chamber(&self.lemma(noun)) || !self.is_placed(noun) {
            return None;
        }
        let presence = parse
            .obliques(verb, &["in"])
            .into_iter()
            .filter(|&noun| parse.has_lemma(noun, &["presence", "attendance"]));
        let present = presence.flat_map(|noun| parse.obliques(noun, &["of"])).chain([noun]);
        let participants = present.flat_map(|head| self.reading.parties(head)).collect();
        let mut sighting = self.sighting(noun, self.admitted(participants));
        sighting.noun = Some(self.phrase(noun));
        sighting.bodies = self.bodies(noun, None);
        sighting.formal = true;
        sighting.assembled = true;
        sighting.strong = true;
        Some(sighting)
    }

    /// `a round of the Strategic Dialogue` in `The meeting, a round of the Strategic Dialogue, was held`: spoken of already.
    fn is_apposed(&self, noun: usize) -> bool {
        let parse = self.parse();
        let before = parse.head(noun);
        parse.dep(noun) == "appos"
            && self.refers_back(before)
            && self.words().noun(&parse.lower(before), &self.lemma(before), "").is_some()
    }

    /// `holds its congress`: what is held is the meeting, not the body.
    fn is_held(&self, noun: usize) -> bool {
        let parse = self.parse();
        let held = parse.dep(noun) == "dobj"
            && parse.has_lemma(parse.head(noun), &["hold", "open", "convene", "host", "grant"]);
        // `At its congress the party elected her`
        let attended = parse.dep(noun) == "pobj"
            && parse.is_word(parse.head(noun), &["at"])
            && parse.has_lemma(noun, &["congress", "convention", "conference", "assembly"]);
        (held || attended) && self.reading.mention_headed(noun).is_none_or(|mention| mention.form != MentionForm::Name)
    }

    /// `a joint press conference of the ministers`: two who meet the press meet each other.
    pub fn is_joint_conference(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.has_lemma(noun, &["conference", "briefing"])
            && parse.children_by(noun, &["amod"]).any(|word| parse.is_word(word, &["joint"]))
    }

    /// `a meeting of the safety committee`, `the party's congress`: a body that meets as such.
    fn is_of_chamber(&self, noun: usize) -> bool {
        let parse = self.parse();
        let of =
            if parse.has_lemma(noun, &["hearing", "debate"]) { &["of", "in", "before", "by"][..] } else { &["of"] };
        let owners = parse.obliques(noun, of).into_iter().chain(parse.children_by(noun, &["compound"]));
        let is_chamber = |owner: usize| self.words().is_chamber(&self.lemma(owner)) && parse.pos(owner) == "NOUN";
        // `The court held a hearing`, `The board approved it at a meeting`
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
        let by = verb.filter(|&verb| {
            let held = parse.dep(noun) == "dobj" && self.words().holds(&self.lemma(verb));
            let attended = parse.dep(noun) == "pobj" && self.is_done_at(verb, parse.head(noun));
            parse.is_noun(noun) && (held || attended)
        });
        let is_body =
            |&doer: &usize| self.words().is_chamber(&self.lemma(doer)) || self.words().is_court(&self.lemma(doer));
        if by.is_some_and(|verb| parse.subjects(verb).iter().any(is_body)) {
            return true;
        }
        let has_owner = parse.child(noun, &["poss"]).is_some();
        owners.into_iter().any(is_chamber)
            || (has_owner && parse.has_lemma(noun, &["congress", "convention", "conference", "assembly"]))
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
    fn counted_top(&self, noun: usize) -> usize {
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

    /// `invited the parties to a round table`.
    fn is_invitation(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(parse.head(noun));
        let to = parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["to", "for"]);
        to && parse.is_verb(verb) && self.words().invites(&self.lemma(verb)) && !parse.has_lemma(verb, &["ask"])
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
        let head = parse.head(noun);
        if parse.dep(noun) == "dobj" && self.words().holds(&self.lemma(head)) {
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

    /// `the next meeting`, `a second round`: of those who met before.
    fn is_again(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.children_by(noun, &["amod", "det"]).any(|word| parse.is_word(word, &AGAIN))
    }

    /// `proposed a new dialogue`: a wish, not a meeting.
    fn is_idea(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(noun);
        parse.dep(noun) == "dobj" && self.words().proposes(&self.lemma(verb)) && !self.is_placed(noun)
    }

    /// `begged for talks`, `a call for a summit`: wished for, not held.
    fn is_begged_for(&self, noun: usize) -> bool {
        let parse = self.parse();
        let preposition = parse.head(noun);
        parse.dep(noun) == "pobj"
            && parse.is_word(preposition, &["for"])
            && parse.has_lemma(
                parse.head(preposition),
                &[
                    "beg", "ask", "plead", "appeal", "push", "press", "call", "demand", "request", "plea", "hope",
                    "wait",
                ],
            )
    }

    /// `the talks`, `Wednesday's meeting`, `the roughly four-hour session`.
    fn refers_back(&self, noun: usize) -> bool {
        let parse = self.parse();
        let definite =
            parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that", "these", "those"]));
        // `The next summit` is none that was spoken of.
        let is_next = parse.children_by(noun, &["amod"]).any(|word| parse.is_word(word, &["next"]));
        (definite || parse.child(noun, &["poss"]).is_some()) && !is_next
    }

    /// `no talks`, `without any meeting`.
    fn is_denied(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["no", "any"]))
            || (parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["without"]))
    }

    /// `the next session of Congress`: the years that it sits, not a meeting.
    fn is_term(&self, noun: usize) -> bool {
        let parse = self.parse();
        let of_assembly =
            parse.obliques(noun, &["of"]).into_iter().any(|owner| self.words().is_assembly(parse.word(owner)));
        parse.has_lemma(noun, &["session"]) && of_assembly && !self.is_placed(noun)
    }

    /// `survived a confidence vote in parliament`: where it was taken.
    fn chamber_of_vote(&self, noun: usize) -> Option<usize> {
        let parse = self.parse();
        let behind = parse.obliques(noun, &["in"]).into_iter().chain(parse.obliques(parse.head(noun), &["in"]));
        let is_chamber =
            |&place: &usize| self.words().is_chamber(&self.lemma(place)) || self.words().is_assembly(parse.word(place));
        behind.into_iter().find(is_chamber)
    }

    /// `shares fell in Monday's session`.
    fn is_of_market(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
        parse.has_lemma(noun, &["session"]) && verb.is_some_and(|verb| self.words().trades(&self.lemma(verb)))
    }

    fn is_several(&self, noun: usize) -> bool {
        let parse = self.parse();
        let plural = parse.tag(noun) == "NNS"
            && !matches!(
                parse.lower(noun).as_str(),
                "talks" | "negotiations" | "consultations" | "discussions" | "headquarters"
            );
        let same_day = parse
            .children_by(noun, &["poss"])
            .any(|day| self.reading.mention_headed(day).is_none() && parse.word(day).to_lowercase().ends_with("day"));
        let counted = parse.children_by(noun, &["nummod"]).any(|count| !parse.is_word(count, &["one"]));
        let series = parse.children_by(noun, &["compound", "amod"]).any(|word| parse.is_word(word, &["series"]));
        let of_series = parse.dep(noun) == "pobj"
            && parse.is_word(parse.head(noun), &["of"])
            && parse.has_lemma(
                parse.head(parse.head(noun)),
                &["series", "week", "two", "three", "four", "number", "flurry", "string", "chain"],
            );
        (plural && !same_day) || counted || series || of_series
    }
}
