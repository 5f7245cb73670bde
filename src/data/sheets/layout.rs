//! Where the table stands in its sheet: titles above, a header of one or several rows, notes below.

use std::collections::HashSet;

use calamine::Data;

use super::grid::{Grid, Used, is_blank, letters, words};
use crate::data::Layout;

/// Rows among which the header is looked for, from the first that is used.
const HEADER_WITHIN: u32 = 40;

/// Rows looked at to see how wide the table is.
const LOOKED_AT: u32 = 200;

/// Most rows of a header.
const MOST_HEADER_ROWS: u64 = 3;

/// How notes under a table begin.
const NOTES: [&str; 12] = [
    "source", "note", "champ", "lecture", "nb", "n.b", "field", "reading", "*", "(", "data:", "légende",
];

/// Where the table seems to stand; with `before` or `rows`, where the header is said to stand.
pub(super) fn guess(grid: &Grid, used: &Used, before: Option<u64>, rows: Option<u64>) -> Layout {
    if let Some(before) = before {
        let header_rows = rows.unwrap_or(1);
        return Layout {
            before,
            header_rows,
            after: notes(grid, used, before.saturating_add(header_rows)),
        };
    }
    let width = width(grid, used);
    let last = used.last.0.min(used.first.0.saturating_add(HEADER_WITHIN));
    let header = (used.first.0..=last)
        .find(|&row| is_header(grid, used, row, width))
        .unwrap_or(used.first.0);
    let (first, found) = header_rows(grid, used, header);
    let rows = rows.unwrap_or(found);
    Layout {
        before: u64::from(first),
        header_rows: rows,
        after: notes(grid, used, u64::from(first) + rows),
    }
}

/// How many cells a row of the table has: as many as the rows mostly have.
fn width(grid: &Grid, used: &Used) -> usize {
    let last = used.last.0.min(used.first.0.saturating_add(LOOKED_AT));
    let mut counts: Vec<usize> = (used.first.0..=last)
        .map(|row| grid.filled(row, used))
        .filter(|filled| *filled > 0)
        .collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(1)
}

/// A header names nearly every column, each with a name of its own or one that it shares with its neighbours.
fn is_header(grid: &Grid, used: &Used, row: u32, width: usize) -> bool {
    let names: Vec<_> = (used.first.1..=used.last.1)
        .map(|column| grid.shown(row, column))
        .filter(|cell| !is_blank(cell))
        .map(words)
        .collect();
    let distinct: HashSet<_> = names.iter().collect();
    let enough = width.min(2).max((width * 7).div_ceil(10));
    names.len() >= enough && distinct.len() >= width.min(2)
}

/// A header's first row and how many it has. A group's name over several columns has the columns' own names under
/// it; and a row that leaves gaps which the row above fills is the second row of a header.
fn header_rows(grid: &Grid, used: &Used, found: u32) -> (u32, u64) {
    let columns = || used.first.1..=used.last.1;
    let mut first = found;
    let above = found.checked_sub(1).filter(|above| *above >= used.first.0);
    if let Some(above) = above
        && grid.filled(above, used) >= 2
        && columns().any(|column| is_blank(grid.shown(found, column)) && !is_blank(grid.shown(above, column)))
    {
        first = above;
    }
    let mut rows = u64::from(found - first) + 1;
    while rows < MOST_HEADER_ROWS {
        let row = first + rows as u32 - 1;
        let goes_on = columns().any(|column| {
            grid.merge(row, column).is_some_and(|merge| {
                let over_several = merge.end.1 > merge.start.1 && merge.end.0 == row;
                over_several && matches!(grid.cell(row + 1, column), Data::String(_))
            })
        });
        if !goes_on {
            break;
        }
        rows += 1;
    }
    (first, rows)
}

/// How many rows at the end are notes: nearly empty, and set apart by a blank row or by how they begin.
fn notes(grid: &Grid, used: &Used, data: u64) -> u64 {
    if used.columns() < 3 {
        return 0;
    }
    let mut start = used.last.0 + 1;
    let mut row = used.last.0;
    while u64::from(row) > data {
        match grid.filled(row, used) {
            0 if start <= used.last.0 => start = row,
            1 if is_note(grid, used, row) || follows_blank(grid, used, row) => start = row,
            1 => {
                // Another line of a note that begins further up.
                let further = (data as u32..row)
                    .rev()
                    .take_while(|&up| grid.filled(up, used) == 1)
                    .find(|&up| is_note(grid, used, up) || follows_blank(grid, used, up));
                match further {
                    Some(up) => {
                        start = up;
                        row = up;
                    }
                    None => break,
                }
            }
            _ => break,
        }
        row -= 1;
    }
    u64::from(used.last.0 + 1 - start)
}

fn is_note(grid: &Grid, used: &Used, row: u32) -> bool {
    let note = (used.first.1..=used.last.1).find_map(|column| match grid.cell(row, column) {
        Data::String(text) if !text.trim().is_empty() => Some(text.trim().to_lowercase()),
        _ => None,
    });
    note.is_some_and(|note| note.chars().count() > 40 || NOTES.iter().any(|begins| note.starts_with(begins)))
}

fn follows_blank(grid: &Grid, used: &Used, row: u32) -> bool {
    let text = (used.first.1..=used.last.1).any(|column| matches!(grid.cell(row, column), Data::String(_)));
    text && row > used.first.0 && grid.filled(row - 1, used) == 0
}

/// A column of the table and its name.
pub(super) struct Headed {
    pub column: u32,
    pub name: String,
    /// Whether its name is, or had to be completed by, the letters of its place.
    pub by_letters: bool,
}

/// The columns that have a name or something under it. One without a name is called by its letters, and so is told
/// apart one whose name another column has.
pub(super) fn header(grid: &Grid, used: &Used, layout: &Layout, last: u32) -> Vec<Headed> {
    let first = u32::try_from(layout.before).unwrap_or(u32::MAX);
    let rows = u32::try_from(layout.header_rows).unwrap_or(u32::MAX);
    let data = first.saturating_add(rows);
    let merged = (first..data).any(|row| {
        (used.first.1..=used.last.1).any(|column| {
            grid.merge(row, column)
                .is_some_and(|merge| merge.end.1 > merge.start.1)
        })
    });
    // Where the file does not say which cells are merged, a group's name holds until the next one.
    let mut running = vec![String::new(); rows.min(100) as usize];
    let mut headed: Vec<Headed> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    for column in used.first.1..=used.last.1 {
        let mut pieces: Vec<String> = Vec::new();
        for (level, row) in (first..data).enumerate().take(running.len()) {
            let own = words(grid.shown(row, column))
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let carries = rows > 1 && row + 1 < data && !merged;
            let piece = match own.is_empty() && carries && !is_blank(grid.cell(data - 1, column)) {
                true => running[level].clone(),
                false => own,
            };
            if carries && !piece.is_empty() {
                running[level].clone_from(&piece);
            }
            if !piece.is_empty() && pieces.last() != Some(&piece) {
                pieces.push(piece);
            }
        }
        let mut name = pieces.join(" / ");
        let empty_below = (data..=last).all(|row| is_blank(grid.cell(row, column)));
        if name.is_empty() && empty_below {
            continue;
        }
        let mut by_letters = name.is_empty();
        if by_letters {
            name = letters(column);
        }
        while !seen.insert(name.clone()) {
            by_letters = true;
            name = format!("{name} ({})", letters(column));
        }
        headed.push(Headed {
            column,
            name,
            by_letters,
        });
    }
    headed
}
