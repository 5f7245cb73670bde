//! What the cells of a column of counts can stand for: marks that hide a number, rounded numbers, zeros.

use serde::{Deserialize, Serialize};

use super::words::fold;
use super::{Column, Decimal, MISSING, Values, parse_number};
use crate::tally::Amount;

/// What a statistics office prints instead of a small count, and the bounds it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suppressed {
    /// As printed: `<10`, `*`. The empty token stands for a missing cell.
    pub token: String,
    pub low: f64,
    pub high: f64,
}

/// How printed counts were rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounded {
    /// To the multiples of this number: 5, 10.
    pub to: u32,
    #[serde(default)]
    pub toward: Toward,
}

/// Which multiple a count was rounded to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Toward {
    #[default]
    Nearest,
    Down,
    Up,
}

/// What a printed zero says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zero {
    /// There is nobody.
    True,
    /// There may be a few people, too few to be printed.
    Hidden,
}

/// How the cells of a column of counts are to be understood.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counting<'a> {
    pub suppressed: &'a [Suppressed],
    pub rounded: Option<Rounded>,
    /// Not answered, a zero among rounded numbers may hide people, as any number there; beside marks it is nobody,
    /// for small counts have a mark.
    pub zero: Option<Zero>,
}

impl Counting<'_> {
    /// What a printed number stands for: people are whole, so rounded counts have whole bounds, ends included. Which
    /// way a number half-way was rounded is not known.
    pub fn of(&self, number: f64) -> Amount {
        if number == 0.0 {
            return Amount::between(0.0, self.behind_zero());
        }
        let Some(rounded) = self.rounded else {
            return Amount::exact(number);
        };
        let to = f64::from(rounded.to);
        let (below, above) = match rounded.toward {
            Toward::Nearest => ((to / 2.0).floor(), (to / 2.0).floor()),
            Toward::Down => (0.0, to - 1.0),
            Toward::Up => (to - 1.0, 0.0),
        };
        Amount::between((number - below).max(0.0), number + above)
    }

    /// The most people that a printed zero can hide.
    fn behind_zero(&self) -> f64 {
        match (self.zero, self.rounded) {
            (Some(Zero::True), _) | (None, None) => 0.0,
            (_, Some(rounded)) => match rounded.toward {
                Toward::Nearest => (f64::from(rounded.to) / 2.0).floor(),
                Toward::Down => f64::from(rounded.to) - 1.0,
                Toward::Up => 0.0,
            },
            (Some(Zero::Hidden), None) => self.suppressed.iter().map(|mark| mark.high).fold(0.0, f64::max),
        }
    }
}

/// What a column of counts shows before anything is said of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountCells {
    /// Cells that are no numbers, with how many there are of each; the empty one for missing cells.
    pub marks: Vec<(String, usize)>,
    /// How many cells are zero.
    pub zeros: usize,
    /// How many are numbers above zero.
    pub above_zero: usize,
    /// The smallest number above zero.
    pub smallest: Option<f64>,
    /// The largest of 100, 10 and 5 of which every number is a multiple, when there are enough of them to tell.
    pub multiples_of: Option<u32>,
}

/// Fewest numbers above zero from which rounding is seen: six multiples of 5 by chance are one case in 15,625.
const ENOUGH: usize = 6;

/// Looks at the cells of a column of counts. Signs of "not known" are told apart, unless all of them have the bounds of
/// the empty token.
pub fn count_cells(column: &Column, decimal: Decimal, suppressed: &[Suppressed]) -> CountCells {
    let mut cells = CountCells::default();
    let mut numbers: Vec<(f64, usize)> = Vec::new();
    let mut missing = 0;
    match &column.values {
        Values::Number(values) => {
            missing = values.iter().filter(|number| number.is_nan()).count();
            numbers.extend(
                values
                    .iter()
                    .filter(|number| !number.is_nan())
                    .map(|&number| (number, 1)),
            );
        }
        Values::Text { codes, labels } => {
            let mut rows = vec![0_usize; labels.len()];
            for &code in codes {
                match code {
                    MISSING => missing += 1,
                    code => rows[code as usize] += 1,
                }
            }
            for (label, rows) in labels.iter().zip(rows).filter(|(_, rows)| *rows > 0) {
                match parse_number(label, decimal) {
                    Some(number) => numbers.push((number, rows)),
                    None => cells.marks.push((label.clone(), rows)),
                }
            }
        }
    }
    let together = suppressed.iter().any(|mark| mark.token.is_empty());
    let signs = column
        .unknown
        .iter()
        .filter(|(sign, cells)| !together && !sign.is_empty() && *cells > 0);
    let named: Vec<(String, usize)> = signs.cloned().collect();
    let unnamed = missing.saturating_sub(named.iter().map(|(_, cells)| cells).sum());
    cells.marks.extend(named);
    if unnamed > 0 {
        cells.marks.push((String::new(), unnamed));
    }
    cells.zeros = numbers
        .iter()
        .filter(|(number, _)| *number == 0.0)
        .map(|(_, rows)| rows)
        .sum();
    let above: Vec<(f64, usize)> = numbers.into_iter().filter(|(number, _)| *number > 0.0).collect();
    cells.smallest = above.iter().map(|(number, _)| *number).reduce(f64::min);
    cells.above_zero = above.iter().map(|(_, rows)| rows).sum();
    let enough = cells.above_zero >= ENOUGH;
    cells.multiples_of = [100, 10, 5]
        .into_iter()
        .find(|&to| enough && above.iter().all(|(number, _)| number % f64::from(to) == 0.0));
    cells
}

