//! State, commands, jobs and preferences, without a window.
