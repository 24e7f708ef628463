//! When two names can be one body's: without its legal form, its first or last words, its members.

use super::bodies::is_letters;
use crate::actors::entities::is_branch;
use crate::lexicon::{Lexicon, NameWords, StateBy};
use crate::text::fold;

/// A firm's or body's name without what only says that it is one.
pub(in crate::actors) fn without_ending(folded: &str, name_words: &NameWords) -> String {
    let mut words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|word| name_words.is_legal_form(word)) {
        words.pop();
    }
    words.join(" ")
}

/// True where a name calls a party's members by words of the party's name: `Social Democrats`, `the Greens`.
pub(in crate::actors) fn is_called_after_members(party: &str, members: &str) -> bool {
    let party: Vec<String> = party.split([' ', '-']).map(fold).collect();
    let members: Vec<String> = members.split([' ', '-']).map(fold).collect();
    let same = |full: &String, short: &String| {
        let stem = short.trim_end_matches('s');
        stem.chars().count() >= 4 && (full == short || full.starts_with(stem)) && full.len() <= stem.len() + 5
    };
    // `Norland` alone is the state in the party's name, not the party's members.
    let names_people = members.iter().any(|word| word.ends_with('s') || !party.contains(word))
        && members.iter().all(|word| !word.is_empty());
    let is_party = party.iter().any(|word| {
        ["party", "union", "alliance", "movement", "league", "front", "coalition", "bloc"].contains(&word.as_str())
    });
    let is_owned = party.iter().skip(members.len()).any(|word| word.ends_with(['\'', '’']));
    let starts =
        party.len() > members.len() && !is_owned && party.iter().zip(&members).all(|(full, short)| same(full, short));
    let inside = is_party
        && party.len() > members.len()
        && party.windows(members.len()).any(|run| run.iter().zip(&members).all(|(full, short)| same(full, short)));
    names_people
        && (inside || (starts && (members.len() > 1 || is_party || party.get(1).is_some_and(|word| word == "for"))))
}

/// True where a name is the first part of a firm's full one: `Volkswagen` of Volkswagen Group, but not of the Volkswagen
/// Foundation, which is another body.
pub(in crate::actors) fn is_first_part(full: &str, short: &str, lexicon: &Lexicon) -> bool {
    let words = &lexicon.name_words;
    let full = fold(full);
    let Some(rest) = full.strip_prefix(&format!("{} ", fold(short))) else { return false };
    let last = rest.rsplit(' ').next().unwrap_or(rest);
    let is_other = rest.split(' ').any(|word| words.is_body(word) && !words.is_firm(word));
    let is_place = lexicon.gazetteer.entry(short).is_some();
    // `Supreme Court` of the Supreme Court of Norland.
    let of_land = rest.strip_prefix("of ").is_some_and(|land| {
        let entry = lexicon.gazetteer.entry(&crate::text::title_case(land));
        short.contains(' ')
            && words.is_body(short.rsplit(' ').next().unwrap_or(short))
            && entry.is_some_and(|entry| matches!(entry.state, Some((_, StateBy::Name))))
    });
    if of_land && !is_place {
        return true;
    }
    // `Selm Ridge` of Selm Ridge Holidays, but not of Selm Ridge Youth.
    let is_long = short.contains(' ')
        && !rest.contains(' ')
        && !words.is_body(short.rsplit(' ').next().unwrap_or(short))
        && !words.is_unit(&short.rsplit(' ').next().unwrap_or(short).to_lowercase())
        && !["youth", "women", "students", "supporters", "veterans", "fans", "ultras"].contains(&rest);
    // `SNR` of SNR News, whatever else has these letters.
    if is_letters(short) && ["news", "radio", "television", "tv", "online"].contains(&rest) {
        return true;
    }
    // `New Harbour` of the New Harbour Party.
    let is_party = rest == "party" && short.contains(' ');
    // `Renewal` of the Renewal Party, `Liberal` of the Liberal Union.
    let is_creed =
        !short.contains(' ') && lexicon.body_words.creeds.has(&fold(short)) && lexicon.body_words.parties.has(rest);
    let is_party = is_party || is_creed || rest == "party" && !is_letters(short) && !lexicon.names.is_given(short);
    (!is_place && is_party) || !is_place && !is_other && (words.is_firm(last) || rest.starts_with("& ") || is_long)
}

