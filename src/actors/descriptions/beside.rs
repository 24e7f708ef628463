//! The name that stands beside a description: `the head of the council, Jane Doe`.

use super::describer::Describer;
use crate::actors::entities::{Kind, Local, LocalMention};
use crate::actors::offices::{described_before, who_serves};
use crate::model::MentionForm;
use crate::text::fold;

impl Describer<'_> {
    /// `the head of the council, Oleksiy Danilov`: the person whose name stands beside the description.
    pub(super) fn apposed_name(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        if who_serves(parse, head).is_some() {
            return None;
        }
        let is_named = |number: &usize| self.locals[*number].kind == Kind::Person && !self.locals[*number].unnamed;
        let beside =
            parse.children_by(head, &["appos"]).chain((parse.dep(head) == "appos").then(|| self.last_joined(head)));
        // `the firm's founder and manager, Jane Doe`: both are of the one named behind them.
        let joined = (parse.dep(head) == "conj").then(|| parse.head(head));
        let behind =
            joined.into_iter().flat_map(|first| parse.children_by(first, &["appos"]).filter(|&name| name > head));
        // `Jane Doe, the firm's founder and the daughter of its owner,`: both are of the one named before them.
        let before =
            joined.into_iter().filter(|&first| parse.dep(first) == "appos").map(|first| self.last_joined(first));
        let direct = beside.chain(behind).chain(before).filter_map(|noun| self.heads.get(noun)).find(is_named);
        direct.or_else(|| {
            let below = parse.subtree(head).filter(|&noun| described_before(parse, noun, self.lexicon) == Some(head));
            below.filter_map(|noun| self.heads.get(noun)).find(is_named)
        })
    }

    /// The name that an apposition is of: `Anna Kern and Bo Lind, the bank's chairman` calls Bo Lind so, wherever the parser
    /// hung it.
    fn last_joined(&self, apposition: usize) -> usize {
        let parse = self.parse;
        let mut name = parse.head(apposition);
        let joined = |name: usize| {
            let names = parse.children_by(name, &["conj"]).filter(|&next| name < next && next < apposition);
            names.filter(|&next| self.heads.get(next).is_some()).last()
        };
        while let Some(next) = joined(name) {
            name = next;
        }
        name
    }

    /// `president of the union Jane Doe`, `secretary of state of Morovia Jane Doe`, `head of local transport Jane Doe`: the name
    /// that ends the phrase behind `of`, as its parse has it.
    pub(super) fn name_behind_title(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        let is = |token: usize, kinds: &[Kind]| {
            self.heads
                .get(token)
                .filter(|&local| !self.locals[local].unnamed && kinds.contains(&self.locals[local].kind))
        };
        let behind = |noun: usize| {
            // `under secretary of the navy for supply Jane Doe`
            let leads = |of: usize| parse.is_word(of, &["of"]) || noun != head && parse.is_word(of, &["for"]);
            let of = parse.children_by(noun, &["prep"]).filter(|&of| of > noun && leads(of)).last()?;
            parse.child(of, &["pobj"])
        };
        let mut objects = std::iter::successors(behind(head), |&object| behind(object));
        let object = objects.find(|&object| is(object, &[Kind::Person]).is_some())?;
        let is_body = |token: usize| is(token, &[Kind::State, Kind::Organization]).is_some();
        let is_field = |token: usize| {
            parse.head(token) == object
                && parse.dep(token) == "compound"
                && parse.word(token).starts_with(char::is_lowercase)
        };
        (head + 1..object).any(|token| is_body(token) || is_field(token)).then(|| is(object, &[Kind::Person])).flatten()
    }

    /// `The company president and CEO Jane Doe`: whom the words give that office together with another right before the name.
    pub(super) fn name_behind_two(&self, head: usize) -> Option<usize> {
        let parse = self.parse;
        if !parse.is_word(head + 1, &["and", "&"]) {
            return None;
        }
        let noun = fold(parse.word(head));
        let holds = |local: &Local| {
            local.kind == Kind::Person
                && !local.unnamed
                && local.roles.iter().any(|role| {
                    let is_title = role.title.rsplit(' ').next().is_some_and(|last| fold(last) == noun);
                    let is_named = |mention: &LocalMention| {
                        mention.form == MentionForm::Name
                            && mention.tokens.end == role.tokens.end
                            && mention.head > head
                    };
                    is_title && role.tokens.contains(&head) && local.mentions.iter().any(is_named)
                })
        };
        self.locals.iter().position(holds)
    }

    /// `observed the committee's chair, Jane Doe, "and`: a name between marks right behind an office of which there is one,
    /// where the parser saw no apposition.
    pub(super) fn name_behind_comma(&self, head: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        let parse = self.parse;
        let comma = head + 1;
        let end = parse.sentences()[parse.sentence_of(head)].end;
        let is_somebodys = parse.children_by(head, &["poss"]).next().is_some();
        if who_serves(parse, head).is_some()
            || !(is_somebodys || self.is_definite(head))
            || comma + 1 >= end
            || parse.word(comma) != ","
        {
            return None;
        }
        let name = (comma + 1..end.min(comma + 1 + LONGEST)).take_while(|&token| parse.is_noun(token)).last()?;
        let is_closed = name + 1 < end && parse.is_mark(name + 1) && !parse.is_word(name + 2, &["and", "or"]);
        let person = self.heads.get(name).filter(|_| is_closed)?;
        let local = &self.locals[person];
        (local.kind == Kind::Person && !local.unnamed && self.lexicon.offices.ends_at(parse, head).is_some())
            .then_some(person)
    }
}
