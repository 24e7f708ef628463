//! What each block of an article is.

use super::draft::{Block, Draft};
use super::head;
use crate::lexicon::Lexicon;
use crate::model::SectionKind;
use crate::text::{Span, written_dates};
use regex::Regex;
use std::sync::LazyLock;

/// Gives every block its kind. Mark-up comes first, then the wording and the place in the article.
pub(super) fn classify(draft: &mut Draft, lexicon: &Lexicon) {
    let kinds: Vec<_> =
        draft.blocks.iter().map(|block| block.kind.or_else(|| by_wording(draft.words(block), lexicon))).collect();
    for (block, kind) in draft.blocks.iter_mut().zip(kinds) {
        block.kind = kind;
    }
    related(draft);
    head::classify(draft, lexicon);
    headlines(draft);
    split_slug(draft);
    split_datelines(draft);
    for block in &mut draft.blocks {
        block.kind.get_or_insert(SectionKind::Body);
    }
}

fn by_wording(words: &str, lexicon: &Lexicon) -> Option<SectionKind> {
    if lexicon.boilerplate.is_furniture(words) {
        Some(SectionKind::Boilerplate)
    } else if BYLINE.is_match(words) {
        Some(SectionKind::Byline)
    } else if is_date_line(words) || HOUR.is_match(words) {
        Some(SectionKind::Dateline)
    } else if CAPTION.is_match(words) && words.len() < 400 {
        Some(SectionKind::Caption)
    } else {
        None
    }
}

/// Lines that say who wrote or contributed, rather than who acts.
static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"[A-Z][\w.’'-]+(?:\ [A-Z][\w.’'-]+){1,3}";
    Regex::new(&format!(
        r"(?x)^\s*(?:
            (?:[Bb]y|BY|Written\ by|Words?\ by|Text\ by)\ {name}(?:(?:,|,?\ and|\ &)\ {name})*(?:[,|–—-]?\ .{{0,60}})?
            | \(?(?:Reporting|Additional\ reporting|Editing|Writing|Compiled|Edited|Translated|Photograph(?:y|s)?|Graphics)\b.{{0,40}}\ by\ .{{0,300}}\)?
            | .{{3,400}}\ (?:contributed|contributing)\ (?:to\ this\ (?:report|story|article)|reporting|to\ this\ piece).{{0,60}}
        )\s*$"
    ))
    .expect("a fixed pattern")
});

/// Lines that say what a picture shows: who stands where in it, or whose picture it is.
static CAPTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        ^\s*(?:FILE\ PHOTO|File\ photo|FILE\ -|Photo|Image(?:\ caption)?|Picture|Pictured|Caption|Illustration)\b\s*[:,—–-]
        | ,\ (?:left|right|center|centre|second\ from\ (?:left|right)|far\ (?:left|right))(?:,|\ and\b)
        | \(?(?:Photo|Image|Picture|Credit|Photograph)s?\s*(?:by|:|/)\ ?[^.]{2,60}\)?\s*$
        | [(\[/](?:AP|AFP|Reuters|REUTERS|EPA|Getty(?:\ Images)?|Shutterstock|Bloomberg)(?:/[\w\ ]+|\ Photo.*)?[)\]]\s*$
    ",
    )
    .expect("a fixed pattern")
});

static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(\d{1,2}[:.]\d{2}(:\d{2})?( ?[ap]\.?m\.?)?|[A-Z]{2,4}T?|UTC|GMT|at|on|updated|published|posted|last|modified|first|date|time|edited|mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?\b")
        .expect("a fixed pattern")
});

/// A line with an hour alone, as live blogs have them.
static HOUR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\s*$").expect("a fixed pattern")
});

