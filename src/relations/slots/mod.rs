//! Where the ends of a relation stand around the word that says it.
//!
//! Around a verb: `objects`, what stands behind `prepositions`, and who is to do something (`infinitives`); around a noun, `nouns`.

mod infinitives;
mod nouns;
mod objects;
mod prepositions;

pub(super) use infinitives::{
    is_alleged, is_infinitive, is_kept_out_of, is_owed, is_requested, is_required, is_threatened, is_weighed,
};
pub(super) use nouns::of_noun;
pub(super) use objects::joined_before;
pub(super) use objects::made_by;
use objects::{direct_objects, given, land_of, object_owners};
use prepositions::behind_prepositions;
pub(super) use prepositions::laid_upon;

use super::context::is_asked;
use super::scene::Scene;
use crate::grammar::Parse;
use crate::lexicon::Slot;
use crate::model::ActorKind;
use infinitives::{addressees, infinitive_objects, is_it, object_of_infinitive};

/// Nouns for talks that one travels to or joins others for.
const TALKS: [&str; 9] =
    ["talk", "meeting", "discussion", "negotiation", "consultation", "summit", "dinner", "lunch", "conversation"];

/// The actors in a slot of a verb, with the object that says what is done where the rule asks for one.
pub(super) fn of_verb(scene: &Scene<'_>, verb: usize, object: Option<usize>, slot: Slot) -> Vec<usize> {
    let parse = &scene.reading.parse;
    if !slot.prepositions().is_empty() {
        return behind_prepositions(scene, verb, object, slot);
    }
    let behind = |particles: &[&str], prepositions: &[&str]| {
        with_particle(parse, verb, particles, prepositions).map_or_else(Vec::new, |heads| scene.all(heads))
    };
    match slot {
        Slot::Subject => scene.all(parse.subjects(verb)),
        Slot::Speaker => scene.speaker(verb).into_iter().collect(),
        Slot::Object => direct_objects(scene, verb, object),
        Slot::ObjectPlace => {
            let objects = parse.objects(verb);
            let near: Vec<usize> = objects.iter().flat_map(|&object| land_of(scene, object)).collect();
            if near.is_empty() && !objects.is_empty() { land_of(scene, verb) } else { near }
        }
        Slot::ObjectFor if parse.obliques(verb, &["for"]).is_empty() => Vec::new(),
        Slot::ObjectFor => scene.all(parse.objects(verb)),
        // `expects the mayor at her office`
        Slot::ObjectAt
            if parse.obliques(verb, &["at", "for", "in"]).is_empty()
                || parse.child(verb, &["xcomp", "ccomp"]).is_some() =>
        {
            Vec::new()
        }
        Slot::ObjectAt => {
            let whom = scene.named(parse.objects(verb)).into_iter();
            whom.filter(|&whom| scene.actor(whom).kind == ActorKind::Person).collect()
        }
        // `told them to leave` is an order.
        Slot::Told if parse.children_by(verb, &["xcomp", "ccomp"]).any(|clause| is_infinitive(parse, clause)) => {
            Vec::new()
        }
        Slot::Told => {
            // `told the story of Oslo`: Oslo was told nothing.
            let is_somebody = |&whom: &usize| scene.reading.mention_at(whom).is_some() || scene.both(whom).is_some();
            // `told her weekly briefing`: the parser may take whose it is for whom it is told.
            let objects = parse.objects(verb);
            let is_whose = |whom: &usize| {
                parse.is_word(*whom, &["her"])
                    && parse.child(verb, &["ccomp"]).is_some()
                    && objects.iter().any(|&what| what > *whom && parse.is_noun(what))
            };
            let whom = objects.iter().copied().filter(is_somebody).filter(|whom| !is_whose(whom));
            // A regulator tells a firm what it has to do; what persons tell firms may be an interview.
            let telling = scene.all(parse.subjects(verb));
            let by_body = !telling.is_empty() && telling.iter().all(|&actor| scene.is_body(actor));
            let told = scene.all(whom.collect()).into_iter();
            told.filter(|&actor| is_party(scene, actor) || by_body && scene.is_body(actor)).collect()
        }
        Slot::ObjectOwner => object_owners(scene, verb),
        Slot::Dative => scene.all(
            parse
                .children_by(verb, &["dative", "iobj"])
                .filter(|&child| parse.is_noun(child) || parse.pos(child) == "PRON")
                .collect(),
        ),
        Slot::Poss => object.map(|object| scene.owners(object)).unwrap_or_default(),
        Slot::ObjectInfinitive => object_of_infinitive(scene, verb),
        Slot::ClauseSubject => clause_subjects(scene, verb),
        Slot::ClauseAgent => clause_agents(scene, verb),
        Slot::InfinitiveObject => infinitive_objects(scene, verb),
        Slot::ConditionSubject => {
            let inner = parse.child(verb, &["xcomp", "ccomp", "dobj"]);
            let condition = parse.condition(verb).or_else(|| inner.and_then(|inner| parse.condition(inner)));
            let mut whom = condition.map_or_else(Vec::new, |condition| scene.all(parse.subjects(condition)));
            // `threatened to sue the mayor if a clerk resigns` threatens the mayor.
            whom.retain(|&who| !scene.actor(who).unnamed || scene.actor(who).kind != ActorKind::Person);
            whom
        }
        Slot::DownWith => behind(&["down", "together"], &["with"]),
        Slot::DownOn => behind(&["down"], &["on", "upon"]),
        Slot::UpAt => behind(&["up"], &["at", "on", "along", "near", "around", "in"]),
        Slot::OutAt => behind(&["out", "back"], &["at", "against"]),
        Slot::OutOn => behind(&["out"], &["on", "of"]),
        Slot::BackAgainst => behind(&["back"], &["against", "on", "at"]),
        Slot::ForTalksWith => {
            talks(parse, verb).map_or_else(Vec::new, |talks| scene.all(parse.obliques(talks, &["with"])))
        }
        Slot::ObjectForTalks => talks(parse, verb).map_or_else(Vec::new, |_| scene.all(parse.objects(verb))),
        Slot::WithIn if !parse.children_by(verb, &["prep"]).any(|preposition| parse.is_word(preposition, &["in"])) => {
            Vec::new()
        }
        Slot::WithIn => scene.all(parse.objects(verb)),
        Slot::ToObjection => {
            let no = parse.children_by(verb, &["intj", "dobj", "advmod"]).any(|child| parse.is_word(child, &["no"]));
            if no { scene.all(parse.obliques(verb, &["to"])) } else { Vec::new() }
        }
        Slot::TiesWith => {
            let ties = parse
                .child(verb, &["dobj"])
                .filter(|&noun| parse.has_lemma(noun, &["tie", "relation", "contact", "link"]));
            ties.map_or_else(Vec::new, |ties| {
                let near = scene.all(parse.obliques(ties, &["with", "to"]));
                if near.is_empty() { scene.all(parse.obliques(verb, &["with", "to"])) } else { near }
            })
        }
        _ => by_setting(scene, verb, slot),
    }
}

