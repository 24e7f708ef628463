//! The brief as plain text, for a terminal.

use super::brief::{Block, Brief, Line, Passage, Piece, QUOTED, clean, push, ranges};

/// Characters in a line.
const WIDTH: usize = 80;
/// Where the entries of a record begin.
const COLUMN: usize = 14;

pub(super) fn render(brief: &Brief) -> String {
    let mut out = underlined(&brief.title, '=');
    for line in &brief.lead {
        push!(out, "\n{}", wrapped("", &inline(line), 0));
    }
    for section in &brief.sections {
        push!(out, "\n\n{}", underlined(section.heading, '-'));
        section.blocks.iter().for_each(|block| out += &render_block(block));
    }
    if !brief.passages.is_empty() {
        push!(out, "\n\n{}\n", underlined(QUOTED, '-'));
        for (number, passage) in (1..).zip(&brief.passages) {
            let Passage { before, words, behind, source } = passage;
            out += &wrapped(
                &format!("[{number}] "),
                &inline(&Line::text(format!("{before}{words}{behind} ({source})"))),
                4,
            );
        }
    }
    out
}

fn render_block(block: &Block) -> String {
    match block {
        Block::Heading(line) | Block::Paragraph(line) => format!("\n{}", wrapped("", &inline(line), 0)),
        Block::List(lines) => lines.iter().map(|line| wrapped("- ", &inline(line), 2)).collect(),
        Block::Fields(fields) => {
            let record = |(label, entries): &(&str, Vec<Line>)| {
                let entries: Vec<_> = entries.iter().map(inline).collect();
                wrapped(&format!("{label:COLUMN$}"), &entries.join("; "), COLUMN)
            };
            format!("\n{}", fields.iter().map(record).collect::<String>())
        }
    }
}

fn inline(line: &Line) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) | Piece::Strong(text) => clean(text).collect(),
        Piece::Quote(words) => format!("“{}”", clean(words).collect::<String>()),
        Piece::Analyst(words) => format!("[analyst: {}]", clean(words).collect::<String>()),
        Piece::Cite(numbers) => format!("[{}]", ranges(numbers)),
    };
    line.0.iter().map(piece).collect()
}

fn underlined(heading: &str, with: char) -> String {
    let heading: String = clean(heading).collect();
    let rule: String = heading.chars().map(|_| with).collect();
    format!("{heading}\n{rule}\n")
}

/// The words behind `first`, in lines of at most [`WIDTH`], each but the first behind `indent` spaces.
fn wrapped(first: &str, words: &str, indent: usize) -> String {
    let mut out = first.to_owned();
    let mut column = first.chars().count();
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if column > first.chars().count().max(indent) && column + length > WIDTH {
            out.truncate(out.trim_end().len());
            push!(out, "\n{:indent$}", "");
            column = indent;
        }
        out += word;
        out.push(' ');
        column += length + 1;
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::file::DossierFile;
    use crate::fixture;
    use crate::model::{Change, Target};

    fn sample() -> String {
        let target = Target::Actor(fixture::nato());
        let note = fixture::edit(Change::Note { target, text: "thirty allies".into() });
        render(&Brief::of(&DossierFile {
            edits: vec![note],
            ..DossierFile::new("Three talks", "none", fixture::analysis())
        }))
    }

    #[test]
    fn no_line_is_wider_than_a_terminal() {
        // A word that is wider, as a hash is, has a line of its own.
        let wide: Vec<_> = sample().lines().filter(|line| line.chars().count() > WIDTH).map(str::to_owned).collect();
        assert_eq!(wide, [""; 0]);
    }

    #[test]
    fn fields_stand_in_a_column_and_say_what_is_not_reported() {
        let text = sample();
        assert!(text.contains("\nNot reported: "), "{text}");
        assert!(text.contains("\nCity          Geneva ["), "{text}");
    }

    #[test]
    fn what_the_analyst_says_is_marked() {
        assert!(sample().contains("[analyst: thirty allies]"));
    }
}
