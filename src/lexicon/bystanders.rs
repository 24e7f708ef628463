//! Words for those whom one hears of beside those who act.

use super::Words;
use serde::Deserialize;

/// Descriptions of persons that tell nobody from others.
#[derive(Debug, Deserialize)]
pub struct Bystanders {
    /// Those whom words mean only by whose they are: `his colleagues`.
    pub relative: Words,
    /// Words that tell some of these from others, whosever they are: `international partners`.
    pub told_apart: Words,
    /// Those who are only the audience: `told reporters`.
    pub audience: Words,
    /// Those who are nobody in particular where no name stands beside them: `urged lawmakers to wait`.
    pub many: Words,
    /// What those are called whom articles do not name.
    pub anonymous: Words,
}

impl Bystanders {
    pub(super) fn bundled() -> Self {
        super::read("lexicon/bystanders.ron", include_str!("../../assets/lexicon/bystanders.ron"))
    }
}
