//! From files as received to typed tables: reading, filters, bins, joins.

mod error;
mod filter;
mod join;
mod open;
mod profile;
mod progress;
mod recode;
mod roles;
mod source;
mod suggest;
mod table;
mod typing;

pub use error::{Error, FilterError, FilterProblem};
pub use filter::Expression;
pub use join::{Diagnosis, Examples, Key, diagnose, join};
pub use open::{Opened, open};
pub use profile::{Kind, Profile, profile, profile_column};
pub use progress::Progress;
pub use recode::{bin_labels, code, number_label};
pub use roles::{Suppressed, count_column, score_column, state_column};
pub use source::{Decimal, Encoding, Format, Source, TextOptions};
pub use suggest::{Role, suggest};
pub use table::{Column, MISSING, Misfits, Table, Values};
pub use typing::parse_number;
