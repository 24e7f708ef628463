//! The condition that a statement is tied to, in the article's words.

use crate::model::{Reading, Statement};
use crate::text::on_one_line;

/// Words that begin a condition.
const MARKS: [&str; 5] = ["if", "unless", "provided", "providing", "lest"];

/// `if the talks fail`: a clause of the statement's own sentence that begins like a condition.
pub(super) fn condition(reading: &Reading, statement: &Statement) -> Option<String> {
    let parse = &reading.parse;
    let first = statement.content.first()?;
    let last = statement.content.last()?;
    let tokens = parse.tokens_in(first.span().cover(last.span()));
    let mark = tokens.clone().find(|&token| {
        parse.is_word(token, &MARKS) && matches!(parse.dep(token), "mark" | "advmod" | "prep") && !parse.is_root(token)
    });
    if let Some(mark) = mark {
        let clause = parse.subtree(parse.head(mark));
        // A clause that holds all of the statement is a wrong parse, not its condition.
        let run = mark..clause.end.min(tokens.end).max(mark + 1);
        return (run.len() > 1 && run.len() < tokens.len()).then(|| words(reading, run));
    }
    // `so long as`, `as long as`, `in case`
    let phrase = tokens.clone().find(|&token| {
        let next = |ahead: usize| if token + ahead < tokens.end { parse.lower(token + ahead) } else { String::new() };
        (parse.is_word(token, &["so", "as"]) && next(1) == "long" && next(2) == "as")
            || (parse.is_word(token, &["in"]) && next(1) == "case")
            || (parse.is_word(token, &["on"]) && next(1) == "condition")
    })?;
    let end =
        (phrase..tokens.end).find(|&token| matches!(parse.word(token), "," | ";" | "." | "—")).unwrap_or(tokens.end);
    Some(words(reading, phrase..end))
}

fn words(reading: &Reading, tokens: std::ops::Range<usize>) -> String {
    let parse = &reading.parse;
    let mut text = String::new();
    for token in tokens {
        text.push_str(parse.word(token));
        if parse.space_after(token) {
            text.push(' ');
        }
    }
    on_one_line(&text).trim_end_matches([',', ';', '.']).to_owned()
}
