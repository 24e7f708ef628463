//! `The delegate said she would leave`: the pronoun of what is said tells of whom the words before it are.

use crate::grammar::Parse;
use crate::lexicon::Gender;

/// The gender of whom a noun stands for, where what that person is said to say, think or do next tells it.
pub(super) fn told_by_clause(parse: &Parse, head: usize) -> Option<Gender> {
    if parse.dep(head) != "nsubj" {
        return None;
    }
    let verb = parse.head(head);
    let clauses = parse.children_by(verb, &["ccomp", "advcl"]).filter(|&clause| clause > verb);
    // `said her husband`, `said he and she`: of two, neither tells.
    let told = clauses.filter_map(|clause| {
        let subject = parse.children_by(clause, &["nsubj", "nsubjpass"]).next()?;
        match parse.lower(subject).as_str() {
            "he" => Some(Gender::Male),
            "she" => Some(Gender::Female),
            _ => None,
        }
    });
    let told: Vec<Gender> = told.collect();
    let first = *told.first()?;
    told.iter().all(|&other| other == first).then_some(first)
}
