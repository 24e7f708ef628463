//! Who takes part in a meeting that a verb speaks of, and whether they are enough for one.

use crate::meetings::sightings::Finder;

impl Finder<'_> {
    /// All who take part in what a verb of meeting says.
    pub fn participants(&self, verb: usize, lemma: &str) -> Vec<usize> {
        let parse = self.parse();
        let mut participants = self.subjects_and_objects(verb);
        if lemma == "sign" {
            participants.extend(parse.objects(verb).into_iter().flat_map(|paper| self.around_noun(paper)));
        }
        // `discussed the offer with the owner by telephone`
        if self.is_object_thing(verb, lemma) {
            let with = parse.objects(verb).into_iter().flat_map(|thing| parse.obliques(thing, &["with"]));
            participants.extend(with.flat_map(|head| self.sides(head)));
        }
        participants.extend(self.brought_together(verb, lemma));
        participants.extend(self.coming_to(verb));
        participants.extend(self.on_the_line(verb));
        participants.extend(self.heard_there(verb));
        if self.is_encounter(verb, lemma) {
            participants.extend(self.faced(verb).into_iter().flat_map(|head| self.sides(head)));
        } else if self.words().is_particle_verb(lemma) {
            // `sat down in a corner of the library with her`: the parser hangs her on the room.
            let with = self.faced(verb).into_iter().filter(|&head| parse.is_word(parse.head(head), &["with"]));
            participants.extend(with.filter(|&head| self.is_person(head)).flat_map(|head| self.sides(head)));
        }
        self.admitted(participants)
    }

    /// `met Berg and Ruiz separately and will bring them together on Friday`: those whom the sentence has named.
    fn brought_together(&self, verb: usize, lemma: &str) -> Vec<usize> {
        const MOST: usize = 3;
        let parse = self.parse();
        let Some(them) = parse.children_by(verb, &["dobj"]).find(|&object| parse.is_word(object, &["them"])) else {
            return Vec::new();
        };
        if lemma != "bring" || !self.sides(them).is_empty() {
            return Vec::new();
        }
        let here = parse.sentences()[parse.sentence_of(verb)].start;
        let people = self.people_in(here..verb);
        match people.len() {
            2..=MOST => people.into_iter().collect(),
            _ => self.people_just_told(verb),
        }
    }

    /// `gathered at the farm to hear the banker present his plan`, `met to question the mayor`
    fn heard_there(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let hears = parse
            .children_by(verb, &["advcl", "xcomp"])
            .filter(|&purpose| parse.has_lemma(purpose, &["hear", "question", "quiz", "grill"]));
        let heard = hears.flat_map(|hears| {
            let speaking = parse.children_by(hears, &["ccomp"]).flat_map(|clause| parse.subjects(clause));
            parse.objects(hears).into_iter().chain(speaking).collect::<Vec<_>>()
        });
        self.persons(heard.collect())
    }

    /// `meets again on Friday, when the minister is due to appear`
    fn coming_to(&self, verb: usize) -> Vec<usize> {
        let parse = self.parse();
        let on_day = parse.obliques(verb, &["on"]).into_iter().flat_map(|day| parse.children(day));
        let comings = parse.children(verb).chain(on_day).filter(|&clause| {
            let says_when = parse.children_by(clause, &["advmod"]).any(|word| parse.is_word(word, &["when", "where"]));
            matches!(parse.dep(clause), "relcl" | "advcl") && says_when && self.comes(clause)
        });
        comings.flat_map(|clause| parse.subjects(clause)).flat_map(|who| self.sides(who)).collect()
    }

    /// `One does not bargain with the house before meeting its owner`: a saying.
    pub(super) fn are_anybody(&self, doers: &[usize]) -> bool {
        let is_anybody = |&doer: &usize| self.parse().is_word(doer, &["one", "you", "nobody", "anybody", "anyone"]);
        !doers.is_empty() && doers.iter().all(is_anybody)
    }

    /// `The council meets again on Thursday`
    pub fn meets_again(&self, verb: usize, lemma: &str, participants: &[usize]) -> bool {
        let parse = self.parse();
        let is_again = parse.children_by(verb, &["advmod"]).any(|word| parse.is_word(word, &["again"]));
        is_again && self.words().is_mutual(lemma) && !participants.is_empty() && self.is_on_day(verb)
    }

    /// Several met each other in a place.
    pub(super) fn are_several_placed(&self, verb: usize, lemma: &str, doers: &[usize]) -> bool {
        (self.words().is_mutual(lemma) || lemma == "sign" || self.is_encounter(verb, lemma))
            && self.are_several(doers)
            && self.is_placed(verb)
    }

    /// Somebody stood before others on a day.
    pub(super) fn is_encounter_on_day(
        &self,
        verb: usize,
        lemma: &str,
        participants: &[usize],
        doers: &[usize],
    ) -> bool {
        self.is_encounter(verb, lemma)
            && !participants.is_empty()
            && !doers.is_empty()
            && !self.faced(verb).is_empty()
            && self.is_on_day(verb)
    }

    /// `summoned all its strength`, `was summoned to serve`: an envoy comes on a day, or to a place.
    pub(super) fn lacks_place(&self, verb: usize, lemma: &str, participants: &[usize]) -> bool {
        // `summoned both to her office`
        let to_building = || {
            let to = self.parse().obliques(verb, &["to"]);
            to.into_iter().any(|home| self.words().is_building(&self.lemma(home)))
        };
        self.words().needs_place(lemma) && (!(self.is_placed(verb) || to_building()) || participants.len() < 2)
    }

    /// A signature that no two give, in no place and before nobody.
    pub(super) fn is_only_signed(&self, verb: usize, lemma: &str, participants: &[usize]) -> bool {
        // `Their union and the ministry signed it at the town hall on Sunday`
        let doers = self.doers(verb);
        let by_two = || {
            doers.len() > 1
                && doers.iter().all(|&doer| self.is_somebody(doer))
                && !participants.is_empty()
                && self.is_on_day(verb)
                && self.is_somewhere(verb)
        };
        let are_two = participants.len() > 1 || by_two();
        lemma == "sign" && (!are_two || !(self.is_placed(verb) || self.is_witnessed(verb)))
    }

    /// `the forum, the churches and the guild met`: the parser may take the second for another name of the first.
    pub fn are_several(&self, doers: &[usize]) -> bool {
        let parse = self.parse();
        let listed =
            |&doer: &usize| parse.children_by(doer, &["appos"]).any(|other| !parse.conjuncts(other).is_empty());
        doers.len() > 1 || doers.iter().any(listed) || self.is_plural_side(doers)
    }
}
