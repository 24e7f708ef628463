//! Who does it in the clause behind a verb: `demanded that Russia withdraw`, `ordered it to be closed by Norway`.

use super::infinitives::{addressees, is_it};
use crate::grammar::Parse;
use crate::relations::context::is_asked;
use crate::relations::scene::Scene;

/// The subject of `that Russia withdraw`, of a clause that says what shall be done.
pub(super) fn clause_subjects(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
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
pub(in crate::relations) fn is_anyone(parse: &Parse, head: usize) -> bool {
    parse
        .children_by(head, &["det"])
        .any(|word| parse.is_word(word, &["a", "an", "any", "no", "every", "each", "another"]))
}

/// By whom it is done in the clause behind; the parser often hangs `by` on the object.
pub(super) fn clause_agents(scene: &Scene<'_>, verb: usize) -> Vec<usize> {
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
