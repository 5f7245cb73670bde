//! What the program says, in both languages.

mod catalogues;
mod errors;
mod numbers;
mod sentences;
mod sources;
