//! The figures of one sentence.

use super::qualifier::qualifier;
use super::unit::{Unit, UnitKind};
use crate::lexicon::FigureWords;
use crate::model::{Qualifier, Reading};
use crate::text::{Number, Span, numbers, written_dates};
use std::ops::Range;

/// A figure before it is known who claims it.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub span: Span,
    pub value: f64,
    pub upper: Option<f64>,
    pub unit: String,
    pub subject: Option<String>,
    pub qualifier: Qualifier,
    /// The actor that estimates it, by number: `the ministry put the loss at ...`.
    pub estimated_by: Option<usize>,
    sentence: usize,
}

/// Finds figures in one document.
pub(super) struct Finder<'a> {
    pub text: &'a str,
    pub reading: &'a Reading,
    pub words: &'a FigureWords,
}

/// Names in which a number is part of the name: aircraft, laws, films.
const NAMES: [&str; 5] = ["PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "FAC"];

impl Finder<'_> {
    /// Adds the figures of a sentence to those found before it.
    pub fn read(&self, sentence: Range<usize>, drafts: &mut Vec<Draft>) {
        let extent = self.reading.parse.span_of(sentence.clone());
        let text = extent.slice(self.text);
        let dates: Vec<Span> = written_dates(text).map(|date| date.span).collect();
        let found: Vec<Number> = numbers(text)
            .into_iter()
            .filter(|number| !dates.iter().any(|date| date.overlaps(number.span)))
            .map(|number| Number { span: number.span.shifted(extent.start), ..number })
            .collect();
        let mut at = 0;
        while at < found.len() {
            let upper = found.get(at + 1).filter(|next| self.is_range(found[at], **next, extent.start));
            let draft = self.draft(found[at], upper.copied(), &sentence, drafts);
            drafts.extend(draft);
            at += 1 + usize::from(upper.is_some());
        }
    }

    /// `between 3,000 and 5,000`, `3,000 to 5,000`, `3,000-5,000`.
    fn is_range(&self, one: Number, other: Number, from: usize) -> bool {
        let gap = self.text[one.span.end..other.span.start].trim().trim_matches(|c: char| "$€£".contains(c)).trim();
        let before = self.text[from..one.span.start].trim_end_matches(|c: char| c.is_whitespace() || "$€£".contains(c));
        let between = before.to_lowercase().ends_with("between") && gap == "and";
        one.value < other.value && (between || matches!(gap, "to" | "-" | "–"))
    }

    fn draft(&self, number: Number, upper: Option<Number>, sentence: &Range<usize>, before: &[Draft]) -> Option<Draft> {
        let parse = &self.reading.parse;
        let whole = upper.map_or(number.span, |upper| number.span.cover(upper.span));
        let mut tokens = parse.tokens_in(whole);
        // A currency sign may be part of the number's token, or a unit: `560p`.
        tokens.end = tokens.end.min(sentence.end);
        if tokens.is_empty() || self.is_no_figure(number, whole, &tokens, sentence) {
            return None;
        }
        let from = parse.span(sentence.start).start;
        let (mut qualifier, mut start) = qualifier(self.words, self.text, from, number.span);
        if upper.is_some() {
            qualifier = Qualifier::Exact;
            let front =
                self.text[from..number.span.start].trim_end_matches(|c: char| c.is_whitespace() || "$€£".contains(c));
            start = if front.to_lowercase().ends_with("between") { from + front.len() - 7 } else { number.span.start };
        }
        let unit = self.unit(&tokens, sentence);
        // `4% over two years`: a span, no qualifier.
        let is_span = unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Measure)
            && tokens.start > sentence.start
            && parse.dep(tokens.start - 1) == "prep"
            && parse.is_word(tokens.start - 1, &["over", "under", "below", "beyond"]);
        if is_span {
            (qualifier, start) = (Qualifier::Exact, number.span.start);
        }
        let estimated_by = self.estimator(&tokens);
        let sentence = parse.sentence_of(tokens.start);
        let (unit_name, subject, span) = if let Some(unit) = unit {
            if number.value < 10.0 && self.is_definite(&tokens, &unit) {
                return None;
            }
            let subject = self.subject(&tokens, &unit);
            let span = parse.span_of(unit.tokens.clone()).cover(whole);
            let rate = self.rate(unit.tokens.end, unit.kind);
            (rate.map_or(unit.name.clone(), |rate| format!("{} a {rate}", unit.name)), subject, span)
        } else if let Some(counted) = self.counted_by_name(&tokens) {
            (parse.lower(counted), None, whole)
        } else {
            // `The company put the figure at 740`: of what the last figure counted.
            let last = before.last().filter(|last| last.sentence + 2 >= sentence && self.is_anaphoric(&tokens))?;
            (last.unit.clone(), last.subject.clone(), whole)
        };
        let span = Span::new(start.min(span.start), span.end);
        let value = number.value;
        Some(Draft {
            span,
            value,
            upper: upper.map(|upper| upper.value),
            unit: unit_name,
            subject,
            qualifier,
            estimated_by,
            sentence,
        })
    }

    /// `a day` behind `62 million rand`: what the figure is counted by.
    fn rate(&self, behind: usize, kind: UnitKind) -> Option<String> {
        let parse = &self.reading.parse;
        let is_rate = kind == UnitKind::Measure
            && behind + 1 < parse.len()
            && parse.is_word(behind, &["a", "an", "per", "each", "every"]);
        let noun = is_rate.then(|| parse.lemma(behind + 1).to_lowercase())?;
        self.words.is_rate(&noun).then_some(noun)
    }

    /// Years, hours of the day, labels (`page 14`), parts of names, and `one`, which is mostly a pronoun.
    fn is_no_figure(&self, number: Number, whole: Span, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
        let parse = &self.reading.parse;
        let digits = number.span.slice(self.text);
        let is_year = number.in_digits && digits.len() == 4 && (1500.0..2100.0).contains(&number.value);
        let is_one = !number.in_digits && number.value <= 1.0;
        let before = tokens.start.checked_sub(1).filter(|before| sentence.contains(before));
        let is_label = before.is_some_and(|before| {
            self.words.is_label(&parse.lower(before)) || parse.is_word(before, &["no.", "nr", "#", "§", "aged", "age"])
        });
        // `the 90’s`
        let is_decade = ["’s", "'s"].iter().any(|end| self.text[whole.end..].starts_with(end));
        let after = self.text[whole.end..].trim_start().to_lowercase();
        let is_hour = ["a.m", "p.m", "am ", "pm ", "gmt", "cet", "o'clock", "o’clock", "utc"]
            .iter()
            .any(|mark| after.starts_with(mark));
        let in_name = parse
            .name_at(tokens.start)
            .is_some_and(|name| name.tokens.start < tokens.start && NAMES.contains(&parse.name_label(name)));
        // `Nord Stream 2`, `the 747`: hung on a name in front.
        let head = parse.head(tokens.start);
        let follows_name = before.is_some_and(|before| {
            parse.pos(before) == "PROPN" && head <= before && matches!(parse.dep(tokens.start), "nummod" | "appos")
        });
        is_year || is_decade || is_one || is_label || is_hour || in_name || follows_name
    }

    /// `the two ministers`: it says which, not how many.
    fn is_definite(&self, number: &Range<usize>, unit: &Unit) -> bool {
        let parse = &self.reading.parse;
        let before = number.start.checked_sub(1);
        unit.kind == UnitKind::Count
            && before.is_some_and(|before| {
                parse.is_word(
                    before,
                    &["the", "these", "those", "his", "her", "their", "its", "other", "first", "last", "all"],
                ) || parse.tag(before) == "POS"
            })
    }

    /// `put the number of stranded lorries at 140`: the noun that tells what is counted.
    fn counted_by_name(&self, number: &Range<usize>) -> Option<usize> {
        let parse = &self.reading.parse;
        let verb = parse.ancestors(number.end - 1).find(|&above| parse.is_verb(above))?;
        let mut names = parse.children_by(verb, &["dobj", "nsubj", "nsubjpass"]);
        let name = names.find(|&noun| self.words.is_anaphor(&parse.lower(noun)))?;
        let counted = parse.obliques(name, &["of"]).into_iter().find(|&noun| parse.tag(noun) == "NNS")?;
        self.is_anaphoric(number).then_some(counted)
    }

    /// The verb that a bare number hangs on has a figure's name for its object or subject.
    fn is_anaphoric(&self, number: &Range<usize>) -> bool {
        let parse = &self.reading.parse;
        let Some(verb) = parse.ancestors(number.end - 1).find(|&above| parse.is_verb(above)) else { return false };
        // `The organisers speak of 30,000.`
        if parse.has_lemma(verb, &["speak", "talk", "claim", "count", "estimate", "reckon"]) {
            let digits = parse.word(number.start).chars().filter(char::is_ascii_digit).count();
            return digits >= 3 && parse.subjects(verb).into_iter().any(|subject| subject < verb);
        }
        let around = parse.children_by(verb, &["dobj", "nsubj", "nsubjpass"]);
        around.filter(|&noun| !number.contains(&noun)).any(|noun| self.words.is_anaphor(&parse.lower(noun)))
            && parse.has_lemma(verb, &["put", "be", "stand", "estimate", "reach", "give", "rise", "fall", "set"])
    }

    /// `Western governments put the force at 5,000`, `he counts 5,000`: who says so, where no statement does.
    fn estimator(&self, number: &Range<usize>) -> Option<usize> {
        let parse = &self.reading.parse;
        let verb = parse.ancestors(number.end - 1).find(|&above| parse.is_verb(above))?;
        let estimates = parse.has_lemma(verb, &["estimate", "count", "reckon", "calculate", "speak", "talk", "claim"])
            || (parse.has_lemma(verb, &["put"])
                && parse.obliques(verb, &["at"]).iter().any(|&at| {
                    parse.is_below(number.end - 1, at) || number.contains(&at) || parse.is_below(at, number.end - 1)
                }));
        let subject = estimates.then(|| parse.subjects(verb)).into_iter().flatten().next()?;
        self.reading.actor_at(subject)
    }
}
