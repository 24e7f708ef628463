//! What somebody is to do, by an infinitive: asked of one, refused to one, or only required.

use super::prepositions::laid_upon;
use crate::grammar::{CLAUSE_WORDS, Parse};
use crate::relations::scene::Scene;

/// Whom one tells or asks to do something: `told Oslo to leave`, `called on Oslo to leave`.
pub(super) fn object_of_infinitive(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let commanded = parse
        .children_by(verb, &["xcomp", "ccomp", "advcl", "acl"])
        .find(|&clause| clause > verb && is_infinitive(parse, clause));
    // `asked the bank to wait`: the parser may take the infinitive for a description of the bank.
    let described = || {
        let objects = parse.children_by(verb, &["dobj"]).filter(|&whom| scene.reading.mention_at(whom).is_some());
        let clauses = objects.flat_map(|whom| parse.children_by(whom, &["acl"]));
        clauses.into_iter().find(|&clause| is_infinitive(parse, clause))
    };
    let Some(clause) = commanded.or_else(described) else { return Vec::new() };
    // `called Oslo to say thanks` is a call.
    if parse.has_lemma(verb, &["call"]) && parse.child(verb, &["dobj"]).is_some() {
        return Vec::new();
    }
    let own = parse
        .children_by(clause, &["nsubj", "nsubjpass"])
        .filter(|&subject| subject > verb && subject < clause)
        .flat_map(|subject| parse.conjuncts(subject))
        .collect::<Vec<_>>();
    let whom =
        if own.is_empty() { parse.objects(verb).into_iter().filter(|&found| found != clause).collect() } else { own };
    let whom = if whom.is_empty() { parse.obliques(verb, &["on", "upon", "for", "to"]) } else { whom };
    // `wrote to the bank, asking for the loan to be repaid`
    let is_passed_on = parse.is_passive(clause) || whom.iter().all(|&whom| is_it(parse, whom));
    let addressed = if is_passed_on { addressees(scene, verb) } else { Vec::new() };
    if addressed.is_empty() { scene.all(whom) } else { addressed }
}

/// `wrote to the bank, asking it to wait`: those written to, whom a pronoun behind the participle stands for.
pub(super) fn addressees(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let writes = parse.head(verb);
    let is_beside = parse.tag(verb) == "VBG"
        && matches!(parse.dep(verb), "advcl" | "xcomp")
        && parse.has_lemma(writes, &["write", "appeal", "speak", "turn"]);
    if is_beside { scene.all(parse.obliques(writes, &["to"])) } else { Vec::new() }
}

/// A pronoun that takes up what was just named.
pub(super) fn is_it(parse: &Parse, token: usize) -> bool {
    parse.is_word(token, &["it", "them", "they", "him", "her"])
}

/// To whom what one does or refuses is done: `refused to send monitors to Chad`.
pub(super) fn infinitive_objects(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let Some(clause) = parse.children_by(verb, &["xcomp", "acl"]).find(|&clause| is_infinitive(parse, clause)) else {
        return Vec::new();
    };
    // `threatened to take the country out of the league`: it is the league that is left.
    let out = parse.children_by(clause, &["prep", "prt", "advmod"]).filter(|&out| parse.is_word(out, &["out"]));
    let left = scene.all(out.flat_map(|out| parse.obliques(out, &["of"])).collect());
    if !left.is_empty() && parse.has_lemma(clause, &["take", "pull", "lead"]) {
        return left;
    }
    let objects: Vec<usize> = parse.objects(clause).into_iter().filter(|&object| object > clause).collect();
    let named = |found: &Vec<usize>| found.iter().any(|&actor| !scene.actor(actor).unnamed);
    let direct = scene.all(objects.clone());
    if named(&direct) {
        return direct;
    }
    // `refused to send monitors to Chad`; in `refused to lift the ban on Chad` the parser may hang `on` on the verb.
    let is_harm = objects.iter().any(|&object| scene.lexicon.acts.is_harm(&parse.lemma(object).to_lowercase()));
    let prepositions: &[&str] = if is_harm {
        &["to", "against", "with", "from", "in", "into", "under", "on"]
    } else {
        &["to", "against", "with", "from", "in", "into", "under"]
    };
    let behind = scene.all(parse.obliques(clause, prepositions));
    let around = |object: usize| parse.obliques(object, &["to", "against", "with", "on", "in", "of", "into", "out"]);
    let further: Vec<usize> = objects.iter().flat_map(|&object| around(object)).collect();
    // `restrict exports of gas to Chad`
    let within = objects.iter().flat_map(|&object| parse.obliques(object, &["of"]));
    let beyond = within.flat_map(|thing| parse.obliques(thing, &["to", "against", "with", "on"])).collect();
    let laid = objects.iter().flat_map(|&object| laid_upon(scene, object, &["on", "against"])).collect();
    [behind, scene.all(further), scene.all(beyond), laid].into_iter().find(named).unwrap_or(direct)
}

/// True for what one asks another to do: that it is done is not said.
pub(in crate::relations) fn is_requested(parse: &Parse, verb: usize) -> bool {
    let above = parse.head(verb);
    match parse.dep(verb) {
        "xcomp" | "ccomp" | "advcl" | "acl" => {
            // `warned that Oslo would cut the gas` asks for nothing.
            let is_open = is_infinitive(parse, verb) || parse.tag(verb) == "VB" && parse.modal(verb).is_none();
            is_open
                && (parse.is_verb(above)
                    && (parse.has_lemma(above, &CLAUSE_WORDS.requesting) || gives_time(parse, above))
                    || parse.dep(verb) == "advcl" && is_requested(parse, above))
        }
        "conj" => above != verb && parse.is_verb(above) && parse.tag(verb) == "VB" && is_requested(parse, above),
        _ => false,
    }
}

