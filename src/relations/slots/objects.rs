//! What a verb is done to: its object, whose that is, on whose land, or the object that two verbs share.

use crate::grammar::Parse;
use crate::relations::scene::Scene;

/// The direct object that is not the one which says what is done.
pub(super) fn direct_objects(scene: &Scene<'_>, verb: usize, object: Option<usize>) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let is_fate = |&thing: &usize| {
        parse.has_lemma(thing, &scene.lexicon.deeds.fates) && scene.reading.mention_headed(thing).is_none()
    };
    // A second object beside the first is what is given, or misread.
    let first = parse.children_by(verb, &["dobj", "dative"]).next();
    let second = |&found: &usize| {
        parse.dep(found) == "dobj" && parse.head(found) == verb && first.is_some_and(|first| first != found)
    };
    let is_second = |found: usize| second(&parse.first_conjunct(found));
    let mut objects = parse.objects(verb);
    if objects.is_empty() && parse.is_word(verb + 1, &["both"]) && parse.head(verb + 1) == verb {
        // `has warned both against it`: the parser has no name for what `both` is there.
        objects = vec![verb + 1];
    }
    let others = objects.into_iter().filter(|&found| Some(found) != object && !is_second(found));
    let own: Vec<usize> = others.filter(|thing| !is_fate(thing)).collect();
    scene.all(if own.is_empty() { shared_objects(parse, verb) } else { own })
}

/// Whom something is given: `gave the ministry until Friday`, where the parser may take either noun for the object.
pub(super) fn given(parse: &Parse, verb: usize) -> Vec<usize> {
    parse
        .children_by(verb, &["dative", "dobj"])
        .filter(|&child| parse.is_noun(child) || parse.pos(child) == "PRON")
        .collect()
}

/// How many nouns may stand between a thing and the land that it is in.
const STEPS: usize = 3;

/// On whose land a thing is: `a camp in the city of Goma in Rwanda`.
pub(super) fn land_of(scene: &Scene<'_>, thing: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let mut around = vec![thing];
    for _ in 0..STEPS {
        around = around
            .into_iter()
            .flat_map(|noun| parse.obliques(noun, &["in", "at", "near", "of", "inside", "for"]))
            .collect();
        let found = scene.all(around.clone());
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// `criticized Norway's plan`, `rejected the company's offer`.
pub(super) fn object_owners(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let things = parse.objects(verb).into_iter().filter(|&thing| {
        scene.reading.mention_headed(thing).is_none()
            && !parse.has_lemma(thing, &scene.lexicon.deeds.fates)
            && parse.is_noun(thing)
    });
    things
        .flat_map(|thing| {
            let owners = scene.owners_before(thing);
            if owners.is_empty() { makers(scene, thing) } else { owners }
        })
        .collect()
}

/// `the fee that Norway and Iceland fixed`: theirs is what they made.
fn makers(scene: &Scene<'_>, thing: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let clauses = parse.children_by(thing, &["relcl"]).filter(|&clause| {
        let above = |token: usize| matches!(parse.lower(token).as_str(), "that" | "which");
        let fronted = parse.children_by(clause, &["dobj"]).next();
        fronted.map_or(parse.child(clause, &["prep"]).is_none(), above)
            && parse.has_lemma(clause, &scene.lexicon.deeds.making)
    });
    let by = scene.all(made_by(scene, thing));
    clauses.flat_map(|clause| scene.all(parse.subjects(clause))).chain(by).collect()
}

/// `the text drafted by Norway`
pub(in crate::relations) fn made_by(scene: &Scene<'_>, thing: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let made = parse
        .children_by(thing, &["acl"])
        .filter(|&made| parse.tag(made) == "VBN" && parse.has_lemma(made, &scene.lexicon.deeds.making));
    made.flat_map(|made| parse.obliques(made, &["by"])).collect()
}

/// `invaded, and still holds, the island`: the object of the verb behind serves the one in front, too; in `and goes on to
/// hold, the island` the parser hangs it on the finite verb.
fn shared_objects(parse: &Parse, verb: usize) -> Vec<usize> {
    if parse.is_passive(verb) || parse.child(verb, &["prep", "ccomp", "xcomp", "prt"]).is_some_and(|child| child > verb)
    {
        return Vec::new();
    }
    let comma = parse.word((verb + 1).min(parse.len() - 1)) == ",";
    if comma && parse.dep(verb) == "xcomp" {
        return parse.objects(parse.head(verb)).into_iter().filter(|&object| object > verb).collect();
    }
    let together = comma || parse.child(verb, &["cc"]) == Some(verb + 1);
    let joined = parse.children_by(verb, &["conj"]).find(|&next| next > verb && parse.is_verb(next));
    let next = joined
        .or_else(|| (verb + 3 < parse.len()).then_some(verb + 3))
        .filter(|&next| Some(next) == joined || parse.is_verb(next) && joined_before(parse, next) == Some(verb));
    next.filter(|_| together).map_or_else(Vec::new, |next| parse.objects(next))
}

/// The verb right in front of a comma and `and` before a verb: `invaded, and still`.
pub(in crate::relations) fn joined_before(parse: &Parse, verb: usize) -> Option<usize> {
    let before = verb.checked_sub(3)?;
    let is_joined = parse.is_word(verb - 1, &["and", "but", "or"]) && parse.word(verb - 2) == ",";
    (is_joined && parse.is_verb(before)).then_some(before)
}
