//! What is claimed beyond the rules of a verb or noun, each by a construction of its own.
//!
//! Of one word: a judgement (`judge`), a duty (`duties`), what another has just said turned down (`retorts`), the same done by
//! others (`likewise`), something put in writing (`letters`), wished for others (`wishes`) or urged on many (`counsel`). Of a
//! verb, beside its rules: what its speaker holds against another (`charge`), and what must have been asked before it was
//! turned down (`put`).

mod charge;
mod counsel;
mod duties;
mod judge;
mod letters;
mod likewise;
mod put;
mod retorts;
mod wishes;
