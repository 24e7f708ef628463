//! Whom a noun phrase stands for, beyond the mentions in it: `representatives from Norway`, `Russia's demand`.

use super::{Found, MentionForm, Reading, Who};
use crate::grammar::{CLAUSE_WORDS, Parse};

impl Reading {
    /// The actors that the head of a noun phrase stands for: itself, or whose or of whom it is.
    pub fn parties(&self, head: usize) -> Vec<usize> {
        let parse = &self.parse;
        if let Some(mention) = self.mention_headed(head) {
            return match mention.who {
                Who::Actor(actor) => vec![actor],
                Who::Place(_) => self.owners(head),
            };
        }
        if parse.has_lemma(head, &CLAUSE_WORDS.partitives) {
            let of: Vec<usize> =
                parse.obliques(head, &["of", "from"]).into_iter().flat_map(|object| self.parties(object)).collect();
            if !of.is_empty() {
                return of;
            }
        }
        let apposed = parse
            .children_by(head, &["appos"])
            .filter_map(|noun| self.mention_headed(noun))
            .find_map(|mention| self.actor_at(mention.head));
        if let Some(actor) = apposed {
            return vec![actor];
        }
        if self.is_one_of_a_kind(head) { Vec::new() } else { self.owners(head) }
    }

    /// `Chile's busiest port`, `the union's largest rival`: what is the first of its kind there is not the owner.
    fn is_one_of_a_kind(&self, head: usize) -> bool {
        let parse = &self.parse;
        let is_rank = |child: usize| {
            parse.tag(child) == "JJS" && !parse.is_word(child, &["latest", "last", "best", "least", "most", "worst"])
        };
        !parse.possessors(head).is_empty() && parse.children_by(head, &["amod"]).any(is_rank)
    }

    /// Whose a thing is: by possessive, adjective or compound, then by preposition.
    pub fn owners(&self, head: usize) -> Vec<usize> {
        let parse = &self.parse;
        let whose: Vec<usize> = parse.possessors(head).into_iter().flat_map(|owner| self.owner(owner)).collect();
        if !whose.is_empty() {
            return whose;
        }
        let before = self.modifiers(head);
        if !before.is_empty() {
            return before;
        }
        // `Bread and Land's national council`: a name of several words may be hung on the noun without its mark.
        let marked = (head.saturating_sub(3).max(1)..head).find(|&mark| parse.is_word(mark, &["'s", "’s"]));
        if let Some(owner) = marked.and_then(|mark| self.mention_at(mark - 1)) {
            let is_plain = |token: usize| parse.head(token) == head;
            if marked.is_some_and(|mark| (mark + 1..head).all(is_plain))
                && let Who::Actor(actor) = owner.who
            {
                return vec![actor];
            }
        }
        let named = |object: usize| self.mention_headed(object).and_then(|mention| self.actor_at(mention.head));
        parse.obliques(head, &["of", "by", "from", "for"]).into_iter().filter_map(named).collect()
    }

    fn owner(&self, owner: usize) -> Vec<usize> {
        match self.mention_headed(owner) {
            Some(mention) => self.actor_at(mention.head).into_iter().collect(),
            None => self.modifiers(owner),
        }
    }

    /// The actors named by adjectives and compounds in front of a noun.
    pub fn modifiers(&self, head: usize) -> Vec<usize> {
        let parse = &self.parse;
        let mut found = Vec::new();
        for child in parse.children_by(head, &["amod", "compound", "nmod", "npadvmod"]).filter(|&child| child < head) {
            let named =
                std::iter::once(child).chain(parse.children(child)).filter_map(|token| self.mention_headed(token));
            for mention in named.filter(|mention| mention.form != MentionForm::Pronoun) {
                if let Who::Actor(actor) = mention.who
                    && !found.contains(&actor)
                {
                    found.push(actor);
                }
            }
        }
        found.extend(self.named_before_comma(head));
        found
    }

    /// `Norway, Iceland ministers end talks`: a headline joins two names by a comma.
    fn named_before_comma(&self, head: usize) -> Option<usize> {
        let parse = &self.parse;
        let first = parse.children_by(head, &["compound"]).next().filter(|_| parse.tag(head) == "NNS")?;
        let comma = first.checked_sub(1).filter(|&comma| parse.word(comma) == ",")?;
        let before = self.mention_at(comma.checked_sub(1)?)?;
        let is_start = parse.sentences()[parse.sentence_of(head)].start == before.tokens.start;
        let is_name = |mention: Option<&Found>| mention.is_some_and(|mention| mention.form == MentionForm::Name);
        let joins =
            is_start && before.tokens.end == comma && is_name(Some(before)) && is_name(self.mention_headed(first));
        joins.then(|| self.actor_at(comma - 1)).flatten()
    }

    /// Two names joined by a hyphen in front of a noun: `US-Russia talks`. Empty where there are none.
    pub fn pair(&self, head: usize) -> Vec<usize> {
        let parse = &self.parse;
        let near = head.saturating_sub(4).max(1)..head;
        let Some(hyphen) = near.rev().find(|&token| matches!(parse.word(token), "-" | "–" | "/")) else {
            return Vec::new();
        };
        match (self.actor_at(hyphen - 1), self.actor_at(hyphen + 1)) {
            (Some(left), Some(right)) if left != right && is_joined(parse, hyphen) => vec![left, right],
            _ => Vec::new(),
        }
    }
}

fn is_joined(parse: &Parse, hyphen: usize) -> bool {
    parse.span(hyphen - 1).end == parse.span(hyphen).start && parse.span(hyphen).end == parse.span(hyphen + 1).start
}