/// `gave the bank until Friday to pay`, `gave her two days to resign`
fn gives_time(parse: &Parse, verb: usize) -> bool {
    let is_time = |token: usize| {
        parse.is_word(token, &["until", "till"]) || parse.has_lemma(token, &["day", "hour", "week", "month"])
    };
    parse.has_lemma(verb, &["give"]) && parse.children_by(verb, &["dobj", "prep", "npadvmod"]).any(is_time)
}

/// `accused the bank of selling the port`: who is accused of a thing may not have done it.
pub(in crate::relations) fn is_alleged(parse: &Parse, verb: usize) -> bool {
    let of = parse.head(verb);
    let is_behind = parse.dep(verb) == "pcomp" && parse.is_word(of, &["of", "with"]);
    is_behind && parse.has_lemma(parse.head(of), &["accuse", "suspect", "charge", "acquit"])
}

/// `is considering backing the mayor`, `has yet to back the mayor`, `denied that she had backed the mayor`: not done.
pub(in crate::relations) fn is_weighed(parse: &Parse, verb: usize) -> bool {
    let above = parse.head(verb);
    let considers =
        parse.tag(verb) == "VBG" && parse.has_lemma(above, &["consider", "weigh", "mull", "contemplate", "discuss"]);
    let is_late = parse.has_lemma(above, &["have"])
        && [verb, above].iter().any(|&at| parse.children_by(at, &["advmod"]).any(|late| parse.is_word(late, &["yet"])));
    let is_denied = parse.has_lemma(above, &["deny"]) && above < verb;
    match parse.dep(verb) {
        "xcomp" => considers || is_late || is_denied,
        "ccomp" => is_denied,
        // `voted on selling the port`, `talks about selling it`: it is what they speak of.
        "pcomp" => {
            let subject = parse.head(above);
            let decides = parse.is_noun(subject) || parse.has_lemma(subject, &CLAUSE_WORDS.weighing);
            parse.is_word(above, &["on", "about", "over", "against"]) && decides
        }
        // `would not say where he stood on moves to sell it`, `over fears that they would sell it`
        "acl" if parse.is_noun(above) => {
            let is_feared =
                parse.has_lemma(above, &["fear", "concern", "worry", "speculation", "risk", "rumour", "rumor"]);
            let is_topic = parse.dep(above) == "pobj"
                && parse.is_word(parse.head(above), &["on", "about"])
                && is_infinitive(parse, verb);
            is_feared || is_topic
        }
        // The parser may hang it on the verb above.
        "advcl" if is_infinitive(parse, verb) => verb.checked_sub(2).is_some_and(|moves| {
            parse.dep(moves) == "pobj"
                && parse.has_lemma(moves, &["move", "plan", "effort", "proposal", "attempt", "bid"])
                && parse.is_word(parse.head(moves), &["on", "about"])
        }),
        _ => false,
    }
}

/// `threatened to bar the mayor`: the threat is all that is done.
pub(in crate::relations) fn is_threatened(parse: &Parse, verb: usize) -> bool {
    let first = parse.first_conjunct(verb);
    parse.dep(first) == "xcomp"
        && parse.tag(verb) == "VB"
        && parse.has_lemma(parse.head(first), &["threaten"])
        && is_infinitive(parse, first)
}

/// `will not join Norway in punishing the bank`, `left without consulting the bank`, `kept her from suing the bank`: what one
/// has no part in.
pub(in crate::relations) fn is_kept_out_of(parse: &Parse, verb: usize) -> bool {
    let with = parse.head(verb);
    let above = parse.head(with);
    let is_barred = parse.is_word(with, &["from"]) && parse.is_verb(above);
    parse.dep(verb) == "pcomp"
        && (parse.is_word(with, &["without"])
            || is_barred
            || parse.is_word(with, &["in"]) && parse.is_verb(above) && parse.is_negated(above))
}

/// `must back the mayor`, `has to back the mayor`: who owes a thing has not done it.
pub(in crate::relations) fn is_owed(parse: &Parse, verb: usize) -> bool {
    let above = parse.head(verb);
    parse.modal(verb).is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "must" | "should" | "ought"))
        || parse.dep(verb) == "xcomp"
            && parse.has_lemma(above, &["need", "have", "ought"])
            && is_infinitive(parse, verb)
            && is_required(parse, above)
}

/// `to leave`
pub(in crate::relations) fn is_infinitive(parse: &Parse, verb: usize) -> bool {
    parse.children_by(verb, &["aux"]).any(|aux| parse.tag(aux) == "TO")
}

/// `must`, `should`, `has to`, `needs to`.
pub(in crate::relations) fn is_required(parse: &Parse, verb: usize) -> bool {
    let modal =
        parse.modal(verb).is_some_and(|modal| matches!(modal.to_lowercase().as_str(), "must" | "should" | "ought"));
    modal
        || (parse.has_lemma(verb, &["need", "have"])
            && !parse.is_negated(verb)
            && parse.child(verb, &["dobj"]).is_none()
            && parse.child(verb, &["xcomp"]).is_some_and(|clause| is_infinitive(parse, clause)))
}
