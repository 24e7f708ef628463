//! Reads the marked-up articles.

use super::articles::Article;
use dossier::model::*;
use jiff::civil::date;
use std::collections::BTreeMap;

/// What the markup of one article says.
pub struct Reading {
    pub document: Document,
    pub mentions: Vec<(String, Mention)>,
    pub statements: Vec<Statement>,
    pub figures: Vec<Figure>,
}

/// All mentions, by whom or what they name.
pub fn mentions(readings: &[Reading]) -> BTreeMap<&str, Vec<Mention>> {
    let mut all: BTreeMap<&str, Vec<Mention>> = BTreeMap::new();
    for (who, mention) in readings.iter().flat_map(|reading| &reading.mentions) {
        all.entry(who).or_default().push(mention.clone());
    }
    all
}

struct Open {
    start: usize,
    closing: char,
    head: String,
}

/// Reads one article.
pub fn read(article: &Article) -> Reading {
    let id: DocumentId = article.path.into();
    let day = date(2022, 1, article.day);
    let mut text = format!("{}\n\n", article.title);
    let mut sections = vec![Section { kind: SectionKind::Headline, start: 0, end: article.title.len() }];
    let mut reading_mentions = Vec::new();
    let mut statements: Vec<Statement> = Vec::new();
    let mut figures = Vec::new();
    for line in article.text.lines() {
        let start = text.len();
        let boilerplate = line.starts_with('~');
        let mut open: Vec<Open> = Vec::new();
        let mut dateline = None;
        let mut characters = line.trim_start_matches('~').chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '^' if dateline.is_none() => dateline = Some(text.len()),
                '^' => sections.push(Section { kind: SectionKind::Dateline, start, end: text.len() }),
                '{' => {
                    let head: String = characters.by_ref().take_while(|character| *character != '|').collect();
                    open.push(Open { start: text.len(), closing: '}', head });
                }
                '[' => open.push(Open { start: text.len(), closing: ']', head: String::new() }),
                '<' => open.push(Open { start: text.len(), closing: '>', head: String::new() }),
                '|' => {
                    let closing = open.last().expect("something is open").closing;
                    let head: String = characters.by_ref().take_while(|character| *character != closing).collect();
                    let Open { start, .. } = open.pop().expect("something is open");
                    let words = text[start..].to_owned();
                    let evidence = Evidence { document: id.clone(), start, end: text.len(), words };
                    if closing == ']' {
                        reading_mentions.push(mention(&head, evidence));
                    } else {
                        figures.push(figure(&head, evidence));
                    }
                }
                '}' => {
                    let Open { start, head, .. } = open.pop().expect("a statement is open");
                    let words = text[start..].to_owned();
                    let evidence = Evidence { document: id.clone(), start, end: text.len(), words };
                    statements.push(statement(&head, evidence, day, statements.len()));
                }
                _ => text.push(character),
            }
        }
        let from = sections.last().filter(|section| section.kind == SectionKind::Dateline && section.start == start);
        let from = from.map_or(start, |section| section.end + 1);
        let kind = if boilerplate { SectionKind::Boilerplate } else { SectionKind::Body };
        sections.push(Section { kind, start: from.min(text.len()), end: text.len() });
        text.push_str("\n\n");
    }
    let document = Document {
        id,
        path: article.path.into(),
        sha256: "9c41e07".repeat(9) + "9",
        text_sha256: "9c41e07".repeat(9) + "9",
        title: Some(article.title.into()),
        publisher: Some(article.publisher.into()),
        author: article.author.map(Into::into),
        published: Some(day),
        language: Some("en".into()),
        analysed: true,
        copy_of: article.copy_of.map(Into::into),
        sections,
        text,
    };
    Reading { document, mentions: reading_mentions, statements, figures }
}

fn mention(head: &str, evidence: Evidence) -> (String, Mention) {
    let (who, reason) = head.split_once('|').unwrap_or((head, "full name"));
    let pronoun = ["she", "he"].contains(&evidence.words.to_lowercase().as_str());
    let form = match (pronoun, evidence.words.to_lowercase().starts_with("the ")) {
        (true, _) => MentionForm::Pronoun,
        (_, true) => MentionForm::Nominal,
        _ => MentionForm::Name,
    };
    let Evidence { document, start, end, words } = evidence;
    (who.into(), Mention { document, start, end, words, form, reason: reason.into() })
}

fn figure(head: &str, evidence: Evidence) -> Figure {
    let (value, unit) = head.split_once('|').expect("a value and a unit");
    Figure {
        id: format!("f-{}-{}", evidence.document, evidence.start).into(),
        value: value.parse().expect("a number"),
        upper: None,
        unit: unit.into(),
        subject: None,
        qualifier: Qualifier::About,
        claimed_by: None,
        statement: None,
        evidence,
    }
}

fn statement(head: &str, evidence: Evidence, day: jiff::civil::Date, number: usize) -> Statement {
    let mut parts = head.splitn(4, ' ');
    let mut part = || parts.next().expect("act, mode, speaker, topic");
    let (act, mode, speaker, topic) = (part(), part(), part(), part());
    let speaker = (speaker != "?").then(|| speaker.into());
    Statement {
        id: format!("s-{}-{number}", evidence.document).into(),
        attribution: if speaker.is_some() { Attribution::Named } else { Attribution::Unresolved },
        confidence: if speaker.is_some() { 0.9 } else { 0.3 },
        speaker,
        joint: Vec::new(),
        speaker_text: None,
        speaker_at: None,
        mode: match mode {
            "direct" => Mode::Direct,
            "indirect" => Mode::Indirect,
            _ => Mode::Mixed,
        },
        cue: None,
        content: vec![evidence],
        act: Act::ALL.into_iter().find(|known| known.label() == act).expect("a known act"),
        denied: act == "deny",
        modality: Modality::Asserted,
        addressee: None,
        topics: vec![topic.into()],
        said: Some(DateSpan::day(day)),
        meeting: None,
        relayed_by: Vec::new(),
        utterance: None,
        reason: "The verb of saying governs the clause.".into(),
    }
}
