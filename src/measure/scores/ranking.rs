//! How well the score ranks people by their outcome.

use super::Estimated;
use super::people::People;
use crate::measure::{Undefined, Z_95};

/// The area under the ROC curve: the chances that of two people, one with the outcome and one without, the first has
/// the higher score, equal scores counting half (Mann and Whitney 1947, U over both numbers).
///
/// The interval is from DeLong's variance (DeLong, DeLong and Clarke-Pearson 1988) on the logit scale, so that it stays
/// between 0 and 1.
pub(super) fn roc_auc(people: &People) -> Result<Estimated, Undefined> {
    people.with_outcomes()?;
    if people.yes == 0.0 {
        return Err(Undefined::NoActualPositives);
    }
    if people.no == 0.0 {
        return Err(Undefined::NoActualNegatives);
    }
    let (yes, no) = people
        .steps
        .iter()
        .fold((0.0, 0.0), |sum, step| (sum.0 + step.yes, sum.1 + step.no));
    let ranked = |below: f64, here: f64| below + 0.5 * here;
    let (mut no_below, mut area) = (0.0, 0.0);
    for step in &people.steps {
        area += step.yes * ranked(no_below, step.no);
        no_below += step.no;
    }
    let area = area / (yes * no);
    // What each person contributes: the share of the others that are ranked as they should be.
    let (mut no_below, mut yes_below) = (0.0, 0.0);
    let (mut of_yes, mut of_no) = (0.0, 0.0);
    for step in &people.steps {
        let placed = ranked(no_below, step.no) / no;
        of_yes += step.yes_squares * (placed - area).powi(2);
        let placed = 1.0 - ranked(yes_below, step.yes) / yes;
        of_no += step.no_squares * (placed - area).powi(2);
        no_below += step.no;
        yes_below += step.yes;
    }
    let part = |squares: f64, weight: f64, number: f64| match number > 1.0 {
        true => squares / weight.powi(2) * number / (number - 1.0),
        false => f64::INFINITY,
    };
    let variance = part(of_yes, yes, people.yes) + part(of_no, no, people.no);
    let interval = match variance > 0.0 && variance.is_finite() && area > 0.0 && area < 1.0 {
        true => {
            let (logit, half) = (
                (area / (1.0 - area)).ln(),
                Z_95 * variance.sqrt() / (area * (1.0 - area)),
            );
            let back = |logit: f64| 1.0 / (1.0 + (-logit).exp());
            Ok((back(logit - half), back(logit + half)))
        }
        false => Err(Undefined::DrawsAlike),
    };
    Ok(Estimated {
        value: area,
        interval,
        people: people.yes.min(people.no),
    })
}
