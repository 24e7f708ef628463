//! Which language an article is in, as whatlang tells by its script and its runs of three letters.

use whatlang::Lang;

/// Letters that are enough to go by the text rather than by what a page says of itself: many say the language of the
/// template they were made from.
const ENOUGH: usize = 300;
/// As much of a text is looked at, in bytes.
const SAMPLE: usize = 20_000;

/// The language of a text, by its ISO 639-1 code where it has one. `declared` is what the file says. None where neither
/// tells.
pub(super) fn language_of(text: &str, declared: Option<&str>) -> Option<String> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let detected = whatlang::detect(sample).filter(whatlang::Info::is_reliable).map(|info| code(info.lang()));
    let is_long = || sample.chars().filter(|c| c.is_alphabetic()).nth(ENOUGH).is_some();
    match (detected, declared) {
        (Some(_), Some(declared)) if !is_long() => Some(declared),
        (Some(detected), _) => Some(detected),
        (None, declared) => declared,
    }
    .map(str::to_owned)
}

/// The English name of the language with this code: `French` for `fr`.
pub fn language_name(wanted: &str) -> Option<&'static str> {
    Lang::all().iter().find(|language| code(**language) == wanted).map(|language| match language {
        Lang::Cmn => "Chinese",
        other => other.eng_name(),
    })
}

/// ISO 639-1 for the languages that whatlang knows and that have such a code; ISO 639-3 for the rest.
fn code(language: Lang) -> &'static str {
    match language {
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Ukr => "uk",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Ces => "cs",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Bul => "bg",
        Lang::Mkd => "mk",
        Lang::Ron => "ro",
        Lang::Hun => "hu",
        Lang::Fin => "fi",
        Lang::Swe => "sv",
        Lang::Dan => "da",
        Lang::Nob => "nb",
        Lang::Est => "et",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Ell => "el",
        Lang::Tur => "tr",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Hin => "hi",
        Lang::Ben => "bn",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Vie => "vi",
        Lang::Tha => "th",
        Lang::Ind => "id",
        Lang::Cat => "ca",
        Lang::Afr => "af",
        Lang::Bel => "be",
        Lang::Kat => "ka",
        Lang::Hye => "hy",
        Lang::Aze => "az",
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "La ministre a quitté la salle avant la fin de la réunion et n'a répondu à aucune question. ";

    #[test]
    fn a_long_text_is_believed_rather_than_its_page_and_a_short_one_is_not() {
        assert_eq!(language_of(&FRENCH.repeat(5), Some("en")).as_deref(), Some("fr"));
        assert_eq!(language_of(FRENCH, Some("en")).as_deref(), Some("en"));
        assert_eq!(language_of(FRENCH, None).as_deref(), Some("fr"));
        assert_eq!(language_of("", None), None);
    }

    #[test]
    fn languages_have_names() {
        assert_eq!(
            ["fr", "uk", "zh", "xx"].map(language_name),
            [Some("French"), Some("Ukrainian"), Some("Chinese"), None]
        );
    }
}
