//! Of which state or body an office is, where its own words do not say so but the article makes it plain: `the finance
//! minister` in an article on one state, `Speaker` where one parliament is named, `the chairman` of the firm named just before.
//!
//! A wrong body is worse than none: where two could be meant the office stays without.

use super::home::home;
use super::local::{Kind, Local, LocalRole};
use crate::grammar::Parse;
use crate::lexicon::{BodyKind, Lexicon};
use crate::model::MentionForm;
use crate::text::fold;

/// What holds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    State,
    Legislature,
    Court,
    Firm,
    Union,
    Party,
    /// Whoever has somebody to speak for them.
    Anyone,
}

/// Gives the offices that have no body the one that the article makes plain.
pub(super) fn complete(parse: &Parse, locals: &mut [Local], lexicon: &Lexicon) {
    let article = Article { parse, locals, lexicon };
    let home = article.home();
    let mut found = Vec::new();
    for (number, local) in locals.iter().enumerate().filter(|(_, local)| local.kind == Kind::Person) {
        for (index, role) in local.roles.iter().enumerate().filter(|(_, role)| role.of.is_none() && !role.is_bound) {
            let holders = holders(role);
            let tie = local.of.filter(|&of| holders.iter().any(|&holder| article.fits(of, holder)));
            let other = || {
                let same = |other: &&LocalRole| other.rank == role.rank && other.tenure == role.tenure;
                local.roles.iter().filter(same).find_map(|other| other.of)
            };
            let body = article.europe(role).or(tie
                .map(|of| (of, "the state or body whose the article calls this person"))
                .or_else(|| other().map(|of| (of, "another office of this person is of it")))
                .or_else(|| holders.iter().find_map(|&holder| article.body(holder, role.tokens.start, home))));
            found.extend(body.map(|(of, because)| (number, index, of, because)));
        }
    }
    found.extend(article.commissioners());
    for (number, index, of, because) in found {
        locals[number].roles[index].of = Some(of);
        locals[number].roles[index].because = Some(because);
        locals[number].of.get_or_insert(of);
    }
}

/// True for an office that states alone have.
pub(super) fn is_of_state(role: &LocalRole) -> bool {
    holders(role) == [Holder::State]
}

/// What offices of a walk of life are held in, the likeliest first.
fn holders(role: &LocalRole) -> &'static [Holder] {
    let (rank, title) = (role.rank.as_str(), role.title.as_str());
    let noun = fold(title.rsplit(' ').next().unwrap_or(title));
    let last = noun.rsplit('-').next().unwrap_or(&noun);
    match rank {
        "state" => &[Holder::State],
        // Commissioners, directors and spokesmen are held by bodies as often as by states.
        "government"
            if title.to_lowercase().contains("minister")
                || ["secretary", "premier", "chancellor"].contains(&last)
                || title == "Treasurer" =>
        {
            &[Holder::State]
        }
        "military" if title.to_lowercase().contains("staff") => &[Holder::State],
        "legislature" => &[Holder::Legislature],
        // Lawyers, notaries and bankers are so whoever they work for.
        "judicial" if ["judge", "justice", "president", "clerk", "registrar"].contains(&last) => &[Holder::Court],
        "company" if role.represents || ["manager", "director", "officer", "executive"].contains(&last) => {
            &[Holder::Firm]
        }
        _ if SPEAKERS.contains(&last) => &[Holder::Anyone],
        "union" => &[Holder::Union],
        "party" => &[Holder::Party],
        _ => &[],
    }
}

/// Whose word is that of somebody else.
const SPEAKERS: [&str; 5] = ["spokesman", "spokeswoman", "spokesperson", "spokespeople", "negotiator"];

struct Article<'a> {
    parse: &'a Parse,
    locals: &'a [Local],
    lexicon: &'a Lexicon,
}

