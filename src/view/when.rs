//! On which day an item counts: in the date filter and in the columns of the timeline alike.

use crate::model::{Analysis, DateSpan, DocumentId};
use jiff::civil::Date;
use std::collections::HashMap;

/// What the day of an item rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The article tells the day.
    Told,
    /// The article tells none, or only a longer stretch: the day it was published stands for it.
    Published,
}

/// The days of publication, by document.
pub struct Calendar<'a>(HashMap<&'a DocumentId, Date>);

impl<'a> Calendar<'a> {
    /// The days of publication of all documents that give one.
    pub fn of(analysis: &'a Analysis) -> Self {
        Self(analysis.documents.iter().filter_map(|document| Some((&document.id, document.published?))).collect())
    }

    /// The days that an item of `document` may concern: those told, else the day of publication.
    pub fn span(&self, told: Option<DateSpan>, document: &DocumentId) -> Option<DateSpan> {
        told.or_else(|| self.0.get(document).copied().map(DateSpan::day))
    }

    /// The one day that an item of `document` counts on.
    ///
    /// A stretch of several days counts on the day of publication where that lies within it, else on its first day.
    pub fn day(&self, told: Option<DateSpan>, document: &DocumentId) -> Option<(Date, Basis)> {
        let published = self.0.get(document).copied();
        match (told, published) {
            (Some(span), Some(day)) if !span.is_day() && span.contains(DateSpan::day(day)) => {
                Some((day, Basis::Published))
            }
            (Some(span), _) => Some((span.start, Basis::Told)),
            (None, day) => day.map(|day| (day, Basis::Published)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_that_is_told_stands_and_a_month_falls_back_on_the_day_of_publication() {
        let document = DocumentId::from("d");
        let calendar = Calendar(HashMap::from([(&document, date(2022, 1, 13))]));
        let (tenth, month) = (date(2022, 1, 10), DateSpan::new(date(2022, 1, 1), date(2022, 1, 31)));
        assert_eq!(calendar.day(Some(DateSpan::day(tenth)), &document), Some((tenth, Basis::Told)));
        assert_eq!(calendar.day(Some(month), &document), Some((date(2022, 1, 13), Basis::Published)));
        assert_eq!(calendar.day(None, &document), Some((date(2022, 1, 13), Basis::Published)));
        assert_eq!(calendar.day(None, &DocumentId::from("undated")), None);
    }
}
