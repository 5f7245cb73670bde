//! Which columns of a file are kept in memory.

use std::collections::BTreeSet;

use super::{Aside, Table};

/// Bytes of columns below which nothing is set aside for want of a use.
pub const ROOM: u64 = 256 << 20;

/// What a cell takes in memory, about: four bytes for a code, eight for a number.
const CELL: u64 = 6;

/// Which columns of a file are kept in memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    names: BTreeSet<String>,
    texts: Vec<String>,
    /// Whether columns of many texts are kept too.
    all: bool,
    others: Others,
    room: u64,
}

/// What becomes of the columns that nothing names.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Others {
    Kept,
    /// In a large table, they are described and set aside.
    Described,
    /// They are passed over.
    Unread,
}

/// What becomes of a column while its file is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fate {
    /// Kept; set aside beyond so many texts, where there is such a bound.
    Kept(Option<usize>),
    /// Described without its cells being kept.
    Described,
    Unread,
}

impl Default for Kept {
    /// All but those of many texts.
    fn default() -> Kept {
        Kept {
            names: BTreeSet::new(),
            texts: Vec::new(),
            all: false,
            others: Others::Kept,
            room: ROOM,
        }
    }
}

impl Kept {
    /// All of them.
    pub fn all() -> Kept {
        Kept {
            all: true,
            ..Kept::default()
        }
    }

    /// All, and of those of many texts the ones whose name stands in one of these texts: names themselves, or filters.
    pub fn named_in(texts: Vec<String>) -> Kept {
        Kept {
            texts,
            ..Kept::default()
        }
    }

    /// These alone are read, and the others passed over.
    pub fn only(names: BTreeSet<String>) -> Kept {
        Kept {
            names,
            all: true,
            others: Others::Unread,
            ..Kept::default()
        }
    }

    /// With the columns of these names.
    pub fn with(mut self, names: impl IntoIterator<Item = String>) -> Kept {
        self.names.extend(names);
        self
    }

    /// In a large table, those that nothing names are set aside.
    pub fn and_no_others(self) -> Kept {
        Kept {
            others: Others::Described,
            ..self
        }
    }

    /// A table whose columns take more bytes than this is large.
    pub fn beyond(self, room: u64) -> Kept {
        Kept { room, ..self }
    }

    /// Whether something names a column, or a column of the records that it holds.
    pub fn names(&self, name: &str) -> bool {
        let within = |named: &String| named.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
        self.names.contains(name)
            || self.names.iter().any(within)
            || self.texts.iter().any(|text| text.contains(name))
    }

    /// Whether a table of so many rows and columns is one from which columns are set aside for want of a use.
    pub fn sets_aside(&self, rows: usize, columns: usize) -> bool {
        self.others == Others::Described && rows as u64 * columns as u64 * CELL > self.room
    }

    /// Whether these columns alone are read.
    pub(crate) fn is_only(&self) -> bool {
        self.others == Others::Unread
    }

    /// What becomes of a column of a table, a large one or not. Columns of more than `most` texts are many; what the
    /// auditor `decided` how to read is kept.
    pub(crate) fn fate(&self, name: &str, decided: bool, large: bool, most: Option<usize>) -> Fate {
        match self.others {
            _ if self.names(name) => Fate::Kept(None),
            Others::Unread => Fate::Unread,
            _ if decided => Fate::Kept(None),
            Others::Described if large => Fate::Described,
            Others::Kept | Others::Described if self.all => Fate::Kept(None),
            Others::Kept | Others::Described => Fate::Kept(most),
        }
    }

    /// What stays of a table that was read whole.
    pub(crate) fn applied(&self, table: Table, decided: &dyn Fn(&str) -> bool) -> Table {
        let large = self.sets_aside(table.rows, table.columns.len());
        if !large && !self.is_only() {
            return table;
        }
        let goes = |name: &str| !matches!(self.fate(name, decided(name), large, None), Fate::Kept(_));
        // A table without columns is none.
        match table.columns.iter().all(|column| goes(&column.name)) {
            true => table,
            false => table.set_aside(&goes, &Aside::of),
        }
    }
}
