//! `‘We were misled’: pilots walk out`: whose the words in a heading are, is told where they come again below it.

use crate::model::Mode;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// The fewest words that are known again.
const FEWEST: usize = 2;

/// Gives quotations in headings that nobody is said to say to whoever says the same words in the article.
pub(in crate::statements) fn tell(search: &Search<'_>, drafts: &mut [Draft]) {
    let is_open = |draft: &Draft| draft.basis == Basis::Unattributed && search.is_heading(draft.tokens.start);
    for number in 0..drafts.len() {
        if !is_open(&drafts[number]) {
            continue;
        }
        let quoted = words(search, &drafts[number]);
        let says = |draft: &&Draft| {
            draft.mode != Mode::Indirect
                && !draft.speakers.is_empty()
                && !search.is_heading(draft.tokens.start)
                && words(search, draft).contains(&quoted)
        };
        let told = drafts.iter().find(says).map(|draft| draft.speakers.clone());
        if let Some(speakers) = told.filter(|_| quoted.trim().split(' ').count() >= FEWEST) {
            drafts[number] = Draft { speakers, basis: Basis::Continued, confidence: 0.6, ..drafts[number].clone() };
        }
    }
}

/// The words of the content in small letters, each between blanks.
fn words(search: &Search<'_>, draft: &Draft) -> String {
    let content = draft.content.iter().map(|span| span.slice(search.text).to_lowercase());
    let words: Vec<String> = content
        .flat_map(|content| content.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect();
    format!(" {} ", words.join(" "))
}
