//! Which paper an article is from, by the lines around its headline.

use super::days::is_dated;
use super::draft::{Draft, PARTED};
use crate::lexicon::Lexicon;
use crate::model::SectionKind;
use crate::text::{fold, title_case, written_dates};
use regex::Regex;
use std::sync::LazyLock;

/// The paper whose name the line is, written as a name: `THE EASTERN LEDGER` is `The Eastern Ledger`.
pub(super) fn medium(line: &str, lexicon: &Lexicon) -> Option<String> {
    let line = line.trim();
    if line.contains(['.', ',', ':', '?', '!']) || KICKER.is_match(line) || lexicon.boilerplate.is_furniture(line) {
        return None;
    }
    let name = if line.chars().any(char::is_lowercase) { line.to_owned() } else { title_case(line) };
    lexicon.media.sounds_like_medium(&name).then_some(name)
}

/// The paper's name in a line of furniture above the headline that is no section and says nothing else: `RIVER & RAIL` above
/// the number and the day, `River & Rail Review | Freight | Ports`.
pub(super) fn masthead(draft: &Draft, lexicon: &Lexicon) -> Option<String> {
    let first = draft.blocks.first().filter(|block| block.kind == Some(SectionKind::Boilerplate))?;
    let words = draft.words(first).trim();
    let named = words.split(PARTED).next()?.trim();
    let count = named.split_whitespace().count();
    let is_parted = words.contains(PARTED);
    let is_shouted =
        !words.chars().any(char::is_lowercase) && words.chars().all(|c| c.is_alphabetic() || " &-'’".contains(c));
    // Sections, a motto, a number or the day come right behind a paper's name.
    let next = draft.blocks.get(1).map(|block| draft.words(block));
    let has_motto =
        !draft.is_parted(0) && draft.blocks.get(1).is_some_and(|next| next.kind == Some(SectionKind::Boilerplate));
    let is_followed =
        has_motto || next.is_some_and(|line| line.contains(PARTED) || line.contains("//") || is_dated(line));
    let is_named = if is_parted { count > 1 } else { is_shouted && is_followed };
    let is_kind = KICKER.is_match(named) || SECTION.is_match(named) || lexicon.boilerplate.is_furniture(named);
    let is_name = named.split_whitespace().all(|word| word.len() <= 3 || word.starts_with(char::is_uppercase));
    let name = || if is_shouted { title_case(named) } else { named.to_owned() };
    ((1..=5).contains(&count) && is_named && is_name && !is_kind && !is_dated(words)).then(name)
}

/// What kind of text it is, or what about.
static SECTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:news|opinion|comment|analysis|exclusive|the long read|business|politics|world|sport|culture|letters|obituar(?:y|ies)|home|live|explainer|interview|features?|editorial|column|markets)$")
        .expect("a fixed pattern")
});

/// What kind of text follows, on a line of its own.
pub(super) static KICKER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:news|press|media) release(?:\ ?[–—:|-]\ ?.{0,40})?|live blog|live updates|first person|long read|special report|guest essay|news analysis|fact check)$")
        .expect("a fixed pattern")
});

/// The paper in front of the day, in a line whose gist is a day: `The Lamp - Monday, March 17, 2025`.
pub(super) fn publisher_of_dated(line: &str, lexicon: &Lexicon) -> Option<String> {
    let found = written_dates(line).find(|found| found.day.is_some())?;
    let before = line.get(..found.span.start)?;
    let first = before.split([',', '|', '–', '—', '·', '•']).next()?.split(" - ").next()?.trim();
    let is_named_like_one = first.starts_with("The ") && first.split_whitespace().count() <= 4;
    let words = first.split_whitespace().count();
    let is_named = first.split_whitespace().all(|word| word.len() <= 3 || word.starts_with(char::is_uppercase));
    let says_more = BEGUN.is_match(first) || first.contains(|c: char| c.is_ascii_digit());
    let stands_apart =
        line.contains(PARTED) && first.len() > 6 && words <= 5 && is_named && !says_more && before.contains(PARTED);
    let known = medium(first, lexicon);
    let is_day = fold(first).ends_with("day");
    known.or_else(|| ((is_named_like_one || stands_apart) && is_dated(line) && !is_day).then(|| first.to_owned()))
}

/// How a part begins that names no paper.
static BEGUN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:by|from|published|posted|updated|news|sport|world|business|politics|opinion|live|analysis)\b")
        .expect("a fixed pattern")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_papers_name_is_told_from_a_headline() {
        let lexicon = Lexicon::bundled();
        assert_eq!(medium("THE HARBOUR LEDGER", &lexicon).as_deref(), Some("The Harbour Ledger"));
        assert_eq!(medium("Post offices close early", &lexicon), None);
    }

    #[test]
    fn the_paper_stands_in_front_of_the_day() {
        let lexicon = Lexicon::bundled();
        let paper = |line: &str| publisher_of_dated(line, &lexicon);
        assert_eq!(paper("The Lamp - Monday, March 17, 2025").as_deref(), Some("The Lamp"));
        assert_eq!(paper("Bergens Fjordblad | Tuesday 6 May 2031").as_deref(), Some("Bergens Fjordblad"));
        assert_eq!(paper("Monday 17 March 2025"), None);
        assert_eq!(paper("By Anna Kern | 6 May 2031"), None);
    }
}
