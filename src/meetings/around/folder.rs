//! What every meeting of the folder is looked at with.

use super::scope::Scope;
use crate::lexicon::Lexicon;
use crate::meetings::clusters::{Cluster, Clusterer};
use crate::model::Document;

/// The folder once its meetings are known, before their records are.
#[derive(Clone, Copy)]
pub(in crate::meetings) struct Folder<'a> {
    pub documents: &'a [Document],
    pub clusterer: &'a Clusterer<'a>,
    /// The meetings.
    pub clusters: &'a [&'a Cluster],
    /// Which sentences are about which of them.
    pub scope: &'a Scope,
    pub lexicon: &'a Lexicon,
}
