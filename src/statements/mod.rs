//! Stage 4: who said what.
//!
//! Quotations are found by their marks (`quotation`), reported speech by the verbs, adjectives and nouns that carry it
//! (`search`, with the rules under `assets/rules/statements`), `according to` by itself (`according`). Of each such cue are told its
//! speaker (`subject`, `somebody`), where what is said stands (`frames`, `clause`, `misplaced`, `phrase`, `urging`, `shape`), what of it the reporter adds
//! (`addition`) and whether anything is said at all (`matter`, `unsaid`); a draft holds all that (`drafting`). Quotations are then
//! given to the words that say whose they are (`source`, `front`, `behind`, `direct`, `heading_quotes`), and speakers to actors
//! (`speaker`). What the speaker does by it (`act`), when (`said`), through whom (`relay`) and what about (`topics`) is read off the
//! words.

mod according;
mod act;
mod addition;
mod adjective;
mod aftermath;
mod announced;
mod around;
mod aside;
mod attribution;
mod behind;
mod beside;
mod carried;
mod clause;
mod content;
mod cue;
mod direct;
mod draft;
mod drafting;
mod frames;
mod free;
mod front;
mod gapped;
mod group;
mod heading_quotes;
mod headline;
mod interview;
mod issues;
mod lost_clause;
mod lost_subject;
mod manner;
mod matter;
mod misplaced;
mod next;
mod noun;
mod paper;
mod phrase;
mod quotation;
mod reason;
mod relay;
mod represented;
mod said;
mod same_speaker;
mod search;
mod shape;
mod somebody;
mod source;
mod speaker;
mod subject;
mod topics;
mod unsaid;
mod urging;
mod verb;

use crate::grammar::Parse;
use crate::lexicon::{Frame, Lexicon};
use crate::model::{
    Act, Actor, ActorId, ActorKind, Attribution, Cast, Document, Evidence, Mode, Reading, Relay, Statement,
    StatementId, content_id,
};
use crate::text::Span;
use act::Saying;
use draft::{Basis, Draft};
use search::Search;
use speaker::Speaker;

/// The statements of one document. Their topics are told by the whole folder: see [`settle`].
pub fn find(document: &Document, reading: &Reading, cast: &Cast, lexicon: &Lexicon) -> Vec<Statement> {
    let parse = &reading.parse;
    let quotations = quotation::quotations(document, parse, &reading.blocks);
    let mut quoted = vec![false; parse.len()];
    for quotation in quotations.iter().filter(|quotation| quotation.is_speech) {
        quoted[quotation.tokens.clone()].fill(true);
    }
    let search = Search { parse, text: &document.text, lexicon, reading, actors: &cast.actors, quoted: &quoted };
    let mut drafts = search.drafts();
    told_once(parse, &mut drafts);
    gapped::part(&search, &mut drafts);
    aside::add(&search, &mut drafts);
    drafts.extend(according::drafts(&search));
    let headlines = headline::drafts(&search, &drafts);
    drafts.extend(headlines);
    let announced = announced::drafts(&search);
    // `repeated the threat that the town fears most: the mill would close`: what the threat is stands behind the colon.
    let is_announced = |draft: &Draft, noun: usize| {
        draft.governor == Some(noun) || draft.basis == Basis::Frame(Frame::Object) && draft.tokens.contains(&noun)
    };
    drafts.retain(|draft| {
        let mut nouns = announced.iter().filter_map(|other| other.governor);
        draft.governor.is_none() || !nouns.any(|noun| is_announced(draft, noun))
    });
    drafts.extend(announced);
    drafts.extend(manner::drafts(&search, &drafts));
    drafts.extend(free::drafts(&search, &drafts));
    let mut drafts = direct::attribute(&search, &quotations, drafts);
    heading_quotes::tell(&search, &mut drafts);
    interview::add(&search, &mut drafts);
    relay::drop_inner(&search, &mut drafts);
    drafts.retain(|draft| match draft.basis {
        Basis::Unattributed => is_clause_or_long(parse, draft),
        _ => draft.mode == Mode::Direct || says_something(parse, draft),
    });
    let chains = relay::relays(parse, &drafts);
    let speakers: Vec<Option<Speaker>> =
        drafts.iter().map(|draft| speaker::resolve(&search, &draft.speakers, Some(draft))).collect();
    let speakers = relay::with_own_speakers(&search, &drafts, &chains, speakers);
    let maker = Maker { document, search: &search, actors: &cast.actors };
    let reports = relay::reports(&search, &drafts, &chains, &speakers);
    let told = drafts.iter().zip(&speakers).zip(chains.iter().zip(reports)).filter(|(_, (_, is_report))| !is_report);
    let made = told.filter_map(|((draft, speaker), (chain, _))| {
        let relayed_by = maker.relays(draft, chain.iter().filter_map(|&outer| speakers[outer].as_ref()));
        maker.statement(draft, speaker.as_ref(), relayed_by)
    });
    let mut seen = std::collections::HashSet::new();
    made.filter(|statement| seen.insert(statement.id.clone())).collect()
}

