//! Those whom the algorithm chose beside those drawn at random: what was found in each, and whether a group bears as much
//! of the choosing as it has of the cases ("equal burden").
//!
//! With s the group's share of the people chosen and q its share of the people who have the outcome, chosen or not, the
//! burden ratio is s / q: the group's over-representation among the chosen over its over-representation among the cases.
//! Above 1, the group is chosen more than its cases would make. q comes from the draws: of everybody, the group's share of
//! the cases found in them; of those not chosen, the cases found among the chosen and those that the draws stand for.
//!
//! Both shares have Wilson's interval (1927) or the draw's; q combines its two parts, and s / q its two shares on
//! logarithms, by what each end of an interval changes (MOVER: Zou and Donner 2008).

use std::ops::Add;

use super::compare::with_others;
use super::normal::two_sided;
use super::rate::rate;
use super::strata::Figure;
use super::{
    Arms, Disparity, DrawnFrom, GroupMeasures, Measured, Methods, Metric, Rate, ResolvedReference, Selection,
    Undefined, Value, Z_95, wilson,
};
use crate::tally::{Amount, Counts, State};

/// Both ways of being examined, group by group.
#[derive(Clone, Debug, PartialEq)]
pub struct Burden {
    /// Among whom people were drawn; `None` when nobody was.
    pub drawn_from: Option<DrawnFrom>,
    /// One per group, in the order of the grouping.
    pub groups: Vec<GroupBurden>,
    /// Everybody, those whose group is missing included: what was found among those chosen, and among those drawn.
    pub chosen: Rate,
    pub drawn: Rate,
}

/// One group by both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupBurden {
    /// Of its people whom the algorithm chose, those who have the outcome.
    pub chosen: Rate,
    /// The same of its people drawn at random.
    pub drawn: Rate,
    /// The first against the second.
    pub between: Disparity,
    /// The first against the reference's, or everybody else's when the reference is no group (the "outcome test" of Becker
    /// 1957): people of a group who are found less often were chosen on less.
    pub against: Disparity,
    /// Its share of the people chosen, and of the people who have the outcome, in `0.0..=1.0`.
    pub share_of_chosen: Figure,
    pub share_of_cases: Figure,
    /// The first share over the second, at least 0.
    pub ratio: Figure,
    /// The level at which the interval of the ratio reaches 1, on the logarithm and in proportion; and the same adjusted for the number of groups.
    pub p_value: Result<f64, Undefined>,
    pub p_adjusted: Option<f64>,
}

impl Burden {
    /// Compares the ways in which the groups were examined; `None` when no column tells.
    pub fn of(measured: &Measured) -> Option<Burden> {
        let Selection::Arms(design) = measured.selection else {
            return None;
        };
        let everybody = found_both(&measured.overall);
        let found: Vec<[Rate; 2]> = measured.groups.iter().map(found_both).collect();
        let shares = shares(measured, design.drawn_from);
        let groups = found
            .iter()
            .zip(shares)
            .enumerate()
            .map(|(index, ([chosen, drawn], shares))| {
                let ratios = measured.methods.ratios;
                let ratio = shares.and_then(|(chosen, cases)| ratio(chosen, cases));
                GroupBurden {
                    between: with_others(chosen, drawn, ratios, None),
                    against: against(measured, &found, index),
                    share_of_chosen: shown(shares.map(|(chosen, _)| chosen)),
                    share_of_cases: shown(shares.map(|(_, cases)| cases)),
                    p_value: ratio.and_then(level),
                    ratio: ratio.unwrap_or_else(Figure::undefined),
                    p_adjusted: None,
                    chosen: chosen.clone(),
                    drawn: drawn.clone(),
                }
            });
        let mut burden = Burden {
            drawn_from: design.drawn_from,
            groups: groups.collect(),
            chosen: everybody[0].clone(),
            drawn: everybody[1].clone(),
        };
        burden.adjust(measured);
        burden.show_intervals(measured.methods);
        Some(burden)
    }

    /// Adjusts the levels of the ratios, and those of what was found against the reference.
    fn adjust(&mut self, measured: &Measured) {
        let known: Vec<bool> = measured.groups.iter().map(|group| !group.missing_group).collect();
        let adjust = |levels: Vec<Option<f64>>| {
            let there: Vec<f64> = levels.iter().flatten().copied().collect();
            let mut adjusted = measured.methods.adjustment.adjust(&there).into_iter();
            levels
                .into_iter()
                .map(|level| level.and_then(|_| adjusted.next()))
                .collect::<Vec<_>>()
        };
        let ratios = self.groups.iter().map(|group| group.p_value.ok());
        let ratios = adjust(ratios.collect());
        let found = self.groups.iter().zip(known);
        let found = found.map(|(group, known)| group.against.p_value.ok().filter(|_| known));
        let found = adjust(found.collect());
        for (group, (ratio, found)) in self.groups.iter_mut().zip(ratios.into_iter().zip(found)) {
            group.p_adjusted = ratio;
            group.against.p_adjusted = found;
        }
    }

