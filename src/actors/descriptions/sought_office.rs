//! The office that a noun speaks of, and whether a person holds it: `the deputy secretary`, `the Vintra boss`, `the Norlandic leader`.

use super::describer::Describer;
use crate::actors::entities::{Local, LocalRole};
use crate::actors::owners::Holder;
use crate::actors::titles::title_in;
use crate::lexicon::Office;
use crate::model::Tenure;
use crate::text::{fold, one_spelling};

/// An office by a noun in the text.
pub(super) struct SoughtOffice<'d, 'a> {
    describer: &'d Describer<'a>,
    head: usize,
    office: &'a Office,
    /// The words of the title, in small letters.
    wanted: Vec<String>,
    /// The same, in one spelling.
    spelled: Vec<String>,
    /// The state or body that the noun gives the office.
    owner: Option<usize>,
    pub is_former: bool,
}

impl<'d, 'a> SoughtOffice<'d, 'a> {
    /// The office of a noun, if it is one for an office.
    pub fn of(describer: &'d Describer<'a>, head: usize) -> Option<Self> {
        let Describer { parse, lexicon, .. } = *describer;
        let (first, office) = lexicon.offices.ends_at(parse, head)?;
        let run = parse.subtree_without(head, &|child| child > head || parse.dep(child) == "det");
        let title = title_in(parse, run.start.min(first)..head + 1, lexicon, false, &|_| false);
        let is_former = title.as_ref().is_some_and(|title| title.tenure == Tenure::Former);
        let wanted = title
            .map_or_else(|| vec![office.head.clone()], |title| title.tokens.map(|token| parse.lower(token)).collect());
        let spelled = wanted.iter().map(|word| one_spelling(&fold(word))).collect();
        Some(Self { describer, head, office, wanted, spelled, owner: describer.owner(head), is_former })
    }

    /// True for a person who holds it.
    pub fn is_held_by(&self, local: &Local) -> bool {
        local.roles.iter().any(|role| {
            if self.is_head_of_state() {
                return is_headship(role);
            }
            (self.wanted.len() == 1 && (self.leads(role) || self.leads_party(local, role))) || self.is_called(role)
        })
    }

    /// `the head of state`: a president or a monarch.
    fn is_head_of_state(&self) -> bool {
        let (parse, head) = (self.describer.parse, self.head);
        parse.is_word(head, &["head"])
            && head + 2 < parse.len()
            && parse.is_word(head + 1, &["of"])
            && parse.is_word(head + 2, &["state"])
    }

    fn is_of_state(&self) -> bool {
        self.owner.is_some_and(|owner| self.describer.is_state(owner))
    }

    /// `the union boss`, `Vintra's chief`: whoever leads the body, whatever that is called.
    fn leads(&self, role: &LocalRole) -> bool {
        let title = || fold(&role.title);
        self.owner.is_some()
            && role.of == self.owner
            && self.wanted.last().is_some_and(|noun| match noun.as_str() {
                "boss" | "chief" | "head" => self.describer.lexicon.offices.leads(&title().replace('-', " ")),
                // `the Norlandic leader`: its president or its prime minister.
                "leader" => self.is_of_state() && (is_headship(role) || title() == "prime minister"),
                _ => false,
            })
    }

    /// `the New Horizon chairman`: who has just spoken, and leads the party.
    fn leads_party(&self, local: &Local, role: &LocalRole) -> bool {
        const HEADS: [&str; 4] = ["leader", "chair", "chairman", "chairwoman"];
        let Describer { parse, lexicon, .. } = *self.describer;
        let here = parse.sentence_of(self.head);
        let is_near = local.last_before(self.head).is_some_and(|last| here - parse.sentence_of(last) <= 1);
        let body = self.owner.filter(|_| role.of == self.owner).map(|owner| &self.describer.locals[owner]);
        let Some(body) = body.filter(|_| is_near) else { return false };
        let held = fold(&role.title);
        let held = held.rsplit(' ').next().unwrap_or_default();
        Holder::Party.fits(body, lexicon)
            && self.wanted.last().is_some_and(|noun| HEADS.contains(&noun.as_str()))
            && (HEADS.contains(&held) || held == "president")
    }

    /// True where the words are of the title that somebody has.
    fn is_called(&self, role: &LocalRole) -> bool {
        let wanted = &self.wanted;
        // `the Norlandic minister` is of Norland, or the article says so of nobody.
        let same_body = self.owner.is_none() || role.of == self.owner || (role.of.is_none() && !self.is_of_state());
        if !same_body {
            return false;
        }
        let held: Vec<String> = fold(&role.title).split([' ', '-']).map(one_spelling).collect();
        // `the minister` is one among the prime minister's.
        let is_prime = held[0] == "prime" && wanted.iter().all(|word| word == "minister");
        // A secretary general is no general.
        let offices = &self.describer.lexicon.offices;
        let is_civil = self.office.rank == "military"
            && held.len() > 1
            && offices.by_noun(&held[held.len() - 2..].join(" ")).is_some_and(|held| held.rank != self.office.rank);
        let is_meant = |word: &String| held.iter().any(|held| same_office(held, word));
        self.spelled.iter().all(is_meant) && !is_under(&held, wanted) && !is_civil && !is_prime
    }
}

/// `the prime minister` is no deputy prime minister, `the president` no vice president; a deputy minister may be `the minister`.
fn is_under(held: &[String], wanted: &[String]) -> bool {
    let is_deputy = |words: &[String]| words.iter().any(|word| ["deputy", "vice"].contains(&word.as_str()));
    let heads = ["prime", "pm", "premier", "president", "chancellor", "governor", "mayor", "speaker"];
    is_deputy(held) && !is_deputy(wanted) && wanted.iter().any(|word| heads.contains(&word.as_str()))
}

/// True for an office whose holder is a head of state.
fn is_headship(role: &LocalRole) -> bool {
    if role.tenure != Tenure::Current {
        return false;
    }
    let title = fold(&role.title);
    let is_deputy = title.starts_with("vice") || title.starts_with("first");
    (role.rank == "state" && !is_deputy) || ["king", "queen", "emperor", "grand duke"].contains(&title.as_str())
}

/// `secretary` is held by a secretary, `minister` by a prime minister. Who represents a state for good is its ambassador. Both in
/// one spelling.
fn same_office(held: &str, wanted: &str) -> bool {
    held == wanted || matches!((wanted, held), ("premier", "prime") | ("chief", "head") | ("ambassador", "permanent"))
}
