//! Meetings by their verb: `met`, `sat down with`, `talked for three hours`, `spoke by phone`.
//!
//! `verb` asks first whether the verb meets anybody here (`senses`), then who takes part and whether they are enough
//! (`parties`). Other verbs are a meeting only by what goes with them: a telephone (`calls`), a day (`on_day`), a matter that
//! ministers talk over (`debates`), a case, an
//! invitation, an hour spent (`occasions`).

mod calls;
mod debates;
mod occasions;
mod on_day;
mod parties;
mod senses;
mod verb;
