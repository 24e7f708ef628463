//! Who speaks for a body by what is said beside the name: `the Harbour Party boss, Anna Kern`, `her Danish counterpart, Ola Berg`.

use super::ties::tie;
use crate::lexicon::Lexicon;
use crate::model::{ActorKind, Found, MentionForm, RelationKind, Who};
use crate::relations::Claim;
use crate::relations::scene::Scene;

/// Voices that are named without their body, once it is clear whose they are.
const SPOKESMEN: [&str; 3] = ["spokesman", "spokeswoman", "spokesperson"];

/// Those who are sent to a state or body, and speak for another.
pub(super) const SENT: [&str; 5] = ["ambassador", "envoy", "delegate", "emissary", "representative"];

/// The ties that titles beside a person's name say.
pub(super) fn ties(scene: &Scene<'_>, found: &Found) -> Vec<Claim> {
    let parse = &scene.reading.parse;
    let Some(person) = person(scene, found) else { return Vec::new() };
    let mut claims = Vec::new();
    for noun in nouns(scene, found) {
        let mut bodies = bodies(scene, noun, person);
        if bodies.is_empty() && parse.has_lemma(noun, &SPOKESMEN) && !scene.holds_office_of_body(person) {
            bodies = subject_before(scene, found.head, 1).into_iter().collect();
        }
        // `The club has gone to court. A hearing is set for May. Its lawyer, Ola Berg, said ...`
        let is_its = parse.children_by(noun, &["poss"]).any(|owner| parse.is_word(owner, &["its"]));
        if bodies.is_empty() && is_its {
            let is_first = !scene.named_before(found.tokens.start, 1).any(|body| scene.is_body(body));
            let reach = if is_first { 2 } else { 1 };
            bodies = subject_before(scene, found.head, reach).into_iter().collect();
        }
        let tokens = parse.subtree_without(noun, &|child| child > noun && parse.dep(child) == "appos");
        let span = parse.span_of(found.tokens.start.min(tokens.start)..found.tokens.end.max(tokens.end));
        let span = span.trimmed_of(&scene.document.text, |c| c.is_whitespace() || ",;".contains(c));
        claims.extend(
            bodies
                .into_iter()
                .map(|body| tie(scene, (person, RelationKind::Represents, body), span, parse.word(noun), "title")),
        );
    }
    claims
}

/// True for the title of a voice.
pub(super) fn is_spokesman(title: &str) -> bool {
    title.split(' ').next_back().is_some_and(|noun| SPOKESMEN.contains(&noun))
}

/// True for a title whose last word says that its holder speaks for others.
pub(super) fn is_voice(title: &str, lexicon: &Lexicon) -> bool {
    title.split(' ').next_back().is_some_and(|noun| lexicon.representatives.voices.has(noun))
}

fn person(scene: &Scene<'_>, found: &Found) -> Option<usize> {
    let Who::Actor(actor) = found.who else { return None };
    let is_named = scene.actor(actor).kind == ActorKind::Person && !scene.actor(actor).unnamed;
    (is_named && found.form == MentionForm::Name).then_some(actor)
}

/// The titles beside a name: apposed to it, or before it with the name apposed or joined on.
fn nouns(scene: &Scene<'_>, found: &Found) -> Vec<usize> {
    let parse = &scene.reading.parse;
    // `Kern and Ola Berg, the minister`: the parser hangs the title on the first name, but it is the second's.
    let is_next = |noun: usize| {
        let mut between = scene.reading.found.iter().filter(|other| (found.tokens.end..noun).contains(&other.head));
        between.all(|other| other.form != MentionForm::Name || parse.is_below(other.head, noun))
    };
    let behind = parse.children_by(found.head, &["appos"]).filter(|&noun| noun > found.head && is_next(noun));
    // `the head of the mission, the minister, Ola Berg`: both titles are his.
    let above = parse.ancestors(found.head).take_while({
        let mut below = found.head;
        move |&above| {
            let apposed = parse.dep(below) == "appos";
            below = above;
            apposed
        }
    });
    let before = parse.children_by(found.head, &["compound", "nmod"]).filter(|&noun| noun < found.tokens.start);
    let is_past =
        |noun: usize| parse.children(noun).any(|child| parse.is_word(child, &["former", "ex", "late", "then"]));
    let all = behind.chain(above).chain(before).chain(predicates(scene, found.head));
    all.filter(|&noun| parse.has_lemma(noun, &scene.lexicon.representatives.voices) && !is_past(noun)).collect()
}

