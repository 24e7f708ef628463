//! The lines above the story: the paper's name, the day, who wrote it. None of them is a headline, and none acts.

use super::bylines::author_of;
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
    motto(draft, end, lexicon);
    letterhead(draft, end, lexicon);
}

/// A line between the paper's name and the day is the paper's motto, where a headline still comes.
fn motto(draft: &mut Draft, end: usize, lexicon: &Lexicon) {
    for index in 1..end.saturating_sub(1) {
        let above = draft.words(&draft.blocks[index - 1]);
        let is_shouted = index == 1 && above.split_whitespace().count() <= 4 && !above.chars().any(char::is_lowercase);
        let is_paper = is_shouted || medium(above, lexicon).is_some();
        let is_before_day = draft.blocks[index + 1].kind == Some(SectionKind::Dateline);
        let headline_comes = (index + 2..end).any(|later| draft.blocks[later].kind.is_none());
        if draft.blocks[index].kind.is_none() && is_paper && is_before_day && headline_comes {
            draft.blocks[index].kind = Some(SectionKind::Boilerplate);
        }
    }
}

/// `SELM | BUSINESS`, `Home | Politics | Sport`: sections of a paper.
fn names_sections(words: &str) -> bool {
    let parts: Vec<&str> = words.split('|').collect();
    parts.len() > 1 && parts.iter().all(|part| (1..=2).contains(&part.split_whitespace().count()))
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
    // Sections, a number or the day come right behind a paper's name.
    let next = draft.blocks.get(1).map(|block| draft.words(block));
    let is_followed = next.is_some_and(|line| line.contains(PARTED) || line.contains("//") || is_dated(line));
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
    let is_paper = || {
        medium(words, lexicon).is_some()
            || words.split(PARTED).next().is_some_and(|first| {
                words.contains(PARTED) && words.split_whitespace().count() <= 8 && medium(first, lexicon).is_some()
            })
    };
    if publisher_of_dated(words, lexicon).is_some() || is_dated(words) {
        Some(SectionKind::Dateline)
    } else if is_kicker || names_sections(words) || is_paper() {
        Some(SectionKind::Boilerplate)
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
    // `Selm, Thursday 6 May`: without a year, where the line says no more than where and when.
    let is_plain = || {
        let found = written_dates(line).find(|found| found.day.is_some() && found.year.is_none());
        let rest = found.map(|found| [&line[..found.span.start], &line[found.span.end..]].concat());
        let rest = rest.map(|rest| CLOCKED.replace_all(&rest, "").into_owned());
        let is_where = |rest: &str| {
            rest.split_whitespace().count() <= 3
                && rest
                    .split_whitespace()
                    .all(|word| word.starts_with(char::is_uppercase) || !word.contains(char::is_alphabetic))
        };
        WEEKDAY.is_match(line) && rest.is_some_and(|rest| is_where(&rest))
    };
    let Some(rest) = is_full(line) else { return is_plain() };
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let is_short = rest.split_whitespace().count() <= 8 && small <= 2 && !line.ends_with(['.', '?', '!']);
    let of_parts = || {
        let parts: Vec<&str> = line.split(PARTED).collect();
        let is_day = |part: &&str| {
            is_full(part).is_some_and(|rest| CLOCKED.replace_all(&rest, "").split_whitespace().count() <= 2)
        };
        parts.len() > 1 && line.split_whitespace().count() <= 30 && parts.iter().any(is_day)
    };
    is_short || of_parts()
}

static WEEKDAY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b").expect("a fixed pattern"));

/// What stands between the parts of a line above a story.
pub(super) const PARTED: [char; 5] = ['|', '–', '—', '·', '•'];

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
}
