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

pub mod data;
pub mod measure;
pub mod tally;