/// True for a line with a full date and hardly anything but a weekday and an hour.
fn is_date_line(words: &str) -> bool {
    if words.len() > 120 {
        return false;
    }
    let Some(date) = written_dates(words).find(|date| date.year.is_some() && date.day.is_some()) else { return false };
    let rest: String = [&words[..date.span.start], &words[date.span.end..]].concat();
    let rest = written_dates(&rest)
        .next()
        .map_or(rest.clone(), |second| [&rest[..second.span.start], &rest[second.span.end..]].concat());
    let rest = CLOCK.replace_all(&rest, "");
    rest.chars().filter(|c| c.is_alphanumeric()).count() <= 2
}

static RELATED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:more on|most (?:read|viewed|popular)|related|read (?:also|more|next)|see also|recommended|top stories|trending|you (?:may|might) also|what to read)\b")
        .expect("a fixed pattern")
});

/// Headlines of other articles, below a heading that offers them.
fn related(draft: &mut Draft) {
    let mut offered = false;
    for index in 0..draft.blocks.len() {
        let words = draft.words(&draft.blocks[index]);
        let begins = draft.blocks[index].kind == Some(SectionKind::Boilerplate) && RELATED.is_match(words);
        offered = begins || offered && looks_like_heading(words.trim_start_matches(['•', '-', '*', ' ', '‘', '\'']));
        if offered {
            draft.blocks[index].kind.get_or_insert(SectionKind::Boilerplate);
        }
    }
}

/// The first block that is neither furniture nor anything else known is the headline, where it looks like one; later ones
/// of that look, between paragraphs, are subheadings. A headline that comes again is one again.
fn headlines(draft: &mut Draft) {
    let looks: Vec<bool> =
        draft.blocks.iter().map(|block| block.kind.is_none() && looks_like_heading(draft.words(block))).collect();
    let mut headline: Option<Span> =
        draft.blocks.iter().find(|block| block.kind == Some(SectionKind::Headline)).map(|block| block.span);
    for index in 0..draft.blocks.len() {
        let Block { span, kind } = draft.blocks[index];
        if kind.is_some() {
            continue;
        }
        let again = headline.is_some_and(|first| first.slice(&draft.text) == span.slice(&draft.text));
        let is_first = headline.is_none() && (looks[index] || is_single_sentence_title(draft, index));
        if again || is_first {
            headline = headline.or(Some(span));
            draft.blocks[index].kind = Some(SectionKind::Headline);
        } else if headline.is_none() {
            // An article that begins with a paragraph has no headline.
            headline = Some(Span::default());
        } else if looks[index] && !is_list_item(draft, index) {
            draft.blocks[index].kind = Some(SectionKind::Subheading);
        }
    }
}

/// Short, and without a full stop at its end.
fn looks_like_heading(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let end = words.trim_end_matches(['’', '”', '"', '\'', ')']).chars().last();
    (2..=24).contains(&count)
        && words.len() <= 170
        && !end.is_some_and(|c| ".:;,!…".contains(c))
        && words.starts_with(|c: char| !c.is_lowercase())
}

/// Some papers end their headlines with a full stop: then a first block of one short sentence is one, if paragraphs follow.
fn is_single_sentence_title(draft: &Draft, index: usize) -> bool {
    let words = draft.words(&draft.blocks[index]);
    let count = words.split_whitespace().count();
    let inner = words.trim_end_matches(['.', '!', '?', '’', '”', '"', '\'']);
    let followed = draft.blocks[index + 1..].iter().take(4).any(|next| draft.words(next).len() > words.len());
    let asks_or_calls = words.ends_with(['?', '!']);
    count <= 16 && followed && !inner.contains(". ") && (title_case(words) || asks_or_calls)
}

/// True where most longer words begin with a capital.
fn title_case(words: &str) -> bool {
    let long: Vec<&str> = words.split_whitespace().filter(|word| word.len() > 3).collect();
    let capital = long
        .iter()
        .filter(|word| word.trim_start_matches(['“', '"', '‘', '\'']).starts_with(char::is_uppercase))
        .count();
    !long.is_empty() && capital * 10 >= long.len() * 7
}