/// What a mark usually means, the likeliest first; none when it says nothing to us. `<10` hides 1 to 9 by its own
/// words; of `*` only the usual thresholds are known, and the smallest number printed beside it bounds them.
pub fn usual_bounds(mark: &str, smallest: Option<f64>) -> Vec<(f64, f64)> {
    let folded = fold(mark.trim());
    let number = |text: &str| -> Option<f64> {
        let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let whole = digits.chars().all(|digit| digit.is_ascii_digit()) && digits.len() <= 9;
        whole.then(|| digits.parse().ok()).flatten()
    };
    let after = |starts: &[&str]| {
        starts
            .iter()
            .find_map(|start| number(folded.strip_prefix(start)?))
    };
    if let Some(limit) = after(&["<=", "=<", "≤", "au plus", "at most", "up to"]) {
        return (limit >= 1.0).then_some((1.0, limit)).into_iter().collect();
    }
    let under = [
        "<",
        "moins de",
        "inferieur a",
        "less than",
        "fewer than",
        "under",
        "below",
    ];
    if let Some(limit) = after(&under) {
        return (limit >= 2.0).then_some((1.0, limit - 1.0)).into_iter().collect();
    }
    let between = ["-", "–", "—", "..", "/", " a ", " to ", " et "];
    let ends = between.iter().find_map(|between| {
        let (low, high) = folded.split_once(between)?;
        Some((number(low)?, number(high)?))
    });
    if let Some((low, high)) = ends {
        return (low <= high).then_some((low, high)).into_iter().collect();
    }
    const SYMBOLS: [&str; 22] = [
        "",
        "*",
        "**",
        "***",
        "c",
        "s",
        "x",
        ".",
        "..",
        "...",
        ":",
        "n.c.",
        "nc",
        "n.c",
        "n.d.",
        "nd",
        "ns",
        "#",
        "secret",
        "supp",
        "suppressed",
        "confidentiel",
    ];
    if !SYMBOLS.contains(&folded.as_str()) {
        return Vec::new();
    }
    let fits = |high: &f64| smallest.is_none_or(|smallest| *high < smallest);
    let mut usual: Vec<f64> = [9.0, 4.0, 10.0].into_iter().filter(fits).collect();
    if let (true, Some(smallest)) = (usual.is_empty(), smallest) {
        usual.extend((smallest > 1.0).then(|| (smallest - 1.0).ceil()));
    }
    usual.into_iter().map(|high| (1.0, high)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_say_their_bounds_are_taken_at_their_word() {
        for (mark, bounds) in [
            ("<10", (1.0, 9.0)),
            ("< 5", (1.0, 4.0)),
            ("≤ 5", (1.0, 5.0)),
            ("moins de 11", (1.0, 10.0)),
            ("Fewer than 10", (1.0, 9.0)),
            ("1-9", (1.0, 9.0)),
            ("1 à 9", (1.0, 9.0)),
            ("0–4", (0.0, 4.0)),
        ] {
            assert_eq!(usual_bounds(mark, None), [bounds], "{mark}");
        }
        assert!(usual_bounds("<1", None).is_empty());
        assert!(usual_bounds("9-1", None).is_empty());
        assert!(usual_bounds("Lyon", None).is_empty());
    }

    #[test]
    fn a_mark_never_hides_a_number_that_is_printed() {
        assert_eq!(usual_bounds("*", None), [(1.0, 9.0), (1.0, 4.0), (1.0, 10.0)]);
        assert_eq!(usual_bounds("c", Some(6.0)), [(1.0, 4.0)]);
        assert_eq!(usual_bounds("s", Some(3.0)), [(1.0, 2.0)]);
        assert!(usual_bounds("x", Some(1.0)).is_empty());
    }

    #[test]
    fn rounding_is_undone_to_every_whole_number_it_may_come_from() {
        let of = |to, toward, number| {
            let rounded = Some(Rounded { to, toward });
            let amount = Counting {
                rounded,
                ..Counting::default()
            }
            .of(number);
            (amount.low, amount.high)
        };
        assert_eq!(of(10, Toward::Nearest, 20.0), (15.0, 25.0));
        assert_eq!(of(5, Toward::Nearest, 20.0), (18.0, 22.0));
        assert_eq!(of(10, Toward::Down, 20.0), (20.0, 29.0));
        assert_eq!(of(10, Toward::Up, 20.0), (11.0, 20.0));
        assert_eq!(of(5, Toward::Nearest, 0.0), (0.0, 2.0));
        assert_eq!(of(10, Toward::Up, 0.0), (0.0, 0.0));
    }
}
