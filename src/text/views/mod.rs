//! The words of the views: what is written on a chart, said of its marks, and said under it.

mod calibration;
mod process;
mod rates;
mod strata;
mod threshold;

pub use calibration::calibration_words;
pub use process::process_words;
pub use rates::rates_words;
pub use strata::{strata_row_name, strata_words};
pub use threshold::threshold_words;
