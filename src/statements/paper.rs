//! Papers in which somebody speaks, and whose they are.

use super::search::Search;
use crate::model::{MentionForm, Reading};

/// Papers in which somebody speaks: the speaker is whose they are.
pub(super) const PAPERS: &[&str] = &[
    "statement",
    "report",
    "letter",
    "email",
    "e-mail",
    "release",
    "memo",
    "tweet",
    "post",
    "message",
    "speech",
    "interview",
    "op-ed",
    "article",
    "document",
    "communique",
    "communiqué",
    "note",
    "filing",
    "complaint",
    "ruling",
    "bill",
    "draft",
    "study",
    "survey",
    "poll",
    "paper",
    "analysis",
    "review",
    "data",
    "average",
    "slide",
    "submission",
    "transcript",
    "video",
    "ad",
    "book",
    "website",
    "bulletin",
    "text",
    "announcement",
    "certificate",
    "petition",
    "motion",
    "notice",
    "decree",
    "judgment",
    "judgement",
    "verdict",
    "resolution",
    "affidavit",
    "indictment",
    "lawsuit",
    "editorial",
    "manifesto",
    "prospectus",
    "circular",
    "leaflet",
    "dossier",
    "estimate",
    "figure",
    "record",
    "account",
    "projection",
    "forecast",
    "calculation",
    "statistic",
    "finding",
    "assessment",
    "tally",
    "source",
];

/// How many sentences back `the statement` is looked for.
const REACH: usize = 10;

impl Search<'_> {
    /// The paper that `it` stands for: what the sentence before is about, `The letter was sent by the city. It says that ...`, or
    /// what it ends on where `it` is nobody else, `The city sent a letter. It says that ...`
    pub(super) fn paper_meant(&self, it: usize) -> Option<usize> {
        let (parse, reading) = (self.parse, self.reading);
        if !parse.is_word(it, &["it"]) {
            return None;
        }
        let sentence = parse.sentence_of(it);
        let before = parse.sentences()[sentence.checked_sub(1)?].clone();
        let block = &reading.blocks[reading.block_of(it)].tokens;
        let root = before.clone().find(|&token| parse.is_root(token))?;
        // The parser takes some sentences for their subject.
        let subject = parse.child(root, &["nsubj", "nsubjpass"]).or_else(|| parse.is_noun(root).then_some(root));
        let subject = subject.filter(|&subject| subject >= block.start);
        // `The letter says A. It asks for B. It adds that ...`
        let about = subject.and_then(|subject| {
            let is_paper = parse.is_noun(subject) && parse.has_lemma(subject, PAPERS);
            if is_paper { Some(subject) } else { self.paper_meant(subject) }
        });
        if about.is_some() || self.is_actor(it) {
            return about;
        }
        let is_object = |token: usize| matches!(parse.dep(token), "dobj" | "nsubjpass" | "nsubj" | "attr");
        let mut papers =
            before.filter(|&token| parse.is_noun(token) && parse.has_lemma(token, PAPERS) && is_object(token));
        papers.next().filter(|&paper| paper >= block.start)
    }
}

/// Whose paper it is, by the words around it.
pub(super) fn issuer(reading: &Reading, paper: usize) -> Option<usize> {
    let parse = &reading.parse;
    let whose = parse.possessors(paper).into_iter().chain(parse.obliques(paper, &["by", "from", "of"]));
    // `the letter, signed by the treasurer`
    let is_made = |&made: &usize| {
        parse.has_lemma(
            made,
            &["sign", "write", "issue", "send", "draft", "author", "file", "lodge", "submit", "prepare"],
        )
    };
    let makers = parse.children_by(paper, &["acl"]).filter(is_made).flat_map(|made| parse.obliques(made, &["by"]));
    let compound = parse.children_by(paper, &["compound", "nmod", "amod"]);
    let above = parse.head(paper);
    // `issued a statement saying that`, `said in a statement`: whoever did.
    let verb = match parse.dep(paper) {
        "dobj" | "nsubjpass" => Some(above),
        "pobj" if parse.is_word(above, &["in"]) => Some(parse.head(above)),
        _ => None,
    };
    let issuers = verb.filter(|&verb| parse.is_verb(verb)).map(|verb| parse.subjects(verb)).unwrap_or_default();
    whose.chain(makers).chain(compound).chain(issuers).find_map(|token| reading.actor_at(token))
}

/// Whose paper it is, by what stands before it: `the statement` has been named; `a short statement` is by the body that the
/// sentence before is about.
pub(super) fn issuer_before(reading: &Reading, paper: usize) -> Option<usize> {
    let parse = &reading.parse;
    let sentence = parse.sentence_of(paper);
    let is_definite = parse.children_by(paper, &["det"]).any(|det| parse.is_word(det, &["the", "this", "that"]));
    if is_definite {
        let first = parse.sentences()[sentence.saturating_sub(REACH)].start;
        // `the text goes on`: whatever paper was named last.
        let is_any = parse.has_lemma(paper, &["text", "document", "paper"]);
        let is_same = |token: usize| {
            parse.lemma(token) == parse.lemma(paper)
                || (is_any && parse.is_noun(token) && parse.has_lemma(token, PAPERS))
        };
        return (first..paper).rev().filter(|&token| is_same(token)).find_map(|token| issuer(reading, token));
    }
    let block = &reading.blocks[reading.block_of(paper)].tokens;
    let before = parse.sentences()[sentence.checked_sub(1)?].clone();
    let root = before.clone().find(|&token| parse.is_root(token)).filter(|_| before.start >= block.start)?;
    let subject = *parse.subjects(root).first()?;
    reading.mention_headed(subject).filter(|mention| mention.form == MentionForm::Name)?;
    parse.is_verb(root).then(|| reading.actor_at(subject)).flatten()
}
