//! Verbs, nouns and judgements that say what one does to another.
//!
//! Goes through the words of a document. A verb or a noun is looked up in the rules (`words`; nouns in `nouns`, verbs that leave
//! it to their noun what is done in `light`); their ends stand around it (the folder `slots` beside this one) or further off
//! (`ends`). What no rule of a verb or noun tells is told by constructions of their own (`sayings`). Of two ends comes a claim
//! (`claiming`).

mod claiming;
mod ends;
mod light;
mod met;
mod nouns;
mod sayings;
mod words;

use super::Claim;
use super::context::is_asked;
use super::scene::Scene;
use super::slots::of_verb;
use crate::grammar::Parse;
use crate::lexicon::{Slot, VerbAct};
use crate::model::RelationKind;
use crate::relations::slots::{is_alleged, is_kept_out_of, is_owed, is_requested, is_weighed};
pub(super) use met::met;
use words::compound;
pub(super) use words::is_reciprocal;

/// What the document says, in text order.
pub(super) fn claims(scene: &Scene<'_>) -> Vec<Claim> {
    let mut finder = Finder { scene, known: Vec::new() };
    let parse = &scene.reading.parse;
    let mut spoken_for = vec![false; parse.len()];
    for token in 0..parse.len() {
        let mut found = if parse.is_verb(token) {
            finder.verb(token, &mut spoken_for)
        } else if parse.is_noun(token) && !spoken_for[token] {
            finder.noun(token)
        } else {
            Vec::new()
        };
        found.extend(by_words(&finder, token));
        finder.known.extend(found.into_iter().map(|claim| (token, claim)));
    }
    finder.known.into_iter().map(|(_, claim)| claim).collect()
}

/// What the word says that neither its verb's nor its noun's rules tell.
fn by_words(finder: &Finder<'_>, word: usize) -> impl Iterator<Item = Claim> {
    let found = [finder.judgement(word), finder.duty(word), finder.retort(word), finder.likewise(word)];
    let told = finder.letter(word).into_iter().chain(finder.wish(word)).chain(finder.counsel(word));
    let told = told.chain(finder.encounter(word)).chain(finder.carried_over(word));
    let told = told.chain(finder.asks_to_see(word)).chain(finder.shuns(word));
    found.into_iter().flatten().chain(told)
}

/// Looks for claims in one document. Its methods stand in the folders of what they find.
struct Finder<'a> {
    scene: &'a Scene<'a>,
    /// What was found so far, with the token that says it.
    known: Vec<(usize, Claim)>,
}

/// The ends that a rule found, and where.
struct Ends {
    sources: Vec<usize>,
    targets: Vec<usize>,
    slots: (Slot, Slot),
    kind: RelationKind,
    rule: &'static str,
    /// How much the rule asked for: an object and a preposition are more than an object.
    weight: u8,
    object: Option<usize>,
}

