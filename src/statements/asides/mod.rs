//! Attributions between commas: `X, she said, is Y`, told by the order of words alone.
//!
//! `attribution` tells what one looks like, `group` which words between commas hold one, `around` and `aftermath` whether what stands
//! before and behind it is said; `aside` makes drafts of them; `verbs` are those that tell something aside.

pub mod aftermath;
pub mod around;
pub mod aside;
pub mod attribution;
pub mod group;
pub mod verbs;
