//! Which words are what is said.
//!
//! `frames` tells where around a verb they stand: as a clause (`clause`, of some `shape`), a phrase (`phrase`), an infinitive
//! (`urging`), or where the parser put them (`misplaced`, `lost_clause`). `bounds` tells where they begin and end, before the next
//! saying begins (`next`) and before what the reporter adds (`addition`, `trailing`); `pieces` takes it all together. Whether anything is said at all: `matter`,
//! `unsaid`, `telling`.

pub mod addition;
pub mod bounds;
pub mod clause;
pub mod frames;
pub mod lost_clause;
pub mod matter;
pub mod misplaced;
pub mod next;
pub mod phrase;
pub mod pieces;
pub mod shape;
pub mod telling;
pub mod trailing;
pub mod unsaid;
pub mod urging;
