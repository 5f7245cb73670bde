//! The window, acted on as a user does: through the names and roles that a screen reader sees.

mod closing;
mod common;
mod disparities;
mod findings;
mod frame;
mod recovery;
mod sources;
mod start;
