//! What a number counts or measures.

use super::sentence::Finder;
use std::ops::Range;

/// What is counted or measured.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Its name: `troops`, `US dollars`, `percent`.
    pub name: String,
    /// What it does with the thing it stands at.
    pub kind: UnitKind,
    /// The tokens from the number to the unit's noun.
    pub tokens: Range<usize>,
    /// The noun that is counted, or the token of the measure.
    pub noun: usize,
}

/// Whether the noun itself is counted, or something is measured in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// `30 states`
    Count,
    /// `seven hours`, `€4.2bn`, `12 per cent`
    Measure,
}

impl Finder<'_> {
    /// The unit of a number, where it has one.
    pub(super) fn unit(&self, number: &Range<usize>, sentence: &Range<usize>) -> Option<Unit> {
        let measure = |name: &str, tokens: Range<usize>| Unit {
            name: name.to_owned(),
            kind: UnitKind::Measure,
            noun: tokens.end - 1,
            tokens,
        };
        let parse = &self.reading.parse;
        let next = number.end;
        if let Some(sign) = number.start.checked_sub(1).filter(|sign| sentence.contains(sign))
            && let Some(currency) = self.words.currency_sign(parse.word(sign))
        {
            return Some(measure(currency, sign..number.end));
        }
        // `560p`, `40km`: written onto the number.
        let behind = parse.span(number.end - 1).slice(self.text).trim_start_matches(|c: char| !c.is_alphabetic());
        if let Some(name) = self.words.currency(behind).or_else(|| self.words.measure(behind)) {
            return Some(measure(name, number.clone()));
        }
        if next >= sentence.end {
            return None;
        }
        for length in [1, 2] {
            let end = (next + length).min(sentence.end);
            let words: Vec<String> = (next..end).map(|token| parse.lower(token)).collect();
            if self.words.is_percent(&words.join(" ")) {
                return Some(measure("percent", number.start..end));
            }
        }
        // `a four-hour session`, `four‑hour`
        let joined = matches!(parse.word(next), "-" | "‑" | "–") && next + 1 < sentence.end;
        let first = if joined { next + 1 } else { next };
        let lemma = parse.lemma(first).to_lowercase();
        if let Some(name) = self.words.measure(&lemma).or_else(|| self.words.currency(&lemma)) {
            let behind = if first + 1 < sentence.end { parse.lower(first + 1) } else { String::new() };
            // `two years on, nothing had changed`, not `for seven hours on Sunday`
            let leads_on = behind == "on" && parse.child(first + 1, &["pobj"]).is_some();
            let is_dating = self.words.is_dating(&behind) && !leads_on;
            let is_date = is_dating || (behind == "-" && parse.lower(first + 2) == "old");
            return (!is_date).then(|| measure(name, number.start..first + 1));
        }
        if joined {
            return None;
        }
        let noun = self.counted(number, sentence)?;
        let lemma = parse.lemma(noun).to_lowercase();
        let mut start = noun;
        while start > number.end && parse.pos(start - 1) == "NOUN" && parse.dep(start - 1) == "compound" {
            start -= 1;
        }
        let whole: Vec<String> = (start..=noun).map(|token| parse.lower(token)).collect();
        let singular = whole[..whole.len() - 1].iter().map(String::as_str).chain([lemma.as_str()]);
        let singular = singular.collect::<Vec<_>>().join(" ");
        let name = self.words.count(&singular).or_else(|| self.words.count(&lemma));
        let name = name.map_or_else(|| whole.join(" "), ToOwned::to_owned);
        let tokens = number.start.min(noun)..noun.max(number.end - 1) + 1;
        Some(Unit { name, kind: UnitKind::Count, tokens, noun })
    }

    /// The noun that a number counts: to its right, with nothing but adjectives and names between, or behind `of`.
    fn counted(&self, number: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
        let parse = &self.reading.parse;
        let mut at = number.end;
        // `1,100 of its members`
        if parse.is_word(at, &["of"]) {
            at += 1;
            // `the ships, nine of them`: the noun stands in front.
            if at < sentence.end && parse.is_word(at, &["them", "which", "whom"]) {
                return (sentence.start..number.start).rev().find(|&token| parse.pos(token) == "NOUN");
            }
            while at < sentence.end && matches!(parse.pos(at), "DET" | "PRON" | "NUM") {
                at += 1;
            }
        }
        let mut noun = None;
        while at < sentence.end && at < number.end + 7 {
            match parse.pos(at) {
                "NOUN" => noun = Some(at),
                "PROPN" | "ADJ" | "PART" if noun.is_none() => {}
                "VERB" if noun.is_none() && matches!(parse.tag(at), "VBN" | "VBG") => {}
                "ADV" if noun.is_none() && number.end == at => {}
                _ if noun.is_none() && matches!(parse.word(at), "-" | "‑") => {}
                _ => break,
            }
            at += 1;
        }
        noun.filter(|&noun| !parse.is_word(noun, &["a.m", "p.m", "a.m.", "p.m.", "am", "pm", "gmt", "o'clock"]))
    }
}
