//! One pass over the rows, into a tally.

use super::layout::{Axis, Layout};
use super::{Amount, Coded, SampleAmounts, State, Tally, dense, ranks, sparse};

/// What a row weighs.
#[derive(Clone, Copy, Debug)]
pub enum Weights<'a> {
    /// Every row is one person.
    Ones,
    /// Every row stands for a number of people, exact or within bounds.
    Amounts(&'a [Amount]),
}

/// What was decided about each row.
#[derive(Clone, Copy, Debug)]
pub enum DecisionColumn<'a> {
    /// The data have no decision.
    None,
    /// The decision as given.
    Given(&'a [State]),
    /// A score from which a cut decides later; NaN where it is missing.
    Scores(&'a [f64]),
}

/// Most slots counted in an array: one thread's array then stays within a few megabytes.
const MOST_SLOTS: u64 = 1 << 21;

/// Counts rows into a tally: one cell per distinct combination of codes, outcome and decision (or score).
///
/// All slices have the same length. `outcome` is `None` when the data have no outcome: every person's outcome
/// is then unknown. `keep` is the rows that passed the filters; `None` keeps all.
///
/// Cells are sorted by the dimensions' codes in their order (missing last), then by outcome, then by decision
/// or score (unknown last); a cell in which nobody can be is left out. Whole numbers of people are summed
/// exactly; fractions are summed in an order that depends only on the data, never on the number of threads.
///
/// # Panics
///
/// When the slices differ in length.
pub fn count(
    dimensions: &[Coded],
    outcome: Option<&[State]>,
    decision: DecisionColumn,
    weights: Weights,
    keep: Option<&[bool]>,
) -> Tally {
    count_by(None, dimensions, outcome, decision, weights, keep)
}

/// Counts rows whose people have a weight, such as the number of people of the population that each stands for: the
/// amounts are the sums of the weights, and the people themselves are kept beside them. `people` is what a row
/// stands for before weighting; every weight of a row kept is above zero.
///
/// # Panics
///
/// When the slices differ in length.
pub fn count_sample(
    dimensions: &[Coded],
    outcome: Option<&[State]>,
    decision: DecisionColumn,
    people: Weights,
    weights: &[f64],
    keep: Option<&[bool]>,
) -> Tally {
    let weighted = |power: i32| -> Vec<Amount> {
        let one = |row: usize| match people {
            Weights::Ones => Amount::exact(1.0),
            Weights::Amounts(amounts) => amounts[row],
        };
        let rows = weights.iter().enumerate();
        rows.map(|(row, weight)| one(row).times(weight.powi(power)))
            .collect()
    };
    let counted = |amounts: Weights| count(dimensions, outcome, decision, amounts, keep);
    // A cell has people when it has weight, so the three tallies have the same cells.
    let squares = counted(Weights::Amounts(&weighted(2))).amounts;
    let mut tally = counted(Weights::Amounts(&weighted(1)));
    let people = counted(people).amounts;
    tally.sample = Some(SampleAmounts { people, squares });
    tally
}

/// A way of counting. All give the same tally.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// Into an array with one slot per possible combination.
    Dense,
    /// By sorting the rows' slots.
    Slots,
    /// By sorting the rows, comparing column by column.
    Digits,
}

fn count_by(
    way: Option<Way>,
    dimensions: &[Coded],
    outcome: Option<&[State]>,
    decision: DecisionColumn,
    weights: Weights,
    keep: Option<&[bool]>,
) -> Tally {
    let rows = rows(dimensions, outcome, decision, weights, keep);
    let ranked = match decision {
        DecisionColumn::Scores(scores) => Some(ranks::rank(scores, |row| {
            keep.is_none_or(|keep| keep[row])
                && match weights {
                    Weights::Ones => true,
                    Weights::Amounts(amounts) => !amounts[row].is_zero(),
                }
        })),
        DecisionColumn::Given(_) | DecisionColumn::None => None,
    };
    let (ranks, scores) = ranked.unzip();
    let outcome = outcome.map_or(Axis::Unknown, Axis::States);
    let decision = match (decision, &ranks, &scores) {
        (_, Some(ranks), Some(scores)) => Axis::Codes {
            codes: ranks,
            size: scores.len() as u32 + 1,
        },
        (DecisionColumn::Given(states), ..) => Axis::States(states),
        _ => Axis::Unknown,
    };
    let layout = Layout::new(dimensions, outcome, decision, scores, rows);
    let slots = layout.slots();
    // An array much larger than the rows would cost more to read than the rows themselves.
    let fits = |slots: u64| slots <= MOST_SLOTS && slots <= (4 * rows as u64).max(1 << 12);
    let way = way.unwrap_or(match slots {
        Some(slots) if fits(slots) => Way::Dense,
        Some(_) => Way::Slots,
        None => Way::Digits,
    });
    let cells = match way {
        Way::Dense => {
            let amounts = dense::count(&layout, slots.unwrap_or(0) as usize, weights, keep);
            let mut cells = layout.cells();
            for (slot, amount) in amounts.into_iter().enumerate() {
                cells.push_slot(slot as u64, amount);
            }
            cells
        }
        Way::Slots => sparse::by_slot(layout, weights, keep),
        Way::Digits => sparse::by_digits(layout, weights, keep),
    };
    cells.into_tally(dimensions)
}

