//! From mention to mention.

use super::Index;
use crate::model::{ActorId, DocumentId, Evidence, Mention};

/// The next mention of an actor behind `place`, or the one before; in the articles in reading order, and round.
pub fn next_mention(
    index: &Index,
    actor: &ActorId,
    document: Option<&DocumentId>,
    place: Option<&Evidence>,
    forward: bool,
) -> Option<Evidence> {
    let actor = index.actor(actor)?;
    let key = |mention: &Mention| (index.number(&mention.document).unwrap_or(usize::MAX), mention.start);
    let mut mentions: Vec<&Mention> = actor.mentions.iter().collect();
    mentions.sort_by_key(|mention| key(mention));
    let number = document.and_then(|document| index.number(document)).unwrap_or(0);
    let place = place.filter(|place| Some(&place.document) == document);
    let next = match place {
        Some(place) if forward => mentions.iter().find(|mention| key(mention) > (number, place.start)),
        Some(place) => mentions.iter().rev().find(|mention| key(mention) < (number, place.start)),
        None if forward => mentions.iter().find(|mention| key(mention) >= (number, 0)),
        None => mentions.iter().rev().find(|mention| key(mention) < (number, 0)),
    };
    let around = if forward { mentions.first() } else { mentions.last() };
    next.or(around).map(|mention| mention.evidence())
}

/// Which of an actor's mentions in a document stands at `place`, from 1, and how many there are.
pub fn mention_count(
    index: &Index,
    actor: &ActorId,
    document: &DocumentId,
    place: Option<&Evidence>,
) -> (usize, usize) {
    let mentions = index.actor(actor).map_or(&[][..], |actor| actor.mentions.as_slice());
    let mut here: Vec<&Mention> = mentions.iter().filter(|mention| mention.document == *document).collect();
    here.sort_by_key(|mention| mention.start);
    let at = place.and_then(|place| here.iter().position(|mention| mention.is_at(place)));
    (at.map_or(0, |at| at + 1), here.len())
}
