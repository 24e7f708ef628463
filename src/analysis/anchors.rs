//! The day that each article's weekdays are counted from.

use crate::grammar::Anchor;
use crate::ingest::last_date;
use crate::model::Document;
use crate::text::days_between;
use jiff::civil::Date;

/// Articles further apart than this say nothing of each other's day.
const ONE_STORY: i32 = 21;

/// An anchor for each document: the day of publication; else the last full date that the article names; else, where all
/// other articles lie within three weeks, the middle one of their days.
pub(super) fn anchors(documents: &[Document]) -> Vec<Option<Anchor>> {
    let named: Vec<Option<Date>> =
        documents.iter().map(|document| document.published.or_else(|| last_date(document))).collect();
    let mut known: Vec<Date> = named.iter().copied().flatten().collect();
    known.sort_unstable();
    let middle = known.get(known.len() / 2).copied().filter(|_| {
        known.first().zip(known.last()).is_some_and(|(first, last)| days_between(*first, *last) <= ONE_STORY)
    });
    let anchor = |(document, named): (&Document, Option<Date>)| {
        let published =
            document.published.map(|day| Anchor { day, basis: format!("the article is of {}", written(day)) });
        let named = || {
            named.map(|day| Anchor { day, basis: format!("the last day that the article names is {}", written(day)) })
        };
        let bounded = || {
            middle.map(|day| Anchor {
                day,
                basis: format!("the article has no date; the other articles are of about {}", written(day)),
            })
        };
        published.or_else(named).or_else(bounded)
    };
    documents.iter().zip(named).map(anchor).collect()
}

fn written(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}
