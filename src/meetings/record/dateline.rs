//! The city that reports are sent from, where no article says where else it was.

use super::Recorder;
use crate::meetings::sightings::Sighting;
use crate::model::{Evidence, MeetingStatus, Place, PlaceKind, RecordEntry, RecordField, SectionKind};
use crate::text::{fold, is_all_caps, title_case};

impl Recorder<'_> {
    /// `SELM, June 3 - Three days of talks ended on Thursday`: the city of the dateline right above the words on the meeting. None
    /// where datelines differ, or nobody came.
    pub(super) fn city_of_dateline(&self) -> Option<RecordEntry> {
        let is_remote = || {
            let calls =
                self.sightings().any(|sighting| sighting.kind.is_some() && sighting.kind == self.kind_of_call());
            calls
                || self
                    .formats()
                    .iter()
                    .any(|form| ["video", "phone", "online", "virtual"].iter().any(|far| form.text.contains(far)))
        };
        let known = self.sightings().any(|sighting| sighting.place.is_some() || sighting.venue.is_some());
        if known || self.status() != MeetingStatus::Held || is_remote() {
            return None;
        }
        let mut cities = self.sightings().filter_map(|sighting| self.dateline_above(sighting));
        let (place, mut entry) = cities.next()?;
        for (other, again) in cities {
            if other != place {
                return None;
            }
            entry.evidence.extend(again.evidence);
        }
        Some(entry)
    }

    fn kind_of_call(&self) -> Option<usize> {
        self.lexicon.meetings.kind("phone call")
    }

    /// The city of the dateline that a sighting's paragraph stands right below.
    fn dateline_above(&self, sighting: &Sighting) -> Option<(String, RecordEntry)> {
        let document = &self.documents[sighting.document];
        let at = self.parse(sighting.document).span_of(sighting.word..sighting.word + 1);
        let section = document.sections.iter().position(|section| section.span().contains(at))?;
        let dateline = section.checked_sub(1).map(|above| &document.sections[above])?;
        let span = Some(dateline.span()).filter(|_| dateline.kind == SectionKind::Dateline)?;
        let city = city_of(span.slice(&document.text)).filter(|city| self.is_city(city))?;
        let evidence = vec![Evidence::new(&document.id, &document.text, span), self.clause_of(sighting)];
        let mut entry = self.entry(RecordField::City, city.clone(), evidence);
        entry.basis = Some("the dateline above the report; no article names another place".to_owned());
        Some((city, entry))
    }

    /// True for a city that the lexicon or an article of the folder knows.
    fn is_city(&self, name: &str) -> bool {
        let place = self.lexicon.gazetteer.entry(name).and_then(|entry| entry.place);
        let is_known = place.is_some_and(|place| self.lexicon.places[place].kind == "city");
        let is_so_called = |place: &Place| place.kind == PlaceKind::City && fold(&place.name) == fold(name);
        is_known || self.cast.places.iter().any(is_so_called)
    }
}

/// `Selm` of `SELM, Norland, June 3 (Harbour Wire)`.
fn city_of(dateline: &str) -> Option<String> {
    let city = dateline.split([',', '(', '/', '-', '–', '—']).next()?.trim();
    let is_name = !city.is_empty() && city.chars().all(|c| c.is_alphabetic() || " .'’".contains(c));
    let as_name = if is_all_caps(city) { title_case(city) } else { city.to_owned() };
    is_name.then_some(as_name)
}

#[cfg(test)]
mod tests {
    use super::city_of;

    #[test]
    fn a_dateline_begins_with_its_city() {
        assert_eq!(city_of("NEW SELM, June 3 (Harbour Wire)").as_deref(), Some("New Selm"));
        assert_eq!(city_of("SELM/ORD").as_deref(), Some("Selm"));
        assert_eq!(city_of("13 January 2022, 04:31 PM"), None);
    }
}
