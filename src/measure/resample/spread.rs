//! Intervals from draws: percentile, and bias-corrected and accelerated (Efron 1987).

use statrs::function::erf::erfc_inv;

use super::ResampledInterval;
use crate::measure::normal::below;
use crate::measure::{Undefined, Z_95};

/// Draws without a value above this part of all: too many to leave out.
const MOST_LOST: f64 = 0.05;

/// The people of one stratum of the draw: how many, and the value without one of them.
pub(super) type Jackknife = Vec<(f64, f64)>;

/// The 95 % interval of a value from its draws, whose order it changes. `strata` are the values without one person each.
pub(super) fn interval(
    method: ResampledInterval,
    value: f64,
    draws: &mut Vec<f64>,
    strata: &[Jackknife],
) -> Result<(f64, f64), Undefined> {
    let all = draws.len() as f64;
    draws.retain(|draw| !draw.is_nan());
    let Some(&first) = draws.first() else {
        return Err(Undefined::DrawsUndefined);
    };
    if (draws.len() as f64) < (1.0 - MOST_LOST) * all || !value.is_finite() {
        return Err(Undefined::DrawsUndefined);
    }
    if draws.iter().all(|draw| *draw == first) {
        return Err(Undefined::DrawsAlike);
    }
    let (low, high) = match method {
        ResampledInterval::Percentile => (-Z_95, Z_95),
        ResampledInterval::Bca => accelerated(value, draws, strata).unwrap_or((-Z_95, Z_95)),
    };
    let (low, high) = (quantile(draws, below(low)), quantile(draws, below(high)));
    match low.is_finite() && high.is_finite() {
        true => Ok((low, high)),
        false => Err(Undefined::DrawsUndefined),
    }
}

/// The standard errors between which the draws are taken, once corrected for their bias and for how the spread
/// changes with the value.
fn accelerated(value: f64, draws: &[f64], strata: &[Jackknife]) -> Option<(f64, f64)> {
    let number = |is: &dyn Fn(f64) -> bool| draws.iter().filter(|draw| is(**draw)).count() as f64;
    let (below, up_to) = (number(&|draw| draw < value), number(&|draw| draw <= value));
    let share = 0.5 * (below + up_to) / draws.len() as f64;
    if share <= 0.0 || share >= 1.0 {
        return None;
    }
    let bias = quantile_of_normal(share);
    let acceleration = acceleration(strata);
    let corrected = |z: f64| {
        let z = bias + z;
        let divisor = 1.0 - acceleration * z;
        (divisor > 0.0).then(|| bias + z / divisor)
    };
    Some((corrected(-Z_95)?, corrected(Z_95)?))
}

/// A sixth of the skewness of what each person does to the value, stratum by stratum.
fn acceleration(strata: &[Jackknife]) -> f64 {
    let (mut squares, mut cubes) = (0.0, 0.0);
    for stratum in strata {
        let known = || stratum.iter().filter(|(_, value)| value.is_finite());
        let people: f64 = known().map(|(people, _)| people).sum();
        let mean = known().map(|(people, value)| people * value).sum::<f64>() / people.max(1.0);
        for (people, value) in known() {
            let pull = mean - value;
            squares += people * pull.powi(2);
            cubes += people * pull.powi(3);
        }
    }
    match squares > 0.0 {
        true => cubes / (6.0 * squares.powf(1.5)),
        false => 0.0,
    }
}

/// The draw below which a share of the others lie (Davison and Hinkley 1997, section 5.2). Two draws are enough to know:
/// the others are not sorted.
fn quantile(draws: &mut [f64], share: f64) -> f64 {
    let place = share * (draws.len() as f64 + 1.0) - 1.0;
    let place = place.clamp(0.0, draws.len() as f64 - 1.0);
    let (_, &mut under, above) = draws.select_nth_unstable_by(place.floor() as usize, f64::total_cmp);
    match place.fract() > 0.0 {
        true => {
            let next = above.iter().copied().fold(f64::INFINITY, f64::min);
            under + place.fract() * (next - under)
        }
        false => under,
    }
}

fn quantile_of_normal(share: f64) -> f64 {
    -std::f64::consts::SQRT_2 * erfc_inv(2.0 * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_spread_evenly_about_the_value_give_their_own_percentiles() {
        let draws: Vec<f64> = (1..=1999).map(f64::from).collect();
        for method in [ResampledInterval::Percentile, ResampledInterval::Bca] {
            let (low, high) = interval(method, 1000.0, &mut draws.clone(), &[]).expect("an interval");
            assert!(
                (low - 50.0).abs() < 0.5 && (high - 1950.0).abs() < 0.5,
                "{low} {high}"
            );
        }
    }

    #[test]
    fn draws_that_lie_higher_than_the_value_are_corrected_downwards() {
        let mut draws: Vec<f64> = (1..=1999).map(f64::from).collect();
        let plain = interval(ResampledInterval::Percentile, 900.0, &mut draws, &[]).expect("an interval");
        let corrected = interval(ResampledInterval::Bca, 900.0, &mut draws, &[]).expect("an interval");
        assert!(corrected.0 < plain.0 && corrected.1 < plain.1);
    }

    #[test]
    fn people_who_pull_upwards_move_both_ends_up() {
        // The mean of 0, 0, 0, 0 and 10: 2.5 without a 0, 0 without the 10. By Efron's formula, 7.5 / (6 × 5^1.5).
        let strata = [vec![(4.0, 2.5), (1.0, 0.0)]];
        let expected = 7.5 / (6.0 * 5.0_f64.powf(1.5));
        assert!((acceleration(&strata) - expected).abs() < 1e-15);
        let mut draws: Vec<f64> = (1..=1999).map(f64::from).collect();
        let plain = interval(ResampledInterval::Bca, 1000.0, &mut draws, &[]).expect("an interval");
        let moved = interval(ResampledInterval::Bca, 1000.0, &mut draws, &strata).expect("an interval");
        assert!(moved.0 > plain.0 && moved.1 > plain.1, "{plain:?} {moved:?}");
    }

    #[test]
    fn draws_without_a_value_or_without_any_spread_give_none() {
        let mut lost: Vec<f64> = (0..100).map(f64::from).chain([f64::NAN; 20]).collect();
        let percentile = ResampledInterval::Percentile;
        assert_eq!(
            interval(percentile, 50.0, &mut lost, &[]),
            Err(Undefined::DrawsUndefined)
        );
        let mut alike = vec![1.0; 100];
        assert_eq!(
            interval(percentile, 1.0, &mut alike, &[]),
            Err(Undefined::DrawsAlike)
        );
        let mut endless: Vec<f64> = (0..100).map(f64::from).chain([f64::INFINITY; 10]).collect();
        assert_eq!(
            interval(percentile, 50.0, &mut endless, &[]),
            Err(Undefined::DrawsUndefined)
        );
    }
}
