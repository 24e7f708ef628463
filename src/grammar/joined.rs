//! One parse out of several, as an article's sections are read each by itself.

use super::builder::{NewToken, ParseBuilder};
use super::labels::Labels;
use super::parse::Parse;
use crate::text::Span;
use std::sync::Arc;

/// The most tokens of a sentence in a joined parse. The longest sentences of the press have some 150; what is longer is a
/// table, a list or no text at all, and whoever asks each word for what hangs on it would take the square of its length.
const LONGEST_SENTENCE: usize = 400;

impl Parse {
    /// One parse out of several, each read from its own piece of one text.
    ///
    /// `place` takes the number of a part and a span in that part's own text to the span in the whole text. The parts must
    /// come in text order. Sentences of more than 400 tokens are cut: what hung on a word beyond the cut stands by itself.
    pub fn joined(parts: &[Self], place: impl Fn(usize, Span) -> Span) -> Self {
        let (labels, renumbered) = Self::common_labels(parts);
        let mut whole = ParseBuilder::new(labels);
        for (number, part) in parts.iter().enumerate() {
            let base = whole.len();
            let label = |old: u16| renumbered.get(number).map_or(old, |new| new[usize::from(old)]);
            let piece = |token: usize| part.piece_of(token);
            for (index, token) in part.tokens.iter().enumerate() {
                let head = token.head as usize;
                let silent = with_silent_e(part.word(index), part.tag(index), part.lemma(index));
                whole.push(NewToken {
                    word: part.word(index),
                    lemma: silent.as_deref().unwrap_or_else(|| part.lemma(index)),
                    span: place(number, part.span(index)),
                    space: token.space,
                    tag: label(token.tag),
                    pos: label(token.pos),
                    morph: label(token.morph),
                    head: base + if piece(head) == piece(index) { head } else { index },
                    dep: label(token.dep),
                    sentence_start: index == 0 || piece(index) != piece(index - 1),
                });
            }
            for name in part.names.iter().filter(|name| piece(name.tokens.start) == piece(name.tokens.end - 1)) {
                whole.push_name(base + name.tokens.start..base + name.tokens.end, label(name.label));
            }
        }
        let mut whole = whole.finish();
        whole.part_paired_names();
        whole.part_fronted_days();
        whole.mend_participles();
        whole.find_lost_roots();
        whole.find_lost_verbs();
        whole.part_joined_offices();
        whole.hang_what_is_added();
        whole.mend_torn_lists();
        whole
    }

    /// Where the piece of a sentence begins that the token is in: the sentence, unless that is too long.
    fn piece_of(&self, token: usize) -> usize {
        let start = self.sentences[self.sentence_of[token] as usize].start;
        token - (token - start) % LONGEST_SENTENCE
    }

    /// One table for all parts, and each part's old numbers in it; no numbers where the parts share a table already.
    fn common_labels(parts: &[Self]) -> (Arc<Labels>, Vec<Vec<u16>>) {
        if let Some(first) = parts.first()
            && parts.iter().all(|part| Arc::ptr_eq(&part.labels, &first.labels))
        {
            return (Arc::clone(&first.labels), Vec::new());
        }
        let mut labels = Labels::default();
        let number = |part: &Self| part.labels.all().map(|label| labels.intern(label)).collect();
        let renumbered = parts.iter().map(number).collect();
        (Arc::new(labels), renumbered)
    }
}

/// The dictionary form of a verb of one syllable whose silent e the lemmatizer dropped: `hoped` is of `hope`, since `hop` would
/// double its last letter.
fn with_silent_e(word: &str, tag: &str, lemma: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let ending = lower.strip_prefix(lemma).filter(|_| matches!(tag, "VBD" | "VBN" | "VBG" | "VBZ"))?;
    let is_vowel = |letter: &char| "aeiou".contains(*letter);
    let mut back = lemma.chars().rev();
    let (last, before) = (back.next()?, back.next()?);
    let is_short = lemma.chars().filter(is_vowel).count() == 1 && is_vowel(&before) && lemma.len() > 2;
    let doubles = last.is_ascii_lowercase() && !is_vowel(&last) && !"swxyzh".contains(last);
    (matches!(ending, "ed" | "ing" | "es") && is_short && doubles).then(|| format!("{lemma}e"))
}

#[cfg(test)]
mod tests {
    use super::super::builder::tests::two_words;
    use super::*;

    #[test]
    fn a_sentence_that_is_too_long_is_cut_and_what_hung_on_a_word_beyond_the_cut_stands_by_itself() {
        let count = 2 * LONGEST_SENTENCE + 1;
        let mut labels = Labels::default();
        let label = labels.intern("X");
        let mut builder = ParseBuilder::new(Arc::new(labels));
        for number in 0..count {
            builder.push(NewToken { sentence_start: number == 0, ..NewToken::bare("no", 3 * number, label) });
        }
        builder.push_name(LONGEST_SENTENCE - 1..LONGEST_SENTENCE + 1, label);
        let whole = Parse::joined(&[builder.finish()], |_, span| span);
        assert_eq!(whole.len(), count);
        assert_eq!(whole.sentences(), [0..LONGEST_SENTENCE, LONGEST_SENTENCE..count - 1, count - 1..count]);
        assert_eq!((whole.head(5), whole.head(LONGEST_SENTENCE + 5)), (0, LONGEST_SENTENCE + 5));
        assert!(whole.names().is_empty());
    }

    #[test]
    fn a_verb_that_does_not_double_its_last_letter_ends_in_a_silent_e() {
        let lemma = |word, tag, lemma| with_silent_e(word, tag, lemma);
        assert_eq!(lemma("hoped", "VBD", "hop").as_deref(), Some("hope"));
        assert_eq!(lemma("Dining", "VBG", "din").as_deref(), Some("dine"));
        assert_eq!(lemma("wages", "VBZ", "wag").as_deref(), Some("wage"));
        assert_eq!(lemma("wages", "NNS", "wage"), None);
        for (word, tag, known) in
            [("hopped", "VBD", "hop"), ("hops", "VBZ", "hop"), ("visited", "VBD", "visit"), ("showed", "VBD", "show")]
        {
            assert_eq!(lemma(word, tag, known), None, "{word}");
        }
    }

    #[test]
    fn joined_parts_keep_their_trees_and_take_their_place_in_the_text() {
        let parts = [two_words("red", "tape"), two_words("big", "deal")];
        let whole = Parse::joined(&parts, |number, span| span.shifted(number * 20));
        assert_eq!(whole.word(3), "deal");
        assert_eq!(whole.span(2), Span::new(20, 23));
        assert_eq!((whole.head(2), whole.sentence_of(2)), (3, 1));
        assert_eq!(whole.names()[1].tokens, 2..4);
    }
}
