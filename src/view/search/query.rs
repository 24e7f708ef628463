//! What was typed into the field for searching everything.
//!
//! Words and `"phrases"` must all be there. `actor:Sherman` wants articles that mention an actor, `said-by:Grushko` what it
//! said, `topic:arms`, `source:wire`; `after:2022-01-10`, `before:2022-01-13`, `date:2022-01-12` or
//! `date:2022-01-10..2022-01-12` keep to days. A value of several words stands in quotation marks: `actor:"Wendy Sherman"`.

use super::inverted::Wanted;
use super::words::words;
use crate::model::DateSpan;
use jiff::civil::Date;

/// What was typed, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words and phrases, as they are compared.
    pub wanted: Vec<Wanted>,
    /// Names that an actor must hold, in lower case.
    pub actors: Vec<String>,
    /// Names that a speaker must hold, in lower case.
    pub speakers: Vec<String>,
    /// Words that a topic must hold, in lower case.
    pub topics: Vec<String>,
    /// Words that a publisher must hold, in lower case.
    pub sources: Vec<String>,
    /// The days.
    pub dates: Option<DateSpan>,
    /// What could not be understood, as a sentence.
    pub trouble: Option<String>,
}

impl Query {
    /// Understands what was typed. Where the last word is not closed by a space, it may go on.
    pub fn new(text: &str) -> Self {
        let mut query = Self::default();
        let parts = parts(text);
        let open_end = !text.ends_with(char::is_whitespace) && !text.ends_with('"');
        let count = parts.len();
        for (number, part) in parts.into_iter().enumerate() {
            let open = open_end && number + 1 == count;
            match part.key.as_deref() {
                Some("actor") => query.actors.push(part.value.to_lowercase()),
                Some("said-by" | "by") => query.speakers.push(part.value.to_lowercase()),
                Some("topic") => query.topics.push(part.value.to_lowercase()),
                Some("source") => query.sources.push(part.value.to_lowercase()),
                Some(key @ ("after" | "before" | "date")) => query.keep_days(key, &part.value, open),
                Some(key) => query.want(&format!("{key} {}", part.value), open),
                None => query.want(&part.value, open),
            }
        }
        for list in [&mut query.actors, &mut query.speakers, &mut query.topics, &mut query.sources] {
            list.retain(|value| !value.trim().is_empty());
        }
        query
    }

    /// True where nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
            && self.actors.is_empty()
            && self.speakers.is_empty()
            && self.topics.is_empty()
            && self.sources.is_empty()
            && self.dates.is_none()
    }

    /// True where a word of a text is one of those looked for.
    pub(super) fn wants(&self, word: &str) -> bool {
        self.wanted.iter().any(|wanted| {
            let last = wanted.words.len() - 1;
            let is = |(number, one): (usize, &String)| {
                if wanted.open && number == last { word.starts_with(one.as_str()) } else { word == one }
            };
            wanted.words.iter().enumerate().any(is)
        })
    }

    fn want(&mut self, value: &str, open: bool) {
        let found: Vec<String> = words(value).into_iter().map(|(word, _)| word).collect();
        if !found.is_empty() {
            // A single letter stands for itself: all words that begin with it would be most of them.
            let open = open && (found.len() > 1 || found[0].chars().count() > 1);
            self.wanted.push(Wanted { words: found, open });
        }
    }

    fn keep_days(&mut self, key: &str, value: &str, open: bool) {
        let (first, last) = value.split_once("..").unwrap_or((value, value));
        let (Some(first), Some(last)) = (days(first), days(last)) else {
            if !open {
                self.trouble = Some(format!("“{value}” is no day; write 2022-01-12, or 2022-01 for a month."));
            }
            return;
        };
        let span = DateSpan::new(first.start, last.end);
        let span = match key {
            "after" => DateSpan { start: span.start, end: Date::MAX },
            "before" => DateSpan { start: Date::MIN, end: span.end },
            _ => span,
        };
        let kept = self.dates.unwrap_or(DateSpan { start: Date::MIN, end: Date::MAX });
        self.dates = Some(DateSpan { start: kept.start.max(span.start), end: kept.end.min(span.end) });
    }
}

struct Part {
    key: Option<String>,
    value: String,
}

/// Cuts what was typed at spaces that are not in quotation marks.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut value = String::new();
    let mut key = None;
    let mut quoted = false;
    let mut was_quoted = false;
    let mut close = |key: &mut Option<String>, value: &mut String| {
        if key.is_some() || !value.is_empty() {
            parts.push(Part { key: key.take(), value: std::mem::take(value) });
        }
    };
    for character in text.chars() {
        match character {
            '"' | '“' | '”' => {
                quoted = !quoted;
                was_quoted = true;
            }
            ':' if !quoted && !was_quoted && key.is_none() && !value.is_empty() => {
                key = Some(std::mem::take(&mut value).to_lowercase());
            }
            space if space.is_whitespace() && !quoted => {
                close(&mut key, &mut value);
                was_quoted = false;
            }
            other => value.push(other),
        }
    }
    close(&mut key, &mut value);
    parts
}

/// `2022`, `2022-01` or `2022-01-12`.
fn days(text: &str) -> Option<DateSpan> {
    let mut numbers = text.split('-').map(str::parse::<i16>);
    let year = numbers.next()?.ok()?;
    let month = numbers.next().transpose().ok()?.map(|month| month as i8);
    let day = numbers.next().transpose().ok()?.map(|day| day as i8);
    let start = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    let end = match (month, day) {
        (_, Some(_)) => start,
        (Some(_), None) => start.last_of_month(),
        (None, None) => start.last_of_year(),
    };
    Some(DateSpan { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn words_phrases_and_keys_are_told_apart() {
        let query = Query::new("troops \"open door\" said-by:Grushko actor:\"Wendy Sherman\" ");
        let wanted: Vec<_> = query.wanted.iter().map(|wanted| wanted.words.join(" ")).collect();
        assert_eq!(wanted, ["troops", "open door"]);
        assert_eq!((query.speakers, query.actors), (vec!["grushko".into()], vec!["wendy sherman".into()]));
    }

    #[test]
    fn the_last_word_may_go_on_until_a_space_ends_it() {
        assert!(Query::new("neg").wanted[0].open);
        assert!(!Query::new("neg ").wanted[0].open);
        assert!(!Query::new("\"neg\"").wanted[0].open);
        assert!(!Query::new("n").wanted[0].open);
    }

    #[test]
    fn days_months_and_ranges_are_understood() {
        let dates = |text| Query::new(text).dates.unwrap();
        assert_eq!(dates("date:2022-01-12"), DateSpan::day(date(2022, 1, 12)));
        assert_eq!(dates("date:2022-01"), DateSpan::new(date(2022, 1, 1), date(2022, 1, 31)));
        assert_eq!(dates("date:2022-01-10..2022-01-12"), DateSpan::new(date(2022, 1, 10), date(2022, 1, 12)));
        assert_eq!(dates("after:2022-01-10 before:2022-01-11"), DateSpan::new(date(2022, 1, 10), date(2022, 1, 11)));
    }

    #[test]
    fn a_day_that_is_none_is_said_once_it_is_finished() {
        assert_eq!(Query::new("after:2022-1").trouble, None);
        let trouble = Query::new("after:yesterday troops").trouble.unwrap();
        assert_eq!(trouble, "“yesterday” is no day; write 2022-01-12, or 2022-01 for a month.");
    }

    #[test]
    fn an_unknown_key_is_words() {
        assert_eq!(Query::new("re: talks ").wanted.len(), 2);
    }
}
