//! Which letter of a laid-out text is which character of it. egui lays out one letter for each character, but for scripts
//! that run from right to left: their letters come in the order of the screen, and with fillers behind them.

use eframe::egui::Galley;

/// So many characters behind a run from right to left must be found again before it counts as ended.
const CERTAIN: usize = 4;

/// For each character of the text the number of its letter, counted over all rows with their line ends, and at last how
/// many letters there are. None where each character has its own letter, as it almost always is.
pub fn letters(galley: &Galley) -> Option<Vec<usize>> {
    if !galley.text().chars().any(runs_left) {
        return None;
    }
    let text: Vec<char> = galley.text().chars().collect();
    let mut shown = Vec::with_capacity(text.len());
    for row in &galley.rows {
        shown.extend(row.glyphs.iter().map(|glyph| glyph.chr));
        if row.ends_with_newline {
            shown.push('\n');
        }
    }
    Some(align(&text, &shown))
}

/// True for letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin.
fn runs_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// True for what belongs to a run where the run goes on behind it.
fn is_between(character: char) -> bool {
    character == ' ' || character.is_ascii_punctuation() || character.is_ascii_digit()
}

fn align(text: &[char], shown: &[char]) -> Vec<usize> {
    let mut letters = Vec::with_capacity(text.len() + 1);
    let mut letter = 0;
    let mut at = 0;
    while at < text.len() {
        if !runs_left(text[at]) {
            letters.push(letter);
            (at, letter) = (at + 1, letter + 1);
            continue;
        }
        let last = (at..text.len()).take_while(|&place| runs_left(text[place]) || is_between(text[place]));
        let end = last.filter(|&place| runs_left(text[place])).last().map_or(at + 1, |place| place + 1);
        let behind = &text[end..(end + CERTAIN).min(text.len())];
        let goes_on = |from: usize| shown.get(from..from + behind.len()) == Some(behind);
        let next = if behind.is_empty() { None } else { (letter + 1..shown.len()).find(|&from| goes_on(from)) };
        let next = next.unwrap_or(if behind.is_empty() { shown.len() } else { letter + end - at });
        // Within the run only the ends are known for certain.
        letters.extend((0..end - at).map(|place| letter + place.min((next - letter).saturating_sub(1))));
        (at, letter) = (end, next.max(letter));
    }
    letters.push(letter.max(shown.len()));
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aligned(text: &str, shown: &str) -> Vec<usize> {
        align(&text.chars().collect::<Vec<_>>(), &shown.chars().collect::<Vec<_>>())
    }

    #[test]
    fn from_left_to_right_each_character_has_its_letter() {
        assert_eq!(aligned("abc", "abc"), [0, 1, 2, 3]);
    }

    #[test]
    fn behind_a_run_from_right_to_left_letters_are_found_again() {
        // Three characters, shown the other way round with two fillers.
        let letters = aligned("a אבג said no", "a גבאבג said no");
        assert_eq!(letters[..2], [0, 1]);
        assert_eq!(letters[5], 7, "the space behind the run");
        assert_eq!(letters[6], 8, "the s of said");
    }

    #[test]
    fn a_run_at_the_end_reaches_to_the_end() {
        assert_eq!(aligned("a אב", "a באב").last(), Some(&5));
    }

    #[test]
    fn two_words_of_a_run_belong_together() {
        let letters = aligned("x אב גד y was here", "x דג באבגד y was here");
        assert_eq!(letters[8], "x דג באבגד ".chars().count());
    }
}
