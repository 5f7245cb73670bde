//! From values to places, and the numbers along an axis.

use super::{Anchor, Lettering, Pen, Picture, width};

/// An axis across the picture, or down it when its places go up as its values do not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The values at its two ends; both over 0 on an axis of ratios.
    pub values: (f64, f64),
    /// Where they lie.
    pub places: (f64, f64),
    /// Whether equal ratios are equally far apart.
    pub ratios: bool,
}

impl Axis {
    /// An axis on which equal differences are equally far apart.
    pub fn plain(values: (f64, f64), places: (f64, f64)) -> Axis {
        Axis {
            values,
            places,
            ratios: false,
        }
    }

    /// Where a value lies; at an end when it is beyond.
    pub fn at(&self, value: f64) -> f64 {
        let (start, end) = self.values;
        let along = match self.ratios {
            true => (value / start).ln() / (end / start).ln(),
            false => (value - start) / (end - start),
        };
        let along = if along.is_finite() {
            along.clamp(0.0, 1.0)
        } else {
            0.0
        };
        self.places.0 + along * (self.places.1 - self.places.0)
    }

    /// The value at a place; that of an end beyond it.
    pub fn value(&self, place: f64) -> f64 {
        let (start, end) = self.values;
        let length = self.places.1 - self.places.0;
        let along = ((place - self.places.0) / length).clamp(0.0, 1.0);
        match self.ratios {
            true => start * (end / start).powf(along),
            false => start + along * (end - start),
        }
    }

    /// Round numbers along it, as many as have `room` each.
    pub fn ticks(&self, room: f64) -> Vec<f64> {
        let at_most = ((self.places.1 - self.places.0).abs() / room).max(2.0);
        match self.ratios {
            true => ratio_ticks(self.values, at_most),
            false => ticks(self.values, at_most),
        }
    }

    /// Its lines behind what is drawn from `top` to `bottom`, its own line at the bottom, its numbers under it.
    pub(super) fn draw(&self, picture: &mut Picture, (top, bottom): (f64, f64), say: &dyn Fn(f64) -> String) {
        let wide = |value: f64| width(&say(value), Lettering::QUIET);
        let room = wide(self.values.0).max(wide(self.values.1)) + 18.0;
        for tick in self.ticks(room.max(48.0)) {
            let x = self.at(tick);
            picture.line((x, top), (x, bottom), Pen::GRID);
            picture.line((x, bottom), (x, bottom + 4.0), Pen::AXIS);
            picture.words((x, bottom + 17.0), &say(tick), Lettering::QUIET, Anchor::Middle);
        }
        picture.line((self.places.0, bottom), (self.places.1, bottom), Pen::AXIS);
    }

    /// The same of an axis that stands: its lines across from `left` to `right`, its numbers at the left.
    pub(super) fn stand(
        &self,
        picture: &mut Picture,
        (left, right): (f64, f64),
        say: &dyn Fn(f64) -> String,
    ) {
        for tick in self.ticks(44.0) {
            let y = self.at(tick);
            picture.line((left, y), (right, y), Pen::GRID);
            picture.words((left - 8.0, y + 4.0), &say(tick), Lettering::QUIET, Anchor::End);
        }
        picture.line((left, self.places.0), (left, self.places.1), Pen::AXIS);
    }
}

/// Round numbers from one end to the other, at most `at_most` of them.
fn ticks((start, end): (f64, f64), at_most: f64) -> Vec<f64> {
    let length = end - start;
    if !length.is_finite() || length <= 0.0 {
        return vec![start];
    }
    let widest = 10f64.powf(length.log10().ceil());
    let steps = (0..6).rev().flat_map(|power| {
        let unit = widest / 10f64.powi(power);
        [0.1, 0.2, 0.25, 0.5, 1.0].map(|part| part * unit)
    });
    let step = steps
        .into_iter()
        .find(|step| length / step <= at_most)
        .unwrap_or(widest);
    let [first, last] = [(start / step - 1e-9).ceil(), (end / step + 1e-9).floor()].map(|tick| tick as i64);
    (first..=last).map(|tick| tick as f64 * step).collect()
}

/// Ratios that read well between two ends, 1 among them when it lies between, at most `at_most`.
fn ratio_ticks((start, end): (f64, f64), at_most: f64) -> Vec<f64> {
    let fine = [1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];
    let middling = [1.0, 1.5, 2.0, 3.0, 5.0, 8.0];
    let coarse = [1.0, 2.0, 5.0];
    let within = |value: &f64| *value >= start * (1.0 - 1e-9) && *value <= end * (1.0 + 1e-9);
    let above = |units: &[f64]| -> Vec<f64> {
        let powers = 0..7;
        powers
            .flat_map(|power| units.iter().map(move |unit| unit * 10f64.powi(power)))
            .collect()
    };
    for units in [&fine[..], &middling, &coarse, &[1.0]] {
        let above = above(units);
        let below = above.iter().skip(1).rev().map(|value| 1.0 / value);
        let all: Vec<f64> = below.chain(above.iter().copied()).filter(within).collect();
        if all.len() as f64 <= at_most {
            return all;
        }
    }
    vec![start, end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_not_too_many() {
        assert_eq!(ticks((0.0, 0.6), 4.0), [0.0, 0.2, 0.4, 0.6000000000000001]);
        assert_eq!(ticks((-10.0, 30.0), 5.0), [-10.0, 0.0, 10.0, 20.0, 30.0]);
        let axis = Axis {
            values: (0.5, 2.0),
            places: (0.0, 300.0),
            ratios: true,
        };
        assert_eq!((axis.at(1.0), axis.value(150.0)), (150.0, 1.0));
        assert_eq!(axis.ticks(60.0), [0.5, 1.0 / 1.5, 1.0, 1.5, 2.0]);
    }
}
