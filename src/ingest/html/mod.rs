//! Web pages: the visible text of the article and what the page says of itself.

mod meta;

use super::draft::Draft;
use crate::model::SectionKind;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node, Selector};

/// A draft of a page's visible text, in blocks, with furniture and captions marked as far as the mark-up tells.
pub(super) fn read(page: &str) -> Draft {
    let html = Html::parse_document(page);
    let mut draft = Draft { meta: meta::read(&html), ..Draft::default() };
    let body = Selector::parse("body").expect("a plain selector");
    if let Some(body) = html.select(&body).next() {
        collect(body, &mut draft);
    }
    draft
}

/// Walks the page without recursion, so that no nesting is too deep.
fn collect(body: ElementRef<'_>, draft: &mut Draft) {
    let mut words = String::new();
    let mut kinds: Vec<Option<SectionKind>> = vec![None];
    let mut hidden = 0_usize;
    for edge in body.traverse() {
        let (node, opens) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        let Some(element) = ElementRef::wrap(node) else {
            if let (Node::Text(text), true, 0) = (node.value(), opens, hidden) {
                words.push_str(text);
            }
            continue;
        };
        let name = element.value().name();
        let outer = kinds.last().copied().flatten();
        if is_invisible(element) {
            hidden = if opens { hidden + 1 } else { hidden.saturating_sub(1) };
        } else if hidden == 0 && opens {
            if is_block(name) {
                flush(draft, &mut words, outer);
            } else if name == "br" {
                words.push('\n');
            }
            kinds.push(if is_furniture(element) {
                Some(SectionKind::Boilerplate)
            } else {
                outer.or_else(|| kind_of(element))
            });
        } else if hidden == 0 {
            if is_block(name) {
                flush(draft, &mut words, outer);
            }
            kinds.pop();
        }
    }
    flush(draft, &mut words, None);
}

fn flush(draft: &mut Draft, words: &mut String, kind: Option<SectionKind>) {
    // Two line breaks in a row part paragraphs on many old pages.
    for block in words.split("\n\n") {
        draft.push_block(block, kind);
    }
    words.clear();
}

fn is_invisible(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "iframe"
            | "select"
            | "textarea"
            | "head"
            | "object"
            | "audio"
            | "video"
            | "canvas"
    ) || element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || element.attr("style").is_some_and(|style| style.replace(' ', "").contains("display:none"))
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ul"
            | "ol"
            | "blockquote"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "nav"
            | "aside"
            | "main"
            | "figure"
            | "figcaption"
            | "table"
            | "tr"
            | "td"
            | "th"
            | "dl"
            | "dt"
            | "dd"
            | "pre"
            | "form"
            | "address"
            | "time"
            | "hr"
            | "body"
            | "details"
            | "summary"
            | "button"
            | "caption"
    )
}

fn is_furniture(element: ElementRef<'_>) -> bool {
    const NAMES: [&str; 22] = [
        "nav",
        "menu",
        "footer",
        "sidebar",
        "share",
        "social",
        "newsletter",
        "related",
        "comments",
        "cookie",
        "banner",
        "promo",
        "advert",
        "ad",
        "ads",
        "breadcrumb",
        "breadcrumbs",
        "subscribe",
        "recommended",
        "tags",
        "toolbar",
        "popup",
    ];
    let value = element.value();
    let by_role =
        matches!(element.attr("role"), Some("navigation" | "banner" | "contentinfo" | "complementary" | "search"));
    let words = value.classes().chain(value.id()).flat_map(|class| class.split(['-', '_']));
    matches!(value.name(), "nav" | "aside" | "footer" | "form" | "button")
        || by_role
        || words.into_iter().any(|word| NAMES.contains(&word.to_lowercase().as_str()))
}

fn kind_of(element: ElementRef<'_>) -> Option<SectionKind> {
    let value = element.value();
    let has_class = |part: &str| value.classes().chain(value.id()).any(|class| class.to_lowercase().contains(part));
    match value.name() {
        "h1" => Some(SectionKind::Headline),
        "h2" | "h3" | "h4" | "h5" | "h6" => Some(SectionKind::Subheading),
        "figcaption" | "caption" => Some(SectionKind::Caption),
        "time" => Some(SectionKind::Dateline),
        _ if has_class("byline") || has_class("author") => Some(SectionKind::Byline),
        _ if has_class("dateline") || has_class("timestamp") => Some(SectionKind::Dateline),
        _ if has_class("caption") => Some(SectionKind::Caption),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const PAGE: &str = r#"<html lang="en-GB"><head><title>Talks | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Talks end">
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-01-12T21:05:00Z","author":[{"name":"Marta Olsen"}]}]}</script>
        <style>p{}</style></head>
        <body><nav><a>Home</a><a>World</a></nav><h1>Talks end</h1><p class="byline">By Marta Olsen</p>
        <figure><img><figcaption>Envoys arrive.</figcaption></figure>
        <p>Talks <b>ended</b> on&nbsp;Wednesday &amp; nobody<br>smiled.</p><div>One<p>Two</p>Three</div>
        <script>var x = "no";</script><div class="share-bar">Share</div><footer>Contact</footer></body></html>"#;

    #[test]
    fn the_article_comes_out_in_blocks_with_what_the_mark_up_tells() {
        let draft = read(PAGE);
        let blocks: Vec<_> = draft.blocks.iter().map(|block| (draft.words(block), block.kind)).collect();
        assert_eq!(
            blocks,
            [
                ("HomeWorld", Some(SectionKind::Boilerplate)),
                ("Talks end", Some(SectionKind::Headline)),
                ("By Marta Olsen", Some(SectionKind::Byline)),
                ("Envoys arrive.", Some(SectionKind::Caption)),
                ("Talks ended on Wednesday & nobody smiled.", None),
                ("One", None),
                ("Two", None),
                ("Three", None),
                ("Share", Some(SectionKind::Boilerplate)),
                ("Contact", Some(SectionKind::Boilerplate)),
            ]
        );
    }

    #[test]
    fn what_the_page_says_of_itself_is_read_from_tags_and_linked_data() {
        let meta = read(PAGE).meta;
        assert_eq!(meta.title.as_deref(), Some("Talks end"));
        assert_eq!(meta.publisher.as_deref(), Some("Harbour Post"));
        assert_eq!(meta.author.as_deref(), Some("Marta Olsen"));
        assert_eq!(meta.published, Some(date(2022, 1, 12)));
        assert_eq!(meta.language.as_deref(), Some("en"));
    }
}
