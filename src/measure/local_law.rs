//! The table that New York City asks of a tool that sorts candidates: Local Law 144 of 2021 and its rule of April 2023,
//! title 6 of the Rules of the City of New York, sections 5-300 to 5-304.
//!
//! Section 5-300 defines the rates and the impact ratio, 5-301 (b) asks for them of a tool that selects, 5-301 (c) of one
//! that scores, and 5-301 (d) lets a category of less than 2 % of the data be left out of the impact ratios, with a
//! justification, its number of people and its rate still shown. The law sets no mark to pass.

use super::{Measured, Methods, Metric, Rate, Undefined, Value, compare};
use crate::tally::{Amount, GroupKey};

/// Under this share of the people a category may be left out of the impact ratios.
pub const SMALL_CATEGORY: f64 = 0.02;

/// What the table is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawBasis {
    /// Whom the tool selects: the selection rate.
    Selection,
    /// Whom it scores above the median of all: the scoring rate.
    Scoring,
}

impl LawBasis {
    /// Both, in the order of the rule.
    pub const ALL: [LawBasis; 2] = [LawBasis::Selection, LawBasis::Scoring];

    /// Its rate.
    pub fn metric(self) -> Metric {
        match self {
            LawBasis::Selection => Metric::SelectionRate,
            LawBasis::Scoring => Metric::ScoringRate,
        }
    }
}

/// One set of categories, such as those of sex, by one rate.
#[derive(Clone, Debug, PartialEq)]
pub struct LawTable {
    pub basis: LawBasis,
    /// The categories that are known, in the grouping's order.
    pub lines: Vec<LawLine>,
    /// The people assessed whose category is known, and those whose category is not.
    pub known: Amount,
    pub unknown: Amount,
    /// The line of the highest rate, by which the others are divided; the first of several, `None` when what is known only
    /// within bounds leaves it open.
    pub most: Option<usize>,
}

/// One category.
#[derive(Clone, Debug, PartialEq)]
pub struct LawLine {
    /// Its place among the groups of the grouping.
    pub group: usize,
    /// Its people assessed: everybody by selection, those with a score by score.
    pub people: Amount,
    /// Its people among those whose category is known, in `0.0..=1.0`.
    pub share: Value,
    /// Its selection or scoring rate.
    pub rate: Rate,
    /// Whether it is less than [`SMALL_CATEGORY`] of the people, whatever is not known.
    pub is_small: bool,
    /// `None` when it is left out of the impact ratios.
    pub impact: Option<Impact>,
}

/// A category's rate over the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Impact {
    /// In `0.0..=1.0`.
    pub ratio: Value,
    /// The interval at 95 % of the ratio to the category that has the highest rate, by the method chosen for ratios. The
    /// rule asks for none.
    pub interval: Result<(f64, f64), Undefined>,
}

/// The table of a grouping. `leaves_out` says which categories the auditor leaves out of the impact ratios: of those only
/// the small ones are. An error says why there is no such rate at all.
pub fn law_table(
    measured: &Measured,
    basis: LawBasis,
    leaves_out: impl Fn(&GroupKey) -> bool,
) -> Result<LawTable, Undefined> {
    let metric = basis.metric();
    if let Value::Undefined(reason @ (Undefined::NoDecision | Undefined::NoScore | Undefined::NobodyScored)) =
        measured.overall.rate(metric).value
    {
        return Err(reason);
    }
    let assessed = |group: usize| {
        let measures = &measured.groups[group];
        match basis {
            LawBasis::Selection => measures.counts.n(),
            LawBasis::Scoring => measures.rate(metric).people_below(),
        }
    };
    let (known, unknown): (Vec<usize>, Vec<usize>) =
        (0..measured.groups.len()).partition(|group| !measured.groups[*group].missing_group);
    let everybody: Amount = known.iter().map(|group| assessed(*group)).sum();
    let lines = known.iter().map(|&group| {
        let people = assessed(group);
        let others = known.iter().filter(|other| **other != group);
        let share = share(people, others.map(|other| assessed(*other)).sum());
        let is_small = share.range().is_ok_and(|(_, most)| most < SMALL_CATEGORY);
        let impact = Impact {
            ratio: Value::Undefined(Undefined::FewerThanTwoGroups),
            interval: Err(Undefined::FewerThanTwoGroups),
        };
        LawLine {
            group,
            people,
            share,
            rate: measured.groups[group].rate(metric).clone(),
            is_small,
            impact: (!is_small || !leaves_out(&measured.groups[group].key)).then_some(impact),
        }
    });
    let mut table = LawTable {
        basis,
        lines: lines.collect(),
        known: everybody,
        unknown: unknown.iter().map(|group| assessed(*group)).sum(),
        most: None,
    };
    table.compare(measured.methods);
    Ok(table)
}

