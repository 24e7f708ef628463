//! The brief as one web page that needs nothing else: light or dark as the reader has it, and printable. It runs no
//! script and loads nothing.

use super::brief::{Block, Brief, Line, NOT_REPORTED, Passage, Piece};
use super::xml::escaped;
use std::collections::BTreeSet;

const STYLE: &str = include_str!("brief.css");
const QUOTED: &str = "Quoted words";

pub(super) fn render(brief: &Brief) -> String {
    let mut page = Page { passages: &brief.passages, cited: BTreeSet::new() };
    let title = escaped(&brief.title);
    let lead: String = brief.lead.iter().map(|line| format!("<p>{}</p>\n", page.line(line))).collect();
    let contents = contents(brief);
    let sections: String = brief
        .sections
        .iter()
        .map(|section| {
            let blocks: String = section.blocks.iter().map(|block| page.block(block)).collect();
            format!("<section id=\"{}\">\n<h2>{}</h2>\n{blocks}</section>\n", anchor(section.heading), section.heading)
        })
        .collect();
    let passages = page.passages();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n<h1>{title}</h1>\n{lead}{contents}</header>\n<main>\n{sections}{passages}</main>\n</body>\n</html>\n"
    )
}

fn contents(brief: &Brief) -> String {
    let headings = brief.sections.iter().map(|section| section.heading);
    let headings = headings.chain((!brief.passages.is_empty()).then_some(QUOTED));
    let links = headings.map(|heading| format!("<a href=\"#{}\">{heading}</a>\n", anchor(heading)));
    format!("<nav aria-label=\"Sections\">\n{}</nav>\n", links.collect::<String>())
}

fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-")
}

/// A page in the making.
struct Page<'a> {
    passages: &'a [Passage],
    /// The passages cited so far: the first citation of each is where the way back from it leads.
    cited: BTreeSet<usize>,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Heading(line) => format!("<h3>{}</h3>\n", self.line(line)),
            Block::Paragraph(line) => format!("<p>{}</p>\n", self.line(line)),
            Block::List(lines) => {
                let items: String = lines.iter().map(|line| format!("<li>{}</li>\n", self.line(line))).collect();
                format!("<ul>\n{items}</ul>\n")
            }
            Block::Fields(fields) => {
                let rows: String = fields.iter().map(|(label, entries)| self.row(label, entries)).collect();
                format!("<table>\n{rows}</table>\n")
            }
        }
    }

    fn row(&mut self, label: &str, entries: &[Line]) -> String {
        let entries: Vec<_> = entries.iter().map(|line| self.line(line)).collect();
        let record = if entries.is_empty() { format!("<i>{NOT_REPORTED}</i>") } else { entries.join("<br>") };
        format!("<tr><th scope=\"row\">{label}</th><td>{record}</td></tr>\n")
    }

    fn line(&mut self, line: &Line) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => escaped(text),
            Piece::Strong(text) => format!("<b>{}</b>", escaped(text)),
            Piece::Quote(words) => format!("<q>{}</q>", escaped(words)),
            Piece::Analyst(words) => format!("<span class=\"analyst\">✎ {}</span>", escaped(words)),
            Piece::Cite(numbers) => numbers.iter().map(|&number| self.citation(number)).collect(),
        };
        line.0.iter().map(piece).collect()
    }

    fn citation(&mut self, number: usize) -> String {
        let id = if self.cited.insert(number) { format!(" id=\"c{number}\"") } else { String::new() };
        let source = number.checked_sub(1).and_then(|index| self.passages.get(index)).map(|passage| &*passage.source);
        let source = escaped(source.unwrap_or_default());
        format!("<a class=\"cite\"{id} href=\"#p{number}\" title=\"{source}\">[{number}]</a>")
    }

    fn passages(&self) -> String {
        if self.passages.is_empty() {
            return String::new();
        }
        let passage = |(number, passage): (usize, &Passage)| {
            let Passage { before, words, behind, source } = passage;
            let (before, words, behind, source) = (escaped(before), escaped(words), escaped(behind), escaped(source));
            format!(
                "<li id=\"p{number}\"><q>{before}<mark>{words}</mark>{behind}</q> <cite>{source}</cite> \
                 <a href=\"#c{number}\" title=\"Back to where it is cited\">↩</a></li>\n"
            )
        };
        let passages: String = (1..).zip(self.passages).map(passage).collect();
        format!("<section id=\"{}\">\n<h2>{QUOTED}</h2>\n<ol>\n{passages}</ol>\n</section>\n", anchor(QUOTED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::file::DossierFile;
    use crate::fixture;
    use crate::model::{Analysis, Change, Target};
    use scraper::{Html, Selector};

    fn page(spoil: impl FnOnce(&mut Analysis)) -> (String, Html) {
        let mut found = fixture::analysis();
        spoil(&mut found);
        let note =
            fixture::edit(Change::Note { target: Target::Actor(fixture::nato()), text: "thirty <allies>".into() });
        let page =
            render(&Brief::of(&DossierFile { edits: vec![note], ..DossierFile::new("Talks & more", "none", found) }));
        let html = Html::parse_document(&page);
        (page, html)
    }

    fn texts(html: &Html, selector: &str) -> Vec<String> {
        html.select(&Selector::parse(selector).unwrap()).map(|found| found.text().collect()).collect()
    }

    #[test]
    fn every_citation_leads_to_its_words_and_back() {
        let (_, html) = page(|_| {});
        let links = html.select(&Selector::parse("a[href^='#']").unwrap()).collect::<Vec<_>>();
        assert!(links.len() > 50);
        for link in links {
            let id = link.attr("href").unwrap().trim_start_matches('#');
            let found = html.select(&Selector::parse(&format!("[id='{id}']")).unwrap()).count();
            assert_eq!(found, 1, "#{id}");
        }
    }

    #[test]
    fn quoted_words_stand_in_their_sentence_with_publisher_title_and_date() {
        let (_, html) = page(|_| {});
        let passages = texts(&html, "#quoted-words li");
        let firm = passages.iter().find(|passage| passage.contains("We were firm")).unwrap();
        assert!(
            firm.starts_with("\"We were firm,\" Sherman told reporters after the meeting. Lakeside Wire, “U.S."),
            "{firm}"
        );
        assert!(firm.contains("10 January 2022"), "{firm}");
        assert!(texts(&html, "mark").contains(&"We were firm".to_owned()));
    }

    #[test]
    fn every_field_of_a_meeting_has_its_row() {
        let (_, html) = page(|_| {});
        assert_eq!(texts(&html, "table th").len(), 2 * 17);
        assert!(texts(&html, "td i").iter().all(|text| text == NOT_REPORTED));
    }

    #[test]
    fn what_the_analyst_says_is_marked() {
        let (_, html) = page(|_| {});
        assert!(texts(&html, "#actors .analyst").contains(&"✎ thirty <allies>".to_owned()));
    }

    #[test]
    fn an_article_cannot_smuggle_markup_in() {
        let evil = "<script>alert(1)</script>\" onmouseover='x'";
        let (page, html) = page(|found| {
            found.actors[0].name = evil.into();
            found.documents[0].title = Some(evil.into());
            found.meetings[0].record[0].text = evil.into();
        });
        assert_eq!(texts(&html, "script, [onmouseover]"), [""; 0]);
        assert!(texts(&html, "h3").contains(&evil.to_owned()));
        assert!(!page.contains("http"), "it loads nothing");
    }
}
