//! Pictures of each workspace in both themes.