/// The actors in a slot that asks for more than its place: a time, a clause, a court.
fn by_setting(scene: &Scene<'_>, verb: usize, slot: Slot) -> Vec<usize> {
    let parse = &scene.reading.parse;
    match slot {
        Slot::InFavour => {
            let favours = parse.obliques(verb, &["in"]).into_iter();
            let favours =
                favours.filter(|&noun| parse.is_word(noun, &["favour", "favor", "support", "defence", "defense"]));
            scene.all(favours.flat_map(|noun| parse.obliques(noun, &["of"])).collect())
        }
        Slot::WithForHours => {
            let lasts = parse.obliques(verb, &["for"]).iter().any(|&time| parse.has_lemma(time, &["hour", "minute"]));
            if lasts { scene.all(parse.obliques(verb, &["with"])) } else { Vec::new() }
        }
        Slot::AsTold => {
            let marked = parse.children_by(verb, &["mark", "advmod"]).any(|mark| parse.is_word(mark, &["as"]));
            let is_alone = parse.child(verb, &["dobj", "ccomp", "xcomp", "prep"]).is_none_or(|child| child < verb);
            let does = Some(parse.head(verb)).filter(|_| parse.dep(verb) == "advcl" && marked && is_alone);
            does.map_or_else(Vec::new, |does| scene.all(parse.subjects(does)))
        }
        Slot::ObjectUntil
            if !parse.subtree(verb).any(|token| token > verb && parse.is_word(token, &["until", "till"])) =>
        {
            Vec::new()
        }
        Slot::ObjectUntil => scene.all(given(parse, verb)),
        Slot::ObjectClause if parse.child(verb, &["ccomp"]).is_none_or(|clause| clause < verb) => Vec::new(),
        // `asked her why it was late` is a question.
        Slot::ObjectClause if parse.has_lemma(verb, &["ask"]) && is_question_behind(parse, verb) => Vec::new(),
        Slot::ObjectClause => scene.all(parse.objects(verb)),
        Slot::Questioned if !is_question_behind(parse, verb) => Vec::new(),
        Slot::Questioned => {
            let asked = scene.all(parse.objects(verb)).into_iter();
            asked.filter(|&whom| is_party(scene, whom) || scene.is_body(whom)).collect()
        }
        Slot::Excluder => {
            let is_left_open = parse.is_passive(verb) && parse.subjects(verb).is_empty();
            // `was sacked as coach of Havn FC`
            let offices = parse.obliques(verb, &["as"]);
            let whose = offices.into_iter().flat_map(|office| parse.obliques(office, &["of", "at"]));
            let mut from = parse.obliques(verb, &["from"]);
            from.extend(whose);
            if !is_left_open {
                from.clear();
            }
            let bodies = scene.named(from).into_iter();
            bodies.filter(|&body| scene.actor(body).kind == ActorKind::Organization).collect()
        }
        Slot::Appointed => {
            // `chose Ola Berg to succeed her`
            let office = parse.child(verb, &["oprd"]).is_some()
                || parse
                    .children_by(verb, &["xcomp", "ccomp"])
                    .any(|what| parse.has_lemma(what, &["succeed", "replace", "lead", "head", "chair", "run"]))
                || parse.children_by(verb, &["prep"]).any(|preposition| parse.is_word(preposition, &["as"]));
            let named = if office { scene.named(parse.objects(verb)) } else { Vec::new() };
            named.into_iter().filter(|&whom| scene.actor(whom).kind == ActorKind::Person).collect()
        }
        Slot::ObjectFrom => {
            let from = parse.children_by(verb, &["prep"]).filter(|&from| parse.is_word(from, &["from"]));
            let kept = from.flat_map(|from| parse.children_by(from, &["pcomp"])).next();
            kept.map_or_else(Vec::new, |_| scene.all(parse.objects(verb)))
        }
        Slot::ObjectNamed => {
            let is_name = |&whom: &usize| scene.reading.mention_headed(whom).is_some();
            scene.named(parse.objects(verb).into_iter().filter(is_name).collect())
        }
        Slot::ToCourt => {
            // `went to court`: to which is not said.
            let named = |what: &usize| scene.is_court(*what) && scene.reading.mention_at(*what).is_some();
            scene.named(parse.obliques(verb, &["to"]).into_iter().filter(named).collect())
        }
        _ => Vec::new(),
    }
}

