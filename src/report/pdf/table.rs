//! Tables: columns as wide as their words need, their head repeated on every page they go on to.

use super::blocks::{QUIET, setting};
use super::flow::{Flow, Setting, Side};
use super::letters::{Face, Line};
use super::tree::{Place, Role};
use crate::report::Table;
use crate::report::colour::Ink;

/// The sizes of letters that are tried, in points, until the columns fit.
const SIZES: [f32; 3] = [8.4, 7.8, 7.2];
/// Their size where the columns have to be set on several tables.
const SPLIT: f32 = 7.8;
/// The room that a column has there when its lines are long.
const COLUMN: f32 = 64.0;
/// Between two columns.
const GAP: f32 = 9.0;
/// The height up to which a table is not broken over two pages.
const WHOLE: f32 = 190.0;
/// Over and under the words of a row.
const PAD: f32 = 2.6;

/// A table as it is set: some of its columns, and how wide they are.
struct Grid<'t> {
    table: &'t Table,
    columns: Vec<usize>,
    widths: Vec<f32>,
    /// Whether each stands at the right edge.
    right: Vec<bool>,
    size: f32,
}

/// A row broken into lines, cell by cell.
type Cells = Vec<Vec<Line>>;

impl Flow<'_> {
    /// The table; on several, one after the other, where its columns are too many for the page.
    pub fn table(&mut self, above: Place, table: &Table) {
        let room = self.paper.room();
        let fitting = SIZES.into_iter().find_map(|size| {
            let needs = self.needs(table, size);
            let words: f32 = needs.iter().map(|(word, _)| word + GAP).sum();
            (words - GAP <= room).then_some((size, needs))
        });
        let (size, needs, parts) = match fitting {
            Some((size, needs)) => (size, needs, vec![(0..table.head.len()).collect()]),
            None => {
                let needs = self.needs(table, SPLIT);
                let parts = parts(&needs, room);
                (SPLIT, needs, parts)
            }
        };
        for columns in parts {
            let needs: Vec<(f32, f32)> = columns.iter().map(|column| needs[*column]).collect();
            let grid = Grid {
                table,
                right: columns.iter().map(|column| is_right(table, *column)).collect(),
                columns,
                widths: widths(&needs, room),
                size,
            };
            self.grid(above, &grid);
        }
    }

    /// The widest word and the widest line of every column.
    fn needs(&self, table: &Table, size: f32) -> Vec<(f32, f32)> {
        let head = table
            .head
            .iter()
            .map(|words| self.letters.room(words, head(size).style));
        let mut needs: Vec<(f32, f32)> = head.collect();
        for row in &table.rows {
            for (index, (words, need)) in row.iter().zip(&mut needs).enumerate() {
                let (word, line) = self.letters.room(words, cell(size, index).style);
                *need = (need.0.max(word), need.1.max(line));
            }
        }
        // Room for what widths computed in another order could lack.
        needs
            .into_iter()
            .map(|(word, line)| (word + 0.1, line + 0.1))
            .collect()
    }

    fn grid(&mut self, above: Place, grid: &Grid<'_>) {
        let table = grid.table;
        let place = self.tree.add(Some(above), Role::Table);
        let caption = self.tree.add(Some(place), Role::Caption);
        let captions = self.broken(&table.caption, QUIET, self.paper.room());
        let heads = self.cells(grid, &table.head, true);
        let rows: Vec<Cells> = { table.rows.iter() }
            .map(|row| self.cells(grid, row, false))
            .collect();
        let first = rows
            .first()
            .map_or(0.0, |cells| height(cells, cell(grid.size, 1)));
        let begun = captions.len() as f32 * QUIET.leading + height(&heads, head(grid.size));
        let all: f32 = rows.iter().map(|cells| height(cells, cell(grid.size, 1))).sum();
        // A short table stays whole.
        let needed = begun + if all < WHOLE { all } else { first.min(90.0) };
        self.ensure(needed + 6.0);
        self.lines(&captions, self.across(), QUIET, caption);
        self.top += 3.0;

        let head_rows = self.tree.add(Some(place), Role::Head);
        let row = self.tree.add(Some(head_rows), Role::Row);
        let columns = heads
            .iter()
            .map(|_| Some(self.tree.add(Some(row), Role::HeadOfColumn)));
        let columns: Vec<Option<Place>> = columns.collect();
        self.head(grid, &heads, &columns);
        let body = self.tree.add(Some(place), Role::Rows);
        for cells in &rows {
            let row = self.tree.add(Some(body), Role::Row);
            let places = grid.columns.iter().map(|column| {
                let role = if *column == 0 { Role::HeadOfRow } else { Role::Cell };
                Some(self.tree.add(Some(row), role))
            });
            let places: Vec<Option<Place>> = places.collect();
            self.row(grid, cells, &places, &heads);
        }
        self.top += 12.0;
    }

    /// The words of a row, broken to the widths of the columns.
    fn cells(&self, grid: &Grid<'_>, row: &[String], is_head: bool) -> Cells {
        let cells = grid.columns.iter().zip(&grid.widths).map(|(column, width)| {
            let setting = if is_head {
                head(grid.size)
            } else {
                cell(grid.size, *column)
            };
            let words = row.get(*column).map_or("", String::as_str);
            let mut lines = self.broken(words, setting, *width);
            // A cell is there even when it says nothing.
            if let [only] = lines.as_mut_slice()
                && only.words.is_empty()
            {
                only.words.push(' ');
            }
            lines
        });
        cells.collect()
    }

    /// The head: read once, then only seen.
    fn head(&mut self, grid: &Grid<'_>, heads: &Cells, places: &[Option<Place>]) {
        let setting = head(grid.size);
        self.set(grid, heads, 0..usize::MAX, places, |_| setting);
        self.rule(0.9, Ink::Text);
    }

    /// A row, whole on a page where it can be; over several where it is longer than one.
    fn row(&mut self, grid: &Grid<'_>, cells: &Cells, places: &[Option<Place>], heads: &Cells) {
        let leading = cell(grid.size, 1).leading;
        let unread = vec![None; places.len()];
        let count = cells.iter().map(Vec::len).max().unwrap_or_default();
        let needed = height(cells, cell(grid.size, 1));
        let page = self.paper.end() - self.paper.top - height(heads, head(grid.size));
        if needed > self.left_over() && (needed <= page || self.left_over() < 5.0 * leading) {
            self.new_page();
            self.head(grid, heads, &unread);
        }
        let mut from = 0;
        while from < count {
            let fit = ((self.left_over() - 2.0 * PAD) / leading).max(1.0) as usize;
            let to = count.min(from + fit);
            self.set(grid, cells, from..to, places, |column| cell(grid.size, column));
            self.rule(0.5, Ink::Rule);
            from = to;
            if from < count {
                self.new_page();
                self.head(grid, heads, &unread);
            }
        }
    }

    /// Some of the lines of the cells of a row, side by side.
    fn set(
        &mut self,
        grid: &Grid<'_>,
        cells: &Cells,
        lines: std::ops::Range<usize>,
        places: &[Option<Place>],
        setting: impl Fn(usize) -> Setting,
    ) {
        let mut left = self.paper.side;
        let mut tallest: f32 = 0.0;
        let columns = grid.columns.iter().zip(&grid.widths).zip(&grid.right);
        for (((column, width), right), (cell, place)) in columns.zip(cells.iter().zip(places)) {
            let setting = setting(*column);
            let side = if *right { Side::Right } else { Side::Left };
            let shown = cell.iter().skip(lines.start).take(lines.end - lines.start);
            let mut top = self.top + PAD;
            for line in shown {
                self.line(line, top, (left, *width), side, setting, *place);
                top += setting.leading;
            }
            tallest = tallest.max(top - self.top);
            left += width + GAP;
        }
        self.top += tallest + PAD;
    }
}

