//! What an actor is called where there is little room, as beside its node.

use crate::model::Actor;

/// Names longer than this many letters are shortened.
const LONG: usize = 26;

/// The name of an actor; of a long one its letters, where it goes by letters too (`OSCE`), else its first words.
pub fn short_name(actor: &Actor) -> String {
    let name = &actor.name;
    if name.chars().count() <= LONG {
        return name.clone();
    }
    let letters = actor.aliases.iter().filter(|alias| is_made_of_initials(alias, name));
    letters.max_by_key(|alias| alias.len()).cloned().unwrap_or_else(|| cut(name))
}

/// True for `OSCE` and `U.N.` beside the names that they stand for.
fn is_made_of_initials(alias: &str, name: &str) -> bool {
    let letters: Vec<char> = alias.chars().filter(|letter| *letter != '.').collect();
    let is_letters = (2..=8).contains(&letters.len()) && letters.iter().all(|letter| letter.is_uppercase());
    let mut initials = name.split([' ', '-', '/']).filter_map(|word| word.chars().next());
    // Little words may have no letter, and no letter may stand for nothing.
    is_letters && letters.iter().all(|letter| initials.any(|initial| initial.to_uppercase().eq([*letter])))
}

/// The first words of a name, and a sign that there are more.
fn cut(name: &str) -> String {
    let end = name.char_indices().nth(LONG).map_or(name.len(), |(end, _)| end);
    let whole_words = name[..end].rfind(' ').filter(|space| *space > end / 2).unwrap_or(end);
    format!("{}…", name[..whole_words].trim_end_matches([' ', ',', '-']))
}

#[cfg(test)]
mod tests {
    use super::super::sample::actor;
    use super::*;
    use crate::model::ActorKind;

    fn labelled(name: &str, aliases: &[&str]) -> String {
        let mut actor = actor(name, ActorKind::Organization);
        actor.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
        short_name(&actor)
    }

    #[test]
    fn a_long_name_gives_way_to_its_letters() {
        let name = "Conference for Harbours and Coastal Shipping";
        assert_eq!(labelled(name, &["the Conference", "CHCS"]), "CHCS");
        assert_eq!(labelled(name, &["C.H.C.S."]), "C.H.C.S.");
    }

    #[test]
    fn letters_that_stand_for_something_else_do_not_count() {
        assert_eq!(labelled("Conference for Harbours and Coastal Shipping", &["XY"]), "Conference for Harbours…");
    }

    #[test]
    fn short_names_stay_and_one_long_word_is_cut() {
        assert_eq!(labelled("Coastal Union", &["CU"]), "Coastal Union");
        assert_eq!(labelled(&"x".repeat(40), &[]).chars().count(), LONG + 1);
    }
}
