//! Speakers whom the sentence before tells: who was asked replies, who spoke goes on.

use super::beside::last_speaking;
use super::represented::organ_of;
use crate::lexicon::Gender;
use crate::model::ActorKind;
use crate::statements::draft::Draft;
use crate::statements::search::Search;

/// `It was put to the warden that nobody had come. “They were here,” he replied.`: whoever was asked in the sentence before replies.
pub(in crate::statements) fn asked_before(search: &Search<'_>, pronoun: usize, said: &Draft) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let governor = said.governor?;
    let replies = parse.has_lemma(governor, &["reply", "answer", "respond", "retort"]);
    // `She asked the bank. The company replied that`
    let is_body = parse.is_noun(pronoun)
        && !search.lexicon.people.body_kinds(&parse.lemma(pronoun).to_lowercase()).is_empty()
        && parse.children_by(pronoun, &["det"]).any(|the| parse.is_word(the, &["the"]))
        && parse.children(pronoun).count() == 1;
    let is_person = parse.is_word(pronoun, &["he", "she"]);
    if !replies || !(is_person || is_body) {
        return None;
    }
    let first = parse.sentence_of(governor.min(said.tokens.start)).checked_sub(1)?;
    let whom = |verb: usize| {
        if parse.has_lemma(verb, &["put"]) {
            parse.obliques(verb, &["to"]).into_iter().next()
        } else {
            parse.child(verb, &["nsubjpass", "dobj", "dative"])
        }
    };
    let is_asking = |&verb: &usize| {
        !search.quoted[verb]
            && matches!(parse.tag(verb), "VBD" | "VBN" | "VBZ")
            && parse.has_lemma(verb, &["ask", "put", "question", "press"])
    };
    let asked = parse.sentences()[first].clone().filter(is_asking).find_map(whom)?;
    let actor = reading.mention_headed(asked).and_then(|mention| reading.actor_at(mention.head))?;
    let kind = if is_person { ActorKind::Person } else { ActorKind::Organization };
    (search.actors[actor].kind == kind).then_some(actor)
}

/// Who is said to say something in the sentence before, by name, and can be whom the pronoun stands for.
pub(in crate::statements) fn spoke_before(search: &Search<'_>, pronoun: usize) -> Option<usize> {
    let parse = search.parse;
    let speaker = last_speaking(search, pronoun)?;
    let before = parse.sentences()[parse.sentence_of(pronoun).checked_sub(1)?].clone();
    // The words quoted may be sentences of their own.
    let reach = before.end.saturating_sub(400)..before.end;
    let mut back = reach.rev().filter(|&token| !search.quoted[token] && !parse.is_mark(token));
    let last = parse.sentences()[parse.sentence_of(back.next()?)].clone();
    // `Kern welcomed it but said that`
    let mut verbs = last.filter(|&token| parse.is_verb(token) && search.says(token));
    let is_hers =
        |verb: usize| parse.subjects(verb).into_iter().any(|subject| search.reading.actor_at(subject) == Some(speaker));
    verbs.any(is_hers).then_some(speaker)
}

/// `I asked five guests of the wedding. All agree that`, `Two guards were asked. One said`: those of whom the sentence before tells.
pub(in crate::statements) fn last_group(search: &Search<'_>, head: usize) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let sentence = parse.sentence_of(head);
    let before = parse.sentences()[sentence.checked_sub(1)?].clone();
    let is_alone = parse.obliques(head, &["of"]).is_empty() && parse.dep(head) == "nsubj";
    let follows = before.start >= reading.blocks[reading.block_of(head)].tokens.start;
    let group = |token: usize| {
        let actor = reading.mention_headed(token).and_then(|mention| reading.actor_at(mention.head))?;
        let is_group = search.actors[actor].kind == ActorKind::Group && search.actors[actor].unnamed;
        (is_group && parse.tag(token).ends_with('S')).then_some(actor)
    };
    let is_speaking = |token: usize| parse.dep(token) == "nsubj" && search.is_outward(parse.head(token));
    // `One of the guards said two boats had left. Another said`: a guard.
    let speaks = |&token: &usize| {
        let whole = parse.head(parse.head(token));
        is_speaking(token)
            || parse.dep(token) == "pobj" && parse.is_word(parse.head(token), &["of"]) && is_speaking(whole)
    };
    let nouns: Vec<usize> = before.filter(|&token| !search.quoted[token] && parse.is_noun(token)).collect();
    let spoke = nouns.iter().copied().filter(speaks).filter_map(group).next_back();
    // `But insiders say so.` and, in a paragraph of its own, `One said:`
    let named = || nouns.iter().copied().filter_map(group).next_back().filter(|_| follows);
    spoke.or_else(named).filter(|_| is_alone)
}

