//! The brief as Markdown: CommonMark, with tables for the records of meetings.

use super::brief::{Block, Brief, Line, Passage, Piece, QUOTED, clean, push, ranges};

pub(super) fn render(brief: &Brief) -> String {
    let mut out = format!("# {}\n", inline(&Line::text(&brief.title)));
    for line in &brief.lead {
        paragraph(&mut out, line);
    }
    for section in &brief.sections {
        push!(out, "\n## {}\n", section.heading);
        section.blocks.iter().for_each(|block| render_block(&mut out, block));
    }
    if !brief.passages.is_empty() {
        push!(out, "\n## {QUOTED}\n\n");
        for (number, passage) in (1..).zip(&brief.passages) {
            let Passage { before, words, behind, source } = passage;
            let line = Line::text(before).with(Piece::Strong(words.clone())).and(behind).and(format!(" ({source})"));
            push!(out, "- [{number}] {}\n", inline(&line));
        }
    }
    out
}

fn render_block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(line) => push!(*out, "\n### {}\n", inline(line)),
        Block::Paragraph(line) => paragraph(out, line),
        Block::List(lines) => {
            out.push('\n');
            for line in lines {
                push!(*out, "- {}\n", inline(line));
            }
        }
        Block::Fields(fields) => {
            out.push_str("\n| Field | Record |\n| --- | --- |\n");
            for (label, entries) in fields {
                let entries: Vec<_> = entries.iter().map(inline).collect();
                push!(*out, "| **{label}** | {} |\n", entries.join("<br>"));
            }
        }
    }
}

fn paragraph(out: &mut String, line: &Line) {
    push!(*out, "\n{}\n", inline(line));
}

fn inline(line: &Line) -> String {
    let mut out = String::new();
    for piece in &line.0 {
        match piece {
            Piece::Text(text) => out.push_str(&escaped(text)),
            Piece::Strong(text) if text.trim().is_empty() => {}
            Piece::Strong(text) => push!(out, "**{}**", escaped(text).trim()),
            Piece::Quote(words) => push!(out, "“{}”", escaped(words)),
            Piece::Analyst(words) => push!(out, "✎ *{}*", escaped(words).trim()),
            Piece::Cite(numbers) => push!(out, "[{}]", ranges(numbers)),
        }
    }
    not_a_block(out.trim())
}

/// The text, where nothing in it is taken for markup.
fn escaped(text: &str) -> String {
    let text: String = clean(text).collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        // An underscore within a word, as in the name of a file, is none of Markdown's.
        let within_word = c == '_'
            && text[..at].ends_with(char::is_alphanumeric)
            && text[at + 1..].starts_with(char::is_alphanumeric);
        if r"\`*_[]<>&|~#$".contains(c) && !within_word {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A line that begins like a list, a heading or a rule is none.
fn not_a_block(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let at = match line[digits..].chars().next() {
        Some('-' | '+' | '=') if digits == 0 => 0,
        Some('.' | ')') if digits > 0 => digits,
        _ => return line.to_owned(),
    };
    format!("{}\\{}", &line[..at], &line[at..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::file::DossierFile;
    use crate::fixture;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    fn sample() -> String {
        render(&Brief::of(&DossierFile::new("Three talks", "none", fixture::analysis())))
    }

    fn section<'a>(markdown: &'a str, heading: &str) -> &'a str {
        let start = markdown.find(&format!("{heading}\n")).unwrap_or_else(|| panic!("there is no {heading}"));
        let level = heading.split(' ').next().unwrap();
        let rest = &markdown[start + heading.len()..];
        rest.split(&format!("\n{level} ")).next().unwrap()
    }

    /// What a Markdown reader takes for plain text; an error where it sees markup.
    fn read(markdown: &str) -> Result<String, String> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => return Err(format!("{other:?} in {markdown:?}")),
            }
        }
        Ok(text)
    }

    #[test]
    fn a_meeting_shows_its_fields_and_says_what_is_not_reported() {
        let markdown = sample();
        let talks = section(&markdown, "### Talks in Geneva (held)");
        assert!(
            talks.contains("| **Date** | 10 January 2022, from “Monday” in an article of 10 January 2022 ["),
            "{talks}"
        );
        let not_reported = talks.lines().find_map(|line| line.strip_prefix("Not reported: ")).unwrap();
        assert!(not_reported.contains("venue, "), "{talks}");
        assert!(
            talks.contains("| **Delegations** | United States: Wendy Sherman, head of the delegation ["),
            "{talks}"
        );
        assert_eq!(talks.matches("\n| **").count() + not_reported.split(", ").count(), 17);
    }

    #[test]
    fn citations_lead_to_quoted_words_with_publisher_title_and_date() {
        let markdown = sample();
        let line = section(&markdown, "### Sergei Ryabkov").trim();
        let number = line.rsplit(['[', ']']).nth(1).unwrap();
        let passage = format!(
            "- [{number}] Ryabkov said that **Russia has no intention of attacking Ukraine**. (Lakeside Wire, “U.S. and Russia end a day of talks in Geneva without a deal”, 10 January 2022)\n"
        );
        assert!(markdown.contains(&passage), "{passage} is not in {markdown}");
    }

    #[test]
    fn it_is_what_a_markdown_reader_takes_it_for() {
        let markdown = sample();
        let tables = Parser::new_ext(&markdown, Options::ENABLE_TABLES)
            .filter(|event| matches!(event, Event::Start(Tag::Table(_))))
            .count();
        assert_eq!(tables, 2, "one for each meeting");
    }

    #[test]
    fn lines_that_look_like_lists_or_rules_are_text() {
        for line in ["- one", "+ two", "1. three", "23) four", "=== five", "--- six"] {
            assert_eq!(read(&inline(&Line::text(line))).as_deref(), Ok(line));
        }
    }

    proptest! {
        #[test]
        fn no_article_s_words_are_taken_for_markup(words in any::<String>()) {
            let markdown = inline(&Line::text("a").and(words.clone()).and("z"));
            prop_assert_eq!(read(&markdown), Ok(clean(&format!("a{words}z")).collect()));
        }
    }
}
