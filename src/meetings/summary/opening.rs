//! The sentences that are put together from the record: what took place, and what came of it.

use crate::meetings::record::Recorder;
use crate::model::{DateSpan, Evidence, Meeting, MeetingStatus, RecordEntry, RecordField, Stretch, SummarySentence};
use crate::text::{nested, written_day, written_days};

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
    let mut circumstances = String::new();
    if let Some(date) = meeting.date {
        rest_on(RecordField::Date);
        let is_set = match meeting.status {
            MeetingStatus::Held => false,
            MeetingStatus::Cancelled => true,
            MeetingStatus::Planned | MeetingStatus::Unknown => !is_body,
        };
        circumstances.push_str(&if is_set { format!(" for {}", written(date)) } else { when(date) });
    }
    if let Some(place) = &meeting.place {
        rest_on(RecordField::City);
        let is_city = meeting.entries(RecordField::City).any(|entry| entry.text == *place);
        let preposition = if is_city { "in" } else { "at" };
        if preposition == "at" {
            rest_on(RecordField::Venue);
        }
        circumstances.push_str(&format!(" {preposition} {}{place}", article(place)));
    }
    if let Some(duration) = &meeting.duration {
        rest_on(RecordField::Duration);
        circumstances.push_str(&format!(" (“{duration}”)"));
    }
    let planned = if circumstances.is_empty() { "" } else { " planned" };
    let mut text = match meeting.status {
        MeetingStatus::Held if is_body => format!("The {name} met{circumstances}"),
        MeetingStatus::Planned if is_body => format!("The {name} is to meet{circumstances}"),
        MeetingStatus::Cancelled if is_body => {
            format!("The meeting of the {name}{planned}{circumstances} was called off")
        }
        MeetingStatus::Unknown if is_body => format!("The {name} is reported to meet{circumstances}"),
        MeetingStatus::Held => format!("The {name} took place{circumstances}"),
        MeetingStatus::Planned => format!("The {name} {is} planned{circumstances}"),
        MeetingStatus::Cancelled => format!("The {name}{planned}{circumstances} {was} called off"),
        MeetingStatus::Unknown => format!("The {name} {is} reported{circumstances}"),
    };
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
        let is_to_come = matches!(meeting.status, MeetingStatus::Planned | MeetingStatus::Cancelled);
        let label = if is_to_come { "to take part" } else { "taking part" };
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

/// ` on 2 May 2031`, ` from 2 to 3 May 2031`, ` in May 2031`.
fn when(date: DateSpan) -> String {
    let preposition = match date.stretch() {
        Stretch::Day | Stretch::Weekend => "on",
        Stretch::Week | Stretch::Month | Stretch::Year => "in",
        Stretch::Days => "from",
    };
    format!(" {preposition} {}", written(date))
}

/// As it is read behind a preposition. What is said of a week or a month was on a day of it, and did not last so long.
fn written(date: DateSpan) -> String {
    let start = written_day(date.start);
    match date.stretch() {
        Stretch::Day => start,
        Stretch::Weekend => format!("the weekend of {start}"),
        Stretch::Week => format!("the week of {start}"),
        Stretch::Month => date.start.strftime("%B %Y").to_string(),
        Stretch::Year => date.start.year().to_string(),
        Stretch::Days => written_days(date.start, date.end),
    }
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
        assert_eq!(when(DateSpan::day(date(2031, 5, 2))), " on 2 May 2031");
        assert_eq!(when(DateSpan::new(date(2031, 5, 1), date(2031, 5, 2))), " from 1 to 2 May 2031");
        assert_eq!(when(DateSpan::new(date(2031, 5, 5), date(2031, 5, 11))), " in the week of 5 May 2031");
        assert_eq!(when(DateSpan::new(date(2031, 5, 1), date(2031, 5, 31))), " in May 2031");
    }
}