/// Some among them and others; undefined when there is nobody.
fn share(some: Amount, others: Amount) -> Value {
    if some.high + others.high <= 0.0 {
        return Value::Undefined(Undefined::EmptyGroup);
    }
    let of = |some: f64, others: f64| if some > 0.0 { some / (some + others) } else { 0.0 };
    let (low, high) = (of(some.low, others.high), of(some.high, others.low));
    match low == high {
        true => Value::Known(low),
        false => Value::Bounds(low, high),
    }
}

impl LawTable {
    /// Divides the rate of each category that is compared by the highest of them.
    fn compare(&mut self, methods: Methods) {
        let ranges = self.lines.iter().enumerate().filter_map(|(line, category)| {
            category.impact?;
            Some((line, category.rate.value.range().ok()?))
        });
        let ranges: Vec<(usize, (f64, f64))> = ranges.collect();
        if ranges.len() < 2 {
            return;
        }
        self.most = highest(&ranges);
        let most = self.most.map(|line| self.lines[line].rate.clone());
        for (line, category) in self.lines.iter_mut().enumerate() {
            let Some(impact) = &mut category.impact else {
                continue;
            };
            let own = match category.rate.value.range() {
                Ok(own) => own,
                Err(reason) => {
                    *impact = Impact {
                        ratio: Value::Undefined(reason),
                        interval: Err(reason),
                    };
                    continue;
                }
            };
            let others = ranges.iter().filter(|(other, _)| *other != line);
            impact.ratio = over_highest(own, others.map(|(_, range)| *range));
            impact.interval = match (impact.ratio, &most) {
                (Value::Undefined(reason), _) => Err(reason),
                (_, Some(_)) if self.most == Some(line) => Err(Undefined::IsReference),
                (Value::Known(_), Some(most)) => {
                    compare::with_others(&category.rate, most, methods.ratios, None).ratio_interval
                }
                (Value::Known(_) | Value::Bounds(..), _) => Err(Undefined::OnlyBounds),
            };
        }
    }
}

/// The line that has the highest rate whatever is not known, the first of several; `None` when none has.
fn highest(ranges: &[(usize, (f64, f64))]) -> Option<usize> {
    let most = ranges
        .iter()
        .reduce(|most, one| if one.1.0 > most.1.0 { one } else { most })?;
    let is_highest = ranges
        .iter()
        .all(|(line, (_, high))| *line == most.0 || *high <= most.1.0);
    is_highest.then_some(most.0)
}

/// A rate over the highest of itself and others; the smallest and the largest that this can be.
fn over_highest((low, high): (f64, f64), others: impl Iterator<Item = (f64, f64)>) -> Value {
    let (lowest, highest) = others.fold((0.0, 0.0), |most: (f64, f64), (low, high)| {
        (most.0.max(low), most.1.max(high))
    });
    if low.max(lowest) <= 0.0 {
        return Value::Undefined(Undefined::ReferenceZero);
    }
    let of = |own: f64, other: f64| if own >= other { 1.0 } else { own / other };
    let (low, high) = (of(low, highest), of(high, lowest));
    match low == high {
        true => Value::Known(low),
        false => Value::Bounds(low, high),
    }
}

#[cfg(test)]
mod tests {
    use super::{Undefined, Value, highest, over_highest};

    #[test]
    fn the_highest_rate_is_over_itself_one() {
        assert_eq!(
            over_highest((0.5, 0.5), [(0.25, 0.25)].into_iter()),
            Value::Known(1.0)
        );
        assert_eq!(
            over_highest((0.25, 0.25), [(0.5, 0.5)].into_iter()),
            Value::Known(0.5)
        );
    }

    #[test]
    fn bounds_hold_whichever_is_the_highest() {
        let ratio = over_highest((0.2, 0.6), [(0.4, 0.5)].into_iter());
        assert_eq!(ratio, Value::Bounds(0.4, 1.0));
    }

    #[test]
    fn nothing_is_divided_by_a_rate_of_zero() {
        let ratio = over_highest((0.0, 0.0), [(0.0, 0.0)].into_iter());
        assert_eq!(ratio, Value::Undefined(Undefined::ReferenceZero));
    }

    #[test]
    fn no_line_is_the_highest_while_bounds_leave_it_open() {
        assert_eq!(highest(&[(0, (0.5, 0.5)), (1, (0.5, 0.5))]), Some(0));
        assert_eq!(highest(&[(0, (0.5, 0.6)), (1, (0.4, 0.55))]), None);
    }
}
