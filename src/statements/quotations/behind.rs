//! The words behind a quotation that say whose it is: `“...,” said X`, `“...” — X`.

use super::quotation::Quotation;
use super::source::{REACH, Source, by_verb, is_cue, speakers_near};
use crate::model::Act;
use crate::statements::draft::{Basis, Draft};
use crate::statements::search::Search;

/// The longest name with its title behind a dash, in tokens.
const LONGEST_NAME: usize = 8;

/// `“...,” said X`, `“...,” X said`, `“...” — X`.
pub(in crate::statements) fn behind(
    search: &Search<'_>,
    quotation: &Quotation,
    after: Option<&Quotation>,
    drafts: &[&Draft],
) -> Option<Source> {
    let parse = search.parse;
    let start = quotation.outer.end;
    if start >= search.reading.blocks[quotation.block].tokens.end {
        return None;
    }
    let sentence_end = parse.sentences()[parse.sentence_of(start)].end;
    let end = sentence_end.min(start + REACH).min(after.map_or(usize::MAX, |after| after.outer.start));
    let inner = search.text[..quotation.quote.inner.end].trim_end();
    let closed = inner.ends_with('.') && !inner.ends_with("...");
    let first = (start..end).find(|&token| !parse.is_mark(token))?;
    if let Some(signed) = signed(search, start, first, end) {
        return Some(signed);
    }
    let parted = inner.ends_with([',', '.', '!', '?', '…', '—', '–'])
        || matches!(parse.word(start), "," | "—" | "–" | "--" | "-");
    if (!parted && (matches!(parse.pos(first), "ADP" | "SCONJ" | "PART") || !is_near_cue(search, first, end)))
        || parse.pos(first) == "CCONJ"
    {
        // `“...” by the debt that X claims`, `“...”, and demanded from the state that ...`: the clause goes on.
        return None;
    }
    // `“...,” which is not what the mayor had said`: the clause comments on what was said.
    if parse.is_word(first, &["which"]) {
        return None;
    }
    if let Some(source) = ventured(search, first, end).or_else(|| by_any_verb(search, start, first, end)) {
        return Some(source);
    }
    for verb in start..end {
        if !is_cue(search, verb) {
            if parse.word(verb) == "." || parse.word(verb) == ";" {
                break;
            }
            continue;
        }
        let is_relative =
            parse.dep(verb) == "relcl" && (first..verb).any(|token| parse.is_word(token, &["who", "which", "that"]));
        if is_relative || is_quoting(search, verb, end) {
            continue;
        }
        let speakers = speakers_near(search, verb, start..end, true);
        let own_content = drafts.iter().any(|draft| {
            draft.governor == Some(verb)
                && draft.extent().start >= quotation.quote.outer.end
                && !draft.extent().overlaps(quotation.quote.inner)
        });
        // `“...” The hearing was put off.`, `“...” A meeting of the guests set a date.`, `“...” Nobody called them.`
        let is_other = closed
            && (parse.is_passive(verb)
                || !follows_directly(search, first, verb)
                || tells_of_itself(search, verb)
                || speakers.iter().any(|&speaker| parse.is_word(speaker, &["nobody", "none", "one"])));
        if speakers.is_empty() || (closed && own_content) || is_other {
            if closed {
                return None;
            }
            continue;
        }
        if own_content && !search.text[..quotation.quote.inner.end].ends_with(',') {
            return None;
        }
        return Some(by_verb(search, verb, speakers, Basis::Behind, 0.95));
    }
    None
}

/// `“...,” was all that the mediator would say.`, `“...,” was her answer.`
fn ventured(search: &Search<'_>, first: usize, end: usize) -> Option<Source> {
    let parse = search.parse;
    if parse.lemma(first) != "be" {
        return None;
    }
    if let Some(owners) = whose_utterance(search, first) {
        return Some(by_verb(search, first, owners, Basis::Behind, 0.85));
    }
    let verb = (first + 1..end).find(|&verb| is_cue(search, verb) && parse.lemma(verb) != "be")?;
    let is_cleft = (first + 1..verb).take(4).any(|token| parse.is_word(token, &["all", "what", "how"]));
    let speakers = parse.subjects(verb);
    let is_named = !speakers.is_empty() && speakers.iter().all(|speaker| (first..verb).contains(speaker));
    (is_cleft && is_named).then(|| by_verb(search, verb, speakers, Basis::Behind, 0.9))
}

/// `“...” was Kern's verdict`, `“...” was the verdict of Kern`: hers.
fn whose_utterance(search: &Search<'_>, copula: usize) -> Option<Vec<usize>> {
    let parse = search.parse;
    let utterance = parse.children_by(copula, &["attr", "nsubj"]).find(|&noun| noun > copula)?;
    let owners = [parse.possessors(utterance), parse.obliques(utterance, &["of"])].concat();
    (search.lexicon.saying.utterances.has(parse.lemma(utterance)) && !owners.is_empty()).then_some(owners)
}

