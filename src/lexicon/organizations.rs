//! Bodies that the press of any story names.

use serde::Deserialize;

/// What a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum BodyKind {
    /// States that are bound to help each other.
    Alliance,
    /// A union or organization of states.
    Intergovernmental,
    /// An organ of another body or state.
    Body,
    /// A parliament or a chamber of one.
    Legislature,
    /// A court.
    Court,
    /// A ministry or department of state.
    Ministry,
    /// A public agency.
    Agency,
    /// A political party.
    Party,
    /// An armed group that is no state's army.
    ArmedGroup,
    /// A firm.
    Company,
    /// A trade union.
    Union,
    /// A paper, agency or broadcaster.
    Media,
    /// Any other association.
    Ngo,
    /// A bank.
    Bank,
}

/// A body.
#[derive(Clone, Debug, Deserialize)]
pub struct Organization {
    /// The name that the English press uses.
    pub name: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// In letters.
    #[serde(default)]
    pub acronyms: Vec<String>,
    /// What it is.
    pub kind: BodyKind,
    /// The state or body that it is an organ of.
    #[serde(default)]
    pub of: Option<String>,
    /// Where it sits.
    #[serde(default)]
    pub seat: Option<String>,
    /// Cities that stand for it in the news, unless the state around them is meant: `Brussels`.
    #[serde(default)]
    pub metonyms: Vec<String>,
    /// Common nouns that refer back to it: `the alliance`.
    #[serde(default)]
    pub stands_for_nouns: Vec<String>,
    /// What its members are called: `allies`.
    #[serde(default)]
    pub members_called: Option<String>,
    /// Those of its names that other bodies have, too: `Supreme Court`.
    #[serde(default)]
    pub shared: Vec<String>,
    /// Those of its names that are also words, persons or places: `Ford`.
    #[serde(default)]
    pub weak: Vec<String>,
    /// The state it is at home in, by code.
    #[serde(default)]
    pub country: Option<String>,
}

impl TryFrom<String> for BodyKind {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Ok(match word.as_str() {
            "alliance" => Self::Alliance,
            "intergovernmental" => Self::Intergovernmental,
            "body" => Self::Body,
            "legislature" => Self::Legislature,
            "court" => Self::Court,
            "ministry" => Self::Ministry,
            "agency" => Self::Agency,
            "party" => Self::Party,
            "armed_group" => Self::ArmedGroup,
            "company" => Self::Company,
            "union" => Self::Union,
            "media" => Self::Media,
            "ngo" => Self::Ngo,
            "bank" => Self::Bank,
            _ => return Err(format!("{word} is no kind of body")),
        })
    }
}

pub(super) fn bundled() -> Vec<Organization> {
    super::read("lexicon/organizations.ron", include_str!("../../assets/lexicon/organizations.ron"))
}
