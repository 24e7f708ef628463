//! The day that each article's weekdays are counted from.

use crate::grammar::Anchor;
use crate::model::{Document, SectionKind};
use crate::text::{days_between, written_dates};
use jiff::civil::{Date, date};

/// Articles further apart than this say nothing of each other's day.
const ONE_STORY: i32 = 21;

/// A dateline that gives no year is of the year of the other articles, where these lie within so many days.
const HALF_A_YEAR: i32 = 183;

/// An anchor for each document: the day of publication; else the last full date that the article names; else, where the
/// other articles lie within half a year, the day of its dateline, or, within three weeks, the middle one of their days.
pub(super) fn anchors(documents: &[Document]) -> Vec<Option<Anchor>> {
    let named: Vec<Option<Date>> =
        documents.iter().map(|document| document.published.or_else(|| last_date(document))).collect();
    let mut known: Vec<Date> = named.iter().copied().flatten().collect();
    known.sort_unstable();
    let within = |days: i32| {
        let span = known.first().zip(known.last()).map(|(first, last)| days_between(*first, *last))?;
        known.get(known.len() / 2).copied().filter(|_| span <= days)
    };
    let middle = within(ONE_STORY);
    // Of a dateline only the year is open.
    let year = within(HALF_A_YEAR);
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
            let day = year.and_then(|near| dateline_day(document, near))?;
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
