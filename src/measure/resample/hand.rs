//! What the values of a group say, told while its people are dealt by ascending value: no second pass over them.
//!
//! The same quantities as `scores` gives, for whole people without weights.

use crate::measure::Metric;
use crate::measure::scores::{Deck, tenth};
use crate::tally::First;

/// The shares of people whose values are the quartiles.
const QUARTERS: [f64; 3] = [0.25, 0.5, 0.75];

/// A quantile, as far as it has been reached.
#[derive(Clone, Copy)]
enum Quantile {
    Ahead,
    /// As many people as wanted have exactly this value or less: it lies midway to the next value.
    Between(f64),
    At(f64),
}

/// The people dealt to one group so far.
#[derive(Clone)]
pub(super) struct Hand {
    /// How many it will have.
    size: f64,
    reached: f64,
    sum: f64,
    quartiles: [Quantile; 3],
    above: f64,
    /// Those without the outcome and with it.
    no: f64,
    yes: f64,
    /// Pairs of one with the outcome and one without that are ranked as they should be.
    ranked: f64,
    squares: f64,
    /// The bin of ten being filled, and the sum of its values minus its people with the outcome.
    bin: (usize, f64),
    distances: f64,
}

impl Hand {
    pub fn new(size: f64) -> Hand {
        Hand {
            size,
            reached: 0.0,
            sum: 0.0,
            quartiles: [Quantile::Ahead; 3],
            above: 0.0,
            no: 0.0,
            yes: 0.0,
            ranked: 0.0,
            squares: 0.0,
            bin: (0, 0.0),
            distances: 0.0,
        }
    }

    /// Takes the people of one value, by outcome: no, yes, unknown.
    pub fn take(&mut self, deck: &Deck, value: f64, [no, yes, unknown]: [f64; 3]) {
        let people = no + yes + unknown;
        self.reached += people;
        self.sum += people * value;
        for (quantile, share) in self.quartiles.iter_mut().zip(QUARTERS) {
            let wanted = share * self.size;
            *quantile = match *quantile {
                Quantile::Ahead if self.reached == wanted => Quantile::Between(value),
                Quantile::Ahead if self.reached > wanted => Quantile::At(value),
                Quantile::Between(under) => Quantile::At(0.5 * (under + value)),
                reached => reached,
            };
        }
        let counts = match deck.first {
            First::Highest => deck.median.is_some_and(|median| value > median),
            First::Lowest => deck.median.is_some_and(|median| value < median),
        };
        if counts {
            self.above += people;
        }
        self.ranked += yes * (self.no + 0.5 * no);
        self.no += no;
        self.yes += yes;
        self.squares += no * value.powi(2) + yes * (1.0 - value).powi(2);
        let bin = tenth(value);
        if bin != self.bin.0 {
            self.distances += self.bin.1.abs();
            self.bin = (bin, 0.0);
        }
        self.bin.1 += people * value - yes;
    }

    /// The value of a metric once everybody has been dealt; not a number where something is divided by nobody.
    pub fn value(&self, metric: Metric) -> f64 {
        let quartile = |place: usize| match self.quartiles[place] {
            Quantile::Ahead => f64::NAN,
            Quantile::Between(value) | Quantile::At(value) => value,
        };
        match metric {
            Metric::MeanScore | Metric::MeanOutcome | Metric::MeanResidual => self.sum / self.size,
            Metric::LowerQuartile | Metric::LowerQuartileOutcome => quartile(0),
            Metric::MedianScore | Metric::MedianOutcome => quartile(1),
            Metric::UpperQuartile | Metric::UpperQuartileOutcome => quartile(2),
            Metric::ScoringRate => self.above / self.size,
            Metric::RocAuc => self.ranked / (self.yes * self.no),
            Metric::BrierScore => self.squares / self.size,
            Metric::CalibrationError => (self.distances + self.bin.1.abs()) / self.size,
            _ => f64::NAN,
        }
    }
}
