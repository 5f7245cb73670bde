//! The values of columns with their numbers of rows, counted once per table and column.

use std::collections::HashMap;
use std::rc::Rc;

use crate::data::{Table, value_counts};

/// More distinct numbers than this are never listed.
const LISTED: usize = 5_000;

/// The values of a column with their numbers of rows.
pub type ValueList = Rc<Vec<(String, usize)>>;

/// The lists counted so far.
#[derive(Debug, Default)]
pub struct ValueLists {
    table: usize,
    lists: HashMap<String, Option<ValueList>>,
}

impl ValueLists {
    /// The values of a column; `None` when they are too many numbers for a list.
    pub fn of(&mut self, table: &Table, column: &str) -> Option<ValueList> {
        let identity = std::ptr::from_ref(table) as usize;
        if self.table != identity {
            self.table = identity;
            self.lists.clear();
        }
        if let Some(known) = self.lists.get(column) {
            return known.clone();
        }
        let list = table
            .columns
            .iter()
            .find(|candidate| candidate.name == column)
            .and_then(|column| value_counts(column, LISTED))
            .map(Rc::new);
        self.lists.insert(column.to_owned(), list.clone());
        list
    }
}
