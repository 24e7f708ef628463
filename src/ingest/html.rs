//! Web pages: the visible text of the article and what the page says of itself.

use super::draft::{Draft, Meta};
use crate::model::SectionKind;
use crate::text::written_dates;
use ego_tree::iter::Edge;
use jiff::civil::{Date, date};
use scraper::{ElementRef, Html, Node, Selector};

/// A draft of a page's visible text, in blocks, with furniture and captions marked as far as the mark-up tells.
pub(super) fn read(page: &str) -> Draft {
    let html = Html::parse_document(page);
    let mut draft = Draft { meta: meta(&html), ..Draft::default() };
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

fn meta(html: &Html) -> Meta {
    let select = |css: &str| Selector::parse(css).expect("a plain selector");
    let content = |names: &[&str]| {
        names.iter().find_map(|name| {
            let css = select(&format!("meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']"));
            let found = html.select(&css).find_map(|element| element.attr("content"))?;
            let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
            (!found.is_empty()).then_some(found)
        })
    };
    let linked = linked_data(html);
    let from_linked = |path: &[&str]| linked.iter().find_map(|value| text_at(value, path));
    let day = |text: String| written_dates(&text).find_map(|found| found.nearest(date(2000, 1, 1)));
    let time = html.select(&select("time[datetime]")).find_map(|element| element.attr("datetime")).map(str::to_owned);
    let published: Option<Date> =
        content(&["article:published_time", "datePublished", "date", "pubdate", "DC.date.issued", "parsely-pub-date"])
            .and_then(day)
            .or_else(|| from_linked(&["datePublished"]).and_then(day))
            .or_else(|| time.and_then(day));
    let page_title =
        html.select(&select("title")).next().map(|title| title.text().collect::<String>().trim().to_owned());
    let language = html.select(&select("html")).next().and_then(|root| root.attr("lang"));
    Meta {
        title: content(&["og:title", "twitter:title"])
            .or_else(|| from_linked(&["headline"]))
            .or(page_title.filter(|title| !title.is_empty())),
        publisher: content(&["og:site_name", "application-name", "publisher"])
            .or_else(|| from_linked(&["publisher", "name"])),
        author: content(&["author", "article:author", "parsely-author"])
            .filter(|author| !author.starts_with("http"))
            .or_else(|| from_linked(&["author", "name"])),
        published,
        language: language.map(|code| code.chars().take(2).collect::<String>().to_lowercase()),
    }
}

/// The page's JSON-LD objects, flattened out of lists and `@graph`.
fn linked_data(html: &Html) -> Vec<serde_json::Value> {
    let css = Selector::parse("script[type='application/ld+json']").expect("a plain selector");
    let mut found = Vec::new();
    for script in html.select(&css) {
        let mut waiting: Vec<serde_json::Value> =
            serde_json::from_str(&script.text().collect::<String>()).into_iter().collect();
        while let Some(value) = waiting.pop() {
            match value {
                serde_json::Value::Array(values) => waiting.extend(values),
                serde_json::Value::Object(mut object) => {
                    waiting.extend(object.remove("@graph"));
                    found.push(serde_json::Value::Object(object));
                }
                _ => {}
            }
        }
    }
    found
}

fn text_at(value: &serde_json::Value, path: &[&str]) -> Option<String> {
    match (value, path) {
        (serde_json::Value::Array(values), _) => values.iter().find_map(|value| text_at(value, path)),
        (serde_json::Value::String(text), []) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        (serde_json::Value::Object(object), [first, rest @ ..]) => {
            object.get(*first).and_then(|value| text_at(value, rest))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
