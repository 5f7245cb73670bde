//! The names of the columns.

use std::collections::HashMap;

use super::Error;

/// More columns than this is another kind of file.
pub(crate) const MOST_COLUMNS: u64 = 10_000;

/// Trims the names of a header and refuses those that would leave a column without a name of its own.
pub(crate) fn check<'a>(
    path: &str,
    names: impl ExactSizeIterator<Item = &'a str>,
) -> Result<Vec<String>, Error> {
    let found = names.len() as u64;
    if found > MOST_COLUMNS {
        return Err(Error::TooManyColumns {
            path: path.to_string(),
            found,
            limit: MOST_COLUMNS,
        });
    }
    let mut seen: HashMap<&str, u64> = HashMap::new();
    let mut header = Vec::with_capacity(names.len());
    for (name, position) in names.zip(1..) {
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::EmptyHeader {
                path: path.to_string(),
                position,
            });
        }
        if let Some(first) = seen.insert(name, position) {
            let column = name.to_string();
            return Err(Error::DuplicateHeader {
                path: path.to_string(),
                column,
                first,
                second: position,
            });
        }
        header.push(name.to_string());
    }
    Ok(header)
}