/// Who is told something as a party to the story; what reporters are told is news.
fn is_party(scene: &Scene<'_>, actor: usize) -> bool {
    let whom = scene.actor(actor);
    match whom.kind {
        ActorKind::State => true,
        ActorKind::Person => !whom.unnamed || whom.roles.iter().any(|role| role.represents),
        _ => false,
    }
}

impl Scene<'_> {
    /// Whose a noun is by possessive alone.
    fn owners_before(&self, noun: usize) -> Vec<usize> {
        self.all(self.reading.parse.possessors(noun))
    }
}

/// The subject of `that Russia withdraw`, of a clause that says what shall be done.
fn clause_subjects(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    // `insisted that he was right` demands nothing.
    let is_demand = |&clause: &usize| {
        !parse.has_lemma(verb, &["insist", "suggest"])
            || parse.tag(clause) == "VB"
            || parse.modal(clause).is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "must" | "should"))
    };
    let clause =
        parse.children_by(verb, &["ccomp"]).next().filter(|&clause| !is_asked(parse, clause)).filter(is_demand);
    let subject = clause.and_then(|clause| parse.child(clause, &["nsubj", "nsubjpass"]));
    // `alleged that a Chilean ship had fished there`: Chile's.
    let owned = |subject: usize| {
        scene.reading.mention_headed(subject).is_none() && !scene.reading.modifiers(subject).is_empty()
    };
    let subject = subject.filter(|&subject| !is_anyone(parse, subject) || owned(subject));
    let addressed = subject.filter(|&subject| is_it(parse, subject)).map(|_| addressees(scene, verb));
    if let Some(addressed) = addressed.filter(|addressed| !addressed.is_empty()) {
        return addressed;
    }
    subject.map_or_else(Vec::new, |subject| scene.all(parse.conjuncts(subject)))
}