    /// Puts the interval asked for in the place of Wilson's, once differences are made of the latter.
    fn show_intervals(&mut self, methods: Methods) {
        let groups = self
            .groups
            .iter_mut()
            .flat_map(|group| [&mut group.chosen, &mut group.drawn]);
        for rate in groups.chain([&mut self.chosen, &mut self.drawn]) {
            if let Ok(evidence) = rate.evidence() {
                rate.interval = Ok(methods.rates.of(evidence));
            }
        }
    }
}

/// The people of a group by how they were examined.
fn ways(group: &GroupMeasures) -> Arms {
    group.arms.as_deref().copied().unwrap_or_default()
}

/// What was found among the chosen and among the drawn.
fn found_both(measures: &GroupMeasures) -> [Rate; 2] {
    let arms = ways(measures);
    let found = |counts: &Counts, nobody: Undefined| match counts.n().is_zero() {
        true => Rate::undefined(Metric::BaseRate, nobody),
        false => rate(Metric::BaseRate, counts),
    };
    [
        found(&arms.algorithm, Undefined::NoneSelected),
        found(&arms.random, Undefined::NoRandomDraws),
    ]
}

/// What was found among the chosen of a group against the reference's.
fn against(measured: &Measured, found: &[[Rate; 2]], index: usize) -> Disparity {
    let chosen = &found[index][0];
    let ratios = measured.methods.ratios;
    match measured.reference {
        ResolvedReference::Absent => Disparity::undefined(
            Value::Undefined(Undefined::ReferenceAbsent),
            Undefined::ReferenceAbsent,
        ),
        ResolvedReference::Group(reference) if reference == index => {
            Disparity::undefined(chosen.value, Undefined::IsReference)
        }
        ResolvedReference::Group(reference) => with_others(chosen, &found[reference][0], ratios, None),
        ResolvedReference::Overall | ResolvedReference::Rest => {
            let others = measured.groups.iter().enumerate();
            let others = others.filter(|(other, group)| *other != index && !group.missing_group);
            let others: Counts = others.map(|(_, group)| ways(group).algorithm).sum();
            let others = match others.n().is_zero() {
                true => Rate::undefined(Metric::BaseRate, Undefined::NoneSelected),
                false => rate(Metric::BaseRate, &others),
            };
            with_others(chosen, &others, ratios, None)
        }
    }
}

/// A quantity with both ends of its interval at 95 %.
#[derive(Clone, Copy, Debug)]
struct Spanned {
    value: f64,
    low: f64,
    high: f64,
}

impl Spanned {
    fn of(value: f64, (low, high): (f64, f64)) -> Spanned {
        Spanned { value, low, high }
    }
}

impl Add for Spanned {
    type Output = Spanned;
    /// Ends of sums of independent quantities are combined in quadrature.
    fn add(self, other: Spanned) -> Spanned {
        let value = self.value + other.value;
        let down = (self.value - self.low).hypot(other.value - other.low);
        let up = (self.high - self.value).hypot(other.high - other.value);
        Spanned::of(value, (value - down, value + up))
    }
}

fn shown(share: Result<Spanned, Undefined>) -> Figure {
    share.map_or_else(Figure::undefined, |share| Figure {
        value: Ok(share.value),
        interval: Ok((share.low, share.high)),
    })
}

/// A group's share of the chosen and its share of the cases.
type Shares = Result<(Spanned, Spanned), Undefined>;

/// Both shares of every group, among those whose group is known.
fn shares(measured: &Measured, drawn_from: Option<DrawnFrom>) -> Vec<Shares> {
    let known = measured
        .groups
        .iter()
        .enumerate()
        .filter(|(_, group)| !group.missing_group);
    let known: Vec<(usize, &GroupMeasures)> = known.collect();
    let chosen: Result<Vec<f64>, Undefined> = known.iter().map(|(_, group)| number_chosen(group)).collect();
    let cases = match drawn_from {
        None => vec![Err(Undefined::SelectedOnly); known.len()],
        Some(DrawnFrom::Everybody) => drawn_cases(&known),
        Some(DrawnFrom::Others) => estimated_cases(&known),
    };
    let mut shares = vec![Err(Undefined::MissingGroup); measured.groups.len()];
    for (place, (index, _)) in known.iter().enumerate() {
        let own = chosen.as_ref().map_err(|reason| *reason).and_then(|chosen| {
            let all: f64 = chosen.iter().sum();
            match all > 0.0 {
                true => Ok(Spanned::of(chosen[place] / all, wilson(chosen[place], all))),
                false => Err(Undefined::NobodySelected),
            }
        });
        shares[*index] = own.and_then(|own| Ok((own, cases[place]?)));
    }
    shares
}

/// People of a group whom the algorithm chose: whole people, whose number is known.
fn number_chosen(group: &GroupMeasures) -> Result<f64, Undefined> {
    let counts = ways(group).algorithm;
    match (counts.sample, counts.n().known()) {
        (None, Some(people)) if people.fract() == 0.0 => Ok(people),
        (None, None) => Err(Undefined::OnlyBounds),
        (Some(_), _) | (None, Some(_)) => Err(Undefined::Weighted),
    }
}