/// What the person is said to be: `Anna Kern, who has been the bank's director for ten years`; who was, is no more.
fn predicates(scene: &Scene<'_>, head: usize) -> impl Iterator<Item = usize> {
    let parse = &scene.reading.parse;
    let clauses = parse.children_by(head, &["relcl"]);
    let own = (parse.dep(head) == "nsubj").then(|| parse.head(head));
    let copulas = clauses.chain(own).filter(|&verb| {
        let is_now = parse.tag(verb) != "VBD" && !parse.is_negated(verb) && parse.modal(verb).is_none();
        parse.has_lemma(verb, &["be"]) && is_now
    });
    copulas.flat_map(|verb| parse.children_by(verb, &["attr"]))
}

/// The bodies and states that a title names as its own.
pub(super) fn bodies(scene: &Scene<'_>, noun: usize, person: usize) -> Vec<usize> {
    let parse = &scene.reading.parse;
    let possessors = parse.possessors(noun).into_iter().map(|owner| {
        // `the party, whose leader`
        let clause = parse.is_word(owner, &["whose"]).then(|| relative_head(scene, owner)).flatten();
        clause.unwrap_or(owner)
    });
    // `her press secretary`, `his chief of staff`
    let is_aide = parse.has_lemma(noun, &["secretary", "officer", "assistant"])
        && parse.children_by(noun, &["compound", "amod"]).any(|kind| parse.is_word(kind, &["press", "private"]))
        || parse.has_lemma(noun, &["chief"])
            && parse.obliques(noun, &["of"]).iter().any(|&what| parse.is_word(what, &["staff"]));
    let personal = is_aide || parse.has_lemma(noun, &scene.lexicon.representatives.of_persons);
    let is_own = |owner: &usize| personal || parse.pos(*owner) != "PRON" && !parse.tag(*owner).starts_with("PRP");
    let mut found = scene.all(possessors.filter(is_own).collect());
    if found.is_empty() {
        found = scene.reading.modifiers(noun);
    }
    if found.is_empty() {
        let sent = parse.has_lemma(noun, &SENT);
        let prepositions: &[&str] = if sent { &["of", "from", "for"] } else { &["of", "at", "for", "to"] };
        found = scene.all(parse.obliques(noun, prepositions));
    }
    if found.is_empty() {
        // `Harbour Party Chairman Sir Ola Berg`: the parser hangs all that stands before the name on the name.
        let mut before = scene.reading.found.iter().filter(|mention| mention.tokens.end == noun);
        let named = before.find(|mention| mention.form == MentionForm::Name).and_then(|mention| mention.who.actor());
        found.extend(named);
    }
    found.retain(|&body| {
        let actor = scene.actor(body);
        // `her Danish colleague` speaks for the state, `her party colleague` for nobody.
        let of_state = parse.has_lemma(noun, &["colleague", "homologue"]);
        let fits = match actor.kind {
            ActorKind::State => true,
            ActorKind::Organization => !of_state,
            _ => personal,
        };
        body != person && !actor.unnamed && fits
    });
    found
}

/// Whose `whose` is: the noun that the clause, or what stands for one, hangs on.
pub(super) fn relative_head(scene: &Scene<'_>, owner: usize) -> Option<usize> {
    let parse = &scene.reading.parse;
    let clause =
        std::iter::once(owner).chain(parse.ancestors(owner)).find(|&at| matches!(parse.dep(at), "relcl" | "appos"))?;
    Some(parse.head(clause)).filter(|&head| head < owner)
}

/// `The company rejected it. Jonas Ek, a spokesman, said ...`: who acted so many sentences before.
fn subject_before(scene: &Scene<'_>, head: usize, reach: usize) -> Option<usize> {
    let parse = &scene.reading.parse;
    let before = parse.sentence_of(head).checked_sub(reach)?;
    let sentence = parse.sentences().get(before)?.clone();
    let same_paragraph = scene.reading.block_of(sentence.start) == scene.reading.block_of(head);
    let root = sentence.into_iter().find(|&token| parse.is_root(token) && parse.is_verb(token))?;
    let named = scene.all(parse.subjects(root)).into_iter();
    named
        .filter(|_| same_paragraph)
        .find(|&actor| scene.actor(actor).kind == ActorKind::Organization && !scene.actor(actor).unnamed)
}
