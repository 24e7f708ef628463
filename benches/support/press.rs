//! A press of generated articles: words as frequent as words are, speakers who say things, days they say them on.

use super::Sequence;
use dossier::model::{
    Act, Actor, ActorKind, Analysis, Attribution, DateSpan, Document, Evidence, Mention, MentionForm, Modality, Mode,
    Section, SectionKind, Statement,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Different words.
const WORDS: usize = 20_000;
/// Words of an article, and of a sentence in it.
const ARTICLE: usize = 320;
const SENTENCE: usize = 16;
/// Actors, and statements in each article.
const ACTORS: usize = 1_500;
const STATEMENTS: usize = 4;
/// Articles of one day.
const DAY: usize = 40;

const SYLLABLES: [&str; 24] = [
    "ba", "cor", "den", "el", "fi", "gra", "ho", "in", "jo", "ka", "lem", "mi", "no", "or", "pas", "qui", "ra", "sec",
    "ta", "ul", "ver", "wa", "xe", "yo",
];

/// The word of this rank.
fn word(rank: usize) -> String {
    let mut word = String::new();
    let mut rest = rank + 30;
    while rest > 0 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word
}

/// A word, the frequent ones often.
fn any_word(sequence: &mut Sequence) -> String {
    // The square of an even chance is near to Zipf's law for so many words.
    let share = sequence.below(10_000) as f64 / 10_000.0;
    word((share.powi(4) * WORDS as f64) as usize)
}

fn name(actor: usize) -> String {
    format!("{} {}", super::FIRST[actor % 8], capital(&word(actor * 7 + 13)))
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

/// So many articles, with what was found in them.
pub fn press(articles: usize) -> Analysis {
    let mut sequence = Sequence(7);
    let mut analysis = Analysis::default();
    let mut mentions: Vec<Vec<Mention>> = vec![Vec::new(); ACTORS];
    for number in 0..articles {
        let id = format!("article-{number}");
        let mut text = String::new();
        for sentence in 0..ARTICLE / SENTENCE {
            let speaker = sequence.below(ACTORS);
            let start = text.len();
            text.push_str(&name(speaker));
            let named = Evidence { document: id.as_str().into(), start, end: text.len(), words: name(speaker) };
            text.push_str(" said that");
            let start = text.len() + 1;
            for _ in 0..SENTENCE {
                text.push(' ');
                text.push_str(&any_word(&mut sequence));
            }
            let content =
                Evidence { document: id.as_str().into(), start, end: text.len(), words: text[start..].to_owned() };
            text.push_str(". ");
            if sentence < STATEMENTS {
                analysis.statements.push(statement(&analysis, speaker, named.clone(), content, number));
            }
            mentions[speaker].push(Mention {
                document: named.document,
                start: named.start,
                end: named.end,
                words: named.words,
                form: MentionForm::Name,
                reason: "full name".into(),
            });
        }
        analysis.documents.push(document(&id, number, text));
    }
    let actor = |(number, mentions): (usize, Vec<Mention>)| Actor {
        id: format!("actor-{number}").into(),
        name: name(number),
        kind: ActorKind::Person,
        aliases: Vec::new(),
        roles: Vec::new(),
        of: None,
        unnamed: false,
        mentions,
    };
    analysis.actors = mentions.into_iter().enumerate().map(actor).collect();
    analysis
}

fn day_of(article: usize) -> Date {
    date(2022, 1, 1).saturating_add(i64::try_from(article / DAY).unwrap_or_default().days())
}

fn document(id: &str, number: usize, text: String) -> Document {
    Document {
        id: id.into(),
        path: format!("{id}.txt"),
        sha256: String::new(),
        text_sha256: String::new(),
        title: Some(text[..60].to_owned()),
        publisher: Some(format!("Paper {}", number % 12)),
        author: None,
        published: Some(day_of(number)),
        language: Some("en".into()),
        analysed: true,
        copy_of: None,
        sections: vec![Section { kind: SectionKind::Body, start: 0, end: text.len() }],
        text,
    }
}

fn statement(analysis: &Analysis, speaker: usize, named: Evidence, content: Evidence, article: usize) -> Statement {
    let number = analysis.statements.len();
    Statement {
        id: format!("statement-{number}").into(),
        speaker: Some(format!("actor-{speaker}").into()),
        joint: Vec::new(),
        speaker_text: Some(named.words.clone()),
        speaker_at: Some(named),
        attribution: Attribution::Named,
        mode: Mode::Indirect,
        cue: None,
        content: vec![content],
        act: Act::ALL[number % Act::ALL.len()],
        denied: false,
        modality: Modality::default(),
        addressee: None,
        topics: vec![word(number % 15)],
        said: Some(DateSpan::day(day_of(article))),
        meeting: None,
        relayed_by: Vec::new(),
        utterance: None,
        reason: String::new(),
        confidence: 0.9,
    }
}
