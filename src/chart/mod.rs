//! A chart as plain data. The window paints it; tests read it; nothing here knows a screen or a language.

mod rates;

pub use rates::{Order, RateMark, RatesChart, SMALL, rates_chart};
