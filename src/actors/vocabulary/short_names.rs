//! What names of bodies are said for short, or tell of other names.

use crate::actors::entities::Local;
use crate::lexicon::Lexicon;
use crate::text::fold;

/// A firm's name without what says that it is one and in what trade, where that still is a name: `Hansa-Baltic Ports AG`.
pub(super) fn firm_for_short<'a>(name: &'a str, lexicon: &Lexicon) -> Option<&'a str> {
    let mut short = name;
    while let Some((rest, last)) = short.rsplit_once(' ')
        && lexicon.name_words.is_firm(last)
    {
        short = rest;
    }
    (short.len() < name.len() && (short.contains('-') || short.contains(' '))).then_some(short)
}

/// The first word of a name that tells no other kind of body than a firm.
pub(super) fn first_word(body: &Local, lexicon: &Lexicon) -> Option<String> {
    let words = &lexicon.name_words;
    let (first, others) = body.aliases.first()?.split_once(' ')?;
    let is_firm = body.known.is_none()
        && !lexicon.media.sounds_like_medium(&body.name)
        && !others.split([' ', '-']).any(|word| {
            words.is_body(word) || words.is_house(word) || words.is_organ(word) || words.is_place(word) || word == "of"
        });
    is_firm.then(|| first.to_owned())
}

/// The word by which a body is called for short behind `the`: the last one of a longer name that is a common noun.
pub(super) fn short_form(name: &str, lexicon: &Lexicon) -> Option<String> {
    let (_, last) = name.rsplit_once(' ')?;
    let first = name.split(' ').next().unwrap_or(name);
    let noun = [last, first].into_iter().find(|word| lexicon.name_words.is_body(word))?;
    noun.starts_with(char::is_uppercase).then(|| noun.to_owned())
}

/// The place that a town's or county's council is named after: `Selmshire` of Selmshire County Council.
pub(super) fn seat(body: &str) -> Option<String> {
    let (place, council) = body.split_once(' ')?;
    let kind = council.strip_suffix(" Council")?;
    ["County", "City", "Town", "District", "Borough", "Municipal"].contains(&kind).then(|| fold(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_is_named_after_its_place() {
        assert_eq!(seat("Selmshire County Council").as_deref(), Some("selmshire"));
        assert_eq!(seat("Standing Council"), None);
    }
}
