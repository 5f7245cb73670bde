//! Where a row stands in its file, counted as that file counts, so that whoever is told of it finds it.

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line of a text, 1-based, the header included.
    Line(u64),
    /// A row of a file that has no lines: the first is 1.
    Row(u64),
    /// A row of a sheet, by the number that spreadsheets show beside it.
    SheetRow { sheet: String, row: u64 },
}

/// How the rows of a table are numbered in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// By the lines of a text.
    #[default]
    Lines,
    /// From 1, in a file that has no lines.
    Rows,
    /// By the rows of this sheet.
    Sheet(String),
}

impl Place {
    /// The row at this place among those of a table (0-based), when nothing is known of its file.
    pub fn of_row(row: usize) -> Place {
        Place::Row(row as u64 + 1)
    }
}

impl Numbering {
    /// The number of a row (0-based) in its file: one of `numbers`, or when there are none, that of rows that simply
    /// follow each other, under one line of names if there are lines.
    pub(crate) fn number(&self, numbers: &[u64], row: usize) -> u64 {
        let names = match self {
            Numbering::Lines | Numbering::Sheet(_) => 1,
            Numbering::Rows => 0,
        };
        numbers.get(row).copied().unwrap_or(row as u64 + 1 + names)
    }

    /// Where a row stands; see [`Numbering::number`].
    pub(crate) fn place(&self, numbers: &[u64], row: usize) -> Place {
        let number = self.number(numbers, row);
        match self {
            Numbering::Lines => Place::Line(number),
            Numbering::Rows => Place::Row(number),
            Numbering::Sheet(sheet) => Place::SheetRow {
                sheet: sheet.clone(),
                row: number,
            },
        }
    }
}
