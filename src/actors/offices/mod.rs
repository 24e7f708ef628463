//! Who holds which office, and where the article says so.
//!
//! Takes the entities with their names and adds the offices that the words beside a name or in its clause give it.
//! `roles` calls the others: beside a name (`apposing`, `two_titles`), in a clause (`predicating`, `taking_up`), of several persons
//! at once (`plural_offices`, `shared_offices`, `respective`), of who came before or after (`predecessors`), a tie
//! without a title (`ties`), and of which body the words around say that it is (`owning`, `pronoun_owner`). Of persons
//! described, not named, it is known later (`described_roles`), as it is of those whose name follows (`named_after`).
//! `wording` is what an office's own words say.

mod apposing;
mod described_roles;
pub(super) mod named_after;
pub(super) mod owning;
mod plural_offices;
mod predecessors;
mod predicating;
mod pronoun_owner;
mod respective;
mod roles;
mod shared_offices;
mod taking_up;
mod ties;
mod two_titles;
mod wording;

pub(super) use apposing::{described_before, who_serves};
pub(super) use described_roles::add_roles_of_described;
pub(super) use roles::add_roles;
pub(super) use shared_offices::GIVEN_TO_SEVERAL;
