//! What was said on which day, and when actors met: the columns of the timeline.

mod column;
mod story;

pub use column::{Column, Unit};
pub use story::{Entry, story};

use super::when::{Basis, Calendar};
use super::{Family, Filters, Index, source_name};
use crate::model::{DateSpan, MeetingId, MeetingStatus, Statement, Target};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};

/// How many statements of each family, in the order of [`Family::ALL`].
pub type Counts = [usize; 4];

/// A meeting on the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingMark {
    /// The meeting.
    pub id: MeetingId,
    /// The city it met in, or its name.
    pub label: String,
    /// When.
    pub date: DateSpan,
    /// Whether it took place.
    pub status: MeetingStatus,
}

/// What was said on which day, and when actors met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The days on which something was said.
    pub days: BTreeMap<Date, Counts>,
    /// The meetings whose day is known, by day.
    pub meetings: Vec<MeetingMark>,
    /// Statements that count on the day of publication, because the article tells no day.
    pub by_publication: usize,
    /// Statements of which no day is known at all.
    pub undated: usize,
}

/// So large a share of the statements must lie in what the timeline opens on.
const HOME_SHARE: f32 = 0.85;
/// It opens on at least so many days.
const HOME_DAYS: i32 = 7;

impl Timeline {
    /// The timeline of everything that `filters` let through, whatever range of days they ask for.
    pub fn new(index: &Index, filters: &Filters) -> Self {
        let found = &index.dossier().found;
        let calendar = Calendar::of(found);
        let mut timeline = Self::default();
        for statement in statements(index, filters) {
            let document = &statement.content[0].document;
            match calendar.day(statement.said, document) {
                None => timeline.undated += 1,
                Some((day, basis)) => {
                    timeline.by_publication += usize::from(basis == Basis::Published);
                    let family = Family::ALL.iter().position(|family| *family == Family::of(statement.act));
                    timeline.days.entry(day).or_default()[family.unwrap_or(0)] += 1;
                }
            }
        }
        let meetings = found.meetings.iter().filter(|meeting| !index.is_rejected(&Target::Meeting(meeting.id.clone())));
        timeline.meetings = meetings
            .filter_map(|meeting| {
                let label = meeting.place.clone().unwrap_or_else(|| meeting.name.clone());
                Some(MeetingMark { id: meeting.id.clone(), label, date: meeting.date?, status: meeting.status })
            })
            .collect();
        timeline.meetings.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.label.cmp(&b.label)));
        timeline
    }

    /// From the first to the last day on which anything was said or anyone met.
    pub fn span(&self) -> Option<DateSpan> {
        let days = self.days.keys().map(|&day| DateSpan::day(day));
        let spans = days.chain(self.meetings.iter().map(|meeting| meeting.date));
        spans.reduce(|all, span| DateSpan { start: all.start.min(span.start), end: all.end.max(span.end) })
    }

    /// What the timeline opens on: the shortest stretch with most of what was said, with a day of margin on each side.
    pub fn home(&self) -> Option<DateSpan> {
        let days: Vec<(Date, usize)> = self.days.iter().map(|(&day, counts)| (day, counts.iter().sum())).collect();
        let total: usize = days.iter().map(|day| day.1).sum();
        let needed = (total as f32 * HOME_SHARE).ceil() as usize;
        let (mut start, mut within) = (0, 0);
        let mut best: Option<DateSpan> = None;
        for &(end, count) in &days {
            within += count;
            while within - days[start].1 >= needed {
                within -= days[start].1;
                start += 1;
            }
            let span = DateSpan::new(days[start].0, end);
            if within >= needed && best.is_none_or(|best| length(span) < length(best)) {
                best = Some(span);
            }
        }
        let mut span = best.or_else(|| self.span())?;
        while length(span) + 2 < HOME_DAYS {
            span = grown(span);
        }
        Some(grown(span))
    }

    /// How many statements and meetings lie before `span`, and how many behind it.
    pub fn beyond(&self, span: DateSpan) -> (usize, usize) {
        let said = |day: &Date| self.days[day].iter().sum::<usize>();
        let earlier: usize = self.days.keys().filter(|day| **day < span.start).map(said).sum();
        let later: usize = self.days.keys().filter(|day| **day > span.end).map(said).sum();
        let met = |lies_beyond: fn(DateSpan, DateSpan) -> bool| {
            self.meetings.iter().filter(|meeting| lies_beyond(meeting.date, span)).count()
        };
        (earlier + met(|met, span| met.end < span.start), later + met(|met, span| met.start > span.end))
    }

    /// The columns from the first to the last day of `span`, `unit` by unit.
    pub fn columns(&self, unit: Unit, span: DateSpan) -> Vec<Column> {
        column::columns(self, unit, span)
    }
}

/// The statements that the filters let through, whatever range of days they ask for.
fn statements<'a>(index: &'a Index, filters: &'a Filters) -> impl Iterator<Item = &'a Statement> {
    let found = &index.dossier().found;
    let hidden = found.documents.iter().filter(|document| filters.hidden_sources.contains(source_name(document)));
    let hidden: HashSet<_> = hidden.map(|document| &document.id).collect();
    found.statements.iter().filter(move |statement| {
        let speaker = statement.speaker.as_ref().and_then(|speaker| index.actor(speaker));
        statement.content.first().is_some_and(|words| !hidden.contains(&words.document))
            && speaker.is_none_or(|speaker| filters.lets_through(speaker))
            && !index.is_rejected(&Target::Statement(statement.id.clone()))
    })
}

/// How many days, both ends included.
fn length(span: DateSpan) -> i32 {
    (span.end - span.start).get_days() + 1
}

/// A day more on each side; the calendar's ends stay.
fn grown(span: DateSpan) -> DateSpan {
    DateSpan { start: span.start.yesterday().unwrap_or(span.start), end: span.end.tomorrow().unwrap_or(span.end) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn timeline(days: &[(i16, i8, i8, usize)]) -> Timeline {
        let days = days.iter().map(|&(year, month, day, count)| (date(year, month, day), [count, 0, 0, 0]));
        Timeline { days: days.collect(), ..Timeline::default() }
    }

    #[test]
    fn it_opens_on_the_days_with_most_of_what_was_said() {
        let timeline =
            timeline(&[(2008, 4, 3, 1), (2022, 1, 10, 20), (2022, 1, 12, 40), (2022, 1, 13, 20), (2022, 2, 24, 1)]);
        assert_eq!(timeline.home(), Some(DateSpan::new(date(2022, 1, 8), date(2022, 1, 15))));
        assert_eq!(timeline.span(), Some(DateSpan::new(date(2008, 4, 3), date(2022, 2, 24))));
    }

    #[test]
    fn what_lies_beyond_the_days_in_sight_is_counted() {
        let timeline =
            timeline(&[(2008, 4, 3, 1), (2022, 1, 10, 20), (2022, 1, 12, 40), (2022, 2, 1, 5), (2022, 2, 24, 1)]);
        assert_eq!(timeline.beyond(DateSpan::new(date(2022, 1, 10), date(2022, 1, 12))), (1, 6));
        assert_eq!(timeline.beyond(DateSpan::new(date(2008, 4, 3), date(2022, 2, 24))), (0, 0));
    }

    #[test]
    fn one_day_has_days_around_it() {
        assert_eq!(timeline(&[(2022, 1, 12, 3)]).home(), Some(DateSpan::new(date(2022, 1, 9), date(2022, 1, 15))));
        assert_eq!(Timeline::default().home(), None);
    }
}
