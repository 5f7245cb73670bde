//! A chart as plain data, laid out as a picture, with the table behind it. The window, the report and what is exported
//! paint the same picture; tests read it; nothing here knows a screen or a language. See `report::views` for how a view
//! is added.

mod calibration;
pub mod picture;
mod process;
mod rates;
mod salient;
mod scores;
mod strata;
mod threshold;
mod twin;

pub use calibration::{CalibrationChart, CalibrationColumn, calibration_chart};
pub use picture::{
    Anchor, Axis, BinWords, CalibrationWords, Fill, Form, GroupWords, Ink, Lettering, Page, Palette, Pen,
    Picture, ProcessGroupWords, ProcessWords, RatesWords, RowWords, Shape, Slide, Spot, StrataRowWords,
    StrataWords, Target, ThresholdGroupWords, ThresholdWords, calibration_picture, process_picture,
    rates_picture, strata_picture, svg, svg_file, threshold_picture,
};
pub use process::{ProcessChart, ProcessLine, ProcessPoint, process_chart};
pub use rates::{Order, RateMark, RatesChart, rates_chart};
pub use salient::salient_group;
pub use scores::{ScoreBar, ScoresChart, scores_chart};
pub use strata::{StrataChart, StrataRow, StrataRowKind, strata_chart};
pub use threshold::{Along, Sweeping, ThresholdChart, ThresholdLine, threshold_chart};
pub use twin::{Cell, Column, Datum, Field, Row, Twin};