/// `The grain exchange warned of hunger. Prices had doubled, it said.`: the words for the body that spoke, where it is no actor of the folder.
pub(in crate::statements) fn spoken_for(search: &Search<'_>, pronoun: usize, said: &Draft) -> Option<usize> {
    let parse = search.parse;
    let is_it = parse.is_word(pronoun, &["it"]) && search.paper_meant(pronoun).is_none();
    let governor = said.governor.filter(|&governor| is_it && search.is_outward(governor))?;
    let spoke = last_spoke(search, pronoun, governor)?;
    let people = &search.lexicon.people;
    let lemma = parse.lemma(spoke).to_lowercase();
    let is_body = !people.body_kinds(&lemma).is_empty() || people.is_organ(&lemma) || people.is_collective(&lemma);
    let is_known = search.reading.actor_at(spoke).or_else(|| organ_of(search, spoke)).is_some();
    // `The mayor's office denied that. No such note was sent, it said.`, where nothing else is `it`
    let is_free = search.reading.actor_at(pronoun).is_none();
    let is_office = is_free && search.is_office(spoke);
    (parse.pos(spoke) == "NOUN" && (is_body && !is_known || is_office)).then_some(spoke)
}

/// The subject of the last verb of saying in the sentence before, in the same paragraph.
fn last_spoke(search: &Search<'_>, pronoun: usize, governor: usize) -> Option<usize> {
    let parse = search.parse;
    let before = parse.sentences()[parse.sentence_of(pronoun.min(governor)).checked_sub(1)?].clone();
    let block = search.reading.blocks[search.reading.block_of(pronoun)].tokens.start;
    // `Kern said that the minister asked for more`: she spoke.
    let is_told =
        |verb: usize| matches!(parse.dep(verb), "ccomp" | "relcl" | "advcl" | "acl") && verb > parse.head(verb);
    let speaks = |&subject: &usize| {
        let verb = parse.head(subject);
        !is_told(verb)
            && !search.quoted[subject]
            && parse.dep(subject) == "nsubj"
            && parse.is_verb(verb)
            && search.is_outward(verb)
    };
    before.clone().rfind(speaks).filter(|_| before.start >= block)
}

/// `The guild warned of a strike. Wages had fallen, it said.`: the body that spoke in the sentence before, rather than one named nearer.
/// `Kern shrugged; Anna Lind said no. She backs the bill`: of two persons the one whose given name tells.
pub(in crate::statements) fn goes_on(search: &Search<'_>, pronoun: usize, actor: usize, said: &Draft) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let is_it = parse.is_word(pronoun, &["it"]);
    let gender = match parse.lower(pronoun).as_str() {
        "it" => None,
        "she" => Some(Gender::Female),
        "he" => Some(Gender::Male),
        _ => return None,
    };
    let governor = said.governor.filter(|&governor| search.is_outward(governor))?;
    if is_it && search.paper_meant(pronoun).is_some() {
        return None;
    }
    let spoke = last_spoke(search, pronoun, governor)?;
    let other = reading.actor_at(spoke).or_else(|| organ_of(search, spoke)).filter(|&other| other != actor)?;
    let given = |actor: usize| {
        let name = &search.actors[actor].name;
        search.lexicon.names.gender(name.split(' ').next().unwrap_or_default())
    };
    let kind = search.actors[other].kind;
    let fits = if is_it {
        // `The mayor's office denied that. It said`
        matches!(kind, ActorKind::Organization | ActorKind::State) || search.is_office(spoke)
    } else {
        kind == ActorKind::Person && given(other) == gender && given(actor) != gender
    };
    fits.then_some(other)
}
