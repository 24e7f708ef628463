//! What stands before a name: `Mr.`, `Gen.`

use super::Gender;
use serde::Deserialize;

/// What stands before a name: `Mr.`, `Gen.`
#[derive(Clone, Debug, Deserialize)]
pub struct Honorific {
    /// As written.
    pub word: String,
    /// The office that it stands for.
    #[serde(default)]
    pub office: Option<String>,
    /// The gender that it tells.
    #[serde(default)]
    pub gender: Option<HonorificGender>,
    /// True where it stands before the family name alone: `Mr. Powell`, but `Sir Keir`.
    #[serde(default)]
    pub before_family_name: bool,
}

/// The gender that an honorific tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct HonorificGender(Option<Gender>);

impl TryFrom<String> for HonorificGender {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match word.as_str() {
            "female" => Ok(Self(Some(Gender::Female))),
            "male" => Ok(Self(Some(Gender::Male))),
            "either" => Ok(Self(None)),
            _ => Err(format!("{word} is no gender")),
        }
    }
}

impl Honorific {
    /// The gender that it tells, where it tells one.
    pub fn tells(&self) -> Option<Gender> {
        self.gender.and_then(|gender| gender.0)
    }
}
