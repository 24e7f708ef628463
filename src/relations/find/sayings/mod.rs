//! What is claimed beyond the rules of a verb or noun, each by a construction of its own.
//!
//! Of one word: a judgement (`judge`), a duty (`duties`), what another has just said turned down (`retorts`), the same done by
//! others (`likewise`), something put in writing (`letters`), wished for others (`wishes`), urged on many (`counsel`)
//! or said to one at table or by telephone (`encounters`). Of a
//! verb, beside its rules: what its speaker holds against another (`charge`), and what must have been asked before it was
//! turned down (`put`).
//! `demands` are those of whoever the verb in front is against.

mod charge;
mod counsel;
mod demands;
mod duties;
mod encounters;
mod judge;
mod letters;
mod likewise;
mod put;
mod retorts;
mod wishes;
