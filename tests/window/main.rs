//! The window, acted on as a user does: through the names and roles that a screen reader sees.

mod acts;
mod bad_files;
mod closing;
mod common;
mod counts;
mod data_screen;
mod disparities;
mod findings;
mod frame;
mod recodes;
mod recovery;
mod setup_screen;
mod sources;
mod start;
