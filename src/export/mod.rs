//! A dossier in the formats of other programs.
