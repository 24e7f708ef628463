//! What is meant by a noun for a meeting: one spoken of before, one more, several, one denied or only wished for.

use crate::meetings::sightings::{Finder, Sighting};

/// What counts one more meeting of those who met.
const AGAIN: [&str; 8] = ["next", "another", "second", "third", "fourth", "fifth", "further", "new"];

impl Finder<'_> {
    /// `the talks`, `Wednesday's meeting`, `the roughly four-hour session`.
    pub fn refers_back(&self, noun: usize) -> bool {
        let parse = self.parse();
        let definite =
            parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that", "these", "those"]));
        // `The next summit` is none that was spoken of.
        let is_next = parse.children_by(noun, &["amod"]).any(|word| parse.is_word(word, &["next"]));
        (definite || parse.child(noun, &["poss"]).is_some()) && !is_next
    }

    /// `finished her tea`: nobody else's.
    pub fn is_cup(&self, noun: usize) -> bool {
        let parse = self.parse();
        let with = || {
            let behind = parse
                .obliques(noun, &["with", "between"])
                .into_iter()
                .chain(parse.obliques(parse.head(noun), &["with"]));
            behind.count() > 0
        };
        // `Berg and Ruiz had coffee`
        let by_two = || self.persons(self.doers(parse.head(noun))).len() > 1;
        self.words().kind(&self.lemma(noun)) == self.words().kind("tea") && !with() && !by_two()
    }

    /// `no talks`, `without any meeting`.
    pub fn is_denied(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.children_by(noun, &["det"]).any(|det| parse.is_word(det, &["no", "any"]))
            || (parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["without"]))
    }

    /// `a round of the Strategic Dialogue` in `The meeting, a round of the Strategic Dialogue, was held`: spoken of already.
    pub fn is_apposed(&self, noun: usize) -> bool {
        let parse = self.parse();
        let before = parse.head(noun);
        parse.dep(noun) == "appos"
            && self.refers_back(before)
            && self.words().noun(&parse.lower(before), &self.lemma(before), "").is_some()
    }

    /// `the next session of Congress`: the years that it sits, not a meeting.
    pub fn is_term(&self, noun: usize) -> bool {
        let parse = self.parse();
        let of_assembly =
            parse.obliques(noun, &["of"]).into_iter().any(|owner| self.words().is_assembly(parse.word(owner)));
        parse.has_lemma(noun, &["session"]) && of_assembly && !self.is_placed(noun)
    }

    /// `threatened to take the firm to arbitration`: where one goes for one's right.
    pub fn is_recourse(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(parse.head(noun));
        let is_bare = parse.children_by(noun, &["det", "poss", "nummod"]).next().is_none();
        parse.dep(noun) == "pobj"
            && is_bare
            && parse.is_word(parse.head(noun), &["to"])
            && parse.has_lemma(verb, &["take", "bring", "drag", "haul", "refer", "submit"])
            && !parse.objects(verb).is_empty()
    }

    /// `shares fell in Monday's session`.
    pub fn is_of_market(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
        parse.has_lemma(noun, &["session"]) && verb.is_some_and(|verb| self.words().trades(&self.lemma(verb)))
    }

    /// `proposed a new dialogue`: a wish, not a meeting.
    pub fn is_idea(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(noun);
        // `proposed a round table with the unions` says who would meet.
        let has_guests = || {
            let with = parse.obliques(verb, &["with"]).into_iter().chain(parse.obliques(noun, &["with", "between"]));
            with.into_iter().any(|guest| self.is_somebody(guest)) && !self.doers(verb).is_empty()
        };
        parse.dep(noun) == "dobj"
            && self.words().proposes(&self.lemma(verb))
            && !self.is_placed(noun)
            && !(self.words().kind(&self.phrase(noun)).is_some() && has_guests())
    }

    /// `begged for talks`, `a call for a summit`: wished for, not held.
    pub fn is_begged_for(&self, noun: usize) -> bool {
        let parse = self.parse();
        let preposition = parse.head(noun);
        parse.dep(noun) == "pobj"
            && parse.is_word(preposition, &["for"])
            && parse.has_lemma(parse.head(preposition), &self.words().course.begging)
    }

    /// `invited the parties to a round table`.
    pub fn is_invitation(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(parse.head(noun));
        let to = parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["to", "for"]);
        to && parse.is_verb(verb) && self.words().invites(&self.lemma(verb)) && !parse.has_lemma(verb, &["ask"])
    }

    /// `the next meeting`, `a second round`: of those who met before.
    pub fn is_again(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.children_by(noun, &["amod", "det"]).any(|word| parse.is_word(word, &AGAIN))
    }

    /// `second round of water talks`: what sides hold.
    pub fn is_of_sides(&self, phrase: &str) -> bool {
        phrase.rsplit(' ').next().is_some_and(|last| self.words().is_of_sides(last))
    }

    /// `The summit opened in Oslo on Tuesday`: day and place make it a meeting, whoever was there.
    pub fn is_opened(&self, noun: usize, sighting: &Sighting) -> bool {
        let parse = self.parse();
        let is_placed = sighting.place.is_some() || sighting.venue.is_some();
        // `The speaker opened the sitting at the town hall`
        let by_chair = parse.dep(noun) == "dobj"
            && parse.has_lemma(parse.head(noun), &["open", "close", "adjourn", "suspend"])
            && is_placed
            && self.refers_back(noun);
        if by_chair {
            return true;
        }
        parse.dep(noun) == "nsubj"
            && parse.has_lemma(parse.head(noun), &self.words().course.opening)
            && sighting.when.is_some()
            && is_placed
    }

    /// `Negotiations collapsed after six hours of talks between the two`: one meeting, told by the second noun.
    pub fn is_told_behind(&self, noun: usize) -> bool {
        let parse = self.parse();
        let is_meeting = |&what: &usize| self.words().noun(&parse.lower(what), &self.lemma(what), "").is_some();
        let behind = || {
            let after = parse.obliques(parse.head(noun), &["after", "following"]).into_iter();
            after.flat_map(|what| parse.obliques(what, &["of"]).into_iter().chain([what])).find(is_meeting)
        };
        self.is_of_sides(&self.lemma(noun))
            && self.is_ended(noun)
            && parse.obliques(noun, &["between", "with"]).is_empty()
            && behind().is_some_and(|other| !parse.obliques(other, &["between", "with"]).is_empty())
    }

    /// `The talks collapsed`, `talks have broken off`: as it happened.
    pub fn is_ended(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(self.counted_top(noun));
        let off = || parse.children_by(verb, &["prt", "advmod"]).any(|way| parse.is_word(way, &["off", "down", "up"]));
        let ends = parse.has_lemma(verb, &["end", "collapse", "fail", "conclude", "stall", "founder"])
            || (parse.has_lemma(verb, &["break"]) && off());
        ends && matches!(parse.dep(self.counted_top(noun)), "nsubj" | "nsubjpass")
            && matches!(parse.tag(verb), "VBD" | "VBN")
            && parse.modal(verb).is_none()
            && !parse.is_negated(verb)
            && !parse.is_in_condition(verb)
    }

    /// `a joint press conference of the ministers`: two who meet the press meet each other.
    pub fn is_joint_conference(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.has_lemma(noun, &["conference", "briefing"])
            && parse.children_by(noun, &["amod"]).any(|word| parse.is_word(word, &["joint"]))
    }

    pub fn is_several(&self, noun: usize) -> bool {
        let parse = self.parse();
        // `two days of meetings`, `a week of talks`: one meeting, for all its sittings.
        let top = self.counted_top(noun);
        let is_counted = |unit: usize| parse.children_by(unit, &["nummod"]).next().is_some() || parse.tag(unit) == "NN";
        if top != noun && parse.has_lemma(top, &["day", "week", "hour"]) && is_counted(top) {
            return false;
        }
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
