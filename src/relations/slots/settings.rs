//! Slots that ask for more than a place beside the verb: a time, a clause, a court.

use super::infinitives::is_infinitive;
use super::objects::given;
use crate::grammar::Parse;
use crate::lexicon::Slot;
use crate::model::ActorKind;
use crate::relations::scene::Scene;

/// The actors in a slot that asks for more than its place: a time, a clause, a court.
pub(super) fn by_setting(scene: &Scene<'_>, verb: usize, slot: Slot) -> Vec<usize> {
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
        Slot::Bought => bought(scene, verb),
        Slot::Hosted => {
            let objects: Vec<usize> = parse.children_by(verb, &["dobj"]).collect();
            let behind = |whom: usize| whom + 1..parse.subtree(verb).end;
            let is_asked = |&whom: &usize| {
                behind(whom).any(|at| {
                    parse.has_lemma(at, &scene.lexicon.deeds.hospitality)
                        && (whom + 1..at).any(|word| parse.is_word(word, &["to", "in", "at", "for", "over", "round"]))
                })
            };
            let whom = scene.all(objects.into_iter().filter(is_asked).collect()).into_iter();
            whom.filter(|&whom| scene.actor(whom).kind == ActorKind::Person).collect()
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

/// Verbs for what makes a firm one's own.
const BUYS: [&str; 5] = ["buy", "acquire", "purchase", "take", "swallow"];

/// The firms that an infinitive or gerund behind the word would make one's own: `trying to buy Havn AS`, `interest in buying`.
pub(super) fn bought(scene: &Scene<'_>, word: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let gerunds = parse.children_by(word, &["prep"]).flat_map(|of| parse.children_by(of, &["pcomp"]));
    let clauses =
        parse.children_by(word, &["xcomp", "acl", "advcl", "ccomp"]).filter(|&clause| is_infinitive(parse, clause));
    let takes = |clause: usize| {
        let over = || parse.children_by(clause, &["prt", "advmod"]).any(|over| parse.is_word(over, &["over"]));
        parse.has_lemma(clause, &BUYS) && (!parse.has_lemma(clause, &["take"]) || over())
    };
    let things = clauses.chain(gerunds).filter(|&clause| takes(clause)).flat_map(|clause| parse.objects(clause));
    let is_name = |thing: &usize| scene.reading.mention_headed(*thing).is_some();
    let firms = scene.all(things.filter(is_name).collect()).into_iter();
    firms.filter(|&firm| scene.is_body(firm)).collect()
}

/// `asked why`, `asked what he made of it`
fn is_question_behind(parse: &Parse, verb: usize) -> bool {
    let clauses = parse.children_by(verb, &["ccomp", "xcomp"]).filter(|&clause| clause > verb);
    let mut within = clauses.flat_map(|clause| parse.children(clause).filter(move |&child| child < clause));
    within.any(|word| matches!(parse.tag(word), "WRB" | "WP" | "WDT") || parse.is_word(word, &["if", "whether"]))
}

/// Who is told something as a party to the story; what reporters are told is news.
pub(super) fn is_party(scene: &Scene<'_>, actor: usize) -> bool {
    let whom = scene.actor(actor);
    match whom.kind {
        ActorKind::State => true,
        ActorKind::Person => !whom.unnamed || whom.roles.iter().any(|role| role.represents),
        _ => false,
    }
}