impl Finder<'_> {
    fn parse(&self) -> &Parse {
        &self.scene.reading.parse
    }

    /// Asked, weighed, alleged or owed: whether it is done is left open.
    fn is_open(&self, verb: usize) -> bool {
        let parse = self.parse();
        is_asked(parse, verb)
            || is_requested(parse, verb)
            || is_weighed(parse, verb)
            || is_alleged(parse, verb)
            || is_owed(parse, verb)
            || is_kept_out_of(parse, verb)
    }

    /// What a verb claims by its rules, and what its speaker holds against others. The object that tells what is done is spoken for:
    /// as a noun it claims nothing more.
    fn verb(&self, verb: usize, spoken_for: &mut [bool]) -> Vec<Claim> {
        let (particle, phrasal) = self.phrasal(verb).map_or((None, [].as_slice()), |(at, acts)| (Some(at), acts));
        let plain = self.plain(verb);
        let acts = if plain.is_empty() { phrasal } else { plain };
        if acts.is_empty() && !self.is_owed_to_others(verb) || self.is_open(verb) {
            return Vec::new();
        }
        let mut subjects = self.subjects(verb);
        if subjects.is_empty() && self.parse().tag(verb) == "VBN" {
            subjects = self.owners_of_object(verb, acts);
            if subjects.is_empty() {
                subjects = self.state_around(verb, acts);
            }
        }
        let by_speaker = |act: &&VerbAct| act.sources.contains(&Slot::Speaker);
        let best_of = |acts: &[VerbAct], particle: Option<usize>| {
            let found = acts.iter().filter(|act| !by_speaker(act));
            found
                .filter_map(|act| self.ends(verb, particle, act, &subjects))
                .reduce(|best, next| if next.weight > best.weight { next } else { best })
        };
        let best = best_of(phrasal, particle).or_else(|| best_of(plain, None));
        if let Some(object) = best.as_ref().and_then(|ends| ends.object) {
            spoken_for[object] = true;
        }
        // What a speaker holds against another is the speaker's charge before it is the other's act.
        // `broke down` breaks nothing.
        let is_plain = self.parse().child(verb, &["prt"]).is_none();
        let mut charges = phrasal.iter().chain(plain.iter().filter(|_| is_plain)).filter(by_speaker);
        let charge = charges.find_map(|act| self.charge(verb, act, &subjects));
        let gapped = charge.is_none().then(|| best.as_ref().and_then(|best| self.gapped_ends(verb, best))).flatten();
        let charge = charge.or_else(|| self.omission(verb, &subjects));
        let charge = charge.or_else(|| self.violence(verb, plain, &subjects).filter(|_| best.is_none()));
        let beside = best.as_ref().and_then(|best| self.beside(verb, plain, best, &subjects));
        let ends = charge.or(best).into_iter().chain(gapped).chain(beside);
        let claims: Vec<Claim> = ends.flat_map(|ends| self.claims(verb, &ends)).collect();
        let held = self.held_against(verb, &claims);
        let put = self.put_before(verb, &claims);
        claims.into_iter().chain(held).chain(put).collect()
    }

    /// `filed a complaint with the court against the mayor`: what the same words do to another.
    fn beside(&self, verb: usize, acts: &[VerbAct], best: &Ends, subjects: &[usize]) -> Option<Ends> {
        best.object.filter(|_| !best.slots.1.prepositions().is_empty())?;
        let found = acts.iter().filter(|act| !act.objects.is_empty() && act.sources == [Slot::Subject]);
        found.filter_map(|act| self.ends(verb, None, act, subjects)).find(|ends| {
            ends.object == best.object
                && ends.slots.1 != best.slots.1
                && !ends.slots.1.prepositions().is_empty()
                && ends.targets.iter().all(|target| !best.targets.contains(target))
        })
    }

    /// `has been withdrawn, confirmed the spokesman, Ola Berg`: who says so is nobody to whom it is done.
    fn is_who_says_so(&self, verb: usize, target: usize) -> bool {
        let parse = self.parse();
        let mut before = (0..verb).rev().skip_while(|&token| parse.is_mark(token));
        let has_subject = parse.child(verb, &["nsubj"]).is_some_and(|subject| subject < verb);
        let is_behind = verb > 0 && parse.is_mark(verb - 1) && !has_subject;
        is_behind && before.next().is_some_and(|said| self.scene.speaker(said) == Some(target))
    }

    /// `particle` is that of a phrasal verb, which may govern its object: `rounded on the mayor`.
    fn ends(&self, verb: usize, particle: Option<usize>, act: &VerbAct, subjects: &[usize]) -> Option<Ends> {
        let object = if act.objects.is_empty() { None } else { Some(self.object(verb, &act.objects)?) };
        if !act.without.is_empty() && self.object(verb, &act.without).is_some() {
            return None;
        }
        let from = |slot: Slot| match slot {
            Slot::Subject => subjects.to_vec(),
            _ => of_verb(self.scene, verb, object, slot),
        };
        let sources = act.sources.iter().map(|&slot| (slot, from(slot)));
        let found = sources.into_iter().find(|(_, found)| !found.is_empty());
        let (source_slot, subjects) =
            found.unwrap_or_else(|| (act.sources.first().copied().unwrap_or(Slot::Subject), Vec::new()));
        let subjects = subjects.as_slice();
        // `spent an hour together, with only an interpreter in the room`
        let together =
            self.parse().children_by(verb, &["advmod"]).any(|adverb| self.parse().is_word(adverb, &["together"]));
        let mutual = act.targets.iter().filter(|&&slot| together && slot == Slot::Mutual);
        // `is opposed by Kern and by Berg`: neither is opposed.
        let is_agent = |slot: Slot| slot == Slot::By && self.parse().is_passive(verb);
        for &slot in mutual.chain(&act.targets).filter(|&&slot| !is_agent(slot)) {
            let (sources, targets) = match slot {
                Slot::Mutual | Slot::MutualOn | Slot::Together => (subjects.to_vec(), subjects.to_vec()),
                Slot::Accuser => (subjects.to_vec(), self.accuser(verb, object?, subjects)),
                Slot::Asker => (subjects.to_vec(), self.asker(verb, subjects)),
                Slot::Decider => (subjects.to_vec(), self.decider(object?, subjects)),
                Slot::Overruled => (subjects.to_vec(), self.overruled(verb, object?, subjects)),
                Slot::Proposer => (subjects.to_vec(), self.proposer(verb, object, subjects)),
                _ => {
                    let is_release = self.is_release(verb, slot, act);
                    let mut found =
                        if is_release { self.holders(verb, subjects) } else { of_verb(self.scene, verb, object, slot) };
                    if found.is_empty() && act.kind == RelationKind::Represents && slot == Slot::Object {
                        let headed = self.parse().objects(verb).into_iter();
                        found = headed.filter_map(|what| self.scene.body_just_named(what)).collect();
                    }
                    let governor = particle.filter(|_| found.is_empty() && slot == Slot::Object);
                    if let Some(particle) = governor {
                        let governed = self.parse().children_by(particle, &["pobj"]);
                        found = self.scene.all(governed.flat_map(|whom| self.parse().conjuncts(whom)).collect());
                    }
                    if found.is_empty() && is_reciprocal(self.parse(), verb) {
                        found = subjects.to_vec();
                    }
                    if found.is_empty() {
                        found = self.echoed(&self.taken_up(verb, object, slot), subjects);
                    }
                    if found.is_empty() && slot == Slot::With {
                        found = self.partners(verb, object, act, subjects);
                    }
                    found.retain(|&target| !self.is_who_says_so(verb, target));
                    let both = slot == Slot::Between && subjects.is_empty();
                    (if both { found.clone() } else { subjects.to_vec() }, found)
                }
            };
            let distinct = sources.iter().any(|source| targets.iter().any(|target| target != source));
            // `Norway and Iceland cut aid to their ports`: neither does it to the other.
            let own = source_slot == Slot::Subject
                && !matches!(slot, Slot::Mutual | Slot::MutualOn | Slot::Together | Slot::Between)
                && targets.iter().all(|target| sources.contains(target))
                && !is_reciprocal(self.parse(), verb);
            let is_whole_verb = particle.is_some() && slot == Slot::Object;
            if distinct && !own && (is_whole_verb || self.allows(verb, act, slot, object)) {
                let weight = u8::from(object.is_some()) * 2
                    + u8::from(!matches!(slot, Slot::Object | Slot::Told | Slot::Mutual))
                    + 1;
                let slots = (source_slot, slot);
                return Some(Ends { sources, targets, slots, kind: act.kind, rule: act.rule, weight, object });
            }
        }
        None
    }
}