/// `expressed confidence that it would pass`, `expressed her belief that`: one statement, and by the noun that has the clause.
fn told_once(parse: &Parse, drafts: &mut Vec<Draft>) {
    let nouns: Vec<(usize, Vec<usize>)> = drafts
        .iter()
        .filter(|draft| draft.basis == Basis::Frame(Frame::That))
        .filter_map(|draft| draft.governor.map(|noun| (noun, draft.speakers.clone())))
        .collect();
    drafts.retain(|draft| {
        let holds = |(noun, speakers): &(usize, Vec<usize>)| {
            let are_own = || draft.act == Act::Assert && speakers.iter().all(|&owner| parse.tag(owner) == "PRP$");
            // The noun is the first word of the object, or stands right behind its article.
            (draft.tokens.start..draft.tokens.start + 3).contains(noun)
                && draft.governor.is_some_and(|verb| verb < *noun)
                && (draft.speakers == *speakers || are_own())
        };
        draft.basis != Basis::Frame(Frame::Object) || !nouns.iter().any(holds)
    });
}

/// Not `it` or `one`: words that stand for others and tell nothing by themselves.
fn says_something(parse: &Parse, draft: &Draft) -> bool {
    let tells = |token: usize| {
        !parse.is_word(token, &["one"])
            && (matches!(parse.pos(token), "NOUN" | "PROPN" | "VERB" | "ADJ" | "ADV" | "INTJ" | "X")
                // `Twelve, said the clerk.`
                || draft.basis == Basis::Aside && parse.pos(token) == "NUM")
    };
    // `talked of little else`
    let is_rest = draft.tokens.len() <= 2 && parse.is_word(draft.tokens.end - 1, &["else"]);
    // `contradicted each other for an hour`, `blamed the other`
    let is_other = draft.tokens.len() == 2
        && parse.is_word(draft.tokens.start, &["the"])
        && parse.is_word(draft.tokens.start + 1, &["other", "others"]);
    let first = draft.tokens.start;
    let is_mutual = parse.is_word(first, &["each", "one"])
        && draft.tokens.len() >= 2
        && parse.is_word(first + 1, &["other", "another"])
        // `blamed each other for losing the key`
        && !(draft.tokens.len() > 3 && parse.is_word(first + 2, &["for"]) && parse.tag(first + 3) == "VBG");
    // `repeated the claims`, `announced the news`: told of elsewhere.
    let is_mention = draft.basis == Basis::Frame(Frame::Object)
        && draft.act == Act::Assert
        && draft.tokens.len() == 2
        && parse.is_word(draft.tokens.start, &["the", "these", "those"])
        && parse.has_lemma(draft.tokens.start + 1, &["claim", "allegation", "accusation", "news", "remark", "comment"]);
    // `said they will not`: the verb is left out.
    let is_cut_short = draft.tokens.clone().any(|token| {
        parse.tag(token) == "MD"
            && parse.child(token, &["nsubj", "expl"]).is_some_and(|subject| draft.tokens.contains(&subject))
            // `It was not, she admitted.`
            || parse.pos(token) == "AUX"
                && parse.child(token, &["nsubj"]).is_some_and(|subject| draft.tokens.contains(&subject))
                && parse.child(token, &["neg"]).is_some()
    });
    // `said no`: how it was answered, not what was said.
    let is_nod = draft.tokens.clone().all(|token| parse.is_mark(token) || parse.is_word(token, &["yes", "no"]));
    !is_mention && !is_mutual && !is_other && !is_rest && !is_nod && (is_cut_short || draft.tokens.clone().any(tells))
}

/// A word or two in quotation marks that nobody is said to say are a name or a term.
fn is_clause_or_long(parse: &Parse, draft: &Draft) -> bool {
    let words = draft.tokens.clone().filter(|&token| !parse.is_mark(token)).count();
    words >= 3 || draft.tokens.clone().any(|token| parse.is_verb(token))
}

/// What only the whole folder tells of its statements: their topics, and why a speaker's words stand for the speaker.
pub fn settle(statements: &mut [Statement], documents: &[Document], cast: &Cast, lexicon: &Lexicon) {
    topics::assign(statements, documents, cast, lexicon);
    reason::add_resolutions(statements, &cast.actors);
}

