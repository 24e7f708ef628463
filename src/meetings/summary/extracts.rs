//! The articles' own sentences, ranked by how central they are among all that is said of the meeting and by how many fields of the
//! record rest on them; one that repeats another is left out.

use crate::meetings::around::Nearness;
use crate::meetings::record::Recorder;
use crate::model::{Evidence, Meeting, MeetingStatus, MentionForm, RecordField, Stance};
use crate::text::{centrality, goes_on, is_beside_the_text, pick};
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

/// The articles' sentences in a summary, at most.
const MOST: usize = 4;

/// Fewer telling words than this besides what the opening tells are no news.
const NEWS: usize = 4;

/// A score below this is of a sentence that leans on others, tells nothing new or speaks of several meetings.
const POOR: f32 = 0.0;

/// Sentences more alike than this say the same.
const ALIKE: f32 = 0.45;

/// Shortest and longest sentence to take, in tokens.
const LENGTHS: RangeInclusive<usize> = 8..=55;

/// Fields that an analyst looks for first: each that rests on a sentence speaks for it.
const TELLING: [RecordField; 6] = [
    RecordField::Agreed,
    RecordField::NotAgreed,
    RecordField::Adopted,
    RecordField::NextStep,
    RecordField::Agenda,
    RecordField::Tone,
];

/// The best sentences of the articles, in their order.
pub(super) fn extracts(recorder: &Recorder<'_>, meeting: &Meeting) -> Vec<Evidence> {
    let places: Vec<_> = recorder.whole_sentences(Nearness::Near).collect();
    let words: Vec<BTreeSet<String>> = places
        .iter()
        .map(|(document, tokens, _)| {
            let parse = recorder.parse(*document);
            let telling = |&token: &usize| matches!(parse.pos(token), "NOUN" | "PROPN" | "VERB" | "ADJ");
            tokens.clone().filter(telling).map(|token| parse.lemma(token).to_lowercase()).collect()
        })
        .collect();
    let stands = stands(recorder, meeting);
    // What every sentence of the meeting says decides what is central; some of them cannot be shown.
    let (vectors, mut scores) = centrality(&words);
    for (score, (document, tokens, shared)) in scores.iter_mut().zip(&places) {
        let is_copy = recorder.documents[*document].copy_of.is_some();
        *score += if is_copy || !LENGTHS.contains(&tokens.len()) {
            f32::NEG_INFINITY
        } else {
            let told = merit(recorder, meeting, *document, tokens.clone(), *shared);
            let evidence = recorder.evidence(*document, tokens.clone());
            // What a side demanded, refused or warned of tells more than what it went on to say.
            told + if stands.iter().any(|piece| piece.overlaps(&evidence)) { 0.15 } else { 0.0 }
        };
    }
    // A poor sentence is better than none, but not beside a good one.
    let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    for score in &mut scores {
        if *score < POOR && *score < best {
            *score = f32::NEG_INFINITY;
        }
    }
    let evidence = |place: usize| recorder.evidence(places[place].0, places[place].1.clone());
    let mut sentences: Vec<Evidence> = pick(&vectors, &scores, MOST, ALIKE).into_iter().map(evidence).collect();
    let order = |evidence: &Evidence| {
        let document = recorder.documents.iter().position(|document| document.id == evidence.document);
        (document, evidence.start)
    };
    sentences.sort_by_key(order);
    sentences
}

/// The words in which the sides demanded, refused or warned.
fn stands<'r>(recorder: &'r Recorder<'_>, meeting: &Meeting) -> Vec<&'r Evidence> {
    let stands = meeting.positions.iter().filter(|position| position.stance != Stance::Says);
    let taken: BTreeSet<_> = stands.flat_map(|position| &position.statements).collect();
    let said = recorder.statements.iter().filter(|statement| taken.contains(&statement.id));
    said.flat_map(|statement| &statement.content).collect()
}

