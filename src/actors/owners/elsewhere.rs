//! States and bodies that one article names, in another that need not: known by their number in the lexicon, or else by name.

use crate::actors::entities::Local;
use crate::text::fold;

/// What tells a state or body from others of its kind: its number in the lexicon, or its folded name where the lexicon does
/// not know it.
pub(super) type Key = (Option<usize>, String);

pub(super) fn key(local: &Local) -> Key {
    (local.known, if local.known.is_some() { String::new() } else { fold(&local.name) })
}

/// The same as another article may have it, without mentions.
pub(super) fn unmentioned(local: &Local) -> Local {
    Local { known: local.known, aliases: local.aliases.clone(), ..Local::new(local.kind, &local.name) }
}

/// Its number in an article; it is added where the article does not name it.
pub(super) fn number_in(locals: &mut Vec<Local>, unmentioned: &Local) -> usize {
    let is_it = |local: &Local| local.kind == unmentioned.kind && !local.unnamed && key(local) == key(unmentioned);
    locals.iter().position(is_it).unwrap_or_else(|| {
        locals.push(unmentioned.clone());
        locals.len() - 1
    })
}