/// Makes statements of drafts.
struct Maker<'a> {
    document: &'a Document,
    search: &'a Search<'a>,
    actors: &'a [Actor],
}

impl Maker<'_> {
    fn evidence(&self, span: Span) -> Evidence {
        Evidence::new(&self.document.id, &self.document.text, span)
    }

    fn id(&self, actor: usize) -> ActorId {
        self.actors[actor].id.clone()
    }

    /// Through whom the words reached the article, the nearest to it first.
    fn relays<'s>(&self, draft: &Draft, outer: impl Iterator<Item = &'s Speaker>) -> Vec<Relay> {
        let own = speaker::resolve(self.search, &draft.relays, None);
        let relay = |speaker: &Speaker| Relay {
            actor: speaker.actors.first().map(|&actor| self.id(actor)),
            words: self.evidence(speaker.words),
        };
        outer.map(relay).chain(own.as_ref().map(relay)).collect()
    }

    fn statement(&self, draft: &Draft, speaker: Option<&Speaker>, relayed_by: Vec<Relay>) -> Option<Statement> {
        // `Montag told the council`, where the council is all that has been found before the verb: nobody tells himself.
        let parse = self.search.parse;
        let tells = draft.governor.is_some_and(|verb| parse.has_lemma(verb, &["tell", "inform", "remind", "assure"]));
        let whom = draft.addressee.filter(|_| tells).map(|whom| parse.span_of(whom..whom + 1));
        let speaker = speaker.filter(|speaker| whom.is_none_or(|whom| !speaker.words.overlaps(whom)));
        let own = speaker.and_then(|speaker| speaker.actors.first()).map(|&actor| self.id(actor));
        let to_whom = self.addressee(draft).filter(|whom| own.as_ref() != Some(whom));
        let content: Vec<Evidence> =
            draft.content.iter().filter(|span| !span.is_empty()).map(|&span| self.evidence(span)).collect();
        content.first()?;
        let extent = draft.extent();
        let place = format!("{}-{}", extent.start, extent.end);
        let words = speaker.map_or("", |speaker| speaker.words.slice(&self.document.text));
        let found = speaker.map_or(&[] as &[usize], |speaker| &speaker.actors);
        let saying = Saying { search: self.search, draft, speaker: found.first().copied() };
        let (act, modality) = saying.act_and_modality();
        let sureness = if speaker.is_some_and(|speaker| speaker.by_name) { 1.0 } else { 0.9 };
        Some(Statement {
            id: StatementId::from(content_id("s", &[self.document.id.as_str(), &place, words])),
            speaker: found.first().map(|&actor| self.id(actor)),
            joint: found.iter().skip(1).map(|&actor| self.id(actor)).collect(),
            speaker_text: speaker.map(|_| words.to_owned()),
            speaker_at: speaker.map(|speaker| self.evidence(speaker.words)),
            attribution: speaker.map_or(Attribution::Unresolved, |speaker| speaker.attribution),
            mode: draft.mode,
            cue: draft.cue.clone().map(|cue| self.evidence(self.search.parse.span_of(cue))),
            content,
            act,
            denied: draft.denied,
            modality,
            addressee: to_whom,
            topics: Vec::new(),
            said: said::said(self.search, draft),
            meeting: None,
            relayed_by,
            utterance: None,
            reason: reason::reason(self.search, draft, speaker.map(|speaker| speaker.words)),
            confidence: draft.confidence * sureness,
        })
    }

    /// `told Norland television`, `told the channel's Good Morning Norland`: whoever is told so, Norland is not.
    fn is_programme(&self, head: usize) -> bool {
        const PROGRAMMES: [&str; 9] =
            ["television", "tv", "radio", "newspaper", "daily", "broadcaster", "station", "channel", "programme"];
        let (parse, reading) = (self.search.parse, self.search.reading);
        match reading.mention_headed(head) {
            None => PROGRAMMES.contains(&parse.lemma(head).to_lowercase().as_str()),
            Some(mention) => {
                let before = mention.tokens.start.checked_sub(1);
                let is_part = |before: usize| {
                    parse.tag(before) == "NNP"
                        && parse.dep(before) == "compound"
                        && parse.head(before) == head
                        && reading.mention_at(before).is_none()
                };
                let actor = reading.actor_at(head).map(|actor| self.actors[actor].kind);
                actor == Some(ActorKind::State) && before.is_some_and(is_part)
            }
        }
    }

    fn addressee(&self, draft: &Draft) -> Option<ActorId> {
        let head = draft.addressee.filter(|&head| !self.is_programme(head))?;
        self.search.reading.parties(head).first().map(|&actor| self.id(actor))
    }
}
