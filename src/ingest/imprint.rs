//! Title, publisher, author and day of publication, where the article gives them.

use super::draft::{Block, Draft};
use super::sections::agency_of;
use super::{bylines, head};
use crate::lexicon::Lexicon;
use crate::model::{Section, SectionKind};
use crate::text::written_dates;
use jiff::civil::{Date, date};
use regex::Regex;
use std::sync::LazyLock;

/// So many blocks are the top of an article.
const TOP: usize = 8;

/// What an article says of itself, and its sections.
#[derive(Debug)]
pub(super) struct Imprint {
    pub title: Option<String>,
    pub publisher: Option<String>,
    pub author: Option<String>,
    pub published: Option<Date>,
    pub sections: Vec<Section>,
}

/// Reads the imprint of a draft whose blocks are classified.
pub(super) fn read(draft: &Draft, path: &str, lexicon: &Lexicon) -> Imprint {
    let of = |kind: SectionKind| draft.blocks.iter().filter(move |block| block.kind == Some(kind));
    let first = |kind| of(kind).map(|block| draft.words(block)).next();
    let headline = first(SectionKind::Headline).map(clean_title);
    let title = headline.or_else(|| draft.meta.title.clone());
    let publisher = draft.meta.publisher.clone().or_else(|| publisher(draft, lexicon));
    // `By Harbour Post` names the paper once more.
    let beside = || of(SectionKind::Dateline).find_map(|block| bylines::author_beside_day(draft.words(block), lexicon));
    let author = of(SectionKind::Byline)
        .find_map(|block| bylines::author(draft.words(block), lexicon))
        .or_else(beside)
        .filter(|name| publisher.as_ref() != Some(name));
    Imprint {
        title,
        author: draft.meta.author.clone().or(author),
        publisher,
        published: draft.meta.published.or_else(|| published(draft, path)),
        sections: draft.blocks.iter().map(section).collect(),
    }
}

fn section(block: &Block) -> Section {
    Section { kind: block.kind.unwrap_or(SectionKind::Body), start: block.span.start, end: block.span.end }
}

fn clean_title(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

static COPYRIGHT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:©|\(c\)|copyright)[ \d,–-]*([^\d.,|]{3,60}?)(?:[.,|]|$| all rights)").expect("a fixed pattern")
});
static CONTRIBUTORS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*([A-Z][\w ]{1,30}?)[’']s .*contribut").expect("a fixed pattern"));
/// By the dateline's agency, the byline, the copyright line, or a line of its own at the top that sounds like a paper.
fn publisher(draft: &Draft, lexicon: &Lexicon) -> Option<String> {
    let lines = |kind: SectionKind| {
        draft.blocks.iter().filter(move |block| block.kind == Some(kind)).map(|block| draft.words(block))
    };
    let captured = |pattern: &Regex, line: &str| pattern.captures(line).map(|found| found[1].trim().to_owned());
    let on_top = || {
        let top = draft.blocks.iter().take(4).map(|block| draft.words(block));
        let names = top.map(|line| line.strip_prefix("By ").unwrap_or(line));
        names.filter(|line| line.split_whitespace().count() <= 4).find_map(|line| head::medium(line, lexicon))
    };
    lines(SectionKind::Dateline)
        .find_map(agency_of)
        .or_else(|| head::masthead(draft, lexicon))
        .or_else(|| lines(SectionKind::Dateline).find_map(|line| head::publisher_of_dated(line, lexicon)))
        .or_else(|| {
            lines(SectionKind::Byline)
                .find_map(|line| bylines::publisher(line, lexicon).or_else(|| captured(&CONTRIBUTORS, line)))
        })
        .or_else(on_top)
        .or_else(|| lines(SectionKind::Boilerplate).find_map(|line| captured(&COPYRIGHT, line)))
}

/// By a date line, a dateline or byline with a year, a line of furniture on top, or the file's name.
fn published(draft: &Draft, path: &str) -> Option<Date> {
    let full = |line: &str| {
        let found = written_dates(line).find(|found| found.year.is_some() && found.day.is_some())?;
        found.nearest(date(2000, 1, 1))
    };
    let in_lines = |kind: SectionKind| {
        let mut lines = draft.blocks.iter().filter(move |block| block.kind == Some(kind));
        lines.find_map(|block| full(draft.words(block)))
    };
    // `For immediate use: 6 May 2031`, `Last updated 6 May 2031`; further below it is other articles' days.
    let on_top = || {
        let mut top = draft.blocks.iter().take(TOP).filter(|block| block.kind == Some(SectionKind::Boilerplate));
        top.find_map(|block| full(draft.words(block)))
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    let in_dateline = in_lines(SectionKind::Dateline).or_else(|| in_lines(SectionKind::Byline));
    in_dateline.or_else(on_top).or_else(|| full(name))
}
