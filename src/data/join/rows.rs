//! Rows of a table taken by their place.

use std::sync::Arc;

use crate::data::{Column, MISSING, Table, Values};

/// The table of these rows alone. Each keeps its number in its file.
pub(super) fn only(table: &Table, rows: &[u32]) -> Table {
    let these = |column: &Column| column.with(&column.name, taken(&column.values, rows));
    let columns = table.columns.iter().map(|column| Arc::new(these(column)));
    let hidden = table.hidden.iter();
    Table {
        columns: columns.collect(),
        hidden: hidden.map(|hidden| hidden.with(these(&hidden.column))).collect(),
        rows: rows.len(),
        lines: rows.iter().map(|&row| table.number(row as usize)).collect(),
        numbering: table.numbering.clone(),
        aside: table.aside.clone(),
    }
}

/// The cells of the given rows, missing where there is none ([`MISSING`]); labels again in the order of their
/// appearance.
pub(super) fn taken(values: &Values, rows: &[u32]) -> Values {
    match values {
        Values::Number(numbers) => Values::Number(
            rows.iter()
                .map(|&row| numbers.get(row as usize).copied().unwrap_or(f64::NAN))
                .collect(),
        ),
        Values::Text { codes, labels } => {
            let mut place = vec![MISSING; labels.len()];
            let mut used = Vec::new();
            let one = |&row: &u32| {
                let code = codes.get(row as usize).copied().unwrap_or(MISSING);
                let Some(place) = place.get_mut(code as usize) else {
                    return MISSING;
                };
                if *place == MISSING {
                    *place = used.len() as u32;
                    used.push(labels[code as usize].clone());
                }
                *place
            };
            let codes = rows.iter().map(one).collect();
            Values::Text { codes, labels: used }
        }
    }
}
