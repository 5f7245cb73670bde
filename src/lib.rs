//! Vigie: an offline workbench to audit algorithms that decide about people.
//!
//! Data flows one way through the house, and no room reaches back up:
//!
//! ```text
//! source -> table -> (recodes, filters, roles) -> tally -> measures -> chart -> finding -> report
//! ```
//!
//! | room | what it holds |
//! |---|---|
//! | [`data`] | files as received, read into typed tables; filters, bins and joins |
//! | [`tally`] | the compressed table every number is computed from |
//! | [`measure`] | rates, disparities, intervals, tests |
//! | [`chart`] | a chart as plain data: marks, axes, and the table behind them |
//! | [`project`] | the audit: set-up, findings, its file, and the road from table to measures |
//! | [`text`] | languages, numbers, sentences, errors in words |
//! | [`report`] | what leaves the house: a report as plain data, then as HTML or Markdown |
//! | [`app`] | the window's state: commands, jobs, undo, preferences |
//! | [`ui`] | what is drawn: one file per screen or panel |
//! | [`cli`] | the same audit without a window |

pub mod app;
pub mod chart;
pub mod cli;
pub mod data;
pub mod measure;
pub mod project;
pub mod report;
pub mod tally;
pub mod text;
pub mod ui;
