//! The sentences that are put together from the record: what took place, and what came of it.

use crate::meetings::record::Recorder;
use crate::model::{DateSpan, Evidence, Meeting, MeetingStatus, RecordEntry, RecordField, SummarySentence};
use crate::text::{nested, written_day};

/// `The NATO-Russia Council took place on 12 January 2022 in Brussels (“four hours”); NATO and Russia took part.`
pub(super) fn opening(recorder: &Recorder<'_>, meeting: &Meeting) -> Option<SummarySentence> {
    let name = &meeting.name;
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut rest_on = |field: RecordField| {
        evidence.extend(meeting.entries(field).take(1).flat_map(|entry| entry.evidence.iter().take(3).cloned()));
    };
    let last = name.rsplit(' ').next().unwrap_or_default();
    let is_plural = ["talks", "consultations", "negotiations"].contains(&last);
    let (is, was) = if is_plural { ("are", "were") } else { ("is", "was") };
    // A body does not take place: it meets.
    let is_body = recorder.lexicon.meetings.is_chamber(&last.to_lowercase()) && last.starts_with(char::is_uppercase);
    let mut text = match meeting.status {
        MeetingStatus::Held if is_body => format!("The {name} met"),
        MeetingStatus::Planned if is_body => format!("The {name} is to meet"),
        MeetingStatus::Cancelled if is_body => format!("The meeting of the {name} was called off"),
        MeetingStatus::Unknown if is_body => format!("The {name} is reported to meet"),
        MeetingStatus::Held => format!("The {name} took place"),
        MeetingStatus::Planned => format!("The {name} {is} planned"),
        MeetingStatus::Cancelled => format!("The {name} {was} called off"),
        MeetingStatus::Unknown => format!("The {name} {is} reported"),
    };
    if let Some(date) = meeting.date {
        rest_on(RecordField::Date);
        let preposition = match meeting.status {
            MeetingStatus::Held if date.is_day() => "on",
            MeetingStatus::Held => "from",
            MeetingStatus::Planned | MeetingStatus::Unknown if is_body => "on",
            _ => "for",
        };
        text.push_str(&format!(" {preposition} {}", written(date)));
    }
    if let Some(place) = &meeting.place {
        rest_on(RecordField::City);
        let is_city = meeting.entries(RecordField::City).any(|entry| entry.text == *place);
        let preposition = if is_city { "in" } else { "at" };
        if preposition == "at" {
            rest_on(RecordField::Venue);
        }
        text.push_str(&format!(" {preposition} {}{place}", article(place)));
    }
    if let Some(duration) = &meeting.duration {
        rest_on(RecordField::Duration);
        text.push_str(&format!(" (“{duration}”)"));
    }
    let mut sides: Vec<&str> = Vec::new();
    for entry in meeting.entries(RecordField::Delegations) {
        let side = entry.side.as_ref().and_then(|side| recorder.clusterer.number(side));
        let side = side.map(|side| recorder.clusterer.actor(side).name.as_str());
        if let Some(side) = side.filter(|side| !sides.contains(side)) {
            sides.push(side);
            evidence.extend(entry.evidence.first().cloned());
        }
    }
    if let [first @ .., last] = sides.as_slice()
        && !first.is_empty()
        && first.len() < 6
    {
        let label = if meeting.status == MeetingStatus::Planned { "to take part" } else { "taking part" };
        text.push_str(&format!("; {label}: {}, {last}", first.join(", ")));
    }
    text.push('.');
    evidence.extend(meeting.evidence.first().filter(|_| evidence.is_empty()).cloned());
    evidence.sort();
    evidence.dedup();
    (!evidence.is_empty()).then_some(SummarySentence { text, quoted: false, evidence })
}

/// `the alliance's headquarters`, but `Villa Arno`: a building that is described, not named.
fn article(place: &str) -> &'static str {
    let is_common = |word: Option<&str>| word.is_some_and(|word| !word.starts_with(char::is_uppercase));
    let is_described = is_common(place.split(' ').next()) || is_common(place.rsplit(' ').next());
    if is_described { "the " } else { "" }
}

/// `Agreed: “…”. Not agreed: “…”.`: the articles' words, up to two each.
pub(super) fn outcome(meeting: &Meeting) -> Option<SummarySentence> {
    let mut parts = Vec::new();
    let mut evidence = Vec::new();
    for (field, label) in [(RecordField::Agreed, "Agreed"), (RecordField::NotAgreed, "Not agreed")] {
        let mut entries: Vec<&RecordEntry> = meeting.entries(field).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.evidence.len()));
        let shown: Vec<String> = entries.iter().take(2).map(|entry| format!("“{}”", nested(&entry.text))).collect();
        evidence.extend(entries.iter().take(2).flat_map(|entry| entry.evidence.iter().take(2).cloned()));
        if !shown.is_empty() {
            parts.push(format!("{label}: {}.", shown.join("; ")));
        }
    }
    (!parts.is_empty()).then(|| SummarySentence { text: parts.join(" "), quoted: false, evidence })
}

fn written(date: DateSpan) -> String {
    let (start, end) = (written_day(date.start), written_day(date.end));
    if date.is_day() { start } else { format!("{start} to {end}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_building_that_is_described_has_an_article() {
        assert_eq!(article("alliance's headquarters"), "the ");
        assert_eq!(article("Norwegian embassy"), "the ");
        assert_eq!(article("Villa Arno"), "");
        assert_eq!(article("Bergen"), "");
    }

    #[test]
    fn days_are_written_out() {
        assert_eq!(written(DateSpan::day(date(2031, 5, 2))), "2 May 2031");
        assert_eq!(written(DateSpan::new(date(2031, 5, 2), date(2031, 5, 3))), "2 May 2031 to 3 May 2031");
    }
}
