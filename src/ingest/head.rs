//! The lines above the story: the paper's name, the day, who wrote it. None of them is a headline, and none acts.

use super::draft::Draft;
use crate::lexicon::Lexicon;
use crate::model::SectionKind;
use crate::text::{title_case, written_dates};
use regex::Regex;
use std::sync::LazyLock;

/// No article has more lines above its first paragraph that say what paper it is.
const MOST: usize = 12;
/// A paragraph has at least so many words.
const PARAGRAPH: usize = 14;

/// Gives the lines above the first paragraph their kinds, where their wording tells.
pub(super) fn classify(draft: &mut Draft, lexicon: &Lexicon) {
    let end = draft.blocks.iter().position(|block| is_paragraph(draft.words(block))).unwrap_or(0).min(MOST);
    for index in 0..end {
        if draft.blocks[index].kind.is_none() {
            draft.blocks[index].kind = kind_of(draft.words(&draft.blocks[index]), lexicon);
        }
    }
    letterhead(draft, end, lexicon);
}

/// Lines in front of the headline that name a department, a number or a section of the paper: `Ministry of Fisheries`,
/// `No. 118/2025`, `World News`. The last line is never one: it may be the headline.
fn letterhead(draft: &mut Draft, end: usize, lexicon: &Lexicon) {
    let open: Vec<usize> = (0..end).filter(|&index| draft.blocks[index].kind.is_none()).collect();
    for pair in open.windows(2) {
        let (words, next) = (draft.words(&draft.blocks[pair[0]]), draft.words(&draft.blocks[pair[1]]));
        if !names_a_desk(words, lexicon) || !(names_a_desk(next, lexicon) || next.split_whitespace().count() > 3) {
            return;
        }
        // A body's name is read: the text is often its own.
        let kind = if holds_body(words, lexicon) { SectionKind::Subheading } else { SectionKind::Boilerplate };
        draft.blocks[pair[0]].kind = Some(kind);
    }
}

fn holds_body(line: &str, lexicon: &Lexicon) -> bool {
    line.split_whitespace().any(|word| {
        let word = title_case(word.trim_end_matches(','));
        lexicon.name_words.is_body(&word) || lexicon.name_words.is_organ(&word)
    })
}

/// A number of a series, a body's name, or two or three capitalized words.
fn names_a_desk(line: &str, lexicon: &Lexicon) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let small = |word: &&str| matches!(*word, "of" | "the" | "and" | "for" | "on" | "&" | "in");
    let is_name = words.iter().all(|word| small(word) || word.starts_with(char::is_uppercase))
        && !line.ends_with(['.', '!', '?']);
    NUMBERED.is_match(line) || is_name && (words.len() <= 3 || words.len() <= 9 && holds_body(line, lexicon))
}

/// The number of a release or an issue.
static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?:No|Nr|Issue|Release|Ref)\b\.?:? ?[\w/.-]*\d[\w/.-]*$").expect("a fixed pattern"));

fn is_paragraph(words: &str) -> bool {
    let end = words.trim_end_matches(['’', '”', '"', '\'', ')']).chars().last();
    words.split_whitespace().count() >= PARAGRAPH && !words.contains('|') && end.is_some_and(|c| ".?!:".contains(c))
}

fn kind_of(words: &str, lexicon: &Lexicon) -> Option<SectionKind> {
    let is_kicker = words.chars().all(char::is_alphabetic) || KICKER.is_match(words);
    if is_kicker || medium(words, lexicon).is_some() {
        Some(SectionKind::Boilerplate)
    } else if publisher_of_dated(words, lexicon).is_some() || is_dated(words) {
        Some(SectionKind::Dateline)
    } else if author_of(words, lexicon).is_some() || STAFF.is_match(words) {
        Some(SectionKind::Byline)
    } else {
        None
    }
}

