//! What a web page says of itself: in its tags, and as linked data (JSON-LD).

use crate::ingest::draft::{Meta, day_in, language_in};
use crate::text::on_one_line;
use scraper::{Html, Selector};
use serde_json::Value;

/// Title, publisher, author, day and language, by the page's tags, else by its linked data.
pub(super) fn read(html: &Html) -> Meta {
    let select = |css: &str| Selector::parse(css).expect("a plain selector");
    let content = |names: &[&str]| {
        names.iter().find_map(|name| {
            let css = select(&format!("meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']"));
            let found = html.select(&css).find_map(|element| element.attr("content"))?;
            let found = on_one_line(found);
            (!found.is_empty()).then_some(found)
        })
    };
    let linked = linked_data(html);
    let from_linked = |path: &[&str]| linked.iter().find_map(|value| text_at(value, path));
    let day = |field: String| day_in(&field);
    let time = html.select(&select("time[datetime]")).find_map(|element| element.attr("datetime"));
    let published =
        content(&["article:published_time", "datePublished", "date", "pubdate", "DC.date.issued", "parsely-pub-date"])
            .and_then(day)
            .or_else(|| from_linked(&["datePublished"]).and_then(day))
            .or_else(|| time.and_then(day_in));
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
        language: language.map(language_in),
    }
}

/// The page's JSON-LD objects, flattened out of lists and `@graph`.
fn linked_data(html: &Html) -> Vec<Value> {
    let css = Selector::parse("script[type='application/ld+json']").expect("a plain selector");
    let mut found = Vec::new();
    for script in html.select(&css) {
        let mut waiting: Vec<Value> = serde_json::from_str(&script.text().collect::<String>()).into_iter().collect();
        while let Some(value) = waiting.pop() {
            match value {
                Value::Array(values) => waiting.extend(values),
                Value::Object(mut object) => {
                    waiting.extend(object.remove("@graph"));
                    found.push(Value::Object(object));
                }
                _ => {}
            }
        }
    }
    found
}

fn text_at(value: &Value, path: &[&str]) -> Option<String> {
    match (value, path) {
        (Value::Array(values), _) => values.iter().find_map(|value| text_at(value, path)),
        (Value::String(text), []) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        (Value::Object(object), [first, rest @ ..]) => object.get(*first).and_then(|value| text_at(value, rest)),
        _ => None,
    }
}
