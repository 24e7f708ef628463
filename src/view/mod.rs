//! A dossier and a query become plain rows and nodes; graph layout.