/// Several short lines in a row are a list (of names, of points), not headings.
fn is_list_item(draft: &Draft, index: usize) -> bool {
    let short = |at: Option<usize>| {
        at.and_then(|at| draft.blocks.get(at))
            .is_some_and(|block| block.kind != Some(SectionKind::Headline) && looks_like_heading(draft.words(block)))
    };
    short(index.checked_sub(1)) && short(Some(index + 1))
}

/// What agencies write before a headline that they send again.
static SLUG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|RECASTS|EXCLUSIVE|BREAKING|URGENT|ALERT|FACTBOX|ANALYSIS|INSIGHT|INTERVIEW|FOCUS)(?:\ ?\d{1,2})?(?:-|:|\ -|\ –)\s*")
        .expect("a fixed pattern")
});

/// Cuts `UPDATE 2-` off the headline, of which it is no part.
fn split_slug(draft: &mut Draft) {
    let is_headline = |block: &Block| block.kind == Some(SectionKind::Headline);
    let Some(index) = draft.blocks.iter().position(is_headline) else { return };
    let span = draft.blocks[index].span;
    let Some(found) = SLUG.find(span.slice(&draft.text)).filter(|found| found.end() < span.end - span.start) else {
        return;
    };
    let slug = Span::new(span.start, span.start + found.end());
    draft.blocks[index].span.start = slug.end;
    let kind = Some(SectionKind::Boilerplate);
    draft.blocks.insert(index, Block { span: slug.trimmed_of(&draft.text, char::is_whitespace), kind });
}

static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let city = r"[A-Z][\w.’'-]*(?:[\ /][A-Z][\w.’'-]*){0,3}(?:,\ [A-Z][\w.]*(?:\ [A-Z][\w.]*)?)?";
    let date = r"(?:[A-Z][a-z]+day,?\ )?(?:\d{1,2}(?:st|nd|rd|th)?\.?\ [A-Z][a-z]+\.?|[A-Z][A-Za-z]+\.?\ \d{1,2}(?:st|nd|rd|th)?)(?:,?\ \d{4})?";
    Regex::new(&format!(
        r"(?x)^(?:
            (?P<caps>[A-Z][A-Z.’'-]+(?:[\ /][A-Z][A-Z.’'-]+){{0,3}}(?:,\ [A-Z][\w.\ ]{{1,20}})?)(?:,?\ (?P<d1>{date}))?(?:\ ?[(\[](?P<a1>[^()\]]{{2,40}})[)\]]|,\ (?P<a5>[A-Z]{{2,6}}))?
            | (?P<city>{city}),?\ (?P<d2>{date})(?:\ ?[(\[](?P<a2>[^()\]]{{2,40}})[)\]])?
            | (?P<place>{city})\ [(\[](?P<a3>[^()\]]{{2,40}})[)\]]
            | [(\[](?P<a4>[A-Z][^()\]]{{1,30}})[)\]]
        )\s*(?:—|–|--|-|:)\s+"
    ))
    .expect("a fixed pattern")
});

/// Cuts `BRUSSELS, Jan. 12 (Agency) -` off the paragraph that it opens: one of the first two paragraphs, points in front of
/// them not counted.
fn split_datelines(draft: &mut Draft) {
    let is_point = |words: &str| words.starts_with(['*', '•', '-', '–', '·']);
    let paragraphs: Vec<usize> = (0..draft.blocks.len())
        .filter(|&index| draft.blocks[index].kind.is_none() && !is_point(draft.words(&draft.blocks[index])))
        .take(2)
        .collect();
    for index in paragraphs {
        let span = draft.blocks[index].span;
        let words = span.slice(&draft.text);
        let Some(found) = DATELINE.find(words) else { continue };
        if words.len() - found.end() < 20 {
            continue;
        }
        let end = span.start + found.end();
        let dateline = Span::new(span.start, end).trimmed_of(&draft.text, |c| c.is_whitespace() || "—–-:".contains(c));
        draft.blocks[index].span.start = end;
        draft.blocks.insert(index, Block { span: dateline, kind: Some(SectionKind::Dateline) });
        return;
    }
}

