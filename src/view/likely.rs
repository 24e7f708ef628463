//! Actors by what is typed of their names.

use super::Index;
use crate::model::Actor;
use std::cmp::Reverse;

/// The actors that what is typed may mean: first the one that is called so, then those of whose names it is the beginning,
/// then of a word in them, then any part; by its own name each, or another that articles give it, as `OSCE`. Among equals
/// the most often mentioned comes first. None where nothing is typed.
pub fn likely_actors<'a>(index: &'a Index, typed: &str) -> Vec<&'a Actor> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let rank = |actor: &Actor| {
        let names = std::iter::once(&actor.name).chain(&actor.aliases);
        names.filter_map(|name| fit(&name.to_lowercase(), &typed)).min()
    };
    let all = index.dossier().found.actors.iter();
    let mut likely: Vec<_> = all.filter_map(|actor| Some((rank(actor)?, actor))).collect();
    likely.sort_by_key(|(rank, actor)| (*rank, Reverse(actor.mentions.len())));
    likely.into_iter().map(|(_, actor)| actor).collect()
}

/// How well what is typed fits a name, 0 best; none where it is no part of it. Both are in small letters.
fn fit(name: &str, typed: &str) -> Option<u8> {
    if name == typed {
        Some(0)
    } else if name.starts_with(typed) {
        Some(1)
    } else if name.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(typed)) {
        Some(2)
    } else {
        name.contains(typed).then_some(3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_a_name_the_better() {
        let typed = "ryab";
        let fits = ["ryab", "ryabkov", "sergei ryabkov", "bryabov", "sherman"].map(|name| fit(name, typed));
        assert_eq!(fits, [Some(0), Some(1), Some(2), Some(3), None]);
    }
}
