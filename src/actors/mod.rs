//! Stage 3: mentions become actors, places and roles.
