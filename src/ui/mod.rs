//! What is drawn: one file per screen, panel or dialog. Reads the state, emits commands, changes nothing else.

mod data;
mod disparities;
mod evidence;
mod findings;
mod setup;
pub mod theme;
mod widgets;
mod window;

pub use theme::install;
pub use window::{Screens, window_ui};
