//! Who the words stand for that name a speaker.

use super::draft::Draft;
use super::search::Search;
use crate::grammar::Parse;
use crate::model::{ActorKind, Attribution, MentionForm, Mode, Reading};
use crate::text::Span;

/// A speaker, as far as the article tells.
#[derive(Clone, Debug)]
pub(super) struct Speaker {
    /// Numbers of the actors; none where the words stand for nobody known.
    pub actors: Vec<usize>,
    /// The words that name the speaker.
    pub words: Span,
    pub attribution: Attribution,
    /// True where the words name the actor, false where they were led back to it.
    pub by_name: bool,
}

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

/// Parts of a body that speak for it.
const ORGANS: &[&str] =
    &["board", "management", "leadership", "executive", "headquarters", "secretariat", "owner", OFFICE];

/// The one that persons have, too.
const OFFICE: &str = "office";

/// How many sentences back `the statement` is looked for.
const REACH: usize = 10;

/// The speaker that some heads of noun phrases name. What is said, where given, tells who cannot be meant by a pronoun.
pub(super) fn resolve(search: &Search<'_>, heads: &[usize], said: Option<&Draft>) -> Option<Speaker> {
    let (reading, actors) = (search.reading, search.actors);
    let parse = search.parse;
    let heads: Vec<usize> = heads.iter().map(|&head| named_twin(reading, head)).collect();
    let first = *heads.first()?;
    let words = heads.iter().map(|&head| words_of(parse, head)).reduce(Span::cover)?;
    let mut found: Vec<usize> = Vec::new();
    for &head in &heads {
        if let Some(actor) = actor_of(search, head)
            && let actor = said.map_or(actor, |said| other_than_named(search, head, actor, said))
            && !found.contains(&actor)
        {
            found.push(actor);
        }
    }
    if found.iter().all(|&actor| actors[actor].unnamed)
        && let Some(two) = pair(search, first)
    {
        found = two;
    }
    let by_name = reading.mention_headed(first).is_some_and(|mention| mention.form == MentionForm::Name);
    let attribution = match found.first().map(|&actor| &actors[actor]) {
        None => Attribution::Unresolved,
        Some(actor) if actor.unnamed && actor.kind == ActorKind::Group => Attribution::Collective,
        Some(actor) if actor.unnamed => Attribution::Unnamed,
        Some(actor) => match actor.kind {
            ActorKind::Person => Attribution::Named,
            ActorKind::Organization | ActorKind::State => Attribution::Institution,
            ActorKind::Group => Attribution::Collective,
        },
    };
    Some(Speaker { actors: found, words, attribution, by_name })
}

/// How many sentences back the two are looked for whom `both` stands for.
const PAIR_REACH: usize = 4;

/// `both`, `both sides`, `the two companies`: the two who were last named side by side.
fn pair(search: &Search<'_>, head: usize) -> Option<Vec<usize>> {
    let (reading, parse) = (search.reading, search.parse);
    let is_both = |token: usize| parse.is_word(token, &["both"]);
    let counts_two = parse.children_by(head, &["nummod"]).any(|number| parse.is_word(number, &["two"]))
        && parse.children_by(head, &["det"]).any(|the| parse.is_word(the, &["the"]));
    let is_whole = parse.obliques(head, &["of"]).is_empty() && parse.children_by(head, &["conj"]).next().is_none();
    if !is_whole || !(is_both(head) || counts_two || parse.children(head).any(is_both)) {
        return None;
    }
    let noun = parse.lemma(head).to_lowercase();
    let fits = |actor: usize| match search.actors[actor].kind {
        _ if is_both(head) || matches!(noun.as_str(), "side" | "party") => true,
        ActorKind::Person => {
            search.lexicon.people.is_person(&noun) || matches!(noun.as_str(), "man" | "woman" | "leader")
        }
        ActorKind::State => matches!(
            noun.as_str(),
            "country" | "state" | "nation" | "government" | "capital" | "neighbour" | "neighbor"
        ),
        ActorKind::Organization => !search.lexicon.people.body_kinds(&noun).is_empty(),
        ActorKind::Group => false,
    };
    let named = |token: usize| reading.mention_headed(token).and_then(|mention| reading.actor_at(mention.head));
    let side_by_side = |first: usize| {
        let second = parse.children_by(first, &["conj"]).next()?;
        let two = [named(first)?, named(second)?];
        (two[0] != two[1] && two.iter().all(|&actor| fits(actor) && !search.actors[actor].unnamed))
            .then(|| two.to_vec())
    };
    let sentence = parse.sentence_of(head);
    (sentence.saturating_sub(PAIR_REACH)..=sentence).rev().find_map(|number| {
        let tokens = parse.sentences()[number].clone();
        tokens.filter(|&token| token < head && parse.is_noun(token)).filter_map(side_by_side).last()
    })
}

