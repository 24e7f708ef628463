//! Speakers whom a description leads to: by a name beside it, or by whoever was named last.

use crate::lexicon::Gender;
use crate::model::{ActorKind, MentionForm, Reading};
use crate::statements::search::Search;

/// How many sentences back whoever is looked for whom `she` stands for.
const REACH: usize = 8;
/// How many sentences back the two are looked for whom `both` stands for.
const PAIR_REACH: usize = 4;

/// `both`, `both sides`, `each side`, `the two companies`: the two who were last named side by side.
pub(in crate::statements) fn pair(search: &Search<'_>, head: usize) -> Option<Vec<usize>> {
    let (reading, parse) = (search.reading, search.parse);
    let is_both = |token: usize| parse.is_word(token, &["both", "each"]);
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
    (sentence.saturating_sub(PAIR_REACH)..=sentence)
        .rev()
        .find_map(|number| {
            let tokens = parse.sentences()[number].clone();
            tokens.filter(|&token| token < head && parse.is_noun(token)).filter_map(side_by_side).next_back()
        })
        .or_else(|| last_two_persons(search, head, &noun))
}

/// `Kern went to see Lind. Both women have since said`: the two persons, and no third, whom the paragraph spoke of last.
fn last_two_persons(search: &Search<'_>, head: usize, noun: &str) -> Option<Vec<usize>> {
    let (reading, parse) = (search.reading, search.parse);
    if !matches!(noun, "man" | "woman" | "leader" | "minister" | "politician" | "side") {
        return None;
    }
    let block = reading.blocks[reading.block_of(head)].tokens.start;
    let sentence = parse.sentence_of(head);
    let mut two: Vec<usize> = Vec::new();
    for number in (sentence.saturating_sub(PAIR_REACH)..=sentence).rev() {
        let is_before = |&token: &usize| (block..head).contains(&token) && !search.quoted[token];
        let tokens = parse.sentences()[number].clone().filter(is_before);
        let persons = tokens.filter(|&token| search.is_person(token)).filter_map(|token| reading.actor_at(token));
        for person in persons.filter(|&person| !search.actors[person].unnamed) {
            if !two.contains(&person) {
                two.push(person);
            }
        }
        if two.len() >= 2 {
            break;
        }
    }
    (two.len() == 2).then_some(two)
}

/// `A guard denies it: the gate, the guard said, was shut`: the one whom the same noun named last in the paragraph.
pub(in crate::statements) fn last_called_so(search: &Search<'_>, head: usize) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    parse.children_by(head, &["det"]).find(|&the| parse.is_word(the, &["the"]))?;
    let block = reading.blocks[reading.block_of(head)].tokens.start;
    let is_same = |&token: &usize| parse.is_noun(token) && parse.lemma(token) == parse.lemma(head);
    let before = (block..head).rev().find(is_same)?;
    parse.children_by(before, &["det"]).find(|&first| parse.is_word(first, &["a", "an", "one"]))?;
    reading.mention_headed(before).and_then(|mention| reading.actor_at(mention.head))
}

/// `The minister, this person said, had left`, behind `according to an official`: the unnamed source that told the sentences before.
pub(in crate::statements) fn last_source(search: &Search<'_>, head: usize) -> Option<usize> {
    const NEAR: usize = 2;
    let (reading, parse) = (search.reading, search.parse);
    let points = parse.children_by(head, &["det"]).any(|the| parse.is_word(the, &["this", "that", "the"]));
    let is_source =
        parse.is_word(head, &["person", "source", "people", "sources"]) && points && parse.children(head).count() == 1;
    let first = parse.sentences()[parse.sentence_of(head).saturating_sub(NEAR)].start;
    let tells = |token: usize| {
        let by = parse.head(token);
        let speaks = |token: usize| parse.dep(token) == "nsubj" && search.is_outward(parse.head(token));
        // `One of the guards described`, `according to a guard`
        let is_one = || parse.is_word(by, &["of"]) && parse.is_word(parse.head(by), &["one"]) && speaks(parse.head(by));
        let is_source = || parse.is_word(parse.head(by), &["according"]);
        speaks(token) || parse.dep(token) == "pobj" && (is_one() || is_source())
    };
    let unnamed = |token: usize| {
        let actor = reading.mention_headed(token).and_then(|mention| reading.actor_at(mention.head))?;
        let is_one = search.actors[actor].unnamed && search.actors[actor].kind != ActorKind::Organization;
        (is_one && parse.is_noun(token) && !search.quoted[token]).then_some(actor)
    };
    let start = parse.sentences()[parse.sentence_of(head)].start;
    (first..start).rev().filter(|&token| tells(token)).find_map(unnamed).filter(|_| is_source)
}

/// `He met the treasurer, Anna Kern. The latter said ...`: the person named last.
pub(in crate::statements) fn last_person(search: &Search<'_>, latter: usize) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let first = parse.sentences()[parse.sentence_of(latter).saturating_sub(1)].start;
    let is_named = |token: &usize| {
        let mention = reading.mention_headed(*token);
        mention.is_some_and(|mention| mention.form == MentionForm::Name) && search.is_person(*token)
    };
    (first..latter).rev().find(is_named).and_then(|token| reading.actor_at(token))
}

/// `She warned`, where the article leaves open who she is: the person of whom the sentences before told last, unless a given name
/// tells otherwise.
pub(in crate::statements) fn last_speaking(search: &Search<'_>, pronoun: usize) -> Option<usize> {
    if !search.parse.is_word(pronoun, &["he", "she"]) {
        return None;
    }
    told_of_before(search, pronoun).into_iter().find(|&actor| can_be_called(search, actor, pronoun))
}

