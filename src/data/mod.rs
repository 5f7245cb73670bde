//! From files as received to typed tables.

pub mod source;
pub mod table;

pub use source::{Decimal, Encoding, Format, Source, TextOptions};
pub use table::{Column, MISSING, Misfits, Table, Values};
