//! Markdown: its visible text and headings, and the front matter of static sites.

use super::draft::{Draft, Meta, day_in, language_in};
use crate::model::SectionKind;
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

/// A draft of the text that a reader of the rendered page sees.
pub(super) fn read(source: &str) -> Draft {
    let mut draft = Draft::default();
    let mut words = String::new();
    let mut kind = None;
    let mut front_matter = false;
    for event in Parser::new_ext(source, Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => front_matter = true,
            Event::End(TagEnd::MetadataBlock(_)) => front_matter = false,
            Event::Text(text) if front_matter => draft.meta = front_matter_of(&text),
            Event::Start(Tag::Heading { level, .. }) => {
                kind = Some(if level == HeadingLevel::H1 { SectionKind::Headline } else { SectionKind::Subheading });
            }
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(
                TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock,
            )
            | Event::Start(Tag::List(_) | Tag::Paragraph)
            | Event::Rule => {
                draft.push_block(&words, kind.take());
                words.clear();
            }
            _ => {}
        }
    }
    draft.push_block(&words, kind);
    draft
}

/// `key: value` lines, as Jekyll, Hugo and their like write them.
fn front_matter_of(text: &str) -> Meta {
    let value_of = |keys: &[&str]| {
        text.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            let value = value.trim().trim_matches(['"', '\'']);
            (keys.contains(&key.trim().to_lowercase().as_str()) && !value.is_empty()).then(|| value.to_owned())
        })
    };
    let published = value_of(&["date", "published", "publishdate", "pubdate"]);
    Meta {
        title: value_of(&["title", "headline"]),
        publisher: value_of(&["publisher", "source", "site", "outlet"]),
        author: value_of(&["author", "authors", "by", "byline"]),
        published: published.and_then(|field| day_in(&field)),
        language: value_of(&["lang", "language"]).map(|field| language_in(&field)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn headings_paragraphs_and_items_are_blocks_without_their_marks() {
        let draft = read(
            "---\ntitle: \"Vienna, live\"\ndate: 2022-01-13\npublisher: Danube Daily\n---\n# Vienna\n\nTalks *began*\nat [nine](http://x).\n\n## Noon\n\n- one\n- two\n",
        );
        let blocks: Vec<_> = draft.blocks.iter().map(|block| draft.words(block)).collect();
        assert_eq!(blocks, ["Vienna", "Talks began at nine.", "Noon", "one", "two"]);
        assert_eq!(draft.blocks[0].kind, Some(SectionKind::Headline));
        assert_eq!(draft.meta.title.as_deref(), Some("Vienna, live"));
        assert_eq!(draft.meta.published, Some(date(2022, 1, 13)));
    }
}
