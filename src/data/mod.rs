//! From files as received to typed tables: reading, filters, bins, joins.
//!
//! ```text
//! bytes -> unpack -> encoding -> sniff, layout -> split -> building, judging -> table     delimited text
//! bytes -> unpack -> encoding -> json ------------------> building, judging -> table     JSON
//! windows -> fields -> pieces -> growing ---------------------------------------> table     the same, when large
//! bytes -> unpack -> columnar -----------------------------------------------> table     Parquet, Arrow
//! bytes -> unpack -> sheets ---------------------------> building, judging -> table     spreadsheets
//! ```
//!
//! What becomes of a column on the way is said by [`Kept`]: its cells are kept, or described one by one and let go
//! ([`Aside`]), or passed over.
//!
//! [`open`] runs the whole way behind a shield that turns a fault of a reader into an error.

mod account;
mod aside;
mod body;
mod building;
mod bytes;
mod columnar;
mod counted;
mod counting;
mod dates;
mod encoding;
mod error;
mod fields;
mod filter;
mod growing;
mod header;
mod headless;
mod interner;
mod join;
mod json;
mod judging;
mod kept;
mod large;
mod latin9;
mod layout;
mod masking;
mod notation;
mod numerals;
mod open;
mod piece;
mod place;
mod privacy;
mod profile;
mod progress;
mod quick;
mod read_as;
mod recode;
mod recoding;
mod sheets;
mod shield;
mod sniff;
mod source;
mod split;
mod suggest;
mod table;
mod text;
mod totals;
mod typing;
mod unfit;
mod unpack;
mod unpivot;
mod values;
mod ways;
mod windows;
mod words;

pub use account::{ColumnRead, columns_read};
pub use aside::{Aside, MANY_TEXTS};
pub use bytes::{fingerprint, fingerprint_of};
pub use counting::{CountCells, Counting, Rounded, Suppressed, Toward, Zero, count_cells, usual_bounds};
pub use error::{Error, FilterError, FilterProblem};
pub use filter::{
    Completion, Expression, FilterProposal, FilterProposalKind, Spelling, column_written, complete,
    text_written,
};
pub use headless::{Likeness, likeness, names_like_a_row};
pub use join::{
    Diagnosis, Duplicated, Effect, Examples, Help, Joining, Key, Matching, Proposal, Unmatched, diagnose,
    help, join,
};
pub use json::JsonProblem;
pub use kept::{Kept, ROOM};
pub use masking::{MASK, masked_lines};
pub use open::{Asked, AskedText, Opened, decimal, open, open_as, reopen, reopen_keeping};
pub use place::{Numbering, Place};
pub use privacy::{Hidden, Identifying, Quarantine, Released, Suspicion, masked, quarantined, suspicions};
pub use profile::{Kind, Profile, profile, profile_column};
pub use progress::Progress;
pub use read_as::{count_column, score_column, state_column, weight_column};
pub use recode::{bin_labels, code, number_label};
pub use recoding::{Change, Recode, RecodeCount, look_alikes, recode};
pub use sheets::{Preview, Remark, SheetSummary, Workbook};
pub use source::{
    ColumnReading, DEFAULT_MISSING, DateOrder, Decimal, Encoding, Format, Holds, Layout, LeftOut, Packing,
    ReadAs, SheetOptions, Source, TextOptions, Thousands,
};
pub use suggest::{Role, suggest, suggest_one};
pub use table::{Column, Dates, MISSING, Misfit, Misfits, Slot, Table, TakenFor, Values};
pub use totals::{AddsUp, TotalValue, seen_totals};
pub(crate) use totals::{key_columns, key_of};
pub use typing::parse_number;
pub use unfit::is_unfit;
pub use unpivot::{LEVELS, TotalRow, Unpivot, is_total, total, total_rows, unpivot};
pub use values::{equal_edges, quantile_edges, value_counts};
pub use ways::{Way, guess_way, tells_ways};
pub(crate) use words::natural_order;
pub use words::nearest;
