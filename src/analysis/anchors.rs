//! The day that each article's weekdays are counted from.

use crate::grammar::Anchor;
use crate::model::{Document, SectionKind};
use crate::text::{days_between, written_dates};
use jiff::civil::{Date, date};

/// Articles further apart than this say nothing of each other's day.
const ONE_STORY: i32 = 21;

/// An anchor for each document: the day of publication; else the last full date that the article names; else, where all
/// other articles lie within three weeks, the day of its dateline, or the middle one of their days.
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
        let dateline = || {
            let day = middle.and_then(|middle| dateline_day(document, middle))?;
            Some(Anchor {
                day,
                basis: format!("the dateline is of {}, in the year of the other articles", written(day)),
            })
        };
        published.or_else(named).or_else(dateline).or_else(bounded)
    };
    documents.iter().zip(named).map(anchor).collect()
}

/// The day of a dateline that gives no year: `DREST, March 14 - ...`.
fn dateline_day(document: &Document, near: Date) -> Option<Date> {
    let section = document.sections.iter().find(|section| section.kind == SectionKind::Dateline)?;
    written_dates(section.span().slice(&document.text)).find_map(|date| date.nearest(near))
}

/// The last full date in the text: reports look back more often than ahead, and captions carry the day.
fn last_date(document: &Document) -> Option<Date> {
    let full = written_dates(&document.text).filter(|found| found.year.is_some() && found.day.is_some());
    full.filter_map(|found| found.nearest(date(2000, 1, 1))).max()
}

fn written(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}