/// True unless the given name is none that `he` or `she` could stand for.
pub(in crate::statements) fn can_be_called(search: &Search<'_>, actor: usize, pronoun: usize) -> bool {
    let gender = if search.parse.is_word(pronoun, &["she"]) { Gender::Female } else { Gender::Male };
    let given = search.actors[actor].name.split(' ').next().unwrap_or_default();
    search.lexicon.names.gender(given).is_none_or(|known| known == gender)
}

/// The named persons who are subjects of the sentences before, outside quotation marks, the last first.
fn told_of_before(search: &Search<'_>, head: usize) -> Vec<usize> {
    let (reading, parse) = (search.reading, search.parse);
    let sentence = parse.sentence_of(head);
    let first = parse.sentences()[sentence.saturating_sub(REACH)].start;
    let is_told_of = |token: &usize| {
        !search.quoted[*token] && matches!(parse.dep(*token), "nsubj" | "nsubjpass") && search.is_person(*token)
    };
    let subjects = (first..parse.sentences()[sentence].start).rev().filter(is_told_of);
    subjects.filter_map(|token| reading.actor_at(token)).filter(|&actor| !search.actors[actor].unnamed).collect()
}

/// `Its captain Anna Kern warned`: a description and the name beside it, which the parser took for two subjects.
pub(in crate::statements) fn named_twin(search: &Search<'_>, head: usize) -> usize {
    let reading = search.reading;
    let parse = &reading.parse;
    if let Some(holder) = holder_of(reading, head).or_else(|| person_of(search, head)) {
        return holder;
    }
    let verb = parse.head(head);
    let is_named =
        |token: usize| reading.mention_headed(token).is_some_and(|mention| mention.form == MentionForm::Name);
    let mut others = parse.children_by(verb, &["nsubj"]).filter(|&other| (head + 1..verb).contains(&other));
    let other = others.next().filter(|_| parse.dep(head) == "nsubj" && !is_named(head));
    other.filter(|&other| is_named(other)).unwrap_or(head)
}

/// `Bank of Norland Governor Anna Kern said`: the parser hangs all of it on the body's first word; she is the one who says so.
fn holder_of(reading: &Reading, head: usize) -> Option<usize> {
    const LONGEST: usize = 9;
    let parse = &reading.parse;
    let body = reading.mention_headed(head).filter(|mention| mention.form == MentionForm::Name)?;
    let is_name = |token: usize| reading.mention_at(token).is_some_and(|mention| mention.form == MentionForm::Name);
    // `Guild of Smiths secretary-general Anna Kern`
    let is_title = |token: &usize| {
        // `Guild of Smiths (GS) chair Anna Kern`
        let is_short = || parse.word(*token - 1) == "(";
        matches!(parse.pos(*token), "PROPN" | "NOUN" | "ADJ" | "PUNCT")
            && parse.word(*token) != ","
            && (!is_name(*token) || is_short())
    };
    let first = body.tokens.end;
    let name = first + (first..parse.len().min(first + LONGEST)).take_while(is_title).count();
    let person = reading.mention_at(name).filter(|_| name > first && name < parse.len())?;
    let is_within = parse.subtree(head).contains(&person.head) && parse.dep(person.head) == "pobj";
    (is_within && person.form == MentionForm::Name).then_some(person.head)
}

/// `Anna Kern of the consultancy Faro thinks`: the parser hangs her on the body's name. Not `Guild of Smiths (GS) chair Anna Kern`.
fn person_of(search: &Search<'_>, head: usize) -> Option<usize> {
    let (reading, parse) = (search.reading, search.parse);
    reading.mention_headed(head).filter(|mention| mention.form == MentionForm::Name)?;
    let is_person = |&first: &usize| {
        let of =
            parse.child(first, &["prep"]).filter(|&of| of == first + 1 && parse.is_word(of, &["of", "at", "from"]));
        let name = reading.mention_headed(first).filter(|mention| mention.form == MentionForm::Name);
        of.is_some_and(|of| of < head) && name.is_some()
    };
    let is_free = parse.dep(head).starts_with("nsubj") && !search.is_person(head);
    parse.children_by(head, &["nmod"]).find(is_person).filter(|_| is_free)
}

/// The actor that an apposition behind a description names, wherever in the description the parser hung it.
pub(in crate::statements) fn named_beside(reading: &Reading, head: usize) -> Option<usize> {
    let parse = &reading.parse;
    let inner = parse.obliques(head, &["for", "of", "at", "in"]);
    let apposed = std::iter::once(head).chain(inner).flat_map(|noun| parse.children_by(noun, &["appos"]));
    let apposed = apposed.filter(|&apposed| apposed > head);
    // `its president, a Kern man`: not Kern.
    let parts = |apposed: usize| {
        let deps: &[&str] = if parse.tag(apposed) == "NN" { &["appos"] } else { &["appos", "compound", "nmod"] };
        parse.children_by(apposed, deps).collect::<Vec<_>>()
    };
    let words = apposed.flat_map(|apposed| std::iter::once(apposed).chain(parts(apposed)));
    words
        .filter_map(|word| reading.mention_at(word))
        .find(|mention| mention.form == MentionForm::Name)
        .and_then(|mention| reading.actor_at(mention.head))
}
