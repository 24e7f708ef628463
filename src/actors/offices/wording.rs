//! What the words of an office say beside its noun: how it is written, whether they tell whose it is, since when it is held.

use super::roles::Finder;
use crate::actors::candidates::{is_capital, words};
use crate::actors::entities::Kind;
use crate::actors::titles::{Title, field_end, is_day_or_month};
use crate::text::title_case;

impl Finder<'_> {
    /// The title as it stands; `Gen.` as `General`, `Gov.` as `Governor`.
    pub(super) fn spelled_out(&self, title: &Title<'_>) -> String {
        // `Cook Islands Foreign Minister`: a state's name that ends like a portfolio is none.
        let is_name = |token: &usize| {
            is_capital(self.parse, *token)
                && self.heads.get(*token).is_some_and(|name| self.locals[name].kind == Kind::State)
        };
        let first = title.tokens.clone().take_while(is_name).last().map_or(title.tokens.start, |last| last + 1);
        let written = words(self.parse, first.min(title.head)..title.tokens.end);
        let rank = self.lexicon.offices.honorific(&written).and_then(|rank| rank.office.as_ref());
        let is_short = |rank: &&String| {
            let is_cut =
                title.office.rank == "government" && rank.starts_with(&written.to_lowercase().replace('.', ""));
            (title.office.rank == "military" || is_cut) && !written.eq_ignore_ascii_case(rank)
        };
        rank.filter(is_short).map_or(written, |rank| title_case(rank))
    }

    /// `the inquiry's chair`, `chair of the inquiry`: words that say whose the office is.
    pub(super) fn is_bound(&self, title: &Title<'_>) -> bool {
        let parse = self.parse;
        let of_what = parse
            .children_by(title.head, &["prep"])
            .filter(|&prep| prep >= title.tokens.end && parse.is_word(prep, &["of", "at"]))
            .filter(|&prep| field_end(parse, prep, parse.subtree(prep).end, self.lexicon).is_none())
            // `President of the Republic`: of the state that the article is about.
            .any(|prep| {
                parse.child(prep, &["pobj"]).is_none_or(|of| !parse.has_lemma(of, &["republic", "nation", "country"]))
            });
        // `a spokesman for the minister`, `a lawyer for the owners`; a ministry is that of the state that the article is about.
        let serves = self.lexicon.representatives.for_somebody.end(&title.office.head);
        let for_whom = serves
            && parse
                .obliques(title.head, &["for"])
                .into_iter()
                .any(|whom| !self.lexicon.name_words.is_organ(&parse.lemma(whom).to_lowercase()));
        let mark = title.tokens.start.checked_sub(1);
        let owned = mark.is_some_and(|mark| matches!(parse.word(mark), "'s" | "’s"));
        // `Council chairman`: a name, whether or not it was found to be one.
        let named = mark.is_some_and(|before| {
            matches!(parse.dep(before), "compound" | "nmod")
                && parse.is_noun(before)
                && parse.word(before).starts_with(char::is_uppercase)
                && parse.sentence_of(before) == parse.sentence_of(title.head)
                // `Club chairman`: a sentence's first word is in capitals anyway.
                && !((parse.tag(before) == "NN" || self.lexicon.name_words.is_body(parse.word(before)))
                    && parse.sentences()[parse.sentence_of(before)].start == before)
        });
        of_what || for_whom || owned || named || parse.children_by(title.head, &["poss"]).next().is_some()
    }

    /// `governor since 2019`: since or until when, where the words say it.
    pub(super) fn held(&self, office: usize) -> Option<String> {
        let parse = self.parse;
        let verb = Some(parse.head(office)).filter(|_| matches!(parse.dep(office), "attr" | "pobj"));
        let phrases = parse
            .children_by(office, &["prep"])
            .chain(verb.into_iter().flat_map(|verb| parse.children_by(verb, &["prep"])));
        let is_time = |prep: &usize| {
            parse.is_word(*prep, &["since", "until", "from", "between"])
                && parse.subtree(*prep).any(|token| parse.pos(token) == "NUM" || is_day_or_month(parse, token))
        };
        phrases.into_iter().find(is_time).map(|prep| words(parse, parse.subtree(prep)))
    }
}
