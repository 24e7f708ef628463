//! Where the ends of a relation stand around a noun: `the demand of Norway`, `Norway left after talks with Iceland`.

use super::bought;
use super::infinitives::infinitive_objects;
use super::prepositions::laid_upon;
use crate::lexicon::Slot;
use crate::model::{ActorKind, MentionForm};
use crate::relations::scene::Scene;

/// The actors in a slot of a noun.
pub(in crate::relations) fn of_noun(scene: &Scene<'_>, noun: usize, slot: Slot) -> Vec<usize> {
    let parse = &scene.reading.parse;
    match slot {
        Slot::Poss => {
            if let Some(ahead) = owner_ahead(scene, noun) {
                return ahead;
            }
            let first = scene.owners_before(noun);
            if first.is_empty() && scene.reading.pair(noun).is_empty() {
                scene.bidders(noun, scene.reading.modifiers(noun))
            } else {
                first
            }
        }
        Slot::Pair => scene.reading.pair(noun),
        // The name of a summit tells who meets there once.
        Slot::NamedPair if is_named_before(scene, noun) => Vec::new(),
        Slot::NamedPair => scene.named_pair(noun),
        Slot::Speaker => scene.speaker(noun).into_iter().collect(),
        Slot::Subject => {
            let verb = parse.head(noun);
            let is_predicate = matches!(parse.dep(noun), "attr" | "oprd")
                && parse.has_lemma(verb, &["be", "become", "remain"])
                && !parse.is_negated(verb);
            let subjects = if is_predicate { parse.subjects(verb) } else { Vec::new() };
            if !subjects.is_empty() {
                return scene.all(subjects);
            }
            // `some members of Congress, particularly Senator Cruz`, `Qatar, a member of the league`
            let apposed = if parse.dep(noun) == "appos" { vec![parse.head(noun)] } else { Vec::new() };
            scene.all(apposed)
        }
        Slot::VerbSubject => verb_subjects(scene, noun),
        Slot::AtBehest => {
            // `despite appeals from Oslo to wait`: the parser may take it for a clause.
            let at = match parse.dep(noun) {
                "nsubj" => parse.child(parse.head(noun), &["mark"]).unwrap_or(noun),
                _ => parse.head(noun),
            };
            let is_at = matches!(parse.dep(noun), "pobj" | "nsubj") && parse.is_word(at, &OCCASIONS);
            let noun = if parse.dep(noun) == "nsubj" { parse.head(noun) } else { noun };
            let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above)).filter(|_| is_at);
            // `hopes to govern with the help of Oslo`: help that is hoped for.
            let is_hoped = |verb: &usize| parse.tag(*verb) == "VB" && parse.is_word(at, &["with"]);
            let verb = verb.filter(|verb| !is_hoped(verb));
            verb.map_or_else(Vec::new, |verb| scene.all(parse.subjects(verb)))
        }
        Slot::OfTheirs => {
            let things = parse.obliques(noun, &["of", "to"]).into_iter();
            things
                .filter(|&thing| scene.reading.mention_headed(thing).is_none())
                .flat_map(|thing| scene.owners_before(thing))
                .collect()
        }
        Slot::InfinitiveObject => infinitive_objects(scene, noun),
        Slot::Bought => bought(scene, noun),
        Slot::LedBy => subjects_of_clause(scene, noun, &["lead", "head", "chair"]),
        Slot::SharedBy => subjects_of_clause(scene, noun, &["share", "hold", "have", "attend"]),
        Slot::ClauseSubject => parse
            .children_by(noun, &["acl", "ccomp"])
            .filter(|&clause| parse.tag(clause) != "VBN" && parse.child(clause, &["nsubj"]).is_some())
            .map(|clause| {
                let found = scene.all(parse.subjects(clause));
                // `declined to discuss the claim by Oslo that it had sunk the boat`: it is whom the claim is put to.
                let is_pronoun = || parse.subjects(clause).iter().all(|&who| parse.pos(who) == "PRON");
                let verb = parse.ancestors(noun).find(|&above| parse.is_verb(above));
                if found.is_empty() && is_pronoun() && slot == Slot::ClauseSubject {
                    verb.map_or_else(Vec::new, |verb| scene.all(parse.subjects(verb)))
                } else {
                    found
                }
            })
            .find(|found| !found.is_empty())
            .unwrap_or_default(),
        _ => {
            let near = scene.all(parse.obliques(noun, slot.prepositions()));
            // `the claim, repeated by Norway, that`
            if near.is_empty() && slot == Slot::By { laid_upon(scene, noun, slot.prepositions()) } else { near }
        }
    }
}

