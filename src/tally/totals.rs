//! Known totals: what they say of the hidden counts they add up, and of any of these together.

use super::Amount;

/// Narrowing goes round the totals at most so often. Bounds hold whenever it stops.
const MOST_ROUNDS: usize = 200;
/// Numbers closer than this part of the largest are equal: the rest is the rounding of sums of fractions.
const ROUNDING: f64 = 1e-9;

/// A known total.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The rows it adds up, ascending.
    pub rows: Vec<usize>,
    /// The columns it adds up over, ascending. Totals over the same columns have no row in common.
    pub over: Vec<usize>,
    /// How many people it says.
    pub people: Amount,
    /// The row that says so.
    pub said_at: usize,
}

/// A total that cannot be, given the rows it adds up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradiction {
    /// The row that says the total.
    pub row: usize,
    /// What it says.
    pub total: Amount,
    /// What its rows add up to.
    pub parts: Amount,
}

/// Known totals, narrowed by their rows and by each other.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    totals: Vec<Total>,
    /// The different [`Total::over`].
    classes: Vec<Vec<usize>>,
}

/// A number that is the sum of others. Numbers are rows, then totals.
struct Equation {
    whole: usize,
    parts: Vec<usize>,
}

impl Totals {
    /// Narrows counts and totals to what is possible given each other: each total is the sum of its rows, and of the
    /// totals it holds with the rows that these leave out. The bounds of every count are narrowed until none moves.
    ///
    /// When every row stands in one total, the bounds are the smallest and largest count possible. When totals cross
    /// (by sex and by age), they always hold the truth and may be a little wider than that.
    pub fn new(totals: Vec<Total>, amounts: &mut [Amount]) -> Result<Totals, Contradiction> {
        let mut classes: Vec<Vec<usize>> = totals.iter().map(|total| total.over.clone()).collect();
        classes.sort();
        classes.dedup();
        let mut known = Totals { totals, classes };
        let equations = known.equations(amounts.len());
        let mut numbers: Vec<Amount> = amounts.to_vec();
        numbers.extend(known.totals.iter().map(|total| total.people));
        for _ in 0..MOST_ROUNDS {
            let mut moved = false;
            for equation in &equations {
                moved |= narrow(equation, &mut numbers).map_err(|(total, parts)| Contradiction {
                    row: known.totals[equation.whole - amounts.len()].said_at,
                    total,
                    parts,
                })?;
            }
            if !moved {
                break;
            }
        }
        let (rows, people) = numbers.split_at(amounts.len());
        amounts.copy_from_slice(rows);
        for (total, people) in known.totals.iter_mut().zip(people) {
            total.people = *people;
        }
        Ok(known)
    }

    /// Whether no total is known.
    pub fn is_empty(&self) -> bool {
        self.totals.is_empty()
    }

    /// How many people these rows have together: their sum, or less widely what is left of a total that holds them,
    /// or the sum of totals that they hold.
    pub fn sum(&self, rows: &[usize], amounts: &[Amount]) -> Amount {
        let mut within = vec![false; amounts.len()];
        rows.iter().for_each(|&row| within[row] = true);
        let mut sum = self.covered(rows, &within, amounts);
        for total in &self.totals {
            let common = total.rows.iter().filter(|&&row| within[row]).count();
            if common < rows.len() || common == total.rows.len() {
                continue;
            }
            let rest: Vec<usize> = total.rows.iter().copied().filter(|&row| !within[row]).collect();
            let mut within_rest = vec![false; amounts.len()];
            rest.iter().for_each(|&row| within_rest[row] = true);
            let rest = self.covered(&rest, &within_rest, amounts);
            let left = Amount::between(
                (total.people.low - rest.high).max(0.0),
                (total.people.high - rest.low).max(0.0),
            );
            sum = sum.within(left);
        }
        sum
    }

    /// The narrowest sum of totals that are all within these rows, and of the rows they leave out.
    fn covered(&self, rows: &[usize], within: &[bool], amounts: &[Amount]) -> Amount {
        let each_row: Amount = rows.iter().map(|&row| amounts[row]).sum();
        self.classes.iter().fold(each_row, |narrowest, class| {
            let (parts, left_out) = self.parts(class, rows, within);
            let totals = parts.iter().map(|&total| self.totals[total].people);
            let left_out = left_out.iter().map(|&row| amounts[row]);
            narrowest.within(totals.chain(left_out).sum())
        })
    }

    /// The totals over these columns that are all within the rows, and the rows that they leave out.
    fn parts(&self, class: &[usize], rows: &[usize], within: &[bool]) -> (Vec<usize>, Vec<usize>) {
        let mut free = within.to_vec();
        let mut parts = Vec::new();
        for (index, total) in self.totals.iter().enumerate() {
            // A total said twice is taken once.
            if total.over == class && total.rows.iter().all(|&row| free[row]) {
                total.rows.iter().for_each(|&row| free[row] = false);
                parts.push(index);
            }
        }
        (parts, rows.iter().copied().filter(|&row| free[row]).collect())
    }

    /// Each total as a sum: of its rows; and for each column it adds up over, of the totals that do not.
    fn equations(&self, rows: usize) -> Vec<Equation> {
        let mut equations = Vec::new();
        for (index, total) in self.totals.iter().enumerate() {
            let whole = rows + index;
            equations.push(Equation {
                whole,
                parts: total.rows.clone(),
            });
            let mut within = vec![false; rows];
            total.rows.iter().for_each(|&row| within[row] = true);
            for column in &total.over {
                let class: Vec<usize> = total.over.iter().copied().filter(|over| over != column).collect();
                let (parts, left_out) = self.parts(&class, &total.rows, &within);
                if !parts.is_empty() {
                    let parts = parts.into_iter().map(|part| rows + part).chain(left_out);
                    equations.push(Equation {
                        whole,
                        parts: parts.collect(),
                    });
                }
            }
        }
        equations
    }
}

/// Narrows a number by its parts, and each part by what the others leave of it. Says whether anything moved; when
/// they cannot agree, what the number is and what its parts add up to.
fn narrow(equation: &Equation, numbers: &mut [Amount]) -> Result<bool, (Amount, Amount)> {
    let parts: Amount = equation.parts.iter().map(|&part| numbers[part]).sum();
    let said = numbers[equation.whole];
    let slack = ROUNDING * said.high.max(parts.high).max(1.0);
    if said.low > parts.high + slack || parts.low > said.high + slack {
        return Err((said, parts));
    }
    let whole = said.within(parts);
    let mut moved = whole != said;
    numbers[equation.whole] = whole;
    for &part in &equation.parts {
        let own = numbers[part];
        let narrower = Amount::between(
            own.low.max(whole.low - (parts.high - own.high)),
            own.high.min(whole.high - (parts.low - own.low)),
        );
        let gain = (narrower.low - own.low) + (own.high - narrower.high);
        if gain > slack {
            numbers[part] = own.within(narrower);
            moved = true;
        }
    }
    Ok(moved)
}
