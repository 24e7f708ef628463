//! What each block of an article is.

use super::days::{is_date_line, is_hour_line};
use super::draft::Draft;
use super::headlines::looks_like_heading;
use super::{datelines, head, headlines};
use crate::lexicon::Lexicon;
use crate::model::SectionKind;
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
    headlines::mark(draft);
    headlines::split_slug(draft);
    datelines::split(draft);
    for block in &mut draft.blocks {
        block.kind.get_or_insert(SectionKind::Body);
    }
}

fn by_wording(words: &str, lexicon: &Lexicon) -> Option<SectionKind> {
    if lexicon.boilerplate.is_furniture(words) {
        Some(SectionKind::Boilerplate)
    } else if BYLINE.is_match(words) {
        Some(SectionKind::Byline)
    } else if is_date_line(words) || is_hour_line(words) {
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

#[cfg(test)]
mod tests {
    use super::super::datelines::agency_of;
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
    fn a_motto_or_section_below_the_papers_name_is_no_headline() {
        let story = "Dockers walk out at Selm port\n\nAnna Kern\n\nNobody worked at the port of Selm on Monday, and nobody \
                     would say for how long it would go on.\n";
        for top in ["DIE BRISE\nThe people's morning paper", "SHORT SEA & RAIL\nDeals & Companies // Ports"] {
            let found = kinds(&format!("{top}\n\n{story}"));
            let only: Vec<_> = found.iter().map(|(_, kind)| *kind).take(3).collect();
            assert_eq!(only, [SectionKind::Boilerplate, SectionKind::Boilerplate, SectionKind::Headline], "{found:?}");
        }
        let found = kinds(&format!("DOCKERS WALK OUT AGAIN\nThe whole port stands still\n\n{story}"));
        assert_eq!(found[0].1, SectionKind::Headline, "{found:?}");
    }

    #[test]
    fn an_article_that_begins_with_a_paragraph_has_no_headline() {
        let found = kinds("The minister said on Monday that talks would go on until the strike is over.\n\nHe left.\n");
        assert!(found.iter().all(|(_, kind)| *kind == SectionKind::Body));
    }
}