/// The number of rows, the same in every slice.
fn rows(
    dimensions: &[Coded],
    outcome: Option<&[State]>,
    decision: DecisionColumn,
    weights: Weights,
    keep: Option<&[bool]>,
) -> usize {
    let decision = match decision {
        DecisionColumn::None => None,
        DecisionColumn::Given(states) => Some(states.len()),
        DecisionColumn::Scores(scores) => Some(scores.len()),
    };
    let weights = match weights {
        Weights::Ones => None,
        Weights::Amounts(amounts) => Some(amounts.len()),
    };
    let others = [outcome.map(<[_]>::len), decision, weights, keep.map(<[_]>::len)];
    let mut lengths = dimensions
        .iter()
        .map(|dimension| dimension.codes.len())
        .chain(others.into_iter().flatten());
    let rows = lengths.next().unwrap_or(0);
    assert!(
        lengths.all(|length| length == rows),
        "columns to count differ in length"
    );
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::MISSING;

    /// Rows of two attributes, outcome, decision, score, weight, and whether kept.
    fn rows() -> impl Strategy<Value = Vec<(u32, u32, u8, u8, i8, u8, bool)>> {
        let code =
            |levels: u32| (0..=levels).prop_map(move |code| if code == levels { MISSING } else { code });
        let row = (code(3), code(2), 0..3u8, 0..3u8, -4..4i8, 0..5u8, any::<bool>());
        proptest::collection::vec(row, 0..300)
    }

    proptest! {
        #[test]
        fn every_way_of_counting_gives_the_same_tally(rows in rows(), filtered: bool, weighted: bool, scored: bool) {
            let coded = |name: &str, levels: u32, codes: Vec<u32>| Coded {
                name: name.to_owned(),
                levels: (0..levels).map(|level| level.to_string()).collect(),
                codes,
            };
            let dimensions = [
                coded("a", 3, rows.iter().map(|row| row.0).collect()),
                coded("b", 2, rows.iter().map(|row| row.1).collect()),
            ];
            let outcome: Vec<_> = rows.iter().map(|row| State::ALL[row.2 as usize]).collect();
            let given: Vec<_> = rows.iter().map(|row| State::ALL[row.3 as usize]).collect();
            let scores: Vec<_> =
                rows.iter().map(|row| if row.4 == 3 { f64::NAN } else { f64::from(row.4) }).collect();
            let amounts: Vec<_> =
                rows.iter().map(|row| Amount::between(f64::from(row.5 / 2), f64::from(row.5))).collect();
            let keep: Vec<_> = rows.iter().map(|row| row.6).collect();
            let decision =
                if scored { DecisionColumn::Scores(&scores) } else { DecisionColumn::Given(&given) };
            let weights = if weighted { Weights::Amounts(&amounts) } else { Weights::Ones };
            let by = |way| {
                let keep = filtered.then_some(keep.as_slice());
                count_by(Some(way), &dimensions, Some(&outcome), decision, weights, keep)
            };
            let dense = by(Way::Dense);
            prop_assert_eq!(&dense, &by(Way::Slots));
            prop_assert_eq!(&dense, &by(Way::Digits));
        }
    }

    #[test]
    fn no_rows_give_no_cells() {
        let tally = count(&[], None, DecisionColumn::None, Weights::Ones, None);
        assert!(tally.amounts.is_empty());
    }
}
