//! How exactly a number is meant, by the words around it.

use crate::lexicon::FigureWords;
use crate::model::Qualifier;
use crate::text::Span;

/// The qualifier of the number at `span`, and where the words of both begin. `from` is where the sentence begins.
pub(super) fn qualifier(words: &FigureWords, text: &str, from: usize, span: Span) -> (Qualifier, usize) {
    // `more than the 30 promised`: an article or a currency sign may stand between.
    let before = text[from..span.start].trim_end_matches(|c: char| c.is_whitespace() || "$€£¥₽₴₹₪₺".contains(c));
    let before = before.strip_suffix("US").unwrap_or(before).trim_end();
    let bare = [" the", " a", " an"].into_iter().find_map(|article| before.strip_suffix(article)).unwrap_or(before);
    for front in [before, bare] {
        let folded = front.to_lowercase();
        // Lower case may take another number of bytes than the text: then the words' place is not known.
        if folded.len() == front.len()
            && let Some((qualifier, phrase)) = words.qualifier(&folded)
        {
            return (qualifier, from + front.len() - phrase.len());
        }
    }
    let after = text[span.end..].trim_start();
    let qualifier = if after.starts_with("or more") || after.starts_with('+') || after.starts_with("-plus") {
        Qualifier::AtLeast
    } else {
        Qualifier::Exact
    };
    (qualifier, span.start)
}