/// The groups' shares of the cases found in a draw of everybody.
fn drawn_cases(known: &[(usize, &GroupMeasures)]) -> Vec<Result<Spanned, Undefined>> {
    let found = known.iter().map(|(_, group)| {
        let drawn = ways(group).random;
        let of = |outcome| -> Amount {
            State::ALL
                .into_iter()
                .map(|decision| drawn.get(outcome, decision))
                .sum()
        };
        match (drawn.sample, of(State::Unknown).is_zero(), of(State::Yes).known()) {
            (Some(_), ..) => Err(Undefined::Weighted),
            (None, false, _) => Err(Undefined::OutcomesLacking),
            (None, true, None) => Err(Undefined::OnlyBounds),
            (None, true, Some(found)) => Ok(found),
        }
    });
    all_known(found.collect(), |found| {
        let all: f64 = found.iter().sum();
        let one = |own: &f64| match all > 0.0 {
            true => Ok(Spanned::of(own / all, wilson(*own, all))),
            false => Err(Undefined::NoActualPositives),
        };
        found.iter().map(one).collect()
    })
}

/// The groups' shares of the cases: those found among the chosen with those that the draws of the others stand for.
fn estimated_cases(known: &[(usize, &GroupMeasures)]) -> Vec<Result<Spanned, Undefined>> {
    let cases = known.iter().map(|(_, group)| {
        let rate = group.rate(Metric::BaseRate);
        match (rate.value, rate.estimate()) {
            (Value::Undefined(reason), _) => Err(reason),
            (Value::Bounds(..), _) => Err(Undefined::OutcomesLacking),
            (Value::Known(_), Some(estimate)) => {
                Ok(Spanned::of(rate.numerator.low, estimate.from.positives(Z_95)))
            }
            (Value::Known(_), None) => {
                let (cases, people) = rate.evidence()?;
                let (low, high) = wilson(cases, people);
                Ok(Spanned::of(cases, (low * people, high * people)))
            }
        }
    });
    all_known(cases.collect(), |cases| {
        (0..cases.len()).map(|place| share_of(&cases, place)).collect()
    })
}

/// The share of one group's cases among those of all.
fn share_of(cases: &[Spanned], place: usize) -> Result<Spanned, Undefined> {
    if cases.iter().all(|cases| cases.value == 0.0) {
        return Err(Undefined::NoActualPositives);
    }
    let share = |own: f64, others: f64| if own > 0.0 { own / (own + others) } else { 0.0 };
    let nobody = Spanned::of(0.0, (0.0, 0.0));
    let others = cases.iter().enumerate().filter(|(other, _)| *other != place);
    let others = others.fold(nobody, |sum, (_, cases)| sum + *cases);
    let own = cases[place];
    let value = share(own.value, others.value);
    let down = (value - share(own.low, others.value)).hypot(value - share(own.value, others.high));
    let up = (share(own.high, others.value) - value).hypot(share(own.value, others.low) - value);
    Ok(Spanned::of(
        value,
        ((value - down).max(0.0), (value + up).min(1.0)),
    ))
}

/// What is made of all when each is known; otherwise each one's own reason, or that of another one.
fn all_known<T: Copy>(
    each: Vec<Result<T, Undefined>>,
    of: impl FnOnce(Vec<T>) -> Vec<Result<Spanned, Undefined>>,
) -> Vec<Result<Spanned, Undefined>> {
    match each.iter().copied().collect::<Result<Vec<T>, _>>() {
        Ok(known) => of(known),
        Err(_) => each
            .iter()
            .map(|one| Err(one.err().unwrap_or(Undefined::OthersUnknown)))
            .collect(),
    }
}

/// The first share over the second.
fn ratio(chosen: Spanned, cases: Spanned) -> Result<Figure, Undefined> {
    if cases.value <= 0.0 {
        return Err(Undefined::NoActualPositives);
    }
    let value = chosen.value / cases.value;
    let far = |one: f64, other: f64| (one / other).ln();
    let interval = if chosen.value <= 0.0 {
        Err(Undefined::ZeroNumerator)
    } else if cases.low <= 0.0 {
        Err(Undefined::ReachesZero)
    } else {
        let down = far(chosen.value, chosen.low).hypot(far(cases.high, cases.value));
        let up = far(chosen.high, chosen.value).hypot(far(cases.value, cases.low));
        Ok((value * (-down).exp(), value * up.exp()))
    };
    Ok(Figure {
        value: Ok(value),
        interval,
    })
}

/// The level at which the interval of a ratio reaches 1.
fn level(ratio: Figure) -> Result<f64, Undefined> {
    let (value, (low, high)) = (ratio.value?, ratio.interval?);
    let end = if value > 1.0 { low } else { high };
    match value == 1.0 || value == end {
        true => Ok(if value == 1.0 { 1.0 } else { 0.0 }),
        false => Ok(two_sided(Z_95 * value.ln().abs() / (value / end).ln().abs())),
    }
}