/// The agency in brackets in a dateline.
pub(super) fn agency_of(dateline: &str) -> Option<String> {
    let line = format!("{dateline} - ");
    let found = DATELINE.captures(&line)?;
    ["a1", "a2", "a3", "a4", "a5"].iter().find_map(|group| found.name(group)).map(|agency| agency.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    fn kinds(text: &str) -> Vec<(String, SectionKind)> {
        let mut draft = plain::read(text.to_owned());
        classify(&mut draft, &Lexicon::bundled());
        draft.blocks.iter().map(|block| (draft.words(block).chars().take(24).collect(), block.kind.unwrap())).collect()
    }

    #[test]
    fn an_agency_report_falls_into_headline_byline_dateline_and_body() {
        let found = kinds(
            "Envoys part without result\n\nBy Marta Olsen\n\nBRUSSELS, Jan. 12 (Continental Wire) - Envoys of two alliances parted on Wednesday.\n\nWhat comes next\n\nNobody would say.\n\nFollow us on Twitter\n",
        );
        let only: Vec<_> = found.iter().map(|(_, kind)| *kind).collect();
        use SectionKind::{Body, Boilerplate, Byline, Dateline, Headline, Subheading};
        assert_eq!(only, [Headline, Byline, Dateline, Body, Subheading, Body, Boilerplate]);
        assert_eq!(found[2].0, "BRUSSELS, Jan. 12 (Conti");
        assert_eq!(agency_of("BRUSSELS, Jan. 12 (Continental Wire)").as_deref(), Some("Continental Wire"));
        assert_eq!(agency_of("BRUSSELS, Jan. 12"), None);
    }

    #[test]
    fn datelines_of_many_styles_are_cut_off() {
        for line in [
            "KYIV - ",
            "GENEVA, Switzerland — ",
            "Geneva (AP) — ",
            "Vienna, 13 January – ",
            "LONDON (Harbour Post): ",
            "NEW YORK, Jan. 3, 2022 -- ",
        ] {
            let found = kinds(&format!("A headline here\n\n{line}Envoys of two alliances parted on Wednesday.\n"));
            assert_eq!(found[1].1, SectionKind::Dateline, "{line}: {found:?}");
        }
        let slugged = "UPDATE 2-Oslo raises its offer\n\n* Second offer this week\n* Unions wait\n\nBy Anna Kern\n\n\
                       OSLO, May 6 (Fjord News) - Envoys of two alliances parted on Wednesday.\n";
        let found = kinds(slugged);
        assert_eq!(found[0], ("UPDATE 2-".into(), SectionKind::Boilerplate));
        assert_eq!(found[1], ("Oslo raises its offer".into(), SectionKind::Headline));
        assert!(found.contains(&("OSLO, May 6 (Fjord News)".into(), SectionKind::Dateline)), "{found:?}");
        let found = kinds("A headline here\n\nThe talks - the second this week - ended on Wednesday.\n");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn date_lines_captions_and_credits_are_told_from_paragraphs() {
        assert_eq!(kinds("Head line\n\n13 January 2022, 04:31 PM\n\nText of it.")[1].1, SectionKind::Dateline);
        assert_eq!(kinds("Head line\n\nThe talks began on 13 January 2022 in Vienna.\n")[1].1, SectionKind::Body);
        assert_eq!(
            kinds("Head line\n\nThe envoy, right, and the host arrive for the talks.\n\nText.")[1].1,
            SectionKind::Caption
        );
        assert_eq!(
            kinds("Head line\n\nText of it.\n\nAnna Kern and Bo Lind contributed to this report.")[2].1,
            SectionKind::Byline
        );
    }

    #[test]
    fn an_article_that_begins_with_a_paragraph_has_no_headline() {
        let found = kinds("The minister said on Monday that talks would go on until the strike is over.\n\nHe left.\n");
        assert!(found.iter().all(|(_, kind)| *kind == SectionKind::Body));
    }
}