/// Prepositions that say at whose doing another acts: `at the request of`, `under pressure from`, `with help from`.
const OCCASIONS: [&str; 11] =
    ["over", "at", "on", "upon", "under", "despite", "after", "following", "amid", "with", "to"];

/// True for the last word of a name that the article has used before.
fn is_named_before(scene: &Scene<'_>, noun: usize) -> bool {
    let Some(named) = scene.reading.mention_headed(noun) else { return false };
    scene.reading.found.iter().any(|before| before.who == named.who && before.tokens.end <= named.tokens.start)
}

/// `Norway left after talks with Iceland`, `The talks with Iceland were requested by Norway`: whose talks they are, by
/// the verb that they hang on.
fn verb_subjects(scene: &Scene<'_>, noun: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let above = parse.head(noun);
    let verb = match parse.dep(noun) {
        "dobj" | "nsubjpass" => above,
        "pobj"
            if parse.is_word(above, &["after", "in", "during", "before", "following", "for", "at", "over", "to"]) =>
        {
            parse.head(above)
        }
        // `left after talks with Iceland collapsed`
        "nsubj"
            if parse.children_by(above, &["mark"]).any(|mark| parse.is_word(mark, &["after", "before", "when"])) =>
        {
            parse.head(above)
        }
        _ => return Vec::new(),
    };
    let is_wish =
        parse.is_verb(verb) && parse.has_lemma(verb, &scene.lexicon.deeds.wishes) && parse.dep(noun) != "nsubjpass";
    if !parse.is_verb(verb) || is_wish || parse.is_negated(verb) {
        return Vec::new();
    }
    // `was called to talks with Iceland`: who is called comes.
    let called = Some(verb).filter(|&verb| parse.dep(noun) == "pobj" && parse.is_passive(verb));
    match called.and_then(|verb| parse.child(verb, &["nsubjpass"])) {
        Some(guest) => scene.all(parse.conjuncts(guest)),
        None => scene.all(parse.subjects(verb)),
    }
}

/// `In her letter to Oslo, Kern wrote`: the pronoun in front stands for the subject behind it.
fn owner_ahead(scene: &Scene<'_>, noun: usize) -> Option<Vec<usize>> {
    let parse = &scene.reading.parse;
    let owner = parse.children_by(noun, &["poss"]).find(|&owner| parse.is_word(owner, &["his", "her", "its"]))?;
    let preposition = Some(parse.head(noun)).filter(|_| parse.dep(noun) == "pobj")?;
    let verb = Some(parse.head(preposition)).filter(|&verb| parse.is_verb(verb) && parse.dep(preposition) == "prep")?;
    let subject = parse.child(verb, &["nsubj", "nsubjpass"])?;
    let opens = parse.sentences()[parse.sentence_of(verb)].start == preposition;
    let is_person = |&whose: &usize| scene.actor(whose).kind == ActorKind::Person;
    let is_named = opens && owner < subject && scene.reading.mention_at(subject)?.form == MentionForm::Name;
    let ahead = if is_named { scene.all(vec![subject]) } else { Vec::new() };
    let fits = !ahead.is_empty() && (parse.is_word(owner, &["its"]) || ahead.iter().all(is_person));
    fits.then_some(ahead)
}

fn subjects_of_clause(scene: &Scene<'_>, noun: usize, verbs: &[&str]) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let clause = parse.children_by(noun, &["acl", "relcl"]).find(|&verb| parse.has_lemma(verb, verbs));
    clause.map_or_else(Vec::new, |verb| scene.all(parse.subjects(verb)))
}
