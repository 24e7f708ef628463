//! When, how long, where and in which form.

use super::{Entries, Recorder};
use crate::meetings::facts::{days, hours, is_past_midnight};
use crate::meetings::sightings::Sighting;
use crate::model::{DateSpan, MentionForm, PlaceKind, RecordEntry, RecordField};
use crate::text::{days_between, is_all_caps, on_one_line};
use jiff::ToSpan;
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Hours: `at 9.20 a.m.`, `since nine`, `at 14:30`.
static HOUR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:at|from|since|until|by|around|shortly (?:before|after))\s+(?:about\s+|around\s+)?(?:\d{1,2}(?:[.:]\d{2})?\s*(?:a\.m\.|p\.m\.|am\b|pm\b|GMT|UTC|CET|o'clock|o’clock)|\d{1,2}[:.]\d{2}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o'clock|o’clock|on\s+\w+day|in\s+the)|noon\b|midnight\b)",
    )
    .expect("the pattern is tested below")
});

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
        let date = day.or_else(range)?;
        // Two days of which others name the first: a night's talks.
        let two_days =
            || counts.keys().find(|told| told.start == date.start && days_between(told.start, told.end) == 1).copied();
        let longer = self.several_days(date).or_else(|| self.days_told(&counts)).or_else(|| self.overnight(date));
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

    /// The city, else the building.
    pub fn place(&self) -> Option<String> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for (place, _) in self.sightings().filter_map(|sighting| sighting.place) {
            *counts.entry(place).or_default() += 1;
        }
        let city = |place: usize| self.cast.places[place].kind == PlaceKind::City;
        let best = counts.into_iter().max_by_key(|(place, count)| (city(*place), *count, std::cmp::Reverse(*place)));
        best.and_then(|(place, _)| self.best_place_name(place)).or_else(|| {
            let venues = self.venues();
            let venue = venues.into_iter().max_by_key(|entry| entry.evidence.len()).map(|entry| entry.text);
            venue.or_else(|| self.city_of_dateline().map(|entry| entry.text))
        })
    }

    /// The place's name as the articles about it write it: with its accents, where they do.
    fn best_place_name(&self, place: usize) -> Option<String> {
        let here = self.sightings().filter(|sighting| sighting.place.is_some_and(|(known, _)| known == place));
        here.filter_map(|sighting| self.place_name(sighting)).max_by_key(|name| !name.is_ascii())
    }

    fn place_name(&self, sighting: &Sighting) -> Option<String> {
        let (place, token) = sighting.place?;
        let name = &self.cast.places[place].name;
        let mention = self.cast.readings[sighting.document].mention_headed(token)?;
        let written = self.text(sighting.document, mention.tokens.clone());
        let is_as_written = mention.form == MentionForm::Name && !is_all_caps(&written);
        Some(if is_as_written { written } else { name.clone() })
    }

    /// How long it took, as most sentences say.
    pub fn duration(&self) -> Option<String> {
        let durations = self.grouped(RecordField::Duration, |sighting| sighting.duration.clone());
        let mut best: Option<&RecordEntry> = None;
        for entry in &durations {
            if best.is_none_or(|known| entry.evidence.len() > known.evidence.len()) {
                best = Some(entry);
            }
        }
        best.map(|entry| in_full(&entry.text))
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

    /// Hours of the day that the clauses about it name.
    pub fn times(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for sighting in self.sightings() {
            let evidence = self.clause_of(sighting);
            if let Some(hour) = HOUR.find(&evidence.words) {
                let text = on_one_line(hour.as_str());
                entries.add(self.entry(RecordField::Time, text.trim_end_matches(" in the").to_owned(), vec![evidence]));
            }
        }
        entries.0
    }

    /// The places and buildings where articles put it.
    pub fn places(&self) -> Vec<RecordEntry> {
        let mut entries = Entries::default();
        for sighting in self.sightings() {
            let Some((place, _)) = sighting.place else { continue };
            let place = &self.cast.places[place];
            // `Fern Lodge`, which no gazetteer knows
            let says_house = |word: &str| self.lexicon.meetings.is_building(&word.to_lowercase());
            let is_house = place.kind == PlaceKind::Building
                || (place.kind != PlaceKind::City && place.name.contains(' ') && place.name.split(' ').any(says_house));
            let field = if is_house { RecordField::Venue } else { RecordField::City };
            entries.add(self.entry(
                field,
                self.place_name(sighting).unwrap_or_default(),
                vec![self.clause_of(sighting)],
            ));
        }
        for entry in self.venues().into_iter().chain(self.city_of_dateline()) {
            entries.add(entry);
        }
        entries.0
    }

    /// The buildings; `its headquarters` is nobody's where it stands alone.
    fn venues(&self) -> Vec<RecordEntry> {
        self.grouped(RecordField::Venue, |sighting| {
            let tokens = sighting.venue.clone()?;
            let whose = self.parse(sighting.document).tag(tokens.start) == "PRP$";
            Some(tokens.start + usize::from(whose && tokens.len() > 1)..tokens.end)
        })
    }
}

/// `five-hour`, said of a meeting, as a length by itself: `five hours`.
fn in_full(length: &str) -> String {
    for unit in ["hour", "minute", "day", "week"] {
        let Some(count) = length.strip_suffix(unit).and_then(|count| count.strip_suffix(['-', '‑'])) else {
            continue;
        };
        return match count {
            "half" | "one" => format!("{count} {}{unit}", if count == "half" { "an " } else { "" }),
            _ => format!("{} {unit}s", count.replace('-', " ")),
        };
    }
    length.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_with_their_preposition() {
        let found = |text: &'static str| HOUR.find(text).map(|found| found.as_str());
        assert_eq!(found("declared it open at 9.20 a.m. and left"), Some("at 9.20 a.m."));
        assert_eq!(found("sat since nine on Monday"), Some("since nine on Monday"));
        assert_eq!(found("met at 14:30 in the hall"), Some("at 14:30"));
        assert_eq!(found("voted by 61 to 58"), None);
    }
}
