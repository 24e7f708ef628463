//! Numbers as articles write them: `100,000`, `4.2bn`, `1.9 million`, `twenty-six`, `three hundred and eighty-eight`.

use super::Span;
use regex::Regex;
use std::sync::LazyLock;

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Where it stands, with its magnitude: `4.2bn`.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// True where it is written in digits.
    pub in_digits: bool,
}

static DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)(?P<digits> \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d+(?:\.\d+)? )
        (?: [\s\u{a0}-]? (?P<large> thousand|million|billion|trillion|mln|bln)\b | (?P<short> bn|tn|mn|m|k)\b )?",
    )
    .expect("the pattern is tested below")
});

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn magnitude(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" | "k" => 1e3,
        "million" | "mln" | "mn" | "m" => 1e6,
        "billion" | "bln" | "bn" => 1e9,
        "trillion" | "tn" => 1e12,
        _ => return None,
    })
}

/// All numbers in `text`, in order. Those that are part of a word (`T-72`), an ordinal (`12th`), a time of day (`21:14`),
/// a written date (`2022-01-12`) or a telephone number are left out.
pub fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = DIGITS.captures_iter(text).filter_map(|one| in_digits(text, &one)).collect();
    found.extend(in_words(text));
    found.sort_by_key(|number| number.span.start);
    found
}

fn in_digits(text: &str, one: &regex::Captures<'_>) -> Option<Number> {
    let (whole, digits) = (one.get(0)?, one.name("digits")?);
    let before = text[..whole.start()].chars().next_back();
    let after: String = text[whole.end()..].chars().take(2).collect();
    let mut after = after.chars();
    let (next, second) = (after.next(), after.next());
    let joined = |mark: Option<char>| mark.is_some_and(|c| ":./,".contains(c));
    let begins_inside = before.is_some_and(|c| c.is_alphanumeric() || c == '_' || joined(Some(c)));
    // `3,000-5,000` is a range, `T-72` and `2022-01` are not two numbers.
    let hyphen_before = before == Some('-')
        && !(digits.as_str().contains(',') && text[..whole.start() - 1].ends_with(|c: char| c.is_ascii_digit()));
    let goes_on = next.is_some_and(|c| c.is_alphanumeric() && !is_unit(&text[whole.end()..]))
        || (joined(next) && second.is_some_and(|c| c.is_ascii_digit()))
        || (next == Some('-') && second.is_some_and(|c| c.is_ascii_digit()) && !digits.as_str().contains(','));
    let is_code = digits.as_str().len() > 1 && digits.as_str().starts_with('0') && !digits.as_str().contains('.');
    if begins_inside || hyphen_before || goes_on || is_code {
        return None;
    }
    let value: f64 = digits.as_str().replace(',', "").parse().ok()?;
    let large = one.name("large").or(one.name("short")).and_then(|word| magnitude(word.as_str())).unwrap_or(1.0);
    // 2.05 million is a whole number, whatever binary fractions make of it.
    let value = if large > 1.0 { (value * large).round() } else { value };
    Some(Number { span: Span::new(whole.start(), whole.end()), value, in_digits: true })
}

/// Units that are written onto the number: `560p`, `40km`.
fn is_unit(after: &str) -> bool {
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
    matches!(word.as_str(), "p" | "km" | "kg" | "pc" | "mph" | "kph" | "bpd" | "MW" | "GW")
}

fn in_words(text: &str) -> Vec<Number> {
    let words: Vec<Span> = word_spans(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match number_from(text, &words[at..]) {
            Some((value, count)) => {
                let span = words[at].cover(words[at + count - 1]);
                found.push(Number { span, value, in_digits: false });
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

fn word_spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                spans.push(Span::new(first, at));
                start = None;
            }
            _ => {}
        }
    }
    spans
}

/// The number that the words begin with, and how many of them it takes.
fn number_from(text: &str, words: &[Span]) -> Option<(f64, usize)> {
    let (mut total, mut part) = (0.0, 0.0);
    let (mut taken, mut last) = (0, 0.0);
    for (number, span) in words.iter().enumerate() {
        let word = span.slice(text).to_lowercase();
        let gap = number.checked_sub(1).map_or("", |before| &text[words[before].end..span.start]);
        if !gap.chars().all(|c| c == '-' || c.is_whitespace()) {
            break;
        }
        let small = SMALL.iter().position(|one| *one == word).map(|value| value as f64);
        let tens = TENS.iter().position(|one| *one == word).map(|value| (value as f64 + 2.0) * 10.0);
        match (small, tens, magnitude(&word).filter(|_| word.len() > 2)) {
            // `twenty-six`, but not `two three`.
            (Some(value), ..) if taken == 0 || (last >= 20.0 && value < 10.0 && value > 0.0) || last >= 100.0 => {
                part += value;
                last = value;
            }
            (_, Some(value), _) if taken == 0 || last >= 100.0 => {
                part += value;
                last = value;
            }
            (_, _, Some(value)) if taken > 0 && last < value => {
                if value > 100.0 {
                    total += part * value;
                    part = 0.0;
                } else {
                    part *= value;
                }
                last = value;
            }
            // `three hundred and eighty-eight`
            _ if word == "and" && last >= 100.0 && words.get(number + 1).is_some_and(|next| is_small(text, *next)) => {
                continue;
            }
            _ => break,
        }
        taken = number + 1;
    }
    (taken > 0).then_some((total + part, taken))
}

fn is_small(text: &str, span: Span) -> bool {
    spelled(&span.slice(text).to_lowercase()).is_some_and(|value| value > 0)
}

/// The number that one word in small letters spells, below a hundred: `seven`, `twenty`.
pub fn spelled(word: &str) -> Option<usize> {
    let small = SMALL.iter().position(|known| *known == word);
    small.or_else(|| TENS.iter().position(|known| *known == word).map(|tens| (tens + 2) * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<f64> {
        numbers(text).iter().map(|number| number.value).collect()
    }

    #[test]
    fn digits_come_with_their_magnitude() {
        assert_eq!(values("100,000 men, €4.2bn, 1.9 million, 560p, 12.5%"), [1e5, 4.2e9, 1.9e6, 560.0, 12.5]);
        assert_eq!(values("between 3,000-5,000 people"), [3000.0, 5000.0]);
    }

    #[test]
    fn number_words_are_put_together() {
        assert_eq!(values("Twenty-six boats, three hundred and eighty-eight votes"), [26.0, 388.0]);
        assert_eq!(values("two thousand and seven, then one"), [2007.0, 1.0]);
        assert_eq!(values("Seven and eight"), [7.0, 8.0]);
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        assert!(values("a T-72B3 at 21:14 on 2022-01-12, the 12th, dial 07700, 3-1, 12/01/2022").is_empty());
    }

    #[test]
    fn spans_slice_to_the_number() {
        let text = "Zürich – 1.9 billion or “twenty-six”";
        let words: Vec<&str> = numbers(text).iter().map(|number| number.span.slice(text)).collect();
        assert_eq!(words, ["1.9 billion", "twenty-six"]);
    }
}
