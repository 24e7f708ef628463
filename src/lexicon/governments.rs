//! Offices that not every state has.

use crate::text::fold;
use serde::Deserialize;

/// Offices that not every state has, for those who would guess of which state an office is.
#[derive(Debug, Deserialize)]
pub struct Governments {
    rules: Vec<Rule>,
}

/// Offices and the states that have them.
#[derive(Debug, Deserialize)]
struct Rule {
    titles: Vec<String>,
    among: Among,
}

/// States by code.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Among {
    Only(Vec<String>),
    Without(Vec<String>),
}

impl Governments {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/governments.ron", include_str!("../../assets/lexicon/governments.ron"))
    }

    /// False where the state of this code is known to have no such office: `Foreign Secretary` of Syria.
    pub fn may_have(&self, state: &str, title: &str) -> bool {
        let title = fold(title);
        let ends = |office: &String| {
            title.strip_suffix(office.as_str()).is_some_and(|before| before.is_empty() || before.ends_with(' '))
        };
        self.rules.iter().filter(|rule| rule.titles.iter().any(ends)).all(|rule| match &rule.among {
            Among::Only(codes) => codes.iter().any(|code| code == state),
            Among::Without(codes) => codes.iter().all(|code| code != state),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_has_the_offices_of_its_form_of_government() {
        let governments = Governments::bundled();
        for (state, title, has) in [
            ("GB", "Foreign Secretary", true),
            ("SY", "Foreign Secretary", false),
            ("SY", "Foreign Minister", true),
            ("US", "Deputy Prime Minister", false),
            ("CA", "Prime Minister", true),
            ("CA", "Vice President", false),
            ("FR", "President", true),
            ("FR", "Governor-General", false),
            ("US", "Deputy Energy Secretary", true),
            ("CA", "Energy Secretary", false),
            ("CA", "Press Secretary", true),
        ] {
            assert_eq!(governments.may_have(state, title), has, "{title} of {state}");
        }
    }

    #[test]
    fn every_code_is_a_states() {
        let states = super::super::states::bundled();
        for rule in Governments::bundled().rules {
            let (Among::Only(codes) | Among::Without(codes)) = rule.among;
            for code in codes {
                assert!(states.iter().any(|state| state.code == code), "{code} in the rule of {:?}", rule.titles);
            }
        }
    }
}