/// How tall a row is.
fn height(cells: &Cells, setting: Setting) -> f32 {
    let lines = cells.iter().map(Vec::len).max().unwrap_or_default();
    lines as f32 * setting.leading + 2.0 * PAD
}

fn head(size: f32) -> Setting {
    setting(Face::Strong, size, size * 1.38, Ink::Text)
}

/// How the cells of a column are set; the first names the rows.
fn cell(size: f32, column: usize) -> Setting {
    let face = if column == 0 { Face::Strong } else { Face::Regular };
    setting(face, size, size * 1.38, Ink::Text)
}

/// Whether a column holds numbers, which stand one under the other from the right.
fn is_right(table: &Table, column: usize) -> bool {
    let said = table
        .rows
        .iter()
        .filter_map(|row| row.get(column)?.chars().next());
    let mut counts = [0; 2];
    said.for_each(|first| counts[usize::from(!first.is_alphabetic())] += 1);
    table.numbers && column > 0 && counts[1] >= counts[0]
}

/// Which columns stand together, the first one with each.
fn parts(needs: &[(f32, f32)], room: f32) -> Vec<Vec<usize>> {
    let wanted = |(word, line): &(f32, f32)| word.max(line.min(COLUMN));
    let first = needs.first().map_or(0.0, |need| wanted(need).min(room / 3.0));
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut used = f32::INFINITY;
    for (column, need) in needs.iter().enumerate().skip(1) {
        let least = wanted(need) + GAP;
        if used + least > room {
            parts.push(vec![0]);
            used = first;
        }
        if let Some(part) = parts.last_mut() {
            part.push(column);
        }
        used += least;
    }
    if parts.is_empty() {
        parts.push((0..needs.len()).collect());
    }
    parts
}

/// The widths of columns that fill the room: more than the widest line of each where all fit, else between the widest
/// word and that, else in parts of the widest word.
fn widths(needs: &[(f32, f32)], room: f32) -> Vec<f32> {
    let room = room - GAP * (needs.len().max(1) - 1) as f32;
    let words: f32 = needs.iter().map(|(word, _)| word).sum();
    let lines: f32 = needs.iter().map(|(_, line)| line).sum();
    let width = |(word, line): &(f32, f32)| match () {
        () if room >= lines => line * room / lines,
        () if room >= words => word + (line - word) * (room - words) / (lines - words),
        () => word * room / words,
    };
    needs.iter().map(width).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_room_and_are_set_on_several_tables_where_they_do_not_fit() {
        let needs = [(40.0, 90.0), (30.0, 30.0), (50.0, 200.0)];
        for room in [100.0, 150.0, 250.0, 500.0] {
            let widths = widths(&needs, room);
            assert!(
                (widths.iter().sum::<f32>() + 2.0 * GAP - room).abs() < 0.01,
                "{widths:?}"
            );
        }
        assert_eq!(parts(&needs, 500.0), [vec![0, 1, 2]]);
        assert_eq!(parts(&needs, 120.0), [vec![0, 1], vec![0, 2]]);
        assert_eq!(parts(&needs[..1], 10.0), [vec![0]]);
    }
}
