//! Sentences by their punctuation, for showing evidence where no parse is at hand.

use super::Span;

/// Words whose full stop ends no sentence. Nor does that of a single letter, or of a word with another stop in it (`U.S.`).
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "aug", "brig", "capt", "cf", "col", "corp", "dec", "dr", "feb", "gen", "gov", "hon", "inc", "jan",
    "jr", "lt", "ltd", "maj", "mr", "mrs", "ms", "nov", "oct", "prof", "rep", "rev", "sen", "sep", "sept", "sgt", "sr",
    "st", "vs",
];

/// The span widened to whole sentences, by punctuation alone; a line end always ends a sentence. Where punctuation
/// deceives, it is a little more or less than the sentence, but never less than the span.
pub fn sentence_around(text: &str, span: Span) -> Span {
    let first = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let last = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
    let (mut start, mut end) = (first, last);
    for at in ends(&text[first..last]).map(|at| first + at) {
        if at <= span.start {
            start = at;
        } else if at >= span.end {
            end = at;
            break;
        }
    }
    Span::new(start, end).trimmed(text).cover(span)
}

/// The sentences of a stretch of text, by punctuation and line ends.
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = within.start;
    for line in within.slice(text).split_inclusive('\n') {
        let end = start + line.len();
        let mut from = start;
        for at in ends(line).map(|at| start + at).chain([end]) {
            let sentence = Span::new(from, at).trimmed(text);
            found.extend((!sentence.is_empty()).then_some(sentence));
            from = at;
        }
        start = end;
    }
    found
}

/// Where the sentences of a line end, behind the closing quotation mark.
fn ends(line: &str) -> impl Iterator<Item = usize> {
    line.char_indices().filter_map(|(at, mark)| {
        let behind = &line[at + mark.len_utf8()..];
        let rest = behind.trim_start_matches(['"', '”', '’', '\'', '»', ')', ']']);
        let goes_on = || !rest.starts_with(char::is_whitespace) || rest.trim_start().starts_with(char::is_lowercase);
        let ends = match mark {
            '。' | '！' | '？' => true,
            '!' | '?' | '…' => !goes_on(),
            '.' => !goes_on() && !is_abbreviation(&line[..at]),
            _ => false,
        };
        ends.then_some(line.len() - rest.len())
    })
}

/// True where the last word is one that a full stop merely shortens.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || "(\"“‘'«".contains(c)).next().unwrap_or_default();
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    is_letter || word.contains('.') || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around<'a>(text: &'a str, words: &str) -> &'a str {
        let start = text.find(words).unwrap();
        sentence_around(text, Span::new(start, start + words.len())).slice(text)
    }

    #[test]
    fn a_sentence_ends_with_its_punctuation_and_closing_mark() {
        let text = "He came. “We were firm.” She left! 他来了。她走了。";
        assert_eq!(around(text, "firm"), "“We were firm.”");
        assert_eq!(around(text, "She"), "She left!");
        assert_eq!(around(text, "她"), "她走了。");
        assert_eq!(around(text, "He came."), "He came.");
    }

    #[test]
    fn abbreviations_and_numbers_do_not_end_a_sentence() {
        let text = "On Jan. 10 the U.S. Senate met Mr. J. Doe. It cost 3.5 million.";
        assert_eq!(around(text, "Senate"), "On Jan. 10 the U.S. Senate met Mr. J. Doe.");
        assert_eq!(around(text, "million"), "It cost 3.5 million.");
    }

    #[test]
    fn a_line_end_ends_a_sentence() {
        assert_eq!(around("A headline\n\nThe first sentence goes on", "headline"), "A headline");
    }

    #[test]
    fn a_stretch_of_text_is_cut_into_its_sentences() {
        let text = "Headline\n\nMr. Doe came. “Good,” he said. No more\nLast";
        let cut: Vec<&str> = sentences(text, Span::new(10, text.len())).iter().map(|one| one.slice(text)).collect();
        assert_eq!(cut, ["Mr. Doe came.", "“Good,” he said.", "No more", "Last"]);
    }

    #[test]
    fn words_of_several_sentences_are_widened_at_both_ends() {
        assert_eq!(around("One two. Three four.\nFive six. Seven.", "four.\nFive"), "Three four.\nFive six.");
    }
}