/// The actor that a noun phrase stands for as a speaker.
fn actor_of(search: &Search<'_>, head: usize) -> Option<usize> {
    let (reading, actors) = (search.reading, search.actors);
    let parse = search.parse;
    if let Some(paper) = search.paper_meant(head) {
        return issuer(reading, paper).or_else(|| issuer_before(reading, paper));
    }
    if let Some(actor) = reading.mention_headed(head).and_then(|mention| reading.actor_at(mention.head)) {
        // `its largest backer, the pension fund Nordkapital`: one who is named, after all.
        let is_unnamed = actors[actor].unnamed;
        let named = is_unnamed.then(|| named_beside(reading, head).or_else(|| last_called_so(search, head))).flatten();
        return named.or(Some(actor));
    }
    // `one of the officials`, `some of them`
    if parse.is_word(
        head,
        &[
            "one", "some", "many", "several", "both", "all", "two", "three", "another", "others", "most", "none",
            "neither",
        ],
    ) {
        let those = || parse.obliques(head, &["of"]).into_iter().find_map(|object| reading.actor_at(object));
        return named_beside(reading, head).or_else(those);
    }
    if parse.is_word(head, &["latter"]) {
        return last_person(search, head);
    }
    if parse.has_lemma(head, PAPERS) {
        return issuer(reading, head).or_else(|| issuer_before(reading, head));
    }
    // `the board of the brewer`: an organ speaks for its body.
    if parse.has_lemma(head, ORGANS) {
        let whose = parse.possessors(head).into_iter().chain(parse.obliques(head, &["of"]));
        let is_office = parse.has_lemma(head, &[OFFICE]);
        let is_body = |&actor: &usize| is_office || actors[actor].kind != ActorKind::Person;
        if let Some(body) = whose.filter_map(|token| reading.actor_at(token)).find(is_body) {
            return Some(body);
        }
    }
    // A name in apposition: `the minister, John Smith`
    parse
        .children_by(head, &["appos"])
        .find_map(|apposed| reading.mention_headed(apposed).or_else(|| reading.mention_at(apposed)))
        .and_then(|mention| reading.actor_at(mention.head))
        .or_else(|| {
            // `Anna Kern QC`: letters behind a name
            let shouts = parse.word(head).chars().all(char::is_uppercase) && parse.word(head).len() <= 4;
            let before = head.checked_sub(1).filter(|_| shouts)?;
            let is_part = parse.head(before) == head && search.is_person(reading.mention_at(before)?.head);
            is_part.then(|| reading.actor_at(before)).flatten()
        })
        .or_else(|| {
            let mention = reading.mention_at(head)?;
            // A name inside the phrase is the speaker only where it holds the head: `Anna Kern`, not `Kern's lawyer`.
            mention.tokens.contains(&head).then(|| reading.actor_at(head)).flatten()
        })
}

impl Search<'_> {
    /// `the mayor's office`, `his office`: those who speak for somebody.
    pub(super) fn is_office(&self, noun: usize) -> bool {
        let parse = self.parse;
        let is_held = || !parse.possessors(noun).is_empty() || !parse.obliques(noun, &["of"]).is_empty();
        parse.has_lemma(noun, &[OFFICE]) && is_held()
    }

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

/// `A guard denies it: the gate, the guard said, was shut`: the one whom the same noun named last in the paragraph.
fn last_called_so(search: &Search<'_>, head: usize) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    parse.children_by(head, &["det"]).find(|&the| parse.is_word(the, &["the"]))?;
    let block = reading.blocks[reading.block_of(head)].tokens.start;
    let is_same = |&token: &usize| parse.is_noun(token) && parse.lemma(token) == parse.lemma(head);
    let before = (block..head).rev().find(is_same)?;
    parse.children_by(before, &["det"]).find(|&first| parse.is_word(first, &["a", "an", "one"]))?;
    reading.mention_headed(before).and_then(|mention| reading.actor_at(mention.head))
}

