//! What the reporter adds behind what is said: a remark on it, where one spoke, on what occasion.

use crate::grammar::Parse;
use crate::statements::search::Search;
use std::ops::Range;

impl Search<'_> {
    /// The run without what the reporter adds at its end: `, which ...`, `, although ...`, `, citing ...`.
    ///
    /// What would be is told in the tense of reported speech: that is the speaker's.
    pub(in crate::statements) fn without_addition(&self, run: Range<usize>, is_clause: bool) -> Range<usize> {
        let (parse, words) = (self.parse, &self.lexicon.saying);
        // `the barn, which Kern had been unable to sell`: told in the past of what was said in the past.
        let is_before = |verb: usize| parse.children_by(verb, &["aux"]).any(|aux| parse.is_word(aux, &["had"]));
        let is_reported = |verb: usize| {
            is_clause && is_before(verb)
                || parse.modal(verb).is_some_and(|modal| matches!(modal, "would" | "could" | "might"))
        };
        let ends = |top: usize| parse.subtree(top).end + 1 >= run.end;
        let begins = |token: usize| {
            if self.quoted[token] {
                // What is quoted is the speaker's.
                return false;
            }
            let up = std::iter::once(token).chain(parse.ancestors(token));
            if !is_clause && parse.is_word(token, &["when", "where"]) && parse.dep(token) == "advmod" {
                return ends(parse.head(token));
            }
            let is_person = !is_clause && parse.is_word(token, &["who", "whose", "whom"]);
            if is_person || parse.tag(token) == "WDT" && parse.is_word(token, &["which"]) {
                up.take(4)
                    .find(|&above| parse.dep(above) == "relcl")
                    .is_some_and(|above| ends(above) && !is_reported(above))
            } else if parse.is_word(token, &["as"]) {
                // `, as has been widely reported`
                let top = parse.head(token);
                is_clause
                    && parse.dep(top) == "advcl"
                    && parse.tag(top) == "VBN"
                    && parse.child(top, &["nsubj", "nsubjpass"]).is_none()
                    && self.is_outward(top)
                    && ends(top)
            } else if parse.is_word(token, &["without"]) {
                // `, without elaborating`
                let gives = |way: usize| self.says(way) || words.giving.has(parse.lemma(way));
                parse.child(token, &["pcomp"]).is_some_and(gives) && ends(token)
            } else if parse.is_word(token, &["although", "though"]) {
                // What is quoted is the speaker's.
                let is_quoted = (token..run.end)
                    .any(|token| matches!(parse.word(token), "\"" | "“" | "‘" | "''" | "``" | "«" | "„"));
                parse.dep(parse.head(token)) == "advcl" && ends(parse.head(token)) && !is_quoted
            } else {
                let raises = || {
                    let raised = parse.child(token, &["dobj"]).filter(|_| parse.has_lemma(token, &["raise"]));
                    raised.is_some_and(|raised| words.raised.has(parse.lemma(raised)))
                };
                let lemma = parse.lemma(token);
                let is_remark = words.appended.has(lemma) || is_clause && (words.outcomes.has(lemma) || raises());
                parse.tag(token) == "VBG" && is_remark && ends(token)
            }
        };
        // `, a phrase that she had used before`: nobody remarks on the form of his own words.
        let is_wording = |noun: usize| {
            words.wordings.has(parse.lemma(noun)) && parse.children_by(noun, &["relcl", "acl"]).any(|told| told > noun)
        };
        // `, an apparent reference to`, `, a power which`
        let is_remark = |token: usize| {
            let noun = parse.head(token);
            let opens_relative = parse.is_word((noun + 1).min(run.end - 1), &["that", "which"]);
            let is_told_of = || {
                opens_relative && !is_clause_of(parse, noun)
                    || parse.children_by(noun, &["relcl", "acl"]).any(|clause| clause > noun && !is_reported(clause))
            };
            parse.is_word(token, &["a", "an"])
                && matches!(parse.dep(noun), "appos" | "dobj" | "conj" | "npadvmod" | "attr")
                && (ends(noun) || parse.has_lemma(noun, &["reference", "allusion"]))
                && (parse.dep(noun) == "appos"
                    || words.judged.has(parse.lemma(noun)) && is_told_of()
                    || is_wording(noun))
                && (is_wording(noun)
                    || words.remarks.has(parse.lemma(noun))
                    || (is_told_of() && (!is_clause || words.judged.has(parse.lemma(noun)))))
        };
        // `, to which nobody has replied`
        let begins_behind =
            |token: usize| parse.pos(token) == "ADP" && parse.is_word(token + 1, &["which"]) && begins(token + 1);
        // `“It was short,” adding that`
        let is_parted = |token: usize| {
            let is_closing = matches!(parse.word(token - 1), "”" | "\"" | "''" | "’");
            parse.word(token - 1 - usize::from(is_closing)) == ","
        };
        let added = (run.start + 3..run.end.saturating_sub(1))
            .find(|&token| is_parted(token) && (begins(token) || begins_behind(token) || is_remark(token)));
        run.start..added.map_or(run.end, |added| added - 1)
    }

    /// `said on Friday that it was looking; Lind has gone home`: behind a semicolon the present is the reporter's, where what was said is
    /// told in the past.
    pub(in crate::statements) fn before_other_tense(&self, governor: usize, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let tense = |part: Range<usize>| {
            part.map(|token| parse.tag(token)).find(|tag| matches!(*tag, "VBD" | "VBZ" | "VBP" | "MD"))
        };
        let mark = run.clone().skip(2).find(|&token| parse.word(token) == ";" && !self.quoted[token]);
        let changes = mark.is_some_and(|mark| {
            parse.tag(governor) == "VBD"
                && tense(run.start..mark) == Some("VBD")
                && matches!(tense(mark + 1..run.end), Some("VBZ" | "VBP"))
        });
        run.start..mark.filter(|_| changes).unwrap_or(run.end)
    }

    /// A clause without where it was said behind a comma: `, in a meeting of four hours`.
    pub(in crate::statements) fn without_venue(&self, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let begins = |token: usize| {
            parse.word(token - 1) == ","
                && parse.is_word(token, &["in", "at", "during", "on"])
                && parse.dep(token) == "prep"
                && parse
                    .child(token, &["pobj"])
                    .is_some_and(|noun| self.lexicon.saying.occasions.has(parse.lemma(noun)))
                && parse.subtree(token).end + 1 >= run.end
        };
        let venue = (run.start + 3..run.end).find(|&token| begins(token));
        run.start..venue.map_or(run.end, |venue| venue - 1)
    }

    /// A phrase without by what it was said: `urged members to wait in a statement on Tuesday`.
    pub(in crate::statements) fn without_channel(&self, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let begins = |token: usize| {
            let channel = parse.child(token, &["pobj"]).filter(|_| parse.is_word(token, &["in"]));
            channel.is_some_and(|channel| {
                parse.has_lemma(channel, &self.lexicon.saying.carriers)
                    && parse.children_by(channel, &["det"]).any(|article| parse.is_word(article, &["a", "an"]))
                    && parse.child(channel, &["acl", "relcl"]).is_none()
                    && (parse.subtree(token).end + 1 >= run.end || self.is_date(&(parse.subtree(token).end..run.end)))
            })
        };
        let end = (run.start + 3..run.end).find(|&token| !self.quoted[token] && begins(token));
        run.start..end.unwrap_or(run.end)
    }

    /// A clause without who had spoken before: `said it would retaliate, after a source said that tolls would rise`.
    pub(in crate::statements) fn without_source(&self, run: Range<usize>) -> Range<usize> {
        let parse = self.parse;
        let begins = |token: usize| {
            let verb = parse.head(token);
            parse.word(token - 1) == ","
                && parse.is_word(token, &["after", "hours", "days", "shortly"])
                && (token..token + 2).any(|after| parse.is_word(after, &["after"]))
                && self.is_outward(verb)
                && parse.children_by(verb, &["nsubj"]).any(|subject| self.is_somebody(subject))
                && parse.subtree(verb).end + 1 >= run.end
        };
        let added = (run.start + 3..run.end.saturating_sub(1)).find(|&token| !self.quoted[token] && begins(token));
        run.start..added.map_or(run.end, |added| added - 1)
    }

    /// `during a speech`, `during a campaign stop`: where one speaks.
    fn is_speech(&self, preposition: usize) -> bool {
        let parse = self.parse;
        parse.is_word(preposition, &["during"])
            && parse
                .child(preposition, &["pobj"])
                .is_some_and(|noun| self.lexicon.saying.occasions.has(parse.lemma(noun)))
    }

    /// The run without the occasion that the reporter adds: `urged the state to act, after a meeting with ...`; in a headline without
    /// a comma as well: `minister says he will stay as talks fail`.
    pub(in crate::statements) fn without_occasion(&self, run: Range<usize>, in_heading: bool) -> Range<usize> {
        let parse = self.parse;
        let begins = |token: usize| {
            let word = parse.is_word(token, &["after", "amid", "following", "during"])
                || (in_heading && parse.is_word(token, &["as"]));
            let top = if matches!(parse.dep(token), "mark" | "advmod") { parse.head(token) } else { token };
            let is_apart = in_heading || parse.word(token - 1) == "," || self.is_speech(token);
            word && is_apart
                && matches!(parse.dep(token), "mark" | "advmod" | "prep")
                // Where one spoke is the reporter's, whatever follows.
                && (parse.subtree(top).end + 1 >= run.end || self.is_speech(token))
        };
        let added = (run.start + 3..run.end).find(|&token| begins(token));
        run.start..added.map_or(run.end, |added| if parse.word(added - 1) == "," { added - 1 } else { added })
    }
}

/// True where what follows the noun says what it holds: `a statement that the mine was safe`.
fn is_clause_of(parse: &Parse, noun: usize) -> bool {
    parse.children_by(noun, &["acl", "ccomp", "relcl"]).any(|clause| clause > noun)
}