/// True where a name is the first of a firm's two words, whose second is a people's: `Selm` of Selm Norlandic. Of other
/// words it may be the daughter's.
pub(super) fn is_first_of_two(full: &str, short: &str, lexicon: &Lexicon) -> bool {
    let Some(second) = full.strip_prefix(short).and_then(|rest| rest.strip_prefix(' ')) else { return false };
    let is_people = lexicon
        .gazetteer
        .entry(second)
        .is_some_and(|entry| matches!(entry.state, Some((_, StateBy::Adjective | StateBy::People))));
    is_people
        && !short.contains(' ')
        && short.chars().count() > 3
        && !is_letters(short)
        && lexicon.gazetteer.entry(short).is_none()
        && !lexicon.names.is_given(short)
        && !lexicon.name_words.is_body(short)
}

/// True where a name of two words or more is the end of a body's full one: `Labour Court` of the Porto Labour Court.
pub(in crate::actors) fn is_last_part(full: &str, short: &str, lexicon: &Lexicon) -> bool {
    let last = short.rsplit(' ').next().unwrap_or(short);
    let as_written = full;
    let full = fold(full);
    let before = full.strip_suffix(&fold(short)).and_then(|before| before.strip_suffix(' '));
    // `Friends of the Labour Court` are another body.
    let is_its_own =
        before.is_some_and(|before| !before.split(' ').any(|word| ["of", "for", "on", "and"].contains(&word)));
    // `Coast Guard` of the Norlandic Coast Guard.
    let is_of_state = || {
        let words: Vec<&str> = as_written.split(' ').collect();
        let land = words.len().checked_sub(short.split(' ').count()).map(|count| words[..count].join(" "));
        let entry = land.filter(|_| before.is_some()).and_then(|land| lexicon.gazetteer.entry(&land));
        lexicon.name_words.is_unit(&last.to_lowercase()) && entry.is_some_and(|entry| entry.state.is_some())
    };
    // `Local 12` of the Dockers' Union Local 12, and of Local 12 of the Dockers' Union.
    let begins = full.strip_prefix(&fold(short)).is_some_and(|rest| rest.starts_with(" of "));
    let is_branch = || (before.is_some() || begins) && is_branch(&fold(short), &lexicon.name_words);
    short.contains(' ') && (lexicon.name_words.is_body(last) && is_its_own || is_of_state() || is_branch())
}

/// True where all words of one body's name stand in the other's, in their order: two ways to give one name, where both have
/// the same letters.
pub(in crate::actors) fn is_within(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split([' ', ',']).filter(|word| !word.is_empty() && *word != "party");
        words.map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.iter();
    short.len() > 1 && short.iter().all(|word| rest.any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_called_after_their_party() {
        assert!(is_called_after_members("Norland Social Democratic Party", "Social Democrats"));
        assert!(is_called_after_members("Greens for Norland", "Greens"));
        assert!(!is_called_after_members("Rural League", "Social Democrats"));
        assert!(!is_called_after_members("Norland Teachers' Union", "Norland"), "a state is not the union's members");
        assert!(
            !is_called_after_members("Sul Terminais Pensioners' Club", "Sul Terminais"),
            "the firm is another body"
        );
    }

    #[test]
    fn a_firm_is_called_by_its_first_words_but_its_foundation_is_another_body() {
        let lexicon = Lexicon::bundled();
        assert!(is_first_part("Mintra Shipping plc", "Mintra", &lexicon));
        assert!(!is_first_part("Mintra Foundation", "Mintra", &lexicon));
        assert!(!is_first_part("Mintra Pensioners' Association", "Mintra", &lexicon));
        assert!(is_first_part("Mintra & Sons", "Mintra", &lexicon), "the first partner is the firm for short");
        assert!(is_first_part("Constitutional Court of Finland", "Constitutional Court", &lexicon));
        assert!(!is_first_part("Friends of Finland", "Friends", &lexicon));
        assert!(is_last_part("Selm Labour Court", "Labour Court", &lexicon));
        assert!(is_last_part("Bus and Tram Crews Local 12", "Local 12", &lexicon), "its number tells a branch");
        assert!(!is_last_part("Selm Labour Court", "Court", &lexicon));
        assert!(!is_last_part("Friends of the Labour Court", "Labour Court", &lexicon));
    }
}
