//! Who the words stand for that name a speaker.

use super::beside::{
    can_be_called, last_called_so, last_person, last_source, last_speaking, named_beside, named_twin, pair,
};
use super::represented::{body_called_so, organ_of, spokesperson_of};
use super::same_speaker::{asked_before, goes_on, last_group, spoke_before, spoken_for};
use crate::grammar::Parse;
use crate::model::{ActorKind, Attribution, MentionForm, Mode};
use crate::statements::draft::Draft;
use crate::statements::search::Search;
use crate::text::Span;

/// A speaker, as far as the article tells.
#[derive(Clone, Debug)]
pub(in crate::statements) struct Speaker {
    /// Numbers of the actors; none where the words stand for nobody known.
    pub actors: Vec<usize>,
    /// The words that name the speaker.
    pub words: Span,
    pub attribution: Attribution,
    /// True where the words name the actor, false where they were led back to it.
    pub by_name: bool,
}

/// The speaker that some heads of noun phrases name. What is said, where given, tells who cannot be meant by a pronoun.
pub(in crate::statements) fn resolve(search: &Search<'_>, heads: &[usize], said: Option<&Draft>) -> Option<Speaker> {
    let (reading, actors) = (search.reading, search.actors);
    let parse = search.parse;
    let spoken_for = |head: usize| said.and_then(|said| spoken_for(search, head, said)).unwrap_or(head);
    let heads: Vec<usize> =
        heads.iter().map(|&head| spoken_for(named_twin(search, word_before_mark(parse, head)))).collect();
    let heads = without_offices(search, heads);
    let first = *heads.first()?;
    // `The letter praises nobody, but it states that`: where it is nobody's, the letter is the source.
    let named = |head: usize| search.paper_meant(head).filter(|&paper| search.author(paper).is_none()).unwrap_or(head);
    let issuer = |head: usize| search.issuer_without_actor(head).unwrap_or(head);
    let words = heads.iter().map(|&head| words_of(parse, wording(search, issuer(named(head))))).reduce(Span::cover)?;
    let mut found: Vec<usize> = Vec::new();
    for &head in &heads {
        if let Some(actor) = actor_of(search, head)
            && let Some(actor) = said.map_or(Some(actor), |said| {
                let told = asked_before(search, head, said).or_else(|| goes_on(search, head, actor, said));
                told.or_else(|| other_than_named(search, head, actor, said))
            })
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

/// `said Kern. told reporters`: a stray full stop that the parser took for the speaker, with the name hung on it.
fn word_before_mark(parse: &Parse, head: usize) -> usize {
    let is_name = |&name: &usize| parse.pos(name) == "PROPN";
    let is_stray = !parse.word(head).contains(char::is_alphanumeric);
    head.checked_sub(1).filter(|_| is_stray).filter(is_name).unwrap_or(head)
}

/// `Guild leader and Finance Minister Anna Kern`: two offices without an article, and one person who holds both.
fn without_offices(search: &Search<'_>, mut heads: Vec<usize>) -> Vec<usize> {
    let parse = search.parse;
    let is_office = |head: usize, name: usize| {
        let is_title = search.lexicon.people.is_person(&parse.lemma(head).to_lowercase())
            || search.lexicon.offices.ends_at(parse, head).is_some();
        let is_one = matches!(parse.tag(head), "NN" | "NNP") && parse.child(head, &["det", "poss", "appos"]).is_none();
        let is_named = search.reading.mention_headed(head).is_some_and(|mention| mention.form == MentionForm::Name);
        let is_held = parse.child(name, &["compound", "amod", "nmod"]).is_some() && search.is_person(name);
        is_title && is_one && !is_named && is_held && parse.is_word(head + 1, &["and"])
    };
    while let [head, name, ..] = heads[..]
        && is_office(head, name)
    {
        heads.remove(0);
    }
    heads
}

/// The words that name who makes no actor: `its operator, Nordlys` by the name, `it` by the body that the sentences before tell of.
fn wording(search: &Search<'_>, head: usize) -> usize {
    const REACH: usize = 2;
    let parse = search.parse;
    if search.reading.actor_at(head).is_some() {
        return head;
    }
    if !parse.is_word(head, &["it"]) {
        let is_name = |&name: &usize| name > head && parse.pos(name) == "PROPN";
        let is_common = parse.pos(head) == "NOUN" && parse.word(head + 1) == ",";
        return parse.children_by(head, &["appos"]).find(is_name).filter(|_| is_common).unwrap_or(head);
    }
    let block = search.reading.blocks[search.reading.block_of(head)].tokens.start;
    let first = parse.sentences()[parse.sentence_of(head).saturating_sub(REACH)].start.max(block);
    let is_body = |&noun: &usize| {
        matches!(parse.tag(noun), "NN" | "NNP")
            && matches!(parse.dep(noun), "nsubj" | "nsubjpass")
            && !search.quoted[noun]
            && search.is_somebody(noun)
            && !search.is_person(noun)
            && !search.lexicon.people.is_person(&parse.lemma(noun).to_lowercase())
    };
    (first..head).rev().find(is_body).unwrap_or(head)
}

/// The actor that a noun phrase stands for as a speaker.
fn actor_of(search: &Search<'_>, head: usize) -> Option<usize> {
    let (reading, actors) = (search.reading, search.actors);
    let parse = search.parse;
    if let Some(paper) = search.paper_meant(head) {
        return search.author(paper);
    }
    if let Some(source) = last_source(search, head) {
        // `A person close to him spoke. The person said ...`: whom the noun called last.
        return last_called_so(search, head).or(Some(source));
    }
    if let Some(actor) = reading.mention_headed(head).and_then(|mention| reading.actor_at(mention.head)) {
        // `its largest backer, the pension fund Nordkapital`: one who is named, after all.
        let is_unnamed = actors[actor].unnamed;
        let known = || {
            named_beside(reading, head)
                .or_else(|| last_called_so(search, head))
                .or_else(|| organ_of(search, head))
                .or_else(|| spokesperson_of(search, head))
        };
        let named = is_unnamed.then(known).flatten();
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
        return named_beside(reading, head).or_else(those).or_else(|| last_group(search, head));
    }
    if parse.is_word(head, &["latter"]) {
        return named_beside(reading, head).or_else(|| last_person(search, head));
    }
    if search.is_paper(head) {
        return search.author(head);
    }
    // `Her answer was to propose that`: hers.
    if search.lexicon.saying.utterances.has(parse.lemma(head)) {
        return parse.possessors(head).into_iter().find_map(|owner| reading.actor_at(owner));
    }
    if let Some(body) = organ_of(search, head).or_else(|| body_called_so(search, head)) {
        return Some(body);
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
        // `Nordfund, the investor that has been urging the bank to sell`
        .or_else(|| {
            let named = Some(parse.head(head)).filter(|&named| parse.dep(head) == "appos" && named < head)?;
            reading.mention_headed(named).and_then(|mention| reading.actor_at(mention.head))
        })
        .or_else(|| last_speaking(search, head))
        .or_else(|| of_that_surname(search, head))
        // `the mill, whose people had said that`
        .or_else(|| {
            let whose = parse.child(head, &["poss"]).filter(|&owner| parse.is_word(owner, &["whose"]))?;
            reading.actor_at(whose)
        })
}

/// A surname that was not recognized as one: the only person whom the articles call so.
fn of_that_surname(search: &Search<'_>, head: usize) -> Option<usize> {
    let parse = search.parse;
    if parse.pos(head) != "PROPN" || parse.children_by(head, &["compound", "det"]).next().is_some() {
        return None;
    }
    let is_called = |&actor: &usize| {
        let person = &search.actors[actor];
        let mut names = person.name.split(' ');
        person.kind == ActorKind::Person && names.next_back() == Some(parse.word(head)) && names.next().is_some()
    };
    let mut found = (0..search.actors.len()).filter(is_called);
    found.next().filter(|_| found.next().is_none())
}

/// Whoever is spoken of by name in the quotation is not the one whom `he` before it stands for: then it is the person named
/// last before.
fn other_than_named(search: &Search<'_>, head: usize, actor: usize, said: &Draft) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let is_pronoun = reading.mention_headed(head).is_some_and(|mention| mention.form == MentionForm::Pronoun);
    let is_third = parse.is_word(head, &["he", "she"]);
    if !is_pronoun || !is_third {
        return Some(actor);
    }
    // `Kern said it was her captain who deserved it. “He drew a line,” she said`: no one without a name takes over from who spoke.
    if said.mode == Mode::Direct
        && search.actors[actor].unnamed
        && let Some(speaker) = spoke_before(search, head)
    {
        return Some(speaker);
    }
    // `His client, he said, would pay`: nobody is his own client. `He said that Kern would pay`: nor is he Kern.
    let is_behind = said.governor.is_some_and(|governor| governor < said.tokens.start && head < governor);
    let is_his = |token: usize| {
        let mut whose = parse.children_by(token, &["poss"]);
        whose.any(|owner| parse.is_word(owner, if parse.is_word(head, &["he"]) { &["his"] } else { &["her"] }))
    };
    let goes_on_behind = said.governor.is_some_and(|governor| said.tokens.end > governor + 1);
    // The subject of what is said itself, not of a clause within it.
    let is_main = |subject: usize| {
        let clause = parse.head(subject);
        said.governor.is_some_and(|governor| parse.head(clause) == governor || parse.head(governor) == clause)
    };
    let another_spoke = || spoke_before(search, head).is_some_and(|other| other != actor);
    let is_said = |token: usize| said.content.iter().any(|span| span.overlaps(parse.span(token)));
    let named =
        said.tokens.clone().filter(|&token| is_said(token)).filter_map(|token| reading.mention_headed(token)).any(
            |mention| {
                // `The warden, he insists, asked twice`: he is somebody else. `The warden asked twice, he said`: only where another
                // has just spoken.
                let is_before = matches!(parse.dep(mention.head), "nsubj" | "nsubjpass") && mention.head < head;
                let is_subject = is_before && (goes_on_behind || !is_main(mention.head) || another_spoke());
                let is_other = match mention.form {
                    MentionForm::Name => said.mode == Mode::Direct || is_behind || is_subject,
                    // Within quotation marks `his` is not the speaker's.
                    MentionForm::Nominal => said.mode != Mode::Direct && is_his(mention.head) || is_subject,
                    MentionForm::Pronoun => false,
                };
                is_other && reading.actor_at(mention.head) == Some(actor)
            },
        );
    if !named {
        return Some(actor);
    }
    let first = parse.sentences()[parse.sentence_of(said.tokens.start).saturating_sub(3)].start;
    let is_other = |&token: &usize| {
        !search.quoted[token]
            && search.is_person(token)
            && reading.actor_at(token).is_some_and(|other| other != actor && can_be_called(search, other, head))
    };
    let is_subject = |&token: &usize| matches!(parse.dep(token), "nsubj" | "nsubjpass");
    let before = || (first..said.tokens.start).rev().filter(is_other);
    // `That was too much for Kern. Lind, he fumed, should learn it`
    let other = before().find(is_subject).or_else(|| before().next());
    other.and_then(|token| reading.actor_at(token))
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
    // `what one guest called a farce`
    let opens = |token: usize| token == head || !parse.is_word(token, &["what"]);
    let start = tokens.clone().find(|&token| !parse.is_mark(token) && opens(token)).unwrap_or(tokens.start);
    let end = tokens.clone().rev().find(|&token| !parse.is_mark(token)).map_or(tokens.end, |last| last + 1);
    parse.span_of(start..end.max(start + 1))
}
