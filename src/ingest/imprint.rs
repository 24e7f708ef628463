//! Title, publisher, author and day of publication, where the article gives them.

use super::datelines::agency_of;
use super::draft::{Block, Draft, day_in};
use super::{bylines, papers};
use crate::lexicon::Lexicon;
use crate::model::{Section, SectionKind};
use crate::text::on_one_line;
use jiff::civil::Date;
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
    let headline = draft.of_kind(SectionKind::Headline).next().map(on_one_line);
    let title = headline.or_else(|| draft.meta.title.clone());
    let publisher = draft.meta.publisher.clone().or_else(|| publisher(draft, lexicon));
    // `By Harbour Post` names the paper once more.
    let beside = || draft.of_kind(SectionKind::Dateline).find_map(|line| bylines::author_beside_day(line, lexicon));
    let author = draft
        .of_kind(SectionKind::Byline)
        .find_map(|line| bylines::author(line, lexicon))
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

static COPYRIGHT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:©|\(c\)|copyright)[ \d,–-]*([^\d.,|]{3,60}?)(?:[.,|]|$| all rights)").expect("a fixed pattern")
});

static CONTRIBUTORS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*([A-Z][\w ]{1,30}?)[’']s .*contribut").expect("a fixed pattern"));

/// By the dateline's agency, the byline, the copyright line, or a line of its own at the top that sounds like a paper.
fn publisher(draft: &Draft, lexicon: &Lexicon) -> Option<String> {
    let lines = |kind| draft.of_kind(kind);
    let captured = |pattern: &Regex, line: &str| pattern.captures(line).map(|found| found[1].trim().to_owned());
    let on_top = || {
        let top = draft.blocks.iter().take(4).map(|block| draft.words(block));
        let names = top.map(|line| line.strip_prefix("By ").unwrap_or(line));
        names.filter(|line| line.split_whitespace().count() <= 4).find_map(|line| papers::medium(line, lexicon))
    };
    lines(SectionKind::Dateline)
        .find_map(agency_of)
        .or_else(|| papers::masthead(draft, lexicon))
        .or_else(|| lines(SectionKind::Dateline).find_map(|line| papers::publisher_of_dated(line, lexicon)))
        .or_else(|| {
            lines(SectionKind::Byline)
                .find_map(|line| bylines::publisher(line, lexicon).or_else(|| captured(&CONTRIBUTORS, line)))
        })
        .or_else(on_top)
        .or_else(|| lines(SectionKind::Boilerplate).find_map(|line| captured(&COPYRIGHT, line)))
}

/// By a date line, a dateline or byline with a year, a line of furniture on top, or the file's name.
fn published(draft: &Draft, path: &str) -> Option<Date> {
    let in_lines = |kind| draft.of_kind(kind).find_map(day_in);
    // `For immediate use: 6 May 2031`, `Last updated 6 May 2031`; further below it is other articles' days.
    let on_top = || {
        let mut top = draft.blocks.iter().take(TOP).filter(|block| block.kind == Some(SectionKind::Boilerplate));
        top.find_map(|block| day_in(draft.words(block)))
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    let in_dateline = in_lines(SectionKind::Dateline).or_else(|| in_lines(SectionKind::Byline));
    in_dateline.or_else(on_top).or_else(|| day_in(name))
}