/// What kind of text follows, on a line of its own.
static KICKER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:news|press|media) release|live blog|live updates|first person|long read|special report|guest essay|news analysis|fact check)$")
        .expect("a fixed pattern")
});

static STAFF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:by )?(?:our|the|a) (?:own )?.{0,30}(?:correspondents?|reporters?|staff)|staff (?:report|reporters?|writers?)|live coverage by .{3,120}|newsroom|editorial board)$")
        .expect("a fixed pattern")
});

/// The paper whose name the line is, written as a name: `THE EASTERN LEDGER` is `The Eastern Ledger`.
pub(super) fn medium(line: &str, lexicon: &Lexicon) -> Option<String> {
    let line = line.trim();
    if line.contains(['.', ',', ':', '?', '!']) || KICKER.is_match(line) || lexicon.boilerplate.is_furniture(line) {
        return None;
    }
    let name = if line.chars().any(char::is_lowercase) { line.to_owned() } else { title_case(line) };
    lexicon.media.sounds_like_medium(&name).then_some(name)
}

/// A short line whose gist is a day: `The Meridian Review, 14 January 2022`, `Tarija, Friday, June 13, 2025 | 06:40`,
/// `The Fjord Post | Tuesday 6 May 2031 | Reading time: 4 min.`
fn is_dated(line: &str) -> bool {
    let is_full = |part: &str| {
        let found = written_dates(part).find(|found| found.day.is_some() && found.year.is_some())?;
        Some([&part[..found.span.start], &part[found.span.end..]].concat())
    };
    let Some(rest) = is_full(line) else { return false };
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let is_short = rest.split_whitespace().count() <= 8 && small <= 2 && !line.ends_with(['.', '?', '!']);
    let of_parts = || {
        let parts: Vec<&str> = line.split(PARTED).collect();
        let is_day = |part: &&str| {
            is_full(part).is_some_and(|rest| CLOCKED.replace_all(&rest, "").split_whitespace().count() <= 2)
        };
        parts.len() > 1 && line.split_whitespace().count() <= 30 && parts.iter().any(|part| is_day(&part))
    };
    is_short || of_parts()
}

/// What stands between the parts of a line above a story.
const PARTED: [char; 5] = ['|', '–', '—', '·', '•'];

/// Words around the day that say no more than which day it is.
static CLOCKED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:(?:first |last )?(?:published|posted|updated|modified|edited|filed)(?: on| at)?|at|on|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.h]\d{2}|[ap]\.?m\.?\b|gmt|utc|local time|hrs|hours)[.,]?")
        .expect("a fixed pattern")
});

/// The paper in front of the day in such a line.
pub(super) fn publisher_of_dated(line: &str, lexicon: &Lexicon) -> Option<String> {
    let found = written_dates(line).find(|found| found.day.is_some())?;
    let before = line.get(..found.span.start)?;
    let first = before.split([',', '|', '–', '—', '·']).next()?.split(" - ").next()?.trim();
    let is_named_like_one = first.starts_with("The ") && first.split_whitespace().count() <= 4;
    let words = first.split_whitespace().count();
    let is_named = first.split_whitespace().all(|word| word.len() <= 3 || word.starts_with(char::is_uppercase));
    let says_more = BEGUN.is_match(first) || first.contains(|c: char| c.is_ascii_digit());
    let stands_apart =
        line.contains(PARTED) && first.len() > 6 && words <= 5 && is_named && !says_more && before.contains(PARTED);
    let known = medium(first, lexicon);
    let is_day = crate::text::fold(first).ends_with("day");
    known.or_else(|| ((is_named_like_one || stands_apart) && is_dated(line) && !is_day).then(|| first.to_owned()))
}

