//! Text made to provoke.
