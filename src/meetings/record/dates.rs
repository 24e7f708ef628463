//! When: the day that articles give, the days that it took, or the day of what a sentence puts it beside.

use super::Recorder;
use crate::meetings::facts::{days, hours, is_past_midnight};
use crate::meetings::sightings::Sighting;
use crate::model::{DateSpan, MeetingStatus, RecordEntry, RecordField, Stretch};
use crate::text::days_between;
use jiff::ToSpan;
use std::collections::BTreeMap;

impl Recorder<'_> {
    /// The day that most sightings give, or the days where it took several; a range where none gives a day.
    pub fn date(&self) -> Option<DateSpan> {
        let mut counts: BTreeMap<DateSpan, usize> = BTreeMap::new();
        for when in self.sightings().filter_map(|sighting| sighting.when.as_ref()) {
            *counts.entry(DateSpan::new(when.start, when.end)).or_default() += 1;
        }
        let day = counts
            .iter()
            .filter(|(date, _)| date.is_day())
            .max_by_key(|(date, count)| (**count, std::cmp::Reverse(**date)))
            .map(|(date, _)| *date);
        let range = || counts.keys().min_by_key(|date| days_between(date.start, date.end)).copied();
        let Some(date) = day.or_else(range) else { return self.day_beside().map(|(day, _)| day) };
        // Two days of which others name the first: a night's talks. `At the weekend` says less than `on Saturday`.
        let is_two_days = |told: &&DateSpan| {
            let is_weekend = told.stretch() == Stretch::Weekend;
            told.start == date.start && days_between(told.start, told.end) == 1 && !is_weekend
        };
        let two_days = || counts.keys().find(is_two_days).copied();
        let longer = self.several_days(date).or_else(|| self.days_told(&counts)).or_else(|| self.overnight(date));
        let longer = longer.or_else(|| self.under_way(date)).or_else(|| self.until(date)).or_else(|| self.on_to(date));
        let longer = longer.or_else(two_days);
        Some(longer.unwrap_or(date))
    }

    /// `The two-day meeting`, of which one article tells the first day and another the last.
    fn days_told(&self, told: &BTreeMap<DateSpan, usize>) -> Option<DateSpan> {
        let length = self
            .sightings()
            .filter_map(|sighting| Some(self.text(sighting.document, sighting.duration.clone()?)))
            .find_map(|length| days(&length))?;
        let mut spans = told.keys().filter(|day| day.is_day()).map(|day| {
            let last = day.start.checked_add((length - 1).days()).unwrap_or(day.start);
            DateSpan::new(day.start, last)
        });
        spans.find(|span| told.contains_key(&DateSpan::day(span.end)))
    }

    /// `The talks began on Tuesday`, `they are due to last until Thursday`.
    fn until(&self, date: DateSpan) -> Option<DateSpan> {
        const MOST: i32 = 14;
        let mut last = self.sightings().filter_map(|sighting| sighting.last_day);
        let last = last.find(|last| (1..MOST).contains(&days_between(date.start, *last)));
        last.filter(|_| date.is_day()).map(|last| DateSpan::new(date.start, last))
    }

    /// `a conference that is due to end on Friday`, of which no article tells when it began: from the day it is told of.
    fn on_to(&self, date: DateSpan) -> Option<DateSpan> {
        let mut told =
            self.sightings().filter(|sighting| sighting.last_day == Some(date.start)).filter_map(|sighting| {
                let told = self.cast.readings[sighting.document].anchor.as_ref()?.day;
                (told < date.start).then_some(told)
            });
        told.next().filter(|_| date.is_day()).map(|told| DateSpan::new(told, date.end))
    }

    /// `The ministers met on Thursday`, `the two-day session`, written on that Thursday: until Friday.
    fn under_way(&self, date: DateSpan) -> Option<DateSpan> {
        let told = self.sightings().find_map(|sighting| {
            let length = days(&self.text(sighting.document, sighting.duration.clone()?))?;
            let last = date.start.checked_add((length - 1).days()).ok()?;
            let anchor = self.cast.readings[sighting.document].anchor.as_ref()?;
            (anchor.day >= date.start && anchor.day <= last).then_some(last)
        });
        told.filter(|_| date.is_day()).map(|last| DateSpan::new(date.start, last))
    }

    /// `began at 9 p.m. on Thursday and lasted almost seven hours`: until Friday.
    fn overnight(&self, date: DateSpan) -> Option<DateSpan> {
        let length = self.duration()?;
        let is_over = |sighting: &Sighting| {
            let sentence = self.sentence_of(sighting.document, sighting.word);
            // `met on Wednesday and did not come out for 26 hours`
            let is_round_the_clock = sighting.duration.is_some() && hours(&length).is_some_and(|hours| hours >= 24);
            sighting.when.as_ref().is_some_and(|when| when.start == date.start)
                && (is_round_the_clock || is_past_midnight(&sentence.words, &length))
        };
        let next = date.start.checked_add(1.days()).ok()?;
        (date.is_day() && self.sightings().any(is_over)).then(|| DateSpan::new(date.start, next))
    }

    /// `opened two days of talks on Thursday`: until Friday; `a two-day summit ended on Friday`: from Thursday on.
    fn several_days(&self, day: DateSpan) -> Option<DateSpan> {
        let long = |verbs: &[&str]| {
            self.sightings().find_map(|sighting| {
                let parse = self.parse(sighting.document);
                let tokens = sighting.duration.clone()?;
                let count = days(&self.text(sighting.document, tokens.clone()))?;
                let is_so = |token: usize| parse.has_lemma(token, verbs);
                let is_of_day = sighting.when.as_ref().is_some_and(|when| when.start == day.start);
                (is_of_day && parse.ancestors(tokens.start).any(is_so)).then(|| (count - 1).days())
            })
        };
        if !day.is_day() {
            return None;
        }
        let until = long(&["open", "begin", "start", "kick"]).and_then(|days| day.start.checked_add(days).ok());
        let since = || long(&["end", "close", "conclude", "finish"]).and_then(|days| day.start.checked_sub(days).ok());
        until.map(|last| DateSpan::new(day.start, last)).or_else(|| since().map(|first| DateSpan::new(first, day.end)))
    }

    /// `saw her for an hour before the session`: the day of the session, and the sighting that says so.
    fn day_beside(&self) -> Option<(DateSpan, &Sighting)> {
        let others = self.clusters.iter().filter(|other| !std::ptr::eq(**other, self.cluster));
        let days = others.filter_map(|other| {
            let is_held = |sighting: &&Sighting| sighting.status == MeetingStatus::Held;
            let day = other.date.filter(|date| date.is_day())?;
            let beside = other.sightings.iter().filter(is_held).find_map(|second| {
                self.sightings().filter(is_held).find(|one| {
                    let names = |one: &Sighting, other: &Sighting| one.apart_from.contains(&other.word);
                    one.document == second.document && (names(one, second) || names(second, one))
                })
            });
            Some((day, beside?))
        });
        let days: Vec<(DateSpan, &Sighting)> = days.collect();
        let (first, others) = days.split_first()?;
        others.iter().all(|(day, _)| *day == first.0).then_some(*first)
    }

    /// The day, with how it came about; other days that articles give stand behind it.
    pub(super) fn dates(&self, date: Option<DateSpan>) -> Vec<RecordEntry> {
        let mut days: Vec<(DateSpan, Vec<&Sighting>)> = Vec::new();
        for sighting in self.sightings() {
            let Some(when) = &sighting.when else { continue };
            let day = DateSpan::new(when.start, when.end);
            match days.iter_mut().find(|(known, _)| *known == day) {
                Some((_, sightings)) => sightings.push(sighting),
                None => days.push((day, vec![sighting])),
            }
        }
        days.retain(|(day, _)| day.is_day() || date.is_none_or(|date| !date.is_day()));
        days.sort_by_key(|(day, sightings)| {
            (date.is_some_and(|date| !date.contains(*day)), std::cmp::Reverse(sightings.len()), *day)
        });
        let mut entries: Vec<RecordEntry> = Vec::new();
        for (number, (day, sightings)) in days.into_iter().enumerate() {
            let shown = date.filter(|_| number == 0).unwrap_or(day);
            let evidence = sightings.iter().map(|sighting| self.clause_of(sighting)).collect();
            let mut entry = self.entry(RecordField::Date, shown.to_string(), evidence);
            entry.basis = sightings.first().and_then(|sighting| self.date_basis(sighting));
            entries.push(entry);
        }
        if let Some((day, sighting)) = self.day_beside().filter(|_| entries.is_empty()) {
            let mut entry = self.entry(RecordField::Date, day.to_string(), vec![self.clause_of(sighting)]);
            entry.basis = Some("the day of the other meeting that the sentence names".to_owned());
            entries.push(entry);
        }
        entries
    }

    /// `“on Wednesday”, counted from 13 January 2022: the article is of that day`.
    fn date_basis(&self, sighting: &Sighting) -> Option<String> {
        let when = sighting.when.as_ref()?;
        let anchor = self.cast.readings[sighting.document].anchor.as_ref()?;
        let words = self.text(sighting.document, when.tokens.clone());
        let is_full =
            words.chars().any(|c| c.is_ascii_digit()) && words.chars().filter(char::is_ascii_digit).count() > 4;
        Some(if is_full {
            format!("the article writes “{words}”")
        } else {
            format!("“{words}”; {}", anchor.basis)
        })
    }
}
