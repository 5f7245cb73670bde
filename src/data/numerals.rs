//! What the cells of a file say about how its numbers are written: decimals, and groups of three digits.
//!
//! Each column is looked at on its own, cell by cell; columns and parts of a file add up in any order.

use super::typing::{Cell, parse_grouped, parse_number, understand};
use super::{Decimal, Thousands};

/// Cells of a column by how their numbers are written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Numerals {
    filled: usize,
    /// `12`
    plain: usize,
    /// `1.5` and `1,5`: surely decimals.
    point: usize,
    comma: usize,
    /// `1.234` and `1,234`: three decimals, or one thousand and more.
    either_point: usize,
    either_comma: usize,
    /// `1 234`, `1 234.5` and `1 234,5`.
    spaced: usize,
    spaced_point: usize,
    spaced_comma: usize,
    /// `1.234.567` or `1.234,5`.
    by_points: usize,
    /// `1,234,567` or `1,234.5`.
    by_commas: usize,
}

impl Numerals {
    /// Takes in a trimmed cell that is not missing.
    pub(crate) fn see(&mut self, cell: &str) {
        self.filled += 1;
        let number = without_percent(cell);
        let point = number.contains('.');
        let comma = number.contains(',');
        let spaced = number.contains(char::is_whitespace);
        let reads = |decimal| parse_number(number, decimal).is_some();
        let grouped = |decimal, thousands| parse_grouped(number, decimal, thousands).is_some();
        let place = match (spaced, point, comma) {
            (false, false, false) => reads(Decimal::Point).then_some(&mut self.plain),
            (false, true, false) if reads(Decimal::Point) => Some(match is_group(number, '.') {
                true => &mut self.either_point,
                false => &mut self.point,
            }),
            (false, false, true) if reads(Decimal::Comma) => Some(match is_group(number, ',') {
                true => &mut self.either_comma,
                false => &mut self.comma,
            }),
            (true, false, false) => grouped(Decimal::Point, Thousands::Space).then_some(&mut self.spaced),
            (true, true, false) => {
                grouped(Decimal::Point, Thousands::Space).then_some(&mut self.spaced_point)
            }
            (true, false, true) => {
                grouped(Decimal::Comma, Thousands::Space).then_some(&mut self.spaced_comma)
            }
            (true, true, true) => None,
            (false, ..) if grouped(Decimal::Comma, Thousands::Point) => Some(&mut self.by_points),
            (false, ..) => grouped(Decimal::Point, Thousands::Comma).then_some(&mut self.by_commas),
        };
        if let Some(place) = place {
            *place += 1;
        }
    }

    /// Whether at least nine cells in ten are numbers in this notation.
    fn reads(&self, decimal: Decimal, thousands: Thousands) -> bool {
        let decimals = match decimal {
            Decimal::Point => self.point + self.either_point,
            Decimal::Comma => self.comma + self.either_comma,
        };
        let groups = match (thousands, decimal) {
            (Thousands::None, _) => 0,
            (Thousands::Space, Decimal::Point) => self.spaced + self.spaced_point,
            (Thousands::Space, Decimal::Comma) => self.spaced + self.spaced_comma,
            (Thousands::Point, _) => self.either_point + self.by_points,
            (Thousands::Comma, _) => self.either_comma + self.by_commas,
        };
        (self.plain + decimals + groups) * 10 >= self.filled * 9
    }

    fn by_spaces(&self) -> bool {
        self.spaced + self.spaced_point + self.spaced_comma > 0
            && (self.reads(Decimal::Point, Thousands::Space) || self.reads(Decimal::Comma, Thousands::Space))
    }

    fn by_points(&self) -> bool {
        self.by_points > 0 && self.reads(Decimal::Comma, Thousands::Point)
    }

    fn by_commas(&self) -> bool {
        self.by_commas > 0 && self.reads(Decimal::Point, Thousands::Comma)
    }

    /// Whether the column is one of numbers, some of them surely with a decimal comma.
    fn speaks_for_comma(&self) -> bool {
        let surely = self.comma + self.spaced_comma > 0;
        (surely
            && (self.reads(Decimal::Comma, Thousands::None) || self.reads(Decimal::Comma, Thousands::Space)))
            || self.by_points()
    }

    /// The same of a decimal point; `1.234` counts where no other column groups digits by points.
    fn speaks_for_point(&self, groups_by_points: bool) -> bool {
        let doubtful = if groups_by_points { 0 } else { self.either_point };
        let some = self.point + self.spaced_point + doubtful > 0;
        (some
            && (self.reads(Decimal::Point, Thousands::None) || self.reads(Decimal::Point, Thousands::Space)))
            || self.by_commas()
    }
}

