//! A chart as plain data. The window paints it; tests read it; nothing here knows a screen or a language.

mod calibration;
mod rates;
mod salient;
mod scores;
mod strata;

pub use calibration::{CalibrationChart, CalibrationColumn, calibration_chart};
pub use rates::{Order, RateMark, RatesChart, rates_chart};
pub use salient::salient_group;
pub use scores::{ScoreBar, ScoresChart, scores_chart};
pub use strata::{StrataChart, StrataRow, StrataRowKind, strata_chart};
