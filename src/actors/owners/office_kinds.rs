//! What kind of state or body holds an office of a walk of life: a firm a finance director, a church a bishop.

use crate::actors::entities::{Kind, Local, LocalRole, Said, is_branch, is_said};
use crate::lexicon::{BodyKind, Lexicon};
use crate::text::fold;

/// What holds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::actors) enum Holder {
    State,
    Legislature,
    Court,
    /// A town's or a county's.
    Council,
    Firm,
    Union,
    Party,
    Church,
    School,
    Medium,
    Police,
    /// A body of whatever kind.
    Body,
    /// Whoever has somebody to speak for them.
    Anyone,
}

impl Holder {
    /// What offices of a walk of life are held in, the likeliest first.
    pub fn of(role: &LocalRole) -> &'static [Self] {
        let (rank, title) = (role.rank.as_str(), role.title.as_str());
        let noun = last_word(role);
        let last = noun.rsplit('-').next().unwrap_or(&noun);
        match rank {
            // Clubs and unions have presidents, too.
            "state" if last == "president" => &[Self::State, Self::Body],
            "state" => &[Self::State],
            // Commissioners, directors and spokesmen are held by bodies as often as by states.
            "government"
                if title.to_lowercase().contains("minister")
                    || title.to_lowercase().contains("attorney general")
                    || title.to_lowercase().contains("solicitor general")
                    || ["secretary", "premier", "chancellor"].contains(&last)
                    || title == "Treasurer" =>
            {
                &[Self::State]
            }
            "military" if title.to_lowercase().contains("staff") => &[Self::State],
            // Whips are those of a party rather than of the house.
            "legislature" if ["councillor", "councilor", "alderman"].contains(&last) => &[Self::Council],
            "legislature" if last == "whip" => &[Self::Party, Self::Legislature],
            "legislature" => &[Self::Legislature],
            // Lawyers, notaries and bankers are so whoever they work for.
            "judicial" if ["judge", "justice", "president", "clerk", "registrar"].contains(&last) => &[Self::Court],
            "company" if role.represents || ["manager", "director", "officer", "executive"].contains(&last) => {
                &[Self::Firm, Self::Body]
            }
            "government" if ["treasurer", "director", "administrator", "governor"].contains(&last) => &[Self::Body],
            "church" if !matches!(last, "reverend" | "rev." | "father" | "sister" | "pastor" | "priest") => {
                &[Self::Church]
            }
            "academic" if role.represents => &[Self::School],
            "media" => &[Self::Medium],
            "police" => &[Self::Police],
            _ if SPEAKERS.contains(&last) => &[Self::Anyone],
            // A nurse or a driver works for somebody else.
            "union" if role.represents => &[Self::Union, Self::Body],
            "party" if role.represents => &[Self::Party, Self::Body],
            "other" if role.represents || ["coach", "manager", "captain"].contains(&last) => &[Self::Body],
            _ => &[],
        }
    }

    /// True for a state or body that such an office may be of.
    pub fn fits(self, local: &Local, lexicon: &Lexicon) -> bool {
        if local.unnamed {
            return false;
        }
        if self == Self::State {
            return local.kind == Kind::State;
        }
        if self == Self::Anyone {
            return matches!(local.kind, Kind::State | Kind::Organization);
        }
        if local.kind != Kind::Organization {
            return false;
        }
        let is_any = |nouns: &[&str]| nouns.iter().any(|noun| is_said(local, noun));
        match self {
            Self::Council => return is_any(&["council"]),
            Self::Church => return lexicon.body_words.churches.any(|noun| is_said(local, noun)),
            Self::School => return lexicon.body_words.schools.any(|noun| is_said(local, noun)),
            Self::Police => {
                return is_any(&["police", "constabulary", "sheriff", "force", "guard"]) && !is_any(&["air"]);
            }
            Self::Medium => {
                let known = local.known.map(|body| lexicon.organizations[body].kind);
                return known == Some(BodyKind::Media) || lexicon.media.sounds_like_medium(&local.name);
            }
            Self::Body => {
                // Courts, parliaments and ministries have offices of their own.
                const STATELY: [BodyKind; 4] =
                    [BodyKind::Media, BodyKind::Court, BodyKind::Legislature, BodyKind::Ministry];
                let known = local.known.map(|body| vec![lexicon.organizations[body].kind]);
                let kinds = known.unwrap_or_else(|| match Said::of(local, lexicon) {
                    Said::Kinds(kinds) => kinds,
                    Said::Nothing => vec![BodyKind::Company],
                });
                return local.of.is_none() && !kinds.iter().all(|kind| STATELY.contains(kind));
            }
            _ => {}
        }
        let says = |words: &[&str]| {
            local.aliases.iter().any(|alias| alias.split([' ', '-']).any(|word| words.contains(&word)))
        };
        match local.known.map(|body| lexicon.organizations[body].kind) {
            Some(kind) => match self {
                Self::Legislature => kind == BodyKind::Legislature,
                Self::Court => kind == BodyKind::Court,
                Self::Firm => matches!(kind, BodyKind::Company | BodyKind::Bank),
                Self::Union => kind == BodyKind::Union,
                Self::Party => kind == BodyKind::Party,
                _ => false,
            },
            None => match self {
                // A party may be called a congress, too.
                Self::Legislature => {
                    says(&["parliament", "assembly", "senate", "chamber"])
                        || ["congress", "national congress"].contains(&fold(&local.name).as_str())
                }
                Self::Court => says(&["court", "tribunal"]),
                Self::Firm => {
                    let last = local.name.rsplit(' ').next().unwrap_or_default();
                    let is_medium = lexicon.media.sounds_like_medium(&local.name);
                    let is_branch = local.aliases.iter().any(|alias| is_branch(alias, &lexicon.name_words));
                    lexicon.name_words.is_firm(last) || !(is_medium || is_branch || says_body(&local.aliases, lexicon))
                }
                Self::Union => {
                    says(&["union", "workers", "federation", "brotherhood", "teamsters"])
                        || local.aliases.iter().any(|alias| is_branch(alias, &lexicon.name_words))
                }
                Self::Party => says(&["party", "union", "league", "alliance", "movement", "front"]),
                _ => false,
            },
        }
    }
}

