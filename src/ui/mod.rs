//! What is drawn: one file per screen, panel or dialog. Reads the state, emits commands, changes nothing else.

mod banners;
mod count_grid;
mod cut_control;
mod data;
mod dialogs;
mod disparities;
mod evidence;
mod finding_card;
mod finding_form;
mod findings;
mod holding;
mod icons;
mod marks;
mod moment;
mod note;
mod picker;
mod rail;
mod rates_controls;
mod rates_plot;
mod rates_row;
mod rates_table;
mod row_words;
mod sample_cards;
mod score_plot;
mod setup;
mod shown;
mod start;
mod status_bar;
mod summary_strip;
pub mod theme;
mod top_bar;
mod widgets;
mod window;

pub(crate) use moment::moment;
pub use theme::install;
pub use window::{Screens, window_ui};
