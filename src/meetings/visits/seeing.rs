//! What `see` tells, which may be a look and may be a meeting: `saw her at the palace on Monday`, `will see them once more`.

use crate::meetings::facts;
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::{ActorKind, MeetingStatus};

impl Finder<'_> {
    /// Whom a `see` tells of, where it is more than a look.
    pub(super) fn whom_one_saw(&self, verb: usize, is_long: bool) -> Option<Vec<usize>> {
        let parse = self.parse();
        let seen = parse.objects(verb).into_iter();
        // `The abbot sees her tonight`, `saw the envoy alone`, `saw each of them for an hour`, `saw her on the sidelines`
        if self.is_to_see(verb) || self.will_see(verb) || self.is_alone(verb) || is_long || self.is_plainly_seen(verb) {
            return Some(seen.collect());
        }
        // `saw the guild's leaders at the town hall on Monday`
        if self.is_somewhere(verb) && self.is_on_day(verb) && parse.tag(verb) == "VBD" {
            let are_leaders = |&seen: &usize| parse.tag(seen) == "NNS" && self.lexicon.people.is_person_at(parse, seen);
            return Some(seen.filter(are_leaders).collect());
        }
        // `saw the two sides in Lisbon`
        self.is_placed(verb).then(|| seen.filter(|&seen| self.is_both_sides(seen)).collect())
    }

    /// `agreed to see both unions on Friday`: nobody looks at a union.
    pub(super) fn is_body_seen(&self, verb: usize, head: usize) -> bool {
        self.parse().has_lemma(verb, &["see"])
            && self.is_to_see(verb)
            && self.is_on_day(verb)
            // `was willing to see the Europeans on 3 May`
            && (self.parse().tag(head) == "NNPS" || !self.lexicon.people.body_kinds(&self.lemma(head)).is_empty())
    }

    /// `sees the bishop on Friday`, `sees her at seven tonight`: the present tense with a day that is not over.
    pub(super) fn will_see(&self, verb: usize) -> bool {
        let parse = self.parse();
        let when = self.when(verb, &facts::clause(parse, verb));
        let is_ahead = when.zip(self.reading.anchor.as_ref()).is_some_and(|(when, anchor)| {
            let later =
                when.tokens.clone().any(|token| parse.is_word(token, &["tonight", "today", "afternoon", "evening"]));
            when.start == when.end && (when.start > anchor.day || (when.start == anchor.day && later))
        });
        // `sees her as a rival today`
        let is_judged = !parse.obliques(verb, &["as"]).is_empty();
        matches!(parse.tag(verb), "VBZ" | "VBP")
            && is_ahead
            && !is_judged
            && parse.child(verb, &["ccomp", "xcomp"]).is_none()
    }

    /// `will see`, `is to see`, `agreed to see`.
    pub(super) fn is_to_see(&self, verb: usize) -> bool {
        facts::is_ahead(self.parse(), verb) || self.is_to(verb)
    }

    /// `saw the envoy on the margins of the summit`, `saw her at the palace on Monday`, and not `saw him leave`, `was last seen`,
    /// `saw it on television`.
    pub(super) fn is_plainly_seen(&self, verb: usize) -> bool {
        let parse = self.parse();
        let is_screen = |noun: usize| parse.has_lemma(noun, &["television", "tv", "screen", "film", "video", "court"]);
        let objects = parse.objects(verb);
        let does_more = parse.children_by(verb, &["ccomp", "xcomp", "oprd"]).any(|child| {
            child > verb
                && parse.is_verb(child)
                && !parse.children_by(child, &["aux"]).any(|aux| parse.tag(aux) == "TO")
        }) || objects
            .iter()
            .any(|&object| parse.children_by(object, &["acl"]).any(|child| parse.tag(child) != "VB"));
        // `received the mayor before seeing the bishop`
        let is_next = parse.tag(verb) == "VBG" && parse.dep(verb) == "pcomp" && self.is_beside_meeting(verb);
        let is_told = (matches!(parse.tag(verb), "VBD" | "VBN") && !parse.is_passive(verb)) || is_next;
        // `saw him as a rival`
        let is_judged = !parse.obliques(verb, &["as"]).is_empty();
        let is_last = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["last", "ever", "never"]));
        let clause = facts::clause(parse, verb);
        // `saw the union leaders Berg and Ruiz`
        let is_person =
            |&actor: &usize| self.cast.actors[actor].kind == ActorKind::Person && !self.cast.actors[actor].unnamed;
        let named = objects.into_iter().flat_map(|object| self.sides(object)).find(is_person).is_some();
        is_told
            && named
            && !does_more
            && !is_last
            && !is_judged
            && !clause.clone().any(is_screen)
            && (self.is_aside(verb)
                || is_next
                || self.is_on_day(verb)
                || self.is_somewhere(verb)
                // `He saw the union in the morning`
                || (clause.clone().any(|token| parse.is_word(token, &["morning", "afternoon", "evening", "noon"]))
                    && self.day_so_far(verb).is_some()))
    }

    /// True where the verb that a gerund hangs on is a meeting, too.
    fn is_beside_meeting(&self, verb: usize) -> bool {
        let parse = self.parse();
        let above = parse.ancestors(verb).find(|&above| parse.is_verb(above));
        above.is_some_and(|above| self.words().is_verb(&self.lemma(above)) || parse.has_lemma(above, &["see"]))
    }

    /// `alone`, `in private`, `separately`: a talk of those named and of nobody else.
    pub(super) fn is_alone(&self, verb: usize) -> bool {
        let parse = self.parse();
        let said = parse.children_by(verb, &["advmod", "ccomp", "acomp", "oprd"]);
        said.chain(parse.obliques(verb, &["in"])).any(|word| self.words().is_alone(&parse.lower(word)))
    }

    /// `He will see them once more on Friday`, `She was due to be heard on 3 May`.
    pub(super) fn heard_again(&self, verb: usize, lemma: &str) -> Option<Sighting> {
        let is_ahead = facts::is_ahead(self.parse(), verb);
        let is_again = match lemma {
            "see" => is_ahead || self.is_to(verb),
            "hear" => is_ahead && self.parse().is_passive(verb),
            _ => false,
        };
        is_again.then(|| self.seen_again(verb)).flatten()
    }

    /// `He will receive them once more on Friday`, `She was due to be heard on 3 May`: one side is named, the other was.
    fn seen_again(&self, verb: usize) -> Option<Sighting> {
        let parse = self.parse();
        let guests = if parse.is_passive(verb) { Vec::new() } else { parse.objects(verb) };
        let are_several = guests.iter().all(|&guest| self.words().is_plural_side(&parse.lower(guest)));
        if !are_several || !(self.is_on_day(verb) || self.day_after_told(verb).is_some()) {
            return None;
        }
        let heard = parse.children_by(verb, &["nsubjpass"]).chain(self.doers(verb));
        let named = heard.flat_map(|doer| self.reading.parties(doer));
        let mut sighting = self.sighting(verb, self.admitted(named.collect()));
        sighting.as_before = !guests.is_empty();
        sighting.status = MeetingStatus::Planned;
        sighting.strong = true;
        (!sighting.participants.is_empty()).then_some(sighting)
    }
}
