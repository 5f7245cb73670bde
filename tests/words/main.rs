//! What the program says, in both languages.

mod cards;
mod catalogues;
mod errors;
mod moved;
mod numbers;
mod sentences;
mod sources;
