//! What words do not say though they look like it: `met a deadline`, `plans to sell the plant`.

use crate::lexicon::{Slot, VerbAct};
use crate::model::{ActorKind, Modality, RelationKind};
use crate::relations::context::modality;
use crate::relations::find::{Ends, Finder, is_reciprocal};

impl Finder<'_> {
    /// `called Oslo a friend` and `called out the army` are no calls, `met a deadline` no meeting.
    pub(in crate::relations::find) fn allows(
        &self,
        verb: usize,
        act: &VerbAct,
        slot: Slot,
        object: Option<usize>,
    ) -> bool {
        let parse = self.parse();
        if act.kind == RelationKind::Assault && self.is_accident(verb) {
            return false;
        }
        // `plans to buy the bank`, `is trying to buy it`: it is not its own yet.
        let is_open = || parse.tag(verb) == "VB" || modality(parse, verb) != Modality::Asserted;
        if act.kind == RelationKind::PartOf && is_open() {
            return false;
        }
        if matches!(slot, Slot::Mutual | Slot::MutualOn | Slot::Together) && self.is_one(verb) {
            return false;
        }
        // `deployed lawyers against the bank`: what is moved tells, where it is told.
        if act.kind == RelationKind::Mobilize && act.objects.is_empty() && parse.child(verb, &["dobj"]).is_some() {
            return false;
        }
        // `gave in to the demand` gives nothing but way.
        let gives_in = || parse.children_by(verb, &["prt", "advmod"]).any(|child| parse.is_word(child, &["in"]));
        if parse.has_lemma(verb, &["give"])
            && gives_in() != (act.kind == RelationKind::Concede && act.objects.is_empty())
        {
            return false;
        }
        // `held its congress`: held are people.
        if act.kind == RelationKind::Coerce && parse.has_lemma(verb, &["hold"]) && !self.holds_people(verb) {
            return false;
        }
        if self.is_other_sense(verb, act, slot, object) {
            return false;
        }
        // `the bank ran the office of the mayor`: persons speak for others.
        if act.kind == RelationKind::Represents
            && object.is_some()
            && !self.subjects(verb).iter().all(|&who| self.scene.actor(who).kind == ActorKind::Person)
        {
            return false;
        }
        self.fills(verb, act, slot, object)
    }

    /// True where what the act is read from stands there as the act has it: `spoke with the bank`, but not `spoke at the congress`.
    fn fills(&self, verb: usize, act: &VerbAct, slot: Slot, object: Option<usize>) -> bool {
        let parse = self.parse();
        match slot {
            // `sit on the council`, `sit as independents`
            Slot::Mutual if parse.has_lemma(verb, &["sit"]) => {
                let seats = ["council", "board", "committee", "bench", "panel", "court", "commission"];
                let is_seat = |&on: &usize| parse.has_lemma(on, &seats);
                parse.obliques(verb, &["as"]).is_empty() && !parse.obliques(verb, &["on"]).iter().any(is_seat)
            }
            // `Kern and Ola Berg spoke at the congress`: to others.
            Slot::Mutual if parse.has_lemma(verb, &["speak"]) => {
                parse.child(verb, &["dobj"]).is_none()
                    // `both sides spoke of progress`: to whoever asked.
                    && parse.obliques(verb, &["at", "to", "against", "of"]).is_empty()
                    && self.scene.all(parse.obliques(verb, &["before"])).is_empty()
            }
            Slot::Mutual => parse.child(verb, &["dobj"]).is_none() || object.is_some(),
            Slot::MutualOn => !parse.obliques(verb, &["on", "upon"]).is_empty() || is_reciprocal(parse, verb),
            // `denied it`, `welcomed that`: it is a claim or an event.
            Slot::Object
                if matches!(act.kind, RelationKind::Reject | RelationKind::Support | RelationKind::Concede) =>
            {
                !parse.children_by(verb, &["dobj"]).any(|object| parse.is_word(object, &["it", "this", "that"]))
            }
            // `advised the bank to wait` is counsel, not service.
            Slot::Object if act.kind == RelationKind::Aid && parse.has_lemma(verb, &["advise"]) => {
                parse.child(verb, &["xcomp", "ccomp", "prep"]).is_none_or(|child| child < verb)
            }
            // `Ola Berg heads the bank`; that Norway leads Iceland is a score.
            Slot::Object if act.kind == RelationKind::Represents && !parse.has_lemma(verb, &["represent"]) => {
                // Who chairs the council of two states speaks for neither.
                let is_body = |&what: &usize| {
                    let is_named = self.scene.reading.mention_at(what).is_some();
                    (is_named || self.scene.body_just_named(what).is_some()) && self.scene.named_pair(what).is_empty()
                };
                parse.tag(verb) != "VB"
                    && self.subjects(verb).iter().all(|&who| self.scene.actor(who).kind == ActorKind::Person)
                    && parse.objects(verb).iter().all(is_body)
            }
            Slot::Subject if act.kind == RelationKind::PartOf => self.is_whole(verb, object),
            // `complained about it`, `voted against it`: about an event.
            Slot::About | Slot::Against => !parse
                .obliques(verb, slot.prepositions())
                .iter()
                .any(|&what| parse.is_word(what, &["it", "this", "that"])),
            // `refused to condemn the bank` is to the bank's good.
            Slot::InfinitiveObject if parse.has_lemma(verb, &["refuse", "decline"]) => {
                parse.child(verb, &["xcomp"]).is_none_or(|what| !parse.has_lemma(what, &self.scene.lexicon.deeds.harms))
            }
            // `plans to sell the plant` threatens nobody.
            Slot::InfinitiveObject if act.kind == RelationKind::Threaten && !parse.has_lemma(verb, &["threaten"]) => {
                parse
                    .child(verb, &["xcomp"])
                    .is_some_and(|what| self.scene.lexicon.acts.is_harm(&parse.lemma(what).to_lowercase()))
            }
            // `moved a motion in parliament` is against nobody there.
            Slot::In if act.kind == RelationKind::Reject && object.is_some() => {
                let halls = ["parliament", "house", "assembly", "senate", "congress", "chamber", "council"];
                let of_motion = object.map_or_else(Vec::new, |object| parse.obliques(object, &["in"]));
                let within = of_motion.into_iter().chain(parse.obliques(verb, &["in"]));
                within.into_iter().all(|hall| !parse.has_lemma(hall, &halls))
            }
            // `saw her with Ola Berg` tells of three.
            Slot::With if act.kind == RelationKind::Consult && act.sources == [Slot::Object] => parse.is_passive(verb),
            Slot::Object if act.kind == RelationKind::Consult => self.meets_somebody(verb),
            _ => true,
        }
    }

    /// `Ola Berg attacked the minister for lying`: with words.
    pub(in crate::relations::find) fn is_verbal(&self, word: usize, source: usize, target: usize) -> bool {
        let parse = self.parse();
        let (from, to) = (self.scene.actor(source), self.scene.actor(target));
        let is_named_person = from.kind == ActorKind::Person && !from.unnamed;
        let with_reason = parse.children_by(word, &["prep"]).any(|child| parse.is_word(child, &["for", "as"]));
        parse.has_lemma(word, &["attack", "pound", "hit", "target"])
            && (is_named_person || with_reason)
            && to.kind != ActorKind::State
    }

    /// `the union's strike against the port`, `once led a strike against her`: who stops work attacks nobody.
    pub(in crate::relations::find) fn is_stoppage(
        &self,
        word: usize,
        ends: &Ends,
        source: usize,
        target: usize,
    ) -> bool {
        let parse = self.parse();
        let is_strike = |at: usize| parse.is_noun(at) && parse.has_lemma(at, &["strike"]);
        let is_power = |who: usize| self.scene.actor(who).kind == ActorKind::State;
        let is_led = parse.has_lemma(word, &["lead", "call", "stage", "hold", "begin", "organise", "organize"])
            && ends.object.is_some_and(is_strike)
            && ends.slots.1 == Slot::Against
            && !is_power(source)
            && !is_power(target);
        is_led || is_strike(word) && self.scene.is_union(source)
    }

    /// `a Danish union group`: named after two, but one.
    fn is_one(&self, verb: usize) -> bool {
        let parse = self.parse();
        match self.scene.in_a_row(parse.subjects(verb)).as_slice() {
            [only] => {
                let named_before = self.scene.reading.modifiers(*only).len() > 1;
                parse.tag(*only) == "NN" && named_before && self.scene.both(*only).is_none()
            }
            _ => false,
        }
    }

    /// `The mayor dismissed Ola Berg`: from office; `dismissed him as a clown` is said with words.
    pub(in crate::relations::find) fn is_sent_away(&self, word: usize, target: usize) -> bool {
        let parse = self.parse();
        let whom = self.scene.actor(target);
        parse.is_verb(word)
            && parse.has_lemma(word, &["dismiss"])
            && whom.kind == ActorKind::Person
            && !whom.unnamed
            && parse.objects(word).iter().any(|&object| self.scene.parties(object).contains(&target))
            && self.scene.reading.mention_at(parse.objects(word)[0]).is_some()
            && !parse.children_by(word, &["prep"]).any(|child| parse.is_word(child, &["as"]))
    }

    fn holds_people(&self, verb: usize) -> bool {
        let parse = self.parse();
        let mut held = parse.objects(verb).into_iter();
        held.all(|whom| {
            let who = self.scene.reading.actor_at(whom).map(|who| self.scene.actor(who));
            who.is_some_and(|who| who.kind == ActorKind::Person) || self.scene.lexicon.people.is_person_at(parse, whom)
        })
    }

    /// `crashed, killing all on board`: nobody's deed.
    fn is_accident(&self, verb: usize) -> bool {
        let parse = self.parse();
        let by_mishap = parse
            .subjects(verb)
            .into_iter()
            .map(|subject| parse.antecedent(subject))
            .any(|subject| parse.has_lemma(subject, &self.scene.lexicon.deeds.mishaps));
        by_mishap
            || matches!(parse.dep(verb), "advcl" | "conj" | "xcomp")
                && parse.has_lemma(
                    parse.head(verb),
                    &["crash", "collide", "derail", "capsize", "sink", "plunge", "explode"],
                )
    }

    /// `owns the bank`, `owns 71 per cent of it`; who owns less shares it with others.
    fn is_whole(&self, verb: usize, object: Option<usize>) -> bool {
        let parse = self.parse();
        let is_share = |token: usize| parse.is_word(token, &["percent", "cent", "%"]);
        let most = |share: usize| {
            let figure = parse.children(share).find_map(|number| parse.word(number).parse::<f32>().ok());
            figure.is_some_and(|figure| figure > 50.0)
        };
        let share = object.or_else(|| parse.children(verb).find(|&child| is_share(child)));
        match share.filter(|&share| is_share(share)) {
            Some(share) => most(share),
            None if object.is_some() => true,
            None => parse.objects(verb).iter().all(|&what| self.scene.reading.mention_at(what).is_some()),
        }
    }
}