/// How much better a sentence serves than its centrality tells.
fn merit(recorder: &Recorder<'_>, meeting: &Meeting, document: usize, tokens: Range<usize>, shared: bool) -> f32 {
    let evidence = recorder.evidence(document, tokens.clone());
    let named = meeting.evidence.iter().any(|known| known.overlaps(&evidence));
    let leans = leans(recorder, document, tokens.clone());
    if is_broken(&evidence.words) || (leans && !named) || (!named && !names_one_present(recorder, document, &tokens)) {
        return f32::NEG_INFINITY;
    }
    let rests = |field: &&RecordField| {
        meeting.entries(**field).any(|entry| entry.evidence.iter().any(|known| known.overlaps(&evidence)))
    };
    let fields = TELLING.iter().filter(rests).count().min(3);
    let mut merit = 0.2 * fields as f32;
    merit -= if fields == 0 && news(recorder, document, &tokens) < NEWS { 0.5 } else { 0.0 };
    // Once it was held, what was told beforehand is old.
    let mut here =
        recorder.sightings().filter(|sighting| sighting.document == document && tokens.contains(&sighting.word));
    let only_ahead = named && here.all(|sighting| sighting.status == MeetingStatus::Planned);
    merit -= if only_ahead && meeting.status == MeetingStatus::Held { 0.3 } else { 0.0 };
    merit += if named { 0.15 } else { 0.0 };
    merit -= if leans { 0.25 } else { 0.0 };
    // A sentence about several meetings tells little of each.
    merit - if shared { 0.3 } else { 0.0 }
}

/// How many words of a sentence tell what the opening does not: neither those who met nor a day, a place, a length, a word
/// for meeting.
fn news(recorder: &Recorder<'_>, document: usize, tokens: &Range<usize>) -> usize {
    let reading = &recorder.cast.readings[document];
    let parse = &reading.parse;
    let is_dated = |token: usize| matches!(parse.name_label_at(token), "DATE" | "TIME" | "CARDINAL" | "ORDINAL");
    let tells = |&token: &usize| {
        let is_named = reading.mention_at(token).is_some_and(|mention| mention.form != MentionForm::Nominal);
        matches!(parse.pos(token), "NOUN" | "VERB" | "ADJ" | "PROPN")
            && !is_named
            && !is_dated(token)
            && !parse.has_lemma(token, &recorder.lexicon.meetings.course.light)
            && !recorder.is_meeting_word(document, token)
    };
    tokens.clone().filter(tells).count()
}

/// True for a sentence that is no use without the one before: its subject is a pronoun for somebody named there, or it
/// begins with a word that goes on.
fn leans(recorder: &Recorder<'_>, document: usize, tokens: Range<usize>) -> bool {
    let parse = recorder.parse(document);
    let stands_for = |token: usize| {
        parse.is_word(
            token,
            &["he", "she", "it", "they", "this", "that", "these", "him", "her", "them", "his", "their", "its"],
        )
    };
    let named_before = |token: usize| {
        let reading = &recorder.cast.readings[document];
        reading.found.iter().any(|name| (tokens.start..token).contains(&name.head) && name.form == MentionForm::Name)
    };
    let first = tokens.clone().find(|&token| stands_for(token) && parse.dep(token) != "expl");
    let opens = |token: usize| {
        matches!(parse.dep(token), "nsubj" | "nsubjpass" | "poss")
            || tokens.clone().all(|other| !matches!(parse.dep(other), "nsubj" | "nsubjpass") || other > token)
    };
    goes_on(&recorder.evidence(document, tokens.clone()).words)
        || first.is_some_and(|first| opens(first) && !named_before(first))
}

/// True for what is no whole sentence, or none that tells: half a quotation, a question, words before a list.
fn is_broken(words: &str) -> bool {
    let count = |mark: char| words.chars().filter(|&c| c == mark).count();
    let closing = if count('„') > 0 { ('„', '“') } else { ('“', '”') };
    let is_open = count(closing.0) != count(closing.1) || count('"') % 2 == 1 || count('«') != count('»');
    let end = words.trim_end_matches(['”', '"', '»', ' ', '’']);
    is_open || is_beside_the_text(words) || end.ends_with(['?', ':', ','])
}

/// True where the sentence names somebody who was there, or the side.
fn names_one_present(recorder: &Recorder<'_>, document: usize, tokens: &Range<usize>) -> bool {
    let reading = &recorder.cast.readings[document];
    let here = reading.found.iter().filter(|mention| tokens.contains(&mention.head));
    here.filter_map(|mention| reading.actor_at(mention.head)).any(|actor| recorder.is_present(actor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_quotation_and_a_question_are_broken() {
        assert!(is_broken("“We met, he said."));
        assert!(is_broken("Asked about it, she says: „You must ask them."));
        assert!(is_broken("Will he pay the rest?"));
        assert!(!is_broken("He called it “useful”."));
        assert!(!is_broken("He called it „useful“."));
    }
}
