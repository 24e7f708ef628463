//! The line that says who wrote an article, and for whom.

use super::draft::PARTED;
use super::papers::medium;
use crate::lexicon::Lexicon;
use regex::Regex;
use std::sync::LazyLock;

static AUTHOR: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"\p{Lu}[\w.’'-]+(?: (?:\p{Lu}[\w.’'-]*|de|da|van|von|al|el)){1,3}";
    let place = r"(?: in \p{Lu}[\w.’'-]+(?: \p{Lu}[\w.’'-]+)?)?";
    Regex::new(&format!(
        r"^(?:From |Report: |Text: )?(?P<who>{name}){place}(?:(?:, {name}{place})*,? (?:and|&) {name}{place})?(?:, (?P<what>[^.!?]{{3,60}}))?$"
    ))
    .expect("a fixed pattern")
});

static JOURNALIST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:correspondent|editor|reporter|writer|columnist|bureau|desk|staff|special to)\b")
        .expect("a fixed pattern")
});

/// Who wrote it, where the line says no more than that: `From Anna Kern in Vienna`, `Anna Kern, Danube Daily`.
pub(super) fn author_of(line: &str, lexicon: &Lexicon) -> Option<String> {
    let found = AUTHOR.captures(line.trim())?;
    let who = found.name("who")?.as_str();
    let given = who.split_whitespace().next().is_some_and(|word| lexicon.names.is_given(word));
    let places: Vec<&str> = line.split(" in ").skip(1).filter_map(|part| part.split([',', '&']).next()).collect();
    let is_place = |part: &str| lexicon.gazetteer.entry(part.split(" and ").next().unwrap_or(part).trim()).is_some();
    let placed = line.starts_with("From ") || places.iter().any(|part| is_place(part));
    let works = |what: &str| {
        JOURNALIST.is_match(what) || medium(what, lexicon).is_some() || (given || placed) && is_place(what)
    };
    let is_author = match found.name("what") {
        Some(what) => works(what.as_str()),
        None => given || placed,
    };
    is_author.then(|| who.to_owned())
}

/// The paper behind the author's name in such a line.
pub(super) fn publisher_of_author(line: &str, lexicon: &Lexicon) -> Option<String> {
    author_of(line, lexicon)?;
    let captured = AUTHOR.captures(line.trim())?;
    let what = captured.name("what")?.as_str();
    medium(what, lexicon).filter(|_| !is_trade(what))
}

static BY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:\w+ )?(?:[Ww]ritten |Words? |Text |[Ss]ketch )?(?:[Bb]y|BY) ((?:[A-Z][\w.’'-]+ ?){2,4}(?:(?:, | and | & )(?:[A-Z][\w.’'-]+ ?){2,4})*)")
        .expect("a fixed pattern")
});

/// Who wrote it, by a byline: `By Anna Kern and Bo Lind`, or a line that names nothing else.
pub(super) fn author(byline: &str, lexicon: &Lexicon) -> Option<String> {
    let by = BY.captures(byline).map(|found| found[1].trim().to_owned());
    by.map(|names| without_place(&names, lexicon)).or_else(|| author_of(byline, lexicon))
}

/// `Parliamentary Reporter`, but not `The Bergen Reporter`.
fn is_trade(words: &str) -> bool {
    JOURNALIST.is_match(words) && !words.starts_with("The ")
}

/// `Anna Kern, New York`: where she writes or as what she writes is no other writer.
fn without_place(names: &str, lexicon: &Lexicon) -> String {
    let is_place = |part: &str| lexicon.gazetteer.entry(part.trim()).is_some();
    match names.rsplit_once(", ") {
        Some((before, last)) if is_place(last) || is_trade(last) => before.to_owned(),
        _ => names.to_owned(),
    }
}

/// Who wrote it, in a line that gives the day as well: `11 December 2031 | Anna Kern, Bergen bureau`.
pub(super) fn author_beside_day(line: &str, lexicon: &Lexicon) -> Option<String> {
    line.split(PARTED).skip(1).find_map(|part| author(part.trim(), lexicon))
}

static OF_PAPER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*[Bb]y [^,|–—]+?(?P<apart>, | ?[|–—] ?| - )(?:for )?(?:the )?(?P<paper>[A-Z][^,|]{2,40})$")
        .expect("a fixed pattern")
});

/// The paper that a byline names: `By Anna Kern | Fjord Post`. Behind a comma stands what she is, or where, as often.
pub(super) fn publisher(byline: &str, lexicon: &Lexicon) -> Option<String> {
    let named = || {
        let found = OF_PAPER.captures(byline)?;
        let paper = found["paper"].trim();
        let is_comma = &found["apart"] == ", ";
        let is_else = is_trade(paper) || lexicon.gazetteer.entry(paper).is_some();
        let is_paper = if is_comma {
            byline.contains(", for ") || medium(paper, lexicon).is_some() && !is_trade(paper)
        } else {
            !is_else
        };
        is_paper.then(|| paper.to_owned())
    };
    publisher_of_author(byline, lexicon).or_else(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writers_are_told_from_headlines() {
        let lexicon = Lexicon::bundled();
        assert_eq!(author_of("From Anna Kern in Vienna", &lexicon).as_deref(), Some("Anna Kern"));
        assert_eq!(author_of("Anna Kern, Business Correspondent", &lexicon).as_deref(), Some("Anna Kern"));
        assert_eq!(publisher_of_author("Anna Kern, Danube Daily", &lexicon).as_deref(), Some("Danube Daily"));
        assert_eq!(author_of("Port Dockers Vote to Strike", &lexicon), None);
        assert_eq!(author_of("Talks in Vienna", &lexicon), None);
    }

    #[test]
    fn where_or_as_what_one_writes_is_no_paper() {
        let lexicon = Lexicon::bundled();
        for byline in [
            "By Anna Achebe-Lind",
            "By Anna Kern, Bergen",
            "By Anna Kern, Parliamentary Reporter",
            "By Anna Kern in Oslo and Bergen",
        ] {
            assert_eq!(publisher(byline, &lexicon), None, "{byline}");
        }
        assert_eq!(publisher("By Anna Kern | Fjordglimt", &lexicon).as_deref(), Some("Fjordglimt"));
        assert_eq!(author("Anna Kern in Oslo and Bo Lind in Bergen", &lexicon).as_deref(), Some("Anna Kern"));
        assert_eq!(author("Tove Holm-Berg, Bergen", &lexicon).as_deref(), Some("Tove Holm-Berg"));
        assert_eq!(author_beside_day("11 May 2031 | Anna Kern, Bergen bureau", &lexicon).as_deref(), Some("Anna Kern"));
    }
}
