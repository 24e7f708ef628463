//! Bodies that their organs, their offices and their spokespeople speak for.

use crate::model::{ActorId, ActorKind, MentionForm};
use crate::statements::search::Search;

/// `the board of the brewer`: an organ speaks for its body.
pub(in crate::statements) fn organ_of(search: &Search<'_>, head: usize) -> Option<usize> {
    let (parse, reading) = (search.parse, search.reading);
    let words = &search.lexicon.saying;
    let is_office = words.entourages.has(parse.lemma(head));
    // `the carrier's chief executive`: a person, and no board.
    let is_person = parse.has_lemma(head, &["executive", "owner"])
        && parse.children_by(head, &["amod", "compound"]).any(|rank| {
            parse.is_word(rank, &["chief", "senior", "lead", "top", "former", "deputy", "labour", "labor", "marketing"])
        });
    if is_person {
        return None;
    }
    if !is_office && !words.organs.has(parse.lemma(head)) {
        return body_held_by(search, head);
    }
    let whose = parse.possessors(head).into_iter().chain(parse.obliques(head, &["of"]));
    let mut owner = whose.filter_map(|token| reading.actor_at(token));
    // `his foreign ministry`, said of a president: it is that of his state. `His ministry` is a minister's own.
    let is_own = parse.has_lemma(head, &["ministry"])
        && parse.child(head, &["amod", "compound"]).is_none()
        && reading.mention_headed(head).is_some();
    let body = |actor: usize| match search.actors[actor].kind {
        ActorKind::Person if is_own => None,
        ActorKind::Person if !is_office => body_of(search, actor),
        _ => Some(actor),
    };
    owner.find_map(body)
}

impl Search<'_> {
    /// `the mayor's office`, `his office`: those who speak for somebody.
    pub(in crate::statements) fn is_office(&self, noun: usize) -> bool {
        let parse = self.parse;
        // `the tax office`
        let is_named = || parse.is_word(noun, &["office"]) && parse.child(noun, &["compound", "amod"]).is_some();
        let is_held = || !parse.possessors(noun).is_empty() || !parse.obliques(noun, &["of"]).is_empty() || is_named();
        self.lexicon.saying.entourages.has(parse.lemma(noun)) && is_held()
    }
}

/// `the Norvik union`, `the SOLA group`: the body whose name stands in front of the noun for what it is.
pub(in crate::statements) fn body_called_so(search: &Search<'_>, head: usize) -> Option<usize> {
    let parse = search.parse;
    let is_body = !search.lexicon.people.body_kinds(&parse.lemma(head).to_lowercase()).is_empty()
        && !search.lexicon.people.is_person_at(parse, head);
    let before = head.checked_sub(1).filter(|&before| is_body && parse.head(before) == head)?;
    let mention = search.reading.mention_at(before).filter(|mention| mention.form == MentionForm::Name)?;
    let body = search.reading.actor_at(mention.head)?;
    (search.actors[body].kind == ActorKind::Organization).then_some(body)
}

/// `Kern's bank`, `his company`: the body that the person acts for.
fn body_held_by(search: &Search<'_>, head: usize) -> Option<usize> {
    let owner = search.parse.possessors(head).into_iter().find_map(|owner| search.reading.actor_at(owner))?;
    let is_body = !search.lexicon.people.body_kinds(&search.parse.lemma(head).to_lowercase()).is_empty();
    let is_person = search.actors[owner].kind == ActorKind::Person;
    let body = body_of(search, owner).filter(|_| is_body && is_person)?;
    (search.actors[body].kind == ActorKind::Organization).then_some(body)
}

/// `its spokeswoman`: the only one whom the articles name.
pub(in crate::statements) fn spokesperson_of(search: &Search<'_>, head: usize) -> Option<usize> {
    let parse = search.parse;
    if !parse.lower(head).starts_with("spokes") {
        return None;
    }
    let owner = parse.possessors(head).into_iter().find_map(|owner| search.reading.actor_at(owner))?;
    // `her spokesman`: her own, or that of the body or state that she acts for.
    let body = body_of(search, owner).filter(|_| search.actors[owner].kind == ActorKind::Person);
    let whose: Vec<_> = std::iter::once(owner).chain(body).map(|actor| &search.actors[actor].id).collect();
    let speaks_for = |actor: &usize| {
        let roles = &search.actors[*actor].roles;
        let speaks = |title: &str| title.to_lowercase().contains("spokes");
        let is_theirs = |of: &ActorId| whose.contains(&of);
        !search.actors[*actor].unnamed
            && roles.iter().any(|role| role.of.as_ref().is_some_and(is_theirs) && speaks(&role.title))
    };
    let mut found = (0..search.actors.len()).filter(speaks_for);
    found.next().filter(|_| found.next().is_none())
}

/// The body or state that a person acts for.
fn body_of(search: &Search<'_>, person: usize) -> Option<usize> {
    let of = search.actors[person].of.as_ref()?;
    search.actors.iter().position(|actor| actor.id == *of)
}
