//! Those whom an article does not name: `a senior diplomat`, `two people familiar with the matter`.

use super::describer::Describer;
use crate::actors::candidates::words;
use crate::actors::entities::{Kind, Local};
use crate::actors::titles::is_day_or_month;
use crate::grammar::CLAUSE_WORDS;
use crate::text::{fold, is_weekday};
use std::ops::Range;

/// Verbs behind whose object stands where it was done.
const WITH_PLACE: [&str; 12] =
    ["meet", "see", "receive", "greet", "brief", "join", "host", "welcome", "visit", "tell", "update", "address"];

impl Describer<'_> {
    /// Adds someone or some people without a name, and tells who that is.
    pub fn unnamed(&mut self, head: usize, plural: bool, owner: Option<usize>, definite: bool) -> Option<usize> {
        let parse = self.parse;
        let phrase = self.phrase(head);
        let short = words(parse, phrase.clone());
        if short.is_empty() {
            return None;
        }
        // `people familiar with the matter`; `the people`, later on, are the same.
        let start = self.counted_from(phrase.start, head);
        let described = phrase.start..self.described_up_to(head);
        let name = self.without_style(start..described.end);
        let folded = fold(&short);
        // `two people close to the bank`, `three people who met them`: each described anew, and others each time.
        // `Two growers said`, under a heading about growers: two of them.
        let is_told_apart = described.end > head + 1 || start < phrase.start;
        let anew = (plural && !definite && is_told_apart).then(|| fold(&words(parse, start..described.end)));
        let lemma = parse.lemma(head).to_lowercase();
        // `her officials` are not the officials of before.
        let is_owned = |noun: usize| {
            parse
                .children_by(noun, &["poss"])
                .any(|owner| parse.is_word(owner, &["his", "her", "its", "their", "whose"]))
        };
        let before = |local: &Local| {
            local.unnamed
                && local.plural == plural
                && local.last_before(head).is_some()
                && (!is_owned(head) || local.mentions.iter().any(|mention| is_owned(mention.head)))
        };
        let is_called_so = |local: &Local| local.aliases.contains(anew.as_ref().unwrap_or(&folded));
        let same = (0..self.locals.len())
            .filter(|&number| before(&self.locals[number]) && is_called_so(&self.locals[number]))
            .filter(|_| plural || definite)
            .max_by_key(|&number| self.locals[number].last_before(head));
        let back = || {
            // `the official` is the senior official quoted before.
            let refers = |local: &Local| {
                before(local)
                    && local.aliases.iter().any(|alias| {
                        // The prime minister is not the outgoing minister quoted before.
                        alias.ends_with(&folded) || (!folded.contains(' ') && alias.ends_with(&lemma))
                    })
            };
            let numbers = (0..self.locals.len()).filter(|&number| refers(&self.locals[number]));
            numbers.max_by_key(|&number| self.locals[number].last_before(head))
        };
        // `this person said`: the one described last.
        let last = || {
            let is_this = parse.children_by(head, &["det"]).any(|child| parse.is_word(child, &["this"]));
            let numbers = (0..self.locals.len())
                .filter(|&number| before(&self.locals[number]) && self.locals[number].kind == Kind::Person);
            numbers.filter(|_| is_this && lemma == "person").max_by_key(|&number| self.locals[number].last_before(head))
        };
        let known = same.or_else(last).or_else(|| if definite && owner.is_none() { back() } else { None });
        let number = known.unwrap_or_else(|| {
            let kind = if plural { Kind::Group } else { Kind::Person };
            let mut local = Local::new(kind, &name);
            local.person = None;
            local.unnamed = true;
            local.counted = start < phrase.start;
            local.plural = plural;
            local.vague = true;
            local.of = owner;
            local.gender = (!plural).then(|| self.lexicon.people.gender(&lemma)).flatten();
            self.locals.push(local);
            self.locals.len() - 1
        });
        self.locals[number].vague &= self.is_vague(head, definite);
        for words in std::iter::once(folded).chain(anew) {
            if !self.locals[number].aliases.contains(&words) {
                self.locals[number].aliases.push(words);
            }
        }
        let reason = if known.is_some() { "the one described before" } else { "described, not named" };
        self.add(number, head, reason.to_owned());
        Some(number)
    }

    /// `aide to Ms Doe` is an aide to Doe: a style is no part of a name.
    fn without_style(&self, phrase: Range<usize>) -> String {
        let parse = self.parse;
        let is_style = |token: &usize| {
            let style = self.lexicon.offices.honorific(parse.word(*token));
            self.heads.get(phrase.end - 1).is_some()
                && *token > phrase.start
                && style.is_some_and(|style| style.before_family_name && style.tells().is_some())
        };
        match phrase.clone().find(is_style) {
            Some(style) => format!("{} {}", words(parse, phrase.start..style), words(parse, style + 1..phrase.end)),
            None => words(parse, phrase),
        }
    }

    /// `a minister`, `the next president`, `candidate for prime minister`. A headline leaves the article out where it is sure.
    fn is_vague(&self, head: usize, definite: bool) -> bool {
        let parse = self.parse;
        let is_new = |child: usize| {
            parse.is_word(
                child,
                &["new", "next", "future", "possible", "potential", "another", "would-be", "first", "last"],
            )
        };
        let is_bare = parse.child(head, &["det"]).is_none()
            && matches!(parse.dep(head), "nsubj" | "nsubjpass" | "dobj" | "appos" | "ROOT" | "npadvmod");
        parse.children_by(head, &["amod", "det", "compound"]).any(is_new) || !(definite || is_bare)
    }

    /// The noun with what stands before it and belongs to it, without articles and numbers.
    pub fn phrase(&self, head: usize) -> Range<usize> {
        let parse = self.parse;
        let left = |child: usize| child < head && matches!(parse.dep(child), "amod" | "compound" | "nmod" | "poss");
        let start = parse
            .children(head)
            .filter(|&child| left(child))
            .map(|child| parse.subtree(child).start)
            .min()
            .unwrap_or(head);
        let skips = (start..head)
            .take_while(|&token| {
                matches!(parse.pos(token), "DET" | "NUM" | "PRON" | "PUNCT")
                    || parse.is_word(token, &["other", "some", "several", "many", "such"])
                    // `On Friday evening lawmakers voted`: when, rather than which.
                    || parse.is_word(token, &["morning", "afternoon", "evening", "night"])
                    || is_day_or_month(parse, token)
            })
            .count();
        // `the secretary of state and | foreign partners`: the parser may hang the one on the others.
        let is_after_office =
            |&and: &usize| parse.is_word(and, &["and"]) && self.lexicon.offices.ends_at(parse, and - 1).is_some();
        let parted = (start + skips + 1..head).rev().find(is_after_office).map(|and| and + 1);
        parted.unwrap_or(start + skips)..head + 1
    }

    /// Where the phrase begins with the number that tells how few they are: `two people familiar with the matter`.
    fn counted_from(&self, start: usize, head: usize) -> usize {
        let parse = self.parse;
        let counts = |&before: &usize| {
            parse.dep(before) == "nummod"
                && parse.head(before) == head
                && parse.lower(before).chars().all(char::is_alphabetic)
        };
        // `two of those in the room`
        let of_those = head.checked_sub(2).filter(|&count| {
            parse.is_word(head, &["those"])
                && parse.is_word(head - 1, &["of"])
                && (parse.pos(count) == "NUM" || parse.is_word(count, &["several", "some", "many"]))
        });
        of_those.or(start.checked_sub(1).filter(counts)).unwrap_or(start)
    }

    /// The end of what says, right behind the noun, which one is meant: `briefed on the talks`, `close to the board`.
    pub(super) fn described_up_to(&self, head: usize) -> usize {
        const LONGEST: usize = 8;
        let parse = self.parse;
        // `met the envoys at the town hall` tells where, and not which; `joined them for talks`, what for.
        let met = self.counted_by(parse.first_conjunct(head));
        let is_met = parse.dep(met) == "dobj" && parse.has_lemma(parse.head(met), &WITH_PLACE);
        let serves = parse.has_lemma(head, &["adviser", "advisor", "aide", "assistant", "counsel"]);
        let speaks_for_others = parse.lower(head).starts_with("spokes");
        let is_charged = parse.dep(head) == "dobj"
            && parse
                .has_lemma(parse.head(head), &["accuse", "suspect", "convict", "acquit", "warn", "remind", "inform"]);
        let is_owned = parse.child(head, &["poss"]).is_some() && parse.tag(head) == "NN";
        let describes = |child: usize| match parse.dep(child) {
            // `a spokeswoman in Geneva said`: where she said so
            "prep" if speaks_for_others && parse.is_word(child, &["in", "at"]) => false,
            "prep" if serves && parse.is_word(child, &["to"]) => true,
            // `accused ministers of blackmail`
            "prep" if is_charged && parse.is_word(child, &["of"]) && !self.is_charged_later(child) => false,
            // `said his wife from the kitchen`: whose she is tells who.
            "prep" if is_owned && parse.is_word(child, &["from", "in", "at", "with"]) => false,
            "prep" if is_met && parse.is_word(child, &["at", "in"]) => false,
            "prep" if is_met && parse.is_word(child, &["for"]) && self.is_of_meeting(child) => false,
            // `briefed members on the talks`: of what.
            "prep" if is_met && parse.is_word(child, &["on", "about"]) => false,
            // `an officer on duty`, `sources on both sides`; `on condition that` goes with what is said
            "prep" if parse.is_word(child, &["on"]) => {
                let object = parse.child(child, &["pobj"]);
                object.is_some_and(|object| !parse.has_lemma(object, &["condition"]))
            }
            "prep" => parse.is_word(child, &["of", "at", "with", "from", "in", "for", "close", "within", "around"]),
            "amod" | "acl" | "advmod" => matches!(parse.tag(child), "JJ" | "VBN" | "RB" | "VBG"),
            // `a person who was on duty`: no comma parts it, and nothing else tells which.
            "relcl" => {
                let clause = parse.subtree(child);
                let is_next_subject = clause.end < parse.len() && parse.pos(clause.end) == "PRON";
                let is_one =
                    parse.children_by(head, &["det", "nummod"]).any(|one| parse.is_word(one, &["a", "an", "one"]));
                // Why he is not named does not tell which one he is.
                let is_excuse = clause.clone().any(|token| {
                    parse.has_lemma(
                        token,
                        &["authorize", "authorise", "name", "identify", "quote", "anonymity", "anonymously"],
                    )
                });
                let is_one = is_one && !is_excuse;
                (is_one || parse.has_lemma(head, &["person", "people", "somebody", "someone", "those"]))
                    && parse.is_word(clause.start, &["who"])
                    && !is_next_subject
            }
            _ => false,
        };
        let mut end = head + 1;
        for child in parse.children(head).filter(|&child| child > head) {
            let whole = parse.subtree(child);
            // `people close to Jane Doe, the chair of the board`: who she is, is said of her.
            let comma = whole.clone().find(|&token| parse.word(token) == ",").filter(|&comma| comma > whole.start + 1);
            let tokens = whole.start..comma.unwrap_or(whole.end);
            // `a dinner of the leaders planned for Thursday`, `chaired by Ola Berg`: that is said of something else.
            let is_led = parse.dep(child) == "acl" && tokens.clone().any(|token| parse.tag(token) == "NNP");
            let is_dated = is_led
                || tokens.clone().any(|token| {
                    is_weekday(parse.word(token))
                        || parse.is_word(token, &["today", "tomorrow", "yesterday", "tonight"])
                });
            let is_figure = |token: usize| parse.pos(token) == "NUM" && !parse.is_word(token, &["one"]);
            let plain = !is_dated && tokens.clone().all(|token| !parse.is_mark(token) && !is_figure(token));
            if tokens.start != end || !describes(child) || !plain || tokens.end > head + 1 + LONGEST {
                break;
            }
            end = tokens.end;
            if end < whole.end {
                break;
            }
        }
        end
    }

    /// `a number` in `a number of ministers`, else the noun itself.
    fn counted_by(&self, noun: usize) -> usize {
        let parse = self.parse;
        let of = parse.head(noun);
        let is_counted = parse.dep(noun) == "pobj"
            && parse.is_word(of, &["of"])
            && parse.has_lemma(parse.head(of), &CLAUSE_WORDS.partitives);
        if is_counted { parse.head(of) } else { noun }
    }

    /// `for talks`, `for a dinner`
    fn is_of_meeting(&self, preposition: usize) -> bool {
        let parse = self.parse;
        let is_meeting = |object: usize| {
            self.lexicon.meetings.noun(&parse.lower(object), &parse.lemma(object).to_lowercase(), "").is_some()
        };
        parse.child(preposition, &["pobj"]).is_some_and(is_meeting)
    }

    /// `accused the head of state on Saturday of stalling`: of what stands behind another `of`, so this one tells whom.
    fn is_charged_later(&self, of: usize) -> bool {
        let parse = self.parse;
        let verb = parse.head(parse.head(of));
        let charges = |&later: &usize| {
            parse.is_word(later, &["of"]) && (parse.head(later) == verb || parse.child(later, &["pcomp"]).is_some())
        };
        (parse.subtree(of).end..parse.subtree(verb).end).any(|later| charges(&later))
    }
}
