//! Metrics of scores and amounts: of each person a value, instead of counts.

use super::intervals::{beyond, z_95};
use super::{End, Function, How, Term, Trace, What, Whose, intervals};
use crate::measure::scores::{People, Step, calibrated};
use crate::measure::{Metric, Rate, RateInterval, Value};
use crate::tally::First;

/// The people of a group, or of several, by score or amount.
#[derive(Clone, Debug)]
pub struct Valued {
    pub(in crate::measure) people: People,
    /// The median of everybody's scores.
    pub(in crate::measure) median: Option<f64>,
    pub(in crate::measure) first: First,
}

/// How a metric of scores or amounts came about.
pub(super) fn of_values(rate: &Rate, whose: &Whose, values: Option<&Valued>) -> Trace {
    let Value::Known(value) = rate.value else {
        return Trace::of(rate.value, Vec::new()).with(rate.interval, Vec::new);
    };
    let made = |value: f64| Term::Made(How::ByValue, value);
    let Some(values) = values else {
        let ends = |(low, high)| vec![made(low), made(high)];
        let how = Term::Made(How::ByValue, value);
        return Trace::known(value, how.named((What::Rate(rate.metric), whose)))
            .with(rate.interval, || rate.interval.map(ends).unwrap_or_default());
    };
    let of = Of {
        values,
        people: &values.people,
        metric: rate.metric,
    };
    let trace = Trace::known(value, of.term(value));
    trace.with(rate.interval, || match rate.interval {
        Ok(interval) => of.ends(value, interval),
        Err(_) => Vec::new(),
    })
}

struct Of<'a> {
    values: &'a Valued,
    people: &'a People,
    metric: Metric,
}

