//! Where, how long and at which hour.

use super::{Entries, Recorder};
use crate::meetings::sightings::Sighting;
use crate::model::{MentionForm, PlaceKind, RecordEntry, RecordField};
use crate::text::{is_all_caps, on_one_line};
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
        let count = count.strip_prefix("an ").unwrap_or(count);
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
    fn a_length_said_of_a_meeting_stands_by_itself() {
        assert_eq!(in_full("five-hour"), "five hours");
        assert_eq!(in_full("an 18-hour"), "18 hours");
        assert_eq!(in_full("nearly two hours"), "nearly two hours");
    }

    #[test]
    fn hours_are_read_with_their_preposition() {
        let found = |text: &'static str| HOUR.find(text).map(|found| found.as_str());
        assert_eq!(found("declared it open at 9.20 a.m. and left"), Some("at 9.20 a.m."));
        assert_eq!(found("sat since nine on Monday"), Some("since nine on Monday"));
        assert_eq!(found("met at 14:30 in the hall"), Some("at 14:30"));
        assert_eq!(found("voted by 61 to 58"), None);
    }
}
