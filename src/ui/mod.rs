//! What is drawn: one file per screen, panel or dialog. Reads the state, emits commands, changes nothing else.

mod count_grid;
mod cut_control;
mod data;
mod disparities;
mod evidence;
mod finding_card;
mod finding_form;
mod findings;
mod holding;
mod marks;
mod picker;
mod rates_controls;
mod rates_plot;
mod rates_row;
mod rates_table;
mod row_words;
mod score_plot;
mod setup;
mod shown;
mod summary_strip;
pub mod theme;
mod widgets;
mod window;

pub use theme::install;
pub use window::{Screens, window_ui};
