//! The networks: what thinc's layers compute, without thinc.

pub mod embedding;
pub mod layers;
pub mod tok2vec;