/// `“...”, she quipped from the door.`: behind a quotation and a comma any verb of a person without an object is one of saying.
fn by_any_verb(search: &Search<'_>, mark: usize, first: usize, end: usize) -> Option<Source> {
    let parse = search.parse;
    let parted = parse.word(mark) == "," || parse.word(mark.checked_sub(2)?) == ",";
    let verb = (first..end.min(first + LONGEST_NAME)).find(|&token| parse.is_verb(token))?;
    if is_quoting(search, verb, end) {
        return None;
    }
    let subjects = parse.subjects(verb);
    // `President Anna Kern of Norland exulted`
    let is_near = verb < first + 4 || subjects.iter().any(|&subject| parse.subtree(subject).start == first);
    let is_person = subjects.iter().all(|&subject| {
        (first..verb).contains(&subject)
            && (parse.is_word(subject, &["he", "she"]) || search.is_person(subject) || search.is_paper(subject))
    });
    let is_plain = matches!(parse.tag(verb), "VBD" | "VBZ")
        && parse
            .children_by(verb, &["dobj", "xcomp", "ccomp", "attr", "acomp", "aux", "auxpass", "neg"])
            .all(|child| search.quoted[child] || parse.dep(child) == "dobj" && search.is_person(child))
        && !matches!(parse.lemma(verb), "be" | "have" | "do");
    (parted && is_near && !is_cue(search, verb) && !subjects.is_empty() && is_person && is_plain)
        .then(|| by_verb(search, verb, subjects, Basis::Behind, 0.75))
}

/// `“...,” an aide quoted the mayor as saying`: the mayor says it.
fn is_quoting(search: &Search<'_>, verb: usize, end: usize) -> bool {
    (verb + 1..end).any(|saying| search.parse.tag(saying) == "VBG" && search.quoting(saying) == Some(verb))
}

/// True for a verb with an object of its own, or with a subject that is none of those who speak: what it says is no quotation.
fn tells_of_itself(search: &Search<'_>, verb: usize) -> bool {
    let parse = search.parse;
    let is_heard = |object: usize| search.is_person(object) || search.quoted[object] || search.is_somebody(object);
    let has_object = parse.children_by(verb, &["dobj", "oprd"]).any(|object| object > verb && !is_heard(object));
    has_object || matches!(parse.dep(verb), "acl" | "amod")
}

/// The attribution stands right behind the quotation and ends its sentence, as in `“We go.” Smith said.`
fn follows_directly(search: &Search<'_>, first: usize, verb: usize) -> bool {
    verb - first <= 6 && search.parse.subtree(verb).start + 1 >= first
}

/// `“...” — Anna Kern`, `“...”: Kern` at the end of a paragraph or heading.
fn signed(search: &Search<'_>, mark: usize, first: usize, end: usize) -> Option<Source> {
    let parse = search.parse;
    let begins_name = |token: usize| parse.word(token).starts_with(char::is_uppercase) && !parse.is_verb(token);
    let block = search.reading.block_of(mark);
    let is_heading = search.is_heading(mark);
    // `“We are done”: Kern raises the tone`
    let names_speaker = is_heading
        && search.reading.mention_at(first).is_some_and(|mention| {
            mention.tokens.start == first
                && search.is_actor(mention.head)
                && parse.dep(mention.head).starts_with("nsubj")
        });
    let is_dash = matches!(parse.word(mark), "—" | "–" | "―" | "--" | "-");
    let block = &search.reading.blocks[block].tokens;
    let ends_block = block.end <= first + 6 && !(first..block.end).any(|token| parse.is_verb(token));
    if !begins_name(first) || !(is_dash || (parse.word(mark) == ":" && (ends_block || names_speaker))) {
        return None;
    }
    // `— Finance minister Anna Kern, in reply`
    let is_named = |&token: &usize| search.is_person(token) && !(first..token).any(|before| parse.word(before) == ",");
    let head = (first..end).take(LONGEST_NAME).find(is_named);
    let head = head.or_else(|| (first..end).take_while(|&token| begins_name(token)).last()).unwrap_or(first);
    Some(Source {
        speakers: vec![head],
        addressee: None,
        cue: Some(mark..mark + 1),
        governor: None,
        act: Act::Assert,
        basis: Basis::Signed,
        rule: None,
        confidence: 0.8,
    })
}

/// A verb of saying at most five words behind.
fn is_near_cue(search: &Search<'_>, first: usize, end: usize) -> bool {
    (first..end.min(first + 6)).any(|token| is_cue(search, token))
}
