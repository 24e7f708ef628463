//! Verbs that meet nobody, though they could: `met the demand`, `refused to meet`, `receives pupils only`.

use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// What a verb denies, or only tells of.
    pub(super) fn is_not_done(&self, verb: usize) -> bool {
        let parse = self.parse();
        // `refused to meet the envoy`
        let is_refused = parse.dep(verb) == "xcomp" && self.words().refuses(&self.lemma(parse.head(verb)));
        // `two people briefed on the call`
        let is_told = self.lemma(verb) == "brief" && parse.tag(verb) == "VBN" && parse.dep(verb) == "acl";
        parse.is_negated(verb) || is_refused || is_told
    }

    /// A verb of meeting that says something else here.
    pub(super) fn meets_nobody(&self, verb: usize, lemma: &str) -> bool {
        self.is_about_thing(verb, lemma)
            || (lemma == "receive" && self.is_guest_thing(verb))
            || self.meets_family(verb)
            || self.is_habit(verb, lemma)
            || self.is_called_to_meeting(verb, lemma)
    }

    /// `met the demand`, `meet halfway`: the object must be somebody.
    pub(super) fn is_object_thing(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        // `a summit of the three, which the king had offered to host`: wherever the parser hangs the clause.
        let is_hosted = |object: usize| lemma == "host" && parse.is_word(object, &["which", "that"]);
        parse.child(verb, &["dobj"]).is_some_and(|object| !self.is_somebody(object) || is_hosted(object))
    }

    /// Done to a thing, and nothing that is done in a meeting.
    fn is_about_thing(&self, verb: usize, lemma: &str) -> bool {
        let parse = self.parse();
        let is_counted = parse.has_lemma(verb, &["spend", "shake", "sign"]) || self.is_encounter(verb, lemma);
        // `hosted a dinner`, and not `hosted a fair`
        let hosts_meeting =
            lemma == "host" && parse.child(verb, &["dobj"]).is_some_and(|object| self.is_meeting_noun(object));
        self.is_object_thing(verb, lemma)
            && !hosts_meeting
            && !is_counted
            && !self.is_by_phone(verb, lemma)
            && !self.comes_to_discuss(verb, lemma)
    }

    /// `it is well received by our allies`, `met his wife there`
    fn is_guest_thing(&self, verb: usize) -> bool {
        let parse = self.parse();
        parse
            .child(verb, &["nsubjpass"])
            .is_some_and(|guest| !self.is_somebody(guest) || parse.is_word(guest, &["it", "this", "that"]))
    }

    /// `She receives pupils only`: a habit, of no day.
    fn is_habit(&self, verb: usize, lemma: &str) -> bool {
        let is_present = matches!(self.parse().tag(verb), "VBZ" | "VBP");
        lemma == "receive" && is_present && !self.in_heading(verb) && !self.is_on_day(verb)
    }

    /// `were summoned to a hearing`: the hearing is what they come to.
    fn is_called_to_meeting(&self, verb: usize, lemma: &str) -> bool {
        let to = || self.parse().obliques(verb, &["to", "for"]);
        lemma == "summon" && to().into_iter().any(|noun| self.is_meeting_noun(noun))
    }

    fn is_meeting_noun(&self, noun: usize) -> bool {
        self.words().noun(&self.parse().lower(noun), &self.lemma(noun), "").is_some()
    }
}
