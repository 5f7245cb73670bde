//! What is drawn: one file per screen, panel or dialog. Reads the state, emits commands, changes nothing else.

mod banners;
mod data;
mod dialogs;
mod disparities;
mod evidence;
mod findings;
mod icons;
mod moment;
mod rail;
mod sample_cards;
mod setup;
mod start;
mod status_bar;
pub mod theme;
mod top_bar;
mod widgets;
mod window;

pub(crate) use moment::moment;
pub use theme::install;
pub use window::{Screens, window_ui};