/// How a part begins that names no paper.
static BEGUN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:by|from|published|posted|updated|news|sport|world|business|politics|opinion|live|analysis)\b")
        .expect("a fixed pattern")
});

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
    let placed = line.starts_with("From ") || line.contains(" in ");
    let works = |what: &str| JOURNALIST.is_match(what) || medium(what, lexicon).is_some();
    let is_author = match found.name("what") {
        Some(what) => works(what.as_str()),
        None => given || placed && line.starts_with("From "),
    };
    (is_author && (given || placed || found.name("what").is_some())).then(|| who.to_owned())
}

/// The paper behind the author's name in such a line.
pub(super) fn publisher_of_author(line: &str, lexicon: &Lexicon) -> Option<String> {
    author_of(line, lexicon)?;
    medium(AUTHOR.captures(line.trim())?.name("what")?.as_str(), lexicon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_papers_name_is_no_headline() {
        let lexicon = Lexicon::bundled();
        assert_eq!(medium("THE HARBOUR LEDGER", &lexicon).as_deref(), Some("The Harbour Ledger"));
        assert_eq!(medium("Post offices close early", &lexicon), None);
        assert_eq!(kind_of("Analysis", &lexicon), Some(SectionKind::Boilerplate));
        assert_eq!(kind_of("Dockers walk out", &lexicon), None);
    }

    #[test]
    fn lines_with_a_day_are_told_from_headlines_with_one() {
        let lexicon = Lexicon::bundled();
        assert!(is_dated("Tarija, Friday, June 13, 2025 | 06:40 | Newsroom"));
        assert!(!is_dated("How the night of 3 May 2019 changed a town that had seen everything before"));
        assert_eq!(publisher_of_dated("The Lamp - Monday, March 17, 2025", &lexicon).as_deref(), Some("The Lamp"));
        assert_eq!(publisher_of_dated("Monday 17 March 2025", &lexicon), None);
    }

    #[test]
    fn the_day_may_stand_among_other_parts_of_a_line() {
        let lexicon = Lexicon::bundled();
        for line in [
            "The Fjord Post | Tuesday 6 May 2031, 07:15 | Reading time: 4 min.",
            "By our own reporters | Published on 05/06/2031 at 7:12 a.m. – Updated at 9:40 a.m.",
            "Fjord Post in English – News from Bergen – May 6 2031 at 08.15",
        ] {
            assert!(is_dated(line), "{line}");
            assert_eq!(kind_of(line, &lexicon), Some(SectionKind::Dateline), "{line}");
        }
        assert!(!is_dated("Herring – what was agreed on 6 May 2031 in Bergen and why it will not last – explained"));
        assert_eq!(
            publisher_of_dated("Bergens Fjordblad | Tuesday 6 May 2031", &lexicon).as_deref(),
            Some("Bergens Fjordblad")
        );
        assert_eq!(publisher_of_dated("By Anna Kern | 6 May 2031", &lexicon), None);
    }

    #[test]
    fn a_letterhead_is_no_headline() {
        let lexicon = Lexicon::bundled();
        for line in ["MINISTRY OF FISHERIES", "No. 118/2031", "Deals & Companies", "Office of the Prime Minister"] {
            assert!(names_a_desk(line, &lexicon), "{line}");
        }
        for line in ["Ministry of Fisheries seeks new rules", "Dockers vote to strike", "HOLD THE LINE!"] {
            assert!(!names_a_desk(line, &lexicon), "{line}");
        }
    }

    #[test]
    fn writers_are_told_from_headlines() {
        let lexicon = Lexicon::bundled();
        assert_eq!(author_of("From Anna Kern in Vienna", &lexicon).as_deref(), Some("Anna Kern"));
        assert_eq!(author_of("Anna Kern, Business Correspondent", &lexicon).as_deref(), Some("Anna Kern"));
        assert_eq!(publisher_of_author("Anna Kern, Danube Daily", &lexicon).as_deref(), Some("Danube Daily"));
        assert_eq!(author_of("Port Dockers Vote to Strike", &lexicon), None);
        assert_eq!(author_of("Talks in Vienna", &lexicon), None);
    }
}
