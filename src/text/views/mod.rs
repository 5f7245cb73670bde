//! The words of the views: what is written on a chart, said of its marks, and said under it.

mod calibration;
mod process;
mod rates;
mod ratios;
mod strata;
mod threshold;

pub use calibration::calibration_words;
pub use process::process_words;
pub use rates::rates_words;
pub use ratios::{ratio_line_sentences, ratios_words};
pub use strata::{strata_row_name, strata_words};
pub use threshold::threshold_words;

use super::{Language, decimal, text_with};

/// A share on an axis, as short as it can be.
fn share_tick(language: Language, share: f64) -> String {
    let number = decimal(language, (share * 1e6).round() / 1e4);
    text_with(language, "disparities-tick", &[("number", number.into())])
}
