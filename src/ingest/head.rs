//! The lines above the story: the paper's name, the day, who wrote it. None of them is a headline, and none acts.

use super::bylines::author_of;
use super::days::is_dated;
use super::draft::{Draft, PARTED};
use super::headlines::{last_mark, looks_like_heading};
use super::papers::{KICKER, medium, publisher_of_dated};
use crate::lexicon::Lexicon;
use crate::model::SectionKind;
use crate::text::title_case;
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
    nameplate(draft, end, lexicon);
    letterhead(draft, end, lexicon);
}

/// A line between the paper's name and the day is the paper's motto, where a headline still comes.
fn motto(draft: &mut Draft, end: usize, lexicon: &Lexicon) {
    for index in 1..end.saturating_sub(1) {
        let above = draft.words(&draft.blocks[index - 1]);
        let is_paper = (index == 1 && is_shouted_name(above)) || medium(above, lexicon).is_some();
        let is_before_day = draft.blocks[index + 1].kind == Some(SectionKind::Dateline);
        let headline_comes = (index + 2..end).any(|later| draft.blocks[later].kind.is_none());
        if draft.blocks[index].kind.is_none() && is_paper && is_before_day && headline_comes {
            draft.blocks[index].kind = Some(SectionKind::Boilerplate);
        }
    }
}

/// A paper's name on the first line and its motto or sections on the second, with an empty line below: the headline comes
/// after them.
fn nameplate(draft: &mut Draft, end: usize, lexicon: &Lexicon) {
    if end < 3 || draft.is_parted(0) || !draft.is_parted(1) {
        return;
    }
    let (name, below) = (draft.words(&draft.blocks[0]), draft.words(&draft.blocks[1]));
    let is_paper = is_shouted_name(name) || medium(name, lexicon).is_some();
    let headline_comes =
        draft.blocks[2..end].iter().any(|block| block.kind.is_none() && looks_like_heading(draft.words(block)));
    if is_paper && (names_sections(below) || MOTTO.is_match(below)) && headline_comes {
        for block in &mut draft.blocks[..2] {
            block.kind = Some(SectionKind::Boilerplate);
        }
    }
}

/// What papers say of themselves below their names.
static MOTTO: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:(?:news)?paper|newsletter|daily|weekly|edition|since \d{4}|founded|established|independent voice)\b",
    )
    .expect("a fixed pattern")
});

/// `SHORT SEA & RAIL`: a paper's name in capitals, as it stands at its head.
fn is_shouted_name(line: &str) -> bool {
    line.split_whitespace().count() <= 5
        && line.chars().all(|c| c.is_uppercase() || c.is_whitespace() || "&-'’".contains(c))
}

/// `SELM | BUSINESS`, `Home | Politics | Sport`, `News > Politics`, `Deals & Companies // Rail`: sections of a paper.
fn names_sections(words: &str) -> bool {
    let are_short = |parts: Vec<&str>, most: usize| {
        parts.len() > 1 && parts.iter().all(|part| (1..=most).contains(&part.split_whitespace().count()))
    };
    let is_name = |word: &str| word == "&" || word == "and" || !word.starts_with(char::is_lowercase);
    let crumbs = || [" > ", " › ", " » ", " // "].iter().any(|mark| are_short(words.split(mark).collect(), 3));
    are_short(words.split('|').collect(), 2) || (words.split_whitespace().all(is_name) && crumbs())
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
        let words = &lexicon.name_words;
        words.is_body(&word) || words.is_organ(&word) || words.is_house(&word)
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
    words.split_whitespace().count() >= PARAGRAPH
        && !words.contains('|')
        && last_mark(words).is_some_and(|c| ".?!:".contains(c))
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

static STAFF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:by )?(?:our|the|a) (?:own )?.{0,30}(?:correspondents?|reporters?|staff)|staff (?:report|reporters?|writers?)|live coverage by .{3,120}|newsroom|editorial board)$")
        .expect("a fixed pattern")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_of_text_is_no_headline_and_a_day_among_other_parts_is_none() {
        let lexicon = Lexicon::bundled();
        assert_eq!(kind_of("Analysis", &lexicon), Some(SectionKind::Boilerplate));
        assert_eq!(kind_of("Dockers walk out", &lexicon), None);
        let dated = "By our own reporters | Published on 05/06/2031 at 7:12 a.m. – Updated at 9:40 a.m.";
        assert_eq!(kind_of(dated, &lexicon), Some(SectionKind::Dateline));
    }

    #[test]
    fn sections_of_a_paper_are_no_headline() {
        for line in ["Home | Politics | Sport", "News > Politics", "Deals & Companies // Rail"] {
            assert!(names_sections(line), "{line}");
        }
        for line in ["Dockers walk out", "Oslo > Bergen: a line is cut", "Rail strike | What we know so far"] {
            assert!(!names_sections(line), "{line}");
        }
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