impl Of<'_> {
    fn term(&self, value: f64) -> Term {
        match self.metric {
            Metric::MeanScore | Metric::MeanOutcome | Metric::MeanResidual => {
                self.sum(|step| Term::number(What::Scored, step.all()) * self.score(step)) / self.weight()
            }
            Metric::ScoringRate => self.above_median(),
            Metric::RocAuc => match self.values.first {
                First::Highest => self.area(),
                First::Lowest => Term::Constant(1.0) - self.area().named(What::Area),
            },
            Metric::BrierScore => {
                self.sum(|step| {
                    let [no, yes] = self.distances(step);
                    no.1 * no.0 + yes.1 * yes.0
                }) / self.weight()
            }
            Metric::CalibrationError => self.calibration_error(),
            _ => self.quartile(value),
        }
    }

    fn ends(&self, value: f64, (low, high): (f64, f64)) -> Vec<Term> {
        let mean = || Term::number(What::Rate(self.metric), value);
        match self.metric {
            Metric::MeanScore | Metric::MeanOutcome | Metric::MeanResidual => {
                let squares = self.sum(|step| {
                    Term::number(What::Squares, step.all_squares) * (self.score(step) - mean()).square()
                });
                End::BOTH
                    .map(|end| self.of_mean(end, mean(), squares.clone()))
                    .into()
            }
            Metric::BrierScore => {
                let squares = self.sum(|step| {
                    let [no, yes] = self.distances(step);
                    let of = |what, weight, distance: Term| {
                        Term::number(what, weight) * (distance - mean()).square()
                    };
                    of(What::NoSquares, step.no_squares, no.0) + of(What::YesSquares, step.yes_squares, yes.0)
                });
                let [low, high] = End::BOTH.map(|end| self.of_mean(end, mean(), squares.clone()));
                vec![low.at_least(0.0), high.at_most(1.0)]
            }
            Metric::ScoringRate => {
                let effective = self.effective();
                let above = Term::number(What::Rate(self.metric), value) * effective.clone();
                let one =
                    |end| intervals::of_share(RateInterval::Wilson, end, above.clone(), effective.clone());
                End::BOTH.map(one).into()
            }
            Metric::RocAuc => self.of_area(value).into(),
            _ => vec![Term::Made(How::InOrder, low), Term::Made(How::InOrder, high)],
        }
    }

    fn sum(&self, of: impl Fn(&Step) -> Term) -> Term {
        let each = self.people.steps.iter();
        Term::sum_of(each.map(|step| (Whose::Scores(step.score, step.score), of(step))))
    }

    /// The score or amount of a step.
    fn score(&self, step: &Step) -> Term {
        Term::number(self.what(), step.score)
    }

    fn what(&self) -> What {
        match self.metric {
            Metric::MeanResidual => What::Residual,
            metric if metric.needs_number() => What::Amount,
            _ => What::Score,
        }
    }

    fn weight(&self) -> Term {
        Term::number(What::AllScored, self.people.weight)
    }

    fn effective(&self) -> Term {
        match self.people.weighted {
            false => self.weight(),
            true => self.weight().square() / Term::number(What::Squares, self.people.squares),
        }
    }

    /// An end of the interval of a weighted mean, from the sum of squares around it.
    fn of_mean(&self, end: End, mean: Term, squares: Term) -> Term {
        let freedom = || (self.effective() - 1.0.into()).named(What::Freedom);
        let variance =
            squares.named(What::SumOfSquares) / self.weight().square() * self.effective() / freedom();
        let quantile = Term::Of(Function::StudentQuantile, vec![freedom()]);
        beyond(end, mean, quantile * variance.root())
    }

    fn above_median(&self) -> Term {
        let median = self.values.median.unwrap_or(f64::NAN);
        let above = self.people.steps.iter().filter(|step| match self.values.first {
            First::Highest => step.score > median,
            First::Lowest => step.score < median,
        });
        let above = above.map(|step| {
            let people = Term::number(What::Scored, step.all());
            (Whose::Scores(step.score, step.score), people)
        });
        Term::sum_of(above).named(What::BeyondMedian) / self.weight()
    }

    /// Squared distances of no and of yes, each with its people.
    fn distances(&self, step: &Step) -> [(Term, Term); 2] {
        let score = || self.score(step);
        [
            (score().square(), Term::number(What::No, step.no)),
            (
                (Term::Constant(1.0) - score()).square(),
                Term::number(What::Yes, step.yes),
            ),
        ]
    }

    /// People with the outcome, each with those without it who are ranked lower.
    fn area(&self) -> Term {
        let mut below = 0.0;
        let each = self.people.steps.iter().map(|step| {
            let placed = Term::number(What::NoBelow, below) + Term::number(What::No, step.no) / 2.0.into();
            below += step.no;
            let term = Term::number(What::Yes, step.yes) * placed;
            (Whose::Scores(step.score, step.score), term)
        });
        let pairs = Term::sum_of(each);
        let (yes, no) = self.both();
        pairs / (Term::number(What::AllYes, yes) * Term::number(What::AllNo, no))
    }

    fn both(&self) -> (f64, f64) {
        let steps = self.people.steps.iter();
        steps.fold((0.0, 0.0), |sum, step| (sum.0 + step.yes, sum.1 + step.no))
    }

    /// Both ends of the interval of the area (DeLong), on the logit.
    fn of_area(&self, value: f64) -> [Term; 2] {
        let turned = self.values.first == First::Lowest;
        let value = if turned { 1.0 - value } else { value };
        let area = || Term::number(What::Area, value);
        let (yes, no) = self.both();
        let (mut no_below, mut yes_below) = (0.0, 0.0);
        let (mut of_yes, mut of_no) = (Vec::new(), Vec::new());
        for step in &self.people.steps {
            let whose = || Whose::Scores(step.score, step.score);
            let placed = (no_below + 0.5 * step.no) / no;
            let placed = (Term::number(What::Placed, placed) - area()).square();
            of_yes.push((whose(), Term::number(What::YesSquares, step.yes_squares) * placed));
            let placed = 1.0 - (yes_below + 0.5 * step.yes) / yes;
            let placed = (Term::number(What::Placed, placed) - area()).square();
            of_no.push((whose(), Term::number(What::NoSquares, step.no_squares) * placed));
            no_below += step.no;
            yes_below += step.yes;
        }
        let part = |each: Vec<(Whose, Term)>, (what, weight): (What, f64), number: f64| {
            let people = || Term::number(What::People, number);
            Term::sum_of(each) / Term::number(what, weight).square() * people() / (people() - 1.0.into())
        };
        let variance = part(of_yes, (What::AllYes, yes), self.people.yes)
            + part(of_no, (What::AllNo, no), self.people.no);
        let rest = || Term::Constant(1.0) - area();
        let half = z_95() * variance.named(What::Variance).root() / (area() * rest());
        let one = |end: End| {
            let logit = beyond(end, (area() / rest()).ln(), half.clone());
            Term::Constant(1.0) / (Term::Constant(1.0) + (Term::Constant(0.0) - logit).exp())
        };
        match turned {
            false => End::BOTH.map(one),
            true => End::BOTH.map(|end| Term::Constant(1.0) - one(end.other())),
        }
    }

    fn calibration_error(&self) -> Term {
        let bins = calibrated(self.people);
        Term::sum_of(bins.iter().map(|bin| {
            let share = Term::number(What::Yes, bin.yes) / Term::number(What::Scored, bin.people);
            let apart = Term::number(What::MeanScore, bin.score) - share;
            let weight = Term::number(What::Scored, bin.people) / self.weight();
            (
                Whose::Scores(bin.from, bin.to),
                weight * Term::Of(Function::Absolute, vec![apart]),
            )
        }))
    }

    /// The score that so many people do not exceed: one of those that somebody has, or midway between two.
    fn quartile(&self, value: f64) -> Term {
        let steps = || self.people.steps.iter().filter(|step| step.all() > 0.0);
        if steps().any(|step| step.score == value) {
            return Term::Made(How::InOrder, value);
        }
        let below = steps().rev().find(|step| step.score < value);
        let above = steps().find(|step| step.score > value);
        match below.zip(above) {
            Some((below, above)) => (self.score(below) + self.score(above)) / 2.0.into(),
            None => Term::Made(How::InOrder, value),
        }
    }
}