/// `a government should fall only when`: nobody in particular.
pub(super) fn is_anyone(parse: &Parse, head: usize) -> bool {
    parse
        .children_by(head, &["det"])
        .any(|word| parse.is_word(word, &["a", "an", "any", "no", "every", "each", "another"]))
}

/// By whom it is done in the clause behind; the parser often hangs `by` on the object.
fn clause_agents(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let clauses = parse.children_by(verb, &["ccomp", "xcomp"]);
    let passive = clauses.filter(|&clause| parse.is_passive(clause) || parse.tag(clause) == "VBN");
    let agents = passive.map(|clause| {
        let own = parse.obliques(clause, &["by", "from"]);
        let near =
            parse.children_by(clause, &["dobj", "oprd"]).flat_map(|object| parse.obliques(object, &["by", "from"]));
        scene.all(own.into_iter().chain(near).collect())
    });
    agents.into_iter().find(|found: &Vec<usize>| !found.is_empty()).unwrap_or_default()
}

/// What a preposition behind one of the verb's particles governs.
fn with_particle(parse: &Parse, verb: usize, particles: &[&str], prepositions: &[&str]) -> Option<Vec<usize>> {
    let particle =
        parse.children_by(verb, &["prt", "advmod", "prep"]).find(|&child| parse.is_word(child, particles))?;
    let near = parse.obliques(particle, prepositions);
    let found = if near.is_empty() { parse.obliques(verb, prepositions) } else { near };
    (!found.is_empty()).then_some(found)
}

/// The talks that one travels to or joins others for, also `at the invitation of the government`.
fn talks(parse: &Parse, verb: usize) -> Option<usize> {
    let is_own = |&noun: &usize| parse.ancestors(noun).find(|&above| parse.is_verb(above)) == Some(verb);
    let behind_for = |&noun: &usize| parse.dep(noun) == "pobj" && parse.is_word(parse.head(noun), &["for"]);
    let mut nouns = parse.subtree(verb).filter(|&noun| noun > verb && parse.has_lemma(noun, &TALKS));
    nouns.find(|noun| behind_for(noun) && is_own(noun))
}

/// `asked why`, `asked what he made of it`
fn is_question_behind(parse: &Parse, verb: usize) -> bool {
    let clauses = parse.children_by(verb, &["ccomp", "xcomp"]).filter(|&clause| clause > verb);
    let mut within = clauses.flat_map(|clause| parse.children(clause).filter(move |&child| child < clause));
    within.any(|word| matches!(parse.tag(word), "WRB" | "WP" | "WDT") || parse.is_word(word, &["if", "whether"]))
}
