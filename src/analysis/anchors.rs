//! The day that each article's weekdays are counted from.

use crate::grammar::Anchor;
use crate::ingest::last_date;
use crate::model::Document;
use crate::text::{middle_day, written_day};
use jiff::civil::Date;

/// Articles further apart than this, in days, say nothing of each other's day.
const ONE_STORY: i32 = 21;

/// An anchor for each document: the day of publication; else the last full date that the article names; else, where all
/// other articles lie within three weeks, the middle one of their days.
pub(super) fn anchors(documents: &[Document]) -> Vec<Option<Anchor>> {
    let named: Vec<Option<Date>> =
        documents.iter().map(|document| document.published.or_else(|| last_date(document))).collect();
    let middle = middle_day(named.iter().copied().flatten(), ONE_STORY);
    let anchor = |(document, named): (&Document, Option<Date>)| {
        let published =
            document.published.map(|day| Anchor { day, basis: format!("the article is of {}", written_day(day)) });
        let named = || {
            named.map(|day| Anchor {
                day,
                basis: format!("the last day that the article names is {}", written_day(day)),
            })
        };
        let bounded = || {
            middle.map(|day| Anchor {
                day,
                basis: format!("the article has no date; the other articles are of about {}", written_day(day)),
            })
        };
        published.or_else(named).or_else(bounded)
    };
    documents.iter().zip(named).map(anchor).collect()
}
