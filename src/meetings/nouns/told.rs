//! What is told of a meeting that a noun speaks of.

use crate::lexicon::MeetingNoun;
use crate::meetings::facts::{self, length};
use crate::meetings::sightings::{Finder, Sighting};
use crate::model::MeetingStatus;

/// A noun that may be that of a meeting, with what it says by itself.
pub(super) struct Spoken {
    pub noun: usize,
    pub lemma: String,
    /// The word before it.
    pub before: String,
    /// `a round of talks`: the meeting inside.
    pub inner: Option<usize>,
    pub sureness: MeetingNoun,
    /// The words that name those who hold it, or whose it is.
    pub sides: Vec<usize>,
    pub is_joint_conference: bool,
}

impl Finder<'_> {
    /// `two days of talks in Oslo`: what is said of those that are counted is said of the meeting.
    pub(super) fn add_counted(&self, noun: usize, sighting: &mut Sighting) {
        let parse = self.parse();
        let top = self.counted_top(noun);
        if top == noun {
            return;
        }
        let above = facts::clause(parse, top);
        sighting.when = sighting.when.take().or_else(|| self.when(top, &above));
        sighting.place = sighting.place.or_else(|| facts::place(self.reading, top, &above, self.words()));
        let duration = || length::duration(parse, top, &above, self.words());
        sighting.duration = sighting.duration.take().or_else(duration);
    }

    /// What it is called, and the bodies that meet.
    pub(super) fn add_names(&self, spoken: &Spoken, sighting: &mut Sighting) {
        let noun = spoken.noun;
        sighting.noun = Some(self.phrase(noun));
        sighting.kind = self.words().kind(&spoken.with_word_before()).or(sighting.kind);
        sighting.name = self
            .name_before(noun)
            .or_else(|| spoken.inner.and_then(|inner| self.body(inner)))
            .or_else(|| self.name_apposed(noun));
        sighting.bodies = self.bodies(noun, sighting.name.as_ref());
        if spoken.lemma == "vote" {
            sighting.bodies.extend(self.chamber_of_vote(noun).and_then(|chamber| self.reading.actor_at(chamber)));
            sighting.assembled = true;
        }
    }

    /// Whether it is one spoken of before, or another of the same people.
    pub(super) fn add_reference(&self, spoken: &Spoken, sighting: &mut Sighting) {
        let noun = spoken.noun;
        sighting.as_before =
            self.are_as_before(&sighting.participants) && (self.is_known_side(&spoken.sides) || self.is_again(noun));
        let by_name = sighting.name.is_some() && self.name_apposed(noun).is_none();
        sighting.refers_back = (self.refers_back(noun) && !by_name) || self.is_end_of_own(noun);
    }

    /// `The board met on Monday and, after a session of six hours, recommended the offer`: what they met for, told again.
    fn is_end_of_own(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(parse.head(noun));
        let is_after = parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["after", "following"]);
        is_after
            && parse.is_verb(verb)
            && parse.dep(verb) == "conj"
            && parse.child(verb, &["nsubj", "nsubjpass"]).is_none()
            && self.words().is_verb(&self.lemma(parse.head(verb)))
    }

    /// How surely it is a meeting, and of what sort.
    pub(super) fn add_sureness(&self, spoken: &Spoken, is_off: bool, sighting: &mut Sighting) {
        let noun = spoken.noun;
        // `held a private dinner with the chairman`
        let is_meal = sighting.kind.is_some()
            && sighting.status == MeetingStatus::Held
            && !self.words().is_journey(&spoken.lemma);
        let sure = spoken.sureness == MeetingNoun::Strong
            || is_off
            || ((is_told(sighting) || is_meal) && sighting.participants.len() > 1);
        sighting.face_to_face = self.is_plainly_held(noun) && sighting.status == MeetingStatus::Held;
        sighting.strong = sure && !self.is_begged_for(noun) && !self.is_idea(noun);
        sighting.formal |= self.words().is_formal(&spoken.with_word_before());
        sighting.formal &= !spoken.is_joint_conference;
        sighting.several = self.is_several(noun);
    }

    /// `held separate consultations with the envoy`, `has opened talks with the union`: it happened, whenever and wherever.
    fn is_plainly_held(&self, noun: usize) -> bool {
        let parse = self.parse();
        let verb = parse.head(noun);
        parse.dep(noun) == "dobj"
            && matches!(parse.tag(verb), "VBD" | "VBN")
            && parse.has_lemma(verb, &["hold", "have", "open", "begin", "start", "conduct"])
            && parse.modal(verb).is_none()
            && !parse.is_negated(verb)
            && !parse.is_in_condition(verb)
            && !self.in_heading(noun)
            && [noun, verb].iter().any(|&at| !parse.obliques(at, &["with"]).is_empty())
    }

    /// Whether a body of many assembles.
    pub(super) fn add_assembled(&self, spoken: &Spoken, sighting: &mut Sighting) {
        let noun = spoken.noun;
        // `an emergency session on Saturday`: on a day, though nobody says whose.
        let is_set = sighting.formal && sighting.noun.as_ref().is_some_and(|noun| noun.contains(' '));
        sighting.assembled |= self.is_of_chamber(noun) || (is_set && sighting.when.is_some());
        // `A hearing follows on Thursday`
        sighting.assembled |= spoken.lemma == "hearing"
            && is_of_day(sighting)
            && self.parse().dep(noun).starts_with("nsubj")
            && !sighting.refers_back;
        // `Talks on pay at the harbour office on Wednesday failed`
        let are_talks = self.is_of_sides(&spoken.lemma) || spoken.lemma == "talk";
        sighting.assembled |= (sighting.formal || are_talks) && self.is_opened(noun, sighting);
        // `The union holds an assembly on Friday`
        let parse = self.parse();
        sighting.assembled |= sighting.formal
            && is_of_day(sighting)
            && parse.dep(noun) == "dobj"
            && parse.has_lemma(parse.head(noun), &["hold", "convene"])
            && parse.has_lemma(noun, &["assembly", "congress", "plenary", "plenum", "sitting", "hearing", "debate"])
            && !parse.subjects(parse.head(noun)).is_empty();
    }

    /// Whether it has two sides, though they may not be named.
    pub(super) fn add_sided(&self, spoken: &Spoken, sighting: &mut Sighting) {
        let Spoken { noun, lemma, sides, .. } = spoken;
        let is_of_day = is_of_day(sighting);
        // `A meeting set for Monday was cancelled`
        sighting.sided |=
            sighting.strong && sighting.status == MeetingStatus::Cancelled && is_of_day && !sighting.refers_back;
        // `after an eight-hour meeting at the depot on Monday`: nobody sits for so long alone.
        sighting.sided |= sighting.strong
            && is_of_day
            && sighting.duration.is_some()
            && sighting.status == MeetingStatus::Held
            && (self.is_of_sides(lemma) || lemma == "meeting");
        // `A meeting of the four presidents`
        sighting.sided |= spoken.sureness == MeetingNoun::Strong && self.is_counted_side(sides);
        sighting.sided |= spoken.sureness == MeetingNoun::Strong && is_of_day && self.is_of_several(spoken);
        // `Talks between the union and the firm have broken down`: what ended was held, whatever the day.
        let named = sighting.participants.iter().filter(|&&actor| !self.cast.actors[actor].unnamed).count();
        let are_two = named > 1 || sighting.participants.len() > 1 && named == 1;
        sighting.sided |= spoken.sureness == MeetingNoun::Strong && are_two && self.is_ended(*noun);
        // `Then they flew to Oslo for the signing`
        let is_joint =
            spoken.is_joint_conference || (sighting.kind.is_some() && is_told(sighting) && self.is_plural_side(sides));
        sighting.sided |= is_joint;
        sighting.strong |= is_joint;
        sighting.sided |= self.is_offered(*noun) && sighting.when.is_some() && !sighting.participants.is_empty();
    }

    /// `talks between the union and the firm`, `a meeting of ambassadors`, `their weekly meeting`
    fn is_of_several(&self, spoken: &Spoken) -> bool {
        let parse = self.parse();
        let between = parse.obliques(spoken.noun, &["between"]);
        let are_two = between.len() > 1 && between.iter().all(|&side| self.is_somebody(side));
        let are_theirs = parse.children_by(spoken.noun, &["poss"]).any(|owner| parse.is_word(owner, &["their"]));
        // `if they did not begin negotiations by Friday`
        let verb = parse.ancestors(spoken.noun).find(|&above| parse.is_verb(above));
        let is_told = verb.is_none_or(|verb| !parse.is_negated(verb) && !parse.is_in_condition(verb));
        is_told && (are_two || are_theirs || self.is_plural_side(&spoken.sides) || self.is_with_another(spoken))
    }

    /// `talks with the union broke down`, `will begin consultations on a successor`: there is another side, who need not be
    /// named.
    fn is_with_another(&self, spoken: &Spoken) -> bool {
        let parse = self.parse();
        let noun = spoken.noun;
        let with = parse.obliques(noun, &["with"]).into_iter().chain(parse.obliques(parse.head(noun), &["with"]));
        let is_held = parse.dep(noun) == "dobj"
            && parse.has_lemma(parse.head(noun), &["hold", "begin", "start", "open", "resume"])
            && !self.persons(self.doers(parse.head(noun))).is_empty();
        // `refused to open talks`; `the meeting with the mayor was requested` is one told of before.
        let is_refused = parse.ancestors(noun).any(|above| self.words().refuses(&self.lemma(above)));
        if is_refused || self.refers_back(noun) {
            return false;
        }
        let is_of_sides = self.is_of_sides(&spoken.lemma) || spoken.lemma == "talk";
        (is_of_sides || spoken.lemma == "meeting")
            && (with.into_iter().any(|guest| self.is_somebody(guest) || parse.has_lemma(guest, &["management"]))
                || (is_of_sides && is_held))
    }

    /// `has offered the unions a meeting on 10 March`
    fn is_offered(&self, noun: usize) -> bool {
        let parse = self.parse();
        parse.dep(noun) == "dobj"
            && self.words().proposes(&self.lemma(parse.head(noun)))
            && parse.children_by(parse.head(noun), &["dative"]).any(|whom| self.is_somebody(whom))
    }

    /// `invited the envoys to talks on Friday`: a plan, of those who invite and those invited.
    pub(super) fn add_invitation(&self, noun: usize, sighting: &mut Sighting) {
        let parse = self.parse();
        if !self.is_invitation(noun) {
            return;
        }
        let inviting = parse.head(parse.head(noun));
        // `has summoned everyone to Oslo for a second round`
        sighting.place = sighting.place.or_else(|| facts::place_behind(self.reading, inviting, &["to"]));
        let somebody = |heads: Vec<usize>| heads.into_iter().any(|head| self.is_somebody(head));
        let are_all = parse.objects(inviting).iter().any(|&all| parse.is_word(all, &["everyone", "everybody", "all"]));
        sighting.sided |= (sighting.when.is_some() || sighting.place.is_some())
            && somebody(self.doers(inviting))
            && (are_all || somebody(parse.objects(inviting)));
        sighting.strong |= sighting.sided;
        if sighting.status != MeetingStatus::Cancelled {
            sighting.status = MeetingStatus::Planned;
        }
    }
}

impl Spoken {
    /// `board meeting`
    fn with_word_before(&self) -> String {
        format!("{} {}", self.before, self.lemma)
    }
}

/// True where something is said of it: when, where or how long.
fn is_told(sighting: &Sighting) -> bool {
    sighting.when.is_some() || sighting.place.is_some() || sighting.venue.is_some() || sighting.duration.is_some()
}

fn is_of_day(sighting: &Sighting) -> bool {
    sighting.when.as_ref().is_some_and(|when| when.start == when.end)
}
