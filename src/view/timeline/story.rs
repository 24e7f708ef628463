//! What happened, one thing after the other: meetings, statements and acts, by the day of the event.

use super::super::when::Calendar;
use super::super::{Family, Filters, Index, evidence};
use super::statements;
use crate::model::{DateSpan, Evidence, Target};
use crate::text::balanced;
use jiff::civil::Date;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// On which day.
    pub day: Date,
    /// The meeting, statement or relation.
    pub target: Target,
    /// What kind of thing was said; none for meetings and for what was done.
    pub family: Option<Family>,
    /// Who: the speaker, the actor, the place of the meeting.
    pub who: String,
    /// What: the words said, what was done to whom, the meeting's name.
    pub what: String,
    /// The first words it rests on.
    pub evidence: Evidence,
}

/// What happened on the days of `range`, by day; on one day meetings first, then statements, then acts.
pub fn story(index: &Index, filters: &Filters, range: DateSpan) -> Vec<Entry> {
    let within = |day: &Date| range.start <= *day && *day <= range.end;
    let mut entries: Vec<Entry> = meetings(index).chain(said(index, filters)).chain(done(index)).collect();
    entries.retain(|entry| within(&entry.day));
    // The sort is stable: on one day the three kinds, and the articles within each, keep their order.
    entries.sort_by_key(|entry| entry.day);
    entries
}

fn meetings(index: &Index) -> impl Iterator<Item = Entry> {
    index.dossier().found.meetings.iter().filter_map(|meeting| {
        let target = Target::Meeting(meeting.id.clone());
        let entry = Entry {
            day: meeting.date?.start,
            family: None,
            who: meeting.place.clone().unwrap_or_default(),
            what: meeting.name.clone(),
            evidence: meeting.evidence.first()?.clone(),
            target,
        };
        (!index.is_rejected(&entry.target)).then_some(entry)
    })
}

fn said<'a>(index: &'a Index, filters: &'a Filters) -> impl Iterator<Item = Entry> + 'a {
    let calendar = Calendar::of(&index.dossier().found);
    statements(index, filters).filter_map(move |statement| {
        let words = statement.content.first()?;
        Some(Entry {
            day: calendar.day(statement.said, &words.document)?.0,
            target: Target::Statement(statement.id.clone()),
            family: Some(Family::of(statement.act)),
            who: evidence::speaker(index, statement),
            what: balanced(&statement.content.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" … ")),
            evidence: words.clone(),
        })
    })
}

/// Acts of which an article tells the day: a standing tie has none, and a day of publication is not that of the act.
fn done(index: &Index) -> impl Iterator<Item = Entry> {
    let relations = index.dossier().found.relations.iter().filter(|relation| !relation.kind.is_standing());
    relations.flat_map(move |relation| {
        let target = Target::Relation(relation.id.clone());
        let told = relation.evidence.iter().filter_map(|evidence| Some((evidence.date?.start, evidence)));
        // One entry for each day, however many articles tell of it.
        let mut days: Vec<_> = told.collect();
        days.sort_by_key(|(day, _)| *day);
        days.dedup_by_key(|(day, _)| *day);
        if index.is_rejected(&target) {
            days.clear();
        }
        days.into_iter().map(move |(day, evidence)| Entry {
            day,
            target: target.clone(),
            family: None,
            who: index.name(&relation.source).to_owned(),
            what: format!("{} {}", relation.kind.label(), index.name(&relation.target)),
            evidence: evidence.evidence(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::graph::sample::dossier;
    use jiff::civil::date;
    use std::sync::Arc;

    #[test]
    fn a_story_is_told_day_by_day() {
        let index = Index::new(Arc::new(dossier()), 0);
        let all = DateSpan::new(date(2022, 1, 1), date(2022, 1, 31));
        let story = story(&index, &Filters::default(), all);
        let lines: Vec<_> = story.iter().map(|entry| format!("{} {} {}", entry.day, entry.who, entry.what)).collect();
        assert_eq!(
            lines,
            [
                "2022-01-10 Wendy Sherman meets Sergei Ryabkov",
                "2022-01-12 Sergei Ryabkov ",
                "2022-01-14 Sergei Ryabkov ",
            ]
        );
        let tenth = DateSpan::day(date(2022, 1, 10));
        assert_eq!(super::story(&index, &Filters::default(), tenth).len(), 1);
    }
}