/// How the numbers of all columns are written. A decimal comma is taken when columns of numbers are written with
/// commas and none with points; `1,234` alone never decides, nor does `1.234` make a thousand by itself.
pub(crate) fn notation(columns: &[Numerals]) -> (Decimal, Thousands) {
    let any = |speaks: &dyn Fn(&Numerals) -> bool| columns.iter().any(speaks);
    let by_points = any(&Numerals::by_points);
    let comma = any(&Numerals::speaks_for_comma);
    let point = any(&|column| column.speaks_for_point(by_points));
    let decimal = if comma && !point {
        Decimal::Comma
    } else {
        Decimal::Point
    };
    let thousands = match decimal {
        Decimal::Comma if by_points => Thousands::Point,
        Decimal::Point if any(&Numerals::by_commas) && !comma => Thousands::Comma,
        _ if any(&Numerals::by_spaces) => Thousands::Space,
        _ => Thousands::None,
    };
    (decimal, thousands)
}

/// Whether a text can hold cells that decide on a notation: any other is read with points and without groups.
pub(crate) fn may_decide(text: &str, delimiter: char) -> bool {
    let bytes = text.as_bytes();
    // Cells hold commas only in another kind of file, or between quotation marks.
    if text.contains(if delimiter == ',' { '"' } else { ',' }) {
        return true;
    }
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        // A space, or the last byte of a no-break one.
        b' ' | 0xA0 | 0xAF => digit(at + 1) && digit(at + 2) && digit(at + 3),
        b'.' => digit(at + 1) && digit(at + 2) && digit(at + 3) && bytes.get(at + 4) == Some(&b'.'),
        _ => false,
    })
}

/// A cell without a percent sign at its end.
fn without_percent(cell: &str) -> &str {
    match understand(cell) {
        Cell::Percentage(number) | Cell::Plain(number) => number,
    }
}

/// Whether a cell has the shape of `1,234`: at most three digits, not starting with 0, and three after the separator.
fn is_group(cell: &str, separator: char) -> bool {
    let unsigned = cell.trim_start_matches(['-', '+']);
    let Some((whole, after)) = unsigned.split_once(separator) else {
        return false;
    };
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && after.len() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(columns: &[&[&str]]) -> (Decimal, Thousands) {
        let columns: Vec<Numerals> = columns
            .iter()
            .map(|cells| {
                let mut numerals = Numerals::default();
                cells.iter().for_each(|cell| numerals.see(cell));
                numerals
            })
            .collect();
        notation(&columns)
    }

    #[test]
    fn the_whole_file_decides_on_decimals_and_groups() {
        use Decimal::{Comma, Point};
        for (columns, expected) in [
            (&[&["1", "2"][..]][..], (Point, Thousands::None)),
            (&[&["1,5", "2"]], (Comma, Thousands::None)),
            (&[&["1.5", "2"]], (Point, Thousands::None)),
            (&[&["1,5"], &["1.5"]], (Point, Thousands::None)),
            (&[&["1 234", "12"]], (Point, Thousands::Space)),
            (&[&["1 234,5", "12"]], (Comma, Thousands::Space)),
            (&[&["1\u{202f}234", "12"], &["1,5"]], (Comma, Thousands::Space)),
            (&[&["1\u{a0}234.5"]], (Point, Thousands::Space)),
            (&[&["1.234.567", "1.234"]], (Comma, Thousands::Point)),
            (&[&["1.234,5"], &["1.234"]], (Comma, Thousands::Point)),
            (&[&["1,234,567", "1,234"]], (Point, Thousands::Comma)),
            (&[&["1,234.5"], &["1,234"]], (Point, Thousands::Comma)),
            // Nothing says which of the two it is.
            (&[&["1,234", "5,678"]], (Point, Thousands::None)),
            (&[&["1.234", "5.678"]], (Point, Thousands::None)),
            (&[&["12,5 %", "3 %"]], (Comma, Thousands::None)),
            // Columns of words say nothing of numbers.
            (&[&["rue du 1,5", "a", "b"]], (Point, Thousands::None)),
        ] {
            assert_eq!(told(columns), expected, "{columns:?}");
        }
    }

    #[test]
    fn what_can_decide_is_seen_in_the_text() {
        for text in [
            "a;b\n1,5;2",
            "a;b\n1 234;2",
            "a\n1\u{202f}234",
            "a\n1\u{a0}234",
            "a\n1.234.567",
        ] {
            assert!(may_decide(text, ';'), "{text}");
        }
        assert!(!may_decide("a,b\n1.5,2\nx y,z", ','));
        assert!(may_decide("a,b\n\"1,5\",2", ','));
    }
}