/// The last word of a title, folded.
pub(super) fn last_word(role: &LocalRole) -> String {
    fold(role.title.rsplit(' ').next().unwrap_or(&role.title))
}

/// False for a house in which nobody sits under a title of this last word: a senator sits in a senate, a speaker in none.
pub(super) fn may_sit(house: &Local, noun: &str) -> bool {
    let is_upper = || house.aliases.iter().any(|alias| alias.contains("senat"));
    match noun {
        "senator" => is_upper(),
        "speaker" | "deputy" | "mp" | "representative" | "congressman" | "congresswoman" => !is_upper(),
        _ => true,
    }
}

/// False for a body that has no such office: rebels and palaces have no president, and a party's is called its leader.
pub(super) fn may_hold(body: &Local, role: &LocalRole, lexicon: &Lexicon) -> bool {
    let known = body.known.filter(|_| body.kind == Kind::Organization).map(|body| lexicon.organizations[body].kind);
    let is_seat = || lexicon.gazetteer.entry(&body.name).is_some_and(|entry| entry.state.is_some());
    let has_none = || matches!(known, Some(BodyKind::ArmedGroup | BodyKind::Party)) || is_seat();
    may_sit(body, &last_word(role)) && (role.rank != "state" || !has_none())
}

/// True for an office that no state has: `chief executive`, `convener`.
pub(in crate::actors) fn is_of_bodies_alone(rank: &str, noun: &str) -> bool {
    const BOSSES: [&str; 5] = ["chairman", "chairwoman", "chairperson", "director", "manager"];
    matches!(rank, "company" | "union" | "church" | "academic" | "media") || BOSSES.contains(&noun)
}

/// Whose word is that of somebody else.
const SPEAKERS: [&str; 5] = ["spokesman", "spokeswoman", "spokesperson", "spokespeople", "negotiator"];

fn says_body(aliases: &[String], lexicon: &Lexicon) -> bool {
    aliases.iter().any(|alias| alias.split([' ', '-']).any(|word| lexicon.name_words.is_body(word)))
}