impl Article<'_> {
    /// `European commissioner for fisheries`: of the Commission, or of the union where the article does not name that.
    fn europe(&self, role: &LocalRole) -> Option<(usize, &'static str)> {
        let title = role.title.to_lowercase();
        let says = role.tokens.clone().any(|token| self.parse.is_word(token, &["european"]));
        if !title.contains("commissioner") || !says {
            return None;
        }
        let body = self.named("European Commission").or_else(|| self.named("European Union"))?;
        Some((body, "whose commissioners are called European"))
    }

    /// `Harbours Commissioner Jane Doe`, `the Norlandic commissioner`, where the article names the European Commission: hers,
    /// rather than of the state that she comes from.
    fn commissioners(&self) -> Vec<(usize, usize, usize, &'static str)> {
        let Some(commission) = self.named("European Commission") else { return Vec::new() };
        let has_portfolio = |title: &str| {
            let mut words =
                title.split([' ', '-']).filter(|word| !["commissioner", "for", "and", "the"].contains(word));
            words.all(|word| self.lexicon.offices.is_portfolio(word))
        };
        let is_hers = |role: &LocalRole| {
            let title = role.title.to_lowercase();
            let is_open = role.of.is_none_or(|of| self.locals[of].kind == Kind::State);
            role.rank == "government" && title.contains("commissioner") && is_open && has_portfolio(&title)
        };
        let roles = |(number, local): (usize, &Local)| {
            let hers = local.roles.iter().enumerate().filter(|(_, role)| is_hers(role));
            hers.map(|(index, _)| (number, index, commission, "whose members are commissioners")).collect::<Vec<_>>()
        };
        self.locals.iter().enumerate().flat_map(roles).collect()
    }

    /// The body that the lexicon knows by this name, where the article names it.
    fn named(&self, name: &str) -> Option<usize> {
        let is_it = |local: &Local| {
            local.kind == Kind::Organization
                && local.known.is_some_and(|body| self.lexicon.organizations[body].name == name)
        };
        self.locals.iter().position(is_it)
    }

    fn body(&self, holder: Holder, office: usize, home: Option<usize>) -> Option<(usize, &'static str)> {
        if holder == Holder::State {
            if let Some(place) = self.place_before(office).filter(|place| place.known.is_some()) {
                return self.state_of(place).map(|state| (state, "the state of the place that the sentence names"));
            }
            return self
                .just_before(holder, office)
                .filter(|_| home.is_none())
                .map(|state| (state, "the state that the sentence before is about"))
                .or_else(|| home.map(|state| (state, "the state that the article is about")));
        }
        if holder == Holder::Anyone {
            let body = self.subject_before(holder, office).or_else(|| self.employer_before(office));
            return body.map(|body| (body, "whom the sentence before is about"));
        }
        if let Some(body) = self.subject_before(holder, office) {
            return Some((body, "whom the sentence before is about"));
        }
        let all: Vec<usize> = (0..self.locals.len()).filter(|&number| self.fits(number, holder)).collect();
        match all.as_slice() {
            [] => None,
            [only] => Some((*only, "the only one of its kind in the article")),
            _ => self.just_before(holder, office).map(|body| (body, "the one named just before")),
        }
    }

    /// The place that the sentence names before the office: `In Kyiv the foreign minister`.
    fn place_before(&self, office: usize) -> Option<&Local> {
        let sentence = self.parse.sentences()[self.parse.sentence_of(office)].start;
        let is_named = |local: &&Local| local.mentions.iter().any(|mention| (sentence..office).contains(&mention.head));
        self.locals.iter().filter(|local| local.kind == Kind::Place).find(is_named)
    }

    /// The state that a place lies in, where the article names it.
    fn state_of(&self, place: &Local) -> Option<usize> {
        let country = self.lexicon.places[place.known?].country.as_ref()?;
        let is_it = |local: &Local| {
            local.kind == Kind::State && local.known.is_some_and(|state| self.lexicon.states[state].code == *country)
        };
        self.locals.iter().position(is_it)
    }

    /// The only one that fits among the subjects of this sentence before the office, or of the two sentences before.
    fn subject_before(&self, holder: Holder, office: usize) -> Option<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(office);
        let start = |back: usize| parse.sentences()[sentence.saturating_sub(back)].start;
        [start(0)..office, start(1)..start(0), start(2)..start(1)].into_iter().find_map(|reach| {
            let acts = |number: &usize| {
                self.locals[*number].mentions.iter().any(|mention| {
                    reach.contains(&mention.head)
                        && mention.form != MentionForm::Pronoun
                        && matches!(parse.dep(mention.head), "nsubj" | "nsubjpass")
                        && !matches!(parse.dep(parse.head(mention.head)), "ccomp" | "relcl")
                })
            };
            let mut found = (0..self.locals.len()).filter(|&number| self.fits(number, holder)).filter(acts);
            found.next().filter(|_| found.next().is_none())
        })
    }

    /// `Norvik's Jane Doe will come. A spokesman, Bo Lind,`: the body of the person whom the sentence before is about.
    fn employer_before(&self, office: usize) -> Option<usize> {
        let parse = self.parse;
        let sentence = parse.sentence_of(office).checked_sub(1)?;
        let reach = parse.sentences()[sentence].clone();
        let acts = |local: &&Local| {
            local.kind == Kind::Person
                && local.mentions.iter().any(|mention| {
                    reach.contains(&mention.head)
                        && mention.form == MentionForm::Name
                        && parse.dep(mention.head) == "nsubj"
                        && parse.is_root(parse.head(mention.head))
                })
        };
        let body = self.locals.iter().find(acts)?.of?;
        (self.locals[body].kind == Kind::Organization).then_some(body)
    }

    /// The only one that fits among those named earlier in the sentence, or else in the one before.
    fn just_before(&self, holder: Holder, office: usize) -> Option<usize> {
        let sentence = self.parse.sentence_of(office);
        let first = self.parse.sentences()[sentence].start;
        let before = self.parse.sentences()[sentence.saturating_sub(1)].start;
        [first..office, before..first].into_iter().find_map(|reach| {
            let named = |number: &usize| {
                self.locals[*number]
                    .mentions
                    .iter()
                    .any(|mention| reach.contains(&mention.head) && self.leads(holder, mention.head))
            };
            let mut found = (0..self.locals.len()).filter(|&number| self.fits(number, holder)).filter(named);
            found.next().filter(|_| found.next().is_none())
        })
    }

    /// A state counts where it acts: others are merely named.
    fn leads(&self, holder: Holder, head: usize) -> bool {
        // `Norland's minister`: of him, not of the one named next.
        let holds = || {
            let owned = self.parse.head(head);
            self.parse.dep(head) == "poss" && self.lexicon.offices.ends_at(self.parse, owned).is_none()
        };
        holder != Holder::State || self.parse.dep(head) == "nsubj" || holds() || self.parse.is_root(head)
    }

    fn home(&self) -> Option<usize> {
        home(self.locals, self.lexicon)
    }

    fn fits(&self, number: usize, holder: Holder) -> bool {
        let local = &self.locals[number];
        if local.unnamed {
            return false;
        }
        if holder == Holder::State {
            return local.kind == Kind::State;
        }
        if holder == Holder::Anyone {
            return matches!(local.kind, Kind::State | Kind::Organization);
        }
        if local.kind != Kind::Organization {
            return false;
        }
        let says = |words: &[&str]| {
            local.aliases.iter().any(|alias| alias.split([' ', '-']).any(|word| words.contains(&word)))
        };
        match local.known.map(|body| self.lexicon.organizations[body].kind) {
            Some(kind) => match holder {
                Holder::State | Holder::Anyone => false,
                Holder::Legislature => kind == BodyKind::Legislature,
                Holder::Court => kind == BodyKind::Court,
                Holder::Firm => matches!(kind, BodyKind::Company | BodyKind::Bank),
                Holder::Union => kind == BodyKind::Union,
                Holder::Party => kind == BodyKind::Party,
            },
            None => match holder {
                Holder::State | Holder::Anyone => false,
                // A party may be called a congress, too.
                Holder::Legislature => {
                    says(&["parliament", "assembly", "senate", "chamber"])
                        || ["congress", "national congress"].contains(&fold(&local.name).as_str())
                }
                Holder::Court => says(&["court", "tribunal"]),
                Holder::Firm => {
                    let last = local.name.rsplit(' ').next().unwrap_or_default();
                    let is_medium = self.lexicon.media.sounds_like_medium(&local.name);
                    self.lexicon.name_words.is_firm(last) || !(is_medium || says_body(&local.aliases, self.lexicon))
                }
                Holder::Union => says(&["union", "workers", "federation", "brotherhood", "teamsters"]),
                Holder::Party => says(&["party", "union", "league", "alliance", "movement", "front"]),
            },
        }
    }
}

fn says_body(aliases: &[String], lexicon: &Lexicon) -> bool {
    aliases.iter().any(|alias| alias.split([' ', '-']).any(|word| lexicon.name_words.is_body(word)))
}