/// `He met the treasurer, Anna Kern. The latter said ...`: the person named last.
fn last_person(search: &Search<'_>, latter: usize) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let first = parse.sentences()[parse.sentence_of(latter).saturating_sub(1)].start;
    let is_named = |token: &usize| {
        let mention = reading.mention_headed(*token);
        mention.is_some_and(|mention| mention.form == MentionForm::Name) && search.is_person(*token)
    };
    (first..latter).rev().find(is_named).and_then(|token| reading.actor_at(token))
}

/// `Its captain Anna Kern warned`: a description and the name beside it, which the parser took for two subjects.
fn named_twin(reading: &Reading, head: usize) -> usize {
    let parse = &reading.parse;
    let verb = parse.head(head);
    let is_named =
        |token: usize| reading.mention_headed(token).is_some_and(|mention| mention.form == MentionForm::Name);
    let mut others = parse.children_by(verb, &["nsubj"]).filter(|&other| (head + 1..verb).contains(&other));
    let other = others.next().filter(|_| parse.dep(head) == "nsubj" && !is_named(head));
    other.filter(|&other| is_named(other)).unwrap_or(head)
}

/// The actor that an apposition behind a description names, wherever in the description the parser hung it.
fn named_beside(reading: &Reading, head: usize) -> Option<usize> {
    let parse = &reading.parse;
    let inner = parse.obliques(head, &["for", "of", "at", "in"]);
    let apposed = std::iter::once(head).chain(inner).flat_map(|noun| parse.children_by(noun, &["appos"]));
    let apposed = apposed.filter(|&apposed| apposed > head);
    let words = apposed
        .flat_map(|apposed| std::iter::once(apposed).chain(parse.children_by(apposed, &["appos", "compound", "nmod"])));
    words
        .filter_map(|word| reading.mention_at(word))
        .find(|mention| mention.form == MentionForm::Name)
        .and_then(|mention| reading.actor_at(mention.head))
}

/// Whose paper it is, by the words around it.
fn issuer(reading: &Reading, paper: usize) -> Option<usize> {
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
fn issuer_before(reading: &Reading, paper: usize) -> Option<usize> {
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

/// Whoever is spoken of by name in the quotation is not the one whom `he` before it stands for: then it is the person named
/// last before.
fn other_than_named(search: &Search<'_>, head: usize, actor: usize, said: &Draft) -> usize {
    let (reading, parse) = (search.reading, search.parse);
    let is_pronoun = reading.mention_headed(head).is_some_and(|mention| mention.form == MentionForm::Pronoun);
    let is_third = parse.is_word(head, &["he", "she"]);
    if said.mode != Mode::Direct || !is_pronoun || !is_third {
        return actor;
    }
    let is_said = |token: usize| said.content.iter().any(|span| span.overlaps(parse.span(token)));
    let named = said
        .tokens
        .clone()
        .filter(|&token| is_said(token))
        .filter_map(|token| reading.mention_headed(token))
        .any(|mention| mention.form == MentionForm::Name && reading.actor_at(mention.head) == Some(actor));
    if !named {
        return actor;
    }
    let first = parse.sentences()[parse.sentence_of(said.tokens.start).saturating_sub(3)].start;
    let is_other = |&token: &usize| {
        !search.quoted[token]
            && matches!(parse.dep(token), "nsubj" | "nsubjpass")
            && search.is_person(token)
            && reading.actor_at(token) != Some(actor)
    };
    let other = (first..said.tokens.start).rev().find(is_other);
    other.and_then(|token| reading.actor_at(token)).unwrap_or(actor)
}

/// The noun phrase without relative clauses and what follows a comma.
fn words_of(parse: &Parse, head: usize) -> Span {
    let tokens = parse.subtree_without(head, &|child| {
        // `of the union`, and what tells `people familiar with the matter` from others
        let is_close = || parse.is_word(child, &["of", "for"]) || parse.pos(parse.head(child)) == "ADJ";
        let is_beyond = match parse.dep(child) {
            "relcl" | "acl" | "appos" | "punct" | "conj" | "cc" | "advcl" => true,
            "prep" => !is_close(),
            _ => false,
        };
        let is_clause = matches!(parse.dep(child), "ccomp" | "parataxis" | "advcl");
        parse.is_word(child, &["thus"]) || is_clause || child > head && is_beyond
    });
    let start = tokens.clone().find(|&token| !parse.is_mark(token)).unwrap_or(tokens.start);
    let end = tokens.clone().rev().find(|&token| !parse.is_mark(token)).map_or(tokens.end, |last| last + 1);
    parse.span_of(start..end.max(start + 1))
}
