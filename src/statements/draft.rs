//! A statement before its speaker is known.

use crate::lexicon::Frame;
use crate::model::{Act, Mode};
use crate::text::Span;
use std::ops::Range;

/// What is said, and the words that say that it is.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What is said, in text order, in bytes of the document.
    pub content: Vec<Span>,
    /// The tokens that the content covers, from the first to the last.
    pub tokens: Range<usize>,
    /// The words that say that something is said.
    pub cue: Option<Range<usize>>,
    /// Heads of the words that name the speaker; more than one where several speak together.
    pub speakers: Vec<usize>,
    /// Heads of the words that name those through whom the article has it: `agencies quoted the envoy as saying`.
    pub relays: Vec<usize>,
    /// Head of the words that name whom it is said to.
    pub addressee: Option<usize>,
    pub mode: Mode,
    pub act: Act,
    pub denied: bool,
    /// True for saying, false for thinking.
    pub is_saying: bool,
    /// How it was found.
    pub basis: Basis,
    /// The name of the rule that knows the cue.
    pub rule: Option<&'static str>,
    /// The verb, noun or adjective of the cue.
    pub governor: Option<usize>,
    /// From 0 to 1.
    pub confidence: f32,
}

/// How a draft was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// By a verb, adjective or noun and the words around it that it takes for what is said.
    Frame(Frame),
    /// By a clause with `as`: `As the daily reported, ...`.
    AsReported,
    /// By an attribution between commas, by the order of words alone.
    Aside,
    /// By a name and a colon in front of a headline.
    Headline,
    /// By a verb or a name and a colon in front of words without quotation marks.
    Announced,
    /// By `according to`, `in the words of`.
    According,
    /// A quotation with the attribution behind it.
    Behind,
    /// A quotation with the attribution in front of it.
    InFront,
    /// A quotation in a clause that says whose it is.
    Around,
    /// A quotation with a dash, or a colon, and a name behind it.
    Signed,
    /// A quotation behind a name, or a clause, and a colon.
    Colon,
    /// A quotation that goes on with the speaker of the one before.
    Continued,
    /// A sentence in the tense of reported speech that goes on with what the one before reports.
    Free,
    /// An answer in an interview.
    Answer,
    /// A quotation that nothing says whose it is.
    Unattributed,
}

impl Draft {
    /// Words that somebody says, as far as nothing more is known of it: an assertion in indirect speech. None where `content`
    /// holds no words.
    pub fn of(
        content: Vec<Span>,
        tokens: Range<usize>,
        cue: Range<usize>,
        speakers: Vec<usize>,
        basis: Basis,
    ) -> Option<Self> {
        let content: Vec<Span> = content.into_iter().filter(|span| !span.is_empty()).collect();
        (!content.is_empty()).then(|| Self {
            content,
            tokens,
            cue: Some(cue),
            speakers,
            relays: Vec::new(),
            addressee: None,
            mode: Mode::Indirect,
            act: Act::Assert,
            denied: false,
            is_saying: true,
            basis,
            rule: None,
            governor: None,
            confidence: 0.9,
        })
    }

    /// From the first byte of the content to the last.
    pub fn extent(&self) -> Span {
        let first = self.content.first().copied().unwrap_or_default();
        self.content.iter().fold(first, |extent, span| extent.cover(*span))
    }

    /// True where all of the content is in quotation marks.
    pub fn is_own_words(&self) -> bool {
        self.mode == Mode::Direct
    }
}
