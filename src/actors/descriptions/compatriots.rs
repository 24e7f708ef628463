//! `the Finn said`: somebody named before, called by the people whom he or she is of.

use crate::actors::entities::{Kind, Local, LocalMention};
use crate::grammar::Parse;
use crate::lexicon::Lexicon;
use crate::model::MentionForm;

/// How many sentences back such a person may have been mentioned last.
const REACH: usize = 3;

/// Gives what stands for one of a state's people to the person who is meant, where only one can be; else it is nobody's, and
/// never the state's.
pub(in crate::actors) fn resolve(parse: &Parse, lexicon: &Lexicon, locals: &mut [Local]) {
    let mut found = Vec::new();
    for (state, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::State) {
        for (index, mention) in
            local.mentions.iter().enumerate().filter(|(_, mention)| is_one_of(parse, lexicon, mention))
        {
            found.push((state, index, bearer(parse, locals, state, mention.head)));
        }
    }
    for (state, index, person) in found.into_iter().rev() {
        let mention = locals[state].mentions.remove(index);
        if let Some(person) = person {
            let reason = format!("the one of {} who was named last", locals[state].name);
            locals[person].mention(mention.tokens, mention.head, MentionForm::Nominal, reason);
        }
    }
}

/// `the Finn`, and nothing else: one of a people. `the French` are many.
fn is_one_of(parse: &Parse, lexicon: &Lexicon, mention: &LocalMention) -> bool {
    let head = mention.head;
    let word = parse.word(head);
    let is_people = mention.form == MentionForm::Nominal && mention.tokens.len() == 1;
    let is_singular = matches!(parse.tag(head), "NN" | "NNP");
    let state = lexicon.gazetteer.entry(word).and_then(|entry| entry.state);
    let is_one = state.is_some_and(|(state, _)| lexicon.states[state].people.contains(&format!("{word}s")));
    let is_whole = matches!(parse.dep(head), "nsubj" | "nsubjpass" | "dobj" | "pobj" | "poss" | "agent");
    let article = head.checked_sub(1).is_some_and(|article| parse.is_word(article, &["the"]));
    let is_before_noun = head + 1 < parse.len() && parse.head(head) == head + 1 && parse.is_noun(head + 1);
    is_people && is_singular && is_one && is_whole && article && !is_before_noun
}

/// The only person mentioned just before whom the article ties to the state; or else the last of whom the sentences before
/// told, or the only person they mention, where nothing ties that person to another.
fn bearer(parse: &Parse, locals: &[Local], state: usize, here: usize) -> Option<usize> {
    let sentence = parse.sentence_of(here);
    let is_tied = |local: &Local| local.of == Some(state) || local.roles.iter().any(|role| role.of == Some(state));
    let is_foreign = |local: &Local| {
        let ties = local.of.into_iter().chain(local.roles.iter().filter_map(|role| role.of));
        ties.into_iter().any(|of| of != state && locals[of].kind == Kind::State)
    };
    let is_near = |token: usize| token < here && sentence - parse.sentence_of(token) <= REACH;
    let last_near = |local: &Local| local.last_before(here).filter(|&last| is_near(last));
    let persons = || locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person && !local.unnamed);
    let mut tied = persons().filter(|(_, local)| is_tied(local) && last_near(local).is_some());
    if let Some((only, _)) = tied.next() {
        return tied.next().is_none().then_some(only);
    }
    let told_of = |local: &Local| {
        let subjects = local.mentions.iter().map(|mention| mention.head);
        subjects
            .filter(|&head| is_near(head) && parse.sentence_of(head) < sentence)
            .filter(|&head| matches!(parse.dep(head), "nsubj" | "nsubjpass"))
            .max()
    };
    let fitting = || persons().filter(|(_, local)| !is_foreign(local));
    let last_told_of = fitting().filter_map(|(number, local)| Some((told_of(local)?, number))).max();
    let mut near = fitting().filter(|(_, local)| last_near(local).is_some()).map(|(number, _)| number);
    let only_near = near.next().filter(|_| near.next().is_none());
    last_told_of.map(|(_, number)| number).or(only_near)
}
