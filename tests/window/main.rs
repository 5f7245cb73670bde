//! The window, acted on as a user does: through the names and roles that a screen reader sees.

mod acts;
mod arms;
mod bad_files;
mod closing;
mod common;
mod counts;
mod data_screen;
mod direction;
mod disparities;
mod filter_steps;
mod findings;
mod frame;
mod large;
mod lower_first;
mod methods;
mod outputs_reading;
mod privacy;
mod process;
mod reading;
mod recodes;
mod recovery;
mod setup_screen;
mod sheets;
mod sources;
mod start;
mod strata;
