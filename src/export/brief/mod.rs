//! The brief: what an analyst hands on. Put together once, and laid out by [`markdown`](super::markdown),
//! [`html`](super::html) and [`text`](super::text), which know nothing of dossiers.
//!
//! Three voices stay apart in it: words of an article are [`Piece::Quote`], what the analyst decided is
//! [`Piece::Analyst`], and all the rest is what the program found, with the numbers of the passages it rests on.

mod actors;
mod citations;
mod dates;
mod discrepancies;
mod meetings;
mod positions;
mod relations;
mod sources;
mod statements;
mod writer;

use crate::dossier::assemble;
use crate::dossier::file::DossierFile;
use dates::days;
use writer::Writer;

/// A document of sections, whose citations lead to its passages.
pub(super) struct Brief {
    pub title: String,
    pub lead: Vec<Line>,
    pub sections: Vec<Section>,
    /// What the citations lead to, the first numbered 1.
    pub passages: Vec<Passage>,
}

/// A part of the brief with a heading of its own.
pub(super) struct Section {
    pub heading: &'static str,
    pub blocks: Vec<Block>,
}

/// What a section is made of.
pub(super) enum Block {
    Heading(Line),
    Paragraph(Line),
    List(Vec<Line>),
    /// A record: each field with its entries. A field without entries is not reported.
    Fields(Vec<(&'static str, Vec<Line>)>),
}

/// Some words in a row.
#[derive(Default)]
pub(super) struct Line(pub Vec<Piece>);

/// Words, by whose they are.
pub(super) enum Piece {
    /// What the program found.
    Text(String),
    /// The same, to catch the eye.
    Strong(String),
    /// An article's words.
    Quote(String),
    /// What the analyst decided.
    Analyst(String),
    /// The passages it rests on, by their numbers.
    Cite(Vec<usize>),
}

/// A quoted passage within its sentence, and the article it stands in: `Lakeside Wire, “Headline”, 10 January 2022`.
pub(super) struct Passage {
    pub before: String,
    pub words: String,
    pub behind: String,
    pub source: String,
}

impl Line {
    pub fn text(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self::default().with(Piece::Strong(text.into()))
    }

    pub fn and(self, text: impl Into<String>) -> Self {
        self.with(Piece::Text(text.into()))
    }

    pub fn quote(self, words: impl Into<String>) -> Self {
        self.with(Piece::Quote(words.into()))
    }

    pub fn analyst(self, words: impl Into<String>) -> Self {
        self.with(Piece::Analyst(words.into()))
    }

    pub fn with(mut self, piece: Piece) -> Self {
        self.0.push(piece);
        self
    }

    /// With a space in front, where there is anything to cite.
    pub fn cite(self, numbers: Vec<usize>) -> Self {
        if numbers.is_empty() { self } else { self.and(" ").with(Piece::Cite(numbers)) }
    }
}

/// What a field says for which there is no sentence in any article.
pub(super) const NOT_REPORTED: &str = "not reported";

impl Brief {
    /// The brief of a dossier, with its edits.
    pub fn of(file: &DossierFile) -> Self {
        let dossier = assemble(&file.analysis, &file.edits);
        let mut writer = Writer::new(&dossier);
        let sections = [
            meetings::section(&mut writer),
            actors::section(&mut writer),
            statements::section(&mut writer),
            relations::section(&mut writer),
            positions::section(&mut writer),
            discrepancies::section(&mut writer),
            sources::corrections(&dossier),
            sources::section(&dossier),
        ];
        Self {
            title: file.title.clone(),
            lead: lead(file, &writer),
            sections: sections.into_iter().flatten().collect(),
            passages: writer.passages(),
        }
    }
}

fn lead(file: &DossierFile, writer: &Writer) -> Vec<Line> {
    let found = &writer.dossier.found;
    let published = || found.documents.iter().filter_map(|document| document.published);
    let period = published().min().zip(published().max());
    let articles = counted(found.documents.len(), "article");
    let contents = [
        period.map_or(articles.clone(), |(first, last)| format!("{articles} of {}", days(first, last))),
        counted(found.actors.len(), "actor"),
        counted(found.statements.len(), "statement"),
        counted(found.relations.len(), "relation"),
        counted(found.meetings.len(), "meeting"),
        match found.discrepancies.len() {
            1 => "1 discrepancy".into(),
            many => format!("{many} discrepancies"),
        },
    ];
    vec![
        Line::text(format!("{}. Made by {} with {}.", contents.join(", "), file.generator, file.model)),
        Line::text("A number in brackets leads to the quoted words at the end. ")
            .and(format!("“{NOT_REPORTED}” means that no article says it; nothing is filled in by guess. "))
            .analyst("What the analyst decided is marked like this."),
    ]
}

/// `1 article`, `3 articles`.
fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// The characters of a text on one line: no line ends, tabs or other control characters.
pub(super) fn clean(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
}

/// `1, 3–5`: three numbers in a row or more are a range.
pub(super) fn ranges(numbers: &[usize]) -> String {
    let rows = numbers.chunk_by(|one, next| one + 1 == *next);
    let row = |row: &[usize]| match row {
        [first, _, .., last] => format!("{first}–{last}"),
        few => few.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    rows.map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_numbers_in_a_row_are_a_range() {
        assert_eq!(ranges(&[1, 3, 4, 5, 7, 8]), "1, 3–5, 7, 8");
    }
}
