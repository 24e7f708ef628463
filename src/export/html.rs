//! The brief as one web page that needs nothing else: light or dark as the reader has it, and printable. It runs no
//! script and loads nothing.

use super::brief::{Block, Brief, Line, Passage, Piece, QUOTED, push};
use super::xml::escaped;
use std::collections::BTreeSet;

const STYLE: &str = include_str!("brief.css");

pub(super) fn render(brief: &Brief) -> String {
    let mut page = Page { out: String::new(), passages: &brief.passages, cited: BTreeSet::new() };
    page.head(brief);
    for section in &brief.sections {
        page.section(section.heading, |page| section.blocks.iter().for_each(|block| page.block(block)));
    }
    if !brief.passages.is_empty() {
        page.section(QUOTED, Page::passages);
    }
    page.out.push_str("</main>\n</body>\n</html>\n");
    page.out
}

fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-")
}

/// A page in the making.
struct Page<'a> {
    out: String,
    passages: &'a [Passage],
    /// The passages cited so far: the first citation of each is where the way back from it leads.
    cited: BTreeSet<usize>,
}

impl Page<'_> {
    fn head(&mut self, brief: &Brief) {
        let title = escaped(&brief.title);
        push!(
            self.out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
        );
        brief.lead.iter().for_each(|line| self.enclosed("p", line));
        self.out.push_str("<nav aria-label=\"Sections\">\n");
        let headings = brief.sections.iter().map(|section| section.heading);
        for heading in headings.chain((!brief.passages.is_empty()).then_some(QUOTED)) {
            push!(self.out, "<a href=\"#{}\">{heading}</a>\n", anchor(heading));
        }
        self.out.push_str("</nav>\n</header>\n<main>\n");
    }

    fn section(&mut self, heading: &str, content: impl FnOnce(&mut Self)) {
        push!(self.out, "<section id=\"{}\">\n<h2>{heading}</h2>\n", anchor(heading));
        content(self);
        self.out.push_str("</section>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(line) => self.enclosed("h3", line),
            Block::Paragraph(line) => self.enclosed("p", line),
            Block::List(lines) => {
                self.out.push_str("<ul>\n");
                for line in lines {
                    self.enclosed("li", line);
                }
                self.out.push_str("</ul>\n");
            }
            Block::Fields(fields) => {
                self.out.push_str("<table>\n");
                for (label, entries) in fields {
                    self.field(label, entries);
                }
                self.out.push_str("</table>\n");
            }
        }
    }

    fn enclosed(&mut self, element: &str, line: &Line) {
        push!(self.out, "<{element}>");
        self.line(line);
        push!(self.out, "</{element}>\n");
    }

    fn field(&mut self, label: &str, entries: &[Line]) {
        push!(self.out, "<tr><th scope=\"row\">{label}</th><td>");
        for (number, entry) in entries.iter().enumerate() {
            self.out.push_str(if number > 0 { "<br>" } else { "" });
            self.line(entry);
        }
        self.out.push_str("</td></tr>\n");
    }

    fn line(&mut self, line: &Line) {
        for piece in &line.0 {
            match piece {
                Piece::Text(text) => self.out.push_str(&escaped(text)),
                Piece::Strong(text) => push!(self.out, "<b>{}</b>", escaped(text)),
                Piece::Quote(words) => push!(self.out, "<q>{}</q>", escaped(words)),
                Piece::Analyst(words) => push!(self.out, "<span class=\"analyst\">✎ {}</span>", escaped(words)),
                Piece::Cite(numbers) => numbers.iter().for_each(|&number| self.citation(number)),
            }
        }
    }

    fn citation(&mut self, number: usize) {
        let id = if self.cited.insert(number) { format!(" id=\"c{number}\"") } else { String::new() };
        let source = number.checked_sub(1).and_then(|index| self.passages.get(index)).map(|passage| &*passage.source);
        let source = escaped(source.unwrap_or_default());
        push!(self.out, "<a class=\"cite\"{id} href=\"#p{number}\" title=\"{source}\">[{number}]</a>");
    }

    fn passages(&mut self) {
        self.out.push_str("<ol>\n");
        for (number, Passage { before, words, behind, source }) in (1..).zip(self.passages) {
            let (before, words, behind, source) = (escaped(before), escaped(words), escaped(behind), escaped(source));
            push!(
                self.out,
                "<li id=\"p{number}\"><q>{before}<mark>{words}</mark>{behind}</q> <cite>{source}</cite> \
                 <a href=\"#c{number}\" title=\"Back to where it is cited\">↩</a></li>\n"
            );
        }
        self.out.push_str("</ol>\n");
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
    fn every_field_of_a_meeting_has_its_row_or_is_not_reported() {
        let (_, html) = page(|_| {});
        let silent: Vec<_> = texts(&html, "p").into_iter().filter(|line| line.starts_with("Not reported: ")).collect();
        let not_reported: usize = silent.iter().map(|line| line.split(", ").count()).sum();
        assert_eq!(texts(&html, "table th").len() + not_reported, 2 * 17);
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
