//! The table behind a chart: what is seen, as rows and columns, to be read, sorted, copied and kept as CSV.

use std::cmp::Ordering;

use super::picture::Target;

/// A table. It says all that its chart shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Twin {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column: its heading, and the fields that it is written as.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub head: String,
    /// One, or two for an interval or a fraction.
    pub fields: Vec<Field>,
    /// Whether it holds numbers: they stand at the right.
    pub numbers: bool,
}

/// A column of the table as it is copied and written.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The same in every language.
    pub name: String,
    pub head: String,
}

/// A row, and what of the chart it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub target: Option<Target>,
    pub cells: Vec<Cell>,
}

/// What stands at a place of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In words; a second line is the less important. An error says why there is nothing.
    pub words: Result<String, String>,
    /// The same in full, one per field of the column.
    pub data: Vec<Datum>,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    Nothing,
    Words(String),
    Number(f64),
    /// All that a number can be.
    Bounds(f64, f64),
}

impl Column {
    /// A column that is written as one field.
    pub fn one(name: &str, head: String, numbers: bool) -> Column {
        let field = Field {
            name: name.to_owned(),
            head: head.clone(),
        };
        Column {
            head,
            fields: vec![field],
            numbers,
        }
    }

    /// A column of intervals or fractions, written as two fields.
    pub fn two(head: String, fields: [(&str, String); 2]) -> Column {
        let fields = fields.map(|(name, head)| Field {
            name: name.to_owned(),
            head,
        });
        Column {
            head,
            fields: fields.into(),
            numbers: true,
        }
    }
}

impl Cell {
    /// Words that stand for themselves.
    pub fn words(words: String) -> Cell {
        Cell {
            data: vec![Datum::Words(words.clone())],
            words: Ok(words),
        }
    }

    pub fn number(words: String, number: f64) -> Cell {
        Cell {
            words: Ok(words),
            data: vec![Datum::Number(number)],
        }
    }

    /// Two numbers: the ends of an interval, or a part and its whole.
    pub fn pair(words: String, (low, high): (f64, f64)) -> Cell {
        Cell {
            words: Ok(words),
            data: vec![Datum::Number(low), Datum::Number(high)],
        }
    }

    /// Nothing, and why; `fields` is how many the column is written as.
    pub fn nothing(why: String, fields: usize) -> Cell {
        // A cell of one field tells why; of two, the value beside them does.
        let datum = match fields {
            1 if !why.is_empty() => Datum::Words(why.clone()),
            _ => Datum::Nothing,
        };
        Cell {
            words: Err(why),
            data: vec![datum; fields],
        }
    }

    /// What it is sorted by: a number, by its middle when only bounds are known; nothing after all numbers.
    fn key(&self) -> Key<'_> {
        match self.data.iter().find(|datum| **datum != Datum::Nothing) {
            Some(Datum::Number(number)) => Key::Number(*number),
            Some(Datum::Bounds(low, high)) => Key::Number((low + high) / 2.0),
            Some(Datum::Words(words)) if self.words.is_ok() => Key::Words(words),
            _ => Key::Last,
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Key<'a> {
    Number(f64),
    Words(&'a str),
    Last,
}

impl Twin {
    /// The places of its rows, sorted by a column: rows that are equal stay in their order, rows that say nothing come
    /// last both ways.
    pub fn sorted(&self, column: usize, down: bool) -> Vec<usize> {
        let key = |row: usize| self.rows[row].cells.get(column).map_or(Key::Last, Cell::key);
        let turned = |order: Ordering| if down { order.reverse() } else { order };
        let mut rows: Vec<usize> = (0..self.rows.len()).collect();
        rows.sort_by(|one, other| match (key(*one), key(*other)) {
            (Key::Last, Key::Last) => Ordering::Equal,
            (Key::Last, _) => Ordering::Greater,
            (_, Key::Last) => Ordering::Less,
            (Key::Number(one), Key::Number(other)) => turned(one.total_cmp(&other)),
            (Key::Words(one), Key::Words(other)) => turned(one.cmp(other)),
            (Key::Number(_), Key::Words(_)) => Ordering::Less,
            (Key::Words(_), Key::Number(_)) => Ordering::Greater,
        });
        rows
    }

    /// Every field of every row, after the heads or the names: full numbers, written by `number`.
    pub fn fields(&self, named: bool, number: &dyn Fn(f64) -> String) -> Vec<Vec<String>> {
        let heads = self.columns.iter().flat_map(|column| &column.fields);
        let heads = heads.map(|field| {
            if named {
                field.name.clone()
            } else {
                field.head.clone()
            }
        });
        let mut lines = vec![heads.collect::<Vec<_>>()];
        for row in &self.rows {
            let data = row.cells.iter().flat_map(|cell| &cell.data);
            let written = data.map(|datum| match datum {
                Datum::Nothing => String::new(),
                Datum::Words(words) => words.clone(),
                Datum::Number(value) => number(*value),
                Datum::Bounds(low, high) if low == high => number(*low),
                Datum::Bounds(low, high) => format!("{}–{}", number(*low), number(*high)),
            });
            lines.push(written.collect());
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_without_a_number_come_last_both_ways() {
        let row = |cell| Row {
            target: None,
            cells: vec![cell],
        };
        let twin = Twin {
            columns: vec![Column::one("rate", "Rate".to_owned(), true)],
            rows: vec![
                row(Cell::nothing("nobody".to_owned(), 1)),
                row(Cell::number("30%".to_owned(), 0.3)),
                row(Cell::number("10%".to_owned(), 0.1)),
            ],
        };
        assert_eq!(twin.sorted(0, false), [2, 1, 0]);
        assert_eq!(twin.sorted(0, true), [1, 2, 0]);
        let lines = twin.fields(true, &|number| number.to_string());
        assert_eq!(lines, [["rate"], ["nobody"], ["0.3"], ["0.1"]]);
    }
}
