//! Who the words stand for that name a speaker.

use crate::grammar::Parse;
use crate::model::{Actor, ActorKind, Attribution, MentionForm, Reading};
use crate::text::Span;

/// A speaker, as far as the article tells.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// Numbers of the actors; none where the words stand for nobody known.
    pub actors: Vec<usize>,
    /// The words that name the speaker.
    pub words: Span,
    pub attribution: Attribution,
    /// True where the words name the actor, false where they were led back to it.
    pub by_name: bool,
}

/// Papers in which somebody speaks: the speaker is whose they are.
const PAPERS: [&str; 26] = [
    "statement",
    "report",
    "letter",
    "email",
    "e-mail",
    "release",
    "memo",
    "tweet",
    "post",
    "message",
    "speech",
    "interview",
    "op-ed",
    "article",
    "document",
    "communique",
    "communiqué",
    "note",
    "filing",
    "complaint",
    "ruling",
    "bill",
    "draft",
    "study",
    "survey",
    "poll",
];

/// The speaker that some heads of noun phrases name.
pub(super) fn resolve(reading: &Reading, actors: &[Actor], heads: &[usize]) -> Option<Speaker> {
    let parse = &reading.parse;
    let first = *heads.first()?;
    let words = heads.iter().map(|&head| words_of(parse, head)).reduce(Span::cover)?;
    let mut found: Vec<usize> = Vec::new();
    for &head in heads {
        if let Some(actor) = actor_of(reading, head)
            && !found.contains(&actor)
        {
            found.push(actor);
        }
    }
    let by_name = reading.mention_headed(first).is_some_and(|mention| mention.form == MentionForm::Name);
    let attribution = match found.first().map(|&actor| &actors[actor]) {
        None => Attribution::Unresolved,
        Some(actor) if actor.unnamed && actor.kind == ActorKind::Group => Attribution::Collective,
        Some(actor) if actor.unnamed => Attribution::Unnamed,
        Some(actor) => match actor.kind {
            ActorKind::Person => Attribution::Named,
            ActorKind::Organization | ActorKind::State => Attribution::Institution,
            ActorKind::Group => Attribution::Collective,
        },
    };
    Some(Speaker { actors: found, words, attribution, by_name })
}

/// The actor that a noun phrase stands for as a speaker.
fn actor_of(reading: &Reading, head: usize) -> Option<usize> {
    let parse = &reading.parse;
    if let Some(mention) = reading.mention_headed(head) {
        return reading.actor_at(mention.head);
    }
    // `one of the officials`, `some of them`
    if parse.is_word(
        head,
        &[
            "one", "some", "many", "several", "both", "all", "two", "three", "another", "others", "most", "none",
            "neither",
        ],
    ) {
        return parse.obliques(head, &["of"]).into_iter().find_map(|object| reading.actor_at(object));
    }
    if parse.has_lemma(head, &PAPERS) {
        let whose = parse.possessors(head).into_iter().chain(parse.obliques(head, &["by", "from", "of"]));
        let compound = parse.children_by(head, &["compound", "nmod", "amod"]).collect::<Vec<_>>();
        // `issued a statement saying that`: whoever issued it.
        let verb = parse.head(head);
        let issuers = if matches!(parse.dep(head), "dobj" | "nsubjpass") { parse.subjects(verb) } else { Vec::new() };
        return whose.chain(compound).chain(issuers).find_map(|token| reading.actor_at(token));
    }
    // A name in apposition: `the minister, John Smith`
    parse
        .children_by(head, &["appos"])
        .find_map(|apposed| reading.mention_headed(apposed))
        .and_then(|mention| reading.actor_at(mention.head))
        .or_else(|| {
            let mention = reading.mention_at(head)?;
            // A name inside the phrase is the speaker only where it holds the head: `Wendy Sherman`, not `Trump's lawyer`.
            mention.tokens.contains(&head).then(|| reading.actor_at(head)).flatten()
        })
}

/// The noun phrase without relative clauses and what follows a comma.
fn words_of(parse: &Parse, head: usize) -> Span {
    let tokens = parse.subtree_without(head, &|child| {
        child > head && matches!(parse.dep(child), "relcl" | "acl" | "appos" | "punct" | "conj" | "cc" | "advcl" | "prep" if parse.dep(child) != "prep" || !parse.is_word(child, &["of", "for"]))
    });
    let start = tokens.clone().find(|&token| !parse.is_mark(token)).unwrap_or(tokens.start);
    let end = tokens.clone().rev().find(|&token| !parse.is_mark(token)).map_or(tokens.end, |last| last + 1);
    parse.span_of(start..end.max(start + 1))
}
